package io.github.sixmechanisms.target;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.region.RegionCode;
import java.time.LocalDate;

/**
 * Targets of new entries and net increase, apportioned together.
 *
 * @param newTargets the new entries
 * @param netTargets the net increase, in no region above the new entries
 */
public record TargetApportionment(Apportionment newTargets, Apportionment netTargets) {

  /**
   * Refuses nulls.
   *
   * @param newTargets the new entries
   * @param netTargets the net increase, in no region above the new entries
   */
  public TargetApportionment {
    requireNonNull(newTargets, "newTargets");
    requireNonNull(netTargets, "netTargets");
  }

  /**
   * Returns the targets for a {@link TargetPlan}.
   *
   * @param issued the day from which they are in force and on which they were recorded
   * @return one target per region, by code
   */
  public ImmutableList<Target> targets(LocalDate issued) {
    ImmutableList.Builder<Target> targets = ImmutableList.builder();
    for (RegionCode region : newTargets.shares().keySet()) {
      targets.add(Target.of(region, newTargets.units(region), netTargets.units(region), issued));
    }
    return targets.build();
  }
}
