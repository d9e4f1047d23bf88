package io.github.sixmechanisms.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * What one rule says of one row.
 *
 * @param <O> the type of the outcome
 * @param rule the rule
 * @param truth whether its condition holds; the rule fired if and only if it is true
 * @param conditions its simple conditions with actual value and margin, as they are written
 */
public record RuleResult<O>(Rule<O> rule, Truth truth, ImmutableList<ConditionResult> conditions) {

  /**
   * Refuses nulls.
   *
   * @param rule the rule
   * @param truth whether its condition holds; the rule fired if and only if it is true
   * @param conditions its simple conditions with actual value and margin, as they are written
   */
  public RuleResult {
    requireNonNull(rule, "rule");
    requireNonNull(truth, "truth");
    requireNonNull(conditions, "conditions");
  }

  static <O> RuleResult<O> of(Rule<O> rule, Row row) {
    return new RuleResult<>(
        rule,
        rule.condition().test(row),
        rule.condition().leaves().stream()
            .map(leaf -> ConditionResult.of(leaf, row))
            .collect(ImmutableList.toImmutableList()));
  }
}
