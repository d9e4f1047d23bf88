package io.github.sixmechanisms.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import io.github.sixmechanisms.rule.Solver.Budget;
import io.github.sixmechanisms.rule.Solver.Demand;
import io.github.sixmechanisms.rule.Solver.Undecided;
import io.github.sixmechanisms.text.Message;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Looks for rows where improving one indicator, all else equal, worsens the outcome. Where “no rule
 * fires” has its place in the order, it is enough to look at steps from one cell of the values to
 * the next, since a way of small steps that never worsens does not worsen as a whole. Where it has
 * none, a way may lead over rows that cannot be compared, and every two cells are looked at.
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
  private final Consumer<Finding> findings;

  Monotonicity(
      HitPolicy hitPolicy,
      ImmutableList<Rule<O>> rules,
      ImmutableList<Formula> formulas,
      OutcomeOrder<O> order,
      Consumer<Finding> findings) {
    this.findings = findings;
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

  /** Reports what is found even if the budget does not last. */
  void find(Budget budget) throws Undecided {
    for (int d = 0; d < space.dimensions().size(); d++) {
      for (Indicator indicator : space.dimensions().get(d).indicator()) {
        if (indicator.direction() != Direction.NEUTRAL) {
          indicator(indicator, d, budget);
        }
      }
    }
  }

  private void indicator(Indicator indicator, int d, Budget budget) throws Undecided {
    List<BitSet> possible = states.stream().map(state -> possible(state, d)).toList();
    for (int before = 0; before < states.size(); before++) {
      for (int after = 0; after < states.size(); after++) {
        if (states.get(after).tier() < states.get(before).tier()) {
          worsening(indicator, d, before, after, possible, budget);
        }
      }
    }
  }

  /** The classes of a dimension in which a state is not ruled out by that dimension alone. */
  private BitSet possible(State state, int d) {
    BitSet possible = new BitSet();
    for (int c = 0; c < space.dimensions().get(d).classes(); c++) {
      possible.set(c, Solver.mayHold(space, demands(state, d, c)));
    }
    return possible;
  }

  private void worsening(
      Indicator indicator, int d, int before, int after, List<BitSet> possible, Budget budget)
      throws Undecided {
    Space.Dimension dimension = space.dimensions().get(d);
    ImmutableIntArray classOfCell = dimension.classOfCell();
    int values = dimension.cells().size() - 1;
    boolean higher = indicator.direction() == Direction.HIGHER_IS_BETTER;
    int farthest = order.tierOfNone().isPresent() ? 1 : values - 1;
    for (int distance = 1; distance <= farthest; distance++) {
      for (int low = 0; low + distance < values; low++) {
        int from = higher ? low : low + distance;
        int to = higher ? low + distance : low;
        if (classOfCell.get(from) != classOfCell.get(to)
            && possible.get(before).get(classOfCell.get(from))
            && possible.get(after).get(classOfCell.get(to))
            && worsens(indicator, d, states.get(before), states.get(after), from, to, budget)) {
          return;
        }
      }
    }
  }

  private boolean worsens(
      Indicator indicator, int d, State before, State after, int from, int to, Budget budget)
      throws Undecided {
    ImmutableIntArray classOfCell = space.dimensions().get(d).classOfCell();
    ImmutableList<Demand> demands =
        ImmutableList.<Demand>builder()
            .addAll(demands(before, d, classOfCell.get(from)))
            .addAll(demands(after, d, classOfCell.get(to)))
            .build();
    Optional<int[]> found = Solver.find(space, demands, budget);
    return found.isPresent() && report(indicator, before, after, rows(found.get(), d, from, to));
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
    findings.accept(
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
