package io.github.sixmechanisms.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgrammeYearTest {

  private static final ProgrammeYear YEAR = ProgrammeYear.of(2022);

  @ParameterizedTest
  @ValueSource(ints = {1949, 2000, 2022, 2024, 2100, 9999})
  void aMonthIsElapsedWhenTheNextOneBeginsOnTheMorrow(int year) {
    ProgrammeYear programmeYear = ProgrammeYear.of(year);
    for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
      LocalDate morrow = day.plusDays(1);
      long expected =
          IntStream.rangeClosed(1, 12)
              .filter(month -> !LocalDate.of(year, 1, 1).plusMonths(month).isAfter(morrow))
              .count();

      assertThat((long) programmeYear.monthsElapsed(day)).as("%s", day).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2022-01-01, 0",
    "2022-01-30, 0",
    "2022-01-31, 1",
    "2022-02-27, 1",
    "2022-02-28, 2",
    "2022-03-30, 2",
    "2022-03-31, 3",
    "2022-12-30, 11",
    "2022-12-31, 12",
    "2024-02-28, 1",
    "2024-02-29, 2",
    "2100-02-28, 2"
  })
  void aMonthIsCompleteOnItsLastDay(LocalDate day, int months) {
    assertThat(ProgrammeYear.of(day.getYear()).monthsElapsed(day)).isEqualTo(months);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-12-31", "2023-01-01"})
  void aDayOutsideTheYearIsRefused(LocalDate day) {
    assertThat(YEAR.contains(day)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> YEAR.monthsElapsed(day))
        .withMessageContaining("(" + day + ")")
        .withMessageContaining("(2022)");
  }

  @Test
  void theYearHasItsFirstItsLastAndItsOpeningDay() {
    assertThat(YEAR.firstDay()).isEqualTo("2022-01-01");
    assertThat(YEAR.lastDay()).isEqualTo("2022-12-31");
    assertThat(YEAR.openingDay()).isEqualTo("2021-12-31");
    assertThat(YEAR.contains(YEAR.firstDay())).isTrue();
    assertThat(YEAR.contains(YEAR.lastDay())).isTrue();
  }

  @Test
  void monthsEndOnTheirLastDay() {
    assertThat(YEAR.endOfMonth(2)).isEqualTo("2022-02-28");
    assertThat(ProgrammeYear.of(2024).endOfMonth(2)).isEqualTo("2024-02-29");
    assertThat(YEAR.endOfMonth(12)).isEqualTo("2022-12-31");
    assertThatIllegalArgumentException().isThrownBy(() -> YEAR.endOfMonth(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> YEAR.endOfMonth(13))
        .withMessageContaining("(13)");
  }

  @Test
  void parsingReadsBackTheText() {
    assertThat(ProgrammeYear.parse("2022")).isEqualTo(YEAR).hasToString("2022");
    assertThat(YEAR).isLessThan(ProgrammeYear.of(2023));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "22", "02022", "-2022", " 2022", "２０２２", "1948", "0000"})
  void otherTextsAreNotRead(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> ProgrammeYear.parse(text));
  }

  @ParameterizedTest
  @ValueSource(ints = {1948, 10000, Integer.MIN_VALUE})
  void aYearOutsideTheRangeIsRefused(int year) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProgrammeYear.of(year))
        .withMessageContaining("(" + year + ")");
  }
}
