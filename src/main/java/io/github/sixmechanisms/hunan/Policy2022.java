package io.github.sixmechanisms.hunan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.sixmechanisms.Policy;
import io.github.sixmechanisms.assessment.AssessmentPolicy;
import io.github.sixmechanisms.assessment.Ground;
import io.github.sixmechanisms.assessment.Indicators;
import io.github.sixmechanisms.assessment.Measure;
import io.github.sixmechanisms.assessment.MeasureLadder;
import io.github.sixmechanisms.assessment.RegionClass;
import io.github.sixmechanisms.assessment.ScoreComponent;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.PeerGroups;
import io.github.sixmechanisms.roster.CutOff;
import io.github.sixmechanisms.roster.RosterPolicy;
import io.github.sixmechanisms.rule.Condition;
import io.github.sixmechanisms.rule.HitPolicy;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.rule.OutcomeOrder;
import io.github.sixmechanisms.rule.Rule;
import io.github.sixmechanisms.rule.RuleSet;
import io.github.sixmechanisms.target.Schedule;
import io.github.sixmechanisms.target.TargetPolicy;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.Provenance;
import java.util.List;

/** The numbers and rules of “Hunan 2022”, version 1. A shipped version never changes. */
final class Policy2022 {

  static final Policy VERSION_1 =
      Policy.builder()
          .id("hunan-2022")
          .version("1")
          .name(Text.of("湖南 2022 标准政策", "Hunan 2022 standard policy"))
          .roster(
              RosterPolicy.builder()
                  .cutOff(CutOff.byEffectiveDate())
                  .cutOffProvenance(assumption("A2"))
                  .build())
          .targets(targets())
          .cultivation(Cultivation2022.POLICY)
          .coordination(Coordination2022.POLICY)
          .linkage(Linkage2022.POLICY)
          .dispatch(Dispatch2022.POLICY)
          .assessment(assessment())
          .build();

  private Policy2022() {}

  private static TargetPolicy targets() {
    return TargetPolicy.builder()
        .schedule(
            Schedule.ofNodes(
                ImmutableMap.of(
                    3, Fraction.parse("0.12"),
                    6, Fraction.parse("0.35"),
                    9, Fraction.parse("0.60"),
                    12, Fraction.ONE)))
        .scheduleProvenance(assumption("A1"))
        .overAllocationCeiling(Fraction.parse("1.20"))
        .overAllocationCeilingProvenance(assumption("A3"))
        .provincialNetMinimum(1000)
        .provincialNetMinimumProvenance(source("S4"))
        .build();
  }

  private static AssessmentPolicy assessment() {
    return AssessmentPolicy.builder()
        .peerGroups(PeerGroups.byLevel())
        .peerGroupsProvenance(assumption("A6"))
        .scoring(scoring())
        .tieBreakers(
            ImmutableList.of(Indicators.NET_ATTAINMENT, Indicators.NET, Indicators.NEW_ENTRIES))
        .rankingProvenance(assumption("A7"))
        .classification(classification())
        .ladder(ladder())
        .build();
  }

  private static ImmutableList<ScoreComponent> scoring() {
    return ImmutableList.of(
        component(
            Text.of("净增数", "net increase"),
            "30",
            ScoreComponent.Method.EFFICACY,
            "0.6",
            Indicators.NET),
        component(
            Text.of("新增数", "new entries"),
            "20",
            ScoreComponent.Method.EFFICACY,
            "0.6",
            Indicators.NEW_ENTRIES),
        component(
            Text.of("目标完成率", "target completion"),
            "30",
            ScoreComponent.Method.CAPPED_MEAN,
            "1.2",
            Indicators.NEW_ATTAINMENT,
            Indicators.NET_ATTAINMENT),
        component(
            Text.of("入规企业质量", "quality of entrants"),
            "20",
            ScoreComponent.Method.SHARE,
            "1",
            Indicators.QUALITY));
  }

  private static ScoreComponent component(
      Text name,
      String weight,
      ScoreComponent.Method method,
      String parameter,
      Indicator... indicators) {
    return ScoreComponent.builder()
        .name(name)
        .weight(Fraction.parse(weight))
        .method(method)
        .parameter(Fraction.parse(parameter))
        .indicators(ImmutableList.copyOf(indicators))
        .provenance(source("S9"))
        .numbersProvenance(assumption("A5"))
        .build();
  }

