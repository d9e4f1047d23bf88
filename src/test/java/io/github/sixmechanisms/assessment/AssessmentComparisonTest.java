package io.github.sixmechanisms.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.rule.Rule;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.Provenance;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssessmentComparisonTest {

  private static Assessment assessment(AssessmentPolicy policy, RegionFacts.Builder... facts) {
    return new Assessment.Builder()
        .stamp(new AuditStamp("p", "1", "p", "f", AsOf.of(LocalDate.of(2022, 6, 30)), "v"))
        .policyName(Text.untranslated("p"))
        .day(Facts.HALF_YEAR)
        .scheduleProvenance(Provenance.assumption("A1"))
        .regions(
            policy.assess(
                Facts.HALF_YEAR, List.of(facts).stream().map(RegionFacts.Builder::build).toList()))
        .build();
  }

  private static RegionFacts.Builder facts(String code, long newEntries, long net, long marked) {
    return Facts.of(code, Level.PREFECTURE, 100, 60, newEntries, net, marked);
  }

  private static Rule<Ground> slow(String threshold) {
    return Rule.<Ground>builder()
        .id("L1")
        .condition(Indicators.NET_ATTAINMENT.below(threshold))
        .outcome(Ground.SLOW_PROGRESS)
        .provenance(Provenance.local("draft"))
        .build();
  }

  private static AssessmentPolicy withSlow(String threshold) {
    return Facts.POLICY.withClassification(
        Facts.POLICY.classification().replacing(slow(threshold)));
  }

  private static List<Cause.Kind> kinds(RegionChange change) {
    return change.causes().stream().map(Cause::kind).toList();
  }

  @Test
  void theSameAssessmentHasNoChanges() {
    Assessment assessment = assessment(Facts.POLICY, facts("430100", 60, 33, 12));
    AssessmentComparison comparison = AssessmentComparison.of(assessment, assessment);

    assertThat(comparison.changes()).isEmpty();
    assertThat(comparison.onlyBefore()).isEmpty();
    assertThat(comparison.onlyAfter()).isEmpty();
    assertThat(comparison.in(Language.EN))
        .isEqualTo("Regions that changed class, measures or rank: 0\n");
  }

  @Test
  void aChangedFactIsNamedWithTheRuleThatItTurned() {
    AssessmentComparison comparison =
        AssessmentComparison.of(
            assessment(Facts.POLICY, facts("430100", 50, 30, 9)),
            assessment(Facts.POLICY, facts("430100", 50, 23, 9)));
    RegionChange change = comparison.changes().get(0);

    assertThat(change.classChanged()).isTrue();
    assertThat(change.measuresChanged()).isTrue();
    assertThat(change.rankChanged()).isFalse();
    assertThat(change.causes().get(0).kind()).isEqualTo(Cause.Kind.FACT);
    assertThat(change.causes().get(0).subject()).isEqualTo("L1");
    assertThat(comparison.in(Language.EN))
        .contains("Region 430100 (430100): class on track → lagging; measures none → remind")
        .contains(
            "Rule L1 (slow progress) came to hold: net increase against schedule < 0.80 (actual"
                + " 0.77, margin -0.03); before: net increase against schedule < 0.80 (actual 1.00,"
                + " margin +0.20)");
    assertThat(comparison.in(Language.ZH_CN)).contains("变为成立", "正常推进 → 滞后");
  }

  @Test
  void aChangedPolicyIsNamedAsTheRule() {
    RegionFacts.Builder facts = facts("430100", 50, 25, 9);
    RegionChange change =
        AssessmentComparison.of(
                assessment(Facts.POLICY, facts), assessment(withSlow("0.90"), facts))
            .changes()
            .get(0);

    assertThat(change.after().regionClass()).isEqualTo(RegionClass.LAGGING);
    assertThat(kinds(change)).containsExactly(Cause.Kind.RULE_CHANGED);
    assertThat(change.causes())
        .filteredOn(cause -> cause.kind() == Cause.Kind.RULE_CHANGED)
        .allSatisfy(
            cause ->
                assertThat(cause.in(Language.EN))
                    .contains("The rule L1 changed from", "< 0.80", "< 0.90"));
  }

  @Test
  void theRuleAndTheFactsAreToldApart() {
    RegionFacts.Builder early = facts("430100", 50, 25, 9);
    RegionFacts.Builder late = facts("430100", 50, 20, 9);
    RegionChange factsAlone =
        AssessmentComparison.of(assessment(Facts.POLICY, early), assessment(withSlow("0.82"), late))
            .changes()
            .get(0);

    assertThat(factsAlone.causes())
        .filteredOn(cause -> cause.subject().equals("L1"))
        .extracting(Cause::kind)
        .containsExactly(Cause.Kind.FACT);
    assertThat(factsAlone.causes().get(0).in(Language.EN))
        .isEqualTo("net increase against schedule: 0.8333 (5/6) → 0.6667 (2/3)");
  }

  @Test
  void rulesThatCameOrWentAreNamedIfTheyHeld() {
    RegionFacts.Builder lagging = facts("430100", 50, 20, 9);
    AssessmentPolicy without =
        Facts.POLICY.withClassification(Facts.POLICY.classification().without(List.of("L1")));
    Assessment before = assessment(Facts.POLICY, lagging);
    Assessment after = assessment(without, lagging);

    assertThat(kinds(AssessmentComparison.of(before, after).changes().get(0)))
        .contains(Cause.Kind.RULE_REMOVED);
    assertThat(kinds(AssessmentComparison.of(after, before).changes().get(0)))
        .contains(Cause.Kind.RULE_ADDED);
  }

  @Test
  void aRankThatChangedThroughOthersSaysSo() {
    Assessment before =
        assessment(Facts.POLICY, facts("430100", 50, 30, 9), facts("430200", 40, 25, 3));
    Assessment after =
        assessment(Facts.POLICY, facts("430100", 50, 30, 9), facts("430200", 90, 60, 40));
    List<RegionChange> changes = AssessmentComparison.of(before, after).changes();

    assertThat(changes).hasSize(2);
    assertThat(changes.get(0).rankChanged()).isTrue();
    assertThat(kinds(changes.get(0))).contains(Cause.Kind.OTHER_REGIONS);
    assertThat(kinds(changes.get(1))).contains(Cause.Kind.RANKED_VALUE);
  }

  @Test
  void anotherScoreIsNamed() {
    RegionFacts.Builder[] facts = {facts("430100", 50, 30, 0), facts("430200", 49, 29, 40)};
    AssessmentPolicy qualityOnly =
        Facts.POLICY.withScoring(
            List.of(
                ScoreComponent.builder()
                    .from(Facts.POLICY.scoring().get(3))
                    .weight(Fraction.of(100))
                    .build()));
    List<RegionChange> changes =
        AssessmentComparison.of(assessment(Facts.POLICY, facts), assessment(qualityOnly, facts))
            .changes();

    assertThat(changes).isNotEmpty();
    assertThat(changes).allSatisfy(c -> assertThat(kinds(c)).contains(Cause.Kind.SCORING));
  }

  @Test
  void aLongerRunOfLaggingAssessmentsExplainsAHarderMeasure() {
    RegionFacts.Builder first = facts("430100", 50, 20, 9);
    RegionFacts.Builder second = facts("430100", 50, 20, 9).addEarlierClasses(RegionClass.LAGGING);
    RegionChange change =
        AssessmentComparison.of(assessment(Facts.POLICY, first), assessment(Facts.POLICY, second))
            .changes()
            .get(0);

    assertThat(change.classChanged()).isFalse();
    assertThat(change.before().measures()).containsExactly(Measure.REMIND);
    assertThat(change.after().measures()).containsExactly(Measure.WARN);
    assertThat(change.causes())
        .filteredOn(cause -> cause.kind() == Cause.Kind.LADDER)
        .extracting(cause -> cause.in(Language.EN))
        .containsExactly("The run of lagging assessments immediately before: 0 → 1");
  }

  @Test
  void aRegionThatIsNoLongerAssessedAndOnesOfOneSideOnlyAreListed() {
    Assessment before =
        assessment(Facts.POLICY, facts("430100", 50, 30, 9), facts("430200", 50, 30, 9));
    Assessment after =
        assessment(
            Facts.POLICY,
            Facts.of("430100", Level.PREFECTURE, 0, 0, 50, 30, 9),
            facts("430300", 50, 30, 9));
    AssessmentComparison comparison = AssessmentComparison.of(before, after);

    assertThat(comparison.onlyBefore()).containsExactly(RegionCode.of("430200"));
    assertThat(comparison.onlyAfter()).containsExactly(RegionCode.of("430300"));
    assertThat(kinds(comparison.changes().get(0))).containsExactly(Cause.Kind.ASSESSED);
    assertThat(comparison.in(Language.EN)).contains("No longer assessed:");
  }

  @Test
  void anotherLadderIsNamed() {
    RegionFacts.Builder third =
        facts("430100", 50, 20, 9).addEarlierClasses(RegionClass.LAGGING, RegionClass.LAGGING);
    AssessmentPolicy oneStep =
        Facts.POLICY.withLadder(
            MeasureLadder.builder().from(Facts.POLICY.ladder()).lastStep(1).build());
    RegionChange change =
        AssessmentComparison.of(assessment(Facts.POLICY, third), assessment(oneStep, third))
            .changes()
            .get(0);

    assertThat(change.causes())
        .extracting(cause -> cause.in(Language.EN))
        .containsExactly("The last step of the ladder: 3 → 1");
  }

  @Test
  void aRankLostInSpiteOfBetterValuesIsLaidToTheOthers() {
    Assessment before =
        assessment(Facts.POLICY, facts("430100", 60, 33, 12), facts("430200", 55, 31, 10));
    Assessment after =
        assessment(Facts.POLICY, facts("430100", 61, 34, 13), facts("430200", 90, 80, 50));
    RegionChange change = AssessmentComparison.of(before, after).changes().get(0);

    assertThat(change.region().code()).isEqualTo(RegionCode.of("430100"));
    assertThat(kinds(change)).contains(Cause.Kind.RANKED_VALUE, Cause.Kind.OTHER_REGIONS);
  }

  @Test
  void regionsOfOneSideOnlyStandInTheText() {
    Assessment before = assessment(Facts.POLICY, facts("430100", 50, 30, 9));
    Assessment after = assessment(Facts.POLICY, facts("430200", 50, 30, 9));
    AssessmentComparison comparison = AssessmentComparison.of(before, after);

    assertThat(comparison.in(Language.EN))
        .contains("Only in the earlier assessment: 430100")
        .contains("Only in the later assessment: 430200");
    assertThat(comparison.in(Language.ZH_CN)).contains("仅见于前一次评价：430100");
  }
}
