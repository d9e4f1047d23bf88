package io.github.sixmechanisms.linkage;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Table;
import io.github.sixmechanisms.roster.Change;
import io.github.sixmechanisms.roster.Entry;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.ProgrammeYear;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Settles the awards day by day, each day with what was known on it. On each day it looks again
 * only at the enterprises to which something happens then.
 */
final class AwardRun {

  record Payment(int number, Yuan amount, LocalDate day) {}

  /** What an award was when its first part was paid; later rates do not change it. */
  record Grant(Entry entry, Yuan award) {}

  /**
   * Why an instalment waits at the end.
   *
   * @param place its place in the queue of its fund, 1 for the next
   * @param needed what it and those before it need
   * @param left what is left for the year, 0 or more
   */
  record Wait(int place, Yuan needed, Yuan left) {}

  private record Place(AwardKey key, int number) {}

  /** An instalment that is due, with the day on which it joined the queue. */
  private record Claim(Place place, Grant grant, Yuan amount, LocalDate due, LocalDate since) {}

  /** Those left over from earlier years stay before all that join later. */
  private static final Comparator<Claim> QUEUE =
      Comparator.comparing((Claim claim) -> claim.since().getYear())
          .thenComparing(Claim::due)
          .thenComparing(claim -> claim.place().key().enterprise())
          .thenComparing(claim -> claim.place().number());

  private final AwardTerms terms;
  private final AsOf asOf;

  private final Map<FundId, SortedSet<Claim>> queues = new HashMap<>();
  private final ListMultimap<EnterpriseId, Claim> waiting = ArrayListMultimap.create();
  private final Map<Place, LocalDate> waitingSince = new HashMap<>();
  private final Table<FundId, ProgrammeYear, Yuan> spent = HashBasedTable.create();

  private final Map<AwardKey, Grant> granted = new HashMap<>();

  private final Map<AwardKey, List<Payment>> payments = new HashMap<>();
  private final List<FundMovement> movements = new ArrayList<>();
  private final Map<Place, Wait> waits = new HashMap<>();

  AwardRun(AwardTerms terms, AsOf asOf) {
    this.terms = terms;
    this.asOf = asOf;
  }

  void run() {
    days()
        .forEach(
            (day, enterprises) -> {
              AsOf then = known(day);
              ImmutableSortedMap<FundId, RewardFund> funds = terms.funds(then);
              enterprises.forEach(enterprise -> lookAgain(enterprise, funds, then));
              funds.values().forEach(fund -> pay(fund, then));
            });
    AsOf last = known(asOf.day());
    terms.funds(last).values().forEach(fund -> explain(fund, last));
  }

  private AsOf known(LocalDate day) {
    LocalDate known = asOf.knowledgeDay().filter(last -> last.isBefore(day)).orElse(day);
    return AsOf.of(day).knownOn(known);
  }

  private void explain(RewardFund fund, AsOf day) {
    Yuan spendable = spendable(fund, ProgrammeYear.of(day.day().getYear()), day);
    Yuan left = spendable.compareTo(Yuan.ZERO) < 0 ? Yuan.ZERO : spendable;
    Yuan needed = Yuan.ZERO;
    int place = 0;
    for (Claim claim : queue(fund.id())) {
      needed = needed.plus(claim.amount());
      waits.put(claim.place(), new Wait(++place, needed, left));
    }
  }

  /** Why an instalment waits for budget; empty if it was not known to be due. */
  Optional<Wait> waitOf(AwardKey key, int number) {
    return Optional.ofNullable(waits.get(new Place(key, number)));
  }

  List<FundMovement> movements() {
    return movements;
  }

  List<Payment> payments(AwardKey key) {
    return payments.getOrDefault(key, List.of());
  }

  /** The year in which an instalment joined the queue; the present one if it has not yet. */
  int queuedIn(AwardKey key, int number) {
    return waitingSince.getOrDefault(new Place(key, number), asOf.day()).getYear();
  }

  /** The days on which something happens or becomes known, with the enterprises concerned. */
  private NavigableMap<LocalDate, Set<EnterpriseId>> days() {
    return terms.records().stream()
        .map(RewardFund::recorded)
        .min(Comparator.naturalOrder())
        .map(first -> new Calendar(first).days())
        .orElseGet(TreeMap::new);
  }

  private void lookAgain(
      EnterpriseId enterprise, ImmutableSortedMap<FundId, RewardFund> funds, AsOf day) {
    waiting.removeAll(enterprise).forEach(claim -> queue(claim.place().key().fund()).remove(claim));
    for (FundId candidate : terms.candidates().get(enterprise)) {
      Optional.ofNullable(funds.get(candidate)).ifPresent(fund -> lookAgain(enterprise, fund, day));
    }
  }

  private void lookAgain(EnterpriseId enterprise, RewardFund fund, AsOf day) {
    AwardKey key = new AwardKey(fund.id(), enterprise);
    current(key, fund, day)
        .filter(entry -> terms.left(entry, day).isEmpty())
        .ifPresent(entry -> join(fund, key, entry, day.day()));
  }

  /**
   * The entry on which an award stands: the first that the fund rewards. Once something was paid,
   * it is the entry paid for, as corrected.
   */
  Optional<Entry> current(AwardKey key, RewardFund fund, AsOf day) {
    return granted(key)
        .map(entry -> terms.carriedOn(fund, entry, day))
        .orElseGet(() -> terms.rewarded(fund, key.enterprise(), day));
  }

