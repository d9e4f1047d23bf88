package io.github.sixmechanisms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sixmechanisms.assessment.Evidence;
import io.github.sixmechanisms.assessment.Indicators;
import io.github.sixmechanisms.assessment.RegionAssessment;
import io.github.sixmechanisms.coordination.CoordinationTask;
import io.github.sixmechanisms.coordination.DepartmentId;
import io.github.sixmechanisms.coordination.TaskBook;
import io.github.sixmechanisms.coordination.TaskEvent;
import io.github.sixmechanisms.coordination.TaskId;
import io.github.sixmechanisms.coordination.TaskStep;
import io.github.sixmechanisms.coordination.WorkingCalendar;
import io.github.sixmechanisms.cultivation.Pool;
import io.github.sixmechanisms.cultivation.PoolRegister;
import io.github.sixmechanisms.cultivation.PoolStep;
import io.github.sixmechanisms.cultivation.Project;
import io.github.sixmechanisms.cultivation.ProjectId;
import io.github.sixmechanisms.cultivation.RiskLevel;
import io.github.sixmechanisms.dispatch.DispatchEntry;
import io.github.sixmechanisms.dispatch.DispatchItem;
import io.github.sixmechanisms.dispatch.DispatchList;
import io.github.sixmechanisms.dispatch.DispatchReason;
import io.github.sixmechanisms.dispatch.FindingSeverity;
import io.github.sixmechanisms.dispatch.HeardDemand;
import io.github.sixmechanisms.dispatch.Visit;
import io.github.sixmechanisms.dispatch.VisitFinding;
import io.github.sixmechanisms.dispatch.VisitId;
import io.github.sixmechanisms.dispatch.VisitLog;
import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.linkage.ActionPlan;
import io.github.sixmechanisms.linkage.ActionPlans;
import io.github.sixmechanisms.linkage.CompleteSince;
import io.github.sixmechanisms.linkage.PlanId;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.roster.Entry;
import io.github.sixmechanisms.roster.EntryKind;
import io.github.sixmechanisms.roster.PublishedCounts;
import io.github.sixmechanisms.roster.Relocation;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.rule.Reading;
import io.github.sixmechanisms.rule.Truth;
import io.github.sixmechanisms.target.Target;
import io.github.sixmechanisms.target.TargetPlan;
import io.github.sixmechanisms.text.InvalidInputException;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.ProgrammeYear;
import io.github.sixmechanisms.value.Provenance;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the mechanisms record feeds the assessment and the dispatch list. */
class MechanismsTest {

  private static final AsOf MID_YEAR = AsOf.parse("2022-06-30");
  private static final LocalDate SINCE = LocalDate.parse("2022-01-01");
  private static final LocalDate MARCH = LocalDate.parse("2022-03-01");

  private static ActionPlans plans(RegionTree tree) {
    ActionPlan plan =
        ActionPlan.builder()
            .id(PlanId.of("P"))
            .region(Programmes.A)
            .title(Text.of("行动方案", "action plan"))
            .duty(Text.of("属地责任", "territorial responsibility"))
            .dutyProvenance(Provenance.source("S7"))
            .validFrom(MARCH)
            .recorded(MARCH)
            .build();
    return ActionPlans.of(
        tree,
        List.of(plan),
        CompleteSince.ofEach(List.of(Programmes.A, Programmes.B), SINCE, SINCE));
  }

  @Test
  void thatARegisterIsCompleteChangesNoJudgementOfBeforeItWasKnown() {
    LocalDate later = LocalDate.parse("2022-07-15");
    RegionTree tree = Programmes.TREE;
    Programme before =
        Programmes.workedExample()
            .evidence(List.of())
            .plans(ActionPlans.of(tree, List.of(), List.of()))
            .build();
    Programme after =
        Programme.builder()
            .from(before)
            .plans(
                ActionPlans.of(
                    tree, List.of(), List.of(new CompleteSince(Programmes.A, SINCE, later))))
            .build();
    AsOf then = AsOf.parse("2022-06-30@2022-07-14");

    assertThat(after.assess(Programmes.LINEAR, then))
        .isEqualTo(before.assess(Programmes.LINEAR, then));
    assertThat(after.assess(Programmes.LINEAR, MID_YEAR).of(Programmes.A).grounds())
        .extracting(ground -> ground.rule().id())
        .contains("L3");
  }

