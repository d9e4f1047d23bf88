package io.github.sixmechanisms.roster;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.ProgrammeYear;

/**
 * The tallies of all regions of a roster.
 *
 * @param year the programme year
 * @param asOf the day and knowledge day
 * @param byRegion the tally of each region of the tree, by code
 * @param leftOut known changes that could not be applied, by enterprise and order of application
 */
public record Tallies(
    ProgrammeYear year,
    AsOf asOf,
    ImmutableSortedMap<RegionCode, Tally> byRegion,
    ImmutableList<LeftOut> leftOut) {

  /**
   * Refuses nulls.
   *
   * @param year the programme year
   * @param asOf the day and knowledge day
   * @param byRegion the tally of each region of the tree, by code
   * @param leftOut known changes that could not be applied, by enterprise and order of application
   */
  public Tallies {
    requireNonNull(year, "year");
    requireNonNull(asOf, "asOf");
    requireNonNull(byRegion, "byRegion");
    requireNonNull(leftOut, "leftOut");
  }

  /**
   * Returns the tally of a region.
   *
   * @param region the region
   * @return its tally
   * @throws IllegalArgumentException if the roster has no such region
   */
  public Tally of(RegionCode region) {
    Tally tally = byRegion.get(requireNonNull(region, "region"));
    if (tally == null) {
      throw new IllegalArgumentException(
          "The region (" + region + ") must be in the tree of the roster.");
    }
    return tally;
  }
}
