package io.github.sixmechanisms.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sixmechanisms.coordination.ApplicationId;
import io.github.sixmechanisms.coordination.ChecklistItem;
import io.github.sixmechanisms.coordination.CoordinationPolicy;
import io.github.sixmechanisms.coordination.CoordinationTask;
import io.github.sixmechanisms.coordination.DepartmentId;
import io.github.sixmechanisms.coordination.EntryApplication;
import io.github.sixmechanisms.coordination.ReviewQueue;
import io.github.sixmechanisms.coordination.ReviewStage;
import io.github.sixmechanisms.coordination.ReviewStep;
import io.github.sixmechanisms.coordination.TaskBook;
import io.github.sixmechanisms.coordination.TaskCount;
import io.github.sixmechanisms.coordination.TaskEvent;
import io.github.sixmechanisms.coordination.TaskId;
import io.github.sixmechanisms.coordination.TaskLifeCycle;
import io.github.sixmechanisms.coordination.TaskMeasures;
import io.github.sixmechanisms.coordination.TaskStatus;
import io.github.sixmechanisms.coordination.TaskStep;
import io.github.sixmechanisms.coordination.TaskUrgency;
import io.github.sixmechanisms.coordination.WaitingApplication;
import io.github.sixmechanisms.coordination.WorkingCalendar;
import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.EntryKind;
import io.github.sixmechanisms.roster.ReviewCalendar;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.ProgrammeYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Runs the examples of docs/coordination.md. */
class CoordinationExamplesTest {

  @Test
  void coordination() {
    CoordinationTask task =
        CoordinationTask.builder()
            .id(TaskId.of("T-118"))
            .region(RegionCode.of("430281"))
            .enterprise(EnterpriseId.of("kiln"))
            .category(Text.of("用电", "electricity"))
            .what(Text.of("用电增容", "more electric power"))
            .level(Level.COUNTY)
            .registered(LocalDate.parse("2022-03-07"))
            .recorded(LocalDate.parse("2022-03-07"))
            .build();
    CoordinationTask accepted =
        task.then(
            TaskEvent.builder()
                .step(TaskStep.ACCEPT)
                .day(LocalDate.parse("2022-03-08"))
                .recorded(LocalDate.parse("2022-03-08"))
                .build());
    CoordinationTask assigned =
        accepted.then(
            TaskEvent.builder()
                .step(TaskStep.ASSIGN)
                .lead(DepartmentId.of("industry"))
                .addSupporting(DepartmentId.of("development-and-reform"))
                .day(LocalDate.parse("2022-03-09"))
                .recorded(LocalDate.parse("2022-03-09"))
                .build());

    WorkingCalendar calendar =
        WorkingCalendar.of(
            Set.of(LocalDate.parse("2022-04-05"), LocalDate.parse("2022-04-04")),
            Set.of(LocalDate.parse("2022-04-02")));
    TaskBook book = TaskBook.of(Hunan.regions(), calendar, Hunan.departments(), List.of(assigned));
    CoordinationPolicy policy = Hunan.policy2022().coordination();
    TaskStatus status = book.statuses(policy, AsOf.parse("2022-03-29")).get(0);
    TaskUrgency urgency = status.urgency();
    List<TaskStatus> overdue = book.overdue(policy, AsOf.parse("2022-04-02"));
    List<TaskStatus> toEscalate =
        book.withUrgency(TaskUrgency.TO_ESCALATE, policy, AsOf.parse("2022-04-02"));

    assertThat(urgency).isEqualTo(TaskUrgency.OVERDUE);
    assertThat(status.answerBy()).isEqualTo("2022-03-28");
    assertThat(overdue).isEqualTo(toEscalate).hasSize(1);
    assertThat(book.withUrgency(TaskUrgency.TO_ESCALATE, policy, AsOf.parse("2022-04-01")))
        .isEmpty();

    TaskMeasures measures = book.measures(policy, AsOf.parse("2022-03-29"));
    Optional<Fraction> resolutionRate = measures.resolutionRate();
    Map<DepartmentId, TaskMeasures> load = book.byDepartment(policy, AsOf.parse("2022-03-29"));
    Map<RegionCode, TaskCount> forTheAssessment =
        book.counts(ProgrammeYear.of(2022), policy, AsOf.parse("2022-03-29"));

    assertThat(resolutionRate).contains(Fraction.ZERO);
    assertThat(load.get(DepartmentId.of("industry")).open()).isEqualTo(1);
    assertThat(forTheAssessment.get(RegionCode.of("430281"))).isEqualTo(new TaskCount(1, 1));

    EntryApplication application =
        EntryApplication.builder()
            .id(ApplicationId.of("A-7"))
            .enterprise(EnterpriseId.of("mill"))
            .county(RegionCode.of("430121"))
            .kind(EntryKind.NEW_PRODUCTION)
            .submitted(LocalDate.parse("2022-03-01"))
            .recorded(LocalDate.parse("2022-03-01"))
            .addChecklist(ChecklistItem.missing(Text.of("厂房照片", "photographs of the plant")))
            .addSteps(
                new ReviewStep(
                    ReviewStage.COUNTY,
                    ReviewStep.Outcome.PASSED,
                    LocalDate.parse("2022-03-03"),
                    LocalDate.parse("2022-03-03")))
            .build();
    ReviewQueue queue = ReviewQueue.of(Hunan.regions(), List.of(application));
    WaitingApplication waiting =
        queue.waiting(ReviewCalendar.standard(), AsOf.parse("2022-03-10")).get(0);

    assertThat(waiting.stage()).isEqualTo(ReviewStage.PREFECTURE);
    assertThat(waiting.missing()).hasSize(1);
    assertThat(waiting.deadline()).contains(LocalDate.parse("2022-03-31"));
  }

  @Test
  void theDiagramOfThePageIsThatOfTheTable() {
    assertThat(DocsTest.page("coordination.md")).contains(TaskLifeCycle.diagram());
  }
}
