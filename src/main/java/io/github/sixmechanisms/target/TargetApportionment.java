package io.github.sixmechanisms.target;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.region.RegionCode;
import java.time.LocalDate;
import java.util.Optional;

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
   * Returns the targets for a {@link TargetPlan}; who issued them is left open.
   *
   * @param issued the day from which they are in force and on which they were recorded
   * @return one target per region, by code
   */
  public ImmutableList<Target> targets(LocalDate issued) {
    return targets(issued, Optional.empty(), Optional.empty());
  }

  /**
   * Returns the targets for a {@link TargetPlan}, issued by an office.
   *
   * @param issued the day on which they were issued and recorded, and from which they are in force
   * @param issuer the office, for instance that of the region above
   * @return one target per region, by code
   */
  public ImmutableList<Target> targets(LocalDate issued, Office issuer) {
    return targets(issued, Optional.of(requireNonNull(issuer, "issuer")), Optional.empty());
  }

  /**
   * Returns the targets as revisions of earlier ones, for {@link TargetPlan#revisedBy}.
   *
   * @param issued the day on which they were issued and recorded, and from which they are in force
   * @param issuer the office, for instance that of the region above
   * @param reason why the earlier targets were revised, not blank
   * @return one target per region, by code
   */
  public ImmutableList<Target> targets(LocalDate issued, Office issuer, String reason) {
    return targets(
        issued,
        Optional.of(requireNonNull(issuer, "issuer")),
        Optional.of(requireNonNull(reason, "reason")));
  }

  TargetApportionment blendedFrom(ImmutableList<Apportionment.Factor> factors) {
    return new TargetApportionment(
        newTargets.blendedFrom(factors), netTargets.blendedFrom(factors));
  }

  ImmutableList<Target> targets(
      LocalDate issued, Optional<Office> issuer, Optional<String> reason) {
    ImmutableList.Builder<Target> targets = ImmutableList.builder();
    for (RegionCode region : newTargets.shares().keySet()) {
      targets.add(
          Target.builder()
              .region(region)
              .newTarget(newTargets.units(region))
              .netTarget(netTargets.units(region))
              .effective(issued)
              .recorded(issued)
              .issuedBy(issuer)
              .issued(issuer.map(office -> issued))
              .reason(reason)
              .build());
    }
    return targets.build();
  }
}
