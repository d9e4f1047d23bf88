package io.github.sixmechanisms.value;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number of any size, always in lowest terms with a positive denominator.
 *
 * <p>Every judgement of this library is made with this type: no operation rounds, and none
 * overflows into a wrong value. Numbers that fit two {@code long}s stay there; greater ones move to
 * {@link BigInteger} by themselves. Rounding exists for display only ({@link #toDecimal}).
 *
 * <p>The text form is {@code -2/15}, or {@code 12} for a whole number; {@link #parse} also reads
 * decimals such as {@code 0.20}. Equal numbers are {@link #equals equal} however they were written.
 * This class is immutable and thread-safe.
 */
public final class Fraction implements Comparable<Fraction> {

  /** The number 0. */
  public static final Fraction ZERO = new Fraction(0, 1, null);

  /** The number 1. */
  public static final Fraction ONE = new Fraction(1, 1, null);

  /**
   * The most characters that {@link #parse} reads, so that a hostile text cannot stall a caller.
   */
  public static final int MAX_TEXT_LENGTH = 1_000;

  private static final Pattern TEXT = Pattern.compile("-?[0-9]+(/[0-9]+|\\.[0-9]+)?");

  /** Holds the number when {@code big} is null; 0/1 otherwise. */
  private final long numerator;

  private final long denominator;

  /** Set only for a number that does not fit two longs, so that each number has one form. */
  private final @Nullable Big big;

  private record Big(BigInteger numerator, BigInteger denominator) {}

  private Fraction(long numerator, long denominator, @Nullable Big big) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.big = big;
  }

  /**
   * Returns a whole number.
   *
   * @param value any whole number
   * @return the number
   */
  public static Fraction of(long value) {
    return new Fraction(value, 1, null);
  }

  /**
   * Returns {@code numerator / denominator}.
   *
   * @param numerator any whole number
   * @param denominator any whole number but 0
   * @return the number in lowest terms
   * @throws IllegalArgumentException if the denominator is 0
   */
  public static Fraction of(long numerator, long denominator) {
    if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
      return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }
    if (denominator == 0) {
      throw zeroDenominator(numerator);
    }
    long divisor = gcd(Math.abs(numerator), Math.abs(denominator));
    long sign = denominator < 0 ? -1 : 1;
    return new Fraction(sign * (numerator / divisor), sign * (denominator / divisor), null);
  }

  /**
   * Returns {@code numerator / denominator} for whole numbers of any size.
   *
   * @param numerator any whole number
   * @param denominator any whole number but 0
   * @return the number in lowest terms
   * @throws IllegalArgumentException if the denominator is 0
   */
  public static Fraction of(BigInteger numerator, BigInteger denominator) {
    requireNonNull(numerator, "numerator");
    requireNonNull(denominator, "denominator");
    if (denominator.signum() == 0) {
      throw zeroDenominator(numerator);
    }
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    return ofLowestTerms(numerator.divide(divisor), denominator.divide(divisor));
  }

  private static Fraction ofLowestTerms(BigInteger numerator, BigInteger denominator) {
    if (numerator.bitLength() < Long.SIZE && denominator.bitLength() < Long.SIZE) {
      return new Fraction(numerator.longValue(), denominator.longValue(), null);
    }
    return new Fraction(0, 1, new Big(numerator, denominator));
  }

  /**
   * Reads a whole number, a decimal or a fraction: {@code 12}, {@code -0.20}, {@code 3/4}.
   *
   * @param text the number, in ASCII digits, without sign {@code +}, spaces, exponent or percent
   *     sign; at most {@value #MAX_TEXT_LENGTH} characters
   * @return the exact number
   * @throws IllegalArgumentException if the text is not of that form or its denominator is 0
   */
  public static Fraction parse(String text) {
    requireNonNull(text, "text");
    if (text.length() > MAX_TEXT_LENGTH) {
      throw new IllegalArgumentException(
          "The number has "
              + text.length()
              + " characters; at most "
              + MAX_TEXT_LENGTH
              + " are read.");
    }
    if (!TEXT.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "The number ("
              + text
              + ") must be a whole number, a decimal or a fraction.\n"
              + "Maybe write it as 12, 0.20 or 3/4: no percent sign, spaces or thousands separator.");
    }
    int slash = text.indexOf('/');
    if (slash < 0) {
      return ofDecimal(new BigDecimal(text));
    }
    return of(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
  }

  private static Fraction ofDecimal(BigDecimal decimal) {
    return of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  /**
   * Returns the numerator in lowest terms, which carries the sign.
   *
   * @return the numerator
   */
  public BigInteger numerator() {
    return big == null ? BigInteger.valueOf(numerator) : big.numerator();
  }

  /**
   * Returns the denominator in lowest terms.
   *
   * @return the denominator, 1 or more
   */
  public BigInteger denominator() {
    return big == null ? BigInteger.valueOf(denominator) : big.denominator();
  }

  /**
   * Returns the sum.
   *
   * @param other the number to add
   * @return {@code this + other}
   */
  public Fraction plus(Fraction other) {
    requireNonNull(other, "other");
    if (isWhole() && other.isWhole() && big == null && other.big == null) {
      long sum = numerator + other.numerator;
      if (((numerator ^ sum) & (other.numerator ^ sum)) >= 0) {
        return of(sum);
      }
    }
    return of(
        numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
        denominator().multiply(other.denominator()));
  }

  /**
   * Returns the difference.
   *
   * @param other the number to subtract
   * @return {@code this - other}
   */
  public Fraction minus(Fraction other) {
    requireNonNull(other, "other");
    return plus(other.negated());
  }

  /**
   * Returns the product.
   *
   * @param other the number to multiply by
   * @return {@code this × other}
   */
  public Fraction times(Fraction other) {
    requireNonNull(other, "other");
    return of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
  }

  /**
   * Returns the quotient.
   *
   * @param divisor the number to divide by, not 0
   * @return {@code this ÷ divisor}
   * @throws IllegalArgumentException if the divisor is 0
   */
  public Fraction dividedBy(Fraction divisor) {
    requireNonNull(divisor, "divisor");
    return of(
        numerator().multiply(divisor.denominator()), denominator().multiply(divisor.numerator()));
  }

  /**
   * Returns the number with the other sign.
   *
   * @return {@code -this}
   */
  public Fraction negated() {
    return big == null && numerator != Long.MIN_VALUE
        ? new Fraction(-numerator, denominator, null)
        : of(numerator().negate(), denominator());
  }

  /**
   * Returns the smaller of two numbers.
   *
   * @param other the other number
   * @return the smaller one
   */
  public Fraction min(Fraction other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /**
   * Returns the greater of two numbers.
   *
   * @param other the other number
   * @return the greater one
   */
  public Fraction max(Fraction other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /**
   * Returns -1, 0 or 1 as the number is negative, zero or positive.
   *
   * @return the sign
   */
  public int signum() {
    return big == null ? Long.signum(numerator) : big.numerator().signum();
  }

  /**
   * Says whether this is a whole number.
   *
   * @return true if the denominator is 1
   */
  public boolean isWhole() {
    return big == null ? denominator == 1 : big.denominator().equals(BigInteger.ONE);
  }

  /**
   * Returns the greatest whole number that is not above this one.
   *
   * @return the floor
   */
  public BigInteger floor() {
    BigInteger[] parts = numerator().divideAndRemainder(denominator());
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /**
   * Returns the number rounded half up (away from zero at the half) for display. A judgement must
   * compare the exact number instead.
   *
   * @param decimals the digits after the point, 0 or more
   * @return the rounded decimal with exactly that many digits after the point
   * @throws IllegalArgumentException if the number of digits is negative
   */
  public BigDecimal toDecimal(int decimals) {
    if (decimals < 0) {
      throw new IllegalArgumentException(
          "The number of decimals (" + decimals + ") must not be negative.");
    }
    return new BigDecimal(numerator())
        .divide(new BigDecimal(denominator()), decimals, RoundingMode.HALF_UP);
  }

  /**
   * Returns the same number as a decimal, when it has a finite one.
   *
   * @return the exact decimal without trailing zeros, or empty for a number such as 1/3
   */
  public Optional<BigDecimal> toExactDecimal() {
    BigInteger rest = denominator();
    int twos = rest.getLowestSetBit();
    rest = rest.shiftRight(twos);
    int fives = 0;
    BigInteger five = BigInteger.valueOf(5);
    for (BigInteger[] q = rest.divideAndRemainder(five);
        q[1].signum() == 0;
        q = rest.divideAndRemainder(five)) {
      rest = q[0];
      fives++;
    }
    return rest.equals(BigInteger.ONE)
        ? Optional.of(toDecimal(Math.max(twos, fives)))
        : Optional.empty();
  }

  /**
   * Compares two numbers exactly.
   *
   * @param other the other number
   * @return negative, 0 or positive as this number is less than, equal to or greater than the other
   */
  @Override
  public int compareTo(Fraction other) {
    requireNonNull(other, "other");
    if (big == null && other.big == null) {
      return compareProducts(numerator, other.denominator, other.numerator, denominator);
    }
    return numerator()
        .multiply(other.denominator())
        .compareTo(other.numerator().multiply(denominator()));
  }

  /** Compares a×b with c×d in 128 bits. */
  private static int compareProducts(long a, long b, long c, long d) {
    int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
    return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
  }

  private static IllegalArgumentException zeroDenominator(Object numerator) {
    return new IllegalArgumentException(
        "The denominator of "
            + numerator
            + "/0 must not be 0.\nMaybe the value is not applicable.");
  }

  private static long gcd(long a, long b) {
    long x = a;
    long y = b;
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return x;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fraction that
        && numerator == that.numerator
        && denominator == that.denominator
        && (big == null ? that.big == null : big.equals(that.big));
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Long.hashCode(numerator) + Long.hashCode(denominator))
        + (big == null ? 0 : big.hashCode());
  }

  /**
   * Returns the canonical text, which {@link #parse} reads back if it has at most {@value
   * #MAX_TEXT_LENGTH} characters.
   *
   * @return {@code 12} or {@code -2/15}
   */
  @Override
  public String toString() {
    return isWhole() ? numerator().toString() : numerator() + "/" + denominator();
  }
}
