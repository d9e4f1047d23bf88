package io.github.sixmechanisms.rule;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.value.Fraction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rule set compiled to flat tests over slots of primitive numbers. It decides blocks of up to 64
 * rows at a time: each test gives a word with one bit per row, and the rules combine words. So no
 * row costs a branch that depends on its values, and nothing is allocated.
 *
 * @param <A> how a number is found
 */
final class Program<A> {

  /** The rows of a block, one per bit of a word. */
  static final int BLOCK = Long.SIZE;

  private final RuleSet<?> set;
  private final List<A> slots = new ArrayList<>();
  private final List<Indicator> indicatorOfSlot = new ArrayList<>();
  private final SlotTest[] tests;
  private final Junction[] rules;

  Program(RuleSet<?> set, Binding<A> binding) {
    this.set = set;
    Set<Condition.Simple> found = new LinkedHashSet<>();
    List<Formula> formulas = new ArrayList<>();
    for (Rule<?> rule : set.rules()) {
      Formula formula = Formula.of(rule.condition());
      formulas.add(formula);
      Formula.literals(formula, found);
    }
    ImmutableList<Condition.Simple> literals = ImmutableList.copyOf(found);
    this.tests = new SlotTest[literals.size()];
    for (int i = 0; i < tests.length; i++) {
      tests[i] = test(literals.get(i), binding);
    }
    this.rules = Junction.each(formulas, literals);
  }

  private SlotTest test(Condition.Simple literal, Binding<A> binding) {
    Indicator indicator = literal.indicator();
    Binding.Source<A> source = binding.source(set.id(), indicator);
    int numerator = slot(source.numerator(), indicator);
    int denominator = denominator(source, indicator);
    if (literal instanceof Condition.Comparison comparison) {
      Fraction threshold = comparison.threshold().dividedBy(source.factor());
      return SlotTest.comparison(
          numerator, denominator, comparison.operator(), threshold, indicator.type());
    } else if (literal instanceof Condition.IndicatorComparison comparison) {
      return comparison(comparison, source, binding);
    } else if (literal instanceof Condition.Applicable applicable) {
      return SlotTest.applicable(
          numerator, denominator, codeCount(indicator), applicable.expected() == Reading.Flag.YES);
    } else if (literal instanceof Condition.OneOf oneOf) {
      return SlotTest.codes(numerator, codes(oneOf), codeCount(indicator));
    }
    boolean yes = ((Condition.FlagIs) literal).expected() == Reading.Flag.YES;
    return SlotTest.codes(numerator, yes ? 0b10 : 0b01, codeCount(indicator));
  }

  /** The codes that a flag or category can have; 0 for a number, which has none. */
  private static int codeCount(Indicator indicator) {
    return switch (indicator.type()) {
      case FLAG -> 2;
      case CATEGORY -> indicator.categories().size();
      default -> 0;
    };
  }

  private SlotTest comparison(
      Condition.IndicatorComparison comparison, Binding.Source<A> left, Binding<A> binding) {
    Binding.Source<A> right = binding.source(set.id(), comparison.other());
    return SlotTest.pair(
        slot(left.numerator(), comparison.indicator()),
        denominator(left, comparison.indicator()),
        comparison.operator(),
        slot(right.numerator(), comparison.other()),
        denominator(right, comparison.other()),
        right.factor().dividedBy(left.factor()));
  }

  private int denominator(Binding.Source<A> source, Indicator indicator) {
    return source.denominator().isPresent() ? slot(source.denominator().get(), indicator) : -1;
  }

  private static long codes(Condition.OneOf condition) {
    long codes = 0;
    int place = 0;
    for (String name : condition.indicator().categories().keySet()) {
      if (condition.names().contains(name)) {
        codes |= 1L << place;
      }
      place++;
    }
    return codes;
  }

  /** One slot per source, by identity: the same function or column is read once per block. */
  private int slot(A source, Indicator indicator) {
    for (int i = 0; i < slots.size(); i++) {
      if (slots.get(i) == source) {
        return i;
      }
    }
    slots.add(source);
    indicatorOfSlot.add(indicator);
    return slots.size() - 1;
  }

  List<A> slots() {
    return slots;
  }

  int ruleCount() {
    return rules.length;
  }

  int testCount() {
    return tests.length;
  }

  /** The rows of the loaded block on which a rule is true, one bit each. */
  long trueRows(int rule, Block block) {
    return rules[rule].rows(tests, block);
  }

  /** An error that names the set, a rule, the indicator and the row. */
  RuleEvaluationException refused(int slot, int row, String reason, Optional<Throwable> cause) {
    Indicator indicator = indicatorOfSlot.get(slot);
    return RuleEvaluationException.of(indicator, "number " + row, reason, cause)
        .in(set.id(), firstRuleWith(indicator));
  }

  private String firstRuleWith(Indicator indicator) {
    return set.rules().stream()
        .filter(
            rule ->
                rule.condition().leaves().stream()
                    .anyMatch(leaf -> leaf.indicators().contains(indicator)))
        .map(Rule::id)
        .findFirst()
        .orElseThrow();
  }
}
