package io.github.sixmechanisms.target;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.target.Apportionment.Bound;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The largest remainder within bounds: each region gets the whole part of its quota, moved to its
 * bounds, and the units that are left go to the largest remainders of the regions that were not
 * moved. Where bounds take so much, or so little, that this cannot meet the total, regions whose
 * part would break a bound are put on it first, and the rest is divided among the others anew.
 */
final class LargestRemainder {

  /** Who was and who was not rounded up by remainder, the largest remainder first. */
  record Rounding(List<Integer> up, List<Integer> down) {}

  private final Claims claims;
  private final BigInteger total;

  LargestRemainder(ApportionmentRequest request) {
    this.claims = new Claims(request);
    this.total = BigInteger.valueOf(request.total());
  }

  Apportionment apportion() {
    WeightSum sum = claims.weightSum();
    if (sum.isZero()) {
      long[] floors = claims.lower;
      return claims.result(
          floors, i -> claims.bound(i, floors[i], any -> true, any -> false), ImmutableList.of());
    }
    return byQuota(sum).orElseGet(() -> byLevels(sum));
  }

  /** Moves the quotas to their bounds; empty if the others could not take exactly what is left. */
  private Optional<Apportionment> byQuota(WeightSum sum) {
    Remainders remainders = new Remainders(claims, new Proportion(total, sum));
    long[] units = new long[claims.size()];
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < units.length; i++) {
      units[i] = claims.clamp(i, remainders.whole(i));
      if (remainders.whole(i).equals(BigInteger.valueOf(units[i])) && units[i] < claims.upper[i]) {
        open.add(i);
      }
    }
    BigInteger left = total.subtract(sum(units));
    return left.signum() < 0 || left.compareTo(BigInteger.valueOf(open.size())) > 0
        ? Optional.empty()
        : Optional.of(byQuota(units, remainders, open));
  }

  private Apportionment byQuota(long[] units, Remainders remainders, List<Integer> open) {
    Rounding rounding = roundUp(units, remainders, open);
    RemainderBounds bounds = new RemainderBounds(claims, units, remainders, rounding);
    return claims.result(units, bounds::of, tie(remainders, rounding));
  }

  private Apportionment byLevels(WeightSum sum) {
    long[] units = claims.lower.clone();
    ImmutableList<Integer> open = new Levels(claims, sum).fix(units);
    open.forEach(i -> units[i] = 0);
    Proportion rest = new Proportion(total.subtract(sum(units)), sum.only(open));
    Remainders remainders = new Remainders(claims, rest);
    open.forEach(i -> units[i] = remainders.whole(i).longValueExact());
    Rounding rounding = roundUp(units, remainders, open);
    return claims.result(
        units, i -> boundByPart(i, units[i], remainders), tie(remainders, rounding));
  }

  private Bound boundByPart(int i, long units, Remainders remainders) {
    int order = remainders.comparePart(i, units);
    return claims.bound(i, units, any -> order < 0, any -> order > 0);
  }

  private static BigInteger sum(long[] units) {
    return Arrays.stream(units)
        .mapToObj(BigInteger::valueOf)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** Gives one more of what is left to each of the largest remainders. */
  private Rounding roundUp(long[] units, Remainders remainders, List<Integer> open) {
    List<Integer> order = open.stream().sorted(remainders::compare).toList();
    int left = total.subtract(sum(units)).intValueExact();
    List<Integer> up = order.subList(0, left);
    up.forEach(i -> units[i]++);
    return new Rounding(up, order.subList(left, order.size()));
  }

  private ImmutableList<Apportionment.Tie> tie(Remainders remainders, Rounding rounding) {
    if (rounding.up().isEmpty() || rounding.down().isEmpty()) {
      return ImmutableList.of();
    }
    int contested = rounding.down().get(0);
    List<Integer> met =
        rounding.up().stream().filter(i -> remainders.areEqual(i, contested)).toList();
    List<Integer> all = new ArrayList<>(met);
    rounding.down().stream().filter(i -> remainders.areEqual(i, contested)).forEach(all::add);
    return met.isEmpty()
        ? ImmutableList.of()
        : ImmutableList.of(new Apportionment.Tie(claims.codes(all), met.size()));
  }
}
