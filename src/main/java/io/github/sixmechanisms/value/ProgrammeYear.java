package io.github.sixmechanisms.value;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The calendar year of a programme, the time frame of its targets, counts and assessments.
 *
 * @param year the calendar year, from 1949 to 9999
 */
public record ProgrammeYear(int year) implements Comparable<ProgrammeYear> {

  /**
   * Refuses a year outside the range.
   *
   * @param year the calendar year, from 1949 to 9999
   */
  public ProgrammeYear {
    if (year < 1949 || year > 9999) {
      throw new IllegalArgumentException("The year (" + year + ") must be from 1949 to 9999.");
    }
  }

  /**
   * Returns the programme year of a calendar year.
   *
   * @param year the calendar year, from 1949 to 9999
   * @return the programme year
   * @throws IllegalArgumentException if the year is outside the range
   */
  public static ProgrammeYear of(int year) {
    return new ProgrammeYear(year);
  }

  /**
   * Reads a programme year.
   *
   * @param text four digits, such as {@code 2022}
   * @return the programme year
   * @throws IllegalArgumentException if the text is not four digits in the range
   */
  public static ProgrammeYear parse(String text) {
    requireNonNull(text, "text");
    if (!text.matches("[0-9]{4}")) {
      throw new IllegalArgumentException("The year (" + text + ") must have four digits.");
    }
    return of(Integer.parseInt(text));
  }

  /**
   * Returns 1 January.
   *
   * @return the first day
   */
  public LocalDate firstDay() {
    return LocalDate.of(year, 1, 1);
  }

  /**
   * Returns 31 December.
   *
   * @return the last day
   */
  public LocalDate lastDay() {
    return LocalDate.of(year, 12, 31);
  }

  /**
   * Returns 31 December of the year before, the day of the opening stock.
   *
   * @return the day before {@link #firstDay}
   */
  public LocalDate openingDay() {
    return firstDay().minusDays(1);
  }

  /**
   * Says whether a day lies in the year.
   *
   * @param day any day
   * @return true from 1 January to 31 December
   */
  public boolean contains(LocalDate day) {
    requireNonNull(day, "day");
    return day.getYear() == year;
  }

  /**
   * Returns the calendar months completed at the end of a day; a month is complete on its last day
   * (30 March gives 2, 31 March gives 3).
   *
   * @param day a day of the year
   * @return the completed months, from 0 to 12
   * @throws IllegalArgumentException if the day lies outside the year
   */
  public int monthsElapsed(LocalDate day) {
    if (!contains(day)) {
      throw new IllegalArgumentException(
          "The day ("
              + day
              + ") must lie in the programme year ("
              + year
              + ").\nMaybe assess the programme of "
              + day.getYear()
              + ".");
    }
    boolean monthComplete = day.equals(YearMonth.from(day).atEndOfMonth());
    return monthComplete ? day.getMonthValue() : day.getMonthValue() - 1;
  }

  /**
   * Returns the last day of a month of the year.
   *
   * @param month the month, from 1 to 12
   * @return its last day
   * @throws IllegalArgumentException if there is no such month
   */
  public LocalDate endOfMonth(int month) {
    if (month < 1 || month > 12) {
      throw new IllegalArgumentException("The month (" + month + ") must be from 1 to 12.");
    }
    return YearMonth.of(year, month).atEndOfMonth();
  }

  @Override
  public int compareTo(ProgrammeYear other) {
    return Integer.compare(year, other.year);
  }

  /**
   * Returns the four digits, which {@link #parse} reads back.
   *
   * @return for instance {@code 2022}
   */
  @Override
  public String toString() {
    return Integer.toString(year);
  }
}
