package io.github.sixmechanisms.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Problems;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Rules in a stated order with a hit policy: data that can be stored, analysed, run and explained.
 * This type is immutable and thread-safe.
 *
 * @param <O> the type of the outcomes
 */
@Value.Immutable
@ValueStyle
public interface RuleSet<O> {

  /**
   * Returns the name of the set in errors and histories.
   *
   * @return 1 to 64 letters, digits or {@code . _ -}
   */
  String id();

  /**
   * Returns the version.
   *
   * @return {@code 1} unless stated
   */
  @Value.Default
  default String version() {
    return "1";
  }

  /**
   * Returns the days on which the version is in force.
   *
   * @return every day unless stated
   */
  @Value.Default
  default Validity validity() {
    return Validity.ALWAYS;
  }

  /**
   * Returns what the set gives when several rules are true.
   *
   * @return the hit policy
   */
  HitPolicy hitPolicy();

  /**
   * Returns the class of the outcomes; every outcome is an instance of it.
   *
   * @return the class
   */
  Class<O> outcomeType();

  /**
   * Returns the rules.
   *
   * @return the rules in order, at least one, each with an id of its own
   */
  ImmutableList<Rule<O>> rules();

  /**
   * Returns which outcomes are better than others.
   *
   * @return the order, which then has every outcome of the rules; empty if they have none
   */
  Optional<OutcomeOrder<O>> order();

  /**
   * Returns a variant under another version.
   *
   * @param value the version
   * @return the variant
   */
  RuleSet<O> withVersion(String value);

  /**
   * Returns a variant in force on other days.
   *
   * @param value the days
   * @return the variant
   */
  RuleSet<O> withValidity(Validity value);

  /**
   * Returns a variant with another hit policy.
   *
   * @param value the hit policy
   * @return the variant
   */
  RuleSet<O> withHitPolicy(HitPolicy value);

  /**
   * Returns a variant with other rules.
   *
   * @param value the rules in order
   * @return the variant
   */
  RuleSet<O> withRules(Iterable<? extends Rule<O>> value);

  /**
   * Returns a variant with one more rule at the end.
   *
   * @param rule the rule
   * @return the longer set
   * @throws io.github.sixmechanisms.text.InvalidInputException if the id is taken
   */
  default RuleSet<O> with(Rule<O> rule) {
    requireNonNull(rule, "rule");
    return withRules(ImmutableList.<Rule<O>>builder().addAll(rules()).add(rule).build());
  }

  /**
   * Returns a variant with one more rule ahead of another one, as hit policy FIRST may need.
   *
   * @param ruleId the id of the rule behind it
   * @param rule the rule
   * @return the longer set
   * @throws io.github.sixmechanisms.text.InvalidInputException if this set does not have the other
   *     rule, or the id is taken
   */
  default RuleSet<O> withBefore(String ruleId, Rule<O> rule) {
    requireNonNull(ruleId, "ruleId");
    requireNonNull(rule, "rule");
    requireKnown(ImmutableSet.of(ruleId));
    ImmutableList.Builder<Rule<O>> rules = ImmutableList.builder();
    for (Rule<O> present : rules()) {
      if (present.id().equals(ruleId)) {
        rules.add(rule);
      }
      rules.add(present);
    }
    return withRules(rules.build());
  }

  /**
   * Returns a variant without some rules.
   *
   * @param ids the ids of rules of this set
   * @return the shorter set
   * @throws io.github.sixmechanisms.text.InvalidInputException if an id is not in this set, so that
   *     a slip of the pen does not leave a rule in force
   */
  default RuleSet<O> without(Collection<String> ids) {
    requireNonNull(ids, "ids");
    requireKnown(ImmutableSet.copyOf(ids));
    return withRules(rules().stream().filter(rule -> !ids.contains(rule.id())).toList());
  }

  /**
   * Returns a variant in which a rule takes the place of the one with the same id.
   *
   * @param rule the rule
   * @return the variant
   * @throws io.github.sixmechanisms.text.InvalidInputException if this set has no rule of that id
   */
  default RuleSet<O> replacing(Rule<O> rule) {
    requireNonNull(rule, "rule");
    requireKnown(ImmutableSet.of(rule.id()));
    return withRules(
        rules().stream().map(present -> present.id().equals(rule.id()) ? rule : present).toList());
  }

