package io.github.sixmechanisms.assessment;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.value.Fraction;

/**
 * Where an assessed region stands in its peer group (A6, A7).
 *
 * @param peerGroup the name of the group
 * @param score the exact score
 * @param rank the rank, 1 for the best; equal regions share it and the next is skipped
 * @param groupSize the number of assessed regions in the group
 */
public record Standing(String peerGroup, Score score, int rank, int groupSize) {

  /**
   * Refuses nulls.
   *
   * @param peerGroup the name of the group
   * @param score the exact score
   * @param rank the rank, 1 for the best; equal regions share it and the next is skipped
   * @param groupSize the number of assessed regions in the group
   */
  public Standing {
    requireNonNull(peerGroup, "peerGroup");
    requireNonNull(score, "score");
  }

  /**
   * Returns the share of the group strictly ahead.
   *
   * @return {@code (rank − 1) ÷ groupSize}, from 0 to below 1
   */
  public Fraction rankShare() {
    return Fraction.of(rank - 1L, groupSize);
  }
}
