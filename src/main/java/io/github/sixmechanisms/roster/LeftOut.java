package io.github.sixmechanisms.roster;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.text.Message;

/**
 * A known change that a tally could not apply, because a change before it was recorded after the
 * knowledge day.
 *
 * @param change the change
 * @param reason why it was left out
 */
public record LeftOut(Change change, Message reason) {

  /**
   * Refuses nulls.
   *
   * @param change the change
   * @param reason why it was left out
   */
  public LeftOut {
    requireNonNull(change, "change");
    requireNonNull(reason, "reason");
  }
}
