package io.github.sixmechanisms.linkage;

import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.ProgrammeYear;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * A movement of the budget of a fund: a payment, negative, or a repayment, positive. This type is
 * immutable and thread-safe; the library builds it.
 */
@Value.Immutable
@ValueStyle
public interface FundMovement {

  /**
   * Returns the fund.
   *
   * @return its identifier
   */
  FundId fund();

  /**
   * Returns the year whose budget moves: of the payment, and for a repayment the year whose budget
   * had paid.
   *
   * @return the year
   */
  ProgrammeYear year();

  /**
   * Returns when it was.
   *
   * @return the day
   */
  LocalDate day();

  /**
   * Returns the enterprise.
   *
   * @return the identifier
   */
  EnterpriseId enterprise();

  /**
   * Returns the instalment that was paid or is paid back.
   *
   * @return its number, 1 or more
   */
  int instalment();

  /**
   * Returns the amount.
   *
   * @return below 0 for a payment, above 0 for a repayment
   */
  Yuan amount();

  /** Builds a {@link FundMovement}; for the library only. */
  final class Builder extends ImmutableFundMovement.Builder {
    Builder() {}
  }
}
