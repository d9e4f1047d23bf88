package io.github.sixmechanisms.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import io.github.sixmechanisms.value.Fraction;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A condition without negations: “not” is pushed down to the simple conditions, each of which has
 * an opposite that is unknown exactly when it is. So a formula needs two truth values only: a
 * literal is true, or it is false or unknown; the whole is true exactly when its condition is.
 */
sealed interface Formula {

  /** A condition on one indicator and constant, or a comparison of two indicators. */
  record Literal(Condition.Simple condition) implements Formula {}

  /** All parts; without parts it is true. */
  record And(ImmutableList<Formula> parts) implements Formula {}

  /** Any part; without parts it is never true. */
  record Or(ImmutableList<Formula> parts) implements Formula {}

  /** The formula that is always true. */
  And TRUE = new And(ImmutableList.of());

  /** The formula that is never true. */
  Or NEVER = new Or(ImmutableList.of());

  static Formula of(Condition condition) {
    if (condition instanceof Condition.AllOf all) {
      return new And(each(all.parts(), Formula::of));
    } else if (condition instanceof Condition.AnyOf any) {
      return new Or(each(any.parts(), Formula::of));
    } else if (condition instanceof Condition.Not not) {
      return opposite(not.part());
    } else if (condition instanceof Condition.Between b) {
      return new And(
          ImmutableList.of(
              comparison(b.indicator(), Operator.AT_LEAST, b.low()),
              comparison(b.indicator(), Operator.AT_MOST, b.high())));
    }
    return condition instanceof Condition.Simple simple ? new Literal(simple) : TRUE;
  }

  private static Formula opposite(Condition condition) {
    if (condition instanceof Condition.AllOf all) {
      return new Or(each(all.parts(), Formula::opposite));
    } else if (condition instanceof Condition.AnyOf any) {
      return new And(each(any.parts(), Formula::opposite));
    } else if (condition instanceof Condition.Not not) {
      return of(not.part());
    }
    return condition instanceof Condition.Simple simple ? oppositeOf(simple) : NEVER;
  }

  private static Formula oppositeOf(Condition.Simple condition) {
    if (condition instanceof Condition.Comparison c) {
      return comparison(c.indicator(), c.operator().negated(), c.threshold());
    } else if (condition instanceof Condition.IndicatorComparison c) {
      return new Literal(
          new Condition.IndicatorComparison(c.indicator(), c.operator().negated(), c.other()));
    } else if (condition instanceof Condition.Between b) {
      return new Or(
          ImmutableList.of(
              comparison(b.indicator(), Operator.BELOW, b.low()),
              comparison(b.indicator(), Operator.ABOVE, b.high())));
    } else if (condition instanceof Condition.OneOf o) {
      return otherNames(o);
    } else if (condition instanceof Condition.Applicable a) {
      return new Literal(new Condition.Applicable(a.indicator(), opposite(a.expected())));
    }
    Condition.FlagIs flag = (Condition.FlagIs) condition;
    return new Literal(new Condition.FlagIs(flag.indicator(), opposite(flag.expected())));
  }

  private static Formula otherNames(Condition.OneOf condition) {
    ImmutableSortedSet<String> others =
        ImmutableSortedSet.copyOf(
            Sets.difference(condition.indicator().categories().keySet(), condition.names()));
    return others.isEmpty()
        ? NEVER
        : new Literal(new Condition.OneOf(condition.indicator(), others));
  }

  private static Reading.Flag opposite(Reading.Flag flag) {
    return flag == Reading.Flag.YES ? Reading.Flag.NO : Reading.Flag.YES;
  }

  private static Formula comparison(Indicator indicator, Operator operator, Fraction threshold) {
    return new Literal(new Condition.Comparison(indicator, operator, threshold));
  }

  private static ImmutableList<Formula> each(
      List<Condition> parts, Function<Condition, Formula> formula) {
    ImmutableList.Builder<Formula> formulas = ImmutableList.builder();
    parts.forEach(part -> formulas.add(formula.apply(part)));
    return formulas.build();
  }

  /** The literals from left to right, each once. */
  static void literals(Formula formula, Set<Condition.Simple> into) {
    if (formula instanceof Literal literal) {
      into.add(literal.condition());
    } else if (formula instanceof And and) {
      and.parts().forEach(part -> literals(part, into));
    } else if (formula instanceof Or or) {
      or.parts().forEach(part -> literals(part, into));
    }
  }
}
