package io.github.sixmechanisms.rule;

import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Origins;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.Provenance;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A rule: when its condition is true it gives its outcome. A rule without a provenance cannot be
 * built. This type is immutable and thread-safe.
 *
 * @param <O> the type of the outcome, an immutable type with value equality
 */
@Value.Immutable
@ValueStyle
public interface Rule<O> {

  /**
   * Returns the identifier, unique in a rule set and a public promise.
   *
   * @return 1 to 64 letters, digits or {@code . _ -}, such as {@code L1}
   */
  String id();

  /**
   * Returns when the rule fires.
   *
   * @return the condition
   */
  Condition condition();

  /**
   * Returns what it gives then.
   *
   * @return the outcome
   */
  O outcome();

  /**
   * Returns where the rule comes from.
   *
   * @return the source fact, assumption or local rule
   */
  Provenance provenance();

  /**
   * Returns where its thresholds and deadlines come from.
   *
   * @return the provenance of the numbers, empty if it is that of the rule
   */
  Optional<Provenance> numbersProvenance();

  /**
   * Returns why the rule is as it is, for reviewers and the reader of a decision.
   *
   * @return the reason, empty if there is none beyond the provenance
   */
  Optional<Text> because();

  /**
   * Returns the rule in short for people: its identifier and where it and its numbers come from.
   *
   * @return for instance {@code L1, rule: S9 source fact; numbers: A8 assumption}
   */
  default Localized origin() {
    return Message.of(
        RuleKey.ORIGIN, "rule", id(), "origin", Origins.of(provenance(), numbersProvenance()));
  }

  /** Refuses an identifier of another form. */
  @Value.Check
  default void check() {
    if (!id().matches("[A-Za-z0-9._-]{1,64}")) {
      throw new IllegalArgumentException(
          "The rule id (" + id() + ") must have 1 to 64 letters, digits or . _ - characters.");
    }
  }

  /**
   * Starts a rule.
   *
   * @param <O> the type of the outcome
   * @return an empty builder
   */
  static <O> Builder<O> builder() {
    return new Builder<>();
  }

  /**
   * Builds a {@link Rule}; id, condition, outcome and provenance are required.
   *
   * @param <O> the type of the outcome
   */
  final class Builder<O> extends ImmutableRule.Builder<O> {
    Builder() {}
  }
}
