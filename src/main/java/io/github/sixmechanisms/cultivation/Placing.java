package io.github.sixmechanisms.cultivation;

import com.google.common.collect.ImmutableSortedSet;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Problems;
import io.github.sixmechanisms.value.EnterpriseId;
import java.util.Optional;

/** Finds the regions to which something belongs, and reports together all that belongs to none. */
final class Placing {

  private final RegionTree tree;
  private final Problems problems = new Problems();

  Placing(RegionTree tree) {
    this.tree = tree;
  }

  static String text(Optional<RegionCode> park) {
    return park.map(code -> " / " + code).orElse("");
  }

  static Message of(PoolStep step) {
    return Message.of(
        CultivationKey.PLACE_OF_STEP, "kind", step.kind(), "effective", step.effective());
  }

  ImmutableSortedSet<RegionCode> regions(PoolMembership member) {
    PoolStep last = member.last();
    return regions(last.enterprise(), member.county(), member.park(), of(last));
  }

  /** The regions; none, and a problem, if the stated place is none. */
  ImmutableSortedSet<RegionCode> regions(
      EnterpriseId enterprise, RegionCode county, Optional<RegionCode> park, Message statedBy) {
    ImmutableSortedSet<RegionCode> regions = tree.regionsOf(county, park);
    if (regions.isEmpty()) {
      problems.add(
          CultivationKey.NO_PLACE,
          "enterprise",
          enterprise,
          "county",
          county,
          "park",
          text(park),
          "statedBy",
          statedBy);
    }
    return regions;
  }

  void throwIfAny(CultivationKey what) {
    problems.throwIfAny(Message.of(what));
  }
}
