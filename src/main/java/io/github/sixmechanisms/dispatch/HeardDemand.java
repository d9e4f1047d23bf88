package io.github.sixmechanisms.dispatch;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.coordination.TaskId;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.EnterpriseId;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A demand heard on a visit (诉求, S8), which becomes a coordination task, made by {@link
 * VisitLog#taskFor}. The link is kept here; the way back is {@link VisitLog#demandOf}. A record of
 * the same visit and number that was recorded later takes the place of an earlier one. This type is
 * immutable and thread-safe.
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
   * Returns the later record that names the task that the demand became.
   *
   * @param task the task
   * @param recorded when this became known, after this record
   * @return the record, to be given beside this one
   * @throws IllegalArgumentException if it is not recorded after this one
   */
  default HeardDemand became(TaskId task, LocalDate recorded) {
    requireNonNull(task, "task");
    if (!requireNonNull(recorded, "recorded").isAfter(recorded())) {
      throw new IllegalArgumentException(
          "The task ("
              + task
              + ") must be recorded ("
              + recorded
              + ") after the demand itself ("
              + recorded()
              + ").\nMaybe name it in the demand at once.");
    }
    return builder().from(this).task(task).recorded(recorded).build();
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
