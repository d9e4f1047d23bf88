package io.github.sixmechanisms.dispatch;

import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Text;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A problem that a visit found (督导问题, S8). A record of the same visit and number that was recorded
 * later takes the place of an earlier one: so a settlement is added, or a wrong one corrected. This
 * type is immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface VisitFinding {

  /**
   * Returns the visit.
   *
   * @return its identifier
   */
  VisitId visit();

  /**
   * Returns the number of the finding in the visit.
   *
   * @return 1 or more
   */
  int number();

  /**
   * Returns the region itself; nothing is rolled up from below.
   *
   * @return one of the visited regions, or one below
   */
  RegionCode region();

  /**
   * Returns how grave it is.
   *
   * @return the severity
   */
  FindingSeverity severity();

  /**
   * Returns what was found.
   *
   * @return the problem for people
   */
  Text what();

  /**
   * Returns who must put it right.
   *
   * @return an office, not a person
   */
  Office responsible();

  /**
   * Returns by when.
   *
   * @return the last day, end of day inclusive; not before the visit
   */
  LocalDate deadline();

  /**
   * Returns how it was put right.
   *
   * @return the settlement, not before the visit; empty as long as there is none
   */
  Optional<Settlement> settlement();

  /**
   * Returns when this became known.
   *
   * @return the recorded date
   */
  LocalDate recorded();

  /** Refuses a number below 1. */
  @Value.Check
  default void check() {
    if (number() < 1) {
      throw new IllegalArgumentException(
          "The number (" + number() + ") of a finding of " + visit() + " must be 1 or more.");
    }
  }

  /**
   * Starts a finding.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link VisitFinding}; all but the settlement is required. */
  final class Builder extends ImmutableVisitFinding.Builder {
    Builder() {}
  }
}
