package io.github.sixmechanisms.cultivation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A change of the day on which the production of a project is expected to begin.
 *
 * @param reported the day of the report that changed it
 * @param before the day expected before
 * @param after the day expected since
 */
public record ProjectSlip(LocalDate reported, LocalDate before, LocalDate after) {

  /**
   * Refuses nulls.
   *
   * @param reported the day of the report that changed it
   * @param before the day expected before
   * @param after the day expected since
   */
  public ProjectSlip {
    requireNonNull(reported, "reported");
    requireNonNull(before, "before");
    requireNonNull(after, "after");
  }

  /**
   * Returns by how much it slipped.
   *
   * @return calendar days, negative if production is expected earlier
   */
  public long days() {
    return ChronoUnit.DAYS.between(before, after);
  }
}
