package io.github.sixmechanisms.linkage;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Says that a repayment was recorded wrongly. It is appended and overwrites nothing: as known
 * before it was recorded the repayment still counts. The right one, if any, is a further repayment.
 *
 * @param wrong the repayment exactly as it was recorded
 * @param recorded when this became known, not before the repayment
 * @param reason why, not blank
 */
public record RepaymentWithdrawal(Repayment wrong, LocalDate recorded, String reason)
    implements RepaymentRecord {

  /**
   * Refuses a blank reason and dates out of order.
   *
   * @param wrong the repayment exactly as it was recorded
   * @param recorded when this became known, not before the repayment
   * @param reason why, not blank
   */
  public RepaymentWithdrawal {
    requireNonNull(wrong, "wrong");
    requireNonNull(recorded, "recorded");
    if (requireNonNull(reason, "reason").isBlank()) {
      throw new IllegalArgumentException(
          "The withdrawal recorded on " + recorded + " must have a reason.");
    }
    if (recorded.isBefore(wrong.recorded())) {
      throw new IllegalArgumentException(
          "The withdrawal must not be recorded ("
              + recorded
              + ") before the repayment itself ("
              + wrong.recorded()
              + ").");
    }
  }
}
