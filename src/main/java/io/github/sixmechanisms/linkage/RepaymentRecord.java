package io.github.sixmechanisms.linkage;

import java.time.LocalDate;

/** What the record of repayments is made of: repayments and their withdrawals. */
public sealed interface RepaymentRecord permits Repayment, RepaymentWithdrawal {

  /**
   * Returns when it became known.
   *
   * @return the recorded date
   */
  LocalDate recorded();
}
