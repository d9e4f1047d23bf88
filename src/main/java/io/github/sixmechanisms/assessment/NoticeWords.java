package io.github.sixmechanisms.assessment;

import com.google.common.collect.ImmutableSet;
import io.github.sixmechanisms.rule.Condition;
import io.github.sixmechanisms.rule.ConditionResult;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.rule.IndicatorType;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.Fraction;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** Says a condition in the words of a letter; the record has it to the fraction. */
final class NoticeWords {

  /** They say to whom a rule applies, not what was achieved. */
  private static final ImmutableSet<Indicator> SCOPE =
      ImmutableSet.of(Indicators.LEVEL, Indicators.UNITS_BELOW, Indicators.MONTHS_ELAPSED);

  private static final Fraction HUNDRED = Fraction.of(100);

  private NoticeWords() {}

  static Stream<Localized> of(ConditionResult result) {
    Indicator indicator = result.condition().indicator();
    if (SCOPE.contains(indicator)) {
      return Stream.empty();
    }
    return result.condition() instanceof Condition.Comparison comparison
            && result.actual().number().isPresent()
        ? Stream.of(comparison(comparison, result.actual().number().get()))
        : Stream.of(result.condition());
  }

  private static Message comparison(Condition.Comparison comparison, Fraction actual) {
    Indicator indicator = comparison.indicator();
    Fraction threshold = comparison.threshold();
    return Message.of(
        AssessmentKey.NOTICE_CONDITION,
        "indicator",
        indicator.name(),
        "actual",
        amount(indicator, actual, threshold),
        "operator",
        word(comparison),
        "threshold",
        amount(indicator, threshold, actual));
  }

  private static Text word(Condition.Comparison comparison) {
    return switch (comparison.operator()) {
      case BELOW -> Text.of("低于", "below");
      case AT_MOST -> Text.of("不高于", "at most");
      case ABOVE -> Text.of("高于", "above");
      case AT_LEAST -> Text.of("不低于", "at least");
      case EQUAL -> Text.of("等于", "equal to");
      case NOT_EQUAL -> Text.of("不等于", "not");
    };
  }

  private static Localized amount(Indicator indicator, Fraction value, Fraction other) {
    boolean isShare =
        indicator.type() == IndicatorType.RATIO || indicator.type() == IndicatorType.RANK_SHARE;
    Fraction unit = isShare ? HUNDRED : Fraction.ONE;
    String digits = digits(value.times(unit), other.times(unit));
    return isShare
        ? Text.of(digits + "%", digits + " %")
        : language -> digits + indicator.unit().map(text -> unit(text, language)).orElse("");
  }

  private static String unit(Text unit, Language language) {
    return language == Language.ZH_CN ? unit.zh() : " " + unit.en();
  }

  /** As few digits as suffice, but so many that the value differs from what it differs from. */
  private static String digits(Fraction value, Fraction other) {
    int decimals = 2;
    while (!value.equals(other)
        && value.toDecimal(decimals).compareTo(other.toDecimal(decimals)) == 0) {
      decimals++;
    }
    BigDecimal shown = value.toDecimal(decimals).stripTrailingZeros();
    return shown.setScale(Math.max(0, shown.scale())).toPlainString();
  }
}
