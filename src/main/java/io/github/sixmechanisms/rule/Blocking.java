package io.github.sixmechanisms.rule;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.value.Fraction;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the literals that must become true for a formula to be true, the nearest alternative. */
final class Blocking {

  private static final Comparator<List<ConditionResult>> NEAREST =
      Comparator.<List<ConditionResult>>comparingInt(List::size).thenComparing(Blocking::distance);

  private Blocking() {}

  /** The conditions in the way, empty if the formula is true or no value can make it so. */
  static ImmutableList<ConditionResult> of(Formula formula, Row row) {
    return find(formula, row).orElse(ImmutableList.of());
  }

  private static Optional<ImmutableList<ConditionResult>> find(Formula formula, Row row) {
    if (formula instanceof Formula.Literal literal) {
      ConditionResult result = ConditionResult.of(literal.condition(), row);
      return Optional.of(
          result.truth() == Truth.TRUE ? ImmutableList.of() : ImmutableList.of(result));
    }
    return formula instanceof Formula.And and
        ? all(and.parts(), row)
        : ((Formula.Or) formula)
            .parts().stream().flatMap(part -> find(part, row).stream()).min(NEAREST);
  }

  private static Optional<ImmutableList<ConditionResult>> all(List<Formula> parts, Row row) {
    ImmutableList.Builder<ConditionResult> found = ImmutableList.builder();
    for (Formula part : parts) {
      Optional<ImmutableList<ConditionResult>> inPart = find(part, row);
      if (inPart.isEmpty()) {
        return Optional.empty();
      }
      found.addAll(inPart.get());
    }
    return Optional.of(found.build());
  }

  /** The sum of the distances in proportion to the thresholds; 1 for what is no number. */
  static Fraction distance(List<ConditionResult> conditions) {
    return conditions.stream().map(Blocking::distance).reduce(Fraction.ZERO, Fraction::plus);
  }

  private static Fraction distance(ConditionResult condition) {
    Optional<Fraction> margin = condition.margin();
    if (margin.isEmpty()) {
      return Fraction.ONE;
    }
    Fraction scale = magnitude(condition.threshold().orElseThrow()).max(Fraction.ONE);
    return magnitude(margin.get()).dividedBy(scale);
  }

  private static Fraction magnitude(Fraction number) {
    return number.signum() < 0 ? number.negated() : number;
  }
}
