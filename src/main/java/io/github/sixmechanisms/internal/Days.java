package io.github.sixmechanisms.internal;

import java.time.LocalDate;

/** Days as numbers, so that columns can hold them. */
public final class Days {

  /** No day, before every other. */
  public static final int NONE = Integer.MIN_VALUE;

  /** After every day. */
  public static final int NEVER = Integer.MAX_VALUE;

  private Days() {}

  /**
   * Returns the number of a day.
   *
   * @param day the day
   * @return the days since 1970
   * @throws IllegalArgumentException if the day is millions of years away
   */
  public static int number(LocalDate day) {
    long number = day.toEpochDay();
    if (number <= NONE || number >= NEVER) {
      throw new IllegalArgumentException(
          "The date (" + day + ") is too far away.\nMaybe leave an open end empty.");
    }
    return (int) number;
  }

  /**
   * Returns the day with a number.
   *
   * @param number the days since 1970
   * @return the day
   */
  public static LocalDate day(int number) {
    return LocalDate.ofEpochDay(number);
  }
}
