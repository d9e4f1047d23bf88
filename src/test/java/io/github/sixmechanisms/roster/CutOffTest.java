package io.github.sixmechanisms.roster;

import static io.github.sixmechanisms.roster.Ledger.CITY;
import static io.github.sixmechanisms.roster.Ledger.COUNTY_A;
import static io.github.sixmechanisms.roster.Ledger.COUNTY_B;
import static io.github.sixmechanisms.roster.Ledger.COUNTY_C;
import static io.github.sixmechanisms.roster.Ledger.TREE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.ProgrammeYear;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutOffTest {

  private static final ProgrammeYear YEAR = ProgrammeYear.of(2022);
  private static final AsOf YEAR_END = AsOf.parse("2022-12-31");

  /** A batch of the yearly review: approved in December 2022, in force from 1 January 2023. */
  private static final Entry REVIEWED =
      entry("R", EntryKind.SCALE_UP, "2023-01-01", Optional.of("2022-12-10"));

  private static Entry entry(String id, EntryKind kind, String day, Optional<String> approved) {
    return Entry.builder()
        .enterprise(EnterpriseId.of(id))
        .kind(kind)
        .county(COUNTY_A)
        .effective(LocalDate.parse(day))
        .recorded(LocalDate.parse(approved.filter(known -> known.compareTo(day) > 0).orElse(day)))
        .approved(approved.map(LocalDate::parse))
        .build();
  }

  private static Relocation.Builder relocation(RegionCode county, String day, String recorded) {
    return Relocation.builder()
        .enterprise(EnterpriseId.of("E"))
        .county(county)
        .effective(LocalDate.parse(day))
        .recorded(LocalDate.parse(recorded));
  }

  private static Tallies tally(CutOff cutOff, int year, String day, Entry... entries) {
    return Roster.of(TREE, List.of(entries), List.of())
        .tally(ProgrammeYear.of(year), AsOf.parse(day), cutOff);
  }

  @Test
  void theYearlyReviewCountsInTheNewYearByEffectiveDateAndInTheOldByApproval() {
    CutOff effective = CutOff.byEffectiveDate();
    CutOff approval = CutOff.byApprovalDate();

    assertThat(tally(effective, 2022, "2022-12-31", REVIEWED).of(CITY).newEntries()).isZero();
    assertThat(tally(effective, 2023, "2023-01-31", REVIEWED).of(CITY).newEntries()).isEqualTo(1);
    assertThat(tally(approval, 2022, "2022-12-31", REVIEWED).of(CITY).newEntries()).isEqualTo(1);
    assertThat(tally(approval, 2022, "2022-12-09", REVIEWED).of(CITY).newEntries()).isZero();
    assertThat(tally(approval, 2023, "2023-01-31", REVIEWED).of(CITY).newEntries()).isZero();
    assertThat(tally(approval, 2023, "2023-01-31", REVIEWED).of(CITY).opening()).isEqualTo(1);
  }

  @Test
  void anAssessmentYearThatClosesEarlierTakesInTheEndOfTheYearBefore() {
    CutOff closing = CutOff.byEffectiveDate().closingOn(MonthDay.of(12, 15));
    Entry before = entry("A", EntryKind.NEW_PRODUCTION, "2021-12-15", Optional.empty());
    Entry first = entry("B", EntryKind.NEW_PRODUCTION, "2021-12-16", Optional.empty());
    Entry last = entry("C", EntryKind.NEW_PRODUCTION, "2022-12-15", Optional.empty());
    Entry next = entry("D", EntryKind.NEW_PRODUCTION, "2022-12-16", Optional.empty());
    Tally tally = tally(closing, 2022, "2022-12-31", before, first, last, next).of(CITY);

    assertThat(tally.opening()).isEqualTo(1);
    assertThat(tally.newEntries()).isEqualTo(2);
    assertThat(tally.closing()).isEqualTo(3);
    assertThat(tally(closing, 2023, "2023-01-01", before, first, last, next).of(CITY).newEntries())
        .isEqualTo(1);
  }

  @Test
  void changesWithoutApprovalAreCountedOnTheirEffectiveDateAndSaidSo() {
    Entry plain = entry("P", EntryKind.NEW_PRODUCTION, "2022-05-01", Optional.empty());
    Tallies byApproval = tally(CutOff.byApprovalDate(), 2022, "2022-12-31", plain, REVIEWED);

    assertThat(byApproval.of(CITY).newEntries()).isEqualTo(2);
    assertThat(byApproval.withoutApproval()).isEqualTo(1);
    assertThat(tally(CutOff.byEffectiveDate(), 2022, "2022-12-31", plain).withoutApproval())
        .isZero();
  }

  @Test
  void aChangeNeverCountsBeforeTheOneThatItFollows() {
    Entry entered = entry("E", EntryKind.SCALE_UP, "2022-03-01", Optional.of("2022-06-01"));
    Exit left =
        Exit.builder()
            .enterprise(EnterpriseId.of("E"))
            .kind(ExitKind.CLOSURE)
            .effective(LocalDate.parse("2022-04-01"))
            .recorded(LocalDate.parse("2022-04-01"))
            .build();
    Roster roster = Roster.of(TREE, List.of(entered, left), List.of());

    assertThat(
            roster.tally(YEAR, AsOf.parse("2022-06-01"), CutOff.byApprovalDate()).of(CITY).exits())
        .isEqualTo(1);
    assertThat(roster.tally(YEAR, AsOf.parse("2022-05-31"), CutOff.byApprovalDate()).leftOut())
        .as("the exit waits for the entry")
        .isEmpty();
  }

  @Test
  void followersDoNotOvertakeAChangeThatCountsLater() {
    Entry stock = entry("E", EntryKind.OPENING_STOCK, "2020-12-31", Optional.empty());
    Relocation late =
        relocation(COUNTY_B, "2022-11-01", "2023-01-20")
            .approved(LocalDate.parse("2023-01-15"))
            .build();
    Relocation next = relocation(COUNTY_C, "2022-12-01", "2022-12-10").build();
    Roster roster = Roster.of(TREE, List.of(stock, late, next), List.of());
    Tallies old = roster.tally(YEAR, AsOf.parse("2022-12-31"), CutOff.byApprovalDate());
    Tallies following =
        roster.tally(ProgrammeYear.of(2023), AsOf.parse("2023-01-14"), CutOff.byApprovalDate());

    assertThat(old.of(stock.county()).closing()).isEqualTo(1);
    assertThat(following.of(stock.county()).opening()).isEqualTo(1);
    assertThat(old.of(COUNTY_C).closing()).isZero();
  }

  @Test
  void byApprovalEveryYearOpensAsTheYearBeforeClosed() {
    for (long seed = 1; seed <= 400; seed++) {
      Roster roster = new RandomLedger(seed).roster();
      for (int year = 2021; year <= 2023; year++) {
        Tallies before =
            roster.tally(
                ProgrammeYear.of(year), AsOf.parse(year + "-12-31"), CutOff.byApprovalDate());
        Tallies after =
            roster.tally(
                ProgrammeYear.of(year + 1),
                AsOf.parse((year + 1) + "-12-31"),
                CutOff.byApprovalDate());
        for (RegionCode region : TREE.codes()) {
          assertThat(after.of(region).opening())
              .as("seed %d, %s, %d", seed, region, year + 1)
              .isEqualTo(before.of(region).closing());
        }
      }
    }
  }

  @Test
  void openingStockInsideAnAssessmentYearIsNoFlow() {
    Entry stock = entry("E", EntryKind.OPENING_STOCK, "2021-12-31", Optional.empty());
    Roster roster = Roster.of(TREE, List.of(stock), List.of());
    Tally tally =
        roster
            .tally(
                YEAR,
                AsOf.parse("2022-06-30"),
                CutOff.byEffectiveDate().closingOn(MonthDay.of(12, 15)))
            .of(stock.county());

    assertThat(tally.opening()).isEqualTo(1);
    assertThat(tally.otherInflows()).isZero();
    assertThat(tally.net()).isZero();
  }

  @Test
  void aCutOffSaysInWordsHowIsCounted() {
    CutOff cutOff = CutOff.byApprovalDate().closingOn(MonthDay.of(12, 15));

    assertThat(cutOff.in(Language.EN))
        .isEqualTo(
            "changes count by approval date, the assessment year closes on day 15 of month 12");
    assertThat(cutOff.in(Language.ZH_CN)).isEqualTo("按审核通过日期统计，考核年度截至 12 月 15 日");
    assertThat(cutOff)
        .hasToString("APPROVAL_DATE --12-15")
        .isEqualTo(CutOff.parse(cutOff.toString()));
    assertThat(cutOff.firstDay(YEAR)).isEqualTo(LocalDate.parse("2021-12-16"));
  }

  @ParameterizedTest
  @CsvSource({
    "NEW_PRODUCTION, 2022-05-10, 2022-05-31",
    "NEW_PRODUCTION, 2022-11-30, 2022-11-30",
    "NEW_PRODUCTION, 2022-12-01, 2023-02-28",
    "NEW_PRODUCTION, 2024-01-31, 2024-02-29",
    "SCALE_UP, 2022-12-20, 2023-01-01",
    "SCALE_UP, 2023-01-31, 2023-01-01",
    "SCALE_UP, 2023-02-01, 2024-01-01",
    "SECTOR_CHANGE_IN, 2022-07-01, 2023-01-01",
    "RELOCATION_IN, 2022-07-01, 2022-07-01"
  })
  void theReviewCalendarSaysWhenAnApprovedEntryHolds(
      EntryKind kind, LocalDate approved, LocalDate effective) {
    assertThat(ReviewCalendar.standard().effective(kind, approved)).isEqualTo(effective);
  }

  @Test
  void entriesThatDoNotKeepToTheCalendarAreListed() {
    Entry inJanuary = entry("A", EntryKind.NEW_PRODUCTION, "2022-01-15", Optional.empty());
    Entry inFebruary = entry("B", EntryKind.NEW_PRODUCTION, "2022-02-15", Optional.empty());
    Entry inMay = entry("C", EntryKind.SCALE_UP, "2022-05-01", Optional.empty());
    Entry atTheTurn = entry("D", EntryKind.SCALE_UP, "2022-01-01", Optional.empty());
    Entry moved = entry("F", EntryKind.RELOCATION_IN, "2022-01-20", Optional.empty());
    Roster roster =
        Roster.of(TREE, List.of(inJanuary, inFebruary, inMay, atTheTurn, moved), List.of());
    List<ReviewCalendar.Irregularity> found =
        ReviewCalendar.standard().irregular(roster, YEAR, YEAR_END);

    assertThat(found)
        .extracting(irregular -> irregular.entry().enterprise().text())
        .containsExactly("A", "C");
    assertThat(found.get(1).in(Language.EN))
        .isEqualTo(
            "C: the entry (scale-up) effective 2022-05-01 does not keep to the review calendar;"
                + " expected is 2023-01-01.");
    assertThat(found.get(0).in(Language.ZH_CN)).contains("不符合审核日历").contains("2022-02-28");
  }

  @ParameterizedTest
  @CsvSource({
    "SCALE_UP, 2022-01-01, 2022-05-20, true",
    "SCALE_UP, 2022-01-01, 2022-01-20, false",
    "SCALE_UP, 2022-01-01, , false",
    "NEW_PRODUCTION, 2022-06-30, 2022-09-05, true",
    "NEW_PRODUCTION, 2022-03-01, , false",
    "NEW_PRODUCTION, 2022-03-31, 2022-03-20, false"
  })
  void theCalendarAsksForTheApprovalWhereItIsKnown(
      EntryKind kind, String day, String approved, String irregular) {
    Roster roster =
        Roster.of(TREE, List.of(entry("A", kind, day, Optional.ofNullable(approved))), List.of());

    assertThat(ReviewCalendar.standard().irregular(roster, YEAR, YEAR_END))
        .hasSize(irregular.equals("true") ? 1 : 0);
  }

  @Test
  void aReviewMayCloseInTheYearBeforeItsBatchTakesEffect() {
    ReviewCalendar calendar =
        ReviewCalendar.builder()
            .from(ReviewCalendar.standard())
            .reviewCloses(MonthDay.of(11, 30))
            .reviewClosing(ReviewCalendar.Closing.YEAR_BEFORE)
            .build();

    assertThat(calendar.effective(EntryKind.SCALE_UP, LocalDate.parse("2022-11-30")))
        .isEqualTo(LocalDate.parse("2023-01-01"));
    assertThat(calendar.effective(EntryKind.SCALE_UP, LocalDate.parse("2022-12-01")))
        .isEqualTo(LocalDate.parse("2024-01-01"));
  }

  @Test
  void theCalendarIsHeldAgainstWhatWasKnown() {
    Roster roster =
        new Ledger()
            .entry("A", EntryKind.SCALE_UP, Ledger.COUNTY_A, "2022-05-01", "2022-07-01")
            .roster();

    assertThat(
            ReviewCalendar.standard().irregular(roster, YEAR, AsOf.parse("2022-06-30@2022-06-30")))
        .isEmpty();
    assertThat(ReviewCalendar.standard().irregular(roster, YEAR, AsOf.parse("2022-04-30")))
        .isEmpty();
    assertThat(ReviewCalendar.standard().batches(roster, YEAR, AsOf.parse("2022-06-30")).size())
        .isOne();
  }

  @Test
  void batchesAreCountedByMonthAndKind() {
    Roster roster =
        Roster.of(
            TREE,
            List.of(
                entry("A", EntryKind.SCALE_UP, "2022-01-01", Optional.empty()),
                entry("B", EntryKind.SCALE_UP, "2022-01-01", Optional.empty()),
                entry("C", EntryKind.NEW_PRODUCTION, "2022-02-28", Optional.empty()),
                entry("D", EntryKind.SCALE_UP, "2023-01-01", Optional.empty()),
                entry("S", EntryKind.OPENING_STOCK, "2022-01-01", Optional.empty())),
            List.of());

    assertThat(ReviewCalendar.standard().batches(roster, YEAR, YEAR_END).rowMap())
        .isEqualTo(
            ImmutableMap.of(
                1, ImmutableMap.of(EntryKind.SCALE_UP, 2L),
                2, ImmutableMap.of(EntryKind.NEW_PRODUCTION, 1L)));
  }

  @Test
  void aCalendarThatContradictsItselfIsRefused() {
    ReviewCalendar.Builder calendar = ReviewCalendar.builder().from(ReviewCalendar.standard());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> calendar.addYearlyKinds(EntryKind.NEW_PRODUCTION).build())
        .withMessageContaining("NEW_PRODUCTION");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ReviewCalendar.builder()
                    .from(ReviewCalendar.standard())
                    .reviewTakesEffect(MonthDay.of(2, 1))
                    .build())
        .withMessageContaining("must not close");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ReviewCalendar.builder()
                    .from(ReviewCalendar.standard())
                    .addMonthsWithoutIntake(13)
                    .build())
        .withMessageContaining("13");
  }
}
