package io.github.sixmechanisms.cultivation;

import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.Yuan;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * What the reports of an enterprise come to at the end of a month. A figure for which a report is
 * missing is empty. All are exact. This type is immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface OperatingFigures {

  /**
   * Returns the enterprise.
   *
   * @return the identifier
   */
  EnterpriseId enterprise();

  /**
   * Returns the month to whose end the figures reach.
   *
   * @return the month
   */
  YearMonth month();

  /**
   * Returns the revenue since 1 January.
   *
   * @return the report of the month
   */
  Optional<Yuan> revenueToDate();

  /**
   * Returns the revenue of the trailing twelve months (近十二个月营业收入, A10): revenue to date + last
   * year's − last year's to the same month. A January takes the value of the December before, and a
   * December is its own revenue to date.
   *
   * @return the revenue; empty if one of the reports is missing
   */
  Optional<Yuan> trailingRevenue();

  /**
   * Returns by which share the trailing revenue is below that of a year earlier.
   *
   * @return 1 − value ÷ value a year earlier, negative for growth; empty if either is missing or
   *     the earlier one is not above 0
   */
  Optional<Fraction> trailingRevenueDecline();

  /**
   * Returns by which share the revenue to date is below that of the same months of last year.
   *
   * @return 1 − value ÷ last year's, negative for growth; empty if either is missing or last year's
   *     is 0
   */
  Optional<Fraction> revenueToDateDecline();

  /**
   * Returns by which share the electricity used in the last three months is below that of the same
   * months of last year.
   *
   * @return 1 − value ÷ last year's, negative for growth; empty if any of the six months is missing
   *     or last year's sum is 0
   */
  Optional<Fraction> electricityDecline();

  /**
   * Returns for how many months in a row production has stood still.
   *
   * @return 0 or more, up to and with the month; empty if the month itself, or the one before the
   *     standstill, was not reported
   */
  OptionalInt stoppedMonths();

  /**
   * Returns for how many months in a row production has stood still at least.
   *
   * @return the reported months up to and with the month, whatever was before them; empty if the
   *     month itself was not reported
   */
  OptionalInt stoppedMonthsAtLeast();

  /**
   * Returns the employees at the end of the month.
   *
   * @return the report of the month
   */
  OptionalLong employees();

  /**
   * Returns the revenue to date of the December before.
   *
   * @return last year's revenue; empty if it was not reported
   */
  Optional<Yuan> lastYearsRevenue();

  /**
   * Returns the revenue to the same month of last year.
   *
   * @return last year's revenue to date; empty if it was not reported
   */
  Optional<Yuan> lastYearsRevenueToDate();

  /**
   * Forecasts the revenue of the whole year.
   *
   * @param method how
   * @return the forecast in yuan, exact; empty if a report that it needs is missing or 0 to divide
   *     by
   */
  default Optional<Fraction> forecast(ForecastMethod method) {
    Optional<Fraction> soFar = revenueToDate().map(Yuan::toFraction);
    if (method == ForecastMethod.SIMPLE) {
      return soFar.map(sum -> sum.times(Fraction.of(Months.IN_YEAR, month().getMonthValue())));
    }
    Optional<Fraction> then = lastYearsRevenueToDate().map(Yuan::toFraction);
    Optional<Fraction> year = lastYearsRevenue().map(Yuan::toFraction);
    return soFar.isPresent() && year.isPresent() && then.filter(sum -> sum.signum() > 0).isPresent()
        ? Optional.of(soFar.get().times(year.get()).dividedBy(then.get()))
        : Optional.empty();
  }

  /**
   * Starts figures.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link OperatingFigures}; enterprise and month are required. */
  final class Builder extends ImmutableOperatingFigures.Builder {
    Builder() {}
  }
}
