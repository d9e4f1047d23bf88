package io.github.sixmechanisms.assessment;

import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.rule.Truth;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * Facts about the implementation of one region on one day, for users who track action plans, tasks
 * and findings elsewhere (grounds L3 to L6). What is not supplied stays unknown, and an unknown
 * never makes a region lag. This type is immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface Evidence {

  /**
   * Returns the region itself; nothing is rolled up from below.
   *
   * @return the code
   */
  RegionCode region();

  /**
   * Returns the day whose end the facts describe; an assessment uses those of its own day only.
   *
   * @return the day
   */
  LocalDate day();

  /**
   * Returns when the facts became known; of several for one day the latest known is used.
   *
   * @return the recorded date
   */
  LocalDate recorded();

  /**
   * Returns whether an action plan of the region's own is in force on the day (S7).
   *
   * @return unknown unless stated
   */
  @Value.Default
  default Truth actionPlanInForce() {
    return Truth.UNKNOWN;
  }

  /**
   * Returns whether the targets are soundly decomposed (S4); a statement here takes the place of
   * the judgement of the target plan.
   *
   * @return unknown unless stated: then the target plan is judged
   */
  @Value.Default
  default Truth soundlyDecomposed() {
    return Truth.UNKNOWN;
  }

  /**
   * Returns the coordination tasks of the region registered in the year up to the day or carried in
   * open on 1 January.
   *
   * @return the number, 0 or more; empty if not supplied
   */
  OptionalLong tasks();

  /**
   * Returns those of the {@link #tasks} that are overdue and unsettled on the day.
   *
   * @return the number, 0 or more; empty if not supplied
   */
  OptionalLong overdueTasks();

  /**
   * Returns the findings on the region whose deadline is before the day and that are unsettled on
   * it.
   *
   * @return the number, 0 or more; empty if not supplied
   */
  OptionalLong overdueFindings();

  /** Refuses negative numbers and more overdue tasks than tasks. */
  @Value.Check
  default void check() {
    Checks.notNegative("tasks", tasks(), region());
    Checks.notNegative("overdueTasks", overdueTasks(), region());
    Checks.notNegative("overdueFindings", overdueFindings(), region());
    Checks.notAbove("overdueTasks", overdueTasks(), "tasks", tasks(), region());
  }

  /**
   * Starts the evidence of a region.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link Evidence}; region, day and recorded date are required. */
  final class Builder extends ImmutableEvidence.Builder {
    Builder() {}
  }
}
