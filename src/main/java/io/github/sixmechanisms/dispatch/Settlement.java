package io.github.sixmechanisms.dispatch;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.text.Text;
import java.time.LocalDate;

/**
 * How a finding was put right (办结).
 *
 * @param day the day on which it was
 * @param how what was done
 */
public record Settlement(LocalDate day, Text how) {

  /**
   * Refuses nulls.
   *
   * @param day the day on which it was
   * @param how what was done
   */
  public Settlement {
    requireNonNull(day, "day");
    requireNonNull(how, "how");
  }
}
