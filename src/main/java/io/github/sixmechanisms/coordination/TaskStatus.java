package io.github.sixmechanisms.coordination;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.rule.Decision;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.value.AsOf;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A task as of a day, as known on a day. This type is immutable and thread-safe; the library builds
 * it.
 */
@Value.Immutable
@ValueStyle
public interface TaskStatus extends Localized {

  /**
   * Returns for when it speaks.
   *
   * @return the day and knowledge day
   */
  AsOf asOf();

  /**
   * Returns the task.
   *
   * @return the task with its whole history, later events included
   */
  CoordinationTask task();

  /**
   * Returns the limits and rules by which it is judged.
   *
   * @return the policy
   */
  CoordinationPolicy policy();

  /**
   * Returns the state.
   *
   * @return the state at the end of the day
   */
  TaskState state();

  /**
   * Returns the level.
   *
   * @return the level at the end of the day
   */
  Level level();

  /**
   * Returns who leads it.
   *
   * @return the department that was assigned last; empty before, and after a return
   */
  Optional<DepartmentId> lead();

  /**
   * Returns who supports the lead.
   *
   * @return the departments in order
   */
  @Value.NaturalOrder
  ImmutableSortedSet<DepartmentId> supporting();

  /**
   * Returns by when it must be, or had to be, accepted.
   *
   * @return the last day in time
   */
  LocalDate acceptBy();

  /**
   * Returns by when it must be, or had to be, answered.
   *
   * @return the last day in time: the one granted last, or that of a reopening after it
   */
  LocalDate answerBy();

  /**
   * Returns the day that was granted for the answer in place of the limit.
   *
   * @return the day of the last extension, empty without one since the last reopening
   */
  Optional<LocalDate> granted();

  /**
   * Returns the steps that were taken late.
   *
   * @return the steps in the order in which they were taken
   */
  ImmutableList<LateStep> lateSteps();

  /**
   * Returns what each department did while it led the task: its answers, and how the enterprise
   * took them.
   *
   * @return the counts up to the day by the department that gave the answer
   */
  ImmutableSortedMap<DepartmentId, TaskHistory> byLead();

  /**
   * Returns how many answers were given, how many of them in time, and how the enterprise took
   * them.
   *
   * @return the counts of the whole history up to the day
   */
  default TaskHistory history() {
    return byLead().values().stream().reduce(TaskHistory.NONE, TaskHistory::plus);
  }

  /**
   * Says whether the limit of the answer has passed without one.
   *
   * @return true from the day after it on
   */
  default boolean isAnswerLate() {
    return !state().isSettled() && asOf().day().isAfter(answerBy());
  }

  /**
   * Returns which rule gave the urgency, with the reasons.
   *
   * @return the decision
   */
  Decision<TaskUrgency> decision();

  /**
   * Returns how urgent it is.
   *
   * @return the outcome of the rules, NONE if none is true
   */
  default TaskUrgency urgency() {
    return decision().outcome().orElse(TaskUrgency.NONE);
  }

  /**
   * Says whether a limit has passed without the step.
   *
   * @return true if it is overdue or to be escalated
   */
  default boolean isOverdue() {
    return urgency() == TaskUrgency.OVERDUE || urgency() == TaskUrgency.TO_ESCALATE;
  }

  /**
   * Returns where it stands, its limits in working days with their origin, and what was late.
   *
   * @param language the language
   * @return several lines, each ending with a line feed
   */
  @Override
  default String in(Language language) {
    return TaskStatusText.of(this, language);
  }

  /** Builds a {@link TaskStatus}; for the library only. */
  final class Builder extends ImmutableTaskStatus.Builder {
    Builder() {}
  }
}
