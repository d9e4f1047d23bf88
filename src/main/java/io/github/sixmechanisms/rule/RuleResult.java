package io.github.sixmechanisms.rule;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

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

  /**
   * Returns what speaks for the rule: its true conditions with their values.
   *
   * @return the conditions of {@link #withoutNegations} that are true, joined
   */
  public Localized because() {
    return because(Stream::of);
  }

  /**
   * Returns what speaks for the rule in other words.
   *
   * @param words how a true condition is said, nothing to leave it out
   * @return the conditions of {@link #withoutNegations} that are true, in these words, joined
   */
  public Localized because(Function<ConditionResult, ? extends Stream<? extends Localized>> words) {
    requireNonNull(words, "words");
    return language ->
        withoutNegations().stream()
            .filter(condition -> condition.truth() == Truth.TRUE)
            .flatMap(words)
            .map(said -> said.in(language))
            .collect(joining(language == Language.ZH_CN ? "；" : "; "));
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
