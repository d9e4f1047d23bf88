package io.github.sixmechanisms.rule;

import io.github.sixmechanisms.value.Fraction;

/** What kind of value an indicator has. */
public enum IndicatorType {
  /** A whole number of things (个数), may be negative (a net count). */
  COUNT,
  /** A ratio of two numbers (比率); 1 is 100 %. */
  RATIO,
  /** An amount of money in yuan (金额，元), may have decimals and may be negative. */
  AMOUNT,
  /** The share of a group that is strictly ahead (排位占比), from 0 to below 1. */
  RANK_SHARE,
  /** Yes or no (是否). */
  FLAG,
  /** One of a few names (类别). */
  CATEGORY;

  /**
   * Says whether the values are numbers.
   *
   * @return true but for flags and categories
   */
  public boolean isNumeric() {
    return this != FLAG && this != CATEGORY;
  }

  boolean admits(Fraction value) {
    return switch (this) {
      case COUNT -> value.isWhole();
      case RANK_SHARE -> value.signum() >= 0 && value.compareTo(Fraction.ONE) < 0;
      default -> true;
    };
  }
}
