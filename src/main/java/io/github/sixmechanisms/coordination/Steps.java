package io.github.sixmechanisms.coordination;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.value.AsOf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The steps that hold after corrections. */
final class Steps {

  private Steps() {}

  /** A step cannot be known before what it is a step of; a correction comes later still. */
  static void requireRecordedAfter(
      List<? extends DatedStep> steps, LocalDate recorded, String owner) {
    for (DatedStep step : steps) {
      if (step.recorded().isBefore(recorded)) {
        throw new IllegalArgumentException(
            "The step of "
                + owner
                + " must not be recorded ("
                + step.recorded()
                + ") before "
                + owner
                + " is ("
                + recorded
                + "): "
                + step
                + ".\nMaybe one of the two dates is wrong.");
      }
    }
  }

  /** All steps, corrected by all corrections; a correction must find its step. */
  static <E extends DatedStep> ImmutableList<E> corrected(
      List<E> steps, List<StepCorrection<E>> corrections, String owner) {
    List<E> held = new ArrayList<>(steps);
    for (StepCorrection<E> correction : corrections) {
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

  /** The steps taken up to a day that were known, by the corrections that were known. */
  static <E extends DatedStep> ImmutableList<E> known(
      List<E> steps, List<StepCorrection<E>> corrections, String owner, AsOf asOf) {
    List<E> recorded = steps.stream().filter(step -> asOf.knows(step.recorded())).toList();
    List<StepCorrection<E>> made =
        corrections.stream().filter(correction -> asOf.knows(correction.recorded())).toList();
    return corrected(recorded, made, owner).stream()
        .filter(step -> !step.day().isAfter(asOf.day()))
        .collect(ImmutableList.toImmutableList());
  }
}
