package io.github.sixmechanisms.assessment;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.rule.ConditionResult;
import io.github.sixmechanisms.rule.Rule;
import io.github.sixmechanisms.rule.RuleResult;
import io.github.sixmechanisms.rule.Truth;
import java.util.function.Predicate;

/**
 * What keeps a region from the next better class by one rule: for a lagging region a ground that
 * holds, for one on track the conditions of an outstanding rule that are not true.
 *
 * @param rule the rule
 * @param conditions the conditions in the way, with actual values, a negated one as its opposite
 */
public record Shortfall(Rule<Ground> rule, ImmutableList<ConditionResult> conditions) {

  /**
   * Refuses nulls.
   *
   * @param rule the rule
   * @param conditions the conditions in the way, with actual values, a negated one as its opposite
   */
  public Shortfall {
    requireNonNull(rule, "rule");
    requireNonNull(conditions, "conditions");
  }

  static ImmutableList<Shortfall> of(
      ImmutableList<RuleResult<Ground>> results, Predicate<Truth> inTheWay) {
    return results.stream()
        .map(result -> new Shortfall(result.rule(), conditions(result, inTheWay)))
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<ConditionResult> conditions(
      RuleResult<Ground> result, Predicate<Truth> inTheWay) {
    return result.withoutNegations().stream()
        .filter(condition -> inTheWay.test(condition.truth()))
        .collect(ImmutableList.toImmutableList());
  }
}
