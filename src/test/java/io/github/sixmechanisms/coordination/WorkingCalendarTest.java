package io.github.sixmechanisms.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

  /** Labour Day 2022: 30 April to 4 May off, 24 April and 7 May worked. */
  private static final WorkingCalendar MAY_2022 =
      WorkingCalendar.of(
          Set.of(
              day("2022-04-30"),
              day("2022-05-01"),
              day("2022-05-02"),
              day("2022-05-03"),
              day("2022-05-04")),
          Set.of(day("2022-04-24"), day("2022-05-07")));

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-04-22, true",
    "2022-04-23, false",
    "2022-04-24, true",
    "2022-04-29, true",
    "2022-05-02, false",
    "2022-05-05, true",
    "2022-05-07, true",
    "2022-05-08, false"
  })
  void holidaysAreOffAndExchangedDaysAreWorked(String day, boolean works) {
    assertThat(MAY_2022.isWorkingDay(day(day))).isEqualTo(works);
  }

  @Test
  void limitsSkipTheDaysOff() {
    assertThat(MAY_2022.onOrAfter(day("2022-04-30"))).isEqualTo("2022-05-05");
    assertThat(MAY_2022.plus(day("2022-04-29"), 2)).isEqualTo("2022-05-06");
    assertThat(MAY_2022.plus(day("2022-05-01"), 2)).isEqualTo("2022-05-07");
    assertThat(MAY_2022.plus(day("2022-04-23"), 0)).isEqualTo("2022-04-24");
    assertThat(MAY_2022.between(day("2022-04-29"), day("2022-05-07"))).isEqualTo(3);
    assertThat(MAY_2022.between(day("2022-05-07"), day("2022-04-29"))).isEqualTo(-3);
    assertThat(WorkingCalendar.weekends().between(day("2022-05-06"), day("2022-05-08"))).isZero();
  }

  @Test
  void limitsAreThoseOfPlainCountingOnRandomCalendars() {
    for (long seed = 1; seed <= 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Set<LocalDate> holidays = new HashSet<>();
      Set<LocalDate> worked = new HashSet<>();
      List<LocalDate> working = new ArrayList<>();
      for (LocalDate day = day("2022-01-01"); day.getYear() < 2023; day = day.plusDays(1)) {
        boolean weekend = day.getDayOfWeek().getValue() > 5;
        boolean exception = random.nextInt(10) == 0;
        if (exception) {
          (weekend ? worked : holidays).add(day);
        }
        if (weekend == exception) {
          working.add(day);
        }
      }
      WorkingCalendar calendar = WorkingCalendar.of(holidays, worked);
      LocalDate start = day("2022-01-01").plusDays(random.nextInt(250));
      int count = random.nextInt(40);

      List<LocalDate> from = working.stream().filter(day -> !day.isBefore(start)).toList();

      assertThat(calendar.plus(start, count)).as("seed %d", seed).isEqualTo(from.get(count));
      assertThat(calendar.between(from.get(0), from.get(count)))
          .as("seed %d", seed)
          .isEqualTo(count);
    }
  }

  @Test
  void contradictoryDaysAndNegativeNumbersAreRefused() {
    assertThatThrownBy(
            () -> WorkingCalendar.of(Set.of(day("2022-05-07")), Set.of(day("2022-05-07"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The days ([2022-05-07]) must be holidays or worked, not both.");
    assertThatThrownBy(() -> WorkingCalendar.of(Set.of(), Set.of(day("2022-05-09"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The worked day (2022-05-09, MONDAY) must be a Saturday or Sunday");
    assertThatThrownBy(() -> WorkingCalendar.weekends().plus(day("2022-05-09"), -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The number of working days (-1) must not be negative");
    assertThat(MAY_2022).asString().contains("worked [2022-04-24, 2022-05-07]");
  }
}
