package io.github.sixmechanisms.coordination;

import io.github.sixmechanisms.value.DatedStep;
import java.time.LocalDate;
import java.util.List;

/** What the steps of a task and of a review have in common. */
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
}
