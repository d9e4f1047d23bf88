package io.github.sixmechanisms.target;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.value.Fraction;
import java.math.BigInteger;

/**
 * How a whole number is divided in proportion to weights.
 *
 * <p>The divisor methods are house-monotone: with a greater total no region gets less. The largest
 * remainder is not (the Alabama paradox), but it never departs from the quota by one or more.
 */
public enum ApportionmentMethod implements Localized {
  /** The whole part of each quota, then one each by the largest remainder (最大余数法). */
  HAMILTON("最大余数法", "largest remainder (Hamilton)"),
  /** Rounding at the arithmetic mean, s + 1/2 (圣拉古法). */
  WEBSTER("圣拉古法", "Sainte-Laguë (Webster)"),
  /** Rounding down, s + 1; favours great regions (顿特法). */
  JEFFERSON("顿特法", "D'Hondt (Jefferson)"),
  /** Rounding at the geometric mean, √(s(s + 1)) (等比例法). */
  HUNTINGTON_HILL("等比例法", "equal proportions (Huntington–Hill)"),
  /** Rounding up, s; favours small regions (亚当斯法). */
  ADAMS("亚当斯法", "Adams"),
  /** Rounding at the harmonic mean, 2s(s + 1)/(2s + 1) (迪安法). */
  DEAN("迪安法", "Dean");

  private final String zh;
  private final String en;

  ApportionmentMethod(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /**
   * Says whether a greater total never takes anything from a region.
   *
   * @return true for the divisor methods
   */
  public boolean isHouseMonotone() {
    return this != HAMILTON;
  }

  /**
   * What a weight divided by its signpost is compared as: the quotient, or for the geometric mean
   * its square, so that no root is taken.
   *
   * @param weight above 0
   * @param given the units that the region has
   */
  Fraction priority(Fraction weight, long given) {
    BigInteger s = BigInteger.valueOf(given);
    BigInteger next = s.add(BigInteger.ONE);
    return switch (this) {
      case JEFFERSON -> weight.dividedBy(whole(next));
      case WEBSTER -> weight.dividedBy(Fraction.of(s.add(next), BigInteger.TWO));
      case ADAMS -> weight.dividedBy(whole(s));
      case DEAN -> weight.dividedBy(Fraction.of(s.multiply(next).shiftLeft(1), s.add(next)));
      case HUNTINGTON_HILL -> weight.times(weight).dividedBy(whole(s.multiply(next)));
      case HAMILTON -> throw new IllegalStateException("The largest remainder has no divisors.");
    };
  }

  private static Fraction whole(BigInteger number) {
    return Fraction.of(number, BigInteger.ONE);
  }

  /** Whether the first unit comes before any other, because its signpost is 0. */
  boolean givesFirstUnitAhead() {
    return this == ADAMS || this == DEAN || this == HUNTINGTON_HILL;
  }

  /** How many signposts lie below {@code numerator / denominator}, both 0 or more. */
  BigInteger signpostsBelow(BigInteger numerator, BigInteger denominator) {
    if (numerator.signum() == 0) {
      return BigInteger.ZERO;
    }
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
    BigInteger floor = parts[0];
    boolean whole = parts[1].signum() == 0;
    boolean oneMore =
        switch (this) {
          case JEFFERSON -> false;
          case WEBSTER -> parts[1].shiftLeft(1).compareTo(denominator) > 0;
          case ADAMS -> !whole;
          case DEAN, HUNTINGTON_HILL -> !whole && isBelow(floor, numerator, denominator);
          case HAMILTON -> throw new IllegalStateException("No divisors.");
        };
    if (this == JEFFERSON && whole) {
      return floor.subtract(BigInteger.ONE);
    }
    return oneMore ? floor.add(BigInteger.ONE) : floor;
  }

  private boolean isBelow(BigInteger s, BigInteger numerator, BigInteger denominator) {
    if (s.signum() == 0) {
      return true;
    }
    BigInteger product = s.multiply(s.add(BigInteger.ONE));
    return this == DEAN
        ? product
                .shiftLeft(1)
                .multiply(denominator)
                .compareTo(numerator.multiply(s.shiftLeft(1).add(BigInteger.ONE)))
            < 0
        : product
                .multiply(denominator)
                .multiply(denominator)
                .compareTo(numerator.multiply(numerator))
            < 0;
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH_CN ? zh : en;
  }
}
