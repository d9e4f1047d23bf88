package io.github.sixmechanisms.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import io.github.sixmechanisms.rule.Solver.Budget;
import io.github.sixmechanisms.rule.Solver.Demand;
import io.github.sixmechanisms.rule.Solver.Undecided;
import io.github.sixmechanisms.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Looks for rows where improving one indicator, all else equal, worsens the outcome. It is enough
 * to look at steps from one cell of the values to the next, since a way of small steps that never
 * worsens does not worsen as a whole.
 */
final class Monotonicity<O> {

  /** What a row comes to: the rule that counts, or that none fires, and how good that is. */
  private record State(int rule, int tier) {}

  private static final int NONE = -1;

  private final HitPolicy hitPolicy;
  private final ImmutableList<Rule<O>> rules;
  private final ImmutableList<Formula> formulas;
  private final OutcomeOrder<O> order;
  private final Space space;
  private final List<State> states = new ArrayList<>();
  private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

  Monotonicity(
      HitPolicy hitPolicy,
      ImmutableList<Rule<O>> rules,
      ImmutableList<Formula> formulas,
      OutcomeOrder<O> order) {
    this.hitPolicy = hitPolicy;
    this.rules = rules;
    this.formulas = formulas;
    this.order = order;
    this.space = new Space(formulas);
    for (int i = 0; i < rules.size(); i++) {
      states.add(new State(i, tier(i)));
    }
    order.tierOfNone().ifPresent(tier -> states.add(new State(NONE, tier)));
  }

  private int tier(int rule) {
    return order.tier(rules.get(rule).outcome()).orElseThrow();
  }

  ImmutableList<Finding> findings(Budget budget) throws Undecided {
    for (int d = 0; d < space.dimensions().size(); d++) {
      for (Indicator indicator : space.dimensions().get(d).indicator()) {
        if (indicator.direction() != Direction.NEUTRAL) {
          indicator(indicator, d, budget);
        }
      }
    }
    return findings.build();
  }

  private void indicator(Indicator indicator, int d, Budget budget) throws Undecided {
    for (State before : states) {
      for (State after : states) {
        if (after.tier() < before.tier()) {
          worsening(indicator, d, before, after, budget);
        }
      }
    }
  }

  private void worsening(Indicator indicator, int d, State before, State after, Budget budget)
      throws Undecided {
    Space.Dimension dimension = space.dimensions().get(d);
    int values = dimension.cells().size() - 1;
    for (int low = 0; low + 1 < values; low++) {
      boolean higher = indicator.direction() == Direction.HIGHER_IS_BETTER;
      int from = higher ? low : low + 1;
      int to = higher ? low + 1 : low;
      ImmutableIntArray classOfCell = dimension.classOfCell();
      if (classOfCell.get(from) != classOfCell.get(to)) {
        ImmutableList<Demand> demands =
            ImmutableList.<Demand>builder()
                .addAll(demands(before, d, classOfCell.get(from)))
                .addAll(demands(after, d, classOfCell.get(to)))
                .build();
        Optional<int[]> found = Solver.find(space, demands, budget);
        if (found.isPresent() && report(indicator, before, after, rows(found.get(), d, from, to))) {
          return;
        }
      }
    }
  }

  private ImmutableList<ValueRow> rows(int[] classes, int d, int from, int to) {
    int[] cells = new int[classes.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = space.cell(i, classes[i]);
    }
    cells[d] = from;
    ValueRow witness = space.rowOfCells(cells);
    cells[d] = to;
    return ImmutableList.of(witness, space.rowOfCells(cells));
  }

  private List<Demand> demands(State state, int d, int c) {
    List<Demand> demands = new ArrayList<>();
    if (state.rule() != NONE) {
      demands.add(new Demand(formulas.get(state.rule()), true, d, c));
    }
    precluding(state).forEach(i -> demands.add(new Demand(formulas.get(i), false, d, c)));
    return demands;
  }

  /** The rules that must not be true for the state to be what the row comes to. */
  private IntStream precluding(State state) {
    IntStream all = IntStream.range(0, rules.size());
    if (state.rule() == NONE) {
      return all;
    }
    return switch (hitPolicy) {
      case FIRST -> IntStream.range(0, state.rule());
      case UNIQUE -> all.filter(i -> i != state.rule());
      case COLLECT -> all.filter(i -> tier(i) < state.tier());
    };
  }

  /** Reports what the rules themselves confirm; false if they do not. */
  private boolean report(
      Indicator indicator, State before, State after, ImmutableList<ValueRow> rows) {
    OptionalInt good = tier(rows.get(0));
    OptionalInt bad = tier(rows.get(1));
    if (good.isEmpty() || bad.isEmpty() || bad.getAsInt() >= good.getAsInt()) {
      return false;
    }
    Message text =
        Message.of(
            RuleKey.NON_MONOTONE,
            "indicator",
            indicator.name(),
            "before",
            name(before),
            "after",
            name(after));
    findings.add(
        new Finding(
            Finding.Code.NON_MONOTONE,
            IntStream.of(before.rule(), after.rule())
                .filter(rule -> rule != NONE)
                .mapToObj(rule -> rules.get(rule).id())
                .collect(ImmutableList.toImmutableList()),
            text,
            Optional.of(rows.get(0)),
            Optional.of(rows.get(1))));
    return true;
  }

  private Object name(State state) {
    return state.rule() == NONE ? Message.of(RuleKey.NO_RULE) : rules.get(state.rule()).id();
  }

  private OptionalInt tier(ValueRow row) {
    IntStream matched =
        IntStream.range(0, rules.size())
            .filter(i -> rules.get(i).condition().test(row) == Truth.TRUE);
    int[] found = matched.toArray();
    if (found.length == 0) {
      return order.tierOfNone();
    }
    return hitPolicy == HitPolicy.FIRST
        ? OptionalInt.of(tier(found[0]))
        : IntStream.of(found).map(this::tier).min();
  }
}
