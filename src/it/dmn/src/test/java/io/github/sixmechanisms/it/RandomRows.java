package io.github.sixmechanisms.it;

import io.github.sixmechanisms.rule.Condition;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.rule.Reading;
import io.github.sixmechanisms.rule.RuleSet;
import io.github.sixmechanisms.rule.ValueRow;
import io.github.sixmechanisms.value.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Seeded rows for a rule set: a third of the numbers exactly on a threshold, a third next to one, by
 * the smallest step that operands of 10^12 allow, and some not applicable.
 */
final class RandomRows {

  private static final BigInteger LARGEST = BigInteger.TEN.pow(12);

  private final Random random;
  private final RuleSet<?> set;
  private final Map<Indicator, List<Fraction>> thresholds = new LinkedHashMap<>();

  RandomRows(long seed, RuleSet<?> set) {
    this.random = new Random(seed);
    this.set = set;
    set.indicators().forEach(indicator -> thresholds.put(indicator, new ArrayList<>()));
    set.rules().stream()
        .flatMap(rule -> rule.condition().leaves().stream())
        .forEach(
            leaf -> {
              if (leaf instanceof Condition.Comparison c) {
                thresholds.get(c.indicator()).add(c.threshold());
              } else if (leaf instanceof Condition.Between b) {
                thresholds.get(b.indicator()).addAll(List.of(b.low(), b.high()));
              }
            });
  }

  ValueRow next() {
    Map<Indicator, Reading> values = new LinkedHashMap<>();
    set.indicators().forEach(indicator -> values.put(indicator, reading(indicator)));
    return ValueRow.of("random", values);
  }

  private Reading reading(Indicator indicator) {
    if (random.nextInt(10) == 0) {
      return Reading.Missing.NOT_APPLICABLE;
    }
    return switch (indicator.type()) {
      case FLAG -> random.nextBoolean() ? Reading.Flag.YES : Reading.Flag.NO;
      case CATEGORY -> Reading.category(any(List.copyOf(indicator.categories().keySet())));
      case COUNT -> Reading.of(Fraction.of(number(indicator).floor(), BigInteger.ONE));
      case RANK_SHARE -> Reading.of(Fraction.of(random.nextInt(14), 14));
      default -> Reading.of(number(indicator));
    };
  }

  private Fraction number(Indicator indicator) {
    List<Fraction> known = thresholds.get(indicator);
    int choice = random.nextInt(3);
    if (known.isEmpty() || choice == 0) {
      return Fraction.of(random.nextInt(4_000) - 800, 1 + random.nextInt(1_000));
    }
    Fraction threshold = any(known);
    return choice == 1 ? threshold : nextTo(threshold);
  }

  /** A quotient with operands of up to 10^12 that differs from the threshold as little as it can. */
  private Fraction nextTo(Fraction threshold) {
    BigInteger denominator =
        LARGEST.divide(threshold.numerator().abs().max(BigInteger.ONE)).min(LARGEST);
    BigInteger odd = denominator.subtract(BigInteger.valueOf(random.nextInt(1_000)));
    if (odd.signum() <= 0) {
      return threshold.plus(Fraction.of(random.nextBoolean() ? 1 : -1));
    }
    BigInteger near = threshold.times(Fraction.of(odd, BigInteger.ONE)).floor();
    return Fraction.of(near.add(BigInteger.valueOf(random.nextInt(3) - 1)), odd);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
