package io.github.sixmechanisms.roster;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A change of the roster. Changes of one enterprise apply in the order of effective date, recorded
 * date and position in the ledger, one by one.
 */
public sealed interface Change extends LedgerRecord permits Entry, Exit, Relocation {

  /**
   * Returns the first day at whose end the change has taken place.
   *
   * @return the effective date
   */
  LocalDate effective();

  /**
   * Returns when the bureau of statistics approved the change (审核通过), which a {@link CutOff} by
   * approval counts by.
   *
   * @return the approval date, before or after the effective one; empty if it is not known
   */
  Optional<LocalDate> approved();
}
