package io.github.sixmechanisms.jmh;

import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rule;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.api.RulesEngineParameters;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules with lambdas, first rule only, one map of facts per region. */
final class EasyRulesContender implements Contender {

  private static final String REGION = "region";
  private static final String OUTCOME = "outcome";

  private final RulesEngine engine =
      new DefaultRulesEngine(new RulesEngineParameters().skipOnFirstAppliedRule(true));
  private final Rules rules =
      new Rules(
          rule(1, r -> 400 * r.net() < 50 * r.netTarget() && r.net() < 0, Outcome.CIRCULAR),
          rule(2, r -> 400 * r.net() < 50 * r.netTarget(), Outcome.WARNING),
          rule(3, r -> 400 * r.net() < 80 * r.netTarget(), Outcome.REMINDER),
          rule(4, r -> 400 * r.entries() < 60 * r.newTarget(), Outcome.REMINDER),
          rule(
              5,
              r ->
                  400 * r.net() >= 120 * r.netTarget()
                      && 400 * r.entries() >= 100 * r.newTarget()
                      && 100 * r.highQualityEntries() >= 30 * r.entries(),
              Outcome.COMMENDED),
          rule(
              6,
              r ->
                  400 * r.net() >= 110 * r.netTarget()
                      && 100 * r.highQualityEntries() >= 20 * r.entries(),
              Outcome.PRAISED),
          rule(7, r -> true, Outcome.NORMAL));

  private Region[] regions;
  private Outcome[] outcomes;

  @Override
  public String name() {
    return "easy-rules";
  }

  @Override
  public void prepare(Region[] regions) {
    this.regions = regions.clone();
  }

  @Override
  public Object run() {
    Outcome[] result = new Outcome[regions.length];
    for (int i = 0; i < result.length; i++) {
      Facts facts = new Facts();
      facts.put(REGION, regions[i]);
      engine.fire(rules, facts);
      result[i] = facts.get(OUTCOME);
    }
    outcomes = result;
    return result;
  }

  @Override
  public Outcome[] outcomes() {
    return outcomes;
  }

  private static Rule rule(int priority, Predicate<Region> condition, Outcome outcome) {
    return new RuleBuilder()
        .name(outcome.name())
        .priority(priority)
        .when(facts -> condition.test(facts.get(REGION)))
        .then(facts -> facts.put(OUTCOME, outcome))
        .build();
  }
}
