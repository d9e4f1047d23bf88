package io.github.sixmechanisms.rule;

/** What kind of value an indicator has. */
public enum IndicatorType {
  /** A whole number of things, may be negative (a net count). */
  COUNT,
  /** A ratio of two counts; 1 is 100 %. */
  RATIO,
  /** Yes or no. */
  FLAG,
  /** One of a few names. */
  CATEGORY;

  boolean isNumeric() {
    return this == COUNT || this == RATIO;
  }
}
