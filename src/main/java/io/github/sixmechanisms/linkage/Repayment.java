package io.github.sixmechanisms.linkage;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;

/**
 * What an enterprise has paid back to a fund.
 *
 * @param fund the fund
 * @param enterprise the enterprise
 * @param amount above 0
 * @param day when it was paid back
 * @param recorded when it became known
 */
public record Repayment(
    FundId fund, EnterpriseId enterprise, Yuan amount, LocalDate day, LocalDate recorded)
    implements RepaymentRecord {

  /**
   * Refuses an amount that is not above 0.
   *
   * @param fund the fund
   * @param enterprise the enterprise
   * @param amount above 0
   * @param day when it was paid back
   * @param recorded when it became known
   */
  public Repayment {
    requireNonNull(fund, "fund");
    requireNonNull(enterprise, "enterprise");
    requireNonNull(day, "day");
    requireNonNull(recorded, "recorded");
    if (requireNonNull(amount, "amount").compareTo(Yuan.ZERO) <= 0) {
      throw new IllegalArgumentException(
          "The repayment (" + amount + ") of " + enterprise + " must be above 0.");
    }
  }
}
