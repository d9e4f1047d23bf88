package io.github.sixmechanisms.value;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money in yuan, exact to the fen. Reports use yuan, thousand yuan (千元) and ten
 * thousand yuan (万元) side by side, so every way in and out names its unit and none goes without.
 * This class is immutable and thread-safe.
 */
public final class Yuan implements Comparable<Yuan> {

  /** Nothing. */
  public static final Yuan ZERO = new Yuan(BigDecimal.ZERO.setScale(2));

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

  private static final ImmutableMap<String, BigDecimal> UNITS =
      ImmutableMap.of(
          "元", BigDecimal.ONE, "千元", THOUSAND, "万元", TEN_THOUSAND, "亿元", HUNDRED_MILLION);

  private static final Pattern FORM =
      Pattern.compile("(-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,30})(?:\\.[0-9]{1,30})?) ?(\\D+)");

  private final BigDecimal amount;

  private Yuan(BigDecimal amount) {
    this.amount = amount;
  }

  private static Yuan times(BigDecimal number, BigDecimal unit) {
    BigDecimal amount = requireNonNull(number, "number").multiply(unit).stripTrailingZeros();
    if (amount.scale() > 2) {
      throw new IllegalArgumentException(
          "The amount (" + amount.toPlainString() + " yuan) must be exact to the fen.");
    }
    return new Yuan(amount.setScale(2, RoundingMode.UNNECESSARY));
  }

  /**
   * Returns an amount in yuan (元).
   *
   * @param yuan the number of yuan
   * @return the amount
   */
  public static Yuan ofYuan(long yuan) {
    return times(BigDecimal.valueOf(yuan), BigDecimal.ONE);
  }

  /**
   * Returns an amount in yuan (元).
   *
   * @param yuan the number of yuan, of at most two decimals
   * @return the amount
   * @throws IllegalArgumentException if it is not exact to the fen
   */
  public static Yuan ofYuan(BigDecimal yuan) {
    return times(yuan, BigDecimal.ONE);
  }

  /**
   * Returns an amount in thousand yuan (千元), the unit of statistical reports.
   *
   * @param thousands the number of thousand yuan
   * @return the amount
   */
  public static Yuan ofThousandYuan(long thousands) {
    return times(BigDecimal.valueOf(thousands), THOUSAND);
  }

  /**
   * Returns an amount in thousand yuan (千元), the unit of statistical reports.
   *
   * @param thousands the number of thousand yuan
   * @return the amount
   * @throws IllegalArgumentException if it is not exact to the fen
   */
  public static Yuan ofThousandYuan(BigDecimal thousands) {
    return times(thousands, THOUSAND);
  }

  /**
   * Returns an amount in ten thousand yuan (万元), the unit of thresholds and plans.
   *
   * @param tenThousands the number of ten thousand yuan
   * @return the amount
   */
  public static Yuan ofTenThousandYuan(long tenThousands) {
    return times(BigDecimal.valueOf(tenThousands), TEN_THOUSAND);
  }

  /**
   * Returns an amount in ten thousand yuan (万元), the unit of thresholds and plans.
   *
   * @param tenThousands the number of ten thousand yuan
   * @return the amount
   * @throws IllegalArgumentException if it is not exact to the fen
   */
  public static Yuan ofTenThousandYuan(BigDecimal tenThousands) {
    return times(tenThousands, TEN_THOUSAND);
  }

  /**
   * Reads an amount with its unit.
   *
   * @param text a number, with or without commas by thousands, and 元, 千元, 万元 or 亿元, such as {@code
   *     2,000万元}
   * @return the amount
   * @throws IllegalArgumentException if the unit is missing or unknown, or the text has another
   *     form
   */
  public static Yuan parse(String text) {
    Matcher matcher = FORM.matcher(requireNonNull(text, "text"));
    BigDecimal unit = matcher.matches() ? UNITS.get(matcher.group(2)) : null;
    if (unit == null) {
      throw new IllegalArgumentException(
          "The amount ("
              + text
              + ") must be a number with a unit of "
              + String.join(", ", UNITS.keySet())
              + ".\nMaybe write it like 2000万元.");
    }
    return times(new BigDecimal(matcher.group(1).replace(",", "")), unit);
  }

  /**
   * Returns the number of yuan.
   *
   * @return the amount in yuan with two decimals
   */
  public BigDecimal inYuan() {
    return amount;
  }

  /**
   * Returns the number of thousand yuan.
   *
   * @return the amount in thousand yuan, exact
   */
  public BigDecimal inThousandYuan() {
    return amount.movePointLeft(3);
  }

  /**
   * Returns the number of ten thousand yuan.
   *
   * @return the amount in ten thousand yuan, exact
   */
  public BigDecimal inTenThousandYuan() {
    return amount.movePointLeft(4);
  }

  /**
   * Returns the amount as the value of an indicator, whose amounts are in yuan.
   *
   * @return the number of yuan
   */
  public Fraction toFraction() {
    return Fraction.of(amount.unscaledValue(), BigInteger.valueOf(100));
  }

  /**
   * Adds an amount.
   *
   * @param other the other amount
   * @return the sum
   */
  public Yuan plus(Yuan other) {
    requireNonNull(other, "other");
    return new Yuan(amount.add(other.amount));
  }

  /**
   * Takes an amount off.
   *
   * @param other the other amount
   * @return the difference, which may be negative
   */
  public Yuan minus(Yuan other) {
    requireNonNull(other, "other");
    return new Yuan(amount.subtract(other.amount));
  }

  @Override
  public int compareTo(Yuan other) {
    return amount.compareTo(other.amount);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Yuan that && amount.equals(that.amount);
  }

  @Override
  public int hashCode() {
    return amount.hashCode();
  }

  /**
   * Returns the amount in yuan with its unit, which {@link #parse} reads back.
   *
   * @return such as {@code 20000000.00元}
   */
  @Override
  public String toString() {
    return amount.toPlainString() + "元";
  }
}
