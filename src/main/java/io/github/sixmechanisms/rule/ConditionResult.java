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
 * @param compared the value of the other indicator of a comparison of two, empty for any other
 */
public record ConditionResult(
    Condition.Simple condition, Truth truth, Reading actual, Optional<Reading> compared)
    implements Localized {

  /**
   * Refuses nulls.
   *
   * @param condition the condition
   * @param truth whether it holds
   * @param actual the value of its indicator, or why there is none
   * @param compared the value of the other indicator of a comparison of two, empty for any other
   */
  public ConditionResult {
    requireNonNull(condition, "condition");
    requireNonNull(truth, "truth");
    requireNonNull(actual, "actual");
    requireNonNull(compared, "compared");
  }

  static ConditionResult of(Condition.Simple condition, Row row) {
    Optional<Reading> compared =
        condition instanceof Condition.IndicatorComparison comparison
            ? Optional.of(Readings.read(row, comparison.other()))
            : Optional.empty();
    return new ConditionResult(
        condition, condition.test(row), Readings.read(row, condition.indicator()), compared);
  }

  /**
   * Returns the threshold that counts for the actual value: that of a comparison, the value of the
   * other indicator, or the bound of an interval that is missed or else nearer.
   *
   * @return the exact threshold, empty for a flag, a category, applicability, or a missing value
   */
  public Optional<Fraction> threshold() {
    if (condition instanceof Condition.Comparison comparison) {
      return Optional.of(comparison.threshold());
    }
    return condition instanceof Condition.Between between
        ? actual.number().map(value -> bound(between, value))
        : compared.flatMap(Reading::number);
  }

  private static Fraction bound(Condition.Between between, Fraction value) {
    boolean low = value.minus(between.low()).compareTo(between.high().minus(value)) <= 0;
    return low ? between.low() : between.high();
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

  private Localized marginText(Fraction margin) {
    String digits = Digits.against(margin, Fraction.ZERO, condition.indicator().type());
    return withUnit(margin.signum() > 0 ? "+" + digits : digits);
  }

  private Localized withUnit(String digits) {
    return language -> Digits.withUnit(digits, condition.indicator(), language);
  }

  private String actualText(Language language) {
    if (actual instanceof Reading.Numeric number) {
      String digits =
          Digits.against(
              number.value(), threshold().orElse(number.value()), condition.indicator().type());
      return withUnit(digits).in(language);
    }
    return condition.indicator().render(actual, language);
  }
}
