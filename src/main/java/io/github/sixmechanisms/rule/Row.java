package io.github.sixmechanisms.rule;

/** One row of indicator values to decide on, such as the values of a region. */
@FunctionalInterface
public interface Row {

  /**
   * Returns the value of an indicator.
   *
   * @param indicator the indicator
   * @return its exact value, or why there is none; of the indicator's type
   */
  Reading reading(Indicator indicator);

  /**
   * Returns how errors name the row.
   *
   * @return for instance the code and name of a region
   */
  default String name() {
    return "unnamed";
  }
}
