package io.github.sixmechanisms.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Origins;
import io.github.sixmechanisms.value.Fraction;
import java.util.Comparator;
import java.util.Optional;

/**
 * Why one rule did not give its outcome.
 *
 * @param <O> the type of the outcomes
 * @param rule the rule
 * @param conditions the simple conditions that must become true for the rule to be true, with
 *     actual values: of alternatives the nearest ones (exact for up to 64 at a time), a negated
 *     condition as its opposite; empty if the rule is true, or if no values can make it true
 * @param precededBy the rule that fired before this one with hit policy FIRST, if any
 */
public record Obstacle<O>(
    Rule<O> rule, ImmutableList<ConditionResult> conditions, Optional<Rule<O>> precededBy)
    implements Localized {

  /**
   * Refuses nulls.
   *
   * @param rule the rule
   * @param conditions the simple conditions that must become true for the rule to be true, with
   *     actual values: of alternatives the nearest ones, a negated condition as its opposite; empty
   *     if the rule is true, or if no values can make it true
   * @param precededBy the rule that fired before this one with hit policy FIRST, if any
   */
  public Obstacle {
    requireNonNull(rule, "rule");
    requireNonNull(conditions, "conditions");
    requireNonNull(precededBy, "precededBy");
  }

  static <O> ImmutableList<Obstacle<O>> of(Decision<O> decision, O outcome) {
    ImmutableList<RuleResult<O>> wanted =
        decision.results().stream()
            .filter(result -> result.rule().outcome().equals(outcome))
            .collect(ImmutableList.toImmutableList());
    if (wanted.isEmpty()) {
      throw new IllegalArgumentException(
          "The outcome ("
              + outcome
              + ") must be one of "
              + decision.results().stream()
                  .map(result -> result.rule().outcome())
                  .distinct()
                  .toList()
              + ".");
    }
    if (decision.outcomes().contains(outcome)) {
      return ImmutableList.of();
    }
    return wanted.stream()
        .map(result -> of(decision, result))
        .sorted(
            Comparator.<Obstacle<O>, Boolean>comparing(obstacle -> !obstacle.canBeTrue())
                .thenComparing(Obstacle::inTheWay)
                .thenComparing(Obstacle::distance))
        .collect(ImmutableList.toImmutableList());
  }

  private static <O> Obstacle<O> of(Decision<O> decision, RuleResult<O> result) {
    Optional<Rule<O>> preceding =
        decision.fired().stream()
            .map(RuleResult::rule)
            .filter(fired -> decision.hitPolicy() == HitPolicy.FIRST)
            .filter(fired -> comesBefore(decision, fired, result.rule()))
            .findFirst();
    Row row = result.captured();
    return new Obstacle<>(
        result.rule(), Blocking.of(Formula.of(result.rule().condition()), row), preceding);
  }

  private static <O> boolean comesBefore(Decision<O> decision, Rule<O> first, Rule<O> second) {
    for (RuleResult<O> result : decision.results()) {
      if (result.rule().equals(first)) {
        return !first.equals(second);
      } else if (result.rule().equals(second)) {
        return false;
      }
    }
    return false;
  }

  private boolean canBeTrue() {
    return Blocking.canBeTrue(Formula.of(rule.condition()));
  }

  private int inTheWay() {
    return conditions.size() + (precededBy.isPresent() ? 1 : 0);
  }

  private Fraction distance() {
    return Blocking.distance(conditions);
  }

  /**
   * Returns the obstacle for people.
   *
   * @param language the language
   * @return several lines, each ending with a line feed
   */
  @Override
  public String in(Language language) {
    StringBuilder lines = new StringBuilder();
    append(
        lines,
        language,
        Message.of(
            RuleKey.WHY_NOT,
            "rule",
            rule.id(),
            "outcome",
            DecisionText.text(rule.outcome()),
            "origin",
            Origins.of(rule.provenance(), rule.numbersProvenance())));
    precededBy.ifPresent(
        first ->
            append(
                lines,
                language,
                Message.of(
                    RuleKey.WHY_NOT_PRECEDED,
                    "rule",
                    first.id(),
                    "outcome",
                    DecisionText.text(first.outcome()))));
    if (!canBeTrue()) {
      append(lines, language, Message.of(RuleKey.WHY_NOT_EVER));
    }
    for (ConditionResult condition : conditions) {
      append(
          lines,
          language,
          Message.of(RuleKey.TRACE_CONDITION, "truth", condition.truth(), "condition", condition));
    }
    return lines.toString();
  }

  private static void append(StringBuilder lines, Language language, Message line) {
    lines.append(line.in(language)).append('\n');
  }
}
