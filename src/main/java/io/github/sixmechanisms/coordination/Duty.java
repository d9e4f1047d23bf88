package io.github.sixmechanisms.coordination;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.Provenance;

/**
 * What a department has to do for the action (职责).
 *
 * @param what the duty for people
 * @param provenance where it comes from, such as S6
 */
public record Duty(Text what, Provenance provenance) {

  /**
   * Refuses nulls.
   *
   * @param what the duty for people
   * @param provenance where it comes from, such as S6
   */
  public Duty {
    requireNonNull(what, "what");
    requireNonNull(provenance, "provenance");
  }
}
