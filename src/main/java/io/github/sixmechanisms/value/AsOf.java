package io.github.sixmechanisms.value;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The day that a judgement is made for and, optionally, the day up to which facts were known: the
 * only time argument of any judgement.
 *
 * <p>The day counts to its end. A fact has an <em>effective</em> date (when it holds) and a
 * <em>recorded</em> date (when it became known). A judgement as known on a day uses no fact
 * recorded after that day, so that what was judged last quarter can be judged again; without a
 * knowledge day it uses every recorded fact. The knowledge day may lie before or after the day.
 *
 * <p>The text form is {@code 2022-06-30}, or {@code 2022-06-30@2022-07-05} with a knowledge day.
 *
 * @param day the day of the judgement, end of day inclusive
 * @param knowledgeDay the last recorded date whose facts are used; empty for all recorded facts
 */
public record AsOf(LocalDate day, Optional<LocalDate> knowledgeDay) {

  /**
   * Refuses nulls.
   *
   * @param day the day of the judgement, end of day inclusive
   * @param knowledgeDay the last recorded date whose facts are used; empty for all recorded facts
   */
  public AsOf {
    requireNonNull(day, "day");
    requireNonNull(knowledgeDay, "knowledgeDay");
  }

  /**
   * Returns the judgement day with all recorded facts.
   *
   * @param day the day, end of day inclusive
   * @return the time argument
   */
  public static AsOf of(LocalDate day) {
    return new AsOf(day, Optional.empty());
  }

  /**
   * Reads a time argument from its text form; {@code AsOf.parse("2022-06-30")} is the usual short
   * way to write one.
   *
   * @param text an ISO date, optionally followed by {@code @} and the ISO date of the knowledge day
   * @return the time argument
   * @throws IllegalArgumentException if the text has another form or names no real day
   */
  public static AsOf parse(String text) {
    requireNonNull(text, "text");
    int at = text.indexOf('@');
    try {
      return at < 0
          ? of(LocalDate.parse(text))
          : of(LocalDate.parse(text.substring(0, at)))
              .knownOn(LocalDate.parse(text.substring(at + 1)));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "The time ("
              + text
              + ") must be a real day such as 2022-06-30, or 2022-06-30@2022-07-05 as known on a day.",
          e);
    }
  }

  /**
   * Returns the same day judged with the facts recorded up to a day.
   *
   * @param lastRecorded the last recorded date whose facts are used
   * @return the time argument with that knowledge day
   */
  public AsOf knownOn(LocalDate lastRecorded) {
    requireNonNull(lastRecorded, "lastRecorded");
    return new AsOf(day, Optional.of(lastRecorded));
  }

  /**
   * Says whether a fact was known.
   *
   * @param recorded the recorded date of the fact
   * @return true without a knowledge day, or if the fact was recorded on or before it
   */
  public boolean knows(LocalDate recorded) {
    requireNonNull(recorded, "recorded");
    return knowledgeDay.isEmpty() || !recorded.isAfter(knowledgeDay.get());
  }

  /**
   * Says whether a fact was known and had taken effect by the end of the day.
   *
   * @param effective the effective date of the fact
   * @param recorded the recorded date of the fact
   * @return true if the fact counts
   */
  public boolean includes(LocalDate effective, LocalDate recorded) {
    requireNonNull(effective, "effective");
    return !effective.isAfter(day) && knows(recorded);
  }

  /**
   * Returns the text form, which {@link #parse} reads back.
   *
   * @return for instance {@code 2022-06-30@2022-07-05}
   */
  @Override
  public String toString() {
    return knowledgeDay.map(known -> day + "@" + known).orElseGet(day::toString);
  }
}
