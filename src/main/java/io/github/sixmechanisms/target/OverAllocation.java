package io.github.sixmechanisms.target;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.value.Fraction;

/**
 * How much more than its own target a region passes down (加码): a margin within the ceiling (A3).
 *
 * @param margin the margin, 0 or more, such as 0.10
 * @param ceiling the ceiling, at least 1 + margin, such as 1.20
 */
public record OverAllocation(Fraction margin, Fraction ceiling) {

  /**
   * Refuses a negative margin and one above the ceiling.
   *
   * @param margin the margin, 0 or more, such as 0.10
   * @param ceiling the ceiling, at least 1 + margin, such as 1.20
   */
  public OverAllocation {
    requireNonNull(margin, "margin");
    requireNonNull(ceiling, "ceiling");
    if (margin.signum() < 0) {
      throw new IllegalArgumentException("The margin (" + margin + ") must not be negative.");
    }
    if (margin.plus(Fraction.ONE).compareTo(ceiling) > 0) {
      throw new IllegalArgumentException(
          "The margin ("
              + margin
              + ") would issue "
              + margin.plus(Fraction.ONE)
              + " times the own target, above the ceiling ("
              + ceiling
              + ").");
    }
  }

  /**
   * Returns the number to be passed down.
   *
   * @param own the own target, 0 or more
   * @return ⌊own × (1 + margin)⌋
   * @throws IllegalArgumentException if the target is negative
   * @throws ArithmeticException if the number does not fit
   */
  public long issued(long own) {
    if (own < 0) {
      throw new IllegalArgumentException("The own target (" + own + ") must not be negative.");
    }
    return Fraction.of(own).times(margin.plus(Fraction.ONE)).floor().longValueExact();
  }
}
