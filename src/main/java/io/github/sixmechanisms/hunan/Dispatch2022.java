package io.github.sixmechanisms.hunan;

import static io.github.sixmechanisms.dispatch.DispatchIndicators.ACTION_PLAN;
import static io.github.sixmechanisms.dispatch.DispatchIndicators.DAYS_PAST_DEADLINE;
import static io.github.sixmechanisms.dispatch.DispatchIndicators.NET_ATTAINMENT;
import static io.github.sixmechanisms.dispatch.DispatchIndicators.NEW_ATTAINMENT;
import static io.github.sixmechanisms.dispatch.DispatchIndicators.OVERDUE_FINDINGS;
import static io.github.sixmechanisms.dispatch.DispatchIndicators.OVERDUE_TASKS;
import static io.github.sixmechanisms.dispatch.DispatchIndicators.PIPELINE_COVERAGE;
import static io.github.sixmechanisms.dispatch.DispatchIndicators.SETTLED;
import static io.github.sixmechanisms.dispatch.DispatchIndicators.SOUND;
import static io.github.sixmechanisms.dispatch.DispatchIndicators.WITHOUT_RELIEF;

import com.google.common.collect.ImmutableMap;
import io.github.sixmechanisms.dispatch.DispatchPolicy;
import io.github.sixmechanisms.dispatch.DispatchReason;
import io.github.sixmechanisms.dispatch.FindingStatus;
import io.github.sixmechanisms.rule.Condition;
import io.github.sixmechanisms.rule.HitPolicy;
import io.github.sixmechanisms.rule.OutcomeOrder;
import io.github.sixmechanisms.rule.RuleSet;
import io.github.sixmechanisms.value.Provenance;
import java.util.List;

/** When findings are overdue (A8), and what brings a region onto the dispatch list (A13). */
final class Dispatch2022 {

  private static final Origin FINDINGS = Origin.of("S8", "A8");
  private static final Origin REASONS = Origin.of("S8", "A13");

  private static final Provenance A13 = Provenance.assumption("A13");

  static final DispatchPolicy POLICY =
      DispatchPolicy.builder()
          .findings(findings())
          .reasons(reasons())
          .points(
              ImmutableMap.<DispatchReason, Integer>builder()
                  .put(DispatchReason.NET_FAR_BEHIND, 40)
                  .put(DispatchReason.NEW_FAR_BEHIND, 30)
                  .put(DispatchReason.NET_BEHIND, 25)
                  .put(DispatchReason.NEW_BEHIND, 20)
                  .put(DispatchReason.NO_ACTION_PLAN, 20)
                  .put(DispatchReason.UNSOUND_DECOMPOSITION, 20)
                  .put(DispatchReason.OVERDUE_TASKS, 15)
                  .put(DispatchReason.OVERDUE_FINDINGS, 15)
                  .put(DispatchReason.PIPELINE_SHORT, 10)
                  .put(DispatchReason.NO_RELIEF, 10)
                  .buildOrThrow())
          .pointsProvenance(A13)
          .build();

  private Dispatch2022() {}

  private static RuleSet<FindingStatus> findings() {
    return RuleSet.builder(FindingStatus.class)
        .id("hunan-2022-findings")
        .hitPolicy(HitPolicy.FIRST)
        .order(
            OutcomeOrder.worstFirst(
                List.of(
                    FindingStatus.OVERDUE,
                    FindingStatus.SETTLED_LATE,
                    FindingStatus.OPEN,
                    FindingStatus.SETTLED)))
        .rules(
            List.of(
                FINDINGS.rule(
                    "F1",
                    SETTLED.isNo().and(DAYS_PAST_DEADLINE.atLeast("1")),
                    FindingStatus.OVERDUE),
                FINDINGS.rule(
                    "F2",
                    SETTLED.isYes().and(DAYS_PAST_DEADLINE.atLeast("1")),
                    FindingStatus.SETTLED_LATE),
                FINDINGS.rule("F3", SETTLED.isYes(), FindingStatus.SETTLED),
                FINDINGS.rule("F0", Condition.always(), FindingStatus.OPEN)))
        .build();
  }

  private static RuleSet<DispatchReason> reasons() {
    return RuleSet.builder(DispatchReason.class)
        .id("hunan-2022-dispatch")
        .hitPolicy(HitPolicy.COLLECT)
        .rules(
            List.of(
                REASONS.rule("D1", NET_ATTAINMENT.below("0.50"), DispatchReason.NET_FAR_BEHIND),
                REASONS.rule("D2", NEW_ATTAINMENT.below("0.40"), DispatchReason.NEW_FAR_BEHIND),
                REASONS.rule(
                    "D3",
                    NET_ATTAINMENT.atLeast("0.50").and(NET_ATTAINMENT.below("0.80")),
                    DispatchReason.NET_BEHIND),
                REASONS.rule(
                    "D4",
                    NEW_ATTAINMENT.atLeast("0.40").and(NEW_ATTAINMENT.below("0.60")),
                    DispatchReason.NEW_BEHIND),
                REASONS.rule("D5", ACTION_PLAN.isNo(), DispatchReason.NO_ACTION_PLAN),
                REASONS.rule("D6", SOUND.isNo(), DispatchReason.UNSOUND_DECOMPOSITION),
                REASONS.rule("D7", OVERDUE_TASKS.atLeast("1"), DispatchReason.OVERDUE_TASKS),
                REASONS.rule("D8", OVERDUE_FINDINGS.atLeast("1"), DispatchReason.OVERDUE_FINDINGS),
                REASONS.rule("D9", PIPELINE_COVERAGE.below("1.00"), DispatchReason.PIPELINE_SHORT),
                REASONS.rule("D10", WITHOUT_RELIEF.atLeast("1"), DispatchReason.NO_RELIEF)))
        .build();
  }
}
