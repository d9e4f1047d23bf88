package io.github.sixmechanisms.target;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The largest remainder within bounds: each region gets the whole part of its quota, moved to its
 * bounds, and the units that are left go to the largest remainders of the regions that were not
 * moved. Where bounds take so much, or so little, that this cannot meet the total, regions whose
 * part would break a bound are put on it first, and the rest is divided among the others anew.
 */
final class LargestRemainder {

  private final Claims claims;
  private final long total;
  private final boolean[] fixed;
  private final long[] units;

  LargestRemainder(ApportionmentRequest request) {
    this.claims = new Claims(request);
    this.total = request.total();
    this.fixed = new boolean[claims.size()];
    this.units = new long[claims.size()];
  }

  Apportionment apportion() {
    fixWeightless();
    if (fixMoved()) {
      return claims.result(units, giveRest(BigInteger.valueOf(total), claims.weightSum));
    }
    boolean broken = true;
    while (broken) {
      broken = fixOneSide();
    }
    return claims.result(units, giveRest(openTotal(), openWeight()));
  }

  /**
   * Fixes the regions whose whole part breaks a bound, and those at their upper bound; false, with
   * none of them fixed, if the others could not take exactly what is left.
   */
  private boolean fixMoved() {
    if (claims.weightSum.signum() == 0) {
      return false;
    }
    BigInteger left = BigInteger.valueOf(total);
    int takers = 0;
    boolean[] moved = fixed.clone();
    long[] start = units.clone();
    for (int i = 0; i < units.length; i++) {
      if (!fixed[i]) {
        BigInteger quota = scaled(total, claims.weights[i]).divide(claims.weightSum);
        start[i] = claims.clamp(i, quota.longValueExact());
        moved[i] = start[i] != quota.longValueExact() || start[i] == claims.upper[i];
        takers += moved[i] ? 0 : 1;
      }
      left = left.subtract(BigInteger.valueOf(start[i]));
    }
    boolean possible = left.signum() >= 0 && left.compareTo(BigInteger.valueOf(takers)) <= 0;
    for (int i = 0; possible && i < units.length; i++) {
      fixed[i] = moved[i];
      units[i] = start[i];
    }
    return possible;
  }

  private void fixWeightless() {
    for (int i = 0; i < units.length; i++) {
      if (claims.weights[i].signum() == 0) {
        fix(i, claims.lower[i]);
      }
    }
  }

  private void fix(int i, long value) {
    fixed[i] = true;
    units[i] = value;
  }

  private BigInteger openTotal() {
    BigInteger open = BigInteger.valueOf(total);
    for (int i = 0; i < units.length; i++) {
      open = fixed[i] ? open.subtract(BigInteger.valueOf(units[i])) : open;
    }
    return open;
  }

  private BigInteger openWeight() {
    BigInteger open = BigInteger.ZERO;
    for (int i = 0; i < units.length; i++) {
      open = fixed[i] ? open : open.add(claims.weights[i]);
    }
    return open;
  }

  /** Fixes the side that breaks its bounds by more; the other side may then be in order. */
  private boolean fixOneSide() {
    BigInteger openTotal = openTotal();
    BigInteger openWeight = openWeight();
    BigInteger below = BigInteger.ZERO;
    BigInteger above = BigInteger.ZERO;
    for (int i = 0; i < units.length; i++) {
      if (!fixed[i]) {
        BigInteger part = claims.weights[i].multiply(openTotal);
        below = below.add(scaled(claims.lower[i], openWeight).subtract(part).max(BigInteger.ZERO));
        above = above.add(part.subtract(scaled(claims.upper[i], openWeight)).max(BigInteger.ZERO));
      }
    }
    if (below.signum() == 0 && above.signum() == 0) {
      return false;
    }
    boolean fixLower = below.compareTo(above) >= 0;
    boolean fixUpper = above.compareTo(below) >= 0;
    for (int i = 0; i < units.length; i++) {
      if (!fixed[i]) {
        BigInteger part = claims.weights[i].multiply(openTotal);
        if (fixLower && part.compareTo(scaled(claims.lower[i], openWeight)) < 0) {
          fix(i, claims.lower[i]);
        } else if (fixUpper && part.compareTo(scaled(claims.upper[i], openWeight)) > 0) {
          fix(i, claims.upper[i]);
        }
      }
    }
    return true;
  }

  private static BigInteger scaled(long bound, BigInteger weight) {
    return BigInteger.valueOf(bound).multiply(weight);
  }

  /** Gives the open regions their whole parts, and what is left to the largest remainders. */
  private ImmutableList<Apportionment.Tie> giveRest(BigInteger shared, BigInteger weight) {
    BigInteger[] remainders = new BigInteger[units.length];
    List<Integer> order = new ArrayList<>();
    BigInteger left = BigInteger.valueOf(total);
    for (int i = 0; i < units.length; i++) {
      if (!fixed[i]) {
        BigInteger[] parts = claims.weights[i].multiply(shared).divideAndRemainder(weight);
        units[i] = parts[0].longValueExact();
        remainders[i] = parts[1];
        order.add(i);
      }
      left = left.subtract(BigInteger.valueOf(units[i]));
    }
    order.sort(Comparator.<Integer, BigInteger>comparing(i -> remainders[i]).reversed());
    int given = left.intValueExact();
    order.subList(0, given).forEach(i -> units[i]++);
    return tie(order, remainders, given);
  }

  private ImmutableList<Apportionment.Tie> tie(
      List<Integer> order, BigInteger[] remainders, int given) {
    if (given == 0
        || given == order.size()
        || !remainders[order.get(given - 1)].equals(remainders[order.get(given)])) {
      return ImmutableList.of();
    }
    BigInteger contested = remainders[order.get(given)];
    List<Integer> equal = order.stream().filter(i -> remainders[i].equals(contested)).toList();
    int met =
        (int) order.subList(0, given).stream().filter(i -> remainders[i].equals(contested)).count();
    return ImmutableList.of(new Apportionment.Tie(claims.codes(equal), met));
  }
}
