package io.github.sixmechanisms;

import static io.github.sixmechanisms.Samples.of;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.Samples.Sample;
import io.github.sixmechanisms.coordination.ApplicationId;
import io.github.sixmechanisms.coordination.ChecklistItem;
import io.github.sixmechanisms.coordination.CoordinationPolicy;
import io.github.sixmechanisms.coordination.CoordinationTask;
import io.github.sixmechanisms.coordination.Department;
import io.github.sixmechanisms.coordination.DepartmentId;
import io.github.sixmechanisms.coordination.Duty;
import io.github.sixmechanisms.coordination.EntryApplication;
import io.github.sixmechanisms.coordination.LateStep;
import io.github.sixmechanisms.coordination.ReviewQueue;
import io.github.sixmechanisms.coordination.ReviewStage;
import io.github.sixmechanisms.coordination.ReviewStep;
import io.github.sixmechanisms.coordination.TaskBook;
import io.github.sixmechanisms.coordination.TaskCount;
import io.github.sixmechanisms.coordination.TaskEvent;
import io.github.sixmechanisms.coordination.TaskHistory;
import io.github.sixmechanisms.coordination.TaskId;
import io.github.sixmechanisms.coordination.TaskMeasures;
import io.github.sixmechanisms.coordination.TaskStatus;
import io.github.sixmechanisms.coordination.TaskStep;
import io.github.sixmechanisms.coordination.WaitingApplication;
import io.github.sixmechanisms.coordination.WorkingCalendar;
import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.EntryKind;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.Provenance;
import io.github.sixmechanisms.value.StepCorrection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Samples of the value types of the coordination. */
final class CoordinationSamples {

  private static final LocalDate DAY = LocalDate.of(2022, 6, 30);

  private CoordinationSamples() {}

  static Stream<Sample<?>> all() {
    return Stream.concat(tasks(), applications());
  }

  private static Stream<Sample<?>> tasks() {
    return Stream.of(
        of(TaskId.class, () -> TaskId.of("T1"), () -> TaskId.of("T2")),
        of(DepartmentId.class, () -> DepartmentId.of("a"), () -> DepartmentId.of("b")),
        of(
            Duty.class,
            () -> new Duty(Text.untranslated("a"), Provenance.source("S6")),
            () -> new Duty(Text.untranslated("b"), Provenance.source("S6"))),
        of(Department.class, () -> Hunan.departments().get(0), () -> Hunan.departments().get(1)),
        of(
            WorkingCalendar.class,
            WorkingCalendar::weekends,
            () -> WorkingCalendar.of(Set.of(DAY), Set.of()),
            () -> WorkingCalendar.of(Set.of(), Set.of(DAY.plusDays(2)))),
        of(TaskEvent.class, () -> event(TaskStep.ACCEPT), () -> event(TaskStep.START)),
        of(
            StepCorrection.class,
            () -> StepCorrection.retract(event(TaskStep.ACCEPT), DAY, "a"),
            () -> StepCorrection.retract(event(TaskStep.ACCEPT), DAY, "b")),
        of(CoordinationTask.class, () -> task("T1"), () -> task("T2")),
        of(
            LateStep.class,
            () -> new LateStep(TaskStep.ACCEPT, DAY, DAY),
            () -> new LateStep(TaskStep.ANSWER, DAY, DAY)),
        of(TaskHistory.class, () -> new TaskHistory(2, 1, 1, 1), () -> new TaskHistory(2, 2, 1, 1)),
        of(
            TaskMeasures.class,
            () -> new TaskMeasures(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1),
            () -> new TaskMeasures(2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)),
        of(TaskCount.class, () -> new TaskCount(2, 1), () -> new TaskCount(2, 2)),
        of(TaskStatus.class, () -> status("T1"), () -> status("T2")),
        of(TaskBook.class, () -> book("T1"), () -> book("T2")),
        of(
            CoordinationPolicy.class,
            () -> Hunan.policy2022().coordination(),
            () -> Hunan.policy2022().coordination().withLimits(2, 16, Provenance.local("x"))));
  }

  private static Stream<Sample<?>> applications() {
    return Stream.of(
        of(ApplicationId.class, () -> ApplicationId.of("a"), () -> ApplicationId.of("b")),
        of(ReviewStep.class, () -> step(DAY), () -> step(DAY.plusDays(1))),
        of(
            ChecklistItem.class,
            () -> ChecklistItem.missing(Text.untranslated("a")),
            () -> ChecklistItem.provided(Text.untranslated("a"), DAY, DAY)),
        of(
            ChecklistItem.Receipt.class,
            () -> new ChecklistItem.Receipt(DAY, DAY),
            () -> new ChecklistItem.Receipt(DAY, DAY.plusDays(1))),
        of(EntryApplication.class, () -> application("a"), () -> application("b")),
        of(WaitingApplication.class, () -> waiting("a"), () -> waiting("b")),
        of(
            ReviewQueue.class,
            () -> ReviewQueue.of(Hunan.regions(), List.of(application("a"))),
            () -> ReviewQueue.of(Hunan.regions(), List.of(application("b")))));
  }

  private static TaskEvent event(TaskStep step) {
    return TaskEvent.builder().step(step).day(DAY).recorded(DAY).build();
  }

  private static CoordinationTask task(String id) {
    return CoordinationTask.builder()
        .id(TaskId.of(id))
        .region(RegionCode.of("430281"))
        .category(Text.untranslated("c"))
        .what(Text.untranslated("w"))
        .level(Level.COUNTY)
        .registered(DAY)
        .recorded(DAY)
        .build();
  }

  private static TaskBook book(String id) {
    return TaskBook.of(
        Hunan.regions(), WorkingCalendar.weekends(), Hunan.departments(), List.of(task(id)));
  }

  private static TaskStatus status(String id) {
    return book(id).statuses(Hunan.policy2022().coordination(), AsOf.of(DAY)).get(0);
  }

  private static ReviewStep step(LocalDate day) {
    return new ReviewStep(ReviewStage.COUNTY, ReviewStep.Outcome.PASSED, day, day);
  }

  private static EntryApplication application(String id) {
    return EntryApplication.builder()
        .id(ApplicationId.of(id))
        .enterprise(EnterpriseId.of("E"))
        .county(RegionCode.of("430281"))
        .kind(EntryKind.SCALE_UP)
        .submitted(DAY)
        .recorded(DAY)
        .build();
  }

  private static WaitingApplication waiting(String id) {
    return new WaitingApplication(
        application(id),
        ReviewStage.COUNTY,
        DAY,
        ImmutableList.of(),
        Optional.of(DAY),
        Optional.of(DAY),
        DAY);
  }
}
