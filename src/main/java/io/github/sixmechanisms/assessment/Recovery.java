package io.github.sixmechanisms.assessment;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.region.RegionCode;
import java.time.LocalDate;

/**
 * A region that lags no more: its last assessments before were lagging, this one is not.
 *
 * @param region the region
 * @param day the as-of day of the assessment
 * @param lagRun how many lagging assessments in a row came before, 1 or more
 * @param regionClass the class now, on track or outstanding
 */
public record Recovery(RegionCode region, LocalDate day, int lagRun, RegionClass regionClass) {

  /**
   * Refuses a recovery from nothing, or to a class that is none.
   *
   * @param region the region
   * @param day the as-of day of the assessment
   * @param lagRun how many lagging assessments in a row came before, 1 or more
   * @param regionClass the class now, on track or outstanding
   */
  public Recovery {
    requireNonNull(region, "region");
    requireNonNull(day, "day");
    requireNonNull(regionClass, "regionClass");
    if (lagRun < 1 || !isRecovered(regionClass)) {
      throw new IllegalArgumentException(
          "A recovery of "
              + region
              + " needs lagging assessments before ("
              + lagRun
              + ") and the class ON_TRACK or OUTSTANDING now, not ("
              + regionClass
              + ").");
    }
  }

  static boolean isRecovered(RegionClass regionClass) {
    return regionClass == RegionClass.ON_TRACK || regionClass == RegionClass.OUTSTANDING;
  }
}
