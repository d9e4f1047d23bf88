package io.github.sixmechanisms.roster;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.ProgrammeYear;
import java.util.Collections;
import java.util.Set;

/**
 * The tallies of all regions of a roster.
 *
 * @param year the programme year
 * @param asOf the day and knowledge day
 * @param cutOff by which date changes were counted, and when the year closes
 * @param byRegion the tally of each region of the tree, by code
 * @param leftOut known changes that could not be applied, by enterprise and order of application
 * @param withoutApproval the changes of the year that were counted on their effective date for want
 *     of an approval date; 0 when counting by effective date
 */
public record Tallies(
    ProgrammeYear year,
    AsOf asOf,
    CutOff cutOff,
    ImmutableSortedMap<RegionCode, Tally> byRegion,
    ImmutableList<LeftOut> leftOut,
    long withoutApproval) {

  /**
   * Refuses nulls.
   *
   * @param year the programme year
   * @param asOf the day and knowledge day
   * @param cutOff by which date changes were counted, and when the year closes
   * @param byRegion the tally of each region of the tree, by code
   * @param leftOut known changes that could not be applied, by enterprise and order of application
   * @param withoutApproval the changes that were counted for want of an approval date
   */
  public Tallies {
    requireNonNull(year, "year");
    requireNonNull(asOf, "asOf");
    requireNonNull(cutOff, "cutOff");
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

  /**
   * Adds the tallies of other enterprises, so that a count can be split by enterprise over threads
   * or machines. The sum is the same in every order and grouping. An enterprise and its
   * predecessors belong in one part; a roster with a restructuring refuses to be built without its
   * predecessors.
   *
   * @param others the tallies of other enterprises with the same regions, year, day and cut-off
   * @return the tallies of both
   * @throws IllegalArgumentException if the two were not counted in the same way
   * @throws ArithmeticException if a sum does not fit
   */
  public Tallies plus(Tallies others) {
    requireNonNull(others, "others");
    requireSame("year", year, others.year);
    requireSame("asOf", asOf, others.asOf);
    requireSame("cutOff", cutOff, others.cutOff);
    requireSameRegions(others);
    ImmutableSortedMap.Builder<RegionCode, Tally> sums = ImmutableSortedMap.naturalOrder();
    byRegion.forEach((region, tally) -> sums.put(region, tally.plus(others.of(region))));
    return new Tallies(
        year,
        asOf,
        cutOff,
        sums.buildOrThrow(),
        ImmutableList.sortedCopyOf(LeftOut.ORDER, Iterables.concat(leftOut, others.leftOut)),
        Math.addExact(withoutApproval, others.withoutApproval));
  }

  private void requireSameRegions(Tallies others) {
    Set<RegionCode> different =
        Sets.symmetricDifference(byRegion.keySet(), others.byRegion.keySet());
    if (!different.isEmpty()) {
      throw new IllegalArgumentException(
          "Tallies can be added only with the same regions; "
              + different.size()
              + " are in one of the two only, such as "
              + Collections.min(different)
              + ".");
    }
  }

  private static void requireSame(String name, Object own, Object other) {
    if (!own.equals(other)) {
      throw new IllegalArgumentException(
          "Tallies can be added only with the same " + name + " (" + own + ", " + other + ").");
    }
  }
}
