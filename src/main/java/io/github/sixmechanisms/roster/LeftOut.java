package io.github.sixmechanisms.roster;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.text.Message;
import java.util.Comparator;

/**
 * A known change that a tally could not apply, because a change before it was recorded after the
 * knowledge day.
 *
 * @param change the change
 * @param reason why it was left out
 */
public record LeftOut(Change change, Message reason) {

  /** Enough, since the changes of one enterprise are in one list and in order already. */
  static final Comparator<LeftOut> ORDER =
      Comparator.comparing((LeftOut left) -> left.change().enterprise());

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
