package io.github.sixmechanisms.coordination;

/**
 * What happened to a task up to a day.
 *
 * @param answers how many answers were given
 * @param answersInTime how many of them within their limit
 * @param confirmations how often the enterprise was satisfied, 0 or 1
 * @param reopenings how often it was not
 */
public record TaskHistory(int answers, int answersInTime, int confirmations, int reopenings) {

  static final TaskHistory NONE = new TaskHistory(0, 0, 0, 0);

  TaskHistory plus(TaskHistory other) {
    return new TaskHistory(
        answers + other.answers,
        answersInTime + other.answersInTime,
        confirmations + other.confirmations,
        reopenings + other.reopenings);
  }

  /**
   * Refuses counts that do not fit.
   *
   * @param answers how many answers were given
   * @param answersInTime how many of them within their limit
   * @param confirmations how often the enterprise was satisfied, 0 or 1
   * @param reopenings how often it was not
   */
  public TaskHistory {
    if (answersInTime < 0
        || answersInTime > answers
        || confirmations < 0
        || reopenings < 0
        || confirmations + reopenings > answers) {
      throw new IllegalArgumentException(
          "The answers ("
              + answers
              + "), those in time ("
              + answersInTime
              + "), confirmations ("
              + confirmations
              + ") and reopenings ("
              + reopenings
              + ") do not fit together.");
    }
  }
}
