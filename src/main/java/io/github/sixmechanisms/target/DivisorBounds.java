package io.github.sixmechanisms.target;

import io.github.sixmechanisms.target.Apportionment.Bound;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which numbers of a divisor method would be others without the region's own bound. */
final class DivisorBounds {

  /** The weakest of the last claims that were met, and the weakest of those of other regions. */
  private record Weakest(Optional<Claim> claim, Optional<Claim> ofAnother) {

    Optional<Claim> except(int i) {
      return claim.filter(weakest -> weakest.index() != i).or(() -> ofAnother);
    }
  }

  private final Claims claims;
  private final long[] units;
  private final Optional<Claim> leftOut;
  private final Weakest free;
  private final Weakest given;

  DivisorBounds(Claims claims, long[] units) {
    this.claims = claims;
    this.units = units;
    this.leftOut =
        weighing(i -> units[i] < claims.upper[i])
            .map(i -> Claim.of(claims, i, units[i]))
            .min(Comparator.naturalOrder());
    this.free = weakest(i -> units[i] > claims.lower[i]);
    this.given = weakest(i -> units[i] > 0);
  }

  private Stream<Integer> weighing(IntPredicate which) {
    return IntStream.range(0, units.length).filter(claims::weighs).filter(which).boxed();
  }

  private Weakest weakest(IntPredicate which) {
    Optional<Claim> first = lastClaims(which).max(Comparator.naturalOrder());
    return new Weakest(
        first,
        first.flatMap(
            weakest ->
                lastClaims(which.and(i -> i != weakest.index())).max(Comparator.naturalOrder())));
  }

  private Stream<Claim> lastClaims(IntPredicate which) {
    return weighing(which).map(i -> Claim.of(claims, i, units[i] - 1));
  }

  Bound of(int i) {
    return claims.bound(i, units[i], this::holdsLower, this::holdsUpper);
  }

  private boolean holdsLower(int i) {
    return leftOut
        .filter(other -> other.isStrongerThan(Claim.of(claims, i, units[i] - 1)))
        .isPresent();
  }

  private boolean holdsUpper(int i) {
    Claim next = Claim.of(claims, i, units[i]);
    return free.except(i).or(() -> given.except(i)).filter(next::isStrongerThan).isPresent();
  }
}
