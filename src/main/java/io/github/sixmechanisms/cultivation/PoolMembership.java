package io.github.sixmechanisms.cultivation;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.value.AsOf;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An enterprise or project in a pool as of a day.
 *
 * @param since the day of its admission
 * @param last its last admission or review, which has its status
 * @param county where it lies: by the roster if that was asked and has it, else by the last step
 * @param park the park in which it lies, from where the county is; empty if in none
 */
public record PoolMembership(
    LocalDate since, PoolStep last, RegionCode county, Optional<RegionCode> park) {

  /**
   * Refuses nulls.
   *
   * @param since the day of its admission
   * @param last its last admission or review, which has its status
   * @param county where it lies: by the roster if that was asked and has it, else by the last step
   * @param park the park in which it lies, from where the county is; empty if in none
   */
  public PoolMembership {
    requireNonNull(since, "since");
    requireNonNull(last, "last");
    requireNonNull(county, "county");
    requireNonNull(park, "park");
  }

  static PoolMembership of(LocalDate since, PoolStep last) {
    return new PoolMembership(since, last, last.county(), last.park());
  }

  /** The member where the roster has it; as it is if it is not on the roster. */
  PoolMembership placedBy(Roster roster, AsOf asOf) {
    return roster
        .countyOf(last.enterprise(), asOf)
        .map(
            found -> new PoolMembership(since, last, found, roster.parkOf(last.enterprise(), asOf)))
        .orElse(this);
  }

  /** Whether it lies elsewhere than its last step says. */
  boolean hasMoved() {
    return !county.equals(last.county()) || !park.equals(last.park());
  }
}
