package io.github.sixmechanisms.year;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sixmechanisms.Programme;
import io.github.sixmechanisms.assessment.Assessment;
import io.github.sixmechanisms.coordination.CoordinationPolicy;
import io.github.sixmechanisms.coordination.ReviewQueue;
import io.github.sixmechanisms.coordination.TaskBook;
import io.github.sixmechanisms.coordination.TaskStatus;
import io.github.sixmechanisms.cultivation.Pool;
import io.github.sixmechanisms.cultivation.PoolRegister;
import io.github.sixmechanisms.dispatch.PolicyLanding;
import io.github.sixmechanisms.dispatch.ProgressTracking;
import io.github.sixmechanisms.dispatch.RegionProgress;
import io.github.sixmechanisms.dispatch.VisitLog;
import io.github.sixmechanisms.linkage.ActionPlans;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.target.TargetPlan;
import io.github.sixmechanisms.text.Language;
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
    coordinationHolds(now);
    visitsHold(now);
    landingHolds(now);
  }

  private void coordinationHolds(MonthEnd now) {
    AsOf asOf = then.asOf();
    CoordinationPolicy policy = MonthEnd.POLICY.coordination();
    TaskBook before = then.facts().tasks();
    TaskBook again = now.facts().tasks();
    assertThat(again.statuses(policy, asOf).stream().map(KnowledgeInvariants::said).toList())
        .as("%s, asked at %s: where the tasks stand", label, now.month())
        .isEqualTo(before.statuses(policy, asOf).stream().map(KnowledgeInvariants::said).toList());
    assertThat(again.byDepartment(policy, asOf))
        .as("%s, asked at %s: measures by department", label, now.month())
        .isEqualTo(before.byDepartment(policy, asOf));
    assertThat(again.counts(Province.YEAR, policy, asOf))
        .as("%s, asked at %s: counts of tasks", label, now.month())
        .isEqualTo(before.counts(Province.YEAR, policy, asOf));
    assertThat(waiting(now.facts().queue()))
        .as("%s, asked at %s: the queue of the review", label, now.month())
        .isEqualTo(waiting(then.facts().queue()));
  }

  /** All that a status says but the task itself, which has its later steps too. */
  private static List<Object> said(TaskStatus status) {
    return List.of(
        status.task().id(),
        status.level(),
        status.lead(),
        status.supporting(),
        status.byLead(),
        status.lateSteps(),
        status.decision(),
        status.in(Language.EN));
  }

  private List<List<Object>> waiting(ReviewQueue queue) {
    return queue.waiting(MonthEnd.POLICY.cultivation().reviewCalendar(), then.asOf()).stream()
        .map(
            found ->
                List.<Object>of(
                    found.application().id(),
                    found.stage(),
                    found.since(),
                    found.missing(),
                    found.batch(),
                    found.deadline(),
                    found.reachable()))
        .toList();
  }

  private void visitsHold(MonthEnd now) {
    AsOf asOf = then.asOf();
    VisitLog before = then.facts().visits();
    VisitLog again = now.facts().visits();
    assertThat(again.visits(asOf))
        .as("%s, asked at %s: visits", label, now.month())
        .isEqualTo(before.visits(asOf));
    assertThat(again.findings(MonthEnd.POLICY.dispatch(), asOf))
        .as("%s, asked at %s: findings", label, now.month())
        .isEqualTo(before.findings(MonthEnd.POLICY.dispatch(), asOf));
    assertThat(again.demands(asOf))
        .as("%s, asked at %s: demands", label, now.month())
        .isEqualTo(before.demands(asOf));
    assertThat(again.withLostTask(now.facts().tasks(), asOf))
        .as("%s, asked at %s: demands whose task is lost", label, now.month())
        .isEqualTo(before.withLostTask(then.facts().tasks(), asOf));
    assertThat(again.withOtherTask(now.facts().tasks(), asOf))
        .as("%s, asked at %s: demands whose task is another's", label, now.month())
        .isEmpty();
  }

  private void landingHolds(MonthEnd now) {
    AsOf asOf = then.asOf();
    PolicyLanding before = then.facts().landing();
    PolicyLanding again = now.facts().landing();
    for (RegionCode prefecture : Province.at(Level.PREFECTURE)) {
      assertThat(again.state(Landing.POLICY, prefecture, asOf))
          .as("%s, asked at %s: landing in %s", label, now.month(), prefecture)
          .isEqualTo(before.state(Landing.POLICY, prefecture, asOf));
    }
    assertThat(again.contradictions(asOf))
        .as("%s, asked at %s: more paid than applied", label, now.month())
        .isEmpty();
  }

  /** The same for the progress and the awards, which take longest. */
  void progressAndAwardsHoldWith(MonthEnd now) {
    Facts facts = now.facts();
    assertThat(progress(facts))
        .as("%s, asked at %s: progress", label, now.month())
        .isEqualTo(progress(then.facts()));
    assertThat(
            facts
                .funds()
                .settle(facts.roster(), MonthEnd.POLICY.linkage(), facts.repayments(), then.asOf()))
        .as("%s, asked at %s: awards", label, now.month())
        .isEqualTo(then.awards());
  }

  private List<RegionProgress> progress(Facts facts) {
    return ProgressTracking.of(
            facts.roster(),
            MonthEnd.POLICY.roster().cutOff(),
            facts.targets(),
            MonthEnd.POLICY.targets(),
            Province.YEAR,
            then.asOf(),
            3)
        .all();
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
    assertThat(ReviewQueue.of(Province.TREE, shuffled(facts.queue().applications(), random)))
        .as("%s: the queue of the review in another order", label)
        .isEqualTo(facts.queue());
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
