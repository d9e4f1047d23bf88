package io.github.sixmechanisms.rule;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Problems;
import java.util.HashMap;
import java.util.Map;

/** Finds all defects of a rule set that make it no rule set at all. */
final class RuleSetCheck {

  private RuleSetCheck() {}

  static <O> void run(RuleSet<O> set) {
    Problems problems = new Problems();
    duplicates(set, problems);
    outcomes(set, problems);
    indicators(set, problems);
    problems.throwIfAny(Message.of(RuleKey.SET, "set", set.id()));
  }

  private static <O> void duplicates(RuleSet<O> set, Problems problems) {
    ImmutableSet.Builder<String> seen = ImmutableSet.builder();
    Map<String, Integer> counts = new HashMap<>();
    for (Rule<O> rule : set.rules()) {
      seen.add(rule.id());
      counts.merge(rule.id(), 1, Integer::sum);
    }
    for (String id : seen.build()) {
      if (counts.getOrDefault(id, 0) > 1) {
        problems.add(RuleKey.DUPLICATE, "rule", id);
      }
    }
  }

  private static <O> void outcomes(RuleSet<O> set, Problems problems) {
    for (Rule<O> rule : set.rules()) {
      Object outcome = rule.outcome();
      if (!set.outcomeType().isInstance(outcome)) {
        problems.add(
            RuleKey.OUTCOME_TYPE,
            "rule",
            rule.id(),
            "outcome",
            outcome,
            "actual",
            outcome.getClass().getName(),
            "type",
            set.outcomeType().getName());
      } else if (set.order().isPresent() && set.order().get().tier(rule.outcome()).isEmpty()) {
        problems.add(RuleKey.OUTCOME_NOT_ORDERED, "rule", rule.id(), "outcome", outcome);
      }
    }
  }

  /** Two definitions under one id would make the canonical text ambiguous. */
  private static <O> void indicators(RuleSet<O> set, Problems problems) {
    Map<String, Indicator> byId = new HashMap<>();
    ImmutableMap.Builder<String, Boolean> reported = ImmutableMap.builder();
    for (Indicator indicator : set.indicators()) {
      Indicator known = byId.putIfAbsent(indicator.id(), indicator);
      if (known != null) {
        reported.put(indicator.id(), true);
      }
    }
    reported
        .buildKeepingLast()
        .keySet()
        .forEach(id -> problems.add(RuleKey.TWO_DEFINITIONS, "indicator", id));
  }
}
