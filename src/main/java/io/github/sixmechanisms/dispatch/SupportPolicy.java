package io.github.sixmechanisms.dispatch;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.text.Text;

/**
 * A policy in favour of the enterprises whose landing is tracked (惠企政策, S8).
 *
 * @param id the identifier, not blank
 * @param title the title
 */
public record SupportPolicy(String id, Text title) {

  /**
   * Refuses a blank identifier.
   *
   * @param id the identifier, not blank
   * @param title the title
   */
  public SupportPolicy {
    requireNonNull(title, "title");
    if (requireNonNull(id, "id").isBlank()) {
      throw new IllegalArgumentException("The identifier of a policy must not be blank.");
    }
  }
}
