package io.github.sixmechanisms.coordination;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which days are working days (工作日, A11): Monday to Friday but for holidays, and the Saturdays and
 * Sundays that are worked in exchange (调休). The application supplies both, as the State Council
 * announces them each year. The calendar does not know which years it was given: a year without
 * data counts as one without holidays, so give every year through which a limit can run. This class
 * is immutable and thread-safe.
 */
public final class WorkingCalendar {

  private static final WorkingCalendar WEEKENDS =
      new WorkingCalendar(ImmutableSortedSet.of(), ImmutableSortedSet.of());

  private final ImmutableSortedSet<LocalDate> holidays;
  private final ImmutableSortedSet<LocalDate> worked;

  private WorkingCalendar(
      ImmutableSortedSet<LocalDate> holidays, ImmutableSortedSet<LocalDate> worked) {
    this.holidays = holidays;
    this.worked = worked;
  }

  /**
   * Returns the calendar without holidays.
   *
   * @return Saturday and Sunday off, all other days worked
   */
  public static WorkingCalendar weekends() {
    return WEEKENDS;
  }

  /**
   * Returns a calendar.
   *
   * @param holidays the days off, Saturdays and Sundays need not be among them
   * @param worked the Saturdays and Sundays that are working days
   * @return the calendar
   * @throws IllegalArgumentException if a day is both, or a worked day is a Monday to Friday
   */
  public static WorkingCalendar of(Set<LocalDate> holidays, Set<LocalDate> worked) {
    Set<LocalDate> both =
        Sets.intersection(requireNonNull(holidays, "holidays"), requireNonNull(worked, "worked"));
    if (!both.isEmpty()) {
      throw new IllegalArgumentException(
          "The days ("
              + ImmutableSortedSet.copyOf(both)
              + ") must be holidays or worked, not both.");
    }
    worked.stream()
        .filter(day -> !isWeekend(day))
        .sorted()
        .findFirst()
        .ifPresent(
            day -> {
              throw new IllegalArgumentException(
                  "The worked day ("
                      + day
                      + ", "
                      + day.getDayOfWeek()
                      + ") must be a Saturday or Sunday.\nMaybe the year is wrong.");
            });
    return new WorkingCalendar(
        ImmutableSortedSet.copyOf(holidays), ImmutableSortedSet.copyOf(worked));
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /**
   * Says whether a day is a working day.
   *
   * @param day the day
   * @return true for a worked day, and for a Monday to Friday that is no holiday; of a year without
   *     data, for every Monday to Friday
   */
  public boolean isWorkingDay(LocalDate day) {
    return worked.contains(requireNonNull(day, "day"))
        || (!isWeekend(day) && !holidays.contains(day));
  }

  /**
   * Returns day 0 of a limit (A11).
   *
   * @param day the day on which something happened
   * @return the day itself, or the next working day
   */
  public LocalDate onOrAfter(LocalDate day) {
    LocalDate found = requireNonNull(day, "day");
    while (!isWorkingDay(found)) {
      found = found.plusDays(1);
    }
    return found;
  }

  /**
   * Returns the working day that comes some working days after a day.
   *
   * @param day the day
   * @param workingDays how many, 0 or more; 0 gives {@link #onOrAfter}
   * @return the working day
   * @throws IllegalArgumentException if the number is negative
   */
  public LocalDate plus(LocalDate day, int workingDays) {
    if (workingDays < 0) {
      throw new IllegalArgumentException(
          "The number of working days (" + workingDays + ") must not be negative.");
    }
    LocalDate found = onOrAfter(day);
    for (int i = 0; i < workingDays; i++) {
      found = onOrAfter(found.plusDays(1));
    }
    return found;
  }

  /**
   * Counts the working days after a day up to another.
   *
   * @param day the day, not counted
   * @param until the other day, counted if it is a working day
   * @return 0 or more; negative if the other day comes first: then the working days from the other
   *     day, not counted, up to the day
   */
  public int between(LocalDate day, LocalDate until) {
    if (requireNonNull(until, "until").isBefore(requireNonNull(day, "day"))) {
      return -between(until, day);
    }
    int count = 0;
    for (LocalDate next = day.plusDays(1); !next.isAfter(until); next = next.plusDays(1)) {
      count += isWorkingDay(next) ? 1 : 0;
    }
    return count;
  }

  /**
   * Returns the days off, as given.
   *
   * @return the holidays, in order
   */
  public ImmutableSortedSet<LocalDate> holidays() {
    return holidays;
  }

  /**
   * Returns the Saturdays and Sundays that are working days.
   *
   * @return the worked days, in order
   */
  public ImmutableSortedSet<LocalDate> worked() {
    return worked;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WorkingCalendar that
        && holidays.equals(that.holidays)
        && worked.equals(that.worked);
  }

  @Override
  public int hashCode() {
    return 31 * holidays.hashCode() + worked.hashCode();
  }

  /**
   * Returns what differs from weekends.
   *
   * @return for instance {@code holidays [2022-05-02], worked [2022-05-07]}
   */
  @Override
  public String toString() {
    return "holidays " + holidays + ", worked " + worked;
  }
}
