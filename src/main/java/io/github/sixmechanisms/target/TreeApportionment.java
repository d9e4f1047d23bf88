package io.github.sixmechanisms.target;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.sixmechanisms.region.RegionCode;
import java.time.LocalDate;

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
   * Returns the targets for a {@link TargetPlan}, that of the root included.
   *
   * @param issued the day from which they are in force and on which they were recorded
   * @return one target per region, by code
   */
  public ImmutableList<Target> targets(LocalDate issued) {
    ImmutableSortedMap.Builder<RegionCode, Target> targets = ImmutableSortedMap.naturalOrder();
    targets.put(root, Target.of(root, newTotal, netTotal, issued));
    toUnits.values().forEach(issue -> put(issue, issued, targets));
    toParks.values().forEach(issue -> put(issue, issued, targets));
    return targets.buildOrThrow().values().asList();
  }

  private static void put(
      TargetApportionment issue,
      LocalDate issued,
      ImmutableSortedMap.Builder<RegionCode, Target> targets) {
    issue.targets(issued).forEach(target -> targets.put(target.region(), target));
  }
}
