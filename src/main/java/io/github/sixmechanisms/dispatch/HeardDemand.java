package io.github.sixmechanisms.dispatch;

import io.github.sixmechanisms.coordination.TaskId;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.EnterpriseId;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A demand heard on a visit (诉求, S8), which becomes a coordination task. The link is kept here; the
 * way back is {@link VisitLog#demandOf}. A record of the same visit and number that was recorded
 * later takes the place of an earlier one. This type is immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface HeardDemand {

  /**
   * Returns the visit.
   *
   * @return its identifier
   */
  VisitId visit();

  /**
   * Returns the number of the demand in the visit.
   *
   * @return 1 or more
   */
  int number();

  /**
   * Returns where it was heard.
   *
   * @return one of the visited regions, or one below
   */
  RegionCode region();

  /**
   * Returns whose demand it is.
   *
   * @return the enterprise; empty if it is not that of a single one
   */
  Optional<EnterpriseId> enterprise();

  /**
   * Returns what is demanded.
   *
   * @return the demand for people
   */
  Text what();

  /**
   * Returns the coordination task that it became.
   *
   * @return the task, empty as long as there is none
   */
  Optional<TaskId> task();

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
          "The number (" + number() + ") of a demand of " + visit() + " must be 1 or more.");
    }
  }

  /**
   * Starts a demand.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link HeardDemand}; enterprise and task may be left out. */
  final class Builder extends ImmutableHeardDemand.Builder {
    Builder() {}
  }
}
