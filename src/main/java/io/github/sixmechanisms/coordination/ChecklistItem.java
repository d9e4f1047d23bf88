package io.github.sixmechanisms.coordination;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.text.Text;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A piece of evidence that an application needs (证明材料), such as the tax return or photographs of
 * the plant.
 *
 * @param what the evidence for people
 * @param provided when it was provided, empty as long as it is missing
 */
public record ChecklistItem(Text what, Optional<LocalDate> provided) {

  /**
   * Refuses nulls.
   *
   * @param what the evidence for people
   * @param provided when it was provided, empty as long as it is missing
   */
  public ChecklistItem {
    requireNonNull(what, "what");
    requireNonNull(provided, "provided");
  }
}
