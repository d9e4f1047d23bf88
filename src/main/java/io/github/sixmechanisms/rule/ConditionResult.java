package io.github.sixmechanisms.rule;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.value.Fraction;
import java.util.Optional;

/**
 * What one simple condition says of one row.
 *
 * @param condition the condition
 * @param truth whether it holds
 * @param actual the value of its indicator, or why there is none
 */
public record ConditionResult(Condition.Simple condition, Truth truth, Reading actual)
    implements Localized {

  /**
   * Refuses nulls.
   *
   * @param condition the condition
   * @param truth whether it holds
   * @param actual the value of its indicator, or why there is none
   */
  public ConditionResult {
    requireNonNull(condition, "condition");
    requireNonNull(truth, "truth");
    requireNonNull(actual, "actual");
  }

  static ConditionResult of(Condition.Simple condition, Row row) {
    return new ConditionResult(condition, condition.test(row), row.reading(condition.indicator()));
  }

  /**
   * Returns the threshold of a comparison.
   *
   * @return the exact threshold, empty for a flag or a category
   */
  public Optional<Fraction> threshold() {
    return condition instanceof Condition.Comparison comparison
        ? Optional.of(comparison.threshold())
        : Optional.empty();
  }

  /**
   * Returns how far the actual value lies above the threshold.
   *
   * @return {@code actual − threshold}, exact; empty without a number on both sides
   */
  public Optional<Fraction> margin() {
    return actual.number().flatMap(value -> threshold().map(value::minus));
  }

  /**
   * Returns the condition with its actual value and margin; a value gets as many digits as it takes
   * to differ from a threshold that it differs from.
   */
  @Override
  public String in(Language language) {
    Localized value = this::actualText;
    Message text =
        margin()
            .map(
                margin ->
                    Message.of(
                        RuleKey.RESULT_WITH_MARGIN,
                        "condition",
                        condition,
                        "actual",
                        value,
                        "margin",
                        marginText(margin)))
            .orElseGet(() -> Message.of(RuleKey.RESULT, "condition", condition, "actual", value));
    return text.in(language);
  }

  private String marginText(Fraction margin) {
    String digits = Digits.against(margin, Fraction.ZERO, condition.indicator().type());
    return margin.signum() > 0 ? "+" + digits : digits;
  }

  private String actualText(Language language) {
    if (actual instanceof Reading.Numeric number) {
      return Digits.against(
          number.value(), threshold().orElse(number.value()), condition.indicator().type());
    }
    return condition.indicator().render(actual, language);
  }
}
