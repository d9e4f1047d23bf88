package io.github.sixmechanisms.linkage;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.TreeBasedTable;
import io.github.sixmechanisms.roster.Entry;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.rule.Reading;
import io.github.sixmechanisms.rule.ValueRow;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Problems;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.ProgrammeYear;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the ledger says at the end, with all that is known by then. */
final class AwardResult {

  private final AwardTerms terms;
  private final AsOf asOf;
  private final AwardRun run;
  private final ImmutableSortedMap<FundId, RewardFund> funds;
  private final List<FundMovement> movements;
  private final Problems problems = new Problems();
  private final Map<AwardKey, Yuan> repaid = new HashMap<>();

  AwardResult(AwardTerms terms, AsOf asOf) {
    this.terms = terms;
    this.asOf = asOf;
    this.run = new AwardRun(terms, asOf);
    this.funds = terms.funds(asOf);
    run.run();
    this.movements = new ArrayList<>(run.movements());
  }

  AwardLedger ledger(Iterable<? extends RepaymentRecord> repayments) {
    take(repayments);
    ImmutableTable<FundId, ProgrammeYear, Yuan> budgets = budgets();
    problems.throwIfAny(Message.of(LinkageKey.AWARDS));
    ImmutableList<Award> awards = awards();
    return new AwardLedger.Builder()
        .asOf(asOf)
        .awards(awards)
        .movements(movements)
        .queue(queue(awards))
        .funds(funds.keySet())
        .budgets(budgets)
        .build();
  }

  private ImmutableList<Award> awards() {
    return terms.candidates().entries().stream()
        .filter(candidate -> funds.containsKey(candidate.getValue()))
        .map(candidate -> new AwardKey(candidate.getValue(), candidate.getKey()))
        .flatMap(key -> award(key, requireNonNull(funds.get(key.fund()))).stream())
        .sorted(
            Comparator.comparing(Award::fund)
                .thenComparing(award -> award.entry().effective())
                .thenComparing(award -> award.entry().enterprise()))
        .collect(ImmutableList.toImmutableList());
  }

  private Optional<Award> award(AwardKey key, RewardFund fund) {
    Optional<Entry> current = run.current(key, fund, asOf);
    return current.or(() -> run.granted(key)).map(entry -> award(key, fund, entry, current));
  }

  private Award award(AwardKey key, RewardFund fund, Entry entry, Optional<Entry> current) {
    Optional<LocalDate> left =
        current.isEmpty() ? Optional.of(entry.effective()) : terms.left(entry, asOf);
    Yuan amount = run.award(key, fund, entry);
    List<Yuan> amounts = terms.amounts(amount);
    ImmutableList.Builder<AwardInstalment> instalments = ImmutableList.builder();
    for (int number = 1; number <= amounts.size(); number++) {
      instalments.add(instalment(key, entry, number, amounts.get(number - 1), left));
    }
    return new Award.Builder()
        .fund(key.fund())
        .entry(entry)
        .amount(amount)
        .instalments(instalments.build())
        .left(left)
        .decision(terms.policy.repayment().decide(row(key, entry, left)))
        .repaid(repaid.getOrDefault(key, Yuan.ZERO))
        .build();
  }

  private AwardInstalment instalment(
      AwardKey key, Entry entry, int number, Yuan amount, Optional<LocalDate> left) {
    LocalDate due = terms.due(entry, number);
    Optional<LocalDate> paid =
        run.payments(key).stream()
            .filter(payment -> payment.number() == number)
            .map(AwardRun.Payment::day)
            .findFirst();
    InstalmentState state = state(due, paid, left);
    return new AwardInstalment.Builder()
        .number(number)
        .amount(amount)
        .due(due)
        .state(state)
        .paid(paid)
        .reason(reason(key, number, state, due, paid, left))
        .build();
  }

