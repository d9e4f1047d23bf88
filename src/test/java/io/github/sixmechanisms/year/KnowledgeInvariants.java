package io.github.sixmechanisms.year;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sixmechanisms.Programme;
import io.github.sixmechanisms.assessment.Assessment;
import io.github.sixmechanisms.coordination.TaskBook;
import io.github.sixmechanisms.cultivation.Pool;
import io.github.sixmechanisms.cultivation.PoolRegister;
import io.github.sixmechanisms.dispatch.VisitLog;
import io.github.sixmechanisms.linkage.ActionPlans;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.target.TargetPlan;
import io.github.sixmechanisms.value.AsOf;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What was said once is said again: whatever was appended since, and in whatever order. */
final class KnowledgeInvariants {

  private final MonthEnd then;
  private final String label;

  KnowledgeInvariants(MonthEnd then, String label) {
    this.then = then;
    this.label = label;
  }

  /** Asks later, with all that was recorded since, for the end of the month as known then. */
  void holdWith(MonthEnd now) {
    Programme programme = now.programme();
    AsOf asOf = then.asOf();
    assertThat(now.facts().roster().tally(Province.YEAR, asOf))
        .as("%s, asked at %s: tallies", label, now.month())
        .isEqualTo(then.tallies());
    then.assessment().ifPresent(before -> same(before, programme.assess(MonthEnd.POLICY, asOf)));
    assertThat(programme.dispatchList(MonthEnd.POLICY, asOf))
        .as("%s, asked at %s: dispatch list", label, now.month())
        .isEqualTo(then.dispatch());
    for (Pool pool : Pool.values()) {
      assertThat(now.facts().pools().members(pool, asOf))
          .as("%s, asked at %s: members of %s", label, now.month(), pool)
          .isEqualTo(then.facts().pools().members(pool, asOf));
    }
  }

  /** The same for the awards, whose settlement takes longest. */
  void awardsHoldWith(MonthEnd now) {
    Facts facts = now.facts();
    assertThat(
            facts
                .funds()
                .settle(facts.roster(), MonthEnd.POLICY.linkage(), facts.repayments(), then.asOf()))
        .as("%s, asked at %s: awards", label, now.month())
        .isEqualTo(then.awards());
  }

  private void same(Assessment before, Assessment again) {
    assertThat(again.regions()).as("%s: what was judged", label).isEqualTo(before.regions());
    assertThat(again.stamp()).as("%s: the stamp", label).isEqualTo(before.stamp());
  }

  /** Judges the same facts, given in another order and at once. */
  void holdInAnyOrder(long seed) {
    Random random = new Random(seed);
    Facts facts = then.facts();
    TargetPlan targets =
        TargetPlan.of(Province.TREE, shuffled(facts.targets().targets(), random))
            .withRecordedDownTo(Level.COUNTY)
            .withResponsibilities(shuffled(facts.targets().responsibilities(), random));
    Roster roster =
        Roster.of(Province.TREE, shuffled(facts.ledger(), random), shuffled(facts.marks(), random));
    Programme programme =
        Programme.builder()
            .from(then.programme())
            .targets(targets)
            .roster(roster)
            .plans(plans(random))
            .tasks(tasks(random))
            .visits(visits(random))
            .pools(
                PoolRegister.of(
                    shuffled(facts.pools().steps(), random),
                    shuffled(facts.pools().relief(), random)))
            .projects(shuffled(facts.projects(), random))
            .history(shuffled(facts.history(), random))
            .build();
    assertThat(roster).as("%s: the roster in another order", label).isEqualTo(facts.roster());
    then.assessment()
        .ifPresent(before -> same(before, programme.assess(MonthEnd.POLICY, then.asOf())));
    assertThat(programme.dispatchList(MonthEnd.POLICY, then.asOf()))
        .as("%s: the dispatch list in another order", label)
        .isEqualTo(then.dispatch());
  }

  private ActionPlans plans(Random random) {
    ActionPlans plans = then.facts().plans();
    return ActionPlans.of(
        Province.TREE, shuffled(plans.plans(), random), shuffled(plans.complete(), random));
  }

  private TaskBook tasks(Random random) {
    TaskBook book = then.facts().tasks();
    return TaskBook.of(
        Province.TREE,
        book.calendar(),
        shuffled(book.departments(), random),
        shuffled(book.tasks(), random));
  }

  private VisitLog visits(Random random) {
    VisitLog log = then.facts().visits();
    return VisitLog.of(
        Province.TREE,
        shuffled(log.visits(), random),
        shuffled(log.findings(), random),
        shuffled(log.demands(), random));
  }

  private static <T> List<T> shuffled(Collection<T> all, Random random) {
    List<T> copy = new ArrayList<>(all);
    Collections.shuffle(copy, random);
    return copy;
  }
}
