package io.github.sixmechanisms.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashSet;
import java.util.Set;

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

  /**
   * Returns the simple conditions without negations: a negated condition stands as its opposite, so
   * that each speaks for the rule where it is true and against it where it is not.
   *
   * @return the conditions with actual value and margin, each once, in the order of the rule
   */
  public ImmutableList<ConditionResult> withoutNegations() {
    Set<Condition.Simple> literals = new LinkedHashSet<>();
    Formula.literals(Formula.of(rule.condition()), literals);
    Row row = captured();
    return literals.stream()
        .map(literal -> ConditionResult.of(literal, row))
        .collect(ImmutableList.toImmutableList());
  }

  /** The values on which the rule was decided. */
  Row captured() {
    ImmutableMap.Builder<Indicator, Reading> values = ImmutableMap.builder();
    for (ConditionResult condition : conditions) {
      values.put(condition.condition().indicator(), condition.actual());
      condition
          .compared()
          .ifPresent(
              other ->
                  values.put(
                      ((Condition.IndicatorComparison) condition.condition()).other(), other));
    }
    return ValueRow.of("captured", values.buildKeepingLast());
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
