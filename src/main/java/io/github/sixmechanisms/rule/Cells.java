package io.github.sixmechanisms.rule;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.value.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The values of one indicator, divided at the thresholds of some literals: inside a cell no literal
 * tells two values apart. Each cell is shown by one of its values.
 */
final class Cells {

  private static final Fraction HALF = Fraction.of(1, 2);

  private Cells() {}

  /** The cells in the order of the values, from low to high; “not applicable” comes last. */
  static ImmutableList<Reading> of(Indicator indicator, Collection<Condition.Simple> literals) {
    ImmutableList.Builder<Reading> cells = ImmutableList.builder();
    switch (indicator.type()) {
      case FLAG -> cells.add(Reading.Flag.NO, Reading.Flag.YES);
      case CATEGORY -> indicator.categories().keySet().forEach(n -> cells.add(Reading.category(n)));
      default -> numbers(indicator, thresholds(literals)).forEach(n -> cells.add(Reading.of(n)));
    }
    return cells.add(Reading.Missing.NOT_APPLICABLE).build();
  }

  private static List<Fraction> thresholds(Collection<Condition.Simple> literals) {
    TreeSet<Fraction> thresholds = new TreeSet<>();
    for (Condition.Simple literal : literals) {
      if (literal instanceof Condition.Comparison comparison) {
        thresholds.add(comparison.threshold());
      }
    }
    return List.copyOf(thresholds);
  }

  private static List<Fraction> numbers(Indicator indicator, List<Fraction> thresholds) {
    List<Fraction> found = new ArrayList<>();
    Optional<Fraction> previous = Optional.empty();
    for (Fraction threshold : thresholds) {
      inside(indicator.type(), previous, Optional.of(threshold)).ifPresent(found::add);
      if (indicator.type().admits(threshold)) {
        found.add(threshold);
      }
      previous = Optional.of(threshold);
    }
    inside(indicator.type(), previous, Optional.empty()).ifPresent(found::add);
    return found;
  }

  /** A value of the type strictly between two bounds, either of which may be open. */
  private static Optional<Fraction> inside(
      IndicatorType type, Optional<Fraction> low, Optional<Fraction> high) {
    return switch (type) {
      case COUNT -> whole(low, high);
      case RANK_SHARE -> share(low, high);
      default -> Optional.of(between(low, high));
    };
  }

  private static Fraction between(Optional<Fraction> low, Optional<Fraction> high) {
    if (low.isPresent() && high.isPresent()) {
      return low.get().plus(high.get()).times(HALF);
    }
    return low.map(bound -> bound.plus(Fraction.ONE))
        .or(() -> high.map(bound -> bound.minus(Fraction.ONE)))
        .orElse(Fraction.ZERO);
  }

  private static Optional<Fraction> whole(Optional<Fraction> low, Optional<Fraction> high) {
    if (low.isEmpty()) {
      return Optional.of(
          high.map(bound -> floor(bound.negated()).plus(Fraction.ONE).negated())
              .orElse(Fraction.ZERO));
    }
    Fraction next = floor(low.get()).plus(Fraction.ONE);
    return Optional.of(next).filter(number -> high.isEmpty() || number.compareTo(high.get()) < 0);
  }

  private static Fraction floor(Fraction number) {
    return Fraction.of(number.floor(), BigInteger.ONE);
  }

  private static Optional<Fraction> share(Optional<Fraction> low, Optional<Fraction> high) {
    if (low.filter(bound -> bound.signum() >= 0).isEmpty()) {
      return Optional.of(Fraction.ZERO).filter(zero -> high.isEmpty() || high.get().signum() > 0);
    }
    Fraction top = high.map(bound -> bound.min(Fraction.ONE)).orElse(Fraction.ONE);
    Fraction middle = low.orElseThrow().plus(top).times(HALF);
    return Optional.of(middle).filter(number -> low.get().compareTo(top) < 0);
  }
}
