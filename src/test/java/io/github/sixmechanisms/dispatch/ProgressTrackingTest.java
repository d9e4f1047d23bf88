package io.github.sixmechanisms.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.Change;
import io.github.sixmechanisms.roster.CutOff;
import io.github.sixmechanisms.roster.Entry;
import io.github.sixmechanisms.roster.EntryKind;
import io.github.sixmechanisms.roster.Exit;
import io.github.sixmechanisms.roster.ExitKind;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.target.Schedule;
import io.github.sixmechanisms.target.Target;
import io.github.sixmechanisms.target.TargetPlan;
import io.github.sixmechanisms.target.TargetProgress;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.ProgrammeYear;
import io.github.sixmechanisms.value.Provenance;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTrackingTest {

  private static final RegionCode COUNTY = RegionCode.of("430121");
  private static final RegionCode CITY = RegionCode.of("430100");
  private static final ProgrammeYear YEAR = ProgrammeYear.of(2022);

  /** 1 entry in January, 2 in February, 4 in March, 1 in April, an exit in April. */
  private static Roster roster() {
    List<Change> changes = new ArrayList<>();
    int number = 0;
    int[] perMonth = {1, 2, 4, 1};
    for (int month = 1; month <= perMonth.length; month++) {
      for (int i = 0; i < perMonth[month - 1]; i++) {
        LocalDate day = YEAR.endOfMonth(month);
        changes.add(
            Entry.builder()
                .enterprise(EnterpriseId.of("E" + number++))
                .kind(EntryKind.NEW_PRODUCTION)
                .county(COUNTY)
                .effective(day)
                .recorded(day)
                .build());
      }
    }
    changes.add(
        Exit.builder()
            .enterprise(EnterpriseId.of("E0"))
            .kind(ExitKind.CLOSURE)
            .effective(LocalDate.parse("2022-04-15"))
            .recorded(LocalDate.parse("2022-04-20"))
            .build());
    return Roster.of(Hunan.regions(), changes, List.of());
  }

  private static ProgressTracking tracking(String asOf, int periods) {
    return ProgressTracking.of(
        roster(),
        CutOff.byEffectiveDate(),
        TargetPlan.of(
            Hunan.regions(), List.of(Target.of(CITY, 24, 12, LocalDate.parse("2022-01-05")))),
        Hunan.policy2022().targets().withSchedule(Schedule.linear(), Provenance.local("x")),
        YEAR,
        AsOf.parse(asOf),
        periods);
  }

  private static Trend trend(int firstMonth, long... counts) {
    ImmutableList.Builder<Trend.Period> periods = ImmutableList.builder();
    for (int i = 0; i < counts.length; i++) {
      periods.add(new Trend.Period(YearMonth.of(2022, firstMonth + i), counts[i]));
    }
    return new Trend(periods.build());
  }

  @Test
  void theProgressHasDueDoneShortPaceAndForecast() {
    RegionProgress progress = tracking("2022-04-30", 3).of(CITY);
    TargetProgress newEntries = progress.newEntries().orElseThrow();

    assertThat(newEntries.done()).isEqualTo(8);
    assertThat(newEntries.due()).isEqualTo(Fraction.of(8));
    assertThat(newEntries.attainment()).contains(Fraction.ONE);
    assertThat(newEntries.shortBy()).isZero();
    assertThat(newEntries.forecast()).isEqualTo(Fraction.of(8 * 365, 120));
    assertThat(progress.net().orElseThrow().done()).isEqualTo(7);
    assertThat(progress.in(Language.EN)).startsWith("430100: new entries").contains("falling");
  }

  @Test
  void theTrendHasTheLastCompletedMonths() {
    assertThat(tracking("2022-04-30", 3).of(CITY).newTrend()).isEqualTo(trend(2, 2, 4, 1));
    assertThat(tracking("2022-04-30", 3).of(CITY).netTrend()).isEqualTo(trend(2, 2, 4, 0));
    assertThat(tracking("2022-04-29", 12).of(COUNTY).newTrend()).isEqualTo(trend(1, 1, 2, 4));
    assertThat(tracking("2022-04-30", 1).of(COUNTY).newTrend()).isEqualTo(trend(4, 1));
    assertThat(tracking("2022-01-30", 3).of(COUNTY).newTrend().periods()).isEmpty();
  }

  @Test
  void theLastMonthIsComparedWithTheMeanOfThoseBefore() {
    assertThat(trend(1, 1, 2, 4).direction()).isEqualTo(TrendDirection.RISING);
    assertThat(trend(1, 2, 4, 1).direction()).isEqualTo(TrendDirection.FALLING);
    assertThat(trend(1, 2, 4, 3).direction()).isEqualTo(TrendDirection.STEADY);
    assertThat(trend(1, 2).direction()).isEqualTo(TrendDirection.UNKNOWN);
  }

  @Test
  void aRegionWithoutATargetStillHasItsTrend() {
    RegionProgress progress = tracking("2022-04-30", 3).of(COUNTY);

    assertThat(progress.newEntries()).isEmpty();
    assertThat(progress.net()).isEmpty();
    assertThat(progress.newTrend().periods()).hasSize(3);
    assertThat(tracking("2022-04-30", 3).all()).hasSameSizeAs(Hunan.regions().regions());
  }

  @Test
  void asKnownOnADayTheExitRecordedLaterDoesNotCount() {
    assertThat(tracking("2022-04-30@2022-04-19", 3).of(CITY).netTrend())
        .isEqualTo(trend(2, 2, 4, 0));
    assertThat(tracking("2022-04-30@2022-04-30", 3).of(CITY).netTrend())
        .isEqualTo(trend(2, 2, 4, 0));
    assertThat(tracking("2022-04-29@2022-04-19", 3).of(CITY).net().orElseThrow().done())
        .isEqualTo(7);
    assertThat(tracking("2022-04-29", 3).of(CITY).net().orElseThrow().done()).isEqualTo(6);
  }

  @Test
  void wrongNumbersOfMonthsUnknownRegionsAndOtherYearsAreRefused() {
    assertThatThrownBy(() -> tracking("2022-04-30", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The number of months (0) must be 1 to 12.");
    assertThatThrownBy(() -> tracking("2022-04-30", 13))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(13)");
    assertThatThrownBy(() -> tracking("2023-04-30", 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2023-04-30");
    assertThatThrownBy(() -> tracking("2022-04-30", 3).of(RegionCode.of("999999")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("999999");
  }
}
