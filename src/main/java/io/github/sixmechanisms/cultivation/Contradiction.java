package io.github.sixmechanisms.cultivation;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.value.EnterpriseId;

/**
 * Two states of an enterprise that cannot both be, as of a day.
 *
 * @param enterprise the enterprise
 * @param reason the two states, and what mends them
 */
public record Contradiction(EnterpriseId enterprise, Message reason) {

  /**
   * Refuses nulls.
   *
   * @param enterprise the enterprise
   * @param reason the two states, and what mends them
   */
  public Contradiction {
    requireNonNull(enterprise, "enterprise");
    requireNonNull(reason, "reason");
  }
}