  private void requireKnown(ImmutableSet<String> ids) {
    ImmutableMap<String, Rule<O>> byId = Maps.uniqueIndex(rules(), Rule::id);
    Problems problems = new Problems();
    for (String id : ids) {
      if (!byId.containsKey(id)) {
        problems.add(RuleKey.UNKNOWN_RULE, "rule", id, "known", String.join(", ", byId.keySet()));
      }
    }
    problems.throwIfAny(Message.of(RuleKey.SET, "set", id()));
  }

  /**
   * Returns the indicators that the conditions use.
   *
   * @return the indicators in the order of first use
   */
  default ImmutableSet<Indicator> indicators() {
    ImmutableSet.Builder<Indicator> indicators = ImmutableSet.builder();
    for (Rule<O> rule : rules()) {
      for (Condition.Simple leaf : rule.condition().leaves()) {
        indicators.addAll(leaf.indicators());
      }
    }
    return indicators.build();
  }

  /**
   * Returns this set if it is in force on a day: {@code rules.on(day).decide(row)}.
   *
   * @param day the day of the decision
   * @return this set
   * @throws IllegalArgumentException if the set is not in force on that day
   */
  default RuleSet<O> on(LocalDate day) {
    if (!validity().contains(requireNonNull(day, "day"))) {
      throw new IllegalArgumentException(
          "The rule set ("
              + id()
              + ") of version ("
              + version()
              + ") is in force on "
              + validity()
              + ", not on "
              + day
              + ".\nMaybe use the version of that day from a history.");
    }
    return this;
  }

  /**
   * Decides a row, with the full trace of every rule.
   *
   * @param row the values
   * @return the outcomes by the hit policy and what each rule says
   * @throws RuleEvaluationException if the row cannot give a value of an indicator's type
   * @throws IllegalArgumentException if the hit policy is UNIQUE and several rules are true
   */
  default Decision<O> decide(Row row) {
    return new RuleSetRun<>(this, requireNonNull(row, "row")).decision();
  }

  /**
   * Looks for defects before use: gaps, overlaps, rules that never fire, and more, each with a row
   * that shows it.
   *
   * @return the analysis
   */
  default Analysis analyse() {
    return Analysis.of(this);
  }

  /**
   * Refuses this set where it reads an indicator that the caller's rows do not have.
   *
   * @param supplied the indicators of the caller's rows
   * @throws IllegalArgumentException naming the set, the indicator and those supplied
   */
  default void requireIndicators(Collection<Indicator> supplied) {
    requireNonNull(supplied, "supplied");
    for (Indicator indicator : indicators()) {
      if (!supplied.contains(indicator)) {
        throw new IllegalArgumentException(
            "The rule set ("
                + id()
                + ") must use indicators of "
                + supplied.stream().map(Indicator::id).toList()
                + ", not ("
                + indicator.id()
                + ").\nMaybe use the constants of the room that judges by it.");
      }
    }
  }

  /**
   * Refuses a set that can give several outcomes where the caller needs one.
   *
   * @throws IllegalArgumentException if the hit policy is COLLECT
   */
  default void requireOneOutcome() {
    if (hitPolicy() == HitPolicy.COLLECT) {
      throw new IllegalArgumentException(
          "The rule set (" + id() + ") must have the hit policy FIRST or UNIQUE.");
    }
  }

  /**
   * Refuses a set that can hide outcomes where the caller needs all.
   *
   * @throws IllegalArgumentException if the hit policy is not COLLECT
   */
  default void requireAllOutcomes() {
    if (hitPolicy() != HitPolicy.COLLECT) {
      throw new IllegalArgumentException(
          "The rule set (" + id() + ") must have the hit policy COLLECT.");
    }
  }

  /** Refuses a set without rules, rules that share an id, and outcomes of another type. */
  @Value.Check
  default void check() {
    if (!id().matches("[A-Za-z0-9._-]{1,64}")) {
      throw new IllegalArgumentException(
          "The rule set id (" + id() + ") must have 1 to 64 letters, digits or . _ - characters.");
    }
    if (rules().isEmpty()) {
      throw new IllegalArgumentException("The rule set (" + id() + ") must have a rule.");
    }
    RuleSetCheck.run(this);
  }

  /**
   * Starts a rule set.
   *
   * @param <O> the type of the outcomes
   * @param outcomeType the class of the outcomes
   * @return a builder without rules
   */
  static <O> Builder<O> builder(Class<O> outcomeType) {
    return new Builder<O>().outcomeType(outcomeType);
  }

  /**
   * Builds a {@link RuleSet}; id, hit policy and rules are required.
   *
   * @param <O> the type of the outcomes
   */
  final class Builder<O> extends ImmutableRuleSet.Builder<O> {
    Builder() {}
  }
}
