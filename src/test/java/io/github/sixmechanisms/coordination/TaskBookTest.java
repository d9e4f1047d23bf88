package io.github.sixmechanisms.coordination;

import static io.github.sixmechanisms.coordination.Tasks.CITY;
import static io.github.sixmechanisms.coordination.Tasks.COUNTY;
import static io.github.sixmechanisms.coordination.Tasks.FINANCE;
import static io.github.sixmechanisms.coordination.Tasks.POLICY;
import static io.github.sixmechanisms.coordination.Tasks.answered;
import static io.github.sixmechanisms.coordination.Tasks.book;
import static io.github.sixmechanisms.coordination.Tasks.builder;
import static io.github.sixmechanisms.coordination.Tasks.event;
import static io.github.sixmechanisms.coordination.Tasks.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sixmechanisms.assessment.Indicators;
import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.rule.HitPolicy;
import io.github.sixmechanisms.rule.Rule;
import io.github.sixmechanisms.rule.RuleSet;
import io.github.sixmechanisms.text.InvalidInputException;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.ProgrammeYear;
import io.github.sixmechanisms.value.Provenance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TaskBookTest {

  private static final ProgrammeYear YEAR = ProgrammeYear.of(2022);

  private static CoordinationTask closed(String id, String day) {
    return answered(id, "2022-03-07", day).then(event(TaskStep.CLOSE, day));
  }

  private static TaskBook mixed() {
    return book(
        closed("confirmed", "2022-03-28").then(event(TaskStep.CONFIRM, "2022-03-29")),
        closed("late", "2022-03-29").then(event(TaskStep.CONFIRM, "2022-03-30")),
        closed("reopened", "2022-03-10").then(event(TaskStep.REOPEN, "2022-03-11")),
        task("waiting").region(CITY).build());
  }

  @Test
  void theMeasuresAreExact() {
    TaskMeasures measures = mixed().measures(POLICY, AsOf.parse("2022-04-30"));

    assertThat(measures).isEqualTo(new TaskMeasures(4, 2, 2, 2, 2, 3, 3, 2, 2, 1, 1));
    assertThat(measures.onTimeRate()).contains(Fraction.of(2, 5));
    assertThat(measures.resolutionRate()).contains(Fraction.of(1, 2));
    assertThat(measures.satisfaction()).contains(Fraction.of(2, 3));
    assertThat(measures.reopenRate()).contains(Fraction.of(1, 3));
    TaskMeasures none = book().measures(POLICY, AsOf.parse("2022-04-30"));
    assertThat(none.onTimeRate()).isEmpty();
    assertThat(none.resolutionRate()).isEmpty();
    assertThat(none.satisfaction()).isEmpty();
    assertThat(none.reopenRate()).isEmpty();
  }

  @Test
  void answersAreCreditedToTheDepartmentThatGaveThem() {
    CoordinationTask moved =
        closed("moved", "2022-03-30")
            .then(event(TaskStep.REOPEN, "2022-03-31"))
            .then(
                Tasks.builder(TaskStep.TRANSFER, "2022-03-31")
                    .lead(Tasks.STATISTICS)
                    .supporting(Set.of())
                    .build())
            .then(event(TaskStep.START, "2022-04-01"))
            .then(event(TaskStep.ANSWER, "2022-04-06"));
    CoordinationTask returned =
        task("returned")
            .build()
            .then(event(TaskStep.ACCEPT, "2022-03-08"))
            .then(event(TaskStep.ASSIGN, "2022-03-08"))
            .then(event(TaskStep.RETURN, "2022-03-09"));
    TaskBook book = book(moved, returned);
    AsOf day = AsOf.parse("2022-04-20");

    TaskMeasures finance = book.byDepartment(POLICY, day).get(FINANCE);
    TaskMeasures statistics = book.byDepartment(POLICY, day).get(Tasks.STATISTICS);
    assertThat(finance.tasks()).isZero();
    assertThat(finance.onTimeRate()).contains(Fraction.ZERO);
    assertThat(finance.satisfaction()).contains(Fraction.ZERO);
    assertThat(statistics.tasks()).isEqualTo(1);
    assertThat(statistics.onTimeRate()).contains(Fraction.ONE);
    assertThat(book.withoutLead(POLICY, day))
        .extracting(status -> status.task().id().text())
        .containsExactly("returned");
  }

  @Test
  void theLoadIsShownByDepartmentAndRegion() {
    AsOf day = AsOf.parse("2022-04-30");

    assertThat(mixed().byDepartment(POLICY, day)).containsOnlyKeys(FINANCE);
    assertThat(mixed().byDepartment(POLICY, day).get(FINANCE).open()).isEqualTo(1);
    assertThat(mixed().byRegion(POLICY, day)).containsOnlyKeys(CITY, COUNTY);
    assertThat(mixed().byRegion(POLICY, day).get(COUNTY).tasks()).isEqualTo(3);
  }

  @Test
  void theListsNameWhatIsDueOverdueOrToBeEscalated() {
    TaskBook book =
        book(
            task("new", "2022-04-29").build(),
            task("old").build(),
            task("escalated").build().then(event(TaskStep.ESCALATE, "2022-04-05")));
    AsOf day = AsOf.parse("2022-04-29");

    assertThat(book.withUrgency(TaskUrgency.TO_ESCALATE, POLICY, day))
        .extracting(status -> status.task().id().text())
        .containsExactly("old");
    assertThat(book.withUrgency(TaskUrgency.OVERDUE, POLICY, day))
        .extracting(status -> status.task().id().text())
        .containsExactly("escalated");
    assertThat(book.withUrgency(TaskUrgency.DUE_SOON, POLICY, day))
        .extracting(status -> status.task().id().text())
        .containsExactly("new");
    assertThat(book.overdue(POLICY, day))
        .as("those to be escalated included")
        .extracting(status -> status.task().id().text())
        .containsExactly("escalated", "old");
    assertThat(book.overdue(POLICY, AsOf.parse("2022-03-09"))).isEmpty();
    assertThat(book.statuses(POLICY, AsOf.parse("2022-03-06"))).isEmpty();
    assertThat(book.statuses(POLICY, AsOf.parse("2022-04-29@2022-04-28"))).hasSize(2);
  }

  @Test
  void anAssessmentCountsTheTasksOfTheYearThoseCarriedInOpenAndThoseOpenNow() {
    TaskBook book =
        book(
            task("thisYear").build(),
            answered("carriedIn", "2021-12-01", "2022-01-20"),
            answered("settledBefore", "2021-11-01", "2021-12-20"),
            answered("reopened", "2021-11-01", "2021-12-20")
                .then(event(TaskStep.CLOSE, "2021-12-21"))
                .then(event(TaskStep.REOPEN, "2022-02-01")),
            task("city").region(CITY).build());

    assertThat(book.counts(YEAR, POLICY, AsOf.parse("2022-06-30")))
        .containsEntry(COUNTY, new TaskCount(3, 2))
        .containsEntry(CITY, new TaskCount(1, 1))
        .containsEntry(RegionCode.of("430000"), new TaskCount(0, 0))
        .hasSize(Hunan.regions().regions().size());
    assertThat(book.counts(YEAR, POLICY, AsOf.parse("2022-01-10")).get(COUNTY))
        .isEqualTo(new TaskCount(1, 1));
  }

  @Test
  void theCountsAndMeasuresAreThoseOfThePlainListOnRandomBooks() {
    for (long seed = 1; seed <= 100; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<CoordinationTask> tasks = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        tasks.add(random(random, "T" + i));
      }
      AsOf day = AsOf.of(LocalDate.of(2022, 1, 1).plusDays(random.nextInt(365)));
      TaskBook book = book(tasks.toArray(CoordinationTask[]::new));
      List<TaskStatus> statuses = book.statuses(POLICY, day);
      TaskMeasures measures = book.measures(POLICY, day);
      long overdue =
          statuses.stream()
              .filter(status -> !status.state().isSettled())
              .filter(
                  status ->
                      day.day().isAfter(status.answerBy())
                          || (status.state() == TaskState.REGISTERED
                              && day.day().isAfter(status.acceptBy())))
              .count();

      assertThat(measures.tasks()).as("seed %d", seed).isEqualTo(statuses.size());
      assertThat(measures.overdue()).as("seed %d", seed).isEqualTo(overdue);
      assertThat(
              book.counts(YEAR, POLICY, day).values().stream().mapToLong(TaskCount::overdue).sum())
          .as("seed %d", seed)
          .isEqualTo(overdue);
      assertThat(book.byRegion(POLICY, day).values().stream().mapToLong(TaskMeasures::tasks).sum())
          .as("seed %d", seed)
          .isEqualTo(measures.tasks());
    }
  }

  private static CoordinationTask random(SplittableRandom random, String id) {
    LocalDate day = LocalDate.of(2021, 10, 1).plusDays(random.nextInt(400));
    CoordinationTask task =
        task(id, day.toString()).region(random.nextBoolean() ? CITY : COUNTY).build();
    TaskState state = TaskState.REGISTERED;
    int steps = random.nextInt(12);
    for (int i = 0; i < steps && !TaskLifeCycle.legalSteps(state).isEmpty(); i++) {
      List<TaskStep> legal = TaskLifeCycle.legalSteps(state).asList();
      TaskStep step = legal.get(random.nextInt(legal.size()));
      day = day.plusDays(random.nextInt(15));
      task = task.then(event(step, day.toString()));
      state = TaskLifeCycle.table().get(state, step);
    }
    return task;
  }

  @Test
  void everythingWrongIsReportedTogether() {
    assertThatThrownBy(
            () ->
                TaskBook.of(
                    Hunan.regions(),
                    WorkingCalendar.weekends(),
                    List.of(Hunan.departments().get(0), Hunan.departments().get(0)),
                    List.of(
                        task("T").build(),
                        task("T").build(),
                        task("U").region(RegionCode.of("999999")).build(),
                        task("V")
                            .addEvents(
                                event(TaskStep.ACCEPT, "2022-03-08"),
                                builder(TaskStep.ASSIGN, "2022-03-08")
                                    .lead(DepartmentId.of("tax"))
                                    .supporting(Set.of())
                                    .build())
                            .build())))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("The department industry is given twice")
        .hasMessageContaining("The task T is given twice")
        .hasMessageContaining("U: the region 999999 is not in the tree")
        .hasMessageContaining("V: the department tax is unknown; known are [industry]");
  }

  @Test
  void theBookFindsItsTasksAndDepartments() {
    TaskBook book = mixed();

    assertThat(book.task(TaskId.of("late"))).isPresent();
    assertThat(book.task(TaskId.of("none"))).isEmpty();
    assertThat(book.department(FINANCE).orElseThrow().duties()).hasSize(1);
    assertThat(book.department(DepartmentId.of("none"))).isEmpty();
    assertThat(book.tasks()).hasSize(4);
    assertThat(book.departments()).hasSize(4);
    assertThat(book).hasToString("4 departments, 4 tasks");
  }

  @Test
  void theDepartmentsOfTheSourceHaveTheirDuties() {
    assertThat(Hunan.departments())
        .extracting(department -> department.id().text())
        .containsExactly("industry", "statistics", "development-and-reform", "finance");
    assertThat(Hunan.departments())
        .allSatisfy(department -> assertThat(department.duties()).isNotEmpty());
  }

  private static final Provenance CIRCULAR = Provenance.local("circular 7");

  @Test
  void otherLimitsAndRulesAreTakenAndWrongOnesRefused() {
    CoordinationPolicy quick = POLICY.withLimits(0, 1, CIRCULAR);

    assertThat(book(task("T").build()).statuses(quick, AsOf.parse("2022-03-08")).get(0).urgency())
        .isEqualTo(TaskUrgency.OVERDUE);
    assertThatThrownBy(() -> POLICY.withLimits(-1, 15, CIRCULAR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("acceptance (-1) not after the answer (15)");
    assertThatThrownBy(() -> POLICY.withLimits(16, 15, CIRCULAR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("acceptance (16) not after the answer (15)");
    assertThatThrownBy(
            () ->
                POLICY.withUrgency(
                    RuleSet.builder(TaskUrgency.class)
                        .id("foreign")
                        .hitPolicy(HitPolicy.FIRST)
                        .rules(
                            List.of(
                                Rule.<TaskUrgency>builder()
                                    .id("X")
                                    .condition(Indicators.NET.atLeast("1"))
                                    .outcome(TaskUrgency.OVERDUE)
                                    .provenance(Provenance.local("x"))
                                    .build()))
                        .build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The rule set (foreign) must use indicators of")
        .hasMessageContaining("not (net)");
    assertThatThrownBy(
            () ->
                POLICY.withUrgency(
                    RuleSet.builder(TaskUrgency.class)
                        .id("many")
                        .hitPolicy(HitPolicy.COLLECT)
                        .rules(POLICY.urgency().rules())
                        .build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The rule set (many) must have the hit policy FIRST or UNIQUE");
  }
}
