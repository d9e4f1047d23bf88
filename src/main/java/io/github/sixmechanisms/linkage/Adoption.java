package io.github.sixmechanisms.linkage;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import io.github.sixmechanisms.region.RegionCode;

/**
 * How far a plan was adopted by the units directly below its region.
 *
 * @param plan the plan
 * @param adopted the units with a plan in force that carries it out
 * @param notAdopted the units of which the register is complete and that have none
 * @param unknown the other units
 * @param furtherBelow the regions further below with a plan in force that carries it out directly
 */
public record Adoption(
    ActionPlan plan,
    ImmutableSortedSet<RegionCode> adopted,
    ImmutableSortedSet<RegionCode> notAdopted,
    ImmutableSortedSet<RegionCode> unknown,
    ImmutableSortedSet<RegionCode> furtherBelow) {

  /**
   * Refuses nulls.
   *
   * @param plan the plan
   * @param adopted the units with a plan in force that carries it out
   * @param notAdopted the units of which the register is complete and that have none
   * @param unknown the other units
   * @param furtherBelow the regions further below with a plan in force that carries it out directly
   */
  public Adoption {
    requireNonNull(plan, "plan");
    requireNonNull(adopted, "adopted");
    requireNonNull(notAdopted, "notAdopted");
    requireNonNull(unknown, "unknown");
    requireNonNull(furtherBelow, "furtherBelow");
  }
}
