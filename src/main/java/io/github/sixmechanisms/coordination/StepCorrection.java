package io.github.sixmechanisms.coordination;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Says that a step was recorded wrongly (更正). It is appended and overwrites nothing: what was known
 * before it was recorded still has the wrong step.
 *
 * @param <E> the type of the steps
 * @param wrong the step exactly as it was recorded, or as an earlier correction left it
 * @param right the step in its place, recorded with the correction; empty if there was none
 * @param recorded when this became known, not before the wrong step
 * @param reason why, not blank
 */
public record StepCorrection<E extends DatedStep>(
    E wrong, Optional<E> right, LocalDate recorded, String reason) {

  /**
   * Refuses a blank reason and dates out of order.
   *
   * @param wrong the step exactly as it was recorded, or as an earlier correction left it
   * @param right the step in its place, recorded with the correction; empty if there was none
   * @param recorded when this became known, not before the wrong step
   * @param reason why, not blank
   */
  public StepCorrection {
    requireNonNull(wrong, "wrong");
    requireNonNull(right, "right");
    requireNonNull(recorded, "recorded");
    if (requireNonNull(reason, "reason").isBlank()) {
      throw new IllegalArgumentException(
          "The correction recorded on " + recorded + " must have a reason.");
    }
    if (recorded.isBefore(wrong.recorded())) {
      throw new IllegalArgumentException(
          "The correction must not be recorded ("
              + recorded
              + ") before the step itself ("
              + wrong.recorded()
              + ").");
    }
    if (right.filter(step -> !step.recorded().equals(recorded)).isPresent()) {
      throw new IllegalArgumentException(
          "The step in its place must be recorded ("
              + right.get().recorded()
              + ") with the correction ("
              + recorded
              + ").");
    }
  }

  /**
   * Returns the correction that takes a step back.
   *
   * @param <E> the type of the steps
   * @param wrong the step exactly as it was recorded
   * @param recorded when this became known
   * @param reason why, not blank
   * @return the correction
   */
  public static <E extends DatedStep> StepCorrection<E> retract(
      E wrong, LocalDate recorded, String reason) {
    return new StepCorrection<>(wrong, Optional.empty(), recorded, reason);
  }

  /**
   * Returns the correction that puts another step in the place of a wrong one.
   *
   * @param <E> the type of the steps
   * @param wrong the step exactly as it was recorded
   * @param right the right step, recorded now
   * @param reason why, not blank
   * @return the correction
   */
  public static <E extends DatedStep> StepCorrection<E> replace(E wrong, E right, String reason) {
    return new StepCorrection<>(
        wrong, Optional.of(requireNonNull(right, "right")), right.recorded(), reason);
  }
}
