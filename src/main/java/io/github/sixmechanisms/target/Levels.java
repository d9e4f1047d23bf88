package io.github.sixmechanisms.target;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.value.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds which regions stay on a bound when parts in proportion to the weights, moved to their
 * bounds, sum to the total. What all take never falls with units per weight, so the place where it
 * reaches the total is found by bisection among the places where a region meets a bound.
 */
final class Levels {

  private final Claims claims;
  private final WeightSum sum;
  private final BigInteger total;
  private final ImmutableList<Integer> weighing;
  private final Fraction[] atLower;
  private final Fraction[] atUpper;

  Levels(Claims claims, WeightSum sum) {
    this.claims = claims;
    this.sum = sum;
    this.total = BigInteger.valueOf(claims.request.total());
    this.weighing =
        IntStream.range(0, claims.size())
            .filter(claims::weighs)
            .boxed()
            .collect(ImmutableList.toImmutableList());
    this.atLower = new Fraction[claims.size()];
    this.atUpper = new Fraction[claims.size()];
    for (int i : weighing) {
      atLower[i] = Fraction.of(claims.lower[i]).dividedBy(claims.weights.get(i));
      atUpper[i] = Fraction.of(claims.upper[i]).dividedBy(claims.weights.get(i));
    }
  }

  /** Puts the regions that stay on a bound there, and returns the others. */
  ImmutableList<Integer> fix(long[] units) {
    List<Fraction> steps =
        weighing.stream()
            .flatMap(i -> Stream.of(atLower[i], atUpper[i]))
            .sorted()
            .distinct()
            .toList();
    int below = 0;
    int above = steps.size();
    while (above - below > 1) {
      int middle = (below + above) >>> 1;
      if (exceedsTotal(steps.get(middle))) {
        above = middle;
      } else {
        below = middle;
      }
    }
    Fraction reached = steps.get(below);
    for (int i : weighing) {
      units[i] = atUpper[i].compareTo(reached) <= 0 ? claims.upper[i] : claims.lower[i];
    }
    return above == steps.size()
        ? where(i -> atUpper[i].equals(reached))
        : between(reached, steps.get(above));
  }

  private ImmutableList<Integer> between(Fraction reached, Fraction next) {
    return where(i -> atLower[i].compareTo(reached) <= 0 && atUpper[i].compareTo(next) >= 0);
  }

  private ImmutableList<Integer> where(IntPredicate which) {
    return weighing.stream().filter(which::test).collect(ImmutableList.toImmutableList());
  }

  /** Whether the regions take more than the total at so many units per weight. */
  private boolean exceedsTotal(Fraction level) {
    BigInteger left = total;
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      if (!claims.weighs(i) || level.compareTo(atLower[i]) <= 0) {
        left = left.subtract(BigInteger.valueOf(claims.lower[i]));
      } else if (level.compareTo(atUpper[i]) >= 0) {
        left = left.subtract(BigInteger.valueOf(claims.upper[i]));
      } else {
        open.add(i);
      }
    }
    return sum.only(open).compareTimes(level, left) > 0;
  }
}
