package io.github.sixmechanisms.assessment;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.Provenance;
import org.immutables.value.Value;

/**
 * One part of the score: a weight in points and the method that grants a share of it (A5). All
 * points are exact. This type is immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface ScoreComponent {

  /** How a component grants its points. */
  enum Method {
    /**
     * The min–max form of the efficacy coefficient (功效系数法) inside the peer group: {@code weight ×
     * (parameter + (1 − parameter) × (x − min) ÷ (max − min))}; full weight when all are equal.
     */
    EFFICACY,
    /**
     * The mean of the indicators, cut to 0 and the parameter: {@code weight × clamp(mean) ÷
     * parameter}.
     */
    CAPPED_MEAN,
    /** The indicator itself, a share from 0 to 1: {@code weight × x}; 0 when not applicable. */
    SHARE
  }

  /**
   * Returns the name for people.
   *
   * @return the Chinese and English name
   */
  Text name();

  /**
   * Returns the points at most.
   *
   * @return the weight, above 0; the weights of a policy sum to 100
   */
  Fraction weight();

  /**
   * Returns the method.
   *
   * @return the method
   */
  Method method();

  /**
   * Returns the parameter of the method.
   *
   * @return the base share of {@link Method#EFFICACY} (0 to 1), the cap of {@link
   *     Method#CAPPED_MEAN} (above 0), or 1 for {@link Method#SHARE}
   */
  Fraction parameter();

  /**
   * Returns the indicators; only {@link Method#CAPPED_MEAN} takes more than one.
   *
   * @return numeric indicators, at least one
   */
  ImmutableList<Indicator> indicators();

  /**
   * Returns where the indicator of the component comes from.
   *
   * @return S9 for the four indicators of the source
   */
  Provenance provenance();

  /**
   * Returns where weight and method come from.
   *
   * @return A5 in the standard policy
   */
  Provenance numbersProvenance();

  /** Refuses numbers outside their range. */
  @Value.Check
  default void check() {
    boolean parameterFits =
        switch (method()) {
          case EFFICACY -> parameter().signum() >= 0 && parameter().compareTo(Fraction.ONE) <= 0;
          case CAPPED_MEAN -> parameter().signum() > 0;
          case SHARE -> parameter().equals(Fraction.ONE);
        };
    if (weight().signum() <= 0 || !parameterFits) {
      throw new IllegalArgumentException(
          "The weight ("
              + weight()
              + ") and parameter ("
              + parameter()
              + ") of the score component ("
              + name()
              + ") must fit its method ("
              + method()
              + ").");
    }
    if (indicators().isEmpty() || (indicators().size() > 1 && method() != Method.CAPPED_MEAN)) {
      throw new IllegalArgumentException(
          "The score component ("
              + name()
              + ") must have one indicator, or several for CAPPED_MEAN.");
    }
  }

  /**
   * Starts a component.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link ScoreComponent}; all attributes are required. */
  final class Builder extends ImmutableScoreComponent.Builder {
    Builder() {}
  }
}
