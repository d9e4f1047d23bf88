package io.github.sixmechanisms.rule;

import io.github.sixmechanisms.value.Fraction;

/** A comparison of a value with a threshold; equality satisfies {@code >=} and {@code <=}. */
public enum Operator {
  /** Less than. */
  BELOW("<", "<"),
  /** Less than or equal to. */
  AT_MOST("<=", "≤"),
  /** Greater than. */
  ABOVE(">", ">"),
  /** Greater than or equal to. */
  AT_LEAST(">=", "≥");

  private final String plain;
  private final String sign;

  Operator(String plain, String sign) {
    this.plain = plain;
    this.sign = sign;
  }

  /**
   * Returns the plain operator of the canonical text.
   *
   * @return for instance {@code >=}
   */
  public String plain() {
    return plain;
  }

  String sign() {
    return sign;
  }

  boolean holds(Fraction actual, Fraction threshold) {
    int order = actual.compareTo(threshold);
    return switch (this) {
      case BELOW -> order < 0;
      case AT_MOST -> order <= 0;
      case ABOVE -> order > 0;
      case AT_LEAST -> order >= 0;
    };
  }
}
