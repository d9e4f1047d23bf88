package io.github.sixmechanisms.target;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.Fraction;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Judges the decomposition of one region. */
final class DecompositionCheck {

  private final TargetPlan plan;
  private final RegionCode region;
  private final AsOf asOf;
  private final Fraction ceiling;
  private final ImmutableList<Region> units;
  private final ImmutableList<Region> parks;
  private final ImmutableList.Builder<Message> reasons = ImmutableList.builder();

  DecompositionCheck(TargetPlan plan, RegionCode region, AsOf asOf, Fraction ceiling) {
    if (requireNonNull(ceiling, "ceiling").compareTo(Fraction.ONE) < 0) {
      throw new IllegalArgumentException("The ceiling (" + ceiling + ") must be 1 or more.");
    }
    this.plan = plan;
    this.region = region;
    this.asOf = asOf;
    this.ceiling = ceiling;
    this.units = plan.tree().unitsBelow(region);
    this.parks = plan.tree().parks(region);
  }

  Decomposition result() {
    Optional<Target> own = plan.inForce(region, asOf);
    if (own.isEmpty() || (units.isEmpty() && !anyTarget(parks))) {
      return new Decomposition(region, Decomposition.Status.NOT_APPLICABLE, ImmutableList.of());
    }
    if (!units.isEmpty() && !isRecorded()) {
      return new Decomposition(region, Decomposition.Status.NOT_SUPPLIED, ImmutableList.of());
    }
    for (TargetKind kind : TargetKind.values()) {
      own.get().of(kind).ifPresent(target -> check(kind, Fraction.of(target)));
    }
    ImmutableList<Message> found = reasons.build();
    return new Decomposition(
        region, found.isEmpty() ? Decomposition.Status.SOUND : Decomposition.Status.UNSOUND, found);
  }

  /** A unit below has a target in force, or the plan is stated to be complete at its level. */
  private boolean isRecorded() {
    return anyTarget(units)
        || plan.recordedDownTo().filter(depth -> levelOfUnits().compareTo(depth) <= 0).isPresent();
  }

  private boolean anyTarget(List<Region> regions) {
    return regions.stream().anyMatch(below -> plan.inForce(below.code(), asOf).isPresent());
  }

  /** A province can have prefectures and, through a placeholder row, counties of its own. */
  private Level levelOfUnits() {
    return units.stream().map(Region::level).min(Comparator.naturalOrder()).orElseThrow();
  }

  private void check(TargetKind kind, Fraction own) {
    Fraction limit = ceiling.times(own);
    Fraction sum = sum(units, kind);
    Fraction parkSum = sum(parks, kind);
    if (!units.isEmpty() && sum.compareTo(own) < 0) {
      reason(TargetKey.BELOW_OWN, kind, sum, own, own);
    }
    if (sum.compareTo(limit) > 0) {
      reason(TargetKey.ABOVE_CEILING, kind, sum, own, limit);
    }
    if (parkSum.compareTo(limit) > 0) {
      reason(TargetKey.PARKS_ABOVE_CEILING, kind, parkSum, own, limit);
    }
  }

  private Fraction sum(List<Region> regions, TargetKind kind) {
    return regions.stream()
        .map(below -> plan.inForce(below.code(), asOf))
        .map(target -> Fraction.of(target.map(t -> t.of(kind).orElse(0)).orElse(0L)))
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  private void reason(TargetKey key, TargetKind kind, Fraction sum, Fraction own, Fraction limit) {
    reasons.add(
        Message.of(
            key,
            "region",
            region,
            "kind",
            kind,
            "sum",
            sum,
            "own",
            own,
            "limit",
            limit.floor(),
            "ceiling",
            Decimals.of(ceiling)));
  }
}
