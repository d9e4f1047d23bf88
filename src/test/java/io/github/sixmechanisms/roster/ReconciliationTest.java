package io.github.sixmechanisms.roster;

import static io.github.sixmechanisms.roster.Ledger.CITY;
import static io.github.sixmechanisms.roster.Ledger.COUNTY_A;
import static io.github.sixmechanisms.roster.Ledger.COUNTY_B;
import static io.github.sixmechanisms.roster.Ledger.COUNTY_C;
import static io.github.sixmechanisms.roster.Ledger.OTHER_CITY;
import static io.github.sixmechanisms.roster.Ledger.PROVINCE;
import static io.github.sixmechanisms.roster.Ledger.TREE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.Reconciliation.Candidate;
import io.github.sixmechanisms.roster.Reconciliation.Count;
import io.github.sixmechanisms.roster.Reconciliation.Difference;
import io.github.sixmechanisms.roster.Reconciliation.Reason;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.ProgrammeYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

  private static PublishedTotals.Builder quarter(RegionCode region) {
    return PublishedTotals.builder()
        .region(region)
        .firstDay(LocalDate.parse("2022-01-01"))
        .lastDay(LocalDate.parse("2022-03-31"))
        .published(LocalDate.parse("2022-04-27"))
        .source("Hunan Daily");
  }

  private static Reconciliation reconcile(Roster roster, PublishedTotals... totals) {
    return Reconciliation.of(roster, List.of(totals), CutOff.Basis.EFFECTIVE_DATE);
  }

  private static List<String> explained(Difference difference) {
    return difference.candidates().stream()
        .map(candidate -> candidate.change().enterprise() + " " + candidate.reason())
        .toList();
  }

  @Test
  void aLedgerThatAgreesHasNoDifferences() {
    Ledger ledger = new Ledger();
    for (int i = 0; i < 105; i++) {
      ledger.opening("old" + i, COUNTY_A).exit("old" + i, ExitKind.CLOSURE, "2022-02-01");
    }
    for (int i = 0; i < 245; i++) {
      ledger.entry("new" + i, EntryKind.NEW_PRODUCTION, COUNTY_B, "2022-02-28");
    }
    Reconciliation result =
        reconcile(
            ledger.roster(),
            quarter(PROVINCE)
                .newEntries(245)
                .exits(105)
                .net(140)
                .opening(105)
                .closing(245)
                .build());

    assertThat(result.compared()).isEqualTo(5);
    assertThat(result.differences()).isEmpty();
    assertThat(result.in(Language.EN)).isEqualTo("Published numbers compared: 5; differences: 0\n");
  }

  @Test
  void everyDifferenceNamesTheChangesThatCouldExplainIt() {
    Roster roster =
        new Ledger()
            .entry("late", EntryKind.SCALE_UP, COUNTY_A, "2022-02-01", "2022-05-02")
            .entry("edge", EntryKind.SCALE_UP, COUNTY_A, "2022-03-31")
            .entry("middle", EntryKind.SCALE_UP, COUNTY_A, "2022-02-15")
            .entry("after", EntryKind.SCALE_UP, COUNTY_A, "2022-04-01")
            .entry("far", EntryKind.SCALE_UP, COUNTY_A, "2022-06-01")
            .opening("gone", COUNTY_A)
            .exit("gone", ExitKind.CLOSURE, "2022-03-30")
            .roster();
    List<Difference> found =
        reconcile(roster, quarter(CITY).newEntries(1).exits(0).net(5).build()).differences();

    assertThat(found)
        .extracting(Difference::count)
        .containsExactly(Count.NEW_ENTRIES, Count.EXITS, Count.NET);
    assertThat(found.get(0).excess()).isEqualTo(2);
    assertThat(explained(found.get(0))).containsExactly("late RECORDED_LATER", "edge NEAR_BOUND");
    assertThat(explained(found.get(1))).containsExactly("gone NEAR_BOUND");
    assertThat(found.get(2).excess()).isEqualTo(-3);
    assertThat(explained(found.get(2))).containsExactly("gone NEAR_BOUND", "after JUST_OUTSIDE");
    assertThat(found.get(0).in(Language.EN))
        .startsWith(
            "900100, 2022-01-01 to 2022-03-31, new entries: the ledger has 3, published are 1 (+2)"
                + " in Hunan Daily\n")
        .contains("late, entry effective 2022-02-01, recorded 2022-05-02: recorded after the");
    assertThat(found.get(0).in(Language.ZH_CN)).contains("公布后才记录");
  }

  @Test
  void inflowsThatAreNotNewAndCorrectedChangesExplainWhatIsMissing() {
    Ledger ledger =
        new Ledger()
            .opening("back", COUNTY_A)
            .exit("back", ExitKind.BELOW_SIZE, "2021-11-01")
            .entry("back", EntryKind.SCALE_UP, COUNTY_A, "2022-02-01")
            .entry("void", EntryKind.SCALE_UP, COUNTY_A, "2022-02-01");
    List<LedgerRecord> records = new ArrayList<>(ledger.changes());
    Change wrong = ledger.changes().get(3);
    records.add(Correction.retract(wrong, LocalDate.parse("2022-06-01"), "test run"));
    Roster roster = Roster.of(TREE, records, List.of());
    Difference difference =
        reconcile(roster, quarter(CITY).newEntries(2).build()).differences().get(0);

    assertThat(difference.ledger()).isZero();
    assertThat(difference.candidates())
        .extracting(Candidate::reason)
        .containsExactly(Reason.NOT_NEW, Reason.CORRECTED_LATER);
  }

  private static Entry entry(String id, RegionCode county, String day, String recorded) {
    return Ledger.entryOf(id, EntryKind.SCALE_UP, county, day, recorded).build();
  }

  private static Relocation move(RegionCode county, String day) {
    return Relocation.builder()
        .enterprise(EnterpriseId.of("E"))
        .county(county)
        .effective(LocalDate.parse(day))
        .recorded(LocalDate.parse(day))
        .build();
  }

  private static List<String> explained(List<LedgerRecord> records, PublishedTotals totals) {
    return reconcile(Roster.of(TREE, records, List.of()), totals).differences().stream()
        .flatMap(difference -> explained(difference).stream())
        .toList();
  }

  @Test
  void aRecordMadeLateExplainsAStockHoweverFarBackItIsEffective() {
    List<LedgerRecord> records = List.of(entry("E", COUNTY_A, "2021-01-01", "2022-08-01"));

    assertThat(explained(records, quarter(CITY).opening(0).build()))
        .containsExactly("E RECORDED_LATER");
    assertThat(explained(records, quarter(CITY).closing(0).build()))
        .containsExactly("E RECORDED_LATER");
  }

  @Test
  void aRelocationTakenBackExplainsTheExitsItMadeAndNoNewEntry() {
    Relocation wrong = move(COUNTY_C, "2022-02-10");
    List<LedgerRecord> records =
        List.of(
            entry("E", COUNTY_A, "2020-01-01", "2020-01-01"),
            wrong,
            Correction.retract(wrong, LocalDate.parse("2022-06-01"), "it stayed"));

    assertThat(explained(records, quarter(CITY).exits(1).net(-1).closing(0).build()))
        .containsExactly("E CORRECTED_LATER", "E CORRECTED_LATER", "E CORRECTED_LATER");
    assertThat(explained(records, quarter(OTHER_CITY).newEntries(1).build())).isEmpty();
  }

  @Test
  void aRelocationIsAFlowAndSaysSo() {
    List<LedgerRecord> records =
        List.of(entry("E", COUNTY_A, "2020-01-01", "2020-01-01"), move(COUNTY_C, "2022-02-15"));

    assertThat(explained(records, quarter(CITY).exits(0).net(0).build()))
        .containsExactly("E RELOCATION", "E RELOCATION");
  }

  @Test
  void anEntryCorrectedInsideTheRegionExplainsNothingThere() {
    Entry wrong = entry("E", COUNTY_A, "2022-02-10", "2022-02-10");
    Entry right =
        Ledger.entryOf("E", EntryKind.SCALE_UP, COUNTY_C, "2022-02-10", "2022-06-01").build();
    List<LedgerRecord> records = List.of(wrong, Correction.replace(wrong, right, "county"));

    assertThat(explained(records, quarter(PROVINCE).newEntries(2).build())).isEmpty();
    assertThat(explained(records, quarter(PROVINCE).newEntries(0).build())).isEmpty();
    assertThat(explained(records, quarter(CITY).newEntries(1).build()))
        .containsExactly("E CORRECTED_LATER");
    assertThat(explained(records, quarter(OTHER_CITY).newEntries(0).build()))
        .containsExactly("E RECORDED_LATER");
  }

  @Test
  void aRetractionIsFoundByTheApprovalDateToo() {
    Entry wrong =
        Entry.builder()
            .from(entry("E", COUNTY_A, "2022-04-01", "2022-04-01"))
            .approved(LocalDate.parse("2022-03-10"))
            .build();
    Roster roster =
        Roster.of(
            TREE,
            List.of(wrong, Correction.retract(wrong, LocalDate.parse("2022-06-01"), "test run")),
            List.of());

    assertThat(
            Reconciliation.of(
                    roster,
                    List.of(quarter(CITY).newEntries(1).build()),
                    CutOff.Basis.APPROVAL_DATE)
                .differences())
        .singleElement()
        .satisfies(
            difference -> assertThat(explained(difference)).containsExactly("E CORRECTED_LATER"));
  }

  @Test
  void aChangeThatCountsOtherwiseBecauseOfLaterRecordsIsNamed() {
    Ledger ledger =
        new Ledger()
            .opening("E", COUNTY_A)
            .exit("E", ExitKind.CLOSURE, "2021-11-01")
            .entry("E", EntryKind.SCALE_UP, COUNTY_A, "2022-02-15");
    LocalDate found = LocalDate.parse("2022-06-01");
    List<LedgerRecord> records = new ArrayList<>(ledger.changes());
    records.add(Correction.retract(ledger.changes().get(0), found, "another enterprise"));
    records.add(Correction.retract(ledger.changes().get(1), found, "another enterprise"));

    assertThat(explained(records, quarter(CITY).newEntries(0).build()))
        .containsExactly("E COUNTED_OTHERWISE");
  }

  @Test
  void anExitMovesWithTheCountyOfACorrectedEntry() {
    Entry wrong = entry("E", COUNTY_A, "2020-02-10", "2020-02-10");
    Entry right =
        Ledger.entryOf("E", EntryKind.SCALE_UP, COUNTY_C, "2020-02-10", "2022-06-01").build();
    List<LedgerRecord> records =
        List.of(
            wrong,
            Correction.replace(wrong, right, "county"),
            new Ledger().exit("E", ExitKind.CLOSURE, "2022-02-15").changes().get(0));

    assertThat(explained(records, quarter(CITY).exits(1).net(-1).build()))
        .containsExactly("E COUNTED_OTHERWISE", "E COUNTED_OTHERWISE");
    assertThat(explained(records, quarter(OTHER_CITY).exits(0).net(0).build()))
        .containsExactly("E COUNTED_OTHERWISE", "E COUNTED_OTHERWISE");
  }

  @Test
  void anEarlierReconciliationCanBeMadeAgainAsWasKnown() {
    List<LedgerRecord> records =
        List.of(
            entry("early", COUNTY_A, "2022-02-01", "2022-02-01"),
            entry("late", COUNTY_A, "2022-02-01", "2022-08-01"));
    Roster roster = Roster.of(TREE, records, List.of());
    List<PublishedTotals> published = List.of(quarter(CITY).newEntries(1).build());

    assertThat(
            Reconciliation.of(
                    roster, published, CutOff.Basis.EFFECTIVE_DATE, LocalDate.parse("2022-07-31"))
                .differences())
        .isEmpty();
    assertThat(reconcile(roster, published.get(0)).differences()).hasSize(1);
  }

  @Test
  void anyPeriodAndAnyRegionAddsUpYearByYear() {
    for (long seed = 0; seed < 40; seed++) {
      Roster roster = new RandomLedger(seed).roster();
      for (RegionCode region : TREE.codes()) {
        long entries = 0;
        long exits = 0;
        for (int year = 2021; year <= 2022; year++) {
          Tally tally =
              roster.tally(ProgrammeYear.of(year), AsOf.parse(year + "-12-31")).of(region);
          entries += tally.newEntries();
          exits += tally.exits();
        }
        Tally last = roster.tally(ProgrammeYear.of(2022), AsOf.parse("2022-12-31")).of(region);
        long opening =
            roster.tally(ProgrammeYear.of(2021), AsOf.parse("2021-01-01")).of(region).opening();
        PublishedTotals totals =
            quarter(region)
                .firstDay(LocalDate.parse("2021-01-01"))
                .lastDay(LocalDate.parse("2022-12-31"))
                .newEntries(entries)
                .exits(exits)
                .opening(opening)
                .closing(last.closing())
                .net(last.closing() - opening)
                .build();

        assertThat(reconcile(roster, totals).differences())
            .as("seed %d, %s", seed, region)
            .isEmpty();
      }
    }
  }

  @Test
  void anUnknownRegionAndTotalsThatAreNoneAreRefused() {
    Roster roster = new Ledger().opening("E", COUNTY_A).roster();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> reconcile(roster, quarter(RegionCode.of("1")).net(1).build()))
        .withMessageContaining("(1)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> quarter(CITY).build())
        .withMessageContaining("at least one number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> quarter(CITY).exits(-1).build())
        .withMessageContaining("must not be negative")
        .withMessageContaining("exits -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> quarter(CITY).net(1).published(LocalDate.parse("2021-12-31")).build())
        .withMessageContaining("must not be published (2021-12-31) before they begin (2022-01-01)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> quarter(CITY).net(1).source(" ").build())
        .withMessageContaining("source");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> quarter(CITY).net(1).firstDay(LocalDate.parse("2023-01-01")).build())
        .withMessageContaining("2022-03-31");
    assertThat(quarter(CITY).net(-1).build().net()).isEqualTo(OptionalLong.of(-1));
  }
}
