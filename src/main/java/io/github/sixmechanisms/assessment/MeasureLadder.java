package io.github.sixmechanisms.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.rule.Condition;
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
   * Returns the levels whose outstanding regions are commended, and also publicised as of 31
   * December.
   *
   * @return the levels
   */
  ImmutableSet<Level> commendedLevels();

  /**
   * Returns the levels whose lagging regions get a step of the ladder.
   *
   * @return the levels
   */
  ImmutableSet<Level> penalisedLevels();

  /**
   * Returns the measures from the first step to the last.
   *
   * @return at least one measure; a region beyond the last step stays on it
   */
  ImmutableList<Measure> steps();

  /**
   * Returns when a lagging region goes one step higher.
   *
   * @return the condition that makes it severe
   */
  Condition severe();

  /**
   * Returns where the measures come from.
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
    if (steps().isEmpty()) {
      throw new IllegalArgumentException("The steps of the ladder must not be empty.");
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
