package io.github.sixmechanisms.rule;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import io.github.sixmechanisms.rule.Finding.Code;
import io.github.sixmechanisms.rule.Solver.Budget;
import io.github.sixmechanisms.rule.Solver.Demand;
import io.github.sixmechanisms.rule.Solver.Undecided;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks all questions of the analysis about one list of rules. */
final class Analyser<O> {

  /** Steps per kind of question; the standard sets need some thousands. */
  private static final int STEPS = 200_000;

  private final HitPolicy hitPolicy;
  private final ImmutableList<Rule<O>> rules;
  private final ImmutableList<Formula> formulas;
  private final Optional<OutcomeOrder<O>> order;
  private final List<Finding> findings = new ArrayList<>();

  Analyser(HitPolicy hitPolicy, ImmutableList<Rule<O>> rules, Optional<OutcomeOrder<O>> order) {
    this.hitPolicy = hitPolicy;
    this.rules = rules;
    this.order = order;
    this.formulas =
        rules.stream()
            .map(rule -> Formula.of(rule.condition()))
            .collect(ImmutableList.toImmutableList());
  }

  ImmutableList<Finding> findings() {
    duplicates();
    comparisons();
    ask(Text.of("条件恒真恒假", "what conditions say"), this::conditions);
    if (hitPolicy == HitPolicy.UNIQUE) {
      ask(Text.of("规则重叠", "overlaps"), this::overlaps);
    }
    if (hitPolicy == HitPolicy.FIRST) {
      ask(Text.of("被遮蔽规则", "masked rules"), this::masked);
    }
    if (hitPolicy != HitPolicy.COLLECT) {
      ask(Text.of("空白", "gaps"), this::gap);
    }
    monotonicity();
    return ImmutableList.sortedCopyOf(Comparator.comparing(Finding::code), findings);
  }

  @FunctionalInterface
  private interface Question {
    void ask(Budget budget) throws Undecided;
  }

  private void ask(Text name, Question question) {
    try {
      question.ask(new Budget(STEPS));
    } catch (Undecided e) {
      notDecided(
          ImmutableList.of(), Message.of(RuleKey.TOO_LARGE, "question", name, "steps", STEPS));
    }
  }

  private void notDecided(ImmutableList<String> ruleIds, Message why) {
    findings.add(new Finding(Code.NOT_DECIDED, ruleIds, why, Optional.empty(), Optional.empty()));
  }

  private void duplicates() {
    Multiset<String> ids = HashMultiset.create();
    for (int i = 0; i < rules.size(); i++) {
      String id = rules.get(i).id();
      if (ids.add(id, 1) == 1) {
        Space space = new Space(ImmutableList.of(formulas.get(i)));
        report(
            Code.DUPLICATE_ID,
            ImmutableList.of(id),
            Message.of(RuleKey.DUPLICATE, "rule", id),
            trueRow(space, formulas.get(i)));
      }
    }
  }

  private static ValueRow trueRow(Space space, Formula formula) {
    try {
      Optional<int[]> found =
          Solver.find(space, ImmutableList.of(Demand.of(formula, true)), new Budget(STEPS));
      return space.row(found.orElse(anywhere(space)));
    } catch (Undecided e) {
      return space.row(anywhere(space));
    }
  }

  private static int[] anywhere(Space space) {
    return new int[space.dimensions().size()];
  }

  private void comparisons() {
    ImmutableList<String> concerned =
        rules.stream()
            .filter(
                rule ->
                    rule.condition().leaves().stream()
                        .anyMatch(leaf -> leaf instanceof Condition.IndicatorComparison))
            .map(Rule::id)
            .collect(ImmutableList.toImmutableList());
    if (!concerned.isEmpty()) {
      notDecided(
          concerned,
          Message.of(RuleKey.COMPARES_INDICATORS, "rules", String.join(", ", concerned)));
    }
  }

  private void conditions(Budget budget) throws Undecided {
    for (int i = 0; i < rules.size(); i++) {
      Rule<O> rule = rules.get(i);
      Space space = new Space(ImmutableList.of(formulas.get(i)));
      if (Solver.find(space, demand(formulas.get(i), true), budget).isEmpty()) {
        report(
            Code.CONTRADICTION,
            ids(rule),
            Message.of(RuleKey.CONTRADICTION, "rule", rule.id(), "condition", rule.condition()),
            space.row(anywhere(space)));
      } else if (!alwaysTrue(rule, rule.condition(), budget)) {
        parts(rule, rule.condition(), budget);
      }
    }
  }

  private void parts(Rule<O> rule, Condition condition, Budget budget) throws Undecided {
    for (Condition part : ConditionChecks.parts(condition)) {
      if (!alwaysTrue(rule, part, budget) && !alwaysFalse(rule, part, budget)) {
        parts(rule, part, budget);
      }
    }
  }

  private boolean alwaysTrue(Rule<O> rule, Condition part, Budget budget) throws Undecided {
    if (part instanceof Condition.Always) {
      return false;
    }
    Formula formula = Formula.of(part);
    Space space = new Space(ImmutableList.of(formula));
    boolean asksApplicability =
        part.leaves().stream().anyMatch(leaf -> leaf instanceof Condition.Applicable);
    Optional<int[]> falseRow =
        asksApplicability
            ? Solver.find(space, demand(formula, false), budget)
            : Solver.findWithValues(space, demand(formula, false), budget);
    if (falseRow.isPresent()) {
      return false;
    }
    reportPart(Code.ALWAYS_TRUE, RuleKey.ALWAYS_TRUE, rule, part, trueRow(space, formula));
    return true;
  }

