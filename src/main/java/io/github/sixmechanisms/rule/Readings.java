package io.github.sixmechanisms.rule;

import io.github.sixmechanisms.value.Fraction;
import java.util.Optional;

/** Reads a row and holds what comes back to the indicator's type. */
final class Readings {

  private Readings() {}

  static Optional<Fraction> number(Row row, Indicator indicator) {
    return read(row, indicator).number();
  }

  static Reading read(Row row, Indicator indicator) {
    Reading reading = readOrExplain(row, indicator);
    if (!fits(reading, indicator)) {
      throw RuleEvaluationException.of(
          indicator,
          nameOf(row),
          "The value ("
              + text(reading)
              + ") must be of type ("
              + indicator.type()
              + ")"
              + (indicator.type() == IndicatorType.CATEGORY
                  ? ", one of " + indicator.categories().keySet()
                  : "")
              + ".\nMaybe "
              + wanted(indicator.type())
              + " is meant, or Reading.Missing.NOT_APPLICABLE.",
          Optional.empty());
    }
    return reading;
  }

  /** A row is the application's code: whatever it throws must name where it was asked. */
  private static Reading readOrExplain(Row row, Indicator indicator) {
    Reading reading;
    try {
      reading = row.reading(indicator);
    } catch (RuntimeException e) {
      throw RuleEvaluationException.of(
          indicator,
          nameOf(row),
          "The row failed: "
              + e
              + "\nMaybe return Reading.Missing.NOT_SUPPLIED for what it cannot know.",
          Optional.of(e));
    }
    if (reading == null) {
      throw RuleEvaluationException.of(
          indicator,
          nameOf(row),
          "The row gave null.\nMaybe return Reading.Missing.NOT_SUPPLIED.",
          Optional.empty());
    }
    return reading;
  }

  private static boolean fits(Reading reading, Indicator indicator) {
    if (reading instanceof Reading.Missing) {
      return true;
    }
    return switch (indicator.type()) {
      case FLAG -> reading instanceof Reading.Flag;
      case CATEGORY ->
          reading instanceof Reading.Category category
              && indicator.categories().containsKey(category.name());
      default ->
          reading instanceof Reading.Numeric number && indicator.type().admits(number.value());
    };
  }

  private static String wanted(IndicatorType type) {
    return switch (type) {
      case FLAG -> "Reading.Flag.YES";
      case CATEGORY -> "Reading.category";
      case COUNT -> "a whole number";
      case RANK_SHARE -> "the share of the group strictly ahead";
      case RATIO, AMOUNT -> "a number";
    };
  }

  private static String text(Reading reading) {
    return reading.number().map(Fraction::toString).orElseGet(reading::toString);
  }

  /** A name that fails must not hide the error that it is asked for. */
  private static String nameOf(Row row) {
    try {
      return String.valueOf(row.name());
    } catch (RuntimeException e) {
      return "whose name failed: " + e;
    }
  }
}
