package io.github.sixmechanisms.cultivation;

import static java.util.Objects.requireNonNull;

/**
 * A step that the screening proposes; it becomes one when the application records it.
 *
 * @param step the step, effective on the day of the screening and recorded on its knowledge day
 * @param screened the figures and decisions behind it
 */
public record ProposedStep(PoolStep step, Screened screened) {

  /**
   * Refuses nulls.
   *
   * @param step the step, effective on the day of the screening and recorded on its knowledge day
   * @param screened the figures and decisions behind it
   */
  public ProposedStep {
    requireNonNull(step, "step");
    requireNonNull(screened, "screened");
  }
}