  private static CoordinationTask task(String id, String registered) {
    LocalDate day = LocalDate.parse(registered);
    TaskEvent accepted = TaskEvent.builder().step(TaskStep.ACCEPT).day(day).recorded(day).build();
    TaskEvent assigned =
        TaskEvent.builder()
            .step(TaskStep.ASSIGN)
            .lead(DepartmentId.of("finance"))
            .day(day)
            .recorded(day)
            .build();
    return CoordinationTask.builder()
        .id(TaskId.of(id))
        .region(Programmes.A)
        .category(Text.of("融资", "financing"))
        .what(Text.of("流动资金", "working capital"))
        .level(Level.PREFECTURE)
        .registered(day)
        .recorded(day)
        .addEvents(accepted, assigned)
        .build();
  }

  /** Two overdue since March, one three days old. */
  private static TaskBook tasks(RegionTree tree) {
    return TaskBook.of(
        tree,
        WorkingCalendar.weekends(),
        Hunan.departments(),
        List.of(task("T-1", "2022-03-01"), task("T-2", "2022-03-01"), task("T-3", "2022-06-27")));
  }

  private static VisitLog visits(RegionTree tree) {
    Visit visit =
        Visit.builder()
            .id(VisitId.of("V"))
            .day(MARCH)
            .recorded(MARCH)
            .visitor(new Office(Programmes.PROVINCE, Text.of("省厅", "department")))
            .addRegions(Programmes.A)
            .purpose(Text.of("督导", "supervision"))
            .build();
    VisitFinding finding =
        VisitFinding.builder()
            .visit(visit.id())
            .number(1)
            .region(Programmes.A)
            .severity(FindingSeverity.SERIOUS)
            .what(Text.of("未建台账", "no register"))
            .responsible(new Office(Programmes.A, Text.of("甲市工信局", "Alpha bureau")))
            .deadline(LocalDate.parse("2022-05-31"))
            .recorded(MARCH)
            .build();
    return VisitLog.of(tree, List.of(visit), List.of(finding), List.of());
  }

  /** The worked example without anything stated. */
  private static Programme.Builder silent() {
    return Programmes.workedExample().evidence(List.of());
  }

  private static Programme.Builder recorded() {
    RegionTree tree = Programmes.TREE;
    return silent().plans(plans(tree)).tasks(tasks(tree)).visits(visits(tree));
  }

  private static Reading reading(Programme programme, RegionCode region, Indicator indicator) {
    return programme.assess(Programmes.LINEAR, MID_YEAR).of(region).row().reading(indicator);
  }

  @Test
  void theRowComesFromTheRecordsOfTheMechanisms() {
    Programme programme = recorded().build();

    assertThat(reading(programme, Programmes.A, Indicators.ACTION_PLAN_IN_FORCE))
        .isEqualTo(Reading.Flag.YES);
    assertThat(reading(programme, Programmes.B, Indicators.ACTION_PLAN_IN_FORCE))
        .isEqualTo(Reading.Flag.NO);
    assertThat(reading(programme, Programmes.C, Indicators.ACTION_PLAN_IN_FORCE))
        .isEqualTo(Reading.Missing.NOT_SUPPLIED);
    assertThat(reading(programme, Programmes.A, Indicators.OVERDUE_TASKS)).isEqualTo(Reading.of(2));
    assertThat(reading(programme, Programmes.A, Indicators.OVERDUE_TASK_SHARE).number())
        .hasToString("Optional[2/3]");
    assertThat(reading(programme, Programmes.A, Indicators.OVERDUE_FINDINGS))
        .isEqualTo(Reading.of(1));
  }

  @Test
  void whatTheRecordsSayIsAGroundOfTheClass() {
    assertThat(recorded().build().assess(Programmes.LINEAR, MID_YEAR).of(Programmes.A).grounds())
        .extracting(ground -> ground.rule().id())
        .containsExactly("L5");
    assertThat(recorded().build().assess(Programmes.LINEAR, MID_YEAR).of(Programmes.B).grounds())
        .extracting(ground -> ground.rule().id())
        .contains("L3");
  }

