package io.github.sixmechanisms.cultivation;

import static io.github.sixmechanisms.cultivation.Cultivation.id;
import static io.github.sixmechanisms.cultivation.Cultivation.observed;
import static io.github.sixmechanisms.cultivation.Cultivation.revenue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sixmechanisms.text.InvalidInputException;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatingRecordsTest {

  private static final AsOf END = AsOf.parse("2022-12-31");

  private static OperatingFigures figures(String month, Observation... observations) {
    return OperatingRecords.of(List.of(observations)).figures(id("E"), YearMonth.parse(month), END);
  }

  private static Observation electricity(String month, long used) {
    return observed("E", month).electricity(used).build();
  }

  private static Observation production(String month, Observation.Production state) {
    return observed("E", month).production(state).build();
  }

  @Test
  void theTrailingRevenueNeedsThreeReportsAndNoOther() {
    OperatingFigures figures =
        figures(
            "2022-05",
            revenue("E", "2021-05", 700),
            revenue("E", "2021-12", 1900),
            revenue("E", "2022-05", 900));

    assertThat(figures.trailingRevenue()).contains(Yuan.ofTenThousandYuan(2100));
    assertThat(figures.revenueToDate()).contains(Yuan.ofTenThousandYuan(900));
    assertThat(figures.revenueToDateDecline()).contains(Fraction.of(-2, 7));
    assertThat(figures.trailingRevenueDecline()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2021-05", "2021-12", "2022-05"})
  void withoutOneOfTheThreeItIsNotApplicableAndNotZero(String missing) {
    List<Observation> reports =
        new ArrayList<>(
            List.of(
                revenue("E", "2021-05", 700),
                revenue("E", "2021-12", 1900),
                revenue("E", "2022-05", 900)));
    reports.removeIf(report -> report.month().equals(YearMonth.parse(missing)));

    OperatingFigures figures =
        OperatingRecords.of(reports).figures(id("E"), YearMonth.parse("2022-05"), END);

    assertThat(figures.trailingRevenue()).isEmpty();
  }

  @Test
  void aJanuaryTakesDecembersValueAndADecemberIsItsOwnYear() {
    Observation[] reports = {
      revenue("E", "2020-12", 2000), revenue("E", "2021-12", 1500), revenue("E", "2022-12", 1200)
    };

    assertThat(figures("2022-01", reports).trailingRevenue())
        .contains(Yuan.ofTenThousandYuan(1500));
    assertThat(figures("2022-01", reports).trailingRevenueDecline()).contains(Fraction.of(1, 4));
    assertThat(figures("2022-01", reports).revenueToDate()).isEmpty();
    assertThat(figures("2022-12", reports).trailingRevenue())
        .contains(Yuan.ofTenThousandYuan(1200));
    assertThat(figures("2022-12", reports).trailingRevenueDecline()).contains(Fraction.of(1, 5));
  }

  @Test
  void electricityIsComparedOverTheSameThreeMonths() {
    Observation[] reports = {
      electricity("2021-04", 100), electricity("2021-05", 100), electricity("2021-06", 200),
      electricity("2022-04", 50), electricity("2022-05", 0), electricity("2022-06", 50)
    };

    assertThat(figures("2022-06", reports).electricityDecline()).contains(Fraction.of(3, 4));
    assertThat(figures("2022-05", reports).electricityDecline()).isEmpty();
  }

  @Test
  void standstillIsCountedInARowUpToTheMonth() {
    Observation[] reports = {
      production("2022-02", Observation.Production.STOPPED),
      production("2022-03", Observation.Production.RUNNING),
      production("2022-04", Observation.Production.STOPPED),
      production("2022-05", Observation.Production.STOPPED)
    };

    assertThat(figures("2022-05", reports).stoppedMonths()).isEqualTo(OptionalInt.of(2));
    assertThat(figures("2022-03", reports).stoppedMonths()).isEqualTo(OptionalInt.of(0));
    assertThat(figures("2022-06", reports).stoppedMonths()).isEqualTo(OptionalInt.empty());
  }

  @Test
  void theYearIsForecastByTheAverageMonthOrAlongLastYear() {
    OperatingFigures figures =
        figures(
            "2022-05",
            revenue("E", "2021-05", 300),
            revenue("E", "2021-12", 1200),
            revenue("E", "2022-05", 400));

    assertThat(figures.forecast(ForecastMethod.SIMPLE)).contains(Fraction.of(9_600_000));
    assertThat(figures.forecast(ForecastMethod.LAST_YEARS_PATH)).contains(Fraction.of(16_000_000));
    assertThat(
            figures("2022-05", revenue("E", "2022-05", 400))
                .forecast(ForecastMethod.LAST_YEARS_PATH))
        .isEmpty();
    assertThat(
            figures(
                    "2022-05",
                    revenue("E", "2021-05", 0),
                    revenue("E", "2021-12", 1200),
                    revenue("E", "2022-05", 400))
                .forecast(ForecastMethod.LAST_YEARS_PATH))
        .isEmpty();
  }

  @Test
  void aCorrectedReportCountsFromItsRecordedDateOn() {
    Observation first = revenue("E", "2022-12", 1000);
    Observation corrected =
        observed("E", "2022-12")
            .revenueToDate(Yuan.ofTenThousandYuan(1300))
            .recorded(LocalDate.parse("2023-03-01"))
            .employees(40)
            .build();
    OperatingRecords records = OperatingRecords.of(List.of(corrected, first));
    YearMonth december = YearMonth.parse("2022-12");

    assertThat(
            records.figures(id("E"), december, AsOf.parse("2022-12-31@2023-02-28")).revenueToDate())
        .contains(Yuan.ofTenThousandYuan(1000));
    assertThat(records.figures(id("E"), december, END).revenueToDate())
        .contains(Yuan.ofTenThousandYuan(1300));
    assertThat(records.figures(id("E"), december, END).employees()).isEqualTo(OptionalLong.of(40));
    assertThat(
            records.figures(id("E"), december, AsOf.parse("2022-12-31@2023-01-01")).revenueToDate())
        .isEmpty();
    assertThat(records.observations()).containsExactly(first, corrected);
  }

  @Test
  void anEnterpriseWithoutReportsHasNoFigures() {
    OperatingFigures figures = figures("2022-05");

    assertThat(figures)
        .isEqualTo(
            OperatingFigures.builder()
                .enterprise(id("E"))
                .month(YearMonth.parse("2022-05"))
                .build());
    assertThat(figures.forecast(ForecastMethod.SIMPLE)).isEmpty();
  }

  @Test
  void theListReturnsEveryObservationUnchanged() {
    Observation full =
        observed("B", "2022-04")
            .revenueToDate(Yuan.parse("12.34 元"))
            .electricity(5)
            .employees(6)
            .production(Observation.Production.STOPPED)
            .build();
    Observation empty = observed("A", "2022-04").build();
    OperatingRecords records = OperatingRecords.of(List.of(full, empty));

    assertThat(records.observations()).containsExactly(empty, full);
    assertThat(records.enterprises()).containsExactly(id("A"), id("B"));
    assertThat(records).hasToString("2 observations of 2 enterprises");
    assertThat(records).isEqualTo(OperatingRecords.of(List.of(empty, full)));
    assertThat(records).isNotEqualTo(OperatingRecords.of(List.of(empty)));
  }

  @Test
  void twoReportsOfOneMonthOnOneDayAreRefusedAllTogether() {
    assertThatThrownBy(
            () ->
                OperatingRecords.of(
                    List.of(
                        revenue("E", "2022-05", 1),
                        revenue("E", "2022-05", 2),
                        revenue("A", "2022-04", 1),
                        revenue("A", "2022-04", 1))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("A: the figures for 2022-04, recorded 2022-05-10, are given twice")
        .hasMessageContaining("E: the figures for 2022-05, recorded 2022-06-10, are given twice");
  }

  @Test
  void negativeFiguresABlankOriginAndAMonthToComeAreRefused() {
    assertThatThrownBy(() -> observed("E", "2022-05").electricity(-1).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The electricity (-1) of E for 2022-05 must not be negative");
    assertThatThrownBy(() -> observed("E", "2022-05").origin(" ").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must name their origin");
    assertThatThrownBy(
            () ->
                OperatingRecords.of(List.of())
                    .figures(id("E"), YearMonth.parse("2022-06"), AsOf.parse("2022-05-31")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The month (2022-06) must not come after the day (2022-05-31)");
  }

  @Test
  void moreOriginsThanCanBeTheirNamesAreRefused() {
    List<Observation> reports = new ArrayList<>();
    for (int i = 0; i <= 128; i++) {
      reports.add(observed("E" + i, "2022-05").origin("report " + i).build());
    }

    assertThat(OperatingRecords.of(reports.subList(0, 128)).observations()).hasSize(128);
    assertThatThrownBy(() -> OperatingRecords.of(reports))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 128 different origins; report 128 is one more");
  }

  /** The figures of a random ledger, found anew by searching all observations. */
  @Test
  void theFiguresAreThoseOfAPlainSearch() {
    for (long seed = 1; seed <= 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Observation> observations = random(random);
      Collections.shuffle(observations, new Random(seed));
      OperatingRecords records = OperatingRecords.of(observations);
      AsOf asOf = AsOf.parse("2022-12-31").knownOn(LocalDate.of(2022, 6, 1).plusDays(seed));
      for (int i = 0; i < 12; i++) {
        YearMonth month = YearMonth.of(2022, i + 1);
        OperatingFigures figures = records.figures(id("E1"), month, asOf);
        Search search = new Search(observations, asOf);
        assertThat(figures.trailingRevenue())
            .as("seed %d, %s", seed, month)
            .isEqualTo(search.trailing(month));
        assertThat(figures.revenueToDate())
            .as("seed %d, %s", seed, month)
            .isEqualTo(search.toDate(month));
        assertThat(figures.trailingRevenueDecline())
            .as("seed %d, %s", seed, month)
            .isEqualTo(decline(search.trailing(month), search.trailing(month.minusYears(1))));
      }
    }
  }

  private static Optional<Fraction> decline(Optional<Yuan> now, Optional<Yuan> then) {
    return now.isPresent() && then.filter(sum -> sum.compareTo(Yuan.ZERO) > 0).isPresent()
        ? Optional.of(Fraction.ONE.minus(now.get().toFraction().dividedBy(then.get().toFraction())))
        : Optional.empty();
  }

  private static List<Observation> random(SplittableRandom random) {
    List<Observation> observations = new ArrayList<>();
    for (String enterprise : List.of("E1", "E2")) {
      for (int i = 0; i < 36; i++) {
        YearMonth month = YearMonth.of(2020, 1).plusMonths(i);
        int reports = random.nextInt(10) == 0 ? 0 : random.nextInt(1, 3);
        for (int report = 0; report < reports; report++) {
          observations.add(
              observed(enterprise, month.toString())
                  .revenueToDate(Yuan.ofYuan(random.nextLong(1_000_000)))
                  .recorded(month.atEndOfMonth().plusDays(5 + 40L * report))
                  .build());
        }
      }
    }
    return observations;
  }

  private record Search(List<Observation> observations, AsOf asOf) {

    Optional<Yuan> toDate(YearMonth month) {
      return observations.stream()
          .filter(found -> found.enterprise().equals(id("E1")) && found.month().equals(month))
          .filter(found -> asOf.knows(found.recorded()))
          .max(Comparator.comparing(Observation::recorded))
          .flatMap(Observation::revenueToDate);
    }

    Optional<Yuan> trailing(YearMonth month) {
      YearMonth end = month.getMonthValue() == 1 ? month.minusMonths(1) : month;
      if (end.getMonthValue() == 12) {
        return toDate(end);
      }
      Optional<Yuan> now = toDate(end);
      Optional<Yuan> year = toDate(YearMonth.of(end.getYear() - 1, 12));
      Optional<Yuan> then = toDate(end.minusYears(1));
      return now.isPresent() && year.isPresent() && then.isPresent()
          ? Optional.of(now.get().plus(year.get()).minus(then.get()))
          : Optional.empty();
    }
  }
}
