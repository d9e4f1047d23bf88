package io.github.sixmechanisms.roster;

import io.github.sixmechanisms.value.EnterpriseId;
import java.time.LocalDate;

/**
 * A change of the roster. Changes of one enterprise apply in the order of effective date, recorded
 * date and position in the ledger, one by one.
 */
public sealed interface Change permits Entry, Exit, Relocation {

  /**
   * Returns the enterprise.
   *
   * @return the identifier
   */
  EnterpriseId enterprise();

  /**
   * Returns the first day at whose end the change has taken place.
   *
   * @return the effective date
   */
  LocalDate effective();

  /**
   * Returns when the change became known.
   *
   * @return the recorded date
   */
  LocalDate recorded();
}
