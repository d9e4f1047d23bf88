package io.github.sixmechanisms.dispatch;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.rule.Truth;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.Fraction;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * What is known of one region for the dispatch. What is not supplied stays unknown, and an unknown
 * is no reason. This type is immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface DispatchFacts {

  /**
   * Returns the region.
   *
   * @return the region
   */
  Region region();

  /**
   * Returns how far the new entries have come against what is due.
   *
   * @return the attainment, empty without a target or a count
   */
  Optional<Fraction> newAttainment();

  /**
   * Returns how far the net increase has come against what is due.
   *
   * @return the attainment, empty without a target or a count
   */
  Optional<Fraction> netAttainment();

  /**
   * Returns whether the pools hold enough for the target.
   *
   * @return the coverage ratio, empty if not known
   */
  Optional<Fraction> pipelineCoverage();

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
   * @return unknown unless stated
   */
  @Value.Default
  default Truth soundlyDecomposed() {
    return Truth.UNKNOWN;
  }

  /**
   * Returns the overdue coordination tasks of the region itself.
   *
   * @return 0 or more; empty if not supplied
   */
  OptionalLong overdueTasks();

  /**
   * Returns how many of the overdue tasks no department leads: not accepted, not assigned or given
   * back. For these the responsible office must act.
   *
   * @return 0 or more; 0 unless stated
   */
  @Value.Default
  default long overdueTasksWithoutLead() {
    return 0;
  }

  /**
   * Returns the overdue findings on the region itself.
   *
   * @return 0 or more; empty if not supplied
   */
  OptionalLong overdueFindings();

  /**
   * Returns the enterprises at risk in the region for which nothing is done.
   *
   * @return 0 or more; empty if not supplied
   */
  OptionalLong withoutRelief();

  /**
   * Returns the office that answers for the targets of the region.
   *
   * @return the office, empty if none is recorded
   */
  Optional<Office> responsibleOffice();

  /**
   * Returns the departments that lead the overdue tasks.
   *
   * @return the names in a stable order
   */
  ImmutableList<Text> taskDepartments();

  /**
   * Returns the offices that must put the overdue findings right.
   *
   * @return the offices in a stable order
   */
  ImmutableList<Office> findingOffices();

  /** Refuses negative counts. */
  @Value.Check
  default void check() {
    if (overdueTasks().orElse(0) < 0
        || overdueTasksWithoutLead() < 0
        || overdueFindings().orElse(0) < 0
        || withoutRelief().orElse(0) < 0) {
      throw new IllegalArgumentException(
          "The counts of "
              + region().code()
              + " (overdue tasks "
              + overdueTasks()
              + ", without a lead "
              + overdueTasksWithoutLead()
              + ", overdue findings "
              + overdueFindings()
              + ", without relief "
              + withoutRelief()
              + ") must not be negative.");
    }
  }

  /**
   * Starts the facts of a region.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link DispatchFacts}; only the region is required. */
  final class Builder extends ImmutableDispatchFacts.Builder {
    Builder() {}
  }
}
