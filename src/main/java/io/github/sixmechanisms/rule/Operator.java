package io.github.sixmechanisms.rule;

import io.github.sixmechanisms.value.Fraction;

/** A comparison of two numbers; equality satisfies {@code >=} and {@code <=}. */
public enum Operator {
  /** Less than. */
  BELOW("<", "<"),
  /** Less than or equal to. */
  AT_MOST("<=", "≤"),
  /** Greater than. */
  ABOVE(">", ">"),
  /** Greater than or equal to. */
  AT_LEAST(">=", "≥"),
  /** Equal to. */
  EQUAL("=", "="),
  /** Not equal to. */
  NOT_EQUAL("!=", "≠");

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

  /**
   * Returns the operator that holds exactly when this one does not.
   *
   * @return for instance {@link #AT_LEAST} for {@link #BELOW}
   */
  public Operator negated() {
    return switch (this) {
      case BELOW -> AT_LEAST;
      case AT_MOST -> ABOVE;
      case ABOVE -> AT_MOST;
      case AT_LEAST -> BELOW;
      case EQUAL -> NOT_EQUAL;
      case NOT_EQUAL -> EQUAL;
    };
  }

  boolean holds(Fraction actual, Fraction threshold) {
    return holdsFor(actual.compareTo(threshold));
  }

  /** Says whether the comparison holds for the sign of actual − threshold. */
  boolean holdsFor(int order) {
    return switch (this) {
      case BELOW -> order < 0;
      case AT_MOST -> order <= 0;
      case ABOVE -> order > 0;
      case AT_LEAST -> order >= 0;
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
    };
  }
}
