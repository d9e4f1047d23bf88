package io.github.sixmechanisms.target;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The divisor methods: each unit goes to the highest priority, weight by signpost. All units whose
 * priority is above a common divisor are given at once; the last ones one by one, in exact order.
 */
final class HighestPriority {

  /** No house that gives too many units has been found yet. */
  private static final BigInteger UNBOUNDED = BigInteger.valueOf(-1);

  private final Claims claims;
  private final ApportionmentMethod method;
  private final long total;

  HighestPriority(ApportionmentRequest request) {
    this.claims = new Claims(request);
    this.method = request.method();
    this.total = request.total();
  }

  Apportionment apportion() {
    long[] units = start();
    ImmutableList<Apportionment.Tie> ties = give(units, missing(units).longValueExact());
    return claims.result(units, new DivisorBounds(claims, units)::of, ties);
  }

  /**
   * Units that every region is sure of: those above a common divisor, found by bisection, for which
   * at most one unit per region is missing if there is such a divisor.
   */
  private long[] start() {
    long[] best = claims.lower.clone();
    WeightSum sum = claims.weightSum();
    if (sum.isZero()) {
      return best;
    }
    WeightSum.Ratio nearly = sum.least();
    BigInteger low = BigInteger.ZERO;
    BigInteger high = UNBOUNDED;
    BigInteger enough = BigInteger.valueOf(claims.size());
    while (missing(best).compareTo(enough) > 0 && !isNext(low, high)) {
      BigInteger tried = between(low, high);
      long[] units = unitsFor(tried, nearly);
      if (missing(units).signum() < 0) {
        high = tried;
      } else {
        low = tried;
        best = units;
      }
    }
    return best;
  }

  private static boolean isNext(BigInteger low, BigInteger high) {
    return !high.equals(UNBOUNDED) && high.subtract(low).compareTo(BigInteger.ONE) <= 0;
  }

  private BigInteger between(BigInteger low, BigInteger high) {
    if (!high.equals(UNBOUNDED)) {
      return low.add(high).shiftRight(1);
    }
    return low.signum() == 0 ? BigInteger.valueOf(total) : low.shiftLeft(1);
  }

  /** The units above the divisor sum / house, within bounds; any divisor serves, if exactly met. */
  private long[] unitsFor(BigInteger house, WeightSum.Ratio sum) {
    BigInteger scale = house.multiply(sum.denominator());
    long[] units = new long[claims.size()];
    for (int i = 0; i < units.length; i++) {
      BigInteger scaled = claims.weights.get(i).numerator().multiply(scale);
      BigInteger divisor = claims.weights.get(i).denominator().multiply(sum.numerator());
      units[i] = claims.clamp(i, method.signpostsBelow(scaled, divisor));
    }
    return units;
  }

  private BigInteger missing(long[] units) {
    BigInteger missing = BigInteger.valueOf(total);
    for (long given : units) {
      missing = missing.subtract(BigInteger.valueOf(given));
    }
    return missing;
  }

  private ImmutableList<Apportionment.Tie> give(long[] units, long left) {
    PriorityQueue<Claim> queue = new PriorityQueue<>();
    for (int i = 0; i < units.length; i++) {
      offer(queue, i, units[i]);
    }
    List<Claim> equal = new ArrayList<>();
    for (long given = 0; given < left; given++) {
      Claim best = queue.remove();
      if (!equal.isEmpty() && equal.get(0).compareClaim(best) != 0) {
        equal.clear();
      }
      equal.add(best);
      units[best.index()]++;
      offer(queue, best.index(), units[best.index()]);
    }
    return ties(equal, queue);
  }

  private void offer(PriorityQueue<Claim> queue, int i, long given) {
    if (given < claims.upper[i]) {
      queue.add(Claim.of(claims, i, given));
    }
  }

  /** Who has the same claim as the last one that was met, and was left out. */
  private ImmutableList<Apportionment.Tie> ties(List<Claim> met, PriorityQueue<Claim> queue) {
    List<Integer> all = new ArrayList<>();
    while (!met.isEmpty() && !queue.isEmpty() && queue.peek().compareClaim(met.get(0)) == 0) {
      all.add(queue.remove().index());
    }
    if (all.isEmpty()) {
      return ImmutableList.of();
    }
    met.forEach(claim -> all.add(claim.index()));
    return ImmutableList.of(new Apportionment.Tie(claims.codes(all), met.size()));
  }
}
