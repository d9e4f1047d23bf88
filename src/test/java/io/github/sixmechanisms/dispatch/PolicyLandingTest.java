package io.github.sixmechanisms.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.InvalidInputException;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyLandingTest {

  private static final RegionCode CITY = RegionCode.of("430200");
  private static final SupportPolicyId ID = SupportPolicyId.of("relief-2022");
  private static final SupportPolicy RELIEF =
      new SupportPolicy(ID, Text.of("纾困增效若干措施", "relief measures"));

  private static LandingRecord.Builder record(LandingStep step, String day) {
    return LandingRecord.builder()
        .policy(ID)
        .region(CITY)
        .step(step)
        .day(LocalDate.parse(day))
        .recorded(LocalDate.parse(day));
  }

  private static LandingRecord counted(LandingStep step, String day, long enterprises) {
    return record(step, day).enterprises(enterprises).build();
  }

  private static PolicyLanding landing(LandingRecord... records) {
    return PolicyLanding.of(Hunan.regions(), List.of(RELIEF), List.of(records));
  }

  @Test
  void thePolicyIsFollowedFromItsIssueToItsPayment() {
    PolicyLanding landing =
        landing(
            record(LandingStep.ISSUED, "2022-03-01").build(),
            record(LandingStep.INTERPRETED, "2022-03-20").build(),
            record(LandingStep.INTERPRETED, "2022-04-20").build(),
            counted(LandingStep.APPLIED, "2022-05-01", 30),
            counted(LandingStep.APPLIED, "2022-06-01", 10),
            record(LandingStep.PAID, "2022-06-20")
                .enterprises(25)
                .amount(Yuan.parse("120 万元"))
                .build());

    LandingState state = landing.state(ID, CITY, AsOf.parse("2022-06-30"));

    assertThat(state.issued()).contains(LocalDate.parse("2022-03-01"));
    assertThat(state.interpreted()).contains(LocalDate.parse("2022-03-20"));
    assertThat(state.applied()).isEqualTo(40);
    assertThat(state.paid()).isEqualTo(25);
    assertThat(state.paidOut()).isEqualTo(Yuan.parse("120 万元"));
    assertThat(state.payoutRate()).contains(Fraction.of(5, 8));
    assertThat(state.reached()).contains(LandingStep.PAID);
    assertThat(state.in(Language.EN))
        .isEqualTo(
            "430200, relief measures: issued 2022-03-01, interpreted 2022-03-20, applied for by 40,"
                + " paid out to 25, 1200000.00元");
  }

  @Test
  void earlierDaysAndCorrectionsAreKept() {
    LandingRecord first = counted(LandingStep.APPLIED, "2022-05-01", 30);
    LandingRecord corrected =
        LandingRecord.builder()
            .from(first)
            .enterprises(28)
            .recorded(LocalDate.parse("2022-07-01"))
            .build();
    PolicyLanding landing =
        landing(record(LandingStep.ISSUED, "2022-03-01").build(), corrected, first);

    assertThat(landing.state(ID, CITY, AsOf.parse("2022-06-30@2022-06-30")).applied())
        .isEqualTo(30);
    assertThat(landing.state(ID, CITY, AsOf.parse("2022-06-30")).applied()).isEqualTo(28);
    LandingState march = landing.state(ID, CITY, AsOf.parse("2022-03-31"));
    assertThat(march.reached()).contains(LandingStep.ISSUED);
    assertThat(march.payoutRate()).isEmpty();
    assertThat(landing.state(ID, CITY, AsOf.parse("2022-02-28")).reached()).isEmpty();
  }

  @Test
  void theRegionsBehindAreListed() {
    PolicyLanding landing = landing(record(LandingStep.INTERPRETED, "2022-03-20").build());
    AsOf day = AsOf.parse("2022-06-30");

    assertThat(landing.notReached(ID, Level.PREFECTURE, LandingStep.INTERPRETED, day))
        .hasSize(13)
        .extracting(LandingState::region)
        .doesNotContain(CITY);
    assertThat(landing.notReached(ID, Level.PREFECTURE, LandingStep.PAID, day)).hasSize(14);
    assertThat(landing.state(ID, CITY, day).reached())
        .isEqualTo(Optional.of(LandingStep.INTERPRETED));
  }

  @Test
  void aRecordOfAStepThatWasNotTakenIsWithdrawnAndWhatWasKnownBeforeStays() {
    LandingRecord issued = record(LandingStep.ISSUED, "2022-03-01").build();
    LandingRecord withdrawn =
        issued.withdrawn(LocalDate.parse("2022-04-10"), "the paper of another city");
    LandingRecord again =
        LandingRecord.builder().from(issued).recorded(LocalDate.parse("2022-05-10")).build();
    AsOf day = AsOf.parse("2022-06-30");

    assertThat(landing(issued, withdrawn).state(ID, CITY, day).reached()).isEmpty();
    assertThat(
            landing(issued, withdrawn)
                .state(ID, CITY, AsOf.parse("2022-06-30@2022-04-09"))
                .reached())
        .contains(LandingStep.ISSUED);
    assertThat(landing(issued, withdrawn, again).state(ID, CITY, day).reached())
        .contains(LandingStep.ISSUED);
    assertThatThrownBy(() -> landing(withdrawn))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "relief-2022 in 430200 (issued, 2022-03-01): the withdrawal recorded on 2022-04-10 finds"
                + " no record before it");
    assertThatThrownBy(() -> issued.withdrawn(LocalDate.parse("2022-04-10"), " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The withdrawal of relief-2022 in 430200 on 2022-03-01 must have a");
  }

  @Test
  void whereMoreWerePaidThanAppliedIsListedAndHasNoRate() {
    AsOf day = AsOf.parse("2022-06-30");
    LandingRecord applied = counted(LandingStep.APPLIED, "2022-05-01", 1);
    LandingRecord late =
        LandingRecord.builder()
            .from(counted(LandingStep.APPLIED, "2022-05-20", 4))
            .recorded(LocalDate.parse("2022-07-10"))
            .build();
    LandingRecord paid = counted(LandingStep.PAID, "2022-06-01", 5);

    LandingState state = landing(applied, paid).state(ID, CITY, day);
    assertThat(state.payoutRate()).isEmpty();
    assertThat(state.in(Language.EN))
        .endsWith("; more were paid (5) than applied (1), a record is missing or wrong");
    assertThat(landing(applied, paid).contradictions(day)).containsExactly(state);
    assertThat(landing(paid).contradictions(day))
        .extracting(LandingState::paid, LandingState::applied)
        .containsExactly(tuple(5L, 0L));
    assertThat(landing(applied, paid, late).contradictions(day)).isEmpty();
    assertThat(landing(applied, paid, late).contradictions(AsOf.parse("2022-06-30@2022-07-09")))
        .hasSize(1);
    assertThat(landing(applied, paid, late).state(ID, CITY, day).payoutRate())
        .contains(Fraction.ONE);
  }

  @Test
  void everythingWrongIsReportedTogether() {
    LandingRecord noNumber = record(LandingStep.PAID, "2022-05-01").build();
    assertThatThrownBy(
            () ->
                PolicyLanding.of(
                    Hunan.regions(),
                    List.of(RELIEF, RELIEF),
                    List.of(
                        noNumber,
                        counted(LandingStep.APPLIED, "2022-05-01", 1),
                        counted(LandingStep.APPLIED, "2022-05-01", 2),
                        LandingRecord.builder()
                            .from(counted(LandingStep.APPLIED, "2022-05-02", 1))
                            .policy(SupportPolicyId.of("relief"))
                            .region(RegionCode.of("999999"))
                            .build())))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("The policy relief-2022 is given twice")
        .hasMessageContaining(
            "relief-2022 in 430200 (paid out, 2022-05-01) must say how many enterprises there were")
        .hasMessageContaining(
            "relief-2022 in 430200 (applied for, 2022-05-01) is recorded twice on one day")
        .hasMessageContaining("relief in 999999 (applied for, 2022-05-02) is no known policy")
        .hasMessageContaining("relief names the region 999999, which is not in the tree");
  }

  @Test
  void negativeNumbersBlankIdentifiersAndUnknownPoliciesAreRefused() {
    assertThatThrownBy(() -> counted(LandingStep.PAID, "2022-05-01", -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("relief-2022 in 430200 on 2022-05-01 must not be negative");
    assertThatThrownBy(() -> SupportPolicyId.of(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The policy identifier ( ) must have");
    assertThatThrownBy(
            () -> landing().state(SupportPolicyId.of("other"), CITY, AsOf.parse("2022-05-01")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The policy (other) must be one of [relief-2022]");
  }
}
