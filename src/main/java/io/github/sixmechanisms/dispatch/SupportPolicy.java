package io.github.sixmechanisms.dispatch;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.text.Text;

/**
 * A policy in favour of the enterprises whose landing is tracked (惠企政策, S8).
 *
 * @param id the identifier
 * @param title the title
 */
public record SupportPolicy(SupportPolicyId id, Text title) {

  /**
   * Refuses nulls.
   *
   * @param id the identifier
   * @param title the title
   */
  public SupportPolicy {
    requireNonNull(id, "id");
    requireNonNull(title, "title");
  }
}
