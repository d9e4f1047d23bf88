package io.github.sixmechanisms.rule;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.value.Fraction;
import java.util.Optional;

/** The value of an indicator in a row: exact, or missing for a stated reason. */
public sealed interface Reading {

  /**
   * A number.
   *
   * @param value the exact number
   */
  record Numeric(Fraction value) implements Reading {
    /**
     * Refuses null.
     *
     * @param value the exact number
     */
    public Numeric {
      requireNonNull(value, "value");
    }
  }

  /** Yes or no. */
  enum Flag implements Reading {
    /** The flag is set. */
    YES,
    /** The flag is not set. */
    NO
  }

  /**
   * One of a few names.
   *
   * @param name one of the {@link Indicator#categories}, such as {@code PREFECTURE}
   */
  record Category(String name) implements Reading {
    /**
     * Refuses null.
     *
     * @param name one of the {@link Indicator#categories}, such as {@code PREFECTURE}
     */
    public Category {
      requireNonNull(name, "name");
    }
  }

  /** No value; a condition on it is unknown. */
  enum Missing implements Reading {
    /** The value has no meaning here, such as a share of nothing. */
    NOT_APPLICABLE,
    /** The fact behind it was not supplied. */
    NOT_SUPPLIED
  }

  /**
   * Returns a number.
   *
   * @param value the exact number
   * @return the reading
   */
  static Reading of(Fraction value) {
    return new Numeric(value);
  }

  /**
   * Returns a whole number.
   *
   * @param value the number
   * @return the reading
   */
  static Reading of(long value) {
    return new Numeric(Fraction.of(value));
  }

  /**
   * Returns a flag; an unknown one was not supplied.
   *
   * @param truth whether the flag is set
   * @return the reading
   */
  static Reading of(Truth truth) {
    return switch (truth) {
      case TRUE -> Flag.YES;
      case FALSE -> Flag.NO;
      case UNKNOWN -> Missing.NOT_SUPPLIED;
    };
  }

  /**
   * Returns a category.
   *
   * @param name one of the {@link Indicator#categories}
   * @return the reading
   */
  static Reading category(String name) {
    return new Category(name);
  }

  /**
   * Returns the number, if this is one.
   *
   * @return the exact number, or empty for any other reading
   */
  default Optional<Fraction> number() {
    return this instanceof Numeric number ? Optional.of(number.value()) : Optional.empty();
  }
}
