package io.github.sixmechanisms.cultivation;

import java.time.YearMonth;

/** Months as numbers, so that columns can hold them. */
final class Months {

  static final int IN_YEAR = 12;

  private Months() {}

  static int number(YearMonth month) {
    return month.getYear() * IN_YEAR + month.getMonthValue() - 1;
  }

  static YearMonth month(int number) {
    return YearMonth.of(Math.floorDiv(number, IN_YEAR), Math.floorMod(number, IN_YEAR) + 1);
  }

  /** The last month of the year before the one in which a month lies. */
  static int decemberBefore(int month) {
    return Math.floorDiv(month, IN_YEAR) * IN_YEAR - 1;
  }

  static boolean isJanuary(int month) {
    return Math.floorMod(month, IN_YEAR) == 0;
  }

  static boolean isDecember(int month) {
    return Math.floorMod(month, IN_YEAR) == IN_YEAR - 1;
  }
}
