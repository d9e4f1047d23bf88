package io.github.sixmechanisms.assessment;

import com.google.common.collect.Multiset;
import io.github.sixmechanisms.rule.Truth;
import io.github.sixmechanisms.target.Decomposition;
import java.util.OptionalLong;

/** The facts of a region after steps, and how many steps of each kind its facts allow. */
final class FactsAfter {

  private final RegionFacts facts;

  FactsAfter(RegionFacts facts) {
    this.facts = facts;
  }

  /** How many steps of a kind there can be; new entries have no bound of their own. */
  int available(Step step, int most) {
    long bound =
        switch (step) {
          case NEW_MARKED_ENTRY, NEW_UNMARKED_ENTRY -> most;
          case EXIT_PREVENTED -> facts.exits().orElse(0);
          case MARK_GAINED -> unmarked();
          case ACTION_PLAN_ISSUED -> facts.actionPlanInForce() == Truth.FALSE ? 1 : 0;
          case TARGETS_DECOMPOSED -> facts.decomposition() == Decomposition.Status.UNSOUND ? 1 : 0;
          case TASK_SETTLED -> facts.overdueTasks().orElse(0);
          case FINDING_SETTLED -> facts.overdueFindings().orElse(0);
        };
    return (int) Math.min(bound, most);
  }

  private long unmarked() {
    return facts.newEntries().isPresent() && facts.markedNewEntries().isPresent()
        ? facts.newEntries().getAsLong() - facts.markedNewEntries().getAsLong()
        : 0;
  }

  /** The facts after some steps. */
  RegionFacts after(Multiset<Step> steps) {
    int marked = steps.count(Step.NEW_MARKED_ENTRY);
    int entries = marked + steps.count(Step.NEW_UNMARKED_ENTRY);
    int prevented = steps.count(Step.EXIT_PREVENTED);
    RegionFacts.Builder after =
        RegionFacts.builder()
            .from(facts)
            .newEntries(plus(facts.newEntries(), entries))
            .net(plus(facts.net(), entries + prevented))
            .exits(plus(facts.exits(), -prevented))
            .markedNewEntries(
                plus(facts.markedNewEntries(), marked + steps.count(Step.MARK_GAINED)))
            .overdueTasks(plus(facts.overdueTasks(), -steps.count(Step.TASK_SETTLED)))
            .overdueFindings(plus(facts.overdueFindings(), -steps.count(Step.FINDING_SETTLED)));
    if (steps.count(Step.ACTION_PLAN_ISSUED) > 0) {
      after.actionPlanInForce(Truth.TRUE);
    }
    if (steps.count(Step.TARGETS_DECOMPOSED) > 0) {
      after.decomposition(Decomposition.Status.SOUND);
    }
    return after.build();
  }

  private static OptionalLong plus(OptionalLong count, int change) {
    return count.isPresent() ? OptionalLong.of(Math.addExact(count.getAsLong(), change)) : count;
  }
}
