package io.github.sixmechanisms.roster;

import static io.github.sixmechanisms.roster.Ledger.CITY;
import static io.github.sixmechanisms.roster.Ledger.CITY_PARK;
import static io.github.sixmechanisms.roster.Ledger.COUNTY_A;
import static io.github.sixmechanisms.roster.Ledger.COUNTY_B;
import static io.github.sixmechanisms.roster.Ledger.COUNTY_C;
import static io.github.sixmechanisms.roster.Ledger.COUNTY_PARK;
import static io.github.sixmechanisms.roster.Ledger.FLAT_CITY;
import static io.github.sixmechanisms.roster.Ledger.OTHER_CITY;
import static io.github.sixmechanisms.roster.Ledger.PROVINCE;
import static io.github.sixmechanisms.roster.Ledger.TREE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.InvalidInputException;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.ProgrammeYear;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RosterTest {

  private static final String MID_YEAR = "2022-06-30";
  private static final LocalDate DAY = LocalDate.parse("2022-03-01");

  private static Tally tally(
      long opening, long closing, long newEntries, long otherInflows, long exits) {
    return Tally.builder()
        .opening(opening)
        .closing(closing)
        .newEntries(newEntries)
        .otherInflows(otherInflows)
        .exits(exits)
        .markedNewEntries(0)
        .build();
  }

  @Test
  void anEntryCountsInItsCountyAndAllRegionsAbove() {
    Tallies tallies =
        new Ledger().entry("E", EntryKind.NEW_PRODUCTION, COUNTY_A, "2022-02-28").tally(MID_YEAR);

    for (RegionCode region : List.of(COUNTY_A, CITY, PROVINCE)) {
      assertThat(tallies.of(region)).isEqualTo(tally(0, 1, 1, 0, 0));
    }
    for (RegionCode region : List.of(COUNTY_B, OTHER_CITY, CITY_PARK, COUNTY_PARK)) {
      assertThat(tallies.of(region)).isEqualTo(tally(0, 0, 0, 0, 0));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = EntryKind.class,
      names = {"RESTRUCTURING"},
      mode = EnumSource.Mode.EXCLUDE)
  void relocationInAndOpeningStockAreNeverNew(EntryKind kind) {
    Tally tally = new Ledger().entry("E", kind, COUNTY_A, "2022-03-01").tally(MID_YEAR).of(CITY);

    boolean isNew = kind != EntryKind.RELOCATION_IN && kind != EntryKind.OPENING_STOCK;
    assertThat(tally).isEqualTo(isNew ? tally(0, 1, 1, 0, 0) : tally(0, 1, 0, 1, 0));
  }

  @Test
  void aChangeTakesPlaceAtTheEndOfItsEffectiveDay() {
    Ledger ledger = new Ledger().entry("E", EntryKind.SCALE_UP, COUNTY_A, "2022-03-31");

    assertThat(ledger.tally("2022-03-30").of(CITY).closing()).isZero();
    assertThat(ledger.tally("2022-03-31").of(CITY).closing()).isEqualTo(1);
  }

  @Test
  void theOpeningIsTheStockOfTheThirtyFirstOfDecember() {
    Ledger ledger =
        new Ledger()
            .entry("old", EntryKind.SCALE_UP, COUNTY_A, "2021-12-31")
            .entry("new", EntryKind.SCALE_UP, COUNTY_A, "2022-01-01")
            .opening("gone", COUNTY_A)
            .exit("gone", ExitKind.CLOSURE, "2021-12-31");

    assertThat(ledger.tally("2022-01-01").of(CITY)).isEqualTo(tally(1, 2, 1, 0, 0));
  }

  @Test
  void movingBetweenCountiesOfOnePrefectureConcernsTheCountiesOnly() {
    Tallies tallies =
        new Ledger()
            .opening("E", COUNTY_A)
            .move("E", COUNTY_B, Optional.empty(), "2022-04-01")
            .tally(MID_YEAR);

    assertThat(tallies.of(COUNTY_A)).isEqualTo(tally(1, 0, 0, 0, 1));
    assertThat(tallies.of(COUNTY_B)).isEqualTo(tally(0, 1, 0, 1, 0));
    assertThat(tallies.of(CITY)).isEqualTo(tally(1, 1, 0, 0, 0));
    assertThat(tallies.of(PROVINCE)).isEqualTo(tally(1, 1, 0, 0, 0));
  }

  @Test
  void movingBetweenPrefecturesConcernsThePrefecturesToo() {
    Tallies tallies =
        new Ledger()
            .opening("E", COUNTY_A)
            .move("E", COUNTY_C, Optional.empty(), "2022-04-01")
            .tally(MID_YEAR);

    assertThat(tallies.of(CITY)).isEqualTo(tally(1, 0, 0, 0, 1));
    assertThat(tallies.of(OTHER_CITY)).isEqualTo(tally(0, 1, 0, 1, 0));
    assertThat(tallies.of(PROVINCE)).isEqualTo(tally(1, 1, 0, 0, 0));
  }

  @Test
  void movingIntoAParkInsideOneCountyConcernsTheParkOnly() {
    Tallies tallies =
        new Ledger()
            .opening("E", COUNTY_A)
            .move("E", COUNTY_A, Optional.of(COUNTY_PARK), "2022-04-01")
            .move("E", COUNTY_A, Optional.of(CITY_PARK), "2022-05-01")
            .tally(MID_YEAR);

    assertThat(tallies.of(COUNTY_PARK)).isEqualTo(tally(0, 0, 0, 1, 1));
    assertThat(tallies.of(CITY_PARK)).isEqualTo(tally(0, 1, 0, 1, 0));
    assertThat(tallies.of(COUNTY_A)).isEqualTo(tally(1, 1, 0, 0, 0));
  }

  @Test
  void aParkOfThePrefectureDoesNotCountForACountyThatDoesNotHoldTheEnterprise() {
    Tallies tallies =
        new Ledger().parkEntry("E", COUNTY_B, CITY_PARK, "2022-04-01").tally(MID_YEAR);

    assertThat(tallies.of(CITY_PARK)).isEqualTo(tally(0, 1, 1, 0, 0));
    assertThat(tallies.of(COUNTY_B)).isEqualTo(tally(0, 1, 1, 0, 0));
    assertThat(tallies.of(CITY)).isEqualTo(tally(0, 1, 1, 0, 0));
    assertThat(tallies.of(COUNTY_A)).isEqualTo(tally(0, 0, 0, 0, 0));
  }

  @Test
  void aLaterMoveLeavesTheNewEntryWithTheFirstRegion() {
    Tallies tallies =
        new Ledger()
            .entry("E", EntryKind.NEW_PRODUCTION, COUNTY_A, "2022-02-01")
            .move("E", COUNTY_C, Optional.empty(), "2022-04-01")
            .tally(MID_YEAR);

    assertThat(tallies.of(CITY)).isEqualTo(tally(0, 0, 1, 0, 1));
    assertThat(tallies.of(OTHER_CITY)).isEqualTo(tally(0, 1, 0, 1, 0));
    assertThat(tallies.of(PROVINCE)).isEqualTo(tally(0, 1, 1, 0, 0));
  }

  @Test
  void leavingAndComingBackInTheYearMakesNoNewEntry() {
    Tally tally =
        new Ledger()
            .opening("E", COUNTY_A)
            .exit("E", ExitKind.BELOW_SIZE, "2022-02-01")
            .entry("E", EntryKind.SCALE_UP, COUNTY_A, "2022-05-01")
            .tally(MID_YEAR)
            .of(CITY);

    assertThat(tally).isEqualTo(tally(1, 1, 0, 1, 1));
  }

  @Test
  void theSecondEntryOfTheYearIsNotNewEvenElsewhere() {
    Tallies tallies =
        new Ledger()
            .entry("E", EntryKind.NEW_PRODUCTION, COUNTY_A, "2022-02-01")
            .exit("E", ExitKind.CLOSURE, "2022-02-01")
            .entry("E", EntryKind.NEW_PRODUCTION, COUNTY_C, "2022-05-01")
            .tally(MID_YEAR);

    assertThat(tallies.of(CITY)).isEqualTo(tally(0, 0, 1, 0, 1));
    assertThat(tallies.of(OTHER_CITY)).isEqualTo(tally(0, 1, 0, 1, 0));
  }

  @Test
  void exitAndReentryOnOneDayMakeNoNewEntry() {
    Tally tally =
        new Ledger()
            .opening("E", COUNTY_A)
            .exit("E", ExitKind.DATA_CORRECTION, "2022-03-01")
            .entry("E", EntryKind.SCALE_UP, COUNTY_A, "2022-03-01")
            .tally(MID_YEAR)
            .of(CITY);

    assertThat(tally).isEqualTo(tally(1, 1, 0, 1, 1));
  }

  @Test
  void anExitAndAnEntryRecordedSeparatelyMakeNoRelocation() {
    Tallies tallies =
        new Ledger()
            .opening("E", COUNTY_A)
            .exit("E", ExitKind.RELOCATION_OUT, "2022-03-01")
            .entry("E", EntryKind.RELOCATION_IN, COUNTY_C, "2022-03-02")
            .tally(MID_YEAR);

    assertThat(tallies.of(PROVINCE)).isEqualTo(tally(1, 1, 0, 1, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "2021-03-15, 2022-03-15, NEW",
    "2021-03-16, 2022-03-15, OTHER",
    "2021-02-28, 2022-02-28, NEW",
    "2021-03-01, 2022-02-28, OTHER",
    "2021-12-31, 2022-12-31, NEW"
  })
  void whoLeftTwelveMonthsBeforeIsNewAgain(String left, String entered, String expected) {
    Tally tally =
        new Ledger()
            .opening("E", COUNTY_A)
            .exit("E", ExitKind.BELOW_SIZE, left)
            .entry("E", EntryKind.SCALE_UP, COUNTY_A, entered)
            .tally("2022-12-31")
            .of(CITY);

    assertThat(tally.newEntries()).isEqualTo(expected.equals("NEW") ? 1 : 0);
    assertThat(tally.otherInflows()).isEqualTo(expected.equals("NEW") ? 0 : 1);
  }

  @ParameterizedTest
  @CsvSource({"2023-02-28, NEW", "2023-03-01, OTHER"})
  void twelveMonthsBeforeTheTwentyNinthOfFebruaryIsTheTwentyEighth(String left, String expected) {
    Tally tally =
        new Ledger()
            .opening("E", COUNTY_A)
            .exit("E", ExitKind.BELOW_SIZE, left)
            .entry("E", EntryKind.SCALE_UP, COUNTY_A, "2024-02-29")
            .roster()
            .tally(ProgrammeYear.of(2024), AsOf.parse("2024-02-29"))
            .of(CITY);

    assertThat(tally.newEntries()).isEqualTo(expected.equals("NEW") ? 1 : 0);
  }

  @Test
  void aSuccessorOfAnEnterpriseThatLeftIsNotNew() {
    Tally tally =
        new Ledger()
            .opening("P", COUNTY_A)
            .exit("P", ExitKind.REPLACED_BY_SUCCESSOR, "2022-03-05")
            .successor("S", COUNTY_A, "2022-03-01", "P")
            .tally(MID_YEAR)
            .of(CITY);

    assertThat(tally).isEqualTo(tally(1, 1, 0, 1, 1));
  }

  @Test
  void aSpinOffWhosePredecessorStaysIsNew() {
    Tally tally =
        new Ledger()
            .opening("P", COUNTY_A)
            .successor("S", COUNTY_A, "2022-03-01", "P")
            .tally(MID_YEAR)
            .of(CITY);

    assertThat(tally).isEqualTo(tally(1, 2, 1, 0, 0));
  }

  @Test
  void oneOfSeveralPredecessorsThatLeftIsEnough() {
    Ledger ledger =
        new Ledger()
            .opening("P", COUNTY_A)
            .opening("Q", COUNTY_B)
            .exit("Q", ExitKind.MERGER, "2022-04-01")
            .successor("S", COUNTY_A, "2022-03-01", "P", "Q");

    assertThat(ledger.tally("2022-03-31").of(CITY).newEntries()).isEqualTo(1);
    assertThat(ledger.tally("2022-04-01").of(CITY).newEntries()).isZero();
  }

  @Test
  void aPredecessorThatLeftLongAgoDoesNotCount() {
    Tally tally =
        new Ledger()
            .opening("P", COUNTY_A)
            .exit("P", ExitKind.CLOSURE, "2021-03-01")
            .successor("S", COUNTY_A, "2022-03-01", "P")
            .tally(MID_YEAR)
            .of(CITY);

    assertThat(tally.newEntries()).isEqualTo(1);
  }

  @Test
  void aPrefectureWithoutCountiesHoldsEnterprisesItself() {
    Tallies tallies =
        new Ledger().entry("E", EntryKind.SCALE_UP, FLAT_CITY, "2022-03-01").tally(MID_YEAR);

    assertThat(tallies.of(FLAT_CITY)).isEqualTo(tally(0, 1, 1, 0, 0));
    assertThat(tallies.of(PROVINCE)).isEqualTo(tally(0, 1, 1, 0, 0));
  }

  @Test
  void marksCountWhenKnownAndValidOnTheDayEvenAfterTheExit() {
    Ledger ledger =
        new Ledger()
            .entry("none", EntryKind.SCALE_UP, COUNTY_A, "2022-02-01")
            .entry("valid", EntryKind.SCALE_UP, COUNTY_A, "2022-02-01")
            .exit("valid", ExitKind.CLOSURE, "2022-03-01")
            .mark(
                "valid",
                Mark.HIGH_TECH_ENTERPRISE,
                "2020-01-01",
                Optional.of(MID_YEAR),
                "2020-01-09")
            .mark("valid", Mark.LITTLE_GIANT, "2021-01-01", Optional.empty(), "2022-07-09")
            .entry("future", EntryKind.SCALE_UP, COUNTY_A, "2022-02-01")
            .mark("future", Mark.LITTLE_GIANT, "2022-07-01", Optional.empty(), "2022-06-01");

    assertThat(ledger.tally(MID_YEAR).of(CITY).markedNewEntries()).isEqualTo(1);
    assertThat(ledger.tally("2022-07-01").of(CITY).markedNewEntries()).isEqualTo(2);
    assertThat(ledger.tally("2022-07-01@2022-07-08").of(CITY).markedNewEntries()).isEqualTo(1);
  }

  @Test
  void marksOfEnterprisesThatAreNotNewDoNotCount() {
    Tally tally =
        new Ledger()
            .opening("E", COUNTY_A)
            .mark("E", Mark.LITTLE_GIANT, "2020-01-01", Optional.empty(), "2020-01-01")
            .tally(MID_YEAR)
            .of(CITY);

    assertThat(tally.markedNewEntries()).isZero();
  }

  @Test
  void aTallyAsKnownOnADayUsesNothingRecordedLater() {
    Ledger ledger =
        new Ledger()
            .entry("E", EntryKind.SCALE_UP, COUNTY_A, "2022-03-01", "2022-04-15")
            .entry("F", EntryKind.SCALE_UP, COUNTY_A, "2022-03-01", "2022-03-01");

    assertThat(ledger.tally("2022-03-31@2022-04-14").of(CITY).newEntries()).isEqualTo(1);
    assertThat(ledger.tally("2022-03-31@2022-04-15").of(CITY).newEntries()).isEqualTo(2);
    assertThat(ledger.tally("2022-03-31").of(CITY).newEntries()).isEqualTo(2);
  }

  @Test
  void aKnownChangeThatCannotApplyYetIsLeftOutAndListed() {
    Ledger ledger =
        new Ledger()
            .entry("E", EntryKind.SCALE_UP, COUNTY_A, "2022-03-01", "2022-05-15")
            .exit("E", ExitKind.CLOSURE, "2022-04-01", "2022-04-01")
            .opening("F", COUNTY_A)
            .exit("F", ExitKind.CLOSURE, "2022-02-01", "2022-05-20")
            .entry("F", EntryKind.SCALE_UP, COUNTY_A, "2022-03-01", "2022-03-01");

    Tallies known = ledger.tally("2022-04-30@2022-05-01");

    assertThat(known.leftOut())
        .extracting(left -> left.reason().key())
        .containsExactly("roster.leftOutAbsent", "roster.leftOutPresent");
    assertThat(known.leftOut().get(0).reason().in(Language.EN))
        .isEqualTo(
            "E, exit effective 2022-04-01, recorded 2022-04-01: as known, it is not on the roster.");
    assertThat(known.leftOut().get(1).reason().in(Language.ZH_CN)).contains("已在库");
    assertThat(known.of(CITY)).isEqualTo(tally(1, 1, 0, 0, 0));
    assertThat(ledger.tally("2022-04-30").leftOut()).isEmpty();
  }

  @Test
  void everyContradictionIsReportedTogetherWithBothChanges() {
    Ledger ledger =
        new Ledger()
            .opening("twice", COUNTY_A)
            .entry("twice", EntryKind.SCALE_UP, COUNTY_A, "2022-03-01")
            .exit("absent", ExitKind.CLOSURE, "2022-03-01")
            .move("absentToo", COUNTY_A, Optional.empty(), "2022-03-01")
            .opening("nowhere", COUNTY_A)
            .move("nowhere", COUNTY_A, Optional.empty(), "2022-03-01")
            .opening("unknown", RegionCode.of("1"))
            .opening("prefecture", CITY)
            .parkEntry("noPark", COUNTY_A, COUNTY_B, "2022-03-01")
            .parkEntry("farPark", COUNTY_C, COUNTY_PARK, "2022-03-01")
            .successor("own", COUNTY_A, "2022-03-01", "own")
            .successor("orphan", COUNTY_A, "2022-03-01", "nobody")
            .mark("own", Mark.LITTLE_GIANT, "2020-01-01", Optional.empty(), "2020-01-01")
            .mark("own", Mark.LITTLE_GIANT, "2020-01-01", Optional.empty(), "2020-01-01");

    assertThatThrownBy(ledger::roster)
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> {
              assertThat(e.problems())
                  .extracting(Message::key)
                  .containsExactly(
                      "roster.entersTwice",
                      "roster.holdsNoEnterprises",
                      "roster.leavesAbsent",
                      "roster.markTwice",
                      "roster.movesAbsent",
                      "roster.movesNowhere",
                      "roster.noPark",
                      "roster.ownPredecessor",
                      "roster.parkOutOfReach",
                      "roster.unknownPredecessor",
                      "roster.unknownRegion");
              assertThat(e.problems().get(0).in(Language.EN))
                  .contains("twice is on the roster already")
                  .contains("2020-01-01")
                  .contains("2022-03-01");
              assertThat(e.in(Language.ZH_CN)).contains("已在库").contains("不在区划树中");
            });
  }

  @Test
  void predecessorsBelongToRestructuringOnly() {
    Entry.Builder entry =
        Entry.builder()
            .enterprise(EnterpriseId.of("E"))
            .county(COUNTY_A)
            .effective(LocalDate.of(2022, 1, 1))
            .recorded(LocalDate.of(2022, 1, 1));

    assertThatThrownBy(() -> entry.kind(EntryKind.RESTRUCTURING).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("RESTRUCTURING");
    assertThatThrownBy(
            () -> entry.kind(EntryKind.SCALE_UP).addPredecessors(EnterpriseId.of("P")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SCALE_UP");
  }

  @Test
  void aTallyOutsideTheYearOrOfAnUnknownRegionIsRefused() {
    Ledger ledger = new Ledger().opening("E", COUNTY_A);

    assertThatThrownBy(() -> ledger.tally("2023-01-01"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2023-01-01");
    assertThatThrownBy(() -> ledger.tally(MID_YEAR).of(RegionCode.of("1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(1)");
  }

  @Test
  void publishedCountsMustAgreeWithEachOther() {
    PublishedCounts.Builder counts =
        PublishedCounts.builder()
            .region(CITY)
            .day(LocalDate.of(2022, 3, 31))
            .recorded(LocalDate.of(2022, 4, 1))
            .newEntries(245)
            .otherInflows(0)
            .exits(105)
            .markedNewEntries(245);

    assertThat(counts.net(140).build().net()).isEqualTo(140);
    assertThatThrownBy(() -> counts.net(141).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("141")
        .hasMessageContaining("140");
    assertThatThrownBy(() -> counts.net(140).markedNewEntries(246).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("markedNewEntries");
    assertThatThrownBy(
            () ->
                PublishedCounts.ofStock(
                    CITY, LocalDate.of(2022, 3, 31), LocalDate.of(2022, 4, 1), -1, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("opening");
  }

  @Test
  void publishedCountsWhoseRestWouldBeNegativeAreRefusedByName() {
    PublishedCounts.Builder counts =
        PublishedCounts.builder()
            .region(CITY)
            .day(LocalDate.of(2022, 3, 31))
            .recorded(LocalDate.of(2022, 4, 1))
            .net(-5);

    assertThatThrownBy(() -> counts.opening(4).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("net (-5) of 900100 would make its closing negative");
    assertThatThrownBy(
            () ->
                PublishedCounts.builder().from(counts.opening(9).build()).net(5).closing(4).build())
        .hasMessageContaining("opening negative");
    assertThatThrownBy(() -> counts.opening(9).newEntries(10).exits(14).build())
        .hasMessageContaining("otherInflows negative");
    assertThat(counts.opening(9).newEntries(10).exits(15).build().net()).isEqualTo(-5);
  }

  @Test
  void countsAsGreatAsTheyCanBeAreHeldToEachOther() {
    PublishedCounts.Builder counts =
        PublishedCounts.builder()
            .region(CITY)
            .day(LocalDate.of(2022, 3, 31))
            .recorded(LocalDate.of(2022, 4, 1))
            .newEntries(Long.MAX_VALUE)
            .otherInflows(1);

    assertThat(counts.exits(1).net(Long.MAX_VALUE).build().net()).isEqualTo(Long.MAX_VALUE);
    assertThatThrownBy(() -> counts.exits(0).net(Long.MAX_VALUE).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("otherInflows");
    assertThatThrownBy(() -> counts.exits(0).net(Long.MIN_VALUE).build())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLaterRecordOfTheSameMarkCorrectsOrRevokesIt() {
    Ledger ledger =
        new Ledger()
            .entry("E", EntryKind.SCALE_UP, COUNTY_A, "2022-02-01")
            .mark("E", Mark.LITTLE_GIANT, "2021-01-01", Optional.empty(), "2021-01-15")
            .mark("E", Mark.LITTLE_GIANT, "2021-01-01", Optional.of("2022-04-01"), "2022-04-02");

    assertThat(ledger.tally(MID_YEAR).of(CITY).markedNewEntries()).isZero();
    assertThat(ledger.tally(MID_YEAR + "@2022-04-01").of(CITY).markedNewEntries()).isEqualTo(1);
  }

  @Test
  void newEntriesComeByDateThenEnterprise() {
    Roster roster =
        new Ledger()
            .opening("Z", Ledger.COUNTY_A)
            .entry("A", EntryKind.SCALE_UP, Ledger.COUNTY_A, "2022-03-01")
            .entry("C", EntryKind.SCALE_UP, Ledger.COUNTY_C, "2022-02-01")
            .entry("B", EntryKind.NEW_PRODUCTION, Ledger.COUNTY_B, "2022-02-01")
            .entry("D", EntryKind.RELOCATION_IN, Ledger.COUNTY_B, "2022-02-01")
            .roster();
    AsOf end = AsOf.parse("2022-12-31");

    assertThat(roster.newEntries(ProgrammeYear.of(2022), end))
        .extracting(entry -> entry.enterprise().text())
        .containsExactly("B", "C", "A");
    assertThat(roster.changesOf(EnterpriseId.of("nobody"), end)).isEmpty();
    assertThat(roster.countyOf(EnterpriseId.of("nobody"), end)).isEmpty();
  }

  @Test
  void aSecondExitIsNamedWithTheFirstEvenIfAnEntryFollows() {
    Ledger ledger =
        new Ledger()
            .opening("E", COUNTY_A)
            .exit("E", ExitKind.CLOSURE, "2021-03-01")
            .exit("E", ExitKind.BELOW_SIZE, "2021-06-01")
            .entry("E", EntryKind.SCALE_UP, COUNTY_A, "2022-01-01");

    assertThatThrownBy(ledger::roster)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "E is not on the roster: exit effective 2021-03-01, recorded 2021-03-01; then exit"
                + " effective 2021-06-01");
  }

  @Test
  void marksOfUnknownEnterprisesAndLaterApprovalsAreRefusedTogether() {
    MarkHolding mark =
        MarkHolding.builder()
            .enterprise(EnterpriseId.of("nobody"))
            .mark(Mark.LITTLE_GIANT)
            .effective(LocalDate.parse("2022-01-01"))
            .recorded(LocalDate.parse("2022-01-01"))
            .build();
    Entry early =
        Entry.builder()
            .enterprise(EnterpriseId.of("E"))
            .kind(EntryKind.SCALE_UP)
            .county(COUNTY_A)
            .effective(LocalDate.parse("2022-01-01"))
            .recorded(LocalDate.parse("2022-01-05"))
            .approved(LocalDate.parse("2022-01-06"))
            .build();

    assertThatThrownBy(() -> Roster.of(TREE, List.of(early), List.of(mark)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("nobody: the mark little giant valid from 2022-01-01 is of an")
        .hasMessageContaining(
            "E, entry effective 2022-01-01, recorded 2022-01-05: it was approved");
    Roster empty = Roster.of(TREE, List.of(), List.of());
    assertThatThrownBy(() -> empty.plus(List.of(), List.of(mark)))
        .hasMessageContaining("nobody: the mark");
  }

  @Test
  void aMarkCanBeTakenBackForItsOwnFirstDay() {
    MarkHolding.Builder mark =
        MarkHolding.builder()
            .enterprise(EnterpriseId.of("E"))
            .mark(Mark.LITTLE_GIANT)
            .effective(LocalDate.parse("2022-06-30"))
            .recorded(LocalDate.parse("2022-06-30"));
    MarkHolding given = mark.build();
    MarkHolding never =
        mark.validTo(LocalDate.parse("2022-06-29")).recorded(LocalDate.parse("2022-07-05")).build();
    List<Change> changes =
        new Ledger().entry("E", EntryKind.SCALE_UP, COUNTY_A, "2022-03-01").changes();
    Roster roster = Roster.of(TREE, changes, List.of(given, never));

    assertThat(
            roster
                .tally(ProgrammeYear.of(2022), AsOf.parse("2022-06-30"))
                .of(COUNTY_A)
                .markedNewEntries())
        .isZero();
    assertThat(
            roster
                .tally(ProgrammeYear.of(2022), AsOf.parse("2022-06-30@2022-07-04"))
                .of(COUNTY_A)
                .markedNewEntries())
        .isEqualTo(1);
    assertThatThrownBy(() -> mark.validTo(LocalDate.parse("2022-06-28")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe it never held: then give the day before the first.");
  }

  @Test
  void aPredecessorThatWasTakenBackIsUnknownAlsoInABatch() {
    Entry stock =
        Ledger.entryOf("old", EntryKind.OPENING_STOCK, COUNTY_A, "2020-01-01", "2020-01-01")
            .build();
    Entry successor =
        Ledger.entryOf("new", EntryKind.RESTRUCTURING, COUNTY_A, "2022-02-01", "2022-02-01")
            .addPredecessors(EnterpriseId.of("old"))
            .build();
    Correction retracted = Correction.retract(stock, LocalDate.parse("2022-03-01"), "never was");

    assertThatThrownBy(() -> Roster.of(TREE, List.of(stock, successor, retracted), List.of()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("the predecessor old has no change");
    Roster roster = Roster.of(TREE, List.of(stock, successor), List.of());
    assertThatThrownBy(() -> roster.plus(List.of(retracted), List.of()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("the predecessor old has no change");
  }

  private static Relocation.Builder move(RegionCode county, String day) {
    return Relocation.builder()
        .enterprise(EnterpriseId.of("E"))
        .county(county)
        .effective(LocalDate.parse(day))
        .recorded(LocalDate.parse(day));
  }

  @Test
  void openingStockAfterAnotherChangeIsRefusedWithBoth() {
    Ledger ledger =
        new Ledger()
            .opening("E", COUNTY_A)
            .exit("E", ExitKind.CLOSURE, "2021-12-20")
            .entry("E", EntryKind.OPENING_STOCK, COUNTY_A, "2021-12-31");

    assertThatThrownBy(ledger::roster)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("E: the opening stock must be its first change")
        .hasMessageContaining("exit effective 2021-12-20")
        .hasMessageContaining("entry effective 2021-12-31");
  }

  @Test
  void openingStockThatWasKnownAfterAnotherChangeIsAnInflow() {
    Ledger ledger =
        new Ledger()
            .opening("E", COUNTY_A)
            .exit("E", ExitKind.CLOSURE, "2021-12-20")
            .entry("E", EntryKind.OPENING_STOCK, COUNTY_A, "2021-12-31");
    LocalDate found = LocalDate.parse("2022-06-01");
    List<LedgerRecord> records = new ArrayList<>(ledger.changes());
    records.add(Correction.retract(ledger.changes().get(0), found, "another enterprise"));
    records.add(Correction.retract(ledger.changes().get(1), found, "another enterprise"));
    CutOff closing = CutOff.byEffectiveDate().closingOn(MonthDay.of(12, 15));
    Roster roster = Roster.of(TREE, records, List.of());

    assertThat(
            roster
                .tally(ProgrammeYear.of(2022), AsOf.parse("2022-03-31@2022-05-01"), closing)
                .of(CITY))
        .isEqualTo(tally(1, 1, 0, 1, 1));
    assertThat(roster.tally(ProgrammeYear.of(2022), AsOf.parse("2022-03-31"), closing).of(CITY))
        .isEqualTo(tally(1, 1, 0, 0, 0));
  }

  @Test
  void aPlaceThatCannotBeIsRefusedEvenIfItIsCorrectedLater() {
    Entry wrong =
        Ledger.entryOf("E", EntryKind.SCALE_UP, COUNTY_PARK, "2022-01-01", "2022-01-01").build();
    Entry right = Entry.builder().from(wrong).county(COUNTY_A).recorded(DAY).build();
    List<LedgerRecord> records = List.of(wrong, Correction.replace(wrong, right, "park as county"));

    assertThatThrownBy(() -> Roster.of(TREE, records, List.of()))
        .hasMessageContaining("for 1 problem")
        .hasMessageContaining("P-a is a park. Maybe give its county-level unit as the county");
  }

  @Test
  void aCorrectedChangeInAnUnknownRegionIsReportedOnce() {
    Entry wrong =
        Ledger.entryOf("E", EntryKind.SCALE_UP, RegionCode.of("777"), "2022-01-01", "2022-01-01")
            .build();
    Entry right = Entry.builder().from(wrong).county(COUNTY_A).recorded(DAY).build();
    List<LedgerRecord> records = List.of(wrong, Correction.replace(wrong, right, "mistyped"));

    assertThatThrownBy(() -> Roster.of(TREE, records, List.of()))
        .hasMessageContaining("for 1 problem")
        .hasMessageContaining("the region 777 is not in the tree");
  }

  @Test
  void aChangeGivenTwiceIsCalledSo() {
    Ledger twice =
        new Ledger()
            .entry("E", EntryKind.SCALE_UP, COUNTY_A, "2022-01-01")
            .entry("E", EntryKind.SCALE_UP, COUNTY_A, "2022-01-01");

    assertThatThrownBy(twice::roster)
        .hasMessageContaining("E: the entry effective 2022-01-01, recorded 2022-01-01 is given");
  }

  @Test
  void aNullRecordIsRefusedByName() {
    assertThatThrownBy(
            () -> Roster.of(TREE, Collections.singletonList((LedgerRecord) null), List.of()))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("ledger record");
    assertThatThrownBy(
            () -> Roster.of(TREE, List.of(), Collections.singletonList((MarkHolding) null)))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("mark");
  }

  @Test
  void whereARelocationSaysThatItCameFromMustAgree() {
    Ledger start = new Ledger().parkEntry("E", COUNTY_A, COUNTY_PARK, "2021-01-01");
    Relocation.Builder right =
        move(COUNTY_B, "2022-02-01").fromCounty(COUNTY_A).fromPark(COUNTY_PARK);
    Relocation.Builder wrong =
        move(COUNTY_B, "2022-02-01").fromCounty(COUNTY_B).fromPark(CITY_PARK);
    Relocation.Builder fromNoPark = move(COUNTY_C, "2022-03-01").fromPark(COUNTY_PARK);

    assertThat(
            Roster.of(TREE, List.of(start.changes().get(0), right.build()), List.of())
                .changes()
                .get(1))
        .isEqualTo(right.build());
    assertThatThrownBy(
            () ->
                Roster.of(
                    TREE,
                    List.of(start.changes().get(0), wrong.build(), fromNoPark.build()),
                    List.of()))
        .hasMessageContaining("for 3 problem")
        .hasMessageContaining("E does not lie in 900102 but in 900101")
        .hasMessageContaining("E does not lie in P-city but in P-a")
        .hasMessageContaining("E does not lie in P-a but in no park");
  }

  @Test
  void theFlowsOfARegionSayOfWhatItsTallyIsMade() {
    Roster roster =
        new Ledger()
            .opening("old", COUNTY_A)
            .entry("new", EntryKind.SCALE_UP, COUNTY_A, "2022-01-01")
            .mark("new", Mark.HIGH_TECH_ENTERPRISE, "2021-01-01", Optional.empty(), "2021-01-01")
            .entry("plain", EntryKind.SCALE_UP, COUNTY_A, "2022-01-01")
            .move("old", COUNTY_C, Optional.empty(), "2022-02-01")
            .roster();
    ProgrammeYear year = ProgrammeYear.of(2022);
    AsOf asOf = AsOf.parse(MID_YEAR);
    List<RegionFlow> city = roster.flows(CITY, year, asOf, CutOff.byEffectiveDate());

    assertThat(city)
        .extracting(flow -> flow.change().enterprise().text() + " " + flow.kind())
        .containsExactly("new MARKED_NEW_ENTRY", "plain NEW_ENTRY", "old EXIT");
    assertThat(city.get(2).in(Language.EN))
        .isEqualTo(
            "old, relocation effective 2022-02-01, recorded 2022-02-01: exit, counted 2022-02-01");
    assertThat(city.get(0).in(Language.ZH_CN)).contains("新增（有资质）");
    assertThat(roster.flows(OTHER_CITY, year, asOf, CutOff.byEffectiveDate()))
        .extracting(RegionFlow::kind)
        .containsExactly(RegionFlow.Kind.OTHER_INFLOW);
    assertThat(roster.flows(PROVINCE, year, asOf, CutOff.byEffectiveDate())).hasSize(2);
    assertThatThrownBy(() -> roster.flows(RegionCode.of("1"), year, asOf, CutOff.byEffectiveDate()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(1)");
  }
}
