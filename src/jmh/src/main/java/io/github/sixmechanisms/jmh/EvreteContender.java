package io.github.sixmechanisms.jmh;

import java.util.ArrayList;
import java.util.List;
import org.evrete.KnowledgeService;
import org.evrete.api.IntToValue;
import org.evrete.api.Knowledge;
import org.evrete.api.StatelessSession;
import org.evrete.api.ValuesPredicate;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleSetBuilder;

/** Evrete with typed lambdas; one stateless session per batch. */
final class EvreteContender implements Contender {

  private static final String FACT = "$region";
  private static final String NET = FACT + ".net";
  private static final String NET_TARGET = FACT + ".netTarget";
  private static final String ENTRIES = FACT + ".entries";
  private static final String NEW_TARGET = FACT + ".newTarget";
  private static final String HIGH_QUALITY_ENTRIES = FACT + ".highQualityEntries";

  private final Knowledge knowledge = new RuleWriter().write();
  private Region[] regions;
  private List<RegionFact> facts = List.of();

  @Override
  public String name() {
    return "evrete-typed";
  }

  @Override
  public void prepare(Region[] regions) {
    this.regions = regions.clone();
  }

  @Override
  public Object run() {
    List<RegionFact> batch = new ArrayList<>(regions.length);
    for (Region region : regions) {
      batch.add(new RegionFact(region));
    }
    StatelessSession session = knowledge.newStatelessSession();
    session.insert(batch);
    session.fire();
    facts = batch;
    return batch;
  }

  @Override
  public Outcome[] outcomes() {
    return facts.stream().map(RegionFact::getOutcome).toArray(Outcome[]::new);
  }

  /**
   * Writes the seven rules. All that match fire, the first decides: after an update of the fact,
   * rules that should still fire do not in one activation mode, and others fire too in the other.
   */
  private static final class RuleWriter {

    private final RuleSetBuilder<Knowledge> rules = new KnowledgeService().newKnowledge().builder();

    Knowledge write() {
      outcome(
          rule(7)
              .where(paceBelow(50), NET, NET_TARGET)
              .where((IntToValue v) -> number(v, 0) < 0, NET),
          Outcome.CIRCULAR);
      outcome(rule(6).where(paceBelow(50), NET, NET_TARGET), Outcome.WARNING);
      outcome(rule(5).where(paceBelow(80), NET, NET_TARGET), Outcome.REMINDER);
      outcome(rule(4).where(paceBelow(60), ENTRIES, NEW_TARGET), Outcome.REMINDER);
      outcome(
          rule(3)
              .where(paceAtLeast(120), NET, NET_TARGET)
              .where(paceAtLeast(100), ENTRIES, NEW_TARGET)
              .where(shareAtLeast(30), HIGH_QUALITY_ENTRIES, ENTRIES),
          Outcome.COMMENDED);
      outcome(
          rule(2)
              .where(paceAtLeast(110), NET, NET_TARGET)
              .where(shareAtLeast(20), HIGH_QUALITY_ENTRIES, ENTRIES),
          Outcome.PRAISED);
      outcome(rule(1), Outcome.NORMAL);
      return rules.build();
    }

    private LhsBuilder<Knowledge> rule(int salience) {
      return rules.newRule().salience(salience).forEach(FACT, RegionFact.class);
    }

    private static void outcome(LhsBuilder<Knowledge> rule, Outcome outcome) {
      rule.execute(
          context -> {
            RegionFact fact = context.get(FACT);
            if (fact.getOutcome() == null) {
              fact.setOutcome(outcome);
            }
          });
    }

    private static ValuesPredicate paceBelow(int percent) {
      return v -> 400 * number(v, 0) < percent * number(v, 1);
    }

    private static ValuesPredicate paceAtLeast(int percent) {
      return v -> 400 * number(v, 0) >= percent * number(v, 1);
    }

    private static ValuesPredicate shareAtLeast(int percent) {
      return v -> 100 * number(v, 0) >= percent * number(v, 1);
    }

    private static long number(IntToValue values, int index) {
      return (long) values.get(index);
    }
  }
}
