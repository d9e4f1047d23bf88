package io.github.sixmechanisms.linkage;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Multimaps;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.roster.Change;
import io.github.sixmechanisms.roster.Correction;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which entries the funds reward, how much and when. */
final class AwardTerms {

  final Roster roster;
  final LinkagePolicy policy;

  /** All records of the funds, by fund and recorded date. */
  private final ImmutableList<RewardFund> records;

  private final ImmutableSetMultimap<EnterpriseId, FundId> candidates;
  private final ImmutableListMultimap<EnterpriseId, Correction> corrections;

  AwardTerms(ImmutableList<RewardFund> records, Roster roster, LinkagePolicy policy) {
    this.records = records;
    this.roster = roster;
    this.policy = policy;
    this.candidates = candidates(records, roster);
    this.corrections = Multimaps.index(roster.corrections(), Correction::enterprise);
  }

  private static ImmutableSetMultimap<EnterpriseId, FundId> candidates(
      ImmutableList<RewardFund> records, Roster roster) {
    ImmutableSetMultimap<RegionCode, FundId> ofRegion =
        records.stream()
            .collect(
                ImmutableSetMultimap.toImmutableSetMultimap(RewardFund::region, RewardFund::id));
    Map<RegionCode, ImmutableList<FundId>> ofCounty = new HashMap<>();
    ImmutableSetMultimap.Builder<EnterpriseId, FundId> candidates = ImmutableSetMultimap.builder();
    for (Change change : roster.changes()) {
      if (change instanceof Entry entry) {
        candidates.putAll(
            entry.enterprise(),
            ofCounty.computeIfAbsent(
                entry.county(),
                county ->
                    withAncestors(county, roster.tree())
                        .flatMap(region -> ofRegion.get(region).stream())
                        .collect(ImmutableList.toImmutableList())));
      }
    }
    return candidates.build();
  }

  private static Stream<RegionCode> withAncestors(RegionCode region, RegionTree tree) {
    return Stream.concat(Stream.of(region), tree.ancestors(region).stream().map(Region::code));
  }

  ImmutableList<RewardFund> records() {
    return records;
  }

  /** The funds in whose region an enterprise ever entered: no other can reward it. */
  ImmutableSetMultimap<EnterpriseId, FundId> candidates() {
    return candidates;
  }

  /** Of several records of a fund the one recorded last, as known. */
  ImmutableSortedMap<FundId, RewardFund> funds(AsOf asOf) {
    TreeMap<FundId, RewardFund> latest = new TreeMap<>();
    records.stream()
        .filter(fund -> asOf.knows(fund.recorded()))
        .forEach(fund -> latest.put(fund.id(), fund));
    return ImmutableSortedMap.copyOf(latest);
  }

  /** The first new entry of an enterprise that a fund rewards, as known. */
  Optional<Entry> rewarded(RewardFund fund, EnterpriseId enterprise, AsOf asOf) {
    return roster.changesOf(enterprise, asOf).stream()
        .filter(Entry.class::isInstance)
        .map(Entry.class::cast)
        .filter(entry -> rewards(fund, entry) && isNew(entry, asOf))
        .findFirst();
  }

  /**
   * What an entry that was paid for is now, as known: it or what corrections put in its place, as
   * long as that is new and lies in the fund's region.
   */
  Optional<Entry> carriedOn(RewardFund fund, Entry granted, AsOf asOf) {
    List<Correction> known =
        corrections.get(granted.enterprise()).stream()
            .filter(correction -> asOf.knows(correction.recorded()))
            .toList();
    return corrected(granted, known).filter(entry -> liesIn(fund, entry) && isNew(entry, asOf));
  }

  /** Uses each correction once, since a change can be corrected back to what it was. */
  private static Optional<Entry> corrected(Change change, List<Correction> corrections) {
    Optional<Correction> next =
        corrections.stream().filter(one -> one.corrected().equals(change)).findFirst();
    if (next.isEmpty()) {
      return Optional.of(change).filter(Entry.class::isInstance).map(Entry.class::cast);
    }
    List<Correction> others = corrections.stream().filter(one -> !one.equals(next.get())).toList();
    return next.get().replacement().flatMap(right -> corrected(right, others));
  }

  private boolean isNew(Entry entry, AsOf asOf) {
    if (entry.effective().isAfter(asOf.day())) {
      return false;
    }
    ProgrammeYear year = ProgrammeYear.of(entry.effective().getYear());
    AsOf end = AsOf.of(asOf.day().isBefore(year.lastDay()) ? asOf.day() : year.lastDay());
    return roster
        .newEntryOf(entry.enterprise(), year, asOf.knowledgeDay().map(end::knownOn).orElse(end))
        .equals(Optional.of(entry));
  }

  private boolean rewards(RewardFund fund, Entry entry) {
    return fund.rates().containsKey(entry.kind())
        && !entry.effective().isBefore(fund.validFrom())
        && fund.validTo().filter(last -> last.isBefore(entry.effective())).isEmpty()
        && liesIn(fund, entry);
  }

  private boolean liesIn(RewardFund fund, Entry entry) {
    return withAncestors(entry.county(), roster.tree()).anyMatch(fund.region()::equals);
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
