package io.github.sixmechanisms.coordination;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * A step that was taken after its limit.
 *
 * @param step accept or answer
 * @param limit the last day on which it was in time
 * @param day the day on which it was taken
 */
public record LateStep(TaskStep step, LocalDate limit, LocalDate day) {

  /**
   * Refuses nulls.
   *
   * @param step accept or answer
   * @param limit the last day on which it was in time
   * @param day the day on which it was taken
   */
  public LateStep {
    requireNonNull(step, "step");
    requireNonNull(limit, "limit");
    requireNonNull(day, "day");
  }
}