  private boolean alwaysFalse(Rule<O> rule, Condition part, Budget budget) throws Undecided {
    Formula formula = Formula.of(part);
    Space space = new Space(ImmutableList.of(formula));
    if (Solver.find(space, demand(formula, true), budget).isPresent()) {
      return false;
    }
    reportPart(Code.ALWAYS_FALSE, RuleKey.ALWAYS_FALSE, rule, part, space.row(anywhere(space)));
    return true;
  }

  private void reportPart(Code code, RuleKey key, Rule<O> rule, Condition part, ValueRow witness) {
    report(code, ids(rule), Message.of(key, "rule", rule.id(), "condition", part), witness);
  }

  private void overlaps(Budget budget) throws Undecided {
    for (int i = 0; i < rules.size(); i++) {
      for (int j = i + 1; j < rules.size(); j++) {
        Space space = new Space(ImmutableList.of(formulas.get(i), formulas.get(j)));
        ImmutableList<Demand> both =
            ImmutableList.of(Demand.of(formulas.get(i), true), Demand.of(formulas.get(j), true));
        Optional<int[]> found = Solver.find(space, both, budget);
        if (found.isPresent()) {
          overlap(rules.get(i), rules.get(j), space.row(found.get()));
        }
      }
    }
  }

  private void overlap(Rule<O> first, Rule<O> second, ValueRow witness) {
    if (isTrue(first, witness) && isTrue(second, witness)) {
      boolean agree = first.outcome().equals(second.outcome());
      report(
          agree ? Code.OVERLAP : Code.CONFLICT,
          ids(first, second),
          Message.of(
              agree ? RuleKey.OVERLAP : RuleKey.CONFLICT,
              "first",
              first.id(),
              "second",
              second.id(),
              "firstOutcome",
              DecisionText.text(first.outcome()),
              "secondOutcome",
              DecisionText.text(second.outcome())),
          witness);
    }
  }

  private void masked(Budget budget) throws Undecided {
    for (int j = 1; j < rules.size(); j++) {
      Space space = new Space(formulas.subList(0, j + 1));
      if (Solver.find(space, hit(j), budget).isEmpty()) {
        Optional<int[]> taken = Solver.find(space, demand(formulas.get(j), true), budget);
        if (taken.isPresent()) {
          reportMasked(j, space.row(taken.get()));
        }
      }
    }
  }

  /** The first rule that fires is the one with this index. */
  private ImmutableList<Demand> hit(int index) {
    ImmutableList.Builder<Demand> demands = ImmutableList.builder();
    demands.add(Demand.of(formulas.get(index), true));
    formulas.subList(0, index).forEach(earlier -> demands.add(Demand.of(earlier, false)));
    return demands.build();
  }

  private void reportMasked(int index, ValueRow witness) {
    ImmutableList<String> takers =
        rules.subList(0, index).stream()
            .filter(rule -> isTrue(rule, witness))
            .map(Rule::id)
            .collect(ImmutableList.toImmutableList());
    if (takers.isEmpty()) {
      // Only a comparison of two indicators hides the taker, and that is reported as not decided.
      return;
    }
    report(
        Code.MASKED,
        ids(rules.get(index)),
        Message.of(
            RuleKey.MASKED, "rule", rules.get(index).id(), "takers", String.join(", ", takers)),
        witness);
  }

  private void gap(Budget budget) throws Undecided {
    Space space = new Space(formulas);
    ImmutableList<Demand> none =
        formulas.stream()
            .map(formula -> Demand.of(formula, false))
            .collect(ImmutableList.toImmutableList());
    Optional<int[]> found = Solver.findWithValues(space, none, budget);
    if (found.isEmpty()) {
      found = Solver.find(space, none, budget);
    }
    if (found.isPresent()) {
      ValueRow witness = space.row(found.get());
      if (rules.stream().noneMatch(rule -> isTrue(rule, witness))) {
        report(Code.GAP, ImmutableList.of(), Message.of(RuleKey.GAP), witness);
      }
    }
  }

  private void monotonicity() {
    if (order.isPresent()) {
      ask(
          Text.of("单调性", "monotonicity"),
          budget ->
              new Monotonicity<>(hitPolicy, rules, formulas, order.get(), findings::add)
                  .find(budget));
      return;
    }
    boolean directed =
        rules.stream()
            .flatMap(rule -> rule.condition().leaves().stream())
            .flatMap(leaf -> leaf.indicators().stream())
            .anyMatch(indicator -> indicator.direction() != Direction.NEUTRAL);
    if (directed) {
      notDecided(ImmutableList.of(), Message.of(RuleKey.NO_ORDER));
    }
  }

  private static ImmutableList<Demand> demand(Formula formula, boolean wanted) {
    return ImmutableList.of(Demand.of(formula, wanted));
  }

  private static boolean isTrue(Rule<?> rule, ValueRow row) {
    return rule.condition().test(row) == Truth.TRUE;
  }

  private static ImmutableList<String> ids(Rule<?>... rules) {
    return ImmutableList.copyOf(rules).stream()
        .map(Rule::id)
        .collect(ImmutableList.toImmutableList());
  }

  private void report(Code code, ImmutableList<String> ruleIds, Message text, ValueRow witness) {
    findings.add(
        new Finding(code, ruleIds, text, Optional.of(complete(witness)), Optional.empty()));
  }

  /** A witness that the whole set can decide: what it leaves open is not applicable. */
  private ValueRow complete(ValueRow witness) {
    Map<Indicator, Reading> values = new LinkedHashMap<>(witness.values());
    for (Rule<O> rule : rules) {
      for (Condition.Simple leaf : rule.condition().leaves()) {
        leaf.indicators()
            .forEach(other -> values.putIfAbsent(other, Reading.Missing.NOT_APPLICABLE));
      }
    }
    return ValueRow.of(witness.name(), values);
  }
}
