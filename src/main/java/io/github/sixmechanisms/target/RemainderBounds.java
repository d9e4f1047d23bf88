package io.github.sixmechanisms.target;

import io.github.sixmechanisms.target.Apportionment.Bound;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which numbers of quotas that were moved and rounded would be others without their own bound. */
final class RemainderBounds {

  private final Claims claims;
  private final long[] units;
  private final Remainders remainders;
  private final List<Integer> down;
  private final Optional<Integer> lastRoundedUp;

  RemainderBounds(
      Claims claims, long[] units, Remainders remainders, LargestRemainder.Rounding rounding) {
    this.claims = claims;
    this.units = units;
    this.remainders = remainders;
    this.down = rounding.down();
    this.lastRoundedUp =
        rounding.up().isEmpty()
            ? smallestRaised()
            : Optional.of(rounding.up().get(rounding.up().size() - 1));
  }

  /** Who was raised by a lower bound with the least right to it; more than one is no right. */
  private Optional<Integer> smallestRaised() {
    return IntStream.range(0, units.length)
        .filter(i -> excess(i).signum() > 0)
        .boxed()
        .max(
            Comparator.<Integer, BigInteger>comparing(this::excess)
                .thenComparing(remainders::compare));
  }

  private BigInteger excess(int i) {
    return BigInteger.valueOf(units[i]).subtract(remainders.whole(i));
  }

  Bound of(int i) {
    return claims.bound(i, units[i], this::holdsLower, this::holdsUpper);
  }

  private boolean holdsLower(int i) {
    int raised = excess(i).compareTo(BigInteger.ONE);
    boolean comesAfter = !down.isEmpty() && remainders.compare(down.get(0), i) < 0;
    return raised > 0 || (raised == 0 && comesAfter);
  }

  private boolean holdsUpper(int i) {
    int cut = excess(i).signum();
    return cut < 0 || (cut == 0 && !remainders.isWhole(i) && comesBeforeAnother(i));
  }

  private boolean comesBeforeAnother(int i) {
    return lastRoundedUp
        .filter(
            other ->
                excess(other).compareTo(BigInteger.ONE) > 0 || remainders.compare(i, other) < 0)
        .isPresent();
  }
}
