package io.github.sixmechanisms.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import java.util.Optional;

/**
 * What a rule set says of one row, rules that did not fire included.
 *
 * @param <O> the type of the outcomes
 * @param hitPolicy the hit policy of the set
 * @param results one result per rule, in the order of the rule set
 */
public record Decision<O>(HitPolicy hitPolicy, ImmutableList<RuleResult<O>> results)
    implements Localized {

  /**
   * Refuses nulls.
   *
   * @param hitPolicy the hit policy of the set
   * @param results one result per rule, in the order of the rule set
   */
  public Decision {
    requireNonNull(hitPolicy, "hitPolicy");
    requireNonNull(results, "results");
  }

  /**
   * Returns the outcomes by the hit policy.
   *
   * @return the outcomes of the {@link #fired} rules, in their order; empty if none fired
   */
  public ImmutableList<O> outcomes() {
    return fired().stream()
        .map(result -> result.rule().outcome())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the outcome of a hit policy that gives one.
   *
   * @return the outcome, empty if no rule fired
   * @throws IllegalStateException if the hit policy is COLLECT, which may give several
   */
  public Optional<O> outcome() {
    if (hitPolicy == HitPolicy.COLLECT) {
      throw new IllegalStateException(
          "The hit policy COLLECT may give several outcomes.\nMaybe use outcomes().");
    }
    return outcomes().stream().findFirst();
  }

  /**
   * Returns the rules that fired: with hit policy FIRST only the first that is true.
   *
   * @return the results behind the outcomes, in order
   */
  public ImmutableList<RuleResult<O>> fired() {
    ImmutableList<RuleResult<O>> matched = matched();
    return hitPolicy == HitPolicy.FIRST && !matched.isEmpty() ? matched.subList(0, 1) : matched;
  }

  /**
   * Returns the rules whose condition is true, also those that come after the first.
   *
   * @return the results that are true, in order
   */
  public ImmutableList<RuleResult<O>> matched() {
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

  /**
   * Says why an outcome was not given: for each rule with that outcome, what stood in the way.
   *
   * @param outcome an outcome of the rule set
   * @return the obstacles, nearest rule first: the fewest conditions in the way, then the smallest
   *     distance to the thresholds in proportion to them, then the order of the set; empty if the
   *     outcome was given
   * @throws IllegalArgumentException if no rule of the set has the outcome
   */
  public ImmutableList<Obstacle<O>> whyNot(O outcome) {
    return Obstacle.of(this, requireNonNull(outcome, "outcome"));
  }

  /**
   * Returns the trace for people: the verdict on each rule and each of its conditions.
   *
   * @param language the language
   * @return several lines, each ending with a line feed
   */
  @Override
  public String in(Language language) {
    return DecisionText.of(this, language);
  }
}