  @ParameterizedTest
  @CsvSource({"2022-06-30@2022-02-28, NO, 0", "2022-06-30@2022-03-01, YES, 2"})
  void recordsCountFromTheDayOnWhichTheyWereKnown(String asOf, Reading.Flag plan, int overdue) {
    Programme.Builder programme =
        silent().plans(plans(Programmes.TREE)).tasks(tasks(Programmes.TREE)).counts(List.of());
    for (RegionCode code : List.of(Programmes.A, Programmes.B, Programmes.C)) {
      programme.addCounts(
          PublishedCounts.builder()
              .from(Programmes.counts(code, 10, 5, 1))
              .recorded(LocalDate.parse("2022-01-31"))
              .build());
    }
    RegionAssessment judged =
        programme.build().assess(Programmes.LINEAR, AsOf.parse(asOf)).of(Programmes.A);

    assertThat(judged.row().reading(Indicators.ACTION_PLAN_IN_FORCE)).isEqualTo(plan);
    assertThat(judged.row().reading(Indicators.OVERDUE_TASKS)).isEqualTo(Reading.of(overdue));
  }

  @Test
  void whatIsStatedDirectlyTakesTheirPlaceAndADifferenceIsRemarked() {
    Evidence stated = Programmes.allWell(Programmes.A);
    Programme programme = recorded().addEvidence(stated).build();
    RegionAssessment judged = programme.assess(Programmes.LINEAR, MID_YEAR).of(Programmes.A);

    assertThat(judged.row().reading(Indicators.OVERDUE_TASKS)).isEqualTo(Reading.of(0));
    assertThat(judged.row().reading(Indicators.OVERDUE_FINDINGS)).isEqualTo(Reading.of(0));
    assertThat(judged.remarks())
        .filteredOn(remark -> remark.key().equals("programme.statedOtherwise"))
        .extracting(remark -> remark.in(Language.EN))
        .containsExactlyInAnyOrder(
            "Stated directly (coordination tasks): 5; the records of the mechanism say 3.",
            "Stated directly (overdue coordination tasks): 0; the records of the mechanism say 2.",
            "Stated directly (overdue findings): 0; the records of the mechanism say 1.");
  }

  @Test
  void theDispatchListIsMadeFromAllMechanisms() {
    DispatchList list = recorded().build().dispatchList(Programmes.LINEAR, MID_YEAR);

    DispatchEntry alpha = list.of(Programmes.A).orElseThrow();
    assertThat(alpha.items())
        .extracting(DispatchItem::reason)
        .containsExactlyInAnyOrder(DispatchReason.OVERDUE_TASKS, DispatchReason.OVERDUE_FINDINGS);
    assertThat(alpha.items())
        .flatExtracting(DispatchItem::actors)
        .extracting(actor -> actor.in(Language.EN))
        .contains("Alpha bureau");
    assertThat(list.of(Programmes.C).orElseThrow().largest())
        .extracting(DispatchItem::reason)
        .startsWith(DispatchReason.NET_FAR_BEHIND);
    assertThat(list.entries())
        .extracting(entry -> entry.region().code())
        .doesNotContain(Programmes.PROVINCE);
  }

  @Test
  void anOverdueTaskThatNobodyLeadsCallsTheGovernmentBesideTheLeadsOfOthers() {
    CoordinationTask led = task("T-1", "2022-03-01");
    CoordinationTask notAccepted =
        CoordinationTask.builder().from(led).id(TaskId.of("T-2")).events(List.of()).build();
    TaskBook book =
        TaskBook.of(
            Programmes.TREE,
            WorkingCalendar.weekends(),
            Hunan.departments(),
            List.of(led, notAccepted));

    assertThat(
            silent()
                .tasks(book)
                .build()
                .dispatchList(Programmes.LINEAR, MID_YEAR)
                .of(Programmes.A)
                .orElseThrow()
                .items())
        .filteredOn(item -> item.reason() == DispatchReason.OVERDUE_TASKS)
        .flatExtracting(DispatchItem::actors)
        .extracting(actor -> actor.in(Language.EN))
        .containsExactly("Hunan Department of Finance", "the government of Alpha");
  }

