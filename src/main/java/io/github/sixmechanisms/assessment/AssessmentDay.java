package io.github.sixmechanisms.assessment;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.ProgrammeYear;
import java.time.LocalDate;

/**
 * The day of an assessment inside its programme year.
 *
 * @param year the programme year
 * @param day a day of the year, end of day inclusive
 * @param scheduleShare the share of the year's target due by then (序时进度, A1), above 0 and at most 1
 */
public record AssessmentDay(ProgrammeYear year, LocalDate day, Fraction scheduleShare) {

  /**
   * Refuses a day outside the year and a share outside its range.
   *
   * @param year the programme year
   * @param day a day of the year, end of day inclusive
   * @param scheduleShare the share of the year's target due by then (序时进度, A1), above 0 and at most
   *     1
   */
  public AssessmentDay {
    requireNonNull(year, "year");
    requireNonNull(scheduleShare, "scheduleShare");
    if (!year.contains(requireNonNull(day, "day"))) {
      throw new IllegalArgumentException(
          "The day (" + day + ") must lie in the programme year (" + year + ").");
    }
    if (scheduleShare.signum() <= 0 || scheduleShare.compareTo(Fraction.ONE) > 0) {
      throw new IllegalArgumentException(
          "The schedule share ("
              + scheduleShare
              + ") must be above 0 and at most 1.\nMaybe nothing is due yet on "
              + day
              + ".");
    }
  }

  int monthsElapsed() {
    return year.monthsElapsed(day);
  }

  boolean isYearEnd() {
    return day.equals(year.lastDay());
  }
}
