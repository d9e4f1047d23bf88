package io.github.sixmechanisms.coordination;

import java.time.LocalDate;

/** A step of a task or of a review, with its two dates. */
public sealed interface DatedStep permits TaskEvent, ReviewStep {

  /**
   * Returns the day on which it was taken.
   *
   * @return the effective date, end of day inclusive
   */
  LocalDate day();

  /**
   * Returns when it became known.
   *
   * @return the recorded date
   */
  LocalDate recorded();
}
