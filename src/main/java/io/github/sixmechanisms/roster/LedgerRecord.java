package io.github.sixmechanisms.roster;

import io.github.sixmechanisms.value.EnterpriseId;
import java.time.LocalDate;

/**
 * A record of the ledger: a change of the roster, or the correction of one. Records are appended
 * and never overwritten, so that every past state can be asked for.
 */
public sealed interface LedgerRecord permits Change, Correction {

  /**
   * Returns the enterprise.
   *
   * @return the identifier
   */
  EnterpriseId enterprise();

  /**
   * Returns when the record became known.
   *
   * @return the recorded date
   */
  LocalDate recorded();
}
