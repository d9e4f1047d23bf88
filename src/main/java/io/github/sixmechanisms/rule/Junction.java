package io.github.sixmechanisms.rule;

import java.util.List;

/** A formula over the words of tests. */
final class Junction {

  private enum Kind {
    TEST,
    AND,
    OR
  }

  private final Kind kind;
  private final int test;
  private final Junction[] parts;

  private Junction(Kind kind, int test, Junction[] parts) {
    this.kind = kind;
    this.test = test;
    this.parts = parts;
  }

  static Junction of(Formula formula, List<Condition.Simple> literals) {
    if (formula instanceof Formula.Literal literal) {
      return new Junction(Kind.TEST, literals.indexOf(literal.condition()), new Junction[0]);
    }
    return formula instanceof Formula.And and
        ? new Junction(Kind.AND, -1, each(and.parts(), literals))
        : new Junction(Kind.OR, -1, each(((Formula.Or) formula).parts(), literals));
  }

  static Junction[] each(List<Formula> formulas, List<Condition.Simple> literals) {
    Junction[] junctions = new Junction[formulas.size()];
    for (int i = 0; i < junctions.length; i++) {
      junctions[i] = of(formulas.get(i), literals);
    }
    return junctions;
  }

  /** The rows of a block on which the formula is true, one bit each. */
  long rows(SlotTest[] tests, Block block) {
    return switch (kind) {
      case TEST -> block.rows(test, tests[test]);
      case AND -> all(tests, block);
      case OR -> any(tests, block);
    };
  }

  private long all(SlotTest[] tests, Block block) {
    long rows = block.all();
    for (Junction part : parts) {
      rows &= part.rows(tests, block);
    }
    return rows;
  }

  private long any(SlotTest[] tests, Block block) {
    long rows = 0;
    for (Junction part : parts) {
      rows |= part.rows(tests, block);
    }
    return rows;
  }
}
