package io.github.sixmechanisms.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.Entry;
import io.github.sixmechanisms.roster.EntryKind;
import io.github.sixmechanisms.roster.Exit;
import io.github.sixmechanisms.roster.ExitKind;
import io.github.sixmechanisms.roster.LedgerRecord;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.roster.Tally;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.ProgrammeYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MonthlyCountsTest {

  private static final RegionCode CHANGSHA = RegionCode.of("430100");
  private static final RegionCode COUNTY = RegionCode.of("430121");
  private static final RegionCode ELSEWHERE = RegionCode.of("430211");
  private static final AsOf YEAR_END = AsOf.parse("2021-12-31");

  private static Entry entry(String enterprise, RegionCode county, LocalDate day) {
    return Entry.builder()
        .enterprise(EnterpriseId.of(enterprise))
        .kind(EntryKind.NEW_PRODUCTION)
        .county(county)
        .effective(day)
        .recorded(day)
        .build();
  }

  private static Exit exit(String enterprise, LocalDate day) {
    return Exit.builder()
        .enterprise(EnterpriseId.of(enterprise))
        .kind(ExitKind.CLOSURE)
        .effective(day)
        .recorded(day)
        .build();
  }

  private static Roster roster(LedgerRecord... records) {
    return Roster.of(Hunan.regions(), List.of(records), List.of());
  }

  @Test
  void newEntriesAndNetAreCountedByMonthForARegionAndThoseAbove() {
    Roster roster =
        roster(
            entry("E1", COUNTY, LocalDate.of(2021, 2, 28)),
            entry("E2", COUNTY, LocalDate.of(2021, 2, 28)),
            entry("E3", ELSEWHERE, LocalDate.of(2021, 6, 30)),
            exit("E2", LocalDate.of(2021, 10, 3)));
    MonthlyCounts year = MonthlyCounts.of(roster, CHANGSHA, YEAR_END);

    assertThat(year.newEntries()).containsExactly(0L, 2L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
    assertThat(year.net()).containsExactly(0L, 2L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, -1L, 0L, 0L);
    assertThat(MonthlyCounts.of(roster, RegionCode.of("430000"), YEAR_END).newEntries())
        .endsWith(1L, 0L, 0L, 0L, 0L, 0L, 0L);
    assertThat(MonthlyCounts.of(roster, COUNTY, AsOf.parse("2021-02-10@2021-12-31")).net())
        .containsExactly(0L, 0L);
    assertThat(Schedule.learnt(List.of(year.newEntries())).share(2)).isEqualTo(Fraction.ONE);
  }

  @Test
  void theMonthsSumToTheTallyOfTheYear() {
    for (long seed = 0; seed < 60; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<LedgerRecord> records = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        LocalDate day = LocalDate.of(2020, 6, 1).plusDays(random.nextInt(570));
        records.add(entry("E" + i, random.nextBoolean() ? COUNTY : ELSEWHERE, day));
        if (random.nextInt(3) == 0) {
          records.add(exit("E" + i, day.plusDays(1 + random.nextInt(200))));
        }
      }
      Roster roster = Roster.of(Hunan.regions(), records, List.of());
      Tally tally = roster.tally(ProgrammeYear.of(2021), YEAR_END).of(CHANGSHA);
      MonthlyCounts months = MonthlyCounts.of(roster, CHANGSHA, YEAR_END);

      assertThat(months.newEntries().stream().mapToLong(Long::longValue).sum())
          .as("seed %s", seed)
          .isEqualTo(tally.newEntries());
      assertThat(months.net().stream().mapToLong(Long::longValue).sum())
          .as("seed %s", seed)
          .isEqualTo(tally.net());
    }
  }

  @Test
  void monthsThatDoNotFitAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MonthlyCounts(ImmutableList.of(1L, 2L), ImmutableList.of(1L)))
        .withMessageContaining("newEntries (2 months)")
        .withMessageContaining("net (1 months)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MonthlyCounts(ImmutableList.of(-1L), ImmutableList.of(-1L)))
        .withMessageContaining("The newEntries [-1] must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MonthlyCounts.of(roster(), RegionCode.of("999999"), YEAR_END))
        .withMessageContaining("999999");
  }
}
