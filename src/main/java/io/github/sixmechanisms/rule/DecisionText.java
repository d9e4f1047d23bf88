package io.github.sixmechanisms.rule;

import com.google.common.collect.ImmutableSet;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Origins;

/** Writes the trace of a decision. */
final class DecisionText {

  private DecisionText() {}

  static <O> String of(Decision<O> decision, Language language) {
    StringBuilder lines = new StringBuilder();
    ImmutableSet<RuleResult<O>> fired = ImmutableSet.copyOf(decision.fired());
    for (RuleResult<O> result : decision.results()) {
      RuleKey key = fired.contains(result) ? RuleKey.TRACE_FIRED : RuleKey.TRACE_RULE;
      lines.append(head(key, result).in(language)).append('\n');
      result
          .rule()
          .because()
          .ifPresent(
              reason ->
                  lines
                      .append(Message.of(RuleKey.TRACE_BECAUSE, "reason", reason).in(language))
                      .append('\n'));
      for (ConditionResult condition : result.conditions()) {
        lines.append(line(condition).in(language)).append('\n');
      }
    }
    return lines.toString();
  }

  private static <O> Message head(RuleKey key, RuleResult<O> result) {
    return Message.of(
        key,
        "rule",
        result.rule().id(),
        "outcome",
        text(result.rule().outcome()),
        "truth",
        result.truth(),
        "origin",
        Origins.of(result.rule().provenance(), result.rule().numbersProvenance()));
  }

  private static Message line(ConditionResult condition) {
    return Message.of(RuleKey.TRACE_CONDITION, "truth", condition.truth(), "condition", condition);
  }

  /** An outcome in both languages if it has them, else as it prints itself. */
  static Localized text(Object outcome) {
    return outcome instanceof Localized localized ? localized : language -> outcome.toString();
  }
}
