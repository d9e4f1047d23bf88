package io.github.sixmechanisms.cultivation;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.text.Message;
import java.time.LocalDate;

/**
 * One event on the way of an enterprise through the pools and the roster.
 *
 * @param day the effective date of the event
 * @param recorded when it became known
 * @param stage where the enterprise stands after it
 * @param event what happened, with its reason and origin
 */
public record TimelineEntry(
    LocalDate day, LocalDate recorded, CultivationStage stage, Message event) {

  /**
   * Refuses nulls.
   *
   * @param day the effective date of the event
   * @param recorded when it became known
   * @param stage where the enterprise stands after it
   * @param event what happened, with its reason and origin
   */
  public TimelineEntry {
    requireNonNull(day, "day");
    requireNonNull(recorded, "recorded");
    requireNonNull(stage, "stage");
    requireNonNull(event, "event");
  }
}
