package io.github.sixmechanisms.assessment;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.rule.Condition;
import io.github.sixmechanisms.rule.RuleSet;
import io.github.sixmechanisms.value.Provenance;
import java.util.List;
import org.immutables.value.Value;

/**
 * Which measure follows from a class (S9 names the measures, A9 the ladder). This type is immutable
 * and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface MeasureLadder {

  /**
   * Returns which measure follows: rules on the class, the level, {@link Indicators#LADDER_STEP},
   * {@link Indicators#YEAR_END} and all other indicators; all that fire are collected.
   *
   * @return the rules
   */
  RuleSet<Measure> measures();

  /**
   * Returns the last step of the ladder; a region beyond it stays on it.
   *
   * @return 1 or more
   */
  int lastStep();

  /**
   * Returns when a lagging region goes one step higher.
   *
   * @return the condition that makes it severe
   */
  Condition severe();

  /**
   * Returns where the ladder comes from.
   *
   * @return S9 in the standard policy
   */
  Provenance provenance();

  /**
   * Returns where the steps and their numbers come from.
   *
   * @return A9 in the standard policy
   */
  Provenance numbersProvenance();

  /** Refuses a ladder without steps. */
  @Value.Check
  default void check() {
    if (lastStep() < 1) {
      throw new IllegalArgumentException(
          "The last step of the ladder (" + lastStep() + ") must be 1 or more.");
    }
  }

  /**
   * Returns the length of the run of lagging assessments immediately before; not assessed ones
   * neither count nor break it.
   *
   * @param earlierClasses the classes of the same year in date order
   * @return 0 or more
   */
  static int lagRun(List<RegionClass> earlierClasses) {
    requireNonNull(earlierClasses, "earlierClasses");
    int run = 0;
    for (RegionClass earlier : ImmutableList.copyOf(earlierClasses).reverse()) {
      if (earlier == RegionClass.LAGGING) {
        run++;
      } else if (earlier != RegionClass.NOT_ASSESSED) {
        break;
      }
    }
    return run;
  }

  /**
   * Starts a ladder.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link MeasureLadder}; all attributes are required. */
  final class Builder extends ImmutableMeasureLadder.Builder {
    Builder() {}
  }
}
