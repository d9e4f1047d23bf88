package io.github.sixmechanisms.cultivation;

import io.github.sixmechanisms.rule.Condition;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.rule.Operator;
import io.github.sixmechanisms.rule.RuleSet;
import io.github.sixmechanisms.value.Fraction;
import java.math.BigInteger;

/** From which number on more of an indicator changes no condition of a rule set. */
final class Deciding {

  private static final BigInteger MOST = BigInteger.valueOf(Integer.MAX_VALUE);

  private Deciding() {}

  static int from(RuleSet<?> rules, Indicator indicator) {
    return rules.rules().stream()
        .flatMap(rule -> rule.condition().leaves().stream())
        .filter(leaf -> leaf.indicators().contains(indicator))
        .mapToInt(Deciding::from)
        .max()
        .orElse(0);
  }

  private static int from(Condition.Simple leaf) {
    if (leaf instanceof Condition.Comparison comparison) {
      boolean reached =
          comparison.operator() == Operator.AT_LEAST || comparison.operator() == Operator.BELOW;
      return reached
          ? whole(Fraction.ZERO.minus(comparison.threshold()).floor().negate())
          : whole(comparison.threshold().floor().add(BigInteger.ONE));
    }
    return leaf instanceof Condition.Between between
        ? whole(between.high().floor().add(BigInteger.ONE))
        : Integer.MAX_VALUE;
  }

  private static int whole(BigInteger number) {
    return number.max(BigInteger.ZERO).min(MOST).intValueExact();
  }
}
