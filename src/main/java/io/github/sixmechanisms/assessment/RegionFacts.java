package io.github.sixmechanisms.assessment;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.rule.Truth;
import io.github.sixmechanisms.target.Decomposition;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.value.Fraction;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * What is known of one region on the as-of day: the plain facts from which its row of indicators is
 * computed. Counts run from 1 January to the end of the day. This type is immutable and
 * thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface RegionFacts {

  /**
   * Returns the region.
   *
   * @return the region
   */
  Region region();

  /**
   * Returns the number of units to which the region decomposes its targets.
   *
   * @return 0 unless stated
   */
  @Value.Default
  default int unitsBelow() {
    return 0;
  }

  /**
   * Returns the yearly target of new entries in force.
   *
   * @return 0 or more; empty without a target
   */
  OptionalLong newTarget();

  /**
   * Returns the yearly target of net increase in force.
   *
   * @return 0 or more; empty without a target
   */
  OptionalLong netTarget();

  /**
   * Returns the new entries (A2).
   *
   * @return 0 or more; empty if not supplied
   */
  OptionalLong newEntries();

  /**
   * Returns the net increase.
   *
   * @return any number; empty if not supplied
   */
  OptionalLong net();

  /**
   * Returns the exits, which bound how many could have been prevented.
   *
   * @return 0 or more; empty if not supplied
   */
  OptionalLong exits();

  /**
   * Returns the enterprises among the new entries that hold a mark valid on the day (A4).
   *
   * @return 0 to {@link #newEntries}; empty if not supplied
   */
  OptionalLong markedNewEntries();

  /**
   * Returns whether an action plan of the region's own is in force (S7).
   *
   * @return unknown unless stated
   */
  @Value.Default
  default Truth actionPlanInForce() {
    return Truth.UNKNOWN;
  }

  /**
   * Returns whether the targets are soundly decomposed (S4, A3).
   *
   * @return not supplied unless stated
   */
  @Value.Default
  default Decomposition.Status decomposition() {
    return Decomposition.Status.NOT_SUPPLIED;
  }

  /**
   * Returns the coordination tasks of the year.
   *
   * @return 0 or more; empty if not supplied
   */
  OptionalLong tasks();

  /**
   * Returns the overdue and unsettled ones of the {@link #tasks}.
   *
   * @return 0 or more; empty if not supplied
   */
  OptionalLong overdueTasks();

  /**
   * Returns the overdue and unsettled findings.
   *
   * @return 0 or more; empty if not supplied
   */
  OptionalLong overdueFindings();

  /**
   * Returns the share of the year's target that is due for this region, if its schedule is another
   * than that of the assessment (A1).
   *
   * @return from 0 to 1; 0 if nothing is due yet, so that the region is not assessed; empty for the
   *     share of the assessment
   */
  Optional<Fraction> scheduleShare();

  /**
   * Returns the office that answers for the targets of the region.
   *
   * @return the office on the day as known, empty if none is recorded
   */
  Optional<Office> responsibleOffice();

  /**
   * Returns the classes of the assessments of the same year issued before the day.
   *
   * @return the classes in date order, at most one per day
   */
  ImmutableList<RegionClass> earlierClasses();

  /**
   * Returns remarks that belong into the result, such as why a decomposition is not sound.
   *
   * @return the remarks in order
   */
  ImmutableList<Message> remarks();

  /** Refuses negative counts and parts that exceed their whole. */
  @Value.Check
  default void check() {
    if (scheduleShare()
        .filter(share -> share.signum() < 0 || share.compareTo(Fraction.ONE) > 0)
        .isPresent()) {
      throw new IllegalArgumentException(
          "The scheduleShare ("
              + scheduleShare().get()
              + ") of "
              + region().code()
              + " must be from 0 to 1.");
    }
    Checks.notNegative("newTarget", newTarget(), region().code());
    Checks.notNegative("netTarget", netTarget(), region().code());
    Checks.notNegative("newEntries", newEntries(), region().code());
    Checks.notNegative("exits", exits(), region().code());
    Checks.notNegative("markedNewEntries", markedNewEntries(), region().code());
    Checks.notNegative("tasks", tasks(), region().code());
    Checks.notNegative("overdueTasks", overdueTasks(), region().code());
    Checks.notNegative("overdueFindings", overdueFindings(), region().code());
    Checks.notAbove("netTarget", netTarget(), "newTarget", newTarget(), region().code());
    Checks.notAbove(
        "markedNewEntries", markedNewEntries(), "newEntries", newEntries(), region().code());
    Checks.notAbove("overdueTasks", overdueTasks(), "tasks", tasks(), region().code());
  }

  /**
   * Starts the facts of a region.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link RegionFacts}; only the region is required. */
  final class Builder extends ImmutableRegionFacts.Builder {
    Builder() {}
  }
}
