package io.github.sixmechanisms.coordination;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.rule.RuleSet;
import io.github.sixmechanisms.value.Provenance;
import org.immutables.value.Value;

/**
 * The limits of coordination tasks, in working days, and the rules of their urgency (A11). This
 * type is immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface CoordinationPolicy {

  /**
   * Returns by the end of which day a task must be accepted.
   *
   * @return working days after day 0, the registration day or the next working day; 2 in the
   *     standard policy
   */
  int acceptWithin();

  /**
   * Returns by the end of which day it must be answered; a reopening starts the days anew.
   *
   * @return working days after day 0; 15 in the standard policy
   */
  int answerWithin();

  /**
   * Returns where the limits come from.
   *
   * @return A11 in the standard policy
   */
  Provenance limitsProvenance();

  /**
   * Returns the rules of urgency.
   *
   * @return rules on {@link CoordinationIndicators}; the first that is true counts
   */
  RuleSet<TaskUrgency> urgency();

  /**
   * Returns a variant with other limits.
   *
   * @param acceptWithin working days for the acceptance, 0 or more
   * @param answerWithin working days for the answer, not fewer
   * @param provenance where they come from
   * @return the variant
   */
  default CoordinationPolicy withLimits(int acceptWithin, int answerWithin, Provenance provenance) {
    requireNonNull(provenance, "provenance");
    return builder()
        .from(this)
        .acceptWithin(acceptWithin)
        .answerWithin(answerWithin)
        .limitsProvenance(provenance)
        .build();
  }

  /**
   * Returns a variant with other rules of urgency.
   *
   * @param value the rules
   * @return the variant
   */
  CoordinationPolicy withUrgency(RuleSet<TaskUrgency> value);

  /** Refuses negative limits, rules on other indicators, and rules of which several count. */
  @Value.Check
  default void check() {
    if (acceptWithin() < 0 || answerWithin() < acceptWithin()) {
      throw new IllegalArgumentException(
          "The limits must be 0 or more, acceptance ("
              + acceptWithin()
              + ") not after the answer ("
              + answerWithin()
              + ").");
    }
    urgency().requireOneOutcome();
    urgency().requireIndicators(CoordinationIndicators.all());
  }

  /**
   * Starts a policy.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link CoordinationPolicy}; all attributes are required. */
  final class Builder extends ImmutableCoordinationPolicy.Builder {
    Builder() {}
  }
}
