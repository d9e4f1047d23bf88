package io.github.sixmechanisms.rule;

import com.google.common.collect.ImmutableList;

/** One decision of a rule set on a row. */
final class RuleSetRun<O> {

  private final RuleSet<O> set;
  private final Row row;

  RuleSetRun(RuleSet<O> set, Row row) {
    this.set = set;
    this.row = row;
  }

  Decision<O> decision() {
    ImmutableList.Builder<RuleResult<O>> results = ImmutableList.builder();
    set.rules().forEach(rule -> results.add(result(rule)));
    Decision<O> decision = new Decision<>(set.hitPolicy(), results.build());
    ImmutableList<RuleResult<O>> matched = decision.matched();
    if (set.hitPolicy() == HitPolicy.UNIQUE && matched.size() > 1) {
      throw new IllegalArgumentException(
          "The rule set ("
              + set.id()
              + ") with hit policy UNIQUE must have at most one true rule on the row ("
              + row.name()
              + "), but these are true: "
              + matched.stream().map(result -> result.rule().id()).toList()
              + ".\nMaybe analyse the set before use.");
    }
    return decision;
  }

  private RuleResult<O> result(Rule<O> rule) {
    try {
      return RuleResult.of(rule, row);
    } catch (RuleEvaluationException e) {
      throw e.in(set.id(), rule.id());
    }
  }
}
