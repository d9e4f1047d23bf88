package io.github.sixmechanisms.year;

import io.github.sixmechanisms.coordination.WorkingCalendar;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The public holidays of China in 2022 with the weekend days that were worked in exchange. */
final class Holidays {

  static final WorkingCalendar CALENDAR = WorkingCalendar.of(holidays(), worked());

  private Holidays() {}

  private static Set<LocalDate> holidays() {
    Set<LocalDate> days = new HashSet<>();
    add(days, "2022-01-01", 3); // New Year
    add(days, "2022-01-31", 7); // Spring Festival
    add(days, "2022-04-03", 3); // Qingming
    add(days, "2022-04-30", 5); // Labour Day
    add(days, "2022-06-03", 3); // Dragon Boat
    add(days, "2022-09-10", 3); // Mid-Autumn
    add(days, "2022-10-01", 7); // National Day
    return days;
  }

  private static void add(Set<LocalDate> days, String first, int count) {
    for (int i = 0; i < count; i++) {
      days.add(LocalDate.parse(first).plusDays(i));
    }
  }

  private static Set<LocalDate> worked() {
    Set<LocalDate> days = new HashSet<>();
    List.of(
            "2022-01-29",
            "2022-01-30",
            "2022-04-02",
            "2022-04-24",
            "2022-05-07",
            "2022-10-08",
            "2022-10-09")
        .forEach(day -> days.add(LocalDate.parse(day)));
    return days;
  }
}
