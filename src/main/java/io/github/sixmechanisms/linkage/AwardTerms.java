package io.github.sixmechanisms.linkage;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.sixmechanisms.roster.Change;
import io.github.sixmechanisms.roster.Entry;
import io.github.sixmechanisms.roster.Exit;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.ProgrammeYear;
import io.github.sixmechanisms.value.Yuan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Which entries the funds reward, how much and when. */
final class AwardTerms {

  /** All records of the funds, by fund and recorded date. */
  private final ImmutableList<RewardFund> records;

  final Roster roster;
  final LinkagePolicy policy;

  AwardTerms(ImmutableList<RewardFund> records, Roster roster, LinkagePolicy policy) {
    this.records = records;
    this.roster = roster;
    this.policy = policy;
  }

  Optional<LocalDate> firstDay() {
    return records.stream()
        .flatMap(fund -> fund.budgets().stream())
        .map(budget -> budget.year().firstDay())
        .min(Comparator.naturalOrder());
  }

  ImmutableList<RewardFund> records() {
    return records;
  }

  /** Of several records of a fund the one recorded last, as known. */
  ImmutableSortedMap<FundId, RewardFund> funds(AsOf asOf) {
    TreeMap<FundId, RewardFund> latest = new TreeMap<>();
    records.stream()
        .filter(fund -> asOf.knows(fund.recorded()))
        .forEach(fund -> latest.put(fund.id(), fund));
    return ImmutableSortedMap.copyOf(latest);
  }

  /** The first new entry of each enterprise that a fund rewards, as known. */
  Map<AwardKey, Entry> rewarded(AsOf asOf) {
    Map<AwardKey, Entry> rewarded = new TreeMap<>();
    ImmutableSortedMap<FundId, RewardFund> funds = funds(asOf);
    forEachYear(
        asOf,
        (year, end) ->
            roster.newEntries(year, end).forEach(entry -> add(entry, funds.values(), rewarded)));
    return rewarded;
  }

  /** The new entries of one enterprise, as known. */
  ImmutableList<Entry> newEntriesOf(EnterpriseId enterprise, AsOf asOf) {
    ImmutableList.Builder<Entry> entries = ImmutableList.builder();
    forEachYear(
        asOf, (year, end) -> roster.newEntryOf(enterprise, year, end).ifPresent(entries::add));
    return entries.build();
  }

  private void forEachYear(AsOf asOf, BiConsumer<ProgrammeYear, AsOf> action) {
    int first = firstDay().map(LocalDate::getYear).orElse(Integer.MAX_VALUE);
    for (int i = first; i <= asOf.day().getYear(); i++) {
      ProgrammeYear year = ProgrammeYear.of(i);
      AsOf end = AsOf.of(asOf.day().isBefore(year.lastDay()) ? asOf.day() : year.lastDay());
      action.accept(year, asOf.knowledgeDay().map(end::knownOn).orElse(end));
    }
  }

  private void add(Entry entry, Collection<RewardFund> funds, Map<AwardKey, Entry> rewarded) {
    for (RewardFund fund : funds) {
      if (rewards(fund, entry)) {
        rewarded.putIfAbsent(new AwardKey(fund.id(), entry.enterprise()), entry);
      }
    }
  }

  boolean rewards(RewardFund fund, Entry entry) {
    return fund.rates().containsKey(entry.kind())
        && !entry.effective().isBefore(fund.validFrom())
        && fund.validTo().filter(last -> last.isBefore(entry.effective())).isEmpty()
        && liesIn(fund, entry);
  }

  boolean liesIn(RewardFund fund, Entry entry) {
    return fund.region().equals(entry.county())
        || roster.tree().ancestors(entry.county()).stream()
            .anyMatch(above -> above.code().equals(fund.region()));
  }

  static Yuan award(RewardFund fund, Entry entry) {
    Yuan rate = requireNonNull(fund.rates().get(entry.kind()));
    return fund.capPerEnterprise().filter(cap -> cap.compareTo(rate) < 0).orElse(rate);
  }

  LocalDate due(Entry entry, int number) {
    return entry.effective().plusMonths(policy.instalments().get(number - 1).afterMonths());
  }

  /** The shares cut to whole fen, the rest in the last one, so that they sum to the award. */
  List<Yuan> amounts(Yuan award) {
    List<Yuan> amounts = new ArrayList<>();
    Yuan rest = award;
    for (int i = 0; i < policy.instalments().size() - 1; i++) {
      Fraction part = award.toFraction().times(policy.instalments().get(i).share());
      BigDecimal fen = new BigDecimal(part.times(Fraction.of(100)).floor()).movePointLeft(2);
      Yuan amount = Yuan.ofYuan(fen.setScale(2, RoundingMode.UNNECESSARY));
      amounts.add(amount);
      rest = rest.minus(amount);
    }
    amounts.add(rest);
    return amounts;
  }

  static Optional<Yuan> budget(RewardFund fund, ProgrammeYear year, AsOf asOf) {
    return fund.budgets().stream()
        .filter(budget -> budget.year().equals(year) && asOf.knows(budget.recorded()))
        .max(Comparator.comparing(FundBudget::recorded))
        .map(FundBudget::amount);
  }

  /** When the enterprise left the roster after an entry that counts. */
  Optional<LocalDate> left(Entry entry, AsOf asOf) {
    ImmutableList<Change> changes = roster.changesOf(entry.enterprise(), asOf);
    return changes.subList(changes.indexOf(entry), changes.size()).stream()
        .filter(Exit.class::isInstance)
        .map(Change::effective)
        .findFirst();
  }
}
