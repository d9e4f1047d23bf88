package io.github.sixmechanisms.target;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.target.Apportionment.Bound;
import io.github.sixmechanisms.value.Fraction;
import java.math.BigInteger;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** A request as columns: the regions by code, their weights and bounds. */
final class Claims {

  final ApportionmentRequest request;
  final ImmutableList<RegionCode> regions;
  final ImmutableList<Fraction> weights;
  final long[] lower;
  final long[] upper;

  Claims(ApportionmentRequest request) {
    this.request = request;
    this.regions = request.weights().keySet().asList();
    this.weights = request.weights().values().asList();
    this.lower = new long[regions.size()];
    this.upper = new long[regions.size()];
    for (int i = 0; i < regions.size(); i++) {
      RegionCode region = regions.get(i);
      long most =
          Math.min(request.total(), request.upperBounds().getOrDefault(region, Long.MAX_VALUE));
      lower[i] = request.lowerBounds().getOrDefault(region, 0L);
      upper[i] = weighs(i) ? Math.max(most, lower[i]) : lower[i];
    }
  }

  int size() {
    return weights.size();
  }

  boolean weighs(int i) {
    return weights.get(i).signum() > 0;
  }

  WeightSum weightSum() {
    return WeightSum.of(weights);
  }

  long clamp(int i, BigInteger units) {
    return units
        .min(BigInteger.valueOf(upper[i]))
        .max(BigInteger.valueOf(lower[i]))
        .longValueExact();
  }

  /**
   * Names the bound that decides a number, if one is reached and holds it; a region without weight
   * has its number by its lower bound only.
   */
  Bound bound(int i, long units, IntPredicate lowerHolds, IntPredicate upperHolds) {
    if (isAtLower(i, units) && (!weighs(i) || lowerHolds.test(i))) {
      return Bound.LOWER;
    }
    return isAtUpper(i, units) && upperHolds.test(i) ? Bound.UPPER : Bound.NONE;
  }

  /** Whether the region has its least number, which was asked for and is not 0. */
  private boolean isAtLower(int i, long units) {
    return units == lower[i] && units > 0;
  }

  /** Whether the region has its greatest number by a bound that was asked for. */
  private boolean isAtUpper(int i, long units) {
    return units == upper[i] && weighs(i) && request.upperBounds().containsKey(regions.get(i));
  }

  Apportionment result(
      long[] units, IntFunction<Bound> bound, ImmutableList<Apportionment.Tie> ties) {
    ImmutableSortedMap.Builder<RegionCode, Apportionment.Share> shares =
        ImmutableSortedMap.naturalOrder();
    for (int i = 0; i < units.length; i++) {
      shares.put(regions.get(i), new Apportionment.Share(weights.get(i), units[i], bound.apply(i)));
    }
    return new Apportionment(
        request.method(), request.total(), shares.buildOrThrow(), ties, ImmutableList.of());
  }

  ImmutableSortedSet<RegionCode> codes(Iterable<Integer> indices) {
    ImmutableSortedSet.Builder<RegionCode> codes = ImmutableSortedSet.naturalOrder();
    indices.forEach(i -> codes.add(regions.get(i)));
    return codes.build();
  }
}
