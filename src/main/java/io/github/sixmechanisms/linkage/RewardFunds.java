package io.github.sixmechanisms.linkage;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Problems;
import io.github.sixmechanisms.value.AsOf;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The reward funds of the localities (奖励资金台账, S7). This class is immutable and thread-safe. */
public final class RewardFunds {

  private static final Comparator<RewardFund> ORDER =
      Comparator.comparing(RewardFund::id).thenComparing(RewardFund::recorded);

  private final ImmutableList<RewardFund> funds;
  private final Coverage coverage;

  private RewardFunds(ImmutableList<RewardFund> funds, Coverage coverage) {
    this.funds = funds;
    this.coverage = coverage;
  }

  /**
   * Returns a register of funds.
   *
   * @param tree the regions
   * @param funds the records of the funds in any order
   * @param complete of which regions all funds are in the register, in any order
   * @return the register
   * @throws io.github.sixmechanisms.text.InvalidInputException if two records of a fund were
   *     recorded on one day or name two regions, a fund belongs to no prefecture or county of the
   *     tree, or has two budgets of one year recorded on one day, or a region is said to be
   *     complete twice on one day; all problems together
   */
  public static RewardFunds of(
      RegionTree tree, Iterable<RewardFund> funds, Iterable<CompleteSince> complete) {
    Problems problems = new Problems();
    Coverage coverage = Coverage.of(tree, complete, problems);
    ImmutableList<RewardFund> sorted =
        ImmutableList.sortedCopyOf(ORDER, requireNonNull(funds, "funds"));
    checkRecords(sorted, problems);
    sorted.forEach(fund -> check(fund, tree, problems));
    problems.throwIfAny(Message.of(LinkageKey.FUNDS));
    return new RewardFunds(sorted, coverage);
  }

  private static void checkRecords(ImmutableList<RewardFund> sorted, Problems problems) {
    for (int i = 1; i < sorted.size(); i++) {
      RewardFund before = sorted.get(i - 1);
      RewardFund fund = sorted.get(i);
      if (before.id().equals(fund.id())) {
        if (before.recorded().equals(fund.recorded())) {
          problems.add(LinkageKey.FUND_TWICE, "fund", fund.id(), "recorded", fund.recorded());
        }
        if (!before.region().equals(fund.region())) {
          problems.add(
              LinkageKey.FUND_MOVED,
              "fund",
              fund.id(),
              "region",
              fund.region(),
              "first",
              before.region());
        }
      }
    }
  }

  private static void check(RewardFund fund, RegionTree tree, Problems problems) {
    boolean hasPlace =
        tree.find(fund.region())
            .filter(region -> region.level() == Level.PREFECTURE || region.level() == Level.COUNTY)
            .isPresent();
    if (!hasPlace) {
      problems.add(LinkageKey.NO_PLACE_FOR_FUND, "fund", fund.id(), "region", fund.region());
    }
    Set<Object> seen = new HashSet<>();
    for (FundBudget budget : fund.budgets()) {
      if (!seen.add(ImmutableList.of(budget.year(), budget.recorded()))) {
        problems.add(
            LinkageKey.BUDGET_TWICE,
            "fund",
            fund.id(),
            "year",
            budget.year(),
            "recorded",
            budget.recorded());
      }
    }
  }

  /**
   * Returns the funds.
   *
   * @return the records by fund and recorded date
   */
  public ImmutableList<RewardFund> funds() {
    return funds;
  }

  /**
   * Returns the regions that lack a fund of their own.
   *
   * @param level the level of the regions asked
   * @param asOf the day and knowledge day
   * @return the regions of the level for which the register is complete, as known, and that have no
   *     fund open for entries, by code, with the first day without one
   */
  public ImmutableList<Gap> lacking(Level level, AsOf asOf) {
    requireNonNull(level, "level");
    requireNonNull(asOf, "asOf");
    return coverage.gaps(
        level,
        asOf,
        region -> known(region, asOf).anyMatch(fund -> isOpen(fund, asOf.day())),
        region -> known(region, asOf).flatMap(fund -> fund.validTo().stream()));
  }

  private Stream<RewardFund> known(RegionCode region, AsOf asOf) {
    Map<FundId, RewardFund> latest = new TreeMap<>();
    funds.stream()
        .filter(fund -> fund.region().equals(region) && asOf.knows(fund.recorded()))
        .forEach(fund -> latest.put(fund.id(), fund));
    return latest.values().stream();
  }

  private static boolean isOpen(RewardFund fund, LocalDate day) {
    return !fund.validFrom().isAfter(day)
        && fund.validTo().filter(last -> last.isBefore(day)).isEmpty();
  }

  /**
   * Settles the awards for the new entries of a roster (A2), day by day with what was known on each
   * day, so that what was paid once never changes.
   *
   * <p>On each day on which something happens or becomes known, the instalments that are due wait
   * in a queue: those left over from earlier years first, then by the day on which they fell due,
   * then by enterprise and number. They are paid in this order as long as the next fits what is
   * left of the year's budget; the first that does not fit stops all later ones. An enterprise that
   * has left by then, or whose entry counts as new no more, forfeits what is not paid. Once
   * something was paid, the award stands on that entry as corrected, and on no other.
   *
   * @param roster the roster, of the same regions
   * @param policy the instalments and rules
   * @param repayments what was paid back, and what of it was withdrawn, in any order
   * @param asOf the day, end of day inclusive, and the knowledge day
   * @return the ledger
   * @throws IllegalArgumentException if the roster is of other regions
   * @throws io.github.sixmechanisms.text.InvalidInputException if a repayment is given twice or
   *     belongs to no award, more is paid back than was paid, or a withdrawal is of no repayment or
   *     of one already withdrawn; all problems together
   */
  public AwardLedger settle(
      Roster roster,
      LinkagePolicy policy,
      Iterable<? extends RepaymentRecord> repayments,
      AsOf asOf) {
    requireNonNull(policy, "policy");
    requireNonNull(repayments, "repayments");
    requireNonNull(asOf, "asOf");
    if (!requireNonNull(roster, "roster").tree().equals(coverage.tree())) {
      throw new IllegalArgumentException(
          "The roster must be of the same regions as the funds.\nMaybe build both with one tree.");
    }
    AwardTerms terms = new AwardTerms(funds, roster, policy);
    return new AwardResult(terms, asOf).ledger(repayments);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RewardFunds that
        && funds.equals(that.funds)
        && coverage.equals(that.coverage);
  }

  @Override
  public int hashCode() {
    return 31 * funds.hashCode() + coverage.hashCode();
  }

  /**
   * Returns the size of the register.
   *
   * @return for instance {@code 5 records of funds, complete for 14 regions}
   */
  @Override
  public String toString() {
    return funds.size() + " records of funds, complete for " + coverage.regions() + " regions";
  }
}
