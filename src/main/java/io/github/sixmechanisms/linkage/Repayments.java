package io.github.sixmechanisms.linkage;

import io.github.sixmechanisms.text.Problems;
import io.github.sixmechanisms.value.AsOf;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was paid back, and what of it was withdrawn. */
final class Repayments {

  private static final Comparator<Repayment> ORDER =
      Comparator.comparing(Repayment::day)
          .thenComparing(Repayment::fund)
          .thenComparing(Repayment::enterprise)
          .thenComparing(Repayment::recorded)
          .thenComparing(Repayment::amount);

  private final Set<Repayment> given = new HashSet<>();
  private final Map<Repayment, RepaymentWithdrawal> withdrawn = new HashMap<>();
  private final Problems problems;

  Repayments(Iterable<? extends RepaymentRecord> records, Problems problems) {
    this.problems = problems;
    for (RepaymentRecord record : records) {
      if (record instanceof Repayment repayment && !given.add(repayment)) {
        problem(LinkageKey.REPAID_TWICE, repayment, repayment.recorded());
      }
    }
    for (RepaymentRecord record : records) {
      if (record instanceof RepaymentWithdrawal withdrawal) {
        withdraw(withdrawal);
      }
    }
  }

  private void withdraw(RepaymentWithdrawal withdrawal) {
    Repayment wrong = withdrawal.wrong();
    if (!given.contains(wrong)) {
      problem(LinkageKey.WITHDRAWS_NOTHING, wrong, withdrawal.recorded());
    } else if (withdrawn.putIfAbsent(wrong, withdrawal) != null) {
      problem(LinkageKey.WITHDRAWN_TWICE, wrong, withdrawal.recorded());
    }
  }

  private void problem(LinkageKey key, Repayment repayment, LocalDate recorded) {
    problems.add(
        key,
        "enterprise",
        repayment.enterprise(),
        "fund",
        repayment.fund(),
        "amount",
        repayment.amount(),
        "day",
        repayment.day(),
        "recorded",
        recorded);
  }

  /** Those that count, as known, in the order in which they were made. */
  List<Repayment> inForce(AsOf asOf) {
    return given.stream()
        .filter(repayment -> asOf.includes(repayment.day(), repayment.recorded()))
        .filter(repayment -> !isWithdrawn(repayment, asOf))
        .sorted(ORDER)
        .toList();
  }

  private boolean isWithdrawn(Repayment repayment, AsOf asOf) {
    RepaymentWithdrawal withdrawal = withdrawn.get(repayment);
    return withdrawal != null && asOf.knows(withdrawal.recorded());
  }
}