  private InstalmentState state(LocalDate due, Optional<LocalDate> paid, Optional<LocalDate> left) {
    if (paid.isPresent()) {
      return InstalmentState.PAID;
    }
    if (left.isPresent()) {
      return InstalmentState.FORFEITED;
    }
    return due.isAfter(asOf.day()) ? InstalmentState.NOT_DUE : InstalmentState.QUEUED;
  }

  private Message reason(
      AwardKey key,
      int number,
      InstalmentState state,
      LocalDate due,
      Optional<LocalDate> paid,
      Optional<LocalDate> left) {
    return switch (state) {
      case PAID -> Message.of(LinkageKey.PAID, "day", paid.orElseThrow());
      case FORFEITED -> Message.of(LinkageKey.FORFEITED, "day", left.orElseThrow());
      case NOT_DUE -> Message.of(LinkageKey.NOT_DUE, "day", due);
      case QUEUED ->
          run.waitOf(key, number)
              .map(wait -> waits(due, wait))
              .orElseGet(
                  () -> Message.of(LinkageKey.WAITS_FOR_RECORD, "day", due, "asOf", asOf.day()));
    };
  }

  private static Message waits(LocalDate due, AwardRun.Wait wait) {
    return Message.of(
        LinkageKey.WAITS_FOR_BUDGET,
        "day",
        due,
        "place",
        wait.place(),
        "needed",
        wait.needed(),
        "left",
        wait.left());
  }

  private ValueRow row(AwardKey key, Entry entry, Optional<LocalDate> left) {
    return ValueRow.of(
        key.fund() + " " + key.enterprise(),
        ImmutableMap.<Indicator, Reading>builder()
            .put(LinkageIndicators.PAID, flag(!run.payments(key).isEmpty()))
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
            .thenComparing(this::queuedIn)
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

  private int queuedIn(AwardLedger.QueuedInstalment queued) {
    AwardKey key = new AwardKey(queued.award().fund(), queued.award().entry().enterprise());
    return run.queuedIn(key, queued.instalment().number());
  }

  private ImmutableTable<FundId, ProgrammeYear, Yuan> budgets() {
    TreeBasedTable<FundId, ProgrammeYear, Yuan> budgets = TreeBasedTable.create();
    for (RewardFund fund : funds.values()) {
      for (FundBudget given : fund.budgets()) {
        AwardTerms.budget(fund, given.year(), asOf)
            .ifPresent(amount -> budgets.put(fund.id(), given.year(), amount));
      }
    }
    return ImmutableTable.copyOf(budgets);
  }

  private void take(Iterable<? extends RepaymentRecord> repayments) {
    new Repayments(repayments, problems).inForce(asOf).forEach(this::repay);
    movements.sort(Comparator.comparing(FundMovement::day));
  }

  /** What is paid back goes to the budgets that had paid, the earliest payment first. */
  private void repay(Repayment repayment) {
    AwardKey key = new AwardKey(repayment.fund(), repayment.enterprise());
    List<AwardRun.Payment> paid =
        run.payments(key).stream()
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
    Yuan total = paid.stream().map(AwardRun.Payment::amount).reduce(Yuan.ZERO, Yuan::plus);
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

  private void give(AwardKey key, Repayment repayment, List<AwardRun.Payment> paid, Yuan before) {
    Yuan skip = before;
    Yuan rest = repayment.amount();
    for (AwardRun.Payment payment : paid) {
      Yuan settled = smaller(skip, payment.amount());
      skip = skip.minus(settled);
      Yuan part = smaller(rest, payment.amount().minus(settled));
      rest = rest.minus(part);
      if (part.compareTo(Yuan.ZERO) > 0) {
        ProgrammeYear year = ProgrammeYear.of(payment.day().getYear());
        movements.add(AwardRun.movement(key, year, repayment.day(), payment.number(), part));
      }
    }
  }

  private Yuan smaller(Yuan a, Yuan b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static Reading flag(boolean yes) {
    return yes ? Reading.Flag.YES : Reading.Flag.NO;
  }
}
