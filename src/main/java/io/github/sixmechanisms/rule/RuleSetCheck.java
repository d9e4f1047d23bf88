package io.github.sixmechanisms.rule;

import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Problems;
import java.util.HashSet;
import java.util.Set;

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
    Set<String> seen = new HashSet<>();
    Set<String> reported = new HashSet<>();
    for (Rule<O> rule : set.rules()) {
      if (!seen.add(rule.id()) && reported.add(rule.id())) {
        problems.add(RuleKey.DUPLICATE, "rule", rule.id());
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
    Set<String> seen = new HashSet<>();
    Set<String> reported = new HashSet<>();
    for (Indicator indicator : set.indicators()) {
      if (!seen.add(indicator.id()) && reported.add(indicator.id())) {
        problems.add(RuleKey.TWO_DEFINITIONS, "indicator", indicator.id());
      }
    }
  }
}
