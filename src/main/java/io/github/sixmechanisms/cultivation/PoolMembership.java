package io.github.sixmechanisms.cultivation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * An enterprise or project in a pool as of a day.
 *
 * @param since the day of its admission
 * @param last its last admission or review, which has its status and where it lies
 */
public record PoolMembership(LocalDate since, PoolStep last) {

  /**
   * Refuses nulls.
   *
   * @param since the day of its admission
   * @param last its last admission or review, which has its status and where it lies
   */
  public PoolMembership {
    requireNonNull(since, "since");
    requireNonNull(last, "last");
  }
}
