package io.github.sixmechanisms.value;

import java.time.LocalDate;

/** A step of a task, of a review or through a pool, with its two dates. */
public interface DatedStep {

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
