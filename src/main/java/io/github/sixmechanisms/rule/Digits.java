package io.github.sixmechanisms.rule;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.Fraction;
import java.math.BigDecimal;

/** Decimal digits for people: never so few that a value looks like a threshold it missed. */
final class Digits {

  /** A decimal that is longer than this is written as a fraction, which can be read back. */
  private static final int LONGEST = 900;

  private Digits() {}

  private static int atLeast(IndicatorType type) {
    return type == IndicatorType.RATIO || type == IndicatorType.RANK_SHARE ? 2 : 0;
  }

  /** A threshold with all its digits, or as a fraction when it has no finite decimal. */
  static String exact(Fraction value, IndicatorType type) {
    return value
        .toExactDecimal()
        .filter(decimal -> decimal.precision() + Math.abs(decimal.scale()) < LONGEST)
        .map(decimal -> decimal.setScale(Math.max(decimal.scale(), atLeast(type))))
        .map(BigDecimal::toPlainString)
        .orElseGet(value::toString);
  }

  /** A value beside a threshold: more digits until the two differ when they differ. */
  static String against(Fraction value, Fraction threshold, IndicatorType type) {
    if (value.equals(threshold)) {
      return exact(value, type);
    }
    int decimals = value.isWhole() ? atLeast(type) : Math.max(atLeast(type), 2);
    while (looksEqual(value, threshold, decimals)) {
      decimals++;
    }
    return value.toDecimal(decimals).toPlainString();
  }

  /** A value that stands alone. */
  static String render(Indicator indicator, Reading reading, Language language) {
    if (reading instanceof Reading.Numeric number) {
      return withUnit(alone(number.value(), indicator.type()), indicator, language);
    }
    if (reading instanceof Reading.Category category) {
      return indicator
          .categories()
          .getOrDefault(category.name(), Text.untranslated(category.name()))
          .in(language);
    }
    return Message.of(wordFor(reading)).in(language);
  }

  /** Amounts are shown with their unit: a factor of ten thousand must not hide. */
  static String withUnit(String digits, Indicator indicator, Language language) {
    return indicator.type() == IndicatorType.AMOUNT
        ? digits + " " + indicator.unit().orElseThrow().in(language)
        : digits;
  }

  private static String alone(Fraction value, IndicatorType type) {
    boolean fourDecimalsSuffice =
        value.toExactDecimal().map(decimal -> decimal.scale() <= 4).orElse(false);
    return fourDecimalsSuffice
        ? exact(value, type)
        : value.toDecimal(4).toPlainString() + " (" + value + ")";
  }

  private static RuleKey wordFor(Reading reading) {
    if (reading instanceof Reading.Flag) {
      return reading == Reading.Flag.YES ? RuleKey.YES : RuleKey.NO;
    }
    return reading == Reading.Missing.NOT_APPLICABLE
        ? RuleKey.NOT_APPLICABLE
        : RuleKey.NOT_SUPPLIED;
  }

  private static boolean looksEqual(Fraction value, Fraction threshold, int decimals) {
    return value.toDecimal(decimals).compareTo(threshold.toDecimal(decimals)) == 0;
  }
}
