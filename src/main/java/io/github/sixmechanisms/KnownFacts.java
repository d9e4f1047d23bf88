package io.github.sixmechanisms;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import io.github.sixmechanisms.assessment.Evidence;
import io.github.sixmechanisms.assessment.IssuedAssessment;
import io.github.sixmechanisms.assessment.RegionClass;
import io.github.sixmechanisms.assessment.RegionFacts;
import io.github.sixmechanisms.coordination.TaskCount;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.PublishedCounts;
import io.github.sixmechanisms.roster.Tallies;
import io.github.sixmechanisms.roster.Tally;
import io.github.sixmechanisms.rule.Truth;
import io.github.sixmechanisms.target.Decomposition;
import io.github.sixmechanisms.target.Target;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Gathers the facts of each region as of a day, as known on a day: counts, targets, and what the
 * other mechanisms say. What is stated directly for exactly the day takes the place of what a
 * mechanism's records say; where the two differ, a remark says so.
 */
final class KnownFacts {

  private static final Text PLAN = Text.of("有行动方案", "action plan in force");
  private static final Text TASKS = Text.of("协调事项", "coordination tasks");
  private static final Text OVERDUE_TASKS = Text.of("逾期协调事项", "overdue coordination tasks");
  private static final Text SOUND = Text.of("目标分解到位", "targets soundly decomposed");
  private static final Text FINDINGS = Text.of("逾期督导问题", "overdue findings");

  private final Programme programme;
  private final Policy policy;
  private final AsOf asOf;
  private final Optional<Tallies> tallies;
  private final Map<RegionCode, PublishedCounts> counts;
  private final Map<RegionCode, Evidence> evidence;
  private final Map<RegionCode, TaskCount> taskCounts;
  private final Map<RegionCode, Long> overdueFindings;
  private final ImmutableListMultimap<RegionCode, IssuedAssessment> history;

  KnownFacts(Programme programme, Policy policy, AsOf asOf) {
    this.programme = programme;
    this.policy = requireNonNull(policy, "policy");
    this.asOf = requireNonNull(asOf, "asOf");
    this.tallies =
        programme
            .roster()
            .map(roster -> roster.tally(programme.year(), asOf, policy.roster().cutOff()));
    this.counts =
        ofTheDay(
            programme.counts(),
            PublishedCounts::region,
            PublishedCounts::day,
            PublishedCounts::recorded);
    this.history = Multimaps.index(programme.history(), IssuedAssessment::region);
    this.evidence =
        ofTheDay(programme.evidence(), Evidence::region, Evidence::day, Evidence::recorded);
    this.taskCounts =
        programme
            .tasks()
            .<Map<RegionCode, TaskCount>>map(
                book -> book.counts(programme.year(), policy.coordination(), asOf))
            .orElse(ImmutableMap.of());
    this.overdueFindings =
        programme
            .visits()
            .<Map<RegionCode, Long>>map(log -> log.overdue(policy.dispatch(), asOf))
            .orElse(ImmutableMap.of());
  }

  Optional<Tallies> tallies() {
    return tallies;
  }

  /** The facts of exactly this day; of several for a region the one recorded last, as known. */
  private <T> Map<RegionCode, T> ofTheDay(
      List<T> facts,
      Function<T, RegionCode> region,
      Function<T, LocalDate> factDay,
      Function<T, LocalDate> recorded) {
    Map<RegionCode, T> latest = new HashMap<>();
    for (T fact : facts) {
      if (factDay.apply(fact).equals(asOf.day()) && asOf.knows(recorded.apply(fact))) {
        latest.merge(
            region.apply(fact),
            fact,
            (a, b) -> recorded.apply(a).isAfter(recorded.apply(b)) ? a : b);
      }
    }
    return ImmutableMap.copyOf(latest);
  }

  /** All facts of a region but its schedule. */
  RegionFacts.Builder of(Region region) {
    RegionFacts.Builder facts =
        RegionFacts.builder()
            .region(region)
            .unitsBelow(programme.tree().unitsBelow(region.code()).size())
            .responsibleOffice(programme.targets().holder(region.code(), asOf))
            .earlierClasses(earlierClasses(region.code()));
    Optional<Target> target = programme.targets().inForce(region.code(), asOf);
    target.map(Target::newTarget).ifPresent(facts::newTarget);
    target.map(Target::netTarget).ifPresent(facts::netTarget);
    tallies.ifPresent(found -> addTally(facts, found.of(region.code())));
    Optional.ofNullable(counts.get(region.code())).ifPresent(found -> addCounts(facts, found));
    addEvidence(facts, region.code());
    return facts;
  }

  private static void addTally(RegionFacts.Builder facts, Tally tally) {
    facts
        .net(tally.net())
        .newEntries(tally.newEntries())
        .exits(tally.exits())
        .markedNewEntries(tally.markedNewEntries());
  }

