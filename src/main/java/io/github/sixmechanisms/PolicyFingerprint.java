package io.github.sixmechanisms;

import io.github.sixmechanisms.assessment.AssessmentPolicy;
import io.github.sixmechanisms.assessment.MeasureLadder;
import io.github.sixmechanisms.assessment.ScoreComponent;
import io.github.sixmechanisms.coordination.CoordinationPolicy;
import io.github.sixmechanisms.cultivation.CultivationPolicy;
import io.github.sixmechanisms.dispatch.DispatchPolicy;
import io.github.sixmechanisms.dispatch.DispatchReason;
import io.github.sixmechanisms.linkage.LinkagePolicy;
import io.github.sixmechanisms.roster.ReviewCalendar;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.rule.Rule;
import io.github.sixmechanisms.rule.RuleSet;
import io.github.sixmechanisms.target.TargetPolicy;
import java.util.List;

/** Writes the content of a policy into its fingerprint. */
final class PolicyFingerprint {

  private final Fingerprint fingerprint = new Fingerprint();

  private PolicyFingerprint() {}

  static String of(Policy policy) {
    PolicyFingerprint content = new PolicyFingerprint();
    content.fingerprint.line(
        "policy", policy.id(), policy.version(), policy.name().zh(), policy.name().en());
    content.fingerprint.line(
        "cutOff", policy.roster().cutOff(), policy.roster().cutOffProvenance());
    content.targets(policy.targets());
    content.cultivation(policy.cultivation());
    content.coordination(policy.coordination());
    content.linkage(policy.linkage());
    content.dispatch(policy.dispatch());
    content.assessment(policy.assessment());
    return content.fingerprint.digest();
  }

  private void targets(TargetPolicy targets) {
    fingerprint.line("schedule", targets.schedule(), targets.scheduleProvenance());
    targets
        .regionSchedules()
        .forEach((region, schedule) -> fingerprint.line("scheduleOf", region, schedule));
    targets
        .regionSchedulesProvenance()
        .ifPresent(provenance -> fingerprint.line("schedulesOf", provenance));
    fingerprint.line(
        "ceiling", targets.overAllocationCeiling(), targets.overAllocationCeilingProvenance());
    fingerprint.line(
        "minimum", targets.provincialNetMinimum(), targets.provincialNetMinimumProvenance());
  }

  private void cultivation(CultivationPolicy cultivation) {
    rules(cultivation.candidates());
    rules(cultivation.exitRisk());
    rules(cultivation.projects());
    ReviewCalendar calendar = cultivation.reviewCalendar();
    fingerprint.line(
        "review",
        calendar.monthlyKinds(),
        calendar.monthsWithoutIntake(),
        calendar.yearlyKinds(),
        calendar.reviewTakesEffect(),
        calendar.reviewCloses(),
        calendar.provenance());
  }

  private void coordination(CoordinationPolicy coordination) {
    fingerprint.line(
        "limits",
        coordination.acceptWithin(),
        coordination.answerWithin(),
        coordination.limitsProvenance());
    rules(coordination.urgency());
  }

  private void linkage(LinkagePolicy linkage) {
    fingerprint.line("instalments", linkage.instalments(), linkage.instalmentsProvenance());
    rules(linkage.repayment());
  }

  private void dispatch(DispatchPolicy dispatch) {
    rules(dispatch.findings());
    rules(dispatch.reasons());
    for (DispatchReason reason : DispatchReason.values()) {
      fingerprint.line("points", reason, dispatch.points().getOrDefault(reason, 0));
    }
    fingerprint.line("points", dispatch.pointsProvenance());
  }

  private void assessment(AssessmentPolicy assessment) {
    fingerprint.line("groups", assessment.peerGroupsProvenance());
    assessment
        .peerGroups()
        .named()
        .forEach((name, members) -> fingerprint.line("group", name, members));
    scoring(assessment.scoring());
    fingerprint.line(
        "ranking",
        assessment.rankingProvenance(),
        assessment.tieBreakers().stream().map(Indicator::id).toList());
    rules(assessment.classification());
    ladder(assessment.ladder());
  }

  private void scoring(List<ScoreComponent> scoring) {
    for (int i = 0; i < scoring.size(); i++) {
      ScoreComponent component = scoring.get(i);
      fingerprint.line(
          "score",
          i,
          component.name().zh(),
          component.name().en(),
          component.weight(),
          component.method(),
          component.parameter(),
          component.indicators().stream().map(Indicator::id).toList(),
          component.provenance(),
          component.numbersProvenance());
    }
  }

  private <O> void rules(RuleSet<O> set) {
    fingerprint.line(
        "rules", set.id(), set.version(), set.validity(), set.hitPolicy(), set.order());
    for (int i = 0; i < set.rules().size(); i++) {
      Rule<O> rule = set.rules().get(i);
      fingerprint.line(
          "rule",
          i,
          rule.id(),
          rule.condition(),
          rule.outcome(),
          rule.provenance(),
          rule.numbersProvenance(),
          rule.because());
    }
  }

  private void ladder(MeasureLadder ladder) {
    fingerprint.line(
        "ladder",
        ladder.lastStep(),
        ladder.severe(),
        ladder.provenance(),
        ladder.numbersProvenance());
    rules(ladder.measures());
  }
}