  @Test
  void theDispatchListNeedsNoDayOnWhichSomethingIsDue() {
    Programme programme = recorded().build();
    AsOf february = AsOf.parse("2022-02-15");

    assertThat(programme.dispatchList(Hunan.policy2022(), february).of(Programmes.B).orElseThrow())
        .extracting(entry -> entry.items().get(0).reason())
        .isEqualTo(DispatchReason.NO_ACTION_PLAN);
    assertThatThrownBy(() -> programme.dispatchList(Hunan.policy2022(), AsOf.parse("2023-01-01")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2023-01-01");
  }

  @Test
  void recordsOnAnotherTreeAreRefusedTogether() {
    RegionTree other =
        RegionTree.of(
            List.of(
                Region.root(Programmes.PROVINCE, Text.of("某省", "Province"), Level.PROVINCE),
                Region.of(Programmes.A, Text.of("甲", "A"), Level.PREFECTURE, Programmes.PROVINCE),
                Region.of(Programmes.B, Text.of("乙", "B"), Level.PREFECTURE, Programmes.PROVINCE)));

    assertThatThrownBy(
            silent().plans(plans(other)).tasks(tasks(other)).visits(visits(other))::build)
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e ->
                assertThat(e.problems())
                    .extracting(Message::key)
                    .containsExactly(
                        "programme.otherTree", "programme.otherTree", "programme.otherTree"))
        .hasMessageContaining("register of plans")
        .hasMessageContaining("book of tasks")
        .hasMessageContaining("log of visits");
  }

  @Test
  void tasksAndOverdueOnesComeFromOneSource() {
    Evidence onlyOverdue =
        Evidence.builder()
            .region(Programmes.A)
            .day(Programmes.MID_YEAR)
            .recorded(Programmes.MID_YEAR)
            .overdueTasks(9)
            .build();
    Programme withBook = recorded().addEvidence(onlyOverdue).build();

    assertThat(reading(withBook, Programmes.A, Indicators.OVERDUE_TASKS)).isEqualTo(Reading.of(2));
    assertThat(withBook.assess(Programmes.LINEAR, MID_YEAR).of(Programmes.A).remarks())
        .extracting(remark -> remark.in(Language.EN))
        .contains(
            "Stated directly (overdue coordination tasks): 9; the records of the mechanism say 2.");
    assertThat(withBook.dispatchList(Programmes.LINEAR, MID_YEAR).of(Programmes.A)).isPresent();
    assertThat(
            reading(
                silent().addEvidence(onlyOverdue).build(), Programmes.A, Indicators.OVERDUE_TASKS))
        .isEqualTo(Reading.of(9));
  }

  @Test
  void aStatedSoundnessThatThePlanContradictsIsRemarked() {
    Programme programme =
        Programmes.workedExample()
            .addEvidence(
                Programmes.evidence(Programmes.PROVINCE, Programmes.MID_YEAR)
                    .soundlyDecomposed(Truth.TRUE)
                    .build())
            .targets(
                TargetPlan.of(
                    Programmes.TREE,
                    List.of(
                        Target.of(Programmes.PROVINCE, 1_000, 500, Programmes.ISSUED),
                        Target.of(Programmes.A, 100, 60, Programmes.ISSUED),
                        Target.of(Programmes.B, 80, 50, Programmes.ISSUED),
                        Target.of(Programmes.C, 40, 30, Programmes.ISSUED))))
            .build();

    assertThat(programme.assess(Programmes.LINEAR, MID_YEAR).of(Programmes.PROVINCE).remarks())
        .extracting(remark -> remark.in(Language.EN))
        .contains(
            "Stated directly (targets soundly decomposed): true; the records of the mechanism say"
                + " false.");
  }

  @Test
  void theCountyToWhichAnEnterpriseAtRiskHasMovedHasToGiveIt() {
    EnterpriseId mover = EnterpriseId.of("E");
    LocalDate moved = LocalDate.parse("2022-04-01");
    Roster roster =
        Roster.of(
            Hunan.regions(),
            List.of(
                Entry.builder()
                    .enterprise(mover)
                    .kind(EntryKind.SCALE_UP)
                    .county(RegionCode.of("430281"))
                    .effective(LocalDate.parse("2021-01-01"))
                    .recorded(LocalDate.parse("2021-01-01"))
                    .build(),
                Relocation.builder()
                    .enterprise(mover)
                    .county(RegionCode.of("430121"))
                    .effective(moved)
                    .recorded(moved)
                    .build()),
            List.of());
    PoolStep atRisk =
        PoolStep.builder()
            .kind(PoolStep.Kind.ADMISSION)
            .pool(Pool.EXIT_RISK)
            .risk(RiskLevel.RED)
            .enterprise(mover)
            .county(RegionCode.of("430281"))
            .effective(LocalDate.parse("2022-03-01"))
            .recorded(LocalDate.parse("2022-03-01"))
            .reason(Text.of("摸底", "survey"))
            .provenance(Provenance.local("list"))
            .build();
    Programme programme =
        Programme.builder()
            .year(ProgrammeYear.of(2022))
            .tree(Hunan.regions())
            .targets(TargetPlan.of(Hunan.regions(), List.of()))
            .roster(roster)
            .pools(PoolRegister.of(List.of(atRisk), List.of()))
            .build();

    assertThat(programme.dispatchList(Hunan.policy2022(), MID_YEAR).entries())
        .extracting(entry -> entry.region().code().text())
        .containsExactlyInAnyOrder("430100", "430121");
  }

  @Test
  void projectsGivenTwiceAndPlacesOutsideTheTreeAreRefusedTogether() {
    Project project =
        Project.builder()
            .id(ProjectId.of("P-1"))
            .enterprise(EnterpriseId.of("owner"))
            .name(Text.of("项目", "project"))
            .county(RegionCode.of("430121"))
            .build();
    PoolStep step =
        PoolStep.builder()
            .kind(PoolStep.Kind.ADMISSION)
            .pool(Pool.EXIT_RISK)
            .risk(RiskLevel.RED)
            .enterprise(EnterpriseId.of("E"))
            .county(Programmes.A)
            .park(RegionCode.of("900171"))
            .effective(MARCH)
            .recorded(MARCH)
            .reason(Text.of("摸底", "survey"))
            .provenance(Provenance.local("list"))
            .build();

    assertThatThrownBy(
            silent().addProjects(project, project).pools(PoolRegister.of(List.of(step), List.of()))
                ::build)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("The project P-1 is given twice")
        .hasMessageContaining("owner: the county 430121 in the pools is no place")
        .hasMessageContaining("E: the county 900100 / 900171 in the pools is no place");
  }

  @Test
  void aHolidayAndAWorkedDayGiveOtherFingerprints() {
    Set<LocalDate> saturday = Set.of(LocalDate.parse("2022-04-02"));

    assertThat(
            List.of(
                fingerprint(WorkingCalendar.of(saturday, Set.of())),
                fingerprint(WorkingCalendar.of(Set.of(), saturday)),
                fingerprint(WorkingCalendar.weekends())))
        .doesNotHaveDuplicates();
  }

  private static String fingerprint(WorkingCalendar calendar) {
    TaskBook book =
        TaskBook.of(Programmes.TREE, calendar, Hunan.departments(), tasks(Programmes.TREE).tasks());
    return recorded()
        .tasks(book)
        .build()
        .assess(Programmes.LINEAR, MID_YEAR)
        .stamp()
        .factsFingerprint();
  }

  @Test
  void aDemandWhoseTaskIsOfAnotherEnterpriseIsRefused() {
    HeardDemand demand =
        HeardDemand.builder()
            .visit(VisitId.of("V"))
            .number(1)
            .region(Programmes.A)
            .enterprise(EnterpriseId.of("kiln"))
            .what(Text.of("用电", "electricity"))
            .task(TaskId.of("T-1"))
            .recorded(MARCH)
            .build();
    VisitLog log =
        VisitLog.of(Programmes.TREE, visits(Programmes.TREE).visits(), List.of(), List.of(demand));

    assertThatThrownBy(recorded().visits(log)::build)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "V: demand 1 (region 900100, enterprise kiln) became the task T-1, which is of another"
                + " (region 900100, enterprise –)");
  }

  @Test
  void whatIsRecordedLaterAndHolidaysOfLaterYearsLeaveTheFingerprint() {
    RegionTree tree = Programmes.TREE;
    AsOf asKnown = AsOf.parse("2022-06-30@2022-07-05");
    LocalDate september = LocalDate.parse("2022-09-01");
    Visit later =
        Visit.builder()
            .from(visits(tree).visits().get(0))
            .id(VisitId.of("W"))
            .day(september)
            .recorded(september)
            .build();
    TaskBook laterHolidays =
        TaskBook.of(
            tree,
            WorkingCalendar.of(Set.of(LocalDate.parse("2023-01-02")), Set.of()),
            Hunan.departments(),
            tasks(tree).tasks());
    Programme before = recorded().build();
    Programme after =
        recorded()
            .tasks(laterHolidays)
            .visits(
                VisitLog.of(
                    tree,
                    List.of(visits(tree).visits().get(0), later),
                    visits(tree).findings(),
                    List.of()))
            .build();

    assertThat(after.assess(Programmes.LINEAR, asKnown).stamp().factsFingerprint())
        .isEqualTo(before.assess(Programmes.LINEAR, asKnown).stamp().factsFingerprint());
  }
}
