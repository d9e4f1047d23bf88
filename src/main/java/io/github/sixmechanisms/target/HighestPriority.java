package io.github.sixmechanisms.target;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.value.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The divisor methods: each unit goes to the highest priority, weight by signpost. All units whose
 * priority is above a common divisor are given at once; the last ones one by one, in exact order.
 */
final class HighestPriority {

  /** The claim of a region on its next unit; without a number it comes before all others. */
  private record Claim(int index, boolean ahead, Fraction priority) implements Comparable<Claim> {

    @Override
    public int compareTo(Claim other) {
      int order = compareClaim(other);
      return order != 0 ? order : Integer.compare(index, other.index);
    }

    int compareClaim(Claim other) {
      if (ahead != other.ahead) {
        return ahead ? -1 : 1;
      }
      return other.priority.compareTo(priority);
    }
  }

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
    long left = total;
    for (long given : units) {
      left -= given;
    }
    return claims.result(units, give(units, left));
  }

  /**
   * Units that every region is sure of: those above a common divisor, found by bisection, for which
   * at most one unit per region is missing if there is such a divisor.
   */
  private long[] start() {
    long[] best = claims.lower.clone();
    if (claims.weightSum.signum() == 0) {
      return best;
    }
    BigInteger low = BigInteger.ZERO;
    BigInteger high = UNBOUNDED;
    BigInteger enough = BigInteger.valueOf(claims.size());
    while (missing(best).compareTo(enough) > 0 && !isNext(low, high)) {
      BigInteger tried = between(low, high);
      long[] units = unitsFor(tried);
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

  /** The units above the divisor weightSum / house, within bounds. */
  private long[] unitsFor(BigInteger house) {
    long[] units = new long[claims.size()];
    for (int i = 0; i < units.length; i++) {
      BigInteger scaled = claims.weights[i].multiply(house);
      BigInteger most =
          claims.weightSum.multiply(BigInteger.valueOf(claims.upper[i]).add(BigInteger.TWO));
      units[i] =
          scaled.compareTo(most) > 0
              ? claims.upper[i]
              : claims.clamp(i, method.signpostsBelow(scaled, claims.weightSum));
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
      if (units[i] < claims.upper[i]) {
        queue.add(claim(i, units[i]));
      }
    }
    List<Claim> equal = new ArrayList<>();
    for (long given = 0; given < left; given++) {
      Claim best = queue.remove();
      if (!equal.isEmpty() && equal.get(0).compareClaim(best) != 0) {
        equal.clear();
      }
      equal.add(best);
      int i = best.index();
      units[i]++;
      if (units[i] < claims.upper[i]) {
        queue.add(claim(i, units[i]));
      }
    }
    return ties(equal, queue);
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

  private Claim claim(int i, long given) {
    Fraction weight = Fraction.of(claims.weights[i], BigInteger.ONE);
    boolean ahead = given == 0 && method.givesFirstUnitAhead();
    return new Claim(i, ahead, ahead ? weight : method.priority(weight, given));
  }
}
