package io.github.sixmechanisms.coordination;

import static io.github.sixmechanisms.coordination.Tasks.FINANCE;
import static io.github.sixmechanisms.coordination.Tasks.STATISTICS;
import static io.github.sixmechanisms.coordination.Tasks.answered;
import static io.github.sixmechanisms.coordination.Tasks.builder;
import static io.github.sixmechanisms.coordination.Tasks.event;
import static io.github.sixmechanisms.coordination.Tasks.status;
import static io.github.sixmechanisms.coordination.Tasks.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.rule.Finding;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.Provenance;
import io.github.sixmechanisms.value.StepCorrection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CoordinationTaskTest {

  private static final String DAY = "2022-03-08";

  /** The shortest way to each state. */
  private static final Map<TaskState, List<TaskStep>> WAYS =
      new EnumMap<>(
          Map.of(
              TaskState.REGISTERED, List.of(),
              TaskState.ACCEPTED, List.of(TaskStep.ACCEPT),
              TaskState.ASSIGNED, List.of(TaskStep.ACCEPT, TaskStep.ASSIGN),
              TaskState.IN_PROGRESS, List.of(TaskStep.ACCEPT, TaskStep.ASSIGN, TaskStep.START),
              TaskState.ANSWERED,
                  List.of(TaskStep.ACCEPT, TaskStep.ASSIGN, TaskStep.START, TaskStep.ANSWER),
              TaskState.CLOSED,
                  List.of(
                      TaskStep.ACCEPT,
                      TaskStep.ASSIGN,
                      TaskStep.START,
                      TaskStep.ANSWER,
                      TaskStep.CLOSE),
              TaskState.CONFIRMED,
                  List.of(
                      TaskStep.ACCEPT,
                      TaskStep.ASSIGN,
                      TaskStep.START,
                      TaskStep.ANSWER,
                      TaskStep.CLOSE,
                      TaskStep.CONFIRM),
              TaskState.STRUCK_OFF,
                  List.of(
                      TaskStep.ACCEPT,
                      TaskStep.ASSIGN,
                      TaskStep.START,
                      TaskStep.ANSWER,
                      TaskStep.CLOSE,
                      TaskStep.CONFIRM,
                      TaskStep.STRIKE_OFF)));

  private static CoordinationTask in(TaskState state) {
    List<TaskEvent> events = new ArrayList<>();
    WAYS.get(state).forEach(step -> events.add(event(step, DAY)));
    return task("T").addAllEvents(events).build();
  }

  static Stream<Arguments> everyPair() {
    return Stream.of(TaskState.values())
        .flatMap(state -> Stream.of(TaskStep.values()).map(step -> Arguments.of(state, step)));
  }

  @ParameterizedTest
  @MethodSource("everyPair")
  void aStepIsTakenIfTheTableHasItAndRefusedIfNot(TaskState state, TaskStep step) {
    CoordinationTask task = in(state);
    assertThat(status(task, DAY).state()).isEqualTo(state);

    if (TaskLifeCycle.table().contains(state, step)) {
      assertThat(status(task.then(event(step, DAY)), DAY).state())
          .isEqualTo(TaskLifeCycle.table().get(state, step));
      assertThat(TaskLifeCycle.legalSteps(state)).contains(step);
    } else {
      assertThatThrownBy(() -> task.then(event(step, DAY)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(
              "The step ("
                  + step
                  + ") of the task (T) on 2022-03-08 is not legal in the state ("
                  + state
                  + ")")
          .hasMessageContaining("Maybe one of " + TaskLifeCycle.legalSteps(state));
    }
  }

  @Test
  void anExtensionAfterTheLimitIsLate() {
    CoordinationTask late =
        in(TaskState.IN_PROGRESS)
            .then(event(TaskStep.EXTEND, "2022-05-06"))
            .then(event(TaskStep.ANSWER, "2022-05-16"));

    assertThat(status(late, "2022-05-20").lateSteps())
        .extracting(LateStep::step)
        .containsExactly(TaskStep.EXTEND);
  }

  @Test
  void theDayGrantedLastReplacesTheLimitAlsoIfItIsEarlier() {
    CoordinationTask shorter =
        in(TaskState.IN_PROGRESS)
            .then(builder(TaskStep.EXTEND, DAY).until(LocalDate.parse("2022-04-15")).build())
            .then(builder(TaskStep.EXTEND, DAY).until(LocalDate.parse("2022-03-11")).build());

    assertThat(status(shorter, "2022-03-11").answerBy()).isEqualTo("2022-03-11");
    assertThat(status(shorter, "2022-03-12").urgency()).isEqualTo(TaskUrgency.OVERDUE);
    assertThat(status(shorter.then(event(TaskStep.ANSWER, "2022-03-14")), "2022-03-14").lateSteps())
        .containsExactly(
            new LateStep(
                TaskStep.ANSWER, LocalDate.parse("2022-03-11"), LocalDate.parse("2022-03-14")));
  }

  @Test
  void theStatusExplainsItselfWithItsLimitsAndTheirOrigin() {
    CoordinationTask task =
        in(TaskState.IN_PROGRESS)
            .then(
                builder(TaskStep.EXTEND, "2022-03-25")
                    .until(LocalDate.parse("2022-04-15"))
                    .build());
    CoordinationPolicy own =
        Tasks.POLICY.withAnswerWithin(10).withLimitsProvenance(Provenance.local("circular 9"));

    assertThat(status(in(TaskState.ACCEPTED), "2022-03-29").in(Language.EN))
        .isEqualTo(
            "T (430281, at the level county) as of 2022-03-29: accepted, overdue"
                + " [T2, rule: S6 source fact; numbers: A11 assumption]\n"
                + "  to be accepted within 2 working days, by 2022-03-09 [assumption:A11]\n"
                + "  to be answered within 15 working days, by 2022-03-28 [assumption:A11]\n");
    assertThat(Tasks.book(task).statuses(own, AsOf.parse("2022-03-29")).get(0).in(Language.EN))
        .endsWith(
            "  to be accepted within 2 working days, by 2022-03-09 [local:circular 9]\n"
                + "  to be answered by 2022-04-15, as granted in place of 10 working days"
                + " [local:circular 9]\n"
                + "  late: extend on 2022-03-25, limit 2022-03-21\n");
    assertThat(status(task, "2022-03-29").in(Language.ZH_CN))
        .contains("T（430281，办理层级：县市区）截至 2022-03-29：办理中，", "经批准延期答复，最迟 2022-04-15，原时限 15 个工作日");
  }

  @Test
  void aStepRecordedBeforeItsTaskIsRefused() {
    TaskEvent early = builder(TaskStep.ACCEPT, DAY).recorded(LocalDate.parse("2022-01-01")).build();

    assertThatThrownBy(() -> task("T").build().then(early))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "The step of the task (T) must not be recorded (2022-01-01) before the task (T) is"
                + " (2022-03-07)");
  }

  @ParameterizedTest
  @CsvSource({"2022-03-08, COUNTY, TO_ESCALATE", "2022-03-29, COUNTY, OVERDUE"})
  void onlyAnEscalationAfterTheLimitIsTheOneAskedFor(
      String escalated, Level level, TaskUrgency urgency) {
    CoordinationTask task =
        task("T")
            .level(level)
            .build()
            .then(event(TaskStep.ACCEPT, "2022-03-08"))
            .then(event(TaskStep.ESCALATE, escalated));

    assertThat(status(task, "2022-04-30").urgency()).isEqualTo(urgency);
  }

  @Test
  void atTheHighestLevelNothingIsLeftToEscalate() {
    assertThat(status(task("T").level(Level.PROVINCE).build(), "2022-04-30").urgency())
        .isEqualTo(TaskUrgency.OVERDUE);
    assertThat(status(task("T").build(), "2022-04-30").urgency())
        .isEqualTo(TaskUrgency.TO_ESCALATE);
  }

  @Test
  void aWrongStepIsTakenBackAndWhatWasKnownBeforeStays() {
    TaskEvent wrong = event(TaskStep.ANSWER, "2022-03-10");
    CoordinationTask answered = in(TaskState.IN_PROGRESS).then(wrong);
    CoordinationTask corrected =
        answered.corrected(
            StepCorrection.retract(wrong, LocalDate.parse("2022-03-15"), "of another task"));

    assertThat(status(corrected, "2022-03-20").state()).isEqualTo(TaskState.IN_PROGRESS);
    assertThat(status(corrected, "2022-03-20@2022-03-14").state()).isEqualTo(TaskState.ANSWERED);
    assertThat(corrected.events()).isEqualTo(answered.events());
    assertThat(status(corrected.then(event(TaskStep.ANSWER, "2022-03-18")), "2022-03-20").state())
        .isEqualTo(TaskState.ANSWERED);
  }

  @Test
  void aWrongDayIsCorrectedAndTheAnswerIsInTime() {
    TaskEvent late = event(TaskStep.ANSWER, "2022-03-29");
    TaskEvent right =
        TaskEvent.builder()
            .from(late)
            .day(LocalDate.parse("2022-03-28"))
            .recorded(LocalDate.parse("2022-04-02"))
            .build();
    CoordinationTask corrected =
        in(TaskState.IN_PROGRESS).then(late).corrected(StepCorrection.replace(late, right, "typo"));

    assertThat(status(corrected, "2022-04-05@2022-04-01").lateSteps()).hasSize(1);
    assertThat(status(corrected, "2022-04-05").lateSteps()).isEmpty();
  }

  @Test
  void aCorrectionWithoutItsStepOrWithAnIllegalRestIsRefused() {
    CoordinationTask task = in(TaskState.IN_PROGRESS);
    TaskEvent foreign = event(TaskStep.ANSWER, DAY);
    TaskEvent accepted = task.events().get(0);
    LocalDate later = LocalDate.parse("2022-03-15");

    assertThatThrownBy(() -> task.corrected(StepCorrection.retract(foreign, later, "why")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The correction of the task (T) recorded on 2022-03-15 must find its")
        .hasMessageContaining("Maybe it was corrected before");
    assertThatThrownBy(() -> task.corrected(StepCorrection.retract(accepted, later, "why")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The step (ASSIGN) of the task (T)")
        .hasMessageContaining("is not legal in the state (REGISTERED)");
    assertThatThrownBy(() -> StepCorrection.retract(accepted, later, " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must have a reason");
    assertThatThrownBy(() -> StepCorrection.retract(accepted, LocalDate.parse("2022-03-07"), "why"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(2022-03-07) before the step itself (2022-03-08)");
    assertThatThrownBy(() -> new StepCorrection<>(accepted, Optional.of(accepted), later, "why"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be recorded (2022-03-08) with the correction (2022-03-15)");
  }

  @Test
  void everyStateIsReachedAndLeadsToTheEnd() {
    assertThat(WAYS).containsOnlyKeys(TaskState.values());
    Set<TaskState> ending = new HashSet<>(Set.of(TaskState.STRUCK_OFF));
    for (int round = 0; round < TaskState.values().length; round++) {
      TaskLifeCycle.table().cellSet().stream()
          .filter(cell -> ending.contains(cell.getValue()))
          .map(cell -> cell.getRowKey())
          .toList()
          .forEach(ending::add);
    }
    assertThat(ending).containsExactlyInAnyOrder(TaskState.values());
  }

  @Test
  void aStepBeforeTheLastOneIsRefused() {
    CoordinationTask accepted = task("T").addEvents(event(TaskStep.ACCEPT, "2022-03-09")).build();

    assertThatThrownBy(() -> accepted.then(event(TaskStep.ASSIGN, "2022-03-08")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "The step (ASSIGN) of the task (T) on 2022-03-08 must not come before the one on"
                + " 2022-03-09");
    assertThatThrownBy(() -> task("T").addEvents(event(TaskStep.ACCEPT, "2022-03-06")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must not come before the one on 2022-03-07");
  }

  @Test
  void departmentsAndDaysBelongToTheirSteps() {
    LocalDate day = LocalDate.parse(DAY);
    assertThatThrownBy(
            () -> TaskEvent.builder().step(TaskStep.ASSIGN).day(day).recorded(day).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The departments (lead none, supporting [])");
    assertThatThrownBy(() -> builder(TaskStep.ACCEPT, DAY).lead(FINANCE).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The departments (lead finance");
    assertThatThrownBy(() -> builder(TaskStep.START, DAY).addSupporting(STATISTICS).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("supporting [statistics]");
    assertThatThrownBy(() -> builder(TaskStep.EXTEND, DAY).until(day.minusDays(1)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The granted day (2022-03-07) must be given for EXTEND, not before");
    assertThatThrownBy(() -> builder(TaskStep.START, DAY).until(day).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The granted day (2022-03-08)");
    assertThatThrownBy(() -> DepartmentId.of(" x "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The department identifier ( x ) must have 1 to 64 letters");
    assertThatThrownBy(() -> TaskId.of("T 118"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "must have 1 to 64 letters, digits, brackets or . _ : - / and no spaces");
  }

  /** Registered on Monday 7 March: day 2 is Wednesday, day 15 Monday 28 March, day 20 4 April. */
  @ParameterizedTest
  @CsvSource({
    "2022-03-07, DUE_SOON",
    "2022-03-09, DUE_SOON",
    "2022-03-10, OVERDUE",
    "2022-04-03, OVERDUE",
    "2022-04-04, TO_ESCALATE"
  })
  void oneThatNobodyAcceptsIsOverdueAfterDayTwo(String day, TaskUrgency urgency) {
    assertThat(status(task("T").build(), day).urgency()).isEqualTo(urgency);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-03-22, NONE",
    "2022-03-23, DUE_SOON",
    "2022-03-28, DUE_SOON",
    "2022-03-29, OVERDUE",
    "2022-04-01, OVERDUE",
    "2022-04-02, OVERDUE",
    "2022-04-04, TO_ESCALATE"
  })
  void anAcceptedOneIsOverdueAfterDayFifteenAndEscalatedAtTheEndOfDayTwenty(
      String day, TaskUrgency urgency) {
    CoordinationTask task = task("T").addEvents(event(TaskStep.ACCEPT, "2022-03-09")).build();

    TaskStatus status = status(task, day);

    assertThat(status.urgency()).isEqualTo(urgency);
    assertThat(status.acceptBy()).isEqualTo("2022-03-09");
    assertThat(status.answerBy()).isEqualTo("2022-03-28");
    assertThat(status.lateSteps()).isEmpty();
  }

  @Test
  void aRegistrationOnASaturdayCountsFromMonday() {
    TaskStatus status = status(task("T", "2022-03-05").build(), "2022-03-05");

    assertThat(status.acceptBy()).isEqualTo("2022-03-09");
    assertThat(status.answerBy()).isEqualTo("2022-03-28");
  }

  @Test
  void aStepTakenLateEndsTheOverdueStateAndIsReported() {
    CoordinationTask late = answered("T", "2022-03-07", "2022-04-05");

    TaskStatus status = status(late, "2022-04-05");

    assertThat(status.urgency()).isEqualTo(TaskUrgency.NONE);
    assertThat(status.isOverdue()).isFalse();
    assertThat(status.lateSteps())
        .containsExactly(
            new LateStep(
                TaskStep.ACCEPT, LocalDate.parse("2022-03-09"), LocalDate.parse("2022-04-05")),
            new LateStep(
                TaskStep.ANSWER, LocalDate.parse("2022-03-28"), LocalDate.parse("2022-04-05")));
    assertThat(status.history()).isEqualTo(new TaskHistory(1, 0, 0, 0));
  }

  @Test
  void aGrantedExtensionReplacesTheLimit() {
    CoordinationTask extended =
        task("T")
            .addEvents(
                event(TaskStep.ACCEPT, "2022-03-08"),
                builder(TaskStep.EXTEND, "2022-03-25").until(LocalDate.parse("2022-04-15")).build())
            .build();

    assertThat(status(extended, "2022-04-15").urgency()).isEqualTo(TaskUrgency.DUE_SOON);
    assertThat(status(extended, "2022-04-16").urgency()).isEqualTo(TaskUrgency.OVERDUE);
    assertThat(status(extended, "2022-04-22").urgency()).isEqualTo(TaskUrgency.TO_ESCALATE);
  }

  @Test
  void aDissatisfiedEnterpriseRestartsTheDaysAtAHigherLevel() {
    CoordinationTask reopened =
        answered("T", "2022-03-07", "2022-03-10")
            .then(event(TaskStep.CLOSE, "2022-03-11"))
            .then(event(TaskStep.REOPEN, "2022-03-18"));

    TaskStatus status = status(reopened, "2022-04-08");

    assertThat(status.state()).isEqualTo(TaskState.ASSIGNED);
    assertThat(status.level()).isEqualTo(Level.PREFECTURE);
    assertThat(status.answerBy()).isEqualTo("2022-04-08");
    assertThat(status.urgency()).isEqualTo(TaskUrgency.DUE_SOON);
    assertThat(status(reopened, "2022-04-09").urgency()).isEqualTo(TaskUrgency.OVERDUE);
    assertThat(status.history()).isEqualTo(new TaskHistory(1, 1, 0, 1));
  }

  @Test
  void anEscalationRaisesTheLevelAtMostToTheProvince() {
    CoordinationTask task = task("T").build();
    List<Level> levels = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      task = task.then(event(TaskStep.ESCALATE, "2022-04-06"));
      levels.add(status(task, "2022-04-06").level());
    }

    assertThat(levels).containsExactly(Level.PREFECTURE, Level.PROVINCE, Level.PROVINCE);
    assertThat(status(task, "2022-04-06").urgency()).isEqualTo(TaskUrgency.OVERDUE);
    assertThat(
            status(task("P").level(Level.PARK).build().then(event(TaskStep.ESCALATE, DAY)), DAY)
                .level())
        .isEqualTo(Level.COUNTY);
  }

  @Test
  void theLeadIsTheOneAssignedLastAndNobodyAfterAReturn() {
    CoordinationTask assigned = in(TaskState.ASSIGNED);
    CoordinationTask transferred =
        assigned.then(
            builder(TaskStep.TRANSFER, DAY).lead(STATISTICS).supporting(List.of()).build());

    assertThat(status(assigned, DAY).lead()).contains(FINANCE);
    assertThat(status(assigned, DAY).supporting()).containsExactly(STATISTICS);
    assertThat(status(transferred, DAY).lead()).contains(STATISTICS);
    assertThat(status(transferred, DAY).supporting()).isEmpty();
    assertThat(status(transferred.then(event(TaskStep.RETURN, DAY)), DAY).lead()).isEmpty();
  }

  @Test
  void asKnownOnADayStepsRecordedLaterDoNotCount() {
    CoordinationTask task =
        task("T")
            .addEvents(
                builder(TaskStep.ACCEPT, "2022-03-08")
                    .recorded(LocalDate.parse("2022-03-20"))
                    .build(),
                event(TaskStep.ASSIGN, "2022-03-10"))
            .build();

    assertThat(status(task, "2022-03-15").state()).isEqualTo(TaskState.ASSIGNED);
    assertThat(status(task, "2022-03-15@2022-03-19").state()).isEqualTo(TaskState.REGISTERED);
    assertThat(status(task, "2022-03-15@2022-03-19").urgency()).isEqualTo(TaskUrgency.OVERDUE);
  }

  @Test
  void theDiagramIsDrawnFromTheTable() {
    assertThat(TaskLifeCycle.diagram())
        .startsWith("stateDiagram-v2\n  [*] --> REGISTERED\n")
        .contains("  CLOSED --> ASSIGNED: REOPEN\n")
        .endsWith("  STRUCK_OFF --> [*]\n")
        .hasLineCount(TaskLifeCycle.table().size() + 3);
  }

  @Test
  void theStandardRulesAreSound() {
    assertThat(Tasks.POLICY.urgency().analyse().findings())
        .filteredOn(finding -> finding.code().severity() != Finding.Severity.INFO)
        .isEmpty();
  }

  @Test
  void aHistoryThatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> new TaskHistory(1, 2, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The answers (1), those in time (2)");
    assertThatThrownBy(() -> new TaskCount(1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The overdue tasks (2) must be 0 to the tasks (1)");
  }
}
