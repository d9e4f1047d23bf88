package io.github.sixmechanisms.value;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

  /**
   * Returns the steps that hold after all corrections.
   *
   * @param <E> the type of the steps
   * @param steps the steps as they were recorded
   * @param corrections the corrections, in the order in which they are made
   * @param owner whose steps they are, for the error
   * @return the steps, each right one in the place of its wrong one
   * @throws IllegalArgumentException if a correction does not find its step
   */
  public static <E extends DatedStep> ImmutableList<E> corrected(
      List<E> steps, List<StepCorrection<E>> corrections, String owner) {
    requireNonNull(owner, "owner");
    List<E> held = new ArrayList<>(requireNonNull(steps, "steps"));
    for (StepCorrection<E> correction : requireNonNull(corrections, "corrections")) {
      int place = held.indexOf(correction.wrong());
      if (place < 0) {
        throw new IllegalArgumentException(
            "The correction of "
                + owner
                + " recorded on "
                + correction.recorded()
                + " must find its step: "
                + correction.wrong()
                + ".\nMaybe it was corrected before; then correct what stands in its place.");
      }
      held.remove(place);
      correction.right().ifPresent(right -> held.add(place, right));
    }
    return ImmutableList.copyOf(held);
  }

  /**
   * Returns the steps that had been taken, as far as was known, by the corrections that were known.
   *
   * @param <E> the type of the steps
   * @param steps the steps as they were recorded
   * @param corrections the corrections, in the order in which they are made
   * @param owner whose steps they are, for the error
   * @param asOf the day, end of day inclusive, and the knowledge day
   * @return the steps, each right one in the place of its wrong one
   * @throws IllegalArgumentException if a known correction does not find its step
   */
  public static <E extends DatedStep> ImmutableList<E> known(
      List<E> steps, List<StepCorrection<E>> corrections, String owner, AsOf asOf) {
    requireNonNull(asOf, "asOf");
    List<E> recorded =
        requireNonNull(steps, "steps").stream()
            .filter(step -> asOf.knows(step.recorded()))
            .toList();
    List<StepCorrection<E>> made =
        requireNonNull(corrections, "corrections").stream()
            .filter(correction -> asOf.knows(correction.recorded()))
            .toList();
    return corrected(recorded, made, owner).stream()
        .filter(step -> !step.day().isAfter(asOf.day()))
        .collect(ImmutableList.toImmutableList());
  }
}