  /** The entry as it was when the first part was paid. */
  Optional<Entry> granted(AwardKey key) {
    return Optional.ofNullable(granted.get(key)).map(Grant::entry);
  }

  private SortedSet<Claim> queue(FundId fund) {
    return queues.computeIfAbsent(fund, added -> new TreeSet<>(QUEUE));
  }

  private void join(RewardFund fund, AwardKey key, Entry entry, LocalDate day) {
    Grant grant = new Grant(entry, award(key, fund, entry));
    List<Yuan> amounts = terms.amounts(grant.award());
    for (int number = 1; number <= amounts.size(); number++) {
      LocalDate due = terms.due(entry, number);
      if (!due.isAfter(day) && !isPaid(key, number)) {
        Place place = new Place(key, number);
        LocalDate since = waitingSince.computeIfAbsent(place, added -> day);
        Claim claim = new Claim(place, grant, amounts.get(number - 1), due, since);
        queue(fund.id()).add(claim);
        waiting.put(key.enterprise(), claim);
      }
    }
  }

  Yuan award(AwardKey key, RewardFund fund, Entry entry) {
    Grant grant = granted.get(key);
    return grant == null ? AwardTerms.award(fund, entry) : grant.award();
  }

  private boolean isPaid(AwardKey key, int number) {
    return payments(key).stream().anyMatch(payment -> payment.number() == number);
  }

  private void pay(RewardFund fund, AsOf day) {
    ProgrammeYear year = ProgrammeYear.of(day.day().getYear());
    SortedSet<Claim> queue = queue(fund.id());
    Yuan left = spendable(fund, year, day);
    while (!queue.isEmpty() && queue.first().amount().compareTo(left) <= 0) {
      Claim claim = queue.first();
      queue.remove(claim);
      waiting.remove(claim.place().key().enterprise(), claim);
      left = left.minus(claim.amount());
      pay(claim, year, day.day());
    }
  }

  private void pay(Claim claim, ProgrammeYear year, LocalDate day) {
    AwardKey key = claim.place().key();
    int number = claim.place().number();
    granted.putIfAbsent(key, claim.grant());
    payments
        .computeIfAbsent(key, added -> new ArrayList<>())
        .add(new Payment(number, claim.amount(), day));
    spent.put(key.fund(), year, spent(key.fund(), year).plus(claim.amount()));
    if (!claim.amount().equals(Yuan.ZERO)) {
      movements.add(movement(key, year, day, number, Yuan.ZERO.minus(claim.amount())));
    }
  }

  static FundMovement movement(
      AwardKey key, ProgrammeYear year, LocalDate day, int number, Yuan amount) {
    return new FundMovement.Builder()
        .fund(key.fund())
        .year(year)
        .day(day)
        .enterprise(key.enterprise())
        .instalment(number)
        .amount(amount)
        .build();
  }

  Yuan spent(FundId fund, ProgrammeYear year) {
    return Optional.ofNullable(spent.get(fund, year)).orElse(Yuan.ZERO);
  }

  /** What may still be paid in a year: repayments reopen no queue, so they do not count. */
  private Yuan spendable(RewardFund fund, ProgrammeYear year, AsOf day) {
    Yuan budget = AwardTerms.budget(fund, year, day).orElse(Yuan.ZERO);
    return fund.capPerYear()
        .filter(cap -> cap.compareTo(budget) < 0)
        .orElse(budget)
        .minus(spent(fund.id(), year));
  }

  /** Collects the days from the one on which the first fund became known. */
  private final class Calendar {

    private final LocalDate first;
    private final TreeMap<LocalDate, Set<EnterpriseId>> days = new TreeMap<>();
    private final ImmutableSetMultimap<EnterpriseId, EnterpriseId> successors;

    Calendar(LocalDate first) {
      this.first = first;
      ImmutableSetMultimap.Builder<EnterpriseId, EnterpriseId> found =
          ImmutableSetMultimap.builder();
      for (Change change : terms.roster.changes()) {
        if (change instanceof Entry entry) {
          entry.predecessors().forEach(before -> found.put(before, entry.enterprise()));
        }
      }
      this.successors = found.build();
    }

    NavigableMap<LocalDate, Set<EnterpriseId>> days() {
      terms.roster.changes().forEach(this::add);
      terms
          .roster
          .corrections()
          .forEach(correction -> touch(correction.recorded(), correction.enterprise()));
      terms.records().forEach(this::add);
      return days;
    }

    private void add(Change change) {
      touch(change.effective(), change.enterprise());
      touch(change.recorded(), change.enterprise());
      if (change instanceof Entry entry) {
        for (int number = 1; number <= terms.policy.instalments().size(); number++) {
          touch(terms.due(entry, number), entry.enterprise());
        }
      }
    }

    /** An enterprise that took the place of another counts as new or not by the other's changes. */
    private void touch(LocalDate day, EnterpriseId enterprise) {
      Set<EnterpriseId> touched = at(day);
      touched.add(enterprise);
      touched.addAll(successors.get(enterprise));
    }

    private void add(RewardFund fund) {
      for (FundBudget budget : fund.budgets()) {
        at(budget.recorded());
        at(budget.year().firstDay());
      }
      at(fund.recorded()).addAll(terms.candidates().inverse().get(fund.id()));
    }

    private Set<EnterpriseId> at(LocalDate day) {
      return day.isBefore(first) || day.isAfter(asOf.day())
          ? new TreeSet<>()
          : days.computeIfAbsent(day, added -> new TreeSet<>());
    }
  }
}
