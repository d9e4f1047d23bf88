package io.github.sixmechanisms.coordination;

import io.github.sixmechanisms.value.Fraction;
import java.util.Optional;

/**
 * How well a group of tasks goes, all exact.
 *
 * @param tasks how many there are
 * @param open how many are not answered: the load
 * @param overdue how many of those are overdue
 * @param late how many of those have no answer although its limit has passed
 * @param settled how many are closed, confirmed or struck off
 * @param answered how many tasks were answered at least once
 * @param answers how many answers were given
 * @param answersInTime how many of them within their limit
 * @param confirmations how often enterprises were satisfied
 * @param reopenings how often they were not
 * @param reopened how many tasks were reopened at least once
 */
public record TaskMeasures(
    long tasks,
    long open,
    long overdue,
    long late,
    long settled,
    long answered,
    long answers,
    long answersInTime,
    long confirmations,
    long reopenings,
    long reopened) {

  static final TaskMeasures NONE = new TaskMeasures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** The task itself, without its answers. */
  static TaskMeasures of(TaskStatus status) {
    boolean isClosed = status.state().isSettled() && status.state() != TaskState.ANSWERED;
    return new TaskMeasures(
        1,
        status.state().isSettled() ? 0 : 1,
        status.isOverdue() ? 1 : 0,
        status.isAnswerLate() ? 1 : 0,
        isClosed ? 1 : 0,
        0,
        0,
        0,
        0,
        0,
        0);
  }

  /** The answers to one task. */
  static TaskMeasures of(TaskHistory history) {
    return new TaskMeasures(
        0,
        0,
        0,
        0,
        0,
        history.answers() > 0 ? 1 : 0,
        history.answers(),
        history.answersInTime(),
        history.confirmations(),
        history.reopenings(),
        history.reopenings() > 0 ? 1 : 0);
  }

  TaskMeasures plus(TaskMeasures other) {
    return new TaskMeasures(
        tasks + other.tasks,
        open + other.open,
        overdue + other.overdue,
        late + other.late,
        settled + other.settled,
        answered + other.answered,
        answers + other.answers,
        answersInTime + other.answersInTime,
        confirmations + other.confirmations,
        reopenings + other.reopenings,
        reopened + other.reopened);
  }

  /**
   * Returns the on-time rate (按时办结率).
   *
   * @return answers in time ÷ (answers + late ones that are missing); empty if none was due
   */
  public Optional<Fraction> onTimeRate() {
    return share(answersInTime, answers + late);
  }

  /**
   * Returns the resolution rate (办结率).
   *
   * @return settled ÷ tasks; empty without a task
   */
  public Optional<Fraction> resolutionRate() {
    return share(settled, tasks);
  }

  /**
   * Returns the satisfaction (满意率).
   *
   * @return confirmations ÷ (confirmations + reopenings); empty if no enterprise has said
   */
  public Optional<Fraction> satisfaction() {
    return share(confirmations, confirmations + reopenings);
  }

  /**
   * Returns the reopen rate (退回率).
   *
   * @return tasks reopened at least once ÷ tasks answered at least once; empty without an answer
   */
  public Optional<Fraction> reopenRate() {
    return share(reopened, answered);
  }

  private static Optional<Fraction> share(long part, long whole) {
    return whole == 0 ? Optional.empty() : Optional.of(Fraction.of(part, whole));
  }
}