  private static void addCounts(RegionFacts.Builder facts, PublishedCounts counts) {
    facts
        .net(counts.net())
        .newEntries(counts.newEntries())
        .exits(counts.exits())
        .markedNewEntries(counts.markedNewEntries());
  }

  private void addEvidence(RegionFacts.Builder facts, RegionCode code) {
    Optional<Evidence> given = Optional.ofNullable(evidence.get(code));
    facts.actionPlanInForce(
        planInForce(
            facts,
            given.map(Evidence::actionPlanInForce).orElse(Truth.UNKNOWN),
            programme.plans().map(plans -> plans.hasPlan(code, asOf)).orElse(Truth.UNKNOWN)));
    addTasks(facts, given, Optional.ofNullable(taskCounts.get(code)));
    facts.overdueFindings(
        findings(
            facts,
            given.map(Evidence::overdueFindings).orElse(OptionalLong.empty()),
            Optional.ofNullable(overdueFindings.get(code))));
    addDecomposition(facts, code, given.map(Evidence::soundlyDecomposed).orElse(Truth.UNKNOWN));
  }

  private void addDecomposition(RegionFacts.Builder facts, RegionCode code, Truth stated) {
    Decomposition judged =
        programme.targets().decomposition(code, asOf, policy.targets().overAllocationCeiling());
    if (stated == Truth.UNKNOWN) {
      facts.decomposition(judged.status()).addAllRemarks(judged.reasons());
      return;
    }
    remarkIfOtherwise(facts, SOUND, stated, sound(judged.status()));
    facts.decomposition(
        stated == Truth.TRUE ? Decomposition.Status.SOUND : Decomposition.Status.UNSOUND);
  }

  static Truth sound(Decomposition.Status status) {
    return switch (status) {
      case SOUND -> Truth.TRUE;
      case UNSOUND -> Truth.FALSE;
      default -> Truth.UNKNOWN;
    };
  }

  /** Tasks and overdue ones come from one source, since their share is judged. */
  private static void addTasks(
      RegionFacts.Builder facts, Optional<Evidence> given, Optional<TaskCount> recorded) {
    OptionalLong tasks = given.map(Evidence::tasks).orElse(OptionalLong.empty());
    OptionalLong overdue = given.map(Evidence::overdueTasks).orElse(OptionalLong.empty());
    recorded.ifPresent(
        count -> {
          remarkIfOtherwise(facts, TASKS, tasks, count.tasks());
          remarkIfOtherwise(facts, OVERDUE_TASKS, overdue, count.overdue());
        });
    if (recorded.isEmpty() || (tasks.isPresent() && overdue.isPresent())) {
      facts.tasks(tasks).overdueTasks(overdue);
    } else {
      facts.tasks(recorded.get().tasks()).overdueTasks(recorded.get().overdue());
    }
  }

  private static Truth planInForce(RegionFacts.Builder facts, Truth stated, Truth recorded) {
    remarkIfOtherwise(facts, PLAN, stated, recorded);
    return stated == Truth.UNKNOWN ? recorded : stated;
  }

  private static OptionalLong findings(
      RegionFacts.Builder facts, OptionalLong stated, Optional<Long> recorded) {
    recorded.ifPresent(count -> remarkIfOtherwise(facts, FINDINGS, stated, count));
    return stated.isPresent() || recorded.isEmpty() ? stated : OptionalLong.of(recorded.get());
  }

  private static void remarkIfOtherwise(
      RegionFacts.Builder facts, Text what, Truth stated, Truth recorded) {
    if (stated != Truth.UNKNOWN && recorded != Truth.UNKNOWN && stated != recorded) {
      remark(facts, what, stated, recorded);
    }
  }

  private static void remarkIfOtherwise(
      RegionFacts.Builder facts, Text what, OptionalLong stated, long recorded) {
    if (stated.isPresent() && stated.getAsLong() != recorded) {
      remark(facts, what, stated.getAsLong(), recorded);
    }
  }

  private static void remark(RegionFacts.Builder facts, Text what, Object stated, Object recorded) {
    facts.addRemarks(
        Message.of(
            ProgrammeKey.STATED_OTHERWISE, "what", what, "stated", stated, "recorded", recorded));
  }

  /** At most one class per day, the one recorded last as known; in date order. */
  private List<RegionClass> earlierClasses(RegionCode code) {
    Map<LocalDate, IssuedAssessment> byDay = new TreeMap<>();
    for (IssuedAssessment issued : history.get(code)) {
      if (issued.day().isBefore(asOf.day()) && asOf.knows(issued.recorded())) {
        byDay.merge(issued.day(), issued, (a, b) -> a.recorded().isAfter(b.recorded()) ? a : b);
      }
    }
    List<RegionClass> classes = new ArrayList<>();
    byDay.values().forEach(issued -> classes.add(issued.regionClass()));
    return classes;
  }
}
