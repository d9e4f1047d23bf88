package io.github.sixmechanisms.linkage;

import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.Entry;
import io.github.sixmechanisms.roster.EntryKind;
import io.github.sixmechanisms.roster.Exit;
import io.github.sixmechanisms.roster.ExitKind;
import io.github.sixmechanisms.roster.LedgerRecord;
import io.github.sixmechanisms.roster.Relocation;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.ProgrammeYear;
import io.github.sixmechanisms.value.Provenance;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Short ways to write funds and rosters; all amounts are illustrative. */
final class Funds {

  static final RegionCode CITY = RegionCode.of("430200");
  static final RegionCode COUNTY = RegionCode.of("430281");
  static final RegionCode FAR_COUNTY = RegionCode.of("430121");
  static final LocalDate SINCE = LocalDate.parse("2022-01-01");
  static final LinkagePolicy POLICY = Hunan.policy2022().linkage();

  private Funds() {}

  static RewardFund.Builder fund(String id, RegionCode region) {
    return RewardFund.builder()
        .id(FundId.of(id))
        .region(region)
        .validFrom(SINCE)
        .recorded(SINCE)
        .putRates(EntryKind.SCALE_UP, Yuan.ofYuan(100))
        .putRates(EntryKind.NEW_PRODUCTION, Yuan.ofYuan(201))
        .provenance(Provenance.local("illustrative"));
  }

  static FundBudget budget(int year, long yuan) {
    return new FundBudget(ProgrammeYear.of(year), Yuan.ofYuan(yuan), SINCE);
  }

  static Entry entry(String enterprise, String day) {
    return entry(enterprise, EntryKind.SCALE_UP, day, day);
  }

  static Entry entry(String enterprise, EntryKind kind, String day, String recorded) {
    return Entry.builder()
        .enterprise(EnterpriseId.of(enterprise))
        .kind(kind)
        .county(COUNTY)
        .effective(LocalDate.parse(day))
        .recorded(LocalDate.parse(recorded))
        .build();
  }

  static Exit exit(String enterprise, ExitKind kind, String day) {
    return Exit.builder()
        .enterprise(EnterpriseId.of(enterprise))
        .kind(kind)
        .effective(LocalDate.parse(day))
        .recorded(LocalDate.parse(day))
        .build();
  }

  static Relocation move(String enterprise, RegionCode county, String day) {
    return Relocation.builder()
        .enterprise(EnterpriseId.of(enterprise))
        .county(county)
        .effective(LocalDate.parse(day))
        .recorded(LocalDate.parse(day))
        .build();
  }

  static Roster roster(LedgerRecord... records) {
    return Roster.of(Hunan.regions(), List.of(records), List.of());
  }

  static RewardFunds funds(RewardFund... funds) {
    return RewardFunds.of(Hunan.regions(), List.of(funds), List.of());
  }

  static AwardLedger settle(RewardFund fund, String asOf, LedgerRecord... records) {
    return funds(fund).settle(roster(records), POLICY, List.of(), AsOf.parse(asOf));
  }

  /** Enterprise, instalment and day of every payment. */
  static List<String> payments(AwardLedger ledger) {
    return ledger.movements().stream()
        .filter(movement -> movement.amount().compareTo(Yuan.ZERO) < 0)
        .map(movement -> movement.enterprise() + " " + movement.instalment() + " " + movement.day())
        .toList();
  }

  static List<String> states(AwardLedger ledger) {
    return ledger.awards().stream()
        .flatMap(award -> Stream.of(award.instalments()).flatMap(List::stream))
        .map(part -> part.number() + " " + part.state())
        .toList();
  }
}
