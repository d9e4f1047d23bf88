package io.github.sixmechanisms.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Looks for a row of a space on which given formulas are true and others are not, by trying the
 * classes of one dimension after the other and giving up a branch as soon as a formula decides
 * against it. Exact within its budget of steps.
 */
final class Solver {

  /**
   * What is asked of one formula.
   *
   * @param formula the formula
   * @param wanted whether it is to be true
   * @param dimension the dimension that is looked at with another class, or −1
   * @param otherClass the class of that dimension
   */
  record Demand(Formula formula, boolean wanted, int dimension, int otherClass) {

    static Demand of(Formula formula, boolean wanted) {
      return new Demand(formula, wanted, -1, -1);
    }
  }

  /** The budget was used up before the question was decided. */
  static final class Undecided extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** The steps that a kind of question may take in all. */
  static final class Budget {

    private int left;

    Budget(int steps) {
      this.left = steps;
    }

    private void spend() throws Undecided {
      if (left-- <= 0) {
        throw new Undecided();
      }
    }
  }

  /** More indicators than this are not tried: each takes room on the stack. */
  private static final int MAX_DIMENSIONS = 300;

  private final Space space;
  private final List<Demand> demands;
  private final int[] classes;
  private final boolean valuesOnly;
  private final Budget budget;

  private Solver(Space space, List<Demand> demands, boolean valuesOnly, Budget budget) {
    this.space = space;
    this.demands = demands;
    this.valuesOnly = valuesOnly;
    this.budget = budget;
    this.classes = new int[space.dimensions().size()];
    Arrays.fill(classes, -1);
  }

  /** A class per dimension, −1 where any will do; empty if there is no such row. */
  static Optional<int[]> find(Space space, List<Demand> demands, Budget budget) throws Undecided {
    return find(space, demands, false, budget);
  }

  /** The same among the rows on which every indicator has a value. */
  static Optional<int[]> findWithValues(Space space, List<Demand> demands, Budget budget)
      throws Undecided {
    return find(space, demands, true, budget);
  }

  private static Optional<int[]> find(
      Space space, List<Demand> demands, boolean valuesOnly, Budget budget) throws Undecided {
    if (space.dimensions().size() > MAX_DIMENSIONS) {
      throw new Undecided();
    }
    Solver solver = new Solver(space, demands, valuesOnly, budget);
    return solver.search() ? Optional.of(solver.classes) : Optional.empty();
  }

  /** Whether nothing that the demands say of their own dimension rules them out. */
  static boolean mayHold(Space space, List<Demand> demands) {
    Solver solver = new Solver(space, demands, false, new Budget(0));
    return demands.stream()
        .allMatch(
            demand -> {
              Truth truth = solver.truth(demand.formula(), demand);
              return truth == Truth.UNKNOWN || (truth == Truth.TRUE) == demand.wanted();
            });
  }

  private boolean search() throws Undecided {
    budget.spend();
    int open = -1;
    for (Demand demand : demands) {
      Truth truth = truth(demand.formula(), demand);
      if (truth == Truth.UNKNOWN) {
        open = open < 0 ? openDimension(demand.formula(), demand) : open;
      } else if ((truth == Truth.TRUE) != demand.wanted()) {
        return false;
      }
    }
    return open < 0 || branch(open);
  }

  private boolean branch(int dimension) throws Undecided {
    Space.Dimension tried = space.dimensions().get(dimension);
    for (int c = 0; c < tried.classes(); c++) {
      if (!valuesOnly || tried.hasValue(c)) {
        classes[dimension] = c;
        if (search()) {
          return true;
        }
      }
    }
    classes[dimension] = -1;
    return false;
  }

  private Truth truth(Formula formula, Demand demand) {
    if (formula instanceof Formula.Literal literal) {
      return truth(literal, demand);
    }
    return formula instanceof Formula.And and
        ? all(and, demand)
        : any((Formula.Or) formula, demand);
  }

  private Truth truth(Formula.Literal literal, Demand demand) {
    Space.Verdicts verdicts = space.verdicts(literal.condition());
    int chosen =
        verdicts.dimension() == demand.dimension()
            ? demand.otherClass()
            : classes[verdicts.dimension()];
    return chosen < 0 ? Truth.UNKNOWN : Truth.of(verdicts.ofClass().get(chosen));
  }

  private Truth all(Formula.And and, Demand demand) {
    Truth result = Truth.TRUE;
    for (Formula part : and.parts()) {
      result = result.and(truth(part, demand));
      if (result == Truth.FALSE) {
        return result;
      }
    }
    return result;
  }

  private Truth any(Formula.Or or, Demand demand) {
    Truth result = Truth.FALSE;
    for (Formula part : or.parts()) {
      result = result.or(truth(part, demand));
      if (result == Truth.TRUE) {
        return result;
      }
    }
    return result;
  }

  /** The first dimension without a class that a formula of unknown truth depends on. */
  private int openDimension(Formula formula, Demand demand) {
    if (formula instanceof Formula.Literal literal) {
      return space.verdicts(literal.condition()).dimension();
    }
    List<Formula> parts =
        formula instanceof Formula.And and ? and.parts() : ((Formula.Or) formula).parts();
    for (Formula part : parts) {
      if (truth(part, demand) == Truth.UNKNOWN) {
        return openDimension(part, demand);
      }
    }
    throw new IllegalStateException("A formula of known truth has no open dimension.");
  }
}
