package io.github.sixmechanisms.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * What a rule set says of one row, rules that did not fire included.
 *
 * @param <O> the type of the outcomes
 * @param results one result per rule, in the order of the rule set
 */
public record Decision<O>(ImmutableList<RuleResult<O>> results) {

  /**
   * Refuses null.
   *
   * @param results one result per rule, in the order of the rule set
   */
  public Decision {
    requireNonNull(results, "results");
  }

  /**
   * Returns the rules that fired.
   *
   * @return the results that are true, in order
   */
  public ImmutableList<RuleResult<O>> fired() {
    return withTruth(Truth.TRUE);
  }

  /**
   * Returns the rules on which nothing can be said because a value is missing.
   *
   * @return the results that are unknown, in order
   */
  public ImmutableList<RuleResult<O>> unknown() {
    return withTruth(Truth.UNKNOWN);
  }

  private ImmutableList<RuleResult<O>> withTruth(Truth truth) {
    return results.stream()
        .filter(result -> result.truth() == truth)
        .collect(ImmutableList.toImmutableList());
  }
}
