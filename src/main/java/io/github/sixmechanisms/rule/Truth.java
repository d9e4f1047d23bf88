package io.github.sixmechanisms.rule;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;

/** A truth value of three-valued (Kleene) logic. */
public enum Truth implements Localized {
  /** Known to be false. */
  FALSE("否", "false"),
  /** Not known: a value is not applicable, or a fact was not supplied. */
  UNKNOWN("未知", "unknown"),
  /** Known to be true. */
  TRUE("是", "true");

  private final String zh;
  private final String en;

  Truth(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /**
   * Returns the conjunction: false if either is false, else unknown if either is unknown.
   *
   * @param other the other value
   * @return {@code this and other}
   */
  public Truth and(Truth other) {
    return compareTo(requireNonNull(other, "other")) <= 0 ? this : other;
  }

  /**
   * Returns the disjunction: true if either is true, else unknown if either is unknown.
   *
   * @param other the other value
   * @return {@code this or other}
   */
  public Truth or(Truth other) {
    return compareTo(requireNonNull(other, "other")) >= 0 ? this : other;
  }

  /**
   * Returns the negation; unknown stays unknown.
   *
   * @return {@code not this}
   */
  public Truth not() {
    return switch (this) {
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
      case TRUE -> FALSE;
    };
  }

  static Truth of(boolean known) {
    return known ? TRUE : FALSE;
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH_CN ? zh : en;
  }
}
