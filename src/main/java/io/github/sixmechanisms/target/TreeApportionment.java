package io.github.sixmechanisms.target;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.region.RegionCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Targets that were apportioned down a tree.
 *
 * @param root the root
 * @param newTotal its target of new entries
 * @param netTotal its target of net increase
 * @param toUnits what each region issued to the units below, by issuing region
 * @param toParks what each region issued to the parks that it hosts, by issuing region
 */
public record TreeApportionment(
    RegionCode root,
    long newTotal,
    long netTotal,
    ImmutableSortedMap<RegionCode, TargetApportionment> toUnits,
    ImmutableSortedMap<RegionCode, TargetApportionment> toParks) {

  /**
   * Refuses nulls.
   *
   * @param root the root
   * @param newTotal its target of new entries
   * @param netTotal its target of net increase
   * @param toUnits what each region issued to the units below, by issuing region
   * @param toParks what each region issued to the parks that it hosts, by issuing region
   */
  public TreeApportionment {
    requireNonNull(root, "root");
    requireNonNull(toUnits, "toUnits");
    requireNonNull(toParks, "toParks");
  }

  /**
   * Returns the targets for a {@link TargetPlan}, that of the root included; who issued them is
   * left open.
   *
   * @param issued the day from which they are in force and on which they were recorded
   * @return one target per region, by code
   */
  public ImmutableList<Target> targets(LocalDate issued) {
    return targets(issued, ImmutableList.of());
  }

  /**
   * Returns the targets for a {@link TargetPlan}, that of the root included. Each target below the
   * root is issued by the office of the region that passed it down; it is left open where that
   * region has none, and for the root.
   *
   * @param issued the day on which they were issued and recorded, and from which they are in force
   * @param issuers at most one office for each region; those of regions that pass nothing down
   *     issue nothing
   * @return one target per region, by code
   * @throws IllegalArgumentException if a region has two offices, or the region of an office took
   *     no part
   */
  public ImmutableList<Target> targets(LocalDate issued, Collection<Office> issuers) {
    return targets(issued, issuers, Optional.empty());
  }

  /**
   * Returns the targets as revisions of earlier ones, for {@link TargetPlan#revisedBy}; that of the
   * root is among them, so it is not added to the plan by itself.
   *
   * @param issued the day on which they were issued and recorded, and from which they are in force
   * @param issuers at most one office for each region, or none
   * @param reason why the earlier targets were revised, not blank
   * @return one target per region, by code
   * @throws IllegalArgumentException if a region has two offices, or the region of an office took
   *     no part
   */
  public ImmutableList<Target> targets(
      LocalDate issued, Collection<Office> issuers, String reason) {
    return targets(issued, issuers, Optional.of(requireNonNull(reason, "reason")));
  }

  private ImmutableList<Target> targets(
      LocalDate issued, Collection<Office> issuers, Optional<String> reason) {
    Map<RegionCode, Office> offices = byRegion(requireNonNull(issuers, "issuers"));
    ImmutableSortedMap.Builder<RegionCode, Target> found = ImmutableSortedMap.naturalOrder();
    found.put(
        root,
        Target.builder().from(Target.of(root, newTotal, netTotal, issued)).reason(reason).build());
    for (Map<RegionCode, TargetApportionment> issues : List.of(toUnits, toParks)) {
      issues.forEach(
          (issuer, issue) ->
              issue
                  .targets(issued, Optional.ofNullable(offices.get(issuer)), reason)
                  .forEach(target -> found.put(target.region(), target)));
    }
    ImmutableSortedMap<RegionCode, Target> targets = found.buildOrThrow();
    checkPart(offices.values(), targets.keySet());
    return targets.values().asList();
  }

  private static void checkPart(Collection<Office> offices, Set<RegionCode> regions) {
    for (Office office : offices) {
      if (!regions.contains(office.region())) {
        throw new IllegalArgumentException(
            "The office ("
                + office.name()
                + ") must be of a region that took part, not of "
                + office.region()
                + ".\nMaybe its code is mistyped.");
      }
    }
  }

  private static Map<RegionCode, Office> byRegion(Collection<Office> issuers) {
    Map<RegionCode, Office> offices = new TreeMap<>();
    for (Office office : issuers) {
      Office other = offices.put(office.region(), office);
      if (other != null) {
        throw new IllegalArgumentException(
            "The region ("
                + office.region()
                + ") must have at most one office that issues its targets, not "
                + other.name()
                + " and "
                + office.name()
                + ".");
      }
    }
    return offices;
  }
}
