package io.github.sixmechanisms.linkage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.EntryKind;
import io.github.sixmechanisms.value.Provenance;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A reward fund of a city or county for new entries (奖励资金, S7). The amounts come from the
 * locality's own document; this library has none. A record of the same identifier that was recorded
 * later takes the place of an earlier one, budgets included: so a fund is prolonged or its rates
 * change. This type is immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface RewardFund {

  /**
   * Returns the identifier.
   *
   * @return the fund's
   */
  FundId id();

  /**
   * Returns the region whose fund it is.
   *
   * @return a prefecture or a county-level unit
   */
  RegionCode region();

  /**
   * Returns the first day whose entries it rewards, before its first budget too: then they wait.
   *
   * @return the effective date
   */
  LocalDate validFrom();

  /**
   * Returns the last day whose entries it rewards.
   *
   * @return the day, empty if no end is set
   */
  Optional<LocalDate> validTo();

  /**
   * Returns when the fund became known.
   *
   * @return the recorded date
   */
  LocalDate recorded();

  /**
   * Returns the budgets.
   *
   * @return the records in any order
   */
  ImmutableList<FundBudget> budgets();

  /**
   * Returns the award for a new entry by how the enterprise came.
   *
   * @return the amounts, each above 0, of kinds that can be new (A2); an entry of another kind gets
   *     none
   */
  ImmutableMap<EntryKind, Yuan> rates();

  /**
   * Returns the most that one enterprise can get.
   *
   * @return the cap, above 0; empty for none
   */
  Optional<Yuan> capPerEnterprise();

  /**
   * Returns the most that can be paid in a year, whatever the budget.
   *
   * @return the cap, above 0; empty for none
   */
  Optional<Yuan> capPerYear();

  /**
   * Returns where the amounts come from.
   *
   * @return the locality's document, as a local rule
   */
  Provenance provenance();

  /** Refuses amounts that are not above 0, kinds never new, and an end before the beginning. */
  @Value.Check
  default void check() {
    for (Map.Entry<EntryKind, Yuan> rate : rates().entrySet()) {
      requirePositive(rate.getKey().name(), rate.getValue());
      if (!rate.getKey().canBeNew()) {
        throw new IllegalArgumentException(
            "The fund ("
                + id()
                + ") must not have a rate for "
                + rate.getKey()
                + ", since such an entry is never new (A2).");
      }
    }
    capPerEnterprise().ifPresent(cap -> requirePositive("capPerEnterprise", cap));
    capPerYear().ifPresent(cap -> requirePositive("capPerYear", cap));
    if (validTo().filter(last -> last.isBefore(validFrom())).isPresent()) {
      throw new IllegalArgumentException(
          "The fund ("
              + id()
              + ") must not end ("
              + validTo().get()
              + ") before it begins ("
              + validFrom()
              + ").");
    }
  }

  private void requirePositive(String what, Yuan amount) {
    if (amount.compareTo(Yuan.ZERO) <= 0) {
      throw new IllegalArgumentException(
          "The amount (" + what + ", " + amount + ") of the fund (" + id() + ") must be above 0.");
    }
  }

  /**
   * Starts a fund.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link RewardFund}; end, budgets, rates and caps may be left out. */
  final class Builder extends ImmutableRewardFund.Builder {
    Builder() {}
  }
}
