package io.github.sixmechanisms.assessment;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.region.RegionCode;
import java.time.LocalDate;

/**
 * The class of a region in an earlier assessment that was issued (A9 counts the run of lagging
 * ones).
 *
 * @param region the region
 * @param day the as-of day of that assessment
 * @param recorded the day on which it became known; a later record for the same day replaces it
 * @param regionClass the class it gave
 */
public record IssuedAssessment(
    RegionCode region, LocalDate day, LocalDate recorded, RegionClass regionClass) {

  /**
   * Refuses nulls.
   *
   * @param region the region
   * @param day the as-of day of that assessment
   * @param recorded the day on which it became known; a later record for the same day replaces it
   * @param regionClass the class it gave
   */
  public IssuedAssessment {
    requireNonNull(region, "region");
    requireNonNull(day, "day");
    requireNonNull(recorded, "recorded");
    requireNonNull(regionClass, "regionClass");
  }
}
