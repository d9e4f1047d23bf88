package io.github.sixmechanisms.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sixmechanisms.coordination.CoordinationTask;
import io.github.sixmechanisms.coordination.TaskId;
import io.github.sixmechanisms.dispatch.DispatchChange;
import io.github.sixmechanisms.dispatch.DispatchFacts;
import io.github.sixmechanisms.dispatch.DispatchList;
import io.github.sixmechanisms.dispatch.FindingSeverity;
import io.github.sixmechanisms.dispatch.FindingStatus;
import io.github.sixmechanisms.dispatch.HeardDemand;
import io.github.sixmechanisms.dispatch.LandingRecord;
import io.github.sixmechanisms.dispatch.LandingState;
import io.github.sixmechanisms.dispatch.LandingStep;
import io.github.sixmechanisms.dispatch.PolicyLanding;
import io.github.sixmechanisms.dispatch.ProgressTracking;
import io.github.sixmechanisms.dispatch.RegionProgress;
import io.github.sixmechanisms.dispatch.SupportPolicy;
import io.github.sixmechanisms.dispatch.SupportPolicyId;
import io.github.sixmechanisms.dispatch.TrendDirection;
import io.github.sixmechanisms.dispatch.Visit;
import io.github.sixmechanisms.dispatch.VisitFinding;
import io.github.sixmechanisms.dispatch.VisitId;
import io.github.sixmechanisms.dispatch.VisitLog;
import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.CutOff;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.rule.Truth;
import io.github.sixmechanisms.target.Target;
import io.github.sixmechanisms.target.TargetPlan;
import io.github.sixmechanisms.target.TargetProgress;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.ProgrammeYear;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Runs the examples of docs/dispatch.md. */
class DispatchExamplesTest {

  @Test
  void dispatch() {
    Roster roster = Roster.of(Hunan.regions(), List.of(), List.of());
    DispatchList lastMonth =
        Hunan.policy2022().dispatch().list(AsOf.parse("2022-05-31"), List.of());
    RegionCode zhuzhou = RegionCode.of("430200");
    RegionCode liling = RegionCode.of("430281");
    LocalDate visited = LocalDate.parse("2022-05-10");
    Visit visit =
        Visit.builder()
            .id(VisitId.of("V-2022-07"))
            .day(visited)
            .recorded(visited)
            .visitor(
                new Office(RegionCode.of("430000"), Text.of("省工业和信息化厅", "department of industry")))
            .addRegions(zhuzhou)
            .purpose(Text.of("二季度督导", "second-quarter supervision"))
            .build();
    VisitFinding finding =
        VisitFinding.builder()
            .visit(visit.id())
            .number(1)
            .region(liling)
            .severity(FindingSeverity.SERIOUS)
            .what(Text.of("未建培育台账", "no register of candidates"))
            .responsible(new Office(liling, Text.of("醴陵市科工信局", "Liling bureau of industry")))
            .deadline(LocalDate.parse("2022-06-10"))
            .recorded(visited)
            .build();
    HeardDemand demand =
        HeardDemand.builder()
            .visit(visit.id())
            .number(1)
            .region(liling)
            .enterprise(EnterpriseId.of("kiln"))
            .what(Text.of("用电增容", "more electric power"))
            .recorded(visited)
            .build();
    VisitLog heard =
        VisitLog.of(Hunan.regions(), List.of(visit), List.of(finding), List.of(demand));
    LocalDate nextDay = LocalDate.parse("2022-05-11");
    CoordinationTask task =
        heard.taskFor(
            demand, TaskId.of("T-118"), Text.of("用电", "electricity"), Level.COUNTY, nextDay);
    HeardDemand linked = demand.became(task.id(), nextDay);
    VisitLog log =
        VisitLog.of(Hunan.regions(), List.of(visit), List.of(finding), List.of(demand, linked));
    AsOf midYear = AsOf.parse("2022-06-30");
    FindingStatus status = log.findings(Hunan.policy2022().dispatch(), midYear).get(0).status();
    long overdueOnLiling = log.overdue(Hunan.policy2022().dispatch(), midYear).get(liling);
    Optional<HeardDemand> origin = log.demandOf(TaskId.of("T-118"), midYear);

    assertThat(status).isEqualTo(FindingStatus.OVERDUE);
    assertThat(overdueOnLiling).isEqualTo(1);
    assertThat(origin).contains(linked);
    assertThat(task.registered()).isEqualTo(visited);

    SupportPolicy relief =
        new SupportPolicy(
            SupportPolicyId.of("relief-2022"), Text.of("纾困增效若干措施", "relief measures"));
    LandingRecord applied =
        LandingRecord.builder()
            .policy(relief.id())
            .region(zhuzhou)
            .step(LandingStep.APPLIED)
            .day(LocalDate.parse("2022-05-01"))
            .recorded(LocalDate.parse("2022-05-02"))
            .enterprises(40)
            .build();
    LandingRecord paid =
        LandingRecord.builder()
            .policy(relief.id())
            .region(zhuzhou)
            .step(LandingStep.PAID)
            .day(LocalDate.parse("2022-06-20"))
            .recorded(LocalDate.parse("2022-06-21"))
            .enterprises(25)
            .amount(Yuan.parse("120 万元"))
            .build();
    PolicyLanding landing =
        PolicyLanding.of(Hunan.regions(), List.of(relief), List.of(applied, paid));
    Optional<Fraction> payoutRate = landing.state(relief.id(), zhuzhou, midYear).payoutRate();
    List<LandingState> behind =
        landing.notReached(relief.id(), Level.PREFECTURE, LandingStep.PAID, midYear);

    assertThat(payoutRate).contains(Fraction.of(5, 8));
    assertThat(behind).hasSize(13);

    TargetPlan plan =
        TargetPlan.of(
            Hunan.regions(), List.of(Target.of(zhuzhou, 120, 70, LocalDate.parse("2022-01-10"))));
    ProgressTracking tracking =
        ProgressTracking.of(
            roster,
            CutOff.byEffectiveDate(),
            plan,
            Hunan.policy2022().targets(),
            ProgrammeYear.of(2022),
            midYear,
            3);
    RegionProgress progress = tracking.of(zhuzhou);
    Optional<Fraction> pace = progress.newEntries().flatMap(TargetProgress::attainment);
    TrendDirection trend = progress.newTrend().direction();

    assertThat(pace).contains(Fraction.ZERO);
    assertThat(trend).isEqualTo(TrendDirection.STEADY);

    DispatchFacts facts =
        DispatchFacts.builder()
            .region(Hunan.regions().region(zhuzhou))
            .netAttainment(Fraction.parse("1/4"))
            .actionPlanInForce(Truth.FALSE)
            .overdueFindings(0)
            .overdueTasks(2)
            .addTaskDepartments(Text.of("供电公司", "power company"))
            .build();
    DispatchList list = Hunan.policy2022().dispatch().list(midYear, List.of(facts));
    String forTheMeeting = list.in(Language.ZH_CN);
    List<DispatchChange> changes = list.changesSince(lastMonth);

    assertThat(forTheMeeting).contains("株洲市（430200），紧急程度 75", "责任单位：供电公司");
    assertThat(changes).extracting(DispatchChange::kind).containsExactly(DispatchChange.Kind.CAME);
  }
}
