package io.github.sixmechanisms.linkage;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ImmutableTable;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.ProgrammeYear;
import io.github.sixmechanisms.value.Yuan;
import org.immutables.value.Value;

/**
 * The awards of all funds as of a day, with every movement of their budgets. For each fund and year
 * the budget plus the movements gives the balance; it is below 0 only where a budget was lowered
 * below what had been paid, see {@link #overspent}. This type is immutable and thread-safe; the
 * library builds it.
 */
@Value.Immutable
@ValueStyle
public interface AwardLedger {

  /**
   * Returns for when it speaks.
   *
   * @return the day and knowledge day
   */
  AsOf asOf();

  /**
   * Returns the awards, those that nothing was paid of included.
   *
   * @return the awards by fund, day of entry and enterprise
   */
  ImmutableList<Award> awards();

  /**
   * Returns the movements of the budgets.
   *
   * @return the payments and repayments by day, in the order in which they were made
   */
  ImmutableList<FundMovement> movements();

  /**
   * Returns the instalments that wait, as award and number, in the order in which they are next.
   *
   * @return the queue, of all funds together, by fund
   */
  ImmutableList<QueuedInstalment> queue();

  /**
   * Returns the funds as known.
   *
   * @return the identifiers in order
   */
  @Value.NaturalOrder
  ImmutableSortedSet<FundId> funds();

  /**
   * Returns the budgets as known.
   *
   * @return the amounts by fund and year
   */
  ImmutableTable<FundId, ProgrammeYear, Yuan> budgets();

  /**
   * Returns what is left of a budget.
   *
   * @param fund the fund
   * @param year the year
   * @return budget − payments + repayments; 0 without a budget
   * @throws IllegalArgumentException if the fund is not one of {@link #funds}
   */
  default Yuan balance(FundId fund, ProgrammeYear year) {
    requireNonNull(fund, "fund");
    requireNonNull(year, "year");
    if (!funds().contains(fund)) {
      throw new IllegalArgumentException(
          "The fund (" + fund + ") must be one of " + funds() + ", those known by then.");
    }
    Yuan budget =
        budgets().contains(fund, year) ? requireNonNull(budgets().get(fund, year)) : Yuan.ZERO;
    return movements().stream()
        .filter(movement -> movement.fund().equals(fund) && movement.year().equals(year))
        .map(FundMovement::amount)
        .reduce(budget, Yuan::plus);
  }

  /**
   * Returns the budgets that were lowered below what had been paid.
   *
   * @return the amounts by which more was paid, by fund and year
   */
  default ImmutableTable<FundId, ProgrammeYear, Yuan> overspent() {
    ImmutableTable.Builder<FundId, ProgrammeYear, Yuan> overspent = ImmutableTable.builder();
    budgets()
        .rowMap()
        .forEach(
            (fund, years) ->
                years
                    .keySet()
                    .forEach(
                        year -> {
                          Yuan balance = balance(fund, year);
                          if (balance.compareTo(Yuan.ZERO) < 0) {
                            overspent.put(fund, year, Yuan.ZERO.minus(balance));
                          }
                        }));
    return overspent.buildOrThrow();
  }

  /**
   * An instalment that waits for budget.
   *
   * @param award the award
   * @param instalment the instalment
   */
  record QueuedInstalment(Award award, AwardInstalment instalment) {

    /**
     * Refuses nulls.
     *
     * @param award the award
     * @param instalment the instalment
     */
    public QueuedInstalment {
      requireNonNull(award, "award");
      requireNonNull(instalment, "instalment");
    }
  }

  /** Builds an {@link AwardLedger}; for the library only. */
  final class Builder extends ImmutableAwardLedger.Builder {
    Builder() {}
  }
}
