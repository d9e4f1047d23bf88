package io.github.sixmechanisms.linkage;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.value.Fraction;

/**
 * A part of an award that is paid on its own (A12).
 *
 * @param share the share of the award, above 0 and at most 1
 * @param afterMonths how many calendar months after the entry it falls due, 0 or more
 */
public record Instalment(Fraction share, int afterMonths) {

  /**
   * Refuses a share or time out of range.
   *
   * @param share the share of the award, above 0 and at most 1
   * @param afterMonths how many calendar months after the entry it falls due, 0 or more
   */
  public Instalment {
    requireNonNull(share, "share");
    if (share.signum() <= 0 || share.compareTo(Fraction.ONE) > 0 || afterMonths < 0) {
      throw new IllegalArgumentException(
          "The share ("
              + share
              + ") of an instalment must be above 0 and at most 1, and its months ("
              + afterMonths
              + ") not negative.");
    }
  }
}
