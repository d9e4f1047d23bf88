package io.github.sixmechanisms.target;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.value.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The sum of weights, enclosed between two close numbers. The sum of many weights with different
 * denominators can have 100,000 digits and more, so it is written out only when a question cannot
 * be answered without it. Not thread-safe.
 */
final class WeightSum {

  /** A number as it came out of additions, not in lowest terms: reducing it may take long. */
  record Ratio(BigInteger numerator, BigInteger denominator) {

    /** Reduces while that is cheap, so that ordinary weights keep a short common denominator. */
    Ratio plus(Ratio other) {
      BigInteger divisor =
          denominator.bitLength() + other.denominator.bitLength() <= CHEAP_BITS
              ? denominator.gcd(other.denominator)
              : BigInteger.ONE;
      BigInteger own = denominator.divide(divisor);
      BigInteger others = other.denominator.divide(divisor);
      return new Ratio(
          numerator.multiply(others).add(other.numerator.multiply(own)),
          own.multiply(other.denominator));
    }

    boolean isReadable() {
      return numerator.bitLength() <= READABLE_BITS && denominator.bitLength() <= READABLE_BITS;
    }
  }

  /** The bits of the greatest weight that are added up, far more than a total of 63 bits needs. */
  private static final int BITS = 256;

  private static final int CHEAP_BITS = 2_048;
  private static final int READABLE_BITS = 256;

  private final ImmutableList<Fraction> weights;
  private final ImmutableList<BigInteger> scaled;
  private final int shift;
  private final BigInteger least;
  private final BigInteger most;
  private @Nullable Ratio exact;

  private WeightSum(ImmutableList<Fraction> weights, ImmutableList<BigInteger> scaled, int shift) {
    this.weights = weights;
    this.scaled = scaled;
    this.shift = shift;
    this.least = scaled.stream().reduce(BigInteger.ZERO, BigInteger::add);
    this.most = least.add(BigInteger.valueOf(weights.size()));
  }

  static WeightSum of(ImmutableList<Fraction> weights) {
    int shift =
        BITS
            - weights.stream()
                .filter(weight -> weight.signum() > 0)
                .mapToInt(WeightSum::magnitude)
                .max()
                .orElse(0);
    return new WeightSum(weights, map(weights, weight -> scaled(weight, shift)), shift);
  }

  /** The sum of some of the weights; where they are far smaller than the others, taken anew. */
  WeightSum only(List<Integer> indices) {
    ImmutableList<Fraction> some = map(indices, weights::get);
    WeightSum part = new WeightSum(some, map(indices, scaled::get), shift);
    return part.least.bitLength() < BITS / 2 ? of(some) : part;
  }

  private static <A, B> ImmutableList<B> map(List<A> list, Function<A, B> each) {
    return list.stream().map(each).collect(ImmutableList.toImmutableList());
  }

  private static int magnitude(Fraction weight) {
    return weight.numerator().bitLength() - weight.denominator().bitLength();
  }

  private static BigInteger scaled(Fraction weight, int shift) {
    return weight
        .numerator()
        .shiftLeft(Math.max(shift, 0))
        .divide(weight.denominator().shiftLeft(Math.max(-shift, 0)));
  }

  /** Adds equal denominators first, then pairs, so that long numbers meet numbers as long. */
  private static Ratio added(ImmutableList<Fraction> weights) {
    TreeMap<BigInteger, BigInteger> byDenominator = new TreeMap<>();
    weights.forEach(w -> byDenominator.merge(w.denominator(), w.numerator(), BigInteger::add));
    List<Ratio> parts = new ArrayList<>();
    byDenominator.forEach((below, above) -> parts.add(new Ratio(above, below)));
    while (parts.size() > 1) {
      int pairs = parts.size() / 2;
      for (int i = 0; i < pairs; i++) {
        parts.set(i, parts.get(2 * i).plus(parts.get((2 * i) + 1)));
      }
      if (parts.size() > 2 * pairs) {
        parts.set(pairs - 1, parts.get(pairs - 1).plus(parts.get(2 * pairs)));
      }
      parts.subList(pairs, parts.size()).clear();
    }
    return parts.isEmpty() ? new Ratio(BigInteger.ZERO, BigInteger.ONE) : parts.get(0);
  }

  /** A number not above the sum. */
  Ratio least() {
    return ratio(least);
  }

  /** A number not below the sum. */
  Ratio most() {
    return ratio(most);
  }

  private Ratio ratio(BigInteger scaled) {
    return new Ratio(
        scaled.shiftLeft(Math.max(-shift, 0)), BigInteger.ONE.shiftLeft(Math.max(shift, 0)));
  }

  Ratio exact() {
    Ratio found = exact;
    if (found == null) {
      found = added(weights);
      exact = found;
    }
    return found;
  }

  boolean isZero() {
    return least.signum() == 0;
  }

  /** Compares factor × sum with a number. */
  int compareTimes(Fraction factor, BigInteger number) {
    if (compare(factor, least(), number) > 0) {
      return 1;
    }
    return compare(factor, most(), number) < 0 ? -1 : compare(factor, exact(), number);
  }

  private static int compare(Fraction factor, Ratio sum, BigInteger number) {
    return factor
        .numerator()
        .multiply(sum.numerator())
        .compareTo(number.multiply(factor.denominator()).multiply(sum.denominator()));
  }
}
