package io.github.sixmechanisms.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.sixmechanisms.value.Fraction;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the literals that must become true for a formula to be true, the nearest alternative. */
final class Blocking {

  private static final Comparator<List<ConditionResult>> NEAREST =
      Comparator.<List<ConditionResult>>comparingInt(List::size).thenComparing(Blocking::distance);

  /** The alternatives that are kept at every step; the answer is exact as long as they suffice. */
  private static final int KEPT = 64;

  private Blocking() {}

  /** The conditions in the way, empty if the formula is true or no value can make it so. */
  static ImmutableList<ConditionResult> of(Formula formula, Row row) {
    return find(formula, row).orElse(ImmutableList.of());
  }

  /** Whether any values could make the formula true, as far as its form says. */
  static boolean canBeTrue(Formula formula) {
    if (formula instanceof Formula.And and) {
      return and.parts().stream().allMatch(Blocking::canBeTrue);
    }
    return !(formula instanceof Formula.Or or) || or.parts().stream().anyMatch(Blocking::canBeTrue);
  }

  private static Optional<ImmutableList<ConditionResult>> find(Formula formula, Row row) {
    return alternatives(formula, row).stream().findFirst();
  }

  /** Sets of conditions each of which would do, the nearest first; none if nothing would. */
  private static List<ImmutableList<ConditionResult>> alternatives(Formula formula, Row row) {
    if (formula instanceof Formula.Literal literal) {
      ConditionResult result = ConditionResult.of(literal.condition(), row);
      return List.of(result.truth() == Truth.TRUE ? ImmutableList.of() : ImmutableList.of(result));
    }
    return formula instanceof Formula.And and
        ? combined(and.parts(), row)
        : nearest(
            ((Formula.Or) formula)
                .parts().stream().flatMap(part -> alternatives(part, row).stream()));
  }

  private static List<ImmutableList<ConditionResult>> combined(List<Formula> parts, Row row) {
    List<ImmutableList<ConditionResult>> found = List.of(ImmutableList.of());
    for (Formula part : parts) {
      List<ImmutableList<ConditionResult>> inPart = alternatives(part, row);
      found =
          nearest(
              found.stream().flatMap(before -> inPart.stream().map(added -> union(before, added))));
    }
    return found;
  }

  private static ImmutableList<ConditionResult> union(
      List<ConditionResult> before, List<ConditionResult> added) {
    return ImmutableSet.<ConditionResult>builder().addAll(before).addAll(added).build().asList();
  }

  private static List<ImmutableList<ConditionResult>> nearest(
      Stream<ImmutableList<ConditionResult>> sets) {
    return sets.distinct().sorted(NEAREST).limit(KEPT).toList();
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
