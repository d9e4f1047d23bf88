package io.github.sixmechanisms.target;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Problems;
import java.util.Map;
import java.util.TreeMap;

/** The bounds of both kinds of target. */
record TargetBounds(
    ImmutableSortedMap<RegionCode, Long> newLower,
    ImmutableSortedMap<RegionCode, Long> newUpper,
    ImmutableSortedMap<RegionCode, Long> netLower,
    ImmutableSortedMap<RegionCode, Long> netUpper) {

  static TargetBounds of(TargetApportionmentRequest request) {
    return new TargetBounds(
        request.newLowerBounds(),
        request.newUpperBounds(),
        request.netLowerBounds(),
        request.netUpperBounds());
  }

  static TargetBounds of(TreeApportionmentRequest request) {
    return new TargetBounds(
        request.newLowerBounds(),
        request.newUpperBounds(),
        request.netLowerBounds(),
        request.netUpperBounds());
  }

  ImmutableSortedSet<RegionCode> regions() {
    return ImmutableSortedSet.<RegionCode>naturalOrder()
        .addAll(newLower.keySet())
        .addAll(newUpper.keySet())
        .addAll(netLower.keySet())
        .addAll(netUpper.keySet())
        .build();
  }

  /** The least new targets, raised to the least net ones. */
  Map<RegionCode, Long> newLowerRaised() {
    Map<RegionCode, Long> raised = new TreeMap<>(newLower);
    netLower.forEach((region, bound) -> raised.merge(region, bound, Math::max));
    return raised;
  }

  /** Finds negative bounds and lower ones above upper ones, whatever is to be divided. */
  void check(Problems problems) {
    new ApportionmentCheck(Divided.NEW, problems).bounds(newLower, newUpper);
    new ApportionmentCheck(Divided.NET, problems).bounds(netLower, netUpper);
    netLower.forEach(
        (region, lower) -> {
          Long upper = newUpper.get(region);
          if (upper != null && upper >= 0 && lower > upper) {
            problems.add(
                TargetKey.NET_ABOVE_NEW_BOUND, "region", region, "lower", lower, "upper", upper);
          }
        });
  }
}
