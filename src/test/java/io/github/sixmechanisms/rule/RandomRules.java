package io.github.sixmechanisms.rule;

import com.google.common.collect.ImmutableMap;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.Provenance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random conditions, rule sets and rows over six indicators, many values exactly on thresholds. */
final class RandomRules {

  enum Outcome {
    BAD,
    MIDDLE,
    GOOD
  }

  static final Indicator TASKS = indicator("tasks", IndicatorType.COUNT, Direction.LOWER_IS_BETTER);
  static final Indicator PACE = indicator("pace", IndicatorType.RATIO, Direction.HIGHER_IS_BETTER);
  static final Indicator FUND = indicator("fund", IndicatorType.AMOUNT, Direction.NEUTRAL);
  static final Indicator AHEAD =
      indicator("ahead", IndicatorType.RANK_SHARE, Direction.LOWER_IS_BETTER);
  static final Indicator PLAN = indicator("plan", IndicatorType.FLAG, Direction.HIGHER_IS_BETTER);
  static final Indicator KIND =
      Indicator.builder()
          .id("kind")
          .name(Text.of("类别", "kind"))
          .type(IndicatorType.CATEGORY)
          .categories(
              ImmutableMap.of(
                  "CITY", Text.of("市", "city"),
                  "COUNTY", Text.of("县", "county"),
                  "a \"b\" and c", Text.of("怪", "odd")))
          .provenance(Provenance.local("test"))
          .build();

  static final List<Indicator> ALL = List.of(TASKS, PACE, FUND, AHEAD, PLAN, KIND);

  private static final List<String> THRESHOLDS = List.of("0", "1", "2", "0.5", "1/3", "-1");

  private final Random random;
  private final List<Indicator> indicators;

  RandomRules(long seed, List<Indicator> indicators) {
    this.random = new Random(seed);
    this.indicators = indicators;
  }

  private static Indicator indicator(String id, IndicatorType type, Direction direction) {
    return Indicator.builder()
        .id(id)
        .name(Text.of("指标" + id, "the " + id))
        .type(type)
        .direction(direction)
        .provenance(Provenance.local("test"))
        .build();
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  Condition condition(int depth) {
    return switch (depth == 0 ? 0 : random.nextInt(5)) {
      case 1 -> condition(depth - 1).and(condition(depth - 1));
      case 2 -> condition(depth - 1).or(condition(depth - 1));
      case 3 -> condition(depth - 1).not();
      default -> simple();
    };
  }

  private Condition simple() {
    Indicator indicator = any(indicators);
    if (random.nextInt(6) == 0) {
      return random.nextBoolean() ? indicator.isApplicable() : indicator.isNotApplicable();
    }
    return switch (indicator.type()) {
      case FLAG -> random.nextBoolean() ? indicator.isYes() : indicator.isNo();
      case CATEGORY -> indicator.isOneOf(List.of(any(List.copyOf(KIND.categories().keySet()))));
      default -> numeric(indicator);
    };
  }

  private Condition numeric(Indicator indicator) {
    Fraction first = Fraction.parse(any(THRESHOLDS));
    Fraction second = Fraction.parse(any(THRESHOLDS));
    return random.nextInt(4) == 0
        ? new Condition.Between(indicator, first.min(second), first.max(second))
        : new Condition.Comparison(indicator, any(List.of(Operator.values())), first);
  }

  List<Rule<Outcome>> rules(int count, int depth) {
    List<Rule<Outcome>> rules = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rules.add(rule("R" + i, condition(depth), any(List.of(Outcome.values()))));
    }
    return rules;
  }

  static Rule<Outcome> rule(String id, Condition condition, Outcome outcome) {
    return Rule.<Outcome>builder()
        .id(id)
        .condition(condition)
        .outcome(outcome)
        .provenance(Provenance.local("test"))
        .build();
  }

  static RuleSet<Outcome> set(HitPolicy hitPolicy, List<Rule<Outcome>> rules) {
    return RuleSet.builder(Outcome.class).id("random").hitPolicy(hitPolicy).rules(rules).build();
  }

  /** A value of the type, often a threshold, sometimes not applicable. */
  Reading reading(Indicator indicator) {
    if (random.nextInt(8) == 0) {
      return Reading.Missing.NOT_APPLICABLE;
    }
    return switch (indicator.type()) {
      case FLAG -> random.nextBoolean() ? Reading.Flag.YES : Reading.Flag.NO;
      case CATEGORY -> Reading.category(any(List.copyOf(indicator.categories().keySet())));
      case COUNT -> Reading.of(random.nextInt(7) - 3);
      case RANK_SHARE -> Reading.of(Fraction.of(random.nextInt(6), 6));
      default -> Reading.of(Fraction.of(random.nextInt(31) - 12, 1 + random.nextInt(6)));
    };
  }

  ValueRow row(String name) {
    Map<Indicator, Reading> values = new LinkedHashMap<>();
    indicators.forEach(indicator -> values.put(indicator, reading(indicator)));
    return ValueRow.of(name, values);
  }
}
