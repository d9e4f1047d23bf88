package io.github.sixmechanisms.linkage;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Streams;
import com.google.common.collect.TreeBasedTable;
import io.github.sixmechanisms.roster.Change;
import io.github.sixmechanisms.roster.Entry;
import io.github.sixmechanisms.roster.Exit;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.rule.Reading;
import io.github.sixmechanisms.rule.ValueRow;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Problems;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.ProgrammeYear;
import io.github.sixmechanisms.value.Yuan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Settles the awards day by day, each day with what was known on it. */
final class AwardRun {

  private record AwardKey(FundId fund, EnterpriseId enterprise) implements Comparable<AwardKey> {
    @Override
    public int compareTo(AwardKey other) {
      return Comparator.comparing(AwardKey::fund)
          .thenComparing(AwardKey::enterprise)
          .compare(this, other);
    }
  }

  private record Payment(int number, Yuan amount, LocalDate day) {}

  /** An instalment that is due. */
  private record Claim(
      AwardKey key, Entry entry, int number, Yuan amount, LocalDate due, boolean carried) {}

  private static final Comparator<Claim> QUEUE =
      Comparator.comparing((Claim claim) -> claim.carried() ? 0 : 1)
          .thenComparing(Claim::due)
          .thenComparing(claim -> claim.key().enterprise())
          .thenComparing(Claim::number);

  private final ImmutableList<RewardFund> funds;
  private final Roster roster;
  private final LinkagePolicy policy;
  private final AsOf asOf;

  /** The entry of each award of which something was paid, as it was known then. */
  private final Map<AwardKey, Entry> granted = new TreeMap<>();

  private final Map<AwardKey, List<Payment>> payments = new TreeMap<>();
  private final Map<List<Object>, LocalDate> waitingSince = new HashMap<>();
  private final List<FundMovement> movements = new ArrayList<>();

  AwardRun(ImmutableList<RewardFund> funds, Roster roster, LinkagePolicy policy, AsOf asOf) {
    this.funds = funds;
    this.roster = roster;
    this.policy = policy;
    this.asOf = asOf;
  }

  AwardLedger ledger(Iterable<Repayment> repayments) {
    for (LocalDate day : days()) {
      LocalDate known = asOf.knowledgeDay().filter(last -> last.isBefore(day)).orElse(day);
      pay(AsOf.of(day).knownOn(known));
    }
    return new AwardResult(repayments).ledger();
  }

  /** The days on which something happens or becomes known, up to the day. */
  private Set<LocalDate> days() {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (Change change : roster.changes()) {
      days.add(change.effective());
      days.add(change.recorded());
      if (change instanceof Entry entry) {
        policy.instalments().forEach(part -> days.add(due(entry, part)));
      }
    }
    roster.corrections().forEach(correction -> days.add(correction.recorded()));
    for (RewardFund fund : funds) {
      days.add(fund.recorded());
      for (FundBudget budget : fund.budgets()) {
        days.add(budget.recorded());
        days.add(budget.year().firstDay());
      }
    }
    Optional<LocalDate> first = firstDay();
    return first.isEmpty() || first.get().isAfter(asOf.day())
        ? new TreeSet<>()
        : days.subSet(first.get(), true, asOf.day(), true);
  }

  private Optional<LocalDate> firstDay() {
    return funds.stream()
        .flatMap(fund -> fund.budgets().stream())
        .map(budget -> budget.year().firstDay())
        .min(Comparator.naturalOrder());
  }

  private static LocalDate due(Entry entry, Instalment part) {
    return entry.effective().plusMonths(part.afterMonths());
  }

  private void pay(AsOf day) {
    Map<AwardKey, Entry> entries = entries(day);
    for (RewardFund fund : funds) {
      if (day.knows(fund.recorded())) {
        pay(fund, queue(fund, entries, day), day);
      }
    }
  }

  private void pay(RewardFund fund, List<Claim> queue, AsOf day) {
    ProgrammeYear year = ProgrammeYear.of(day.day().getYear());
    Yuan left = spendable(fund, year, day);
    for (Claim claim : queue) {
      if (claim.amount().compareTo(left) > 0) {
        return;
      }
      left = left.minus(claim.amount());
      granted.putIfAbsent(claim.key(), claim.entry());
      payments
          .computeIfAbsent(claim.key(), key -> new ArrayList<>())
          .add(new Payment(claim.number(), claim.amount(), day.day()));
      movements.add(
          movement(claim.key(), year, day.day(), claim.number(), Yuan.ZERO.minus(claim.amount())));
    }
  }

