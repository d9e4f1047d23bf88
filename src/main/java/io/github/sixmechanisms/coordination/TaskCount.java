package io.github.sixmechanisms.coordination;

/**
 * The tasks of a region that an assessment counts (A8).
 *
 * @param tasks those registered in the year up to the day, carried in open on 1 January, or open on
 *     the day
 * @param overdue those of them that are overdue and unsettled on the day
 */
public record TaskCount(long tasks, long overdue) {

  /**
   * Refuses negative counts, and more overdue ones than there are.
   *
   * @param tasks those registered in the year up to the day, carried in open on 1 January, or open
   *     on the day
   * @param overdue those of them that are overdue and unsettled on the day
   */
  public TaskCount {
    if (overdue < 0 || overdue > tasks) {
      throw new IllegalArgumentException(
          "The overdue tasks (" + overdue + ") must be 0 to the tasks (" + tasks + ").");
    }
  }
}
