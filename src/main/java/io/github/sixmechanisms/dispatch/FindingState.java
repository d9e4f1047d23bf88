package io.github.sixmechanisms.dispatch;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.rule.Decision;

/**
 * A finding as of a day.
 *
 * @param finding the record that counts
 * @param decision which rule gave the status, with the reasons
 */
public record FindingState(VisitFinding finding, Decision<FindingStatus> decision) {

  /**
   * Refuses nulls.
   *
   * @param finding the record that counts
   * @param decision which rule gave the status, with the reasons
   */
  public FindingState {
    requireNonNull(finding, "finding");
    requireNonNull(decision, "decision");
  }

  /**
   * Returns the status.
   *
   * @return the outcome of the rules, OPEN if none is true
   */
  public FindingStatus status() {
    return decision.outcome().orElse(FindingStatus.OPEN);
  }
}
