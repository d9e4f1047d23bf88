package io.github.sixmechanisms.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Problems;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rules in a stated order; every rule that fires is collected (hit policy COLLECT of DMN). This
 * class is immutable and thread-safe.
 *
 * @param <O> the type of the outcomes
 */
public final class RuleSet<O> {

  private final String id;
  private final ImmutableList<Rule<O>> rules;

  private RuleSet(String id, ImmutableList<Rule<O>> rules) {
    this.id = id;
    this.rules = rules;
  }

  /**
   * Returns a rule set.
   *
   * @param <O> the type of the outcomes
   * @param id the name of the set in errors
   * @param rules the rules in the order in which they are listed in results; at least one
   * @return the rule set
   * @throws io.github.sixmechanisms.text.InvalidInputException if two rules share an id
   * @throws IllegalArgumentException if there is no rule, since such a set would decide nothing
   */
  public static <O> RuleSet<O> of(String id, Iterable<Rule<O>> rules) {
    requireNonNull(id, "id");
    ImmutableList<Rule<O>> list = ImmutableList.copyOf(rules);
    if (list.isEmpty()) {
      throw new IllegalArgumentException("The rule set (" + id + ") must have a rule.");
    }
    checkIds(id, list);
    return new RuleSet<>(id, list);
  }

  private static <O> void checkIds(String id, ImmutableList<Rule<O>> rules) {
    Problems problems = new Problems();
    Set<String> seen = new HashSet<>();
    for (Rule<O> rule : rules) {
      if (!seen.add(rule.id())) {
        problems.add(RuleKey.DUPLICATE, "rule", rule.id());
      }
    }
    problems.throwIfAny(Message.of(RuleKey.SET, "set", id));
  }

  /**
   * Returns the name of the set.
   *
   * @return the id
   */
  public String id() {
    return id;
  }

  /**
   * Returns the rules.
   *
   * @return the rules in order
   */
  public ImmutableList<Rule<O>> rules() {
    return rules;
  }

  /**
   * Returns a set with one more rule at the end.
   *
   * @param rule the rule
   * @return the longer set
   * @throws io.github.sixmechanisms.text.InvalidInputException if the id is taken
   */
  public RuleSet<O> with(Rule<O> rule) {
    return of(id, ImmutableList.<Rule<O>>builder().addAll(rules).add(rule).build());
  }

  /**
   * Returns a set without some rules.
   *
   * @param ids the ids of rules of this set
   * @return the shorter set
   * @throws io.github.sixmechanisms.text.InvalidInputException if an id is not in this set, so that
   *     a slip of the pen does not leave a rule in force
   */
  public RuleSet<O> without(Collection<String> ids) {
    ImmutableMap<String, Rule<O>> byId = Maps.uniqueIndex(rules, Rule::id);
    Problems problems = new Problems();
    for (String unknown : ImmutableSet.copyOf(ids)) {
      if (!byId.containsKey(unknown)) {
        problems.add(
            RuleKey.UNKNOWN_RULE, "rule", unknown, "known", String.join(", ", byId.keySet()));
      }
    }
    problems.throwIfAny(Message.of(RuleKey.SET, "set", id));
    return of(id, Maps.filterKeys(byId, key -> !ids.contains(key)).values());
  }

  /**
   * Returns the indicators that the conditions use.
   *
   * @return the indicators in the order of first use
   */
  public ImmutableSet<Indicator> indicators() {
    return rules.stream()
        .flatMap(rule -> rule.condition().leaves().stream())
        .map(Condition.Simple::indicator)
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * Evaluates every rule on a row.
   *
   * @param row the values
   * @return what each rule says, in the order of the rules
   * @throws IllegalArgumentException if a value is not of its indicator's type
   */
  public Decision<O> decide(Row row) {
    requireNonNull(row, "row");
    return new Decision<>(
        rules.stream()
            .map(rule -> RuleResult.of(rule, row))
            .collect(ImmutableList.toImmutableList()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RuleSet<?> that && id.equals(that.id) && rules.equals(that.rules);
  }

  @Override
  public int hashCode() {
    return 31 * id.hashCode() + rules.hashCode();
  }

  @Override
  public String toString() {
    return id + " " + rules;
  }
}
