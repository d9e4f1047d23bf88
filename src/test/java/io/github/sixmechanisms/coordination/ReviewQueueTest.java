package io.github.sixmechanisms.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.EntryKind;
import io.github.sixmechanisms.roster.ReviewCalendar;
import io.github.sixmechanisms.text.InvalidInputException;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.StepCorrection;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewQueueTest {

  private static final ReviewCalendar CALENDAR = ReviewCalendar.standard();

  private static EntryApplication.Builder application(String id, EntryKind kind) {
    return EntryApplication.builder()
        .id(ApplicationId.of(id))
        .enterprise(EnterpriseId.of("E-" + id))
        .county(RegionCode.of("430121"))
        .kind(kind)
        .submitted(LocalDate.parse("2022-03-01"))
        .recorded(LocalDate.parse("2022-03-01"));
  }

  private static ReviewStep step(ReviewStage stage, ReviewStep.Outcome outcome, String day) {
    return new ReviewStep(stage, outcome, LocalDate.parse(day), LocalDate.parse(day));
  }

  private static List<WaitingApplication> waiting(String asOf, EntryApplication... applications) {
    return ReviewQueue.of(Hunan.regions(), List.of(applications))
        .waiting(CALENDAR, AsOf.parse(asOf));
  }

  @Test
  void aWrongStepOfTheReviewIsTakenBack() {
    ReviewStep wrong =
        new ReviewStep(
            ReviewStage.COUNTY,
            ReviewStep.Outcome.REFUSED,
            LocalDate.parse("2022-05-10"),
            LocalDate.parse("2022-05-10"));
    EntryApplication refused = application("A", EntryKind.SCALE_UP).build().then(wrong);
    EntryApplication corrected =
        refused.corrected(
            StepCorrection.retract(wrong, LocalDate.parse("2022-05-12"), "of another one"));

    assertThat(refused.steps(AsOf.parse("2022-05-20"))).containsExactly(wrong);
    assertThat(corrected.steps(AsOf.parse("2022-05-20"))).isEmpty();
    assertThat(corrected.steps(AsOf.parse("2022-05-20@2022-05-11"))).containsExactly(wrong);
  }

  @Test
  void anApplicationWaitsAtTheStageAfterTheLastThatPassed() {
    EntryApplication application =
        application("A", EntryKind.NEW_PRODUCTION)
            .addSteps(
                step(ReviewStage.COUNTY, ReviewStep.Outcome.PASSED, "2022-03-03"),
                step(ReviewStage.PREFECTURE, ReviewStep.Outcome.PASSED, "2022-03-08"),
                step(ReviewStage.PROVINCE, ReviewStep.Outcome.PASSED, "2022-03-15"),
                step(ReviewStage.NATION, ReviewStep.Outcome.PASSED, "2022-03-28"))
            .build();

    assertThat(waiting("2022-03-02", application))
        .extracting(WaitingApplication::stage)
        .containsExactly(ReviewStage.COUNTY);
    assertThat(waiting("2022-03-10", application))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.stage()).isEqualTo(ReviewStage.PROVINCE);
              assertThat(found.since()).isEqualTo("2022-03-08");
              assertThat(found.batch()).contains(LocalDate.parse("2022-03-31"));
              assertThat(found.deadline()).contains(LocalDate.parse("2022-03-31"));
            });
    assertThat(waiting("2022-03-10@2022-03-05", application))
        .extracting(WaitingApplication::stage)
        .containsExactly(ReviewStage.PREFECTURE);
    assertThat(waiting("2022-03-28", application)).isEmpty();
    assertThat(waiting("2022-02-28", application)).isEmpty();
  }

  @Test
  void oneThatIsReturnedBeginsAnewAndOneThatIsRefusedIsDecided() {
    EntryApplication returned =
        application("A", EntryKind.NEW_PRODUCTION)
            .addSteps(
                step(ReviewStage.COUNTY, ReviewStep.Outcome.PASSED, "2022-03-03"),
                step(ReviewStage.PREFECTURE, ReviewStep.Outcome.RETURNED, "2022-03-08"))
            .build();
    EntryApplication refused =
        application("B", EntryKind.NEW_PRODUCTION)
            .addSteps(step(ReviewStage.COUNTY, ReviewStep.Outcome.REFUSED, "2022-03-03"))
            .build();

    assertThat(waiting("2022-03-10", returned, refused))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.stage()).isEqualTo(ReviewStage.COUNTY);
              assertThat(found.since()).isEqualTo("2022-03-08");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "NEW_PRODUCTION, 2022-03-10, 2022-03-31, 2022-03-31",
    "NEW_PRODUCTION, 2022-03-31, 2022-03-31, 2022-03-31",
    "SCALE_UP, 2022-03-10, 2023-01-01, 2023-01-31",
    "SCALE_UP, 2023-01-31, 2023-01-01, 2023-01-31"
  })
  void theBatchAndItsDeadlineComeFromTheReviewCalendar(
      EntryKind kind, String day, LocalDate batch, LocalDate deadline) {
    WaitingApplication waiting = waiting(day, application("A", kind).build()).get(0);

    assertThat(waiting.batch()).contains(batch);
    assertThat(waiting.deadline()).contains(deadline);
    assertThat(waiting.reachable()).isEqualTo(batch);
    assertThat(waiting.hasMissedItsBatch()).isFalse();
  }

  @Test
  void anApplicationThatHasMissedItsBatchSaysSo() {
    WaitingApplication waiting =
        waiting("2022-12-10", application("A", EntryKind.NEW_PRODUCTION).build()).get(0);

    assertThat(waiting.deadline()).contains(LocalDate.parse("2022-03-31"));
    assertThat(waiting.reachable()).isEqualTo("2023-02-28");
    assertThat(waiting.hasMissedItsBatch()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"RESTRUCTURING", "RELOCATION_IN"})
  void aKindThatIsNotTakenInByBatchesMissesNone(EntryKind kind) {
    WaitingApplication waiting = waiting("2022-05-10", application("A", kind).build()).get(0);

    assertThat(waiting.batch()).isEmpty();
    assertThat(waiting.deadline()).isEmpty();
    assertThat(waiting.reachable()).isEqualTo("2022-05-10");
    assertThat(waiting.hasMissedItsBatch()).isFalse();
  }

  @Test
  void thoseWithoutABatchComeLastByTheDaySinceWhichTheyWait() {
    assertThat(
            waiting(
                "2022-05-10",
                application("A", EntryKind.RESTRUCTURING)
                    .addSteps(step(ReviewStage.COUNTY, ReviewStep.Outcome.PASSED, "2022-03-03"))
                    .build(),
                application("B", EntryKind.RELOCATION_IN).build(),
                application("C", EntryKind.SCALE_UP).build()))
        .extracting(found -> found.application().id().text())
        .containsExactly("C", "B", "A");
  }

  @Test
  void anApplicationOfTheOpeningStockAndAStepKnownBeforeItsApplicationAreRefused() {
    assertThatThrownBy(() -> application("A", EntryKind.OPENING_STOCK).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The application (A) must not be of the kind (OPENING_STOCK)");
    ReviewStep early =
        new ReviewStep(
            ReviewStage.COUNTY,
            ReviewStep.Outcome.PASSED,
            LocalDate.parse("2022-03-03"),
            LocalDate.parse("2022-02-20"));
    assertThatThrownBy(() -> application("A", EntryKind.SCALE_UP).build().then(early))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "The step of the application (A) must not be recorded (2022-02-20) before the"
                + " application (A) is (2022-03-01)");
  }

  @Test
  void whatIsMissingOnTheChecklistIsListed() {
    ChecklistItem tax =
        ChecklistItem.provided(
            Text.of("纳税申报表", "tax return"),
            LocalDate.parse("2022-03-05"),
            LocalDate.parse("2022-03-07"));
    ChecklistItem photographs = ChecklistItem.missing(Text.of("厂房照片", "photographs of the plant"));
    EntryApplication application =
        application("A", EntryKind.SCALE_UP).addChecklist(tax, photographs).build();

    assertThat(waiting("2022-03-04", application).get(0).missing())
        .containsExactly(tax, photographs);
    assertThat(waiting("2022-03-05", application).get(0).missing()).containsExactly(photographs);
    assertThat(waiting("2022-03-05@2022-03-06", application).get(0).missing())
        .as("the tax return was not known yet")
        .containsExactly(tax, photographs);
  }

  @Test
  void theMostUrgentComeFirst() {
    assertThat(
            waiting(
                "2022-03-10",
                application("A", EntryKind.SCALE_UP).build(),
                application("C", EntryKind.NEW_PRODUCTION).build(),
                application("B", EntryKind.NEW_PRODUCTION)
                    .addSteps(step(ReviewStage.COUNTY, ReviewStep.Outcome.PASSED, "2022-03-03"))
                    .build()))
        .extracting(found -> found.application().id().text())
        .containsExactly("C", "B", "A");
  }

  @Test
  void stepsOutOfTurnAreRefused() {
    assertThatThrownBy(
            () ->
                application("A", EntryKind.SCALE_UP)
                    .addSteps(step(ReviewStage.PROVINCE, ReviewStep.Outcome.PASSED, "2022-03-03"))
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "The step (PROVINCE, PASSED, 2022-03-03) of the application (A) must be at the stage"
                + " (COUNTY)");
    assertThatThrownBy(
            () ->
                application("A", EntryKind.SCALE_UP)
                    .addSteps(step(ReviewStage.COUNTY, ReviewStep.Outcome.PASSED, "2022-02-28"))
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not before 2022-03-01");
    assertThatThrownBy(
            () ->
                application("A", EntryKind.SCALE_UP)
                    .addSteps(
                        step(ReviewStage.COUNTY, ReviewStep.Outcome.REFUSED, "2022-03-02"),
                        step(ReviewStage.COUNTY, ReviewStep.Outcome.PASSED, "2022-03-03"))
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(none, it is decided)");
  }

  @Test
  void twoOfOneIdentifierAndPlacesThatAreNoCountyAreReportedTogether() {
    EntryApplication inACity =
        EntryApplication.builder()
            .from(application("B", EntryKind.SCALE_UP).build())
            .county(RegionCode.of("430100"))
            .build();
    assertThatThrownBy(
            () ->
                ReviewQueue.of(
                    Hunan.regions(),
                    List.of(
                        application("A", EntryKind.SCALE_UP).build(),
                        application("A", EntryKind.SCALE_UP).build(),
                        inACity)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("The application A is given twice")
        .hasMessageContaining("B: the region 430100 must be a county-level unit of the tree");
    assertThat(ReviewQueue.of(Hunan.regions(), List.of())).hasToString("0 applications");
  }
}
