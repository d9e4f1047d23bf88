package io.github.sixmechanisms.coordination;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.StepCorrection;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A demand or problem of an enterprise (急难愁盼问题, S5, S6) as a task, with its whole history. Events
 * are only added, by {@link #then}, and corrections, by {@link #corrected}. This type is immutable
 * and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface CoordinationTask {

  /**
   * Returns the identifier.
   *
   * @return the task's
   */
  TaskId id();

  /**
   * Returns the region itself that has to see to it; nothing is rolled up from below.
   *
   * @return the code
   */
  RegionCode region();

  /**
   * Returns whose demand it is.
   *
   * @return the enterprise; empty if it is not that of a single one
   */
  Optional<EnterpriseId> enterprise();

  /**
   * Returns the kind of demand, such as financing, labour or electricity.
   *
   * @return the category for people
   */
  Text category();

  /**
   * Returns what is demanded.
   *
   * @return the demand for people
   */
  Text what();

  /**
   * Returns the level at which it begins.
   *
   * @return the level; each reopening and each escalation raises it by one, at most to the province
   */
  Level level();

  /**
   * Returns when it was registered.
   *
   * @return the effective date; day 0 of the limits, or the next working day is
   */
  LocalDate registered();

  /**
   * Returns when its registration became known.
   *
   * @return the recorded date
   */
  LocalDate recorded();

  /**
   * Returns the steps taken.
   *
   * @return the events in the order in which they were taken
   */
  ImmutableList<TaskEvent> events();

  /**
   * Returns the corrections of steps.
   *
   * @return the corrections in the order in which they apply
   */
  ImmutableList<StepCorrection<TaskEvent>> corrections();

  /**
   * Refuses a step recorded before the task is; of the steps after all corrections, one that is not
   * legal in its state or dated before the one that it follows; and a correction of a step that the
   * task does not have.
   */
  @Value.Check
  default void check() {
    TaskState state = TaskState.REGISTERED;
    LocalDate last = registered();
    for (TaskEvent event : StepCorrection.corrected(events(), corrections(), owner())) {
      if (event.day().isBefore(last)) {
        throw new IllegalArgumentException(
            "The step ("
                + event.step()
                + ") of the task ("
                + id()
                + ") on "
                + event.day()
                + " must not come before the one on "
                + last
                + ".");
      }
      state = after(state, event);
      last = event.day();
    }
    Steps.requireRecordedAfter(events(), recorded(), owner());
  }

  private String owner() {
    return "the task (" + id() + ")";
  }

  /**
   * Returns the steps that hold.
   *
   * @param asOf the day, end of day inclusive, and the knowledge day
   * @return the steps taken up to the day, as known, corrected as far as that was known
   */
  default ImmutableList<TaskEvent> steps(AsOf asOf) {
    return StepCorrection.known(events(), corrections(), owner(), requireNonNull(asOf, "asOf"));
  }

  private TaskState after(TaskState state, TaskEvent event) {
    return TaskLifeCycle.after(state, event.step())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The step ("
                        + event.step()
                        + ") of the task ("
                        + id()
                        + ") on "
                        + event.day()
                        + " is not legal in the state ("
                        + state
                        + ").\nMaybe one of "
                        + TaskLifeCycle.legalSteps(state)
                        + "."));
  }

  /**
   * Returns the task with a further step.
   *
   * @param event the step
   * @return the task
   * @throws IllegalArgumentException if the step is not legal in its state, naming both and the
   *     legal ones, or dated before the last one
   */
  default CoordinationTask then(TaskEvent event) {
    return builder().from(this).addEvents(requireNonNull(event, "event")).build();
  }

  /**
   * Returns the task with a step corrected.
   *
   * @param correction the correction
   * @return the task, whose history as known before stays as it was
   * @throws IllegalArgumentException if the task has no such step, or the steps after the
   *     correction are not legal
   */
  default CoordinationTask corrected(StepCorrection<TaskEvent> correction) {
    return builder().from(this).addCorrections(requireNonNull(correction, "correction")).build();
  }

  /**
   * Starts a task.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link CoordinationTask}; enterprise, events and corrections may be left out. */
  final class Builder extends ImmutableCoordinationTask.Builder {
    Builder() {}
  }
}
