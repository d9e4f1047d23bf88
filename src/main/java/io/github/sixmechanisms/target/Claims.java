package io.github.sixmechanisms.target;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.value.Fraction;
import java.math.BigInteger;

/** A request as arrays: the regions by code, whole-number weights in proportion, and bounds. */
final class Claims {

  final ApportionmentRequest request;
  final ImmutableList<RegionCode> regions;
  final BigInteger[] weights;
  final BigInteger weightSum;
  final long[] lower;
  final long[] upper;

  Claims(ApportionmentRequest request) {
    this.request = request;
    this.regions = request.weights().keySet().asList();
    this.weights = wholeWeights(request.weights().values().asList());
    this.lower = new long[regions.size()];
    this.upper = new long[regions.size()];
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < regions.size(); i++) {
      RegionCode region = regions.get(i);
      lower[i] = request.lowerBounds().getOrDefault(region, 0L);
      upper[i] =
          weights[i].signum() == 0
              ? lower[i]
              : Math.min(
                  request.total(), request.upperBounds().getOrDefault(region, request.total()));
      upper[i] = Math.max(upper[i], lower[i]);
      sum = sum.add(weights[i]);
    }
    this.weightSum = sum;
  }

  private static BigInteger[] wholeWeights(ImmutableList<Fraction> weights) {
    BigInteger common = BigInteger.ONE;
    for (Fraction weight : weights) {
      BigInteger denominator = weight.denominator();
      common = common.multiply(denominator.divide(common.gcd(denominator)));
    }
    BigInteger[] whole = new BigInteger[weights.size()];
    for (int i = 0; i < whole.length; i++) {
      Fraction weight = weights.get(i);
      whole[i] = weight.numerator().multiply(common.divide(weight.denominator()));
    }
    return whole;
  }

  int size() {
    return weights.length;
  }

  long clamp(int i, long units) {
    return Math.max(lower[i], Math.min(upper[i], units));
  }

  Apportionment result(long[] units, ImmutableList<Apportionment.Tie> ties) {
    ImmutableSortedMap.Builder<RegionCode, Apportionment.Share> shares =
        ImmutableSortedMap.naturalOrder();
    for (int i = 0; i < units.length; i++) {
      shares.put(regions.get(i), share(i, units[i]));
    }
    return new Apportionment(request.method(), request.total(), shares.buildOrThrow(), ties);
  }

  private Apportionment.Share share(int i, long units) {
    RegionCode region = regions.get(i);
    Fraction quota =
        weightSum.signum() == 0
            ? Fraction.ZERO
            : Fraction.of(weights[i].multiply(BigInteger.valueOf(request.total())), weightSum);
    int order = Fraction.of(units).compareTo(quota);
    Apportionment.Bound bound = Apportionment.Bound.NONE;
    if (order > 0 && request.lowerBounds().containsKey(region) && units == lower[i]) {
      bound = Apportionment.Bound.LOWER;
    } else if (order < 0 && request.upperBounds().containsKey(region) && units == upper[i]) {
      bound = Apportionment.Bound.UPPER;
    }
    return new Apportionment.Share(
        request.weights().getOrDefault(region, Fraction.ZERO), quota, units, bound);
  }

  ImmutableSortedSet<RegionCode> codes(Iterable<Integer> indices) {
    ImmutableSortedSet.Builder<RegionCode> codes = ImmutableSortedSet.naturalOrder();
    indices.forEach(i -> codes.add(regions.get(i)));
    return codes.build();
  }
}
