package io.github.sixmechanisms.rule;

import static io.github.sixmechanisms.rule.RandomRules.ALL;
import static io.github.sixmechanisms.rule.RandomRules.KIND;
import static io.github.sixmechanisms.rule.RandomRules.PACE;
import static io.github.sixmechanisms.rule.RandomRules.PLAN;
import static io.github.sixmechanisms.rule.RandomRules.TASKS;
import static io.github.sixmechanisms.rule.RandomRules.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import io.github.sixmechanisms.rule.RandomRules.Outcome;
import io.github.sixmechanisms.value.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledTest {

  private static final Outcome OTHERWISE = Outcome.MIDDLE;

  /** The numerator of a value, or the code of a flag or category; negative if not applicable. */
  private static long number(ValueRow row, Indicator indicator) {
    Reading reading = row.reading(indicator);
    if (reading instanceof Reading.Flag flag) {
      return flag == Reading.Flag.YES ? 1 : 0;
    } else if (reading instanceof Reading.Category category) {
      return List.copyOf(indicator.categories().keySet()).indexOf(category.name());
    }
    return reading.number().map(value -> value.numerator().longValueExact()).orElse(-1L);
  }

  /** 0 if not applicable. */
  private static long divisor(ValueRow row, Indicator indicator) {
    return row.reading(indicator)
        .number()
        .map(value -> value.denominator().longValueExact())
        .orElse(0L);
  }

  private static Binding<ToLongFunction<? super ValueRow>> rows() {
    Binding.Builder<ToLongFunction<? super ValueRow>> binding = Binding.ofRows(ValueRow.class);
    for (Indicator indicator : ALL) {
      switch (indicator.type()) {
        case FLAG -> binding.flag(indicator, row -> number(row, indicator));
        case CATEGORY -> binding.category(indicator, row -> number(row, indicator));
        default ->
            binding.ratio(indicator, row -> number(row, indicator), row -> divisor(row, indicator));
      }
    }
    return binding.build();
  }

  /** A batch that is made of rows. */
  private record Batch(List<ValueRow> rows) {
    long[] column(ToLongFunction<ValueRow> number) {
      return rows.stream().mapToLong(number).toArray();
    }
  }

  private static Binding<Function<? super Batch, long[]>> columns() {
    Binding.Builder<Function<? super Batch, long[]>> binding = Binding.ofColumns(Batch.class);
    for (Indicator indicator : ALL) {
      Function<Batch, long[]> numbers = batch -> batch.column(row -> number(row, indicator));
      switch (indicator.type()) {
        case FLAG -> binding.flag(indicator, numbers);
        case CATEGORY -> binding.category(indicator, numbers);
        default ->
            binding.ratio(
                indicator, numbers, batch -> batch.column(row -> divisor(row, indicator)));
      }
    }
    return binding.build();
  }

  @Test
  void compiledRulesDecideAsTheRuleSetDoes() {
    for (long seed = 0; seed < 300; seed++) {
      RandomRules random = new RandomRules(seed, ALL);
      RuleSet<Outcome> set = RandomRules.set(HitPolicy.FIRST, random.rules(5, 3));
      List<ValueRow> rows = new ArrayList<>();
      for (int i = 0; i < 150; i++) {
        rows.add(random.row("row " + i));
      }
      Outcome[] expected =
          rows.stream()
              .map(row -> set.decide(row).outcome().orElse(OTHERWISE))
              .toArray(Outcome[]::new);
      CompiledRows<ValueRow, Outcome> compiled = CompiledRows.of(set, rows());
      Outcome[] byRow =
          rows.stream().map(r -> compiled.decide(r, OTHERWISE)).toArray(Outcome[]::new);
      Outcome[] byRows = new Outcome[rows.size()];
      Outcome[] byColumns = new Outcome[rows.size()];
      compiled.decide(rows, OTHERWISE, byRows);
      CompiledColumns.of(set, columns()).decide(new Batch(rows), rows.size(), OTHERWISE, byColumns);

      assertThat(byRow).as("seed %s: %s", seed, set).containsExactly(expected);
      assertThat(byRows).as("seed %s: %s", seed, set).containsExactly(expected);
      assertThat(byColumns).as("seed %s: %s", seed, set).containsExactly(expected);
    }
  }

  @Test
  void allFiringRulesAreCollectedAsTheRuleSetDoes() {
    for (long seed = 0; seed < 200; seed++) {
      RandomRules random = new RandomRules(seed, ALL);
      HitPolicy hitPolicy = seed % 2 == 0 ? HitPolicy.COLLECT : HitPolicy.FIRST;
      RuleSet<Outcome> set = RandomRules.set(hitPolicy, random.rules(5, 3));
      List<ValueRow> rows = Collections.nCopies(1, random.row("r"));
      long expected = 0;
      Decision<Outcome> decision = set.decide(rows.get(0));
      for (int i = 0; i < set.rules().size(); i++) {
        expected |= decision.fired().contains(decision.results().get(i)) ? 1L << i : 0;
      }
      long[] byRows = {-1};
      long[] byColumns = {-1};
      CompiledRows.of(set, rows()).fired(rows, byRows);
      CompiledColumns.of(set, columns()).fired(new Batch(rows), 1, byColumns);

      assertThat(byRows).as("seed %s: %s", seed, set).containsExactly(expected);
      assertThat(byColumns).as("seed %s: %s", seed, set).containsExactly(expected);
    }
  }

  /** A row of two whole numbers. */
  private record Pair(long numerator, long denominator) {}

  private static final Binding<ToLongFunction<? super Pair>> PAIRS =
      Binding.ofRows(Pair.class).ratio(PACE, Pair::numerator, Pair::denominator).build();

  private static RuleSet<Outcome> comparison(Operator operator, String threshold) {
    return RandomRules.set(
        HitPolicy.FIRST,
        List.of(
            rule(
                "r",
                new Condition.Comparison(PACE, operator, Fraction.parse(threshold)),
                Outcome.GOOD)));
  }

  @Test
  void comparisonsAreExactAtEverySizeOfNumber() {
    Random random = new Random(42);
    List<String> thresholds =
        List.of(
            "0.8",
            "1/3",
            "-1/3",
            "0",
            "9223372036854775807",
            "-9223372036854775808",
            "9223372036854775806/9223372036854775807",
            "18446744073709551617/3",
            "1/36893488147419103233");
    List<Long> numbers =
        List.of(
            0L,
            1L,
            -1L,
            4L,
            5L,
            1L << 31,
            (1L << 62) - 1,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            Long.MAX_VALUE - 1,
            Long.MIN_VALUE + 1,
            3074457345618258602L,
            3074457345618258603L);
    for (String threshold : thresholds) {
      for (Operator operator : Operator.values()) {
        List<Pair> pairs = new ArrayList<>();
        for (long numerator : numbers) {
          for (long denominator : numbers) {
            if (denominator >= 0) {
              pairs.add(new Pair(numerator, denominator));
            }
          }
          pairs.add(new Pair(random.nextLong(), random.nextLong() >>> 1));
        }
        Outcome[] actual = new Outcome[pairs.size()];
        RuleSet<Outcome> set = comparison(operator, threshold);
        CompiledRows<Pair, Outcome> compiled = CompiledRows.of(set, PAIRS);
        compiled.decide(pairs, Outcome.BAD, actual);
        for (int i = 0; i < actual.length; i++) {
          Pair pair = pairs.get(i);
          Outcome expected =
              pair.denominator() != 0
                      && set.rules().get(0).condition().test(exact(pair)) == Truth.TRUE
                  ? Outcome.GOOD
                  : Outcome.BAD;
          assertThat(actual[i]).as("%s %s %s", pair, operator, threshold).isEqualTo(expected);
          assertThat(compiled.decide(pair, Outcome.BAD)).isEqualTo(expected);
        }
      }
    }
  }

  private static Row exact(Pair pair) {
    return ValueRow.of(
        "pair",
        ImmutableMap.of(PACE, Reading.of(Fraction.of(pair.numerator(), pair.denominator()))));
  }

  @Test
  void aFactorScalesTheQuotientExactly() {
    Binding<ToLongFunction<? super Pair>> quarters =
        Binding.ofRows(Pair.class)
            .ratio(PACE, Pair::numerator, Pair::denominator, Fraction.parse("25/3"))
            .build();
    CompiledRows<Pair, Outcome> compiled =
        CompiledRows.of(comparison(Operator.AT_LEAST, "0.80"), quarters);

    assertThat(compiled.decide(new Pair(12, 125), Outcome.BAD)).isEqualTo(Outcome.GOOD);
    assertThat(compiled.decide(new Pair(11, 125), Outcome.BAD)).isEqualTo(Outcome.BAD);
    assertThat(
            compiled.decide(
                new Pair(12_000_000_000_000_001L, 125_000_000_000_000_010L), Outcome.BAD))
        .isEqualTo(Outcome.GOOD);
    assertThat(
            compiled.decide(
                new Pair(12_000_000_000_000_000L, 125_000_000_000_000_001L), Outcome.BAD))
        .isEqualTo(Outcome.BAD);
  }

  @Test
  void twoIndicatorsAreComparedExactly() {
    Indicator other = Indicator.builder().from(PACE).id("other").build();
    RuleSet<Outcome> set =
        RandomRules.set(
            HitPolicy.FIRST, List.of(rule("r", PACE.is(Operator.ABOVE, other), Outcome.GOOD)));
    Binding<ToLongFunction<? super Pair>> binding =
        Binding.ofRows(Pair.class)
            .number(PACE, Pair::numerator)
            .ratio(other, Pair::denominator, pair -> 1, Fraction.of(3))
            .build();
    CompiledRows<Pair, Outcome> compiled = CompiledRows.of(set, binding);

    assertThat(compiled.decide(new Pair(Long.MAX_VALUE, Long.MAX_VALUE / 3), Outcome.BAD))
        .isEqualTo(Outcome.GOOD);
    assertThat(compiled.decide(new Pair(Long.MAX_VALUE, Long.MAX_VALUE), Outcome.BAD))
        .isEqualTo(Outcome.BAD);
    assertThat(compiled.decide(new Pair(3, 1), Outcome.BAD)).isEqualTo(Outcome.BAD);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 63, 64, 65, 128, 1_000})
  void batchesOfEveryLengthAreDecidedToTheLastRow(int length) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      pairs.add(new Pair(i % 3, 1));
    }
    Outcome[] into = new Outcome[length + 1];
    CompiledRows.of(comparison(Operator.ABOVE, "1"), PAIRS).decide(pairs, Outcome.BAD, into);

    for (int i = 0; i < length; i++) {
      assertThat(into[i]).isEqualTo(i % 3 == 2 ? Outcome.GOOD : Outcome.BAD);
    }
    assertThat(into[length]).isNull();
  }

  @Test
  void manyThreadsShareCompiledRules() {
    CompiledRows<Pair, Outcome> compiled = CompiledRows.of(comparison(Operator.ABOVE, "1"), PAIRS);
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      numbers.add(i);
    }

    assertThat(numbers.parallelStream())
        .allSatisfy(
            i ->
                assertThat(compiled.decide(new Pair(i % 3, 1), Outcome.BAD))
                    .isEqualTo(i % 3 == 2 ? Outcome.GOOD : Outcome.BAD));
  }

  @Test
  void anIndicatorThatIsNotBoundIsNamedWithTheNearest() {
    Indicator typo = Indicator.builder().from(PACE).id("paces").build();
    Binding<ToLongFunction<? super Pair>> binding =
        Binding.ofRows(Pair.class).number(typo, Pair::numerator).build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> CompiledRows.of(comparison(Operator.ABOVE, "1"), binding))
        .withMessageContaining("(random) uses the indicator (pace), which is not bound")
        .withMessageContaining("Maybe paces is meant");
  }

  @Test
  void aBadRowIsAnErrorWithSetRuleIndicatorAndRow() {
    CompiledRows<Pair, Outcome> compiled = CompiledRows.of(comparison(Operator.ABOVE, "1"), PAIRS);
    List<Pair> negative = List.of(new Pair(1, 1), new Pair(1, -5));
    List<Pair> broken = Arrays.asList(new Pair(1, 1), new Pair(1, 1), null);

    assertThatThrownBy(() -> compiled.decide(negative, Outcome.BAD, new Outcome[2]))
        .isInstanceOf(RuleEvaluationException.class)
        .hasMessageContaining(
            "Rule set (random), rule (r): the indicator (pace) of the row (number 1)")
        .hasMessageContaining("The denominator (-5) must not be negative");
    assertThatThrownBy(() -> compiled.decide(broken, Outcome.BAD, new Outcome[3]))
        .hasMessageContaining("row (number 2)")
        .hasCauseInstanceOf(NullPointerException.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> compiled.decide(negative, Outcome.BAD, new Outcome[1]))
        .withMessageContaining("must have room for 2 rows");
  }

  @Test
  void aCodeThatIsNoNameAndAColumnThatIsTooShortAreErrors() {
    RuleSet<Outcome> set =
        RandomRules.set(
            HitPolicy.FIRST,
            List.of(
                rule("k", KIND.isOneOf(List.of("CITY")), Outcome.GOOD),
                rule("p", PLAN.isYes(), Outcome.BAD)));
    Binding<Function<? super long[], long[]>> binding =
        Binding.ofColumns(long[].class)
            .category(KIND, batch -> batch)
            .flag(PLAN, batch -> new long[] {-1, -1})
            .build();
    CompiledColumns<long[], Outcome> compiled = CompiledColumns.of(set, binding);
    Outcome[] into = new Outcome[2];
    compiled.decide(new long[] {0, -1}, 2, Outcome.MIDDLE, into);

    assertThat(into).containsExactly(Outcome.GOOD, Outcome.MIDDLE);
    assertThatThrownBy(() -> compiled.decide(new long[] {0, 3}, 2, Outcome.MIDDLE, into))
        .hasMessageContaining("(kind) of the row (number 1)")
        .hasMessageContaining("The code (3) must be below 3");
    assertThatThrownBy(() -> compiled.decide(new long[1], 2, Outcome.MIDDLE, into))
        .hasMessageContaining("has only 1 of 2 rows");
  }

  @Test
  void hitPoliciesAreHonoured() {
    List<Rule<Outcome>> both =
        List.of(rule("a", PACE.above("1"), Outcome.GOOD), rule("b", PACE.above("2"), Outcome.BAD));
    CompiledRows<Pair, Outcome> unique =
        CompiledRows.of(RandomRules.set(HitPolicy.UNIQUE, both), PAIRS);
    CompiledRows<Pair, Outcome> collect =
        CompiledRows.of(RandomRules.set(HitPolicy.COLLECT, both), PAIRS);

    assertThat(unique.decide(new Pair(2, 1), OTHERWISE)).isEqualTo(Outcome.GOOD);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> unique.decide(new Pair(3, 1), OTHERWISE))
        .withMessageContaining("the rule (b) is not the only one");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> unique.decide(List.of(new Pair(2, 1), new Pair(3, 1)), OTHERWISE, new Outcome[2]))
        .withMessageContaining("number 1");
    assertThatIllegalStateException()
        .isThrownBy(() -> collect.decide(new Pair(3, 1), OTHERWISE))
        .withMessageContaining("Maybe use fired");
  }

  @Test
  void aBindingRefusesWhatDoesNotFit() {
    Binding.Builder<ToLongFunction<? super Pair>> binding = Binding.ofRows(Pair.class);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> binding.number(PLAN, Pair::numerator))
        .withMessageContaining("(plan) of type (FLAG)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> binding.flag(TASKS, Pair::numerator))
        .withMessageContaining("(tasks) of type (COUNT)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> binding.ratio(PACE, Pair::numerator, Pair::denominator, Fraction.ZERO))
        .withMessageContaining("must be above 0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Binding.ofRows(Pair.class)
                    .number(PACE, Pair::numerator)
                    .number(PACE, Pair::numerator)
                    .build());
  }

  private record Raw(long numerator, long denominator, long flag) {}

  private static CompiledRows<Raw, Outcome> raw(Rule<Outcome> rule) {
    return CompiledRows.of(
        RandomRules.set(HitPolicy.FIRST, List.of(rule)),
        Binding.ofRows(Raw.class)
            .ratio(RandomRules.AHEAD, Raw::numerator, Raw::denominator)
            .ratio(RandomRules.TASKS, Raw::numerator, Raw::denominator)
            .flag(RandomRules.PLAN, Raw::flag)
            .build());
  }

  @Test
  void valuesOfTheWrongTypeAreRefusedAsTheRuleSetRefusesThem() {
    CompiledRows<Raw, Outcome> share =
        raw(RandomRules.rule("a", RandomRules.AHEAD.below("0.3"), Outcome.GOOD));
    CompiledRows<Raw, Outcome> count =
        raw(RandomRules.rule("a", RandomRules.TASKS.atLeast("1"), Outcome.GOOD));
    CompiledRows<Raw, Outcome> flag =
        raw(RandomRules.rule("a", RandomRules.PLAN.isApplicable(), Outcome.GOOD));

    assertThat(share.decide(new Raw(1, 14, 0), OTHERWISE)).isEqualTo(Outcome.GOOD);
    assertThat(count.decide(new Raw(0, 0, 0), OTHERWISE)).isEqualTo(OTHERWISE);
    assertThatThrownBy(() -> share.decide(new Raw(3, 2, 0), OTHERWISE))
        .isInstanceOf(RuleEvaluationException.class)
        .hasMessageContaining("(3/2) must be of type (RANK_SHARE)");
    assertThatThrownBy(() -> count.decide(new Raw(3, 2, 0), OTHERWISE))
        .isInstanceOf(RuleEvaluationException.class)
        .hasMessageContaining("(3/2) must be of type (COUNT)");
    assertThatThrownBy(() -> flag.decide(new Raw(1, 1, 7), OTHERWISE))
        .isInstanceOf(RuleEvaluationException.class)
        .hasMessageContaining("The code (7) must be below 2");
  }
}
