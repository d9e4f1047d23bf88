package io.github.sixmechanisms.cultivation;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Follows the steps of one enterprise. */
final class Memberships {

  private record Place(Pool pool, Optional<ProjectId> project) {}

  private final Map<Place, PoolMembership> inside = new LinkedHashMap<>();

  /** Whether a step can follow: an admission from outside, any other from inside. */
  boolean fits(PoolStep step) {
    boolean isInside = inside.containsKey(place(step));
    return isInside != (step.kind() == PoolStep.Kind.ADMISSION);
  }

  void apply(PoolStep step) {
    Place place = place(step);
    PoolMembership before = inside.remove(place);
    if (step.kind().isInside()) {
      inside.put(
          place, PoolMembership.of(before == null ? step.effective() : before.since(), step));
    }
  }

  Optional<PoolMembership> in(Pool pool) {
    return inside.values().stream()
        .filter(membership -> membership.last().pool() == pool)
        .findFirst();
  }

  ImmutableList<PoolMembership> all(Pool pool) {
    return inside.values().stream()
        .filter(membership -> membership.last().pool() == pool)
        .collect(ImmutableList.toImmutableList());
  }

  private static Place place(PoolStep step) {
    return new Place(step.pool(), step.project());
  }
}
