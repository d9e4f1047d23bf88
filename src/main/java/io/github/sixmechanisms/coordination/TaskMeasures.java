package io.github.sixmechanisms.coordination;

import io.github.sixmechanisms.value.Fraction;
import java.util.Optional;

/**
 * How well a group of tasks goes, all exact.
 *
 * @param tasks how many there are
 * @param open how many are not answered: the load
 * @param overdue how many of those are overdue
 * @param settled how many are closed, confirmed or struck off
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
    long settled,
    long answers,
    long answersInTime,
    long confirmations,
    long reopenings,
    long reopened) {

  static final TaskMeasures NONE = new TaskMeasures(0, 0, 0, 0, 0, 0, 0, 0, 0);

  TaskMeasures plus(TaskStatus status) {
    TaskHistory history = status.history();
    boolean isClosed = status.state().isSettled() && status.state() != TaskState.ANSWERED;
    return new TaskMeasures(
        tasks + 1,
        open + (status.state().isSettled() ? 0 : 1),
        overdue + (status.isOverdue() ? 1 : 0),
        settled + (isClosed ? 1 : 0),
        answers + history.answers(),
        answersInTime + history.answersInTime(),
        confirmations + history.confirmations(),
        reopenings + history.reopenings(),
        reopened + (history.reopenings() > 0 ? 1 : 0));
  }

  /**
   * Returns the on-time rate (按时办结率).
   *
   * @return answers in time ÷ answers; empty without an answer
   */
  public Optional<Fraction> onTimeRate() {
    return share(answersInTime, answers);
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
   * @return tasks reopened at least once ÷ tasks; empty without a task
   */
  public Optional<Fraction> reopenRate() {
    return share(reopened, tasks);
  }

  private static Optional<Fraction> share(long part, long whole) {
    return whole == 0 ? Optional.empty() : Optional.of(Fraction.of(part, whole));
  }
}
