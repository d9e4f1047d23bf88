package io.github.sixmechanisms.target;

import io.github.sixmechanisms.value.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A whole number divided among weights in exact proportion. Each part is enclosed by whole
 * multiples of 2⁻¹²⁸; only where these cannot decide, the sum of the weights is written out.
 */
final class Proportion {

  private static final int BITS = 128;

  /** The part of a weight: its whole number, and its remainder × 2¹²⁸ between two numbers. */
  record Part(Fraction weight, BigInteger whole, BigInteger low, BigInteger high) {}

  private final BigInteger shared;
  private final WeightSum sum;

  /** Divides 0 or more among weights of which one is above 0. */
  Proportion(BigInteger shared, WeightSum sum) {
    this.shared = shared;
    this.sum = sum;
  }

  Part part(Fraction weight) {
    BigInteger low = floor(weight, sum.most(), BITS);
    BigInteger high = floor(weight, sum.least(), BITS).add(BigInteger.ONE);
    BigInteger whole = low.shiftRight(BITS);
    if (!whole.equals(high.shiftRight(BITS))) {
      whole = floor(weight, sum.exact(), 0);
    }
    BigInteger base = whole.shiftLeft(BITS);
    return new Part(weight, whole, low.subtract(base), high.subtract(base));
  }

  private BigInteger floor(Fraction weight, WeightSum.Ratio total, int bits) {
    return numerator(weight, total).shiftLeft(bits).divide(denominator(weight, total));
  }

  private BigInteger numerator(Fraction weight, WeightSum.Ratio total) {
    return weight.numerator().multiply(shared).multiply(total.denominator());
  }

  private static BigInteger denominator(Fraction weight, WeightSum.Ratio total) {
    return weight.denominator().multiply(total.numerator());
  }

  int compareRemainders(Part a, Part b) {
    if (a.low().compareTo(b.high()) > 0) {
      return 1;
    }
    if (a.high().compareTo(b.low()) < 0) {
      return -1;
    }
    return a.weight().equals(b.weight()) ? 0 : compareExactly(a.weight(), b.weight());
  }

  private int compareExactly(Fraction a, Fraction b) {
    return remainder(a).multiply(b.denominator()).compareTo(remainder(b).multiply(a.denominator()));
  }

  /** The remainder × denominator of the weight × a number that is the same for all weights. */
  private BigInteger remainder(Fraction weight) {
    WeightSum.Ratio total = sum.exact();
    return numerator(weight, total).mod(denominator(weight, total));
  }

  Fraction exact(Fraction weight) {
    WeightSum.Ratio total = sum.exact();
    return Fraction.of(numerator(weight, total), denominator(weight, total));
  }

  /** The part rounded half up to two decimals. */
  BigDecimal toCents(Fraction weight) {
    BigInteger twice =
        new Proportion(shared.multiply(BigInteger.valueOf(200)), sum).part(weight).whole();
    return new BigDecimal(twice.add(BigInteger.ONE).shiftRight(1), 2);
  }
}