  private static FundMovement movement(
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

  /** What may still be paid in a year: repayments reopen no queue, so they do not count. */
  private Yuan spendable(RewardFund fund, ProgrammeYear year, AsOf day) {
    Yuan budget = budget(fund, year, day).orElse(Yuan.ZERO);
    Yuan most = fund.capPerYear().filter(cap -> cap.compareTo(budget) < 0).orElse(budget);
    return movements.stream()
        .filter(movement -> movement.fund().equals(fund.id()) && movement.year().equals(year))
        .map(FundMovement::amount)
        .reduce(most, Yuan::plus);
  }

  private static Optional<Yuan> budget(RewardFund fund, ProgrammeYear year, AsOf day) {
    return fund.budgets().stream()
        .filter(budget -> budget.year().equals(year) && day.knows(budget.recorded()))
        .max(Comparator.comparing(FundBudget::recorded))
        .map(FundBudget::amount);
  }

  /** The first new entry of each enterprise that a fund rewards, as known on a day. */
  private Map<AwardKey, Entry> entries(AsOf day) {
    Map<AwardKey, Entry> entries = new TreeMap<>();
    Optional<LocalDate> first = firstDay();
    for (int year = first.map(LocalDate::getYear).orElse(Integer.MAX_VALUE);
        year <= day.day().getYear();
        year++) {
      ProgrammeYear programmeYear = ProgrammeYear.of(year);
      LocalDate last =
          day.day().isBefore(programmeYear.lastDay()) ? day.day() : programmeYear.lastDay();
      AsOf end = day.knowledgeDay().map(AsOf.of(last)::knownOn).orElse(AsOf.of(last));
      for (Entry entry : roster.newEntries(programmeYear, end)) {
        for (RewardFund fund : funds) {
          if (rewards(fund, entry)) {
            entries.putIfAbsent(new AwardKey(fund.id(), entry.enterprise()), entry);
          }
        }
      }
    }
    return entries;
  }

  private boolean rewards(RewardFund fund, Entry entry) {
    return fund.rates().containsKey(entry.kind())
        && !entry.effective().isBefore(fund.validFrom())
        && fund.validTo().filter(last -> last.isBefore(entry.effective())).isEmpty()
        && (fund.region().equals(entry.county())
            || roster.tree().ancestors(entry.county()).stream()
                .anyMatch(above -> above.code().equals(fund.region())));
  }

  private List<Claim> queue(RewardFund fund, Map<AwardKey, Entry> entries, AsOf day) {
    List<Claim> queue = new ArrayList<>();
    entries.forEach(
        (key, found) -> {
          if (key.fund().equals(fund.id())) {
            Entry entry = granted.getOrDefault(key, found);
            if (left(entry, day).isEmpty()) {
              queue.addAll(claims(fund, key, entry, day.day()));
            }
          }
        });
    queue.sort(QUEUE);
    return queue;
  }

  private List<Claim> claims(RewardFund fund, AwardKey key, Entry entry, LocalDate day) {
    List<Claim> claims = new ArrayList<>();
    List<Yuan> amounts = amounts(award(fund, entry));
    for (int number = 1; number <= amounts.size(); number++) {
      LocalDate due = due(entry, policy.instalments().get(number - 1));
      if (!due.isAfter(day) && !isPaid(key, number)) {
        LocalDate since = waitingSince.computeIfAbsent(List.of(key, number), added -> day);
        claims.add(
            new Claim(
                key, entry, number, amounts.get(number - 1), due, since.getYear() < day.getYear()));
      }
    }
    return claims;
  }

  private boolean isPaid(AwardKey key, int number) {
    return payments.getOrDefault(key, List.of()).stream()
        .anyMatch(payment -> payment.number() == number);
  }

  private static Yuan award(RewardFund fund, Entry entry) {
    Yuan rate = requireNonNull(fund.rates().get(entry.kind()));
    return fund.capPerEnterprise().filter(cap -> cap.compareTo(rate) < 0).orElse(rate);
  }

  /** The shares cut to whole fen, the rest in the last one, so that they sum to the award. */
  private List<Yuan> amounts(Yuan award) {
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

  /** When the enterprise left after an entry; on its day if the entry counts no more. */
  private Optional<LocalDate> left(Entry entry, AsOf day) {
    ImmutableList<Change> changes = roster.changesOf(entry.enterprise(), day);
    int at = changes.indexOf(entry);
    if (at < 0) {
      return Optional.of(entry.effective());
    }
    return changes.subList(at, changes.size()).stream()
        .filter(Exit.class::isInstance)
        .map(Change::effective)
        .findFirst();
  }

  /** What the ledger says at the end, with all that is known by then. */
  private final class AwardResult {

    private final Problems problems = new Problems();
    private final Map<AwardKey, Yuan> repaid = new HashMap<>();
    private final Iterable<Repayment> repayments;

    AwardResult(Iterable<Repayment> repayments) {
      this.repayments = repayments;
    }

    AwardLedger ledger() {
      Map<AwardKey, Entry> entries = entries(asOf);
      granted.forEach(entries::put);
      repayments();
      ImmutableTable<FundId, ProgrammeYear, Yuan> budgets = budgets();
      problems.throwIfAny(Message.of(LinkageKey.AWARDS));
      List<Award> awards = new ArrayList<>();
      entries.forEach((key, entry) -> awards.add(award(key, entry)));
      awards.sort(
          Comparator.comparing(Award::fund)
              .thenComparing(award -> award.entry().effective())
              .thenComparing(award -> award.entry().enterprise()));
      return new AwardLedger.Builder()
          .asOf(asOf)
          .awards(awards)
          .movements(movements)
          .queue(queue(awards))
          .budgets(budgets)
          .build();
    }

    private Award award(AwardKey key, Entry entry) {
      Optional<LocalDate> left = left(entry, asOf);
      RewardFund fund = fund(key.fund());
      List<Yuan> amounts = amounts(AwardRun.award(fund, entry));
      ImmutableList.Builder<AwardInstalment> instalments = ImmutableList.builder();
      for (int number = 1; number <= amounts.size(); number++) {
        instalments.add(instalment(key, entry, number, amounts.get(number - 1), left));
      }
      return new Award.Builder()
          .fund(key.fund())
          .entry(entry)
          .amount(AwardRun.award(fund, entry))
          .instalments(instalments.build())
          .left(left)
          .decision(policy.repayment().decide(row(key, entry, left)))
          .repaid(repaid.getOrDefault(key, Yuan.ZERO))
          .build();
    }

    private RewardFund fund(FundId id) {
      return funds.stream().filter(fund -> fund.id().equals(id)).findFirst().orElseThrow();
    }

    private AwardInstalment instalment(
        AwardKey key, Entry entry, int number, Yuan amount, Optional<LocalDate> left) {
      LocalDate due = due(entry, policy.instalments().get(number - 1));
      Optional<LocalDate> paid =
          payments.getOrDefault(key, List.of()).stream()
              .filter(payment -> payment.number() == number)
              .map(Payment::day)
              .findFirst();
      InstalmentState state = state(due, paid, left);
      return new AwardInstalment.Builder()
          .number(number)
          .amount(amount)
          .due(due)
          .state(state)
          .paid(paid)
          .reason(reason(state, due, paid, left))
          .build();
    }

    private InstalmentState state(
        LocalDate due, Optional<LocalDate> paid, Optional<LocalDate> left) {
      if (paid.isPresent()) {
        return InstalmentState.PAID;
      }
      if (left.isPresent()) {
        return InstalmentState.FORFEITED;
      }
      return due.isAfter(asOf.day()) ? InstalmentState.NOT_DUE : InstalmentState.QUEUED;
    }

    private Message reason(
        InstalmentState state, LocalDate due, Optional<LocalDate> paid, Optional<LocalDate> left) {
      return switch (state) {
        case PAID -> Message.of(LinkageKey.PAID, "day", paid.orElseThrow());
        case FORFEITED -> Message.of(LinkageKey.FORFEITED, "day", left.orElseThrow());
        case NOT_DUE -> Message.of(LinkageKey.NOT_DUE, "day", due);
        case QUEUED -> Message.of(LinkageKey.QUEUED, "day", due);
      };
    }

    private ValueRow row(AwardKey key, Entry entry, Optional<LocalDate> left) {
      return ValueRow.of(
          key.fund() + " " + key.enterprise(),
          ImmutableMap.<Indicator, Reading>builder()
              .put(LinkageIndicators.PAID, flag(payments.containsKey(key)))
              .put(LinkageIndicators.LEFT, flag(left.isPresent()))
              .put(
                  LinkageIndicators.MONTHS_ON_ROSTER,
                  left.<Reading>map(day -> Reading.of(fullMonths(entry.effective(), day)))
                      .orElse(Reading.Missing.NOT_APPLICABLE))
              .buildOrThrow());
    }

    /** The last day of a short month completes a month that began on a later day of month. */
    private long fullMonths(LocalDate entered, LocalDate left) {
      long months = ChronoUnit.MONTHS.between(entered, left);
      return entered.plusMonths(months + 1).isAfter(left) ? months : months + 1;
    }

    private ImmutableList<AwardLedger.QueuedInstalment> queue(List<Award> awards) {
      Comparator<AwardLedger.QueuedInstalment> order =
          Comparator.comparing((AwardLedger.QueuedInstalment queued) -> queued.award().fund())
              .thenComparing(queued -> isCarried(queued) ? 0 : 1)
              .thenComparing(queued -> queued.instalment().due())
              .thenComparing(queued -> queued.award().entry().enterprise())
              .thenComparing(queued -> queued.instalment().number());
      return awards.stream()
          .flatMap(
              award ->
                  award.instalments().stream()
                      .filter(part -> part.state() == InstalmentState.QUEUED)
                      .map(part -> new AwardLedger.QueuedInstalment(award, part)))
          .sorted(order)
          .collect(ImmutableList.toImmutableList());
    }

    private boolean isCarried(AwardLedger.QueuedInstalment queued) {
      AwardKey key = new AwardKey(queued.award().fund(), queued.award().entry().enterprise());
      LocalDate since =
          waitingSince.getOrDefault(List.of(key, queued.instalment().number()), asOf.day());
      return since.getYear() < asOf.day().getYear();
    }

    private ImmutableTable<FundId, ProgrammeYear, Yuan> budgets() {
      TreeBasedTable<FundId, ProgrammeYear, Yuan> budgets = TreeBasedTable.create();
      for (RewardFund fund : funds) {
        for (FundBudget given : fund.budgets()) {
          budget(fund, given.year(), asOf)
              .ifPresent(
                  amount -> {
                    budgets.put(fund.id(), given.year(), amount);
                    checkSpent(fund, given.year(), amount);
                  });
        }
      }
      return ImmutableTable.copyOf(budgets);
    }

    private void checkSpent(RewardFund fund, ProgrammeYear year, Yuan budget) {
      Yuan spent =
          movements.stream()
              .filter(movement -> movement.fund().equals(fund.id()))
              .filter(movement -> movement.year().equals(year))
              .filter(movement -> movement.amount().compareTo(Yuan.ZERO) < 0)
              .map(FundMovement::amount)
              .reduce(Yuan.ZERO, Yuan::minus);
      if (spent.compareTo(budget) > 0) {
        problems.add(
            LinkageKey.OVERSPENT, "fund", fund.id(), "year", year, "budget", budget, "paid", spent);
      }
    }

    private void repayments() {
      Streams.stream(repayments)
          .filter(given -> !given.day().isAfter(asOf.day()) && asOf.knows(given.recorded()))
          .sorted(
              Comparator.comparing(Repayment::day)
                  .thenComparing(Repayment::fund)
                  .thenComparing(Repayment::enterprise)
                  .thenComparing(Repayment::recorded))
          .forEach(this::repay);
      movements.sort(Comparator.comparing(FundMovement::day));
    }

    /** What is paid back goes to the budgets that had paid, the earliest payment first. */
    private void repay(Repayment repayment) {
      AwardKey key = new AwardKey(repayment.fund(), repayment.enterprise());
      List<Payment> paid =
          payments.getOrDefault(key, List.of()).stream()
              .filter(payment -> !payment.day().isAfter(repayment.day()))
              .toList();
      if (paid.isEmpty()) {
        problems.add(
            LinkageKey.UNKNOWN_AWARD,
            "enterprise",
            repayment.enterprise(),
            "fund",
            repayment.fund(),
            "day",
            repayment.day());
        return;
      }
      Yuan before = repaid.getOrDefault(key, Yuan.ZERO);
      Yuan total = paid.stream().map(Payment::amount).reduce(Yuan.ZERO, Yuan::plus);
      if (before.plus(repayment.amount()).compareTo(total) > 0) {
        problems.add(
            LinkageKey.TOO_MUCH_REPAID,
            "enterprise",
            repayment.enterprise(),
            "fund",
            repayment.fund(),
            "repaid",
            before.plus(repayment.amount()),
            "paid",
            total);
        return;
      }
      repaid.put(key, before.plus(repayment.amount()));
      give(key, repayment, paid, before);
    }

    private void give(AwardKey key, Repayment repayment, List<Payment> paid, Yuan before) {
      Yuan skip = before;
      Yuan rest = repayment.amount();
      for (Payment payment : paid) {
        Yuan settled = smaller(skip, payment.amount());
        skip = skip.minus(settled);
        Yuan part = smaller(rest, payment.amount().minus(settled));
        rest = rest.minus(part);
        if (part.compareTo(Yuan.ZERO) > 0) {
          ProgrammeYear year = ProgrammeYear.of(payment.day().getYear());
          movements.add(movement(key, year, repayment.day(), payment.number(), part));
        }
      }
    }

    private Yuan smaller(Yuan a, Yuan b) {
      return a.compareTo(b) <= 0 ? a : b;
    }
  }

  private static Reading flag(boolean yes) {
    return yes ? Reading.Flag.YES : Reading.Flag.NO;
  }
}
