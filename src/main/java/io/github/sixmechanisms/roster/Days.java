package io.github.sixmechanisms.roster;

import java.time.LocalDate;

/** Days as numbers, so that columns can hold them. */
final class Days {

  /** No day, before every other. */
  static final int NONE = Integer.MIN_VALUE;

  /** After every day. */
  static final int NEVER = Integer.MAX_VALUE;

  private Days() {}

  static int number(LocalDate day) {
    long number = day.toEpochDay();
    if (number <= NONE || number >= NEVER) {
      throw new IllegalArgumentException(
          "The date (" + day + ") is too far away for a roster.\nMaybe leave an open end empty.");
    }
    return (int) number;
  }

  static LocalDate day(int number) {
    return LocalDate.ofEpochDay(number);
  }
}
