package io.github.sixmechanisms.linkage;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.value.ProgrammeYear;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;

/**
 * The budget of a fund for a year. Of several records of one year the one recorded last, as known,
 * counts.
 *
 * @param year the year whose payments it covers
 * @param amount 0 or more
 * @param recorded when it became known
 */
public record FundBudget(ProgrammeYear year, Yuan amount, LocalDate recorded) {

  /**
   * Refuses a negative amount.
   *
   * @param year the year whose payments it covers
   * @param amount 0 or more
   * @param recorded when it became known
   */
  public FundBudget {
    requireNonNull(year, "year");
    requireNonNull(recorded, "recorded");
    if (requireNonNull(amount, "amount").compareTo(Yuan.ZERO) < 0) {
      throw new IllegalArgumentException(
          "The budget (" + amount + ") for " + year + " must not be negative.");
    }
  }
}