  private static RuleSet<Ground> classification() {
    return RuleSet.builder(Ground.class)
        .id("hunan-2022-classification")
        .hitPolicy(HitPolicy.COLLECT)
        .order(
            OutcomeOrder.ofTiers(
                List.of(
                    ImmutableSet.of(Ground.SLOW_PROGRESS, Ground.WEAK_IMPLEMENTATION),
                    ImmutableSet.of(),
                    ImmutableSet.of(Ground.OUTSTANDING_RESULTS))))
        .rules(
            ImmutableList.of(
                slow("L1", Indicators.NET_ATTAINMENT.below("0.80")),
                slow("L2", Indicators.NEW_ATTAINMENT.below("0.60")),
                weak(
                    "L3",
                    "S7",
                    levels(Level.PREFECTURE, Level.COUNTY)
                        .and(Indicators.MONTHS_ELAPSED.atLeast("3"))
                        .and(Indicators.ACTION_PLAN_IN_FORCE.isNo())),
                weak(
                    "L4",
                    "S4",
                    levels(Level.PROVINCE, Level.PREFECTURE)
                        .and(Indicators.UNITS_BELOW.atLeast("1"))
                        .and(Indicators.MONTHS_ELAPSED.atLeast("3"))
                        .and(Indicators.SOUNDLY_DECOMPOSED.isNo())),
                weak(
                    "L5",
                    "S9",
                    Indicators.OVERDUE_TASK_SHARE
                        .above("0.20")
                        .and(Indicators.OVERDUE_TASKS.atLeast("2"))),
                weak("L6", "S9", Indicators.OVERDUE_FINDINGS.atLeast("3")),
                rule(
                    "O1",
                    "S9",
                    Ground.OUTSTANDING_RESULTS,
                    Indicators.NET_ATTAINMENT
                        .atLeast("1.00")
                        .and(Indicators.NEW_ATTAINMENT.atLeast("1.00"))
                        .and(Indicators.QUALITY.atLeast("0.20"))
                        .and(Indicators.RANK_SHARE.below("0.30")))))
        .build();
  }

  private static Condition levels(Level... levels) {
    return Indicators.LEVEL.isOneOf(List.of(levels).stream().map(Level::name).toList());
  }

  private static Rule<Ground> slow(String id, Condition condition) {
    return rule(id, "S9", Ground.SLOW_PROGRESS, condition);
  }

  private static Rule<Ground> weak(String id, String clause, Condition condition) {
    return rule(id, clause, Ground.WEAK_IMPLEMENTATION, condition);
  }

  private static Rule<Ground> rule(String id, String clause, Ground ground, Condition condition) {
    return Origin.of(clause, "A8").rule(id, condition, ground);
  }

  private static MeasureLadder ladder() {
    return MeasureLadder.builder()
        .measures(measures())
        .lastStep(3)
        .severe(Indicators.NET.below("0").or(Indicators.NET_ATTAINMENT.below("0.50")))
        .provenance(source("S9"))
        .numbersProvenance(assumption("A9"))
        .build();
  }

  private static RuleSet<Measure> measures() {
    Condition outstanding = is(RegionClass.OUTSTANDING).and(levels(Level.PREFECTURE, Level.COUNTY));
    Condition lagging =
        is(RegionClass.LAGGING).and(levels(Level.PREFECTURE, Level.COUNTY, Level.PARK));
    return RuleSet.builder(Measure.class)
        .id("hunan-2022-measures")
        .hitPolicy(HitPolicy.COLLECT)
        .order(
            OutcomeOrder.ofTiers(
                List.of(
                    ImmutableSet.of(Measure.CIRCULATE),
                    ImmutableSet.of(Measure.WARN),
                    ImmutableSet.of(Measure.REMIND),
                    ImmutableSet.of(),
                    ImmutableSet.of(Measure.COMMEND, Measure.PUBLICISE))))
        .rules(
            ImmutableList.of(
                measure("M1", Measure.COMMEND, outstanding),
                measure("M2", Measure.PUBLICISE, outstanding.and(Indicators.YEAR_END.isYes())),
                measure("M3", Measure.REMIND, lagging.and(Indicators.LADDER_STEP.atMost("1"))),
                measure("M4", Measure.WARN, lagging.and(Indicators.LADDER_STEP.equalTo("2"))),
                measure("M5", Measure.CIRCULATE, lagging.and(Indicators.LADDER_STEP.atLeast("3")))))
        .build();
  }

  private static Condition is(RegionClass regionClass) {
    return Indicators.REGION_CLASS.isOneOf(List.of(regionClass.name()));
  }

  private static Rule<Measure> measure(String id, Measure measure, Condition condition) {
    return Rule.<Measure>builder()
        .id(id)
        .condition(condition)
        .outcome(measure)
        .provenance(source("S9"))
        .numbersProvenance(assumption("A9"))
        .build();
  }

  private static Provenance source(String clause) {
    return Provenance.source(clause);
  }

  private static Provenance assumption(String clause) {
    return Provenance.assumption(clause);
  }
}
