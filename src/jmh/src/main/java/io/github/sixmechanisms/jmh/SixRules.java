package io.github.sixmechanisms.jmh;

import io.github.sixmechanisms.rule.Condition;
import io.github.sixmechanisms.rule.HitPolicy;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.rule.IndicatorType;
import io.github.sixmechanisms.rule.Rule;
import io.github.sixmechanisms.rule.RuleSet;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.Provenance;
import java.util.ArrayList;
import java.util.List;

/** The decision table of the workload as a rule set of the library. */
final class SixRules {

  static final Indicator NET = indicator("net", IndicatorType.COUNT);
  static final Indicator PACE = indicator("pace", IndicatorType.RATIO);
  static final Indicator NEW_PACE = indicator("newPace", IndicatorType.RATIO);
  static final Indicator QUALITY = indicator("quality", IndicatorType.RATIO);

  /** A quarter of the year is over: a completion counts four times. */
  static final Fraction PER_QUARTER = Fraction.of(4);

  private SixRules() {}

  private static Indicator indicator(String id, IndicatorType type) {
    return Indicator.builder()
        .id(id)
        .name(Text.untranslated(id))
        .type(type)
        .provenance(Provenance.local("reference workload"))
        .build();
  }

  static RuleSet<Outcome> table() {
    List<Rule<Outcome>> rules = new ArrayList<>();
    add(rules, "R1", PACE.below("0.50").and(NET.below("0")), Outcome.CIRCULAR);
    add(rules, "R2", PACE.below("0.50"), Outcome.WARNING);
    add(rules, "R3", PACE.below("0.80"), Outcome.REMINDER);
    add(rules, "R4", NEW_PACE.below("0.60"), Outcome.REMINDER);
    add(
        rules,
        "R5",
        PACE.atLeast("1.20").and(NEW_PACE.atLeast("1.00")).and(QUALITY.atLeast("0.30")),
        Outcome.COMMENDED);
    add(rules, "R6", PACE.atLeast("1.10").and(QUALITY.atLeast("0.20")), Outcome.PRAISED);
    return RuleSet.builder(Outcome.class)
        .id("reference")
        .hitPolicy(HitPolicy.FIRST)
        .rules(rules)
        .build();
  }

  private static void add(
      List<Rule<Outcome>> rules, String id, Condition condition, Outcome outcome) {
    rules.add(
        Rule.<Outcome>builder()
            .id(id)
            .condition(condition)
            .outcome(outcome)
            .provenance(Provenance.local("reference workload"))
            .build());
  }
}
