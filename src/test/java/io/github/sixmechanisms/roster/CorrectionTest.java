package io.github.sixmechanisms.roster;

import static io.github.sixmechanisms.roster.Ledger.CITY;
import static io.github.sixmechanisms.roster.Ledger.COUNTY_A;
import static io.github.sixmechanisms.roster.Ledger.COUNTY_B;
import static io.github.sixmechanisms.roster.Ledger.COUNTY_C;
import static io.github.sixmechanisms.roster.Ledger.TREE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.InvalidInputException;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.ProgrammeYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CorrectionTest {

  private static final ProgrammeYear YEAR = ProgrammeYear.of(2022);
  private static final Entry WRONG = entry("E", COUNTY_A, "2022-03-01", "2022-03-05");

  private static Entry entry(String id, RegionCode county, String effective, String recorded) {
    return Entry.builder()
        .enterprise(EnterpriseId.of(id))
        .kind(EntryKind.SCALE_UP)
        .county(county)
        .effective(LocalDate.parse(effective))
        .recorded(LocalDate.parse(recorded))
        .build();
  }

  private static Roster roster(LedgerRecord... records) {
    return Roster.of(TREE, List.of(records), List.of());
  }

  private static long newEntries(Roster roster, RegionCode region, String asOf) {
    return roster.tally(YEAR, AsOf.parse(asOf)).of(region).newEntries();
  }

  private static List<String> problems(LedgerRecord... records) {
    try {
      roster(records);
      return List.of();
    } catch (InvalidInputException e) {
      return e.problems().stream().map(Message::key).toList();
    }
  }

  @Test
  void aRetractedChangeCountsOnlyAsKnownBefore() {
    Roster roster =
        roster(WRONG, Correction.retract(WRONG, LocalDate.parse("2022-05-10"), "test run"));

    assertThat(newEntries(roster, CITY, "2022-06-30@2022-05-09")).isEqualTo(1);
    assertThat(newEntries(roster, CITY, "2022-06-30@2022-05-10")).isZero();
    assertThat(newEntries(roster, CITY, "2022-06-30")).isZero();
    assertThat(roster.changes()).containsExactly(WRONG);
    assertThat(roster.corrections()).hasSize(1);
  }

  @Test
  void aReplacedChangeCountsAsCorrectedFromTheDayOfTheCorrection() {
    Entry right = entry("E", COUNTY_B, "2022-04-01", "2022-05-10");
    Roster roster = roster(WRONG, Correction.replace(WRONG, right, "wrong county"));

    assertThat(newEntries(roster, COUNTY_A, "2022-06-30@2022-05-09")).isEqualTo(1);
    assertThat(newEntries(roster, COUNTY_A, "2022-06-30")).isZero();
    assertThat(newEntries(roster, COUNTY_B, "2022-06-30")).isEqualTo(1);
    assertThat(newEntries(roster, COUNTY_B, "2022-03-31")).isZero();
    assertThat(roster.changes()).containsExactly(WRONG, right);
  }

  @Test
  void aCorrectionCanItselfBeCorrectedByCorrectingItsReplacement() {
    Entry second = entry("E", COUNTY_B, "2022-03-01", "2022-05-10");
    Entry third = entry("E", COUNTY_C, "2022-03-01", "2022-06-10");
    Roster roster =
        roster(
            WRONG,
            Correction.replace(WRONG, second, "wrong county"),
            Correction.replace(second, third, "wrong again"));

    assertThat(newEntries(roster, COUNTY_C, "2022-06-30")).isEqualTo(1);
    assertThat(newEntries(roster, COUNTY_B, "2022-06-30")).isZero();
    assertThat(newEntries(roster, COUNTY_B, "2022-06-30@2022-06-09")).isEqualTo(1);
  }

  @Test
  void aCorrectionOfNothingOrOfTheSameTwiceIsRefused() {
    LocalDate day = LocalDate.parse("2022-05-10");
    Correction retraction = Correction.retract(WRONG, day, "test run");
    Entry never = entry("E", COUNTY_B, "2022-03-01", "2022-03-05");

    assertThat(problems(WRONG, Correction.retract(never, day, "?")))
        .containsExactly("roster.correctsNothing");
    assertThat(problems(retraction)).containsExactly("roster.correctsNothing");
    assertThat(problems(WRONG, retraction, retraction)).containsExactly("roster.correctedTwice");
  }

  @Test
  void aCorrectionMustComeAfterItsChangeOfTheSameEnterpriseWithAReason() {
    LocalDate before = LocalDate.parse("2022-03-04");
    LocalDate after = LocalDate.parse("2022-03-06");
    Entry other = entry("F", COUNTY_A, "2022-03-01", "2022-03-06");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Correction.retract(WRONG, before, "late"))
        .withMessageContaining("2022-03-04")
        .withMessageContaining("2022-03-05");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Correction.retract(WRONG, after, " "))
        .withMessageContaining("reason");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Correction.replace(WRONG, other, "other"))
        .withMessageContaining("(F)");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Correction.builder()
                    .corrected(WRONG)
                    .replacement(entry("E", COUNTY_B, "2022-03-01", "2022-03-07"))
                    .recorded(after)
                    .reason("?")
                    .build())
        .withMessageContaining("2022-03-07");
  }

  @Test
  void datesOutOfOrderAreReportedWithBothChanges() {
    Exit early =
        Exit.builder()
            .enterprise(EnterpriseId.of("E"))
            .kind(ExitKind.CLOSURE)
            .effective(LocalDate.parse("2022-02-01"))
            .recorded(LocalDate.parse("2022-06-01"))
            .build();

    assertThatThrownBy(() -> roster(WRONG, early))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> {
              assertThat(e.problems())
                  .extracting(Message::key)
                  .containsExactly("roster.datesOutOfOrder");
              assertThat(e.in(Language.EN))
                  .contains("exit effective 2022-02-01")
                  .contains("comes before the entry effective 2022-03-01");
            });
  }

  @Test
  void aRelocationFromWhereItIsNotIsReportedWithBothChanges() {
    Relocation.Builder move =
        Relocation.builder()
            .enterprise(EnterpriseId.of("E"))
            .county(COUNTY_B)
            .effective(LocalDate.parse("2022-04-01"))
            .recorded(LocalDate.parse("2022-04-01"));

    assertThatThrownBy(() -> roster(WRONG, move.fromCounty(COUNTY_C).build()))
        .hasMessageContaining("does not lie in 900201 but in 900101")
        .hasMessageContaining("entry effective 2022-03-01")
        .hasMessageContaining("relocation effective 2022-04-01");
    assertThat(problems(WRONG, move.fromCounty(COUNTY_A).build())).isEmpty();
    assertThat(problems(WRONG, move.fromCounty(Optional.empty()).build())).isEmpty();
  }

  @Test
  void anAppendedBatchIsHeldToTheRosterAndToItself() {
    Roster roster = roster(WRONG);
    Entry again = entry("E", COUNTY_A, "2022-06-01", "2022-06-01");
    Entry unknown = entry("F", RegionCode.of("1"), "2022-06-01", "2022-06-01");

    assertThatThrownBy(() -> roster.plus(List.of(again, unknown), List.of()))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e ->
                assertThat(e.problems())
                    .extracting(Message::key)
                    .containsExactly("roster.entersTwice", "roster.unknownRegion"));
    assertThat(roster.plus(List.of(), List.of())).isEqualTo(roster);
  }

  @Test
  void identifiersBeyondAsciiKeepTheirOrder() {
    Roster roster =
        roster(
            entry("湘B", COUNTY_A, "2022-03-01", "2022-03-01"),
            entry("é", COUNTY_A, "2022-03-01", "2022-03-01"),
            entry("𠀀", COUNTY_A, "2022-03-01", "2022-03-01"),
            entry("Z", COUNTY_A, "2022-03-01", "2022-03-01"));

    assertThat(roster.changes()).extracting(Change::enterprise).isSorted().hasSize(4);
    assertThat(roster.changes().get(3).enterprise().text()).isEqualTo("𠀀");
  }

  @Test
  void anEnterpriseWithVeryManyChangesIsSorted() {
    List<LedgerRecord> records = new ArrayList<>();
    LocalDate day = LocalDate.of(2020, 1, 1);
    records.add(entry("E", COUNTY_A, "2020-01-01", "2020-01-01"));
    for (int i = 1; i <= 500; i++) {
      records.add(
          Relocation.builder()
              .enterprise(EnterpriseId.of("E"))
              .county(i % 2 == 0 ? COUNTY_A : COUNTY_B)
              .effective(day.plusDays(i))
              .recorded(day.plusDays(i))
              .build());
    }
    Collections.reverse(records);

    assertThat(Roster.of(TREE, records, List.of()).changes())
        .extracting(Change::effective)
        .isSorted()
        .hasSize(501);
  }
}
