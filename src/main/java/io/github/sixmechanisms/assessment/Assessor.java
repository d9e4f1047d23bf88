package io.github.sixmechanisms.assessment;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.rule.Decision;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.rule.Reading;
import io.github.sixmechanisms.rule.Truth;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The straight way from facts to judgement: row, score, rank, class, measure. */
final class Assessor {

  /** A region on its way through the judgement. */
  private record Candidate(RegionFacts facts, IndicatorRow row) {

    Region region() {
      return facts.region();
    }
  }

  private record Scored(Candidate candidate, Ranking.Entry entry) {}

  private final AssessmentPolicy policy;
  private final AssessmentDay day;
  private final Problems problems = new Problems();
  private final Map<RegionCode, RegionAssessment> results = new TreeMap<>();
  private final Comparator<Scored> order;

  Assessor(AssessmentPolicy policy, AssessmentDay day) {
    this.policy = policy;
    this.day = day;
    this.order = Comparator.comparing(Scored::entry, Ranking.order(policy.tieBreakers()));
  }

  ImmutableList<RegionAssessment> assess(Collection<RegionFacts> facts) {
    groups(facts).forEach(this::assessGroup);
    problems.throwIfAny(Message.of(AssessmentKey.FACTS));
    return ImmutableList.copyOf(results.values());
  }

  /** Regions with targets by peer group; the others are dealt with on the way. */
  private Map<String, List<Candidate>> groups(Collection<RegionFacts> facts) {
    Map<RegionCode, RegionFacts> byCode = new TreeMap<>();
    for (RegionFacts given : facts) {
      if (byCode.putIfAbsent(given.region().code(), given) != null) {
        problems.add(AssessmentKey.GIVEN_TWICE, "region", given.region().code());
      }
    }
    Map<String, List<Candidate>> groups = new TreeMap<>();
    for (RegionFacts given : byCode.values()) {
      Candidate candidate = new Candidate(given, IndicatorRow.of(given, day));
      Optional<Message> obstacle = obstacle(given);
      if (obstacle.isPresent()) {
        notAssessed(candidate, obstacle.get());
      } else {
        groups
            .computeIfAbsent(policy.peerGroups().groupOf(given.region()), name -> new ArrayList<>())
            .add(candidate);
      }
    }
    return groups;
  }

  private Optional<Message> obstacle(RegionFacts facts) {
    if (facts.region().nature() == Region.Nature.PLACEHOLDER) {
      return Optional.of(Message.of(AssessmentKey.PLACEHOLDER));
    }
    boolean newMissing = Indicators.useNewTarget(policy.indicators()) && isZero(facts.newTarget());
    boolean netMissing = Indicators.useNetTarget(policy.indicators()) && isZero(facts.netTarget());
    if (newMissing || netMissing) {
      return Optional.of(Message.of(AssessmentKey.NO_TARGET));
    }
    return facts.scheduleShare().filter(share -> share.signum() == 0).isPresent()
        ? Optional.of(Message.of(AssessmentKey.NOTHING_DUE))
        : Optional.empty();
  }

  private static boolean isZero(OptionalLong target) {
    return target.orElse(0) == 0;
  }

  private void notAssessed(Candidate candidate, Message reason) {
    ImmutableList.Builder<Message> remarks = ImmutableList.<Message>builder().add(reason);
    OptionalLong net = candidate.facts().net();
    boolean withoutTarget = reason.key().equals(AssessmentKey.NO_TARGET.key());
    if (withoutTarget && net.isPresent() && net.getAsLong() < 0) {
      remarks.add(Message.of(AssessmentKey.NET_LOSS_WITHOUT_TARGET, "net", net.getAsLong()));
    }
    results.put(
        candidate.region().code(),
        new RegionAssessment.Builder()
            .region(candidate.region())
            .facts(candidate.facts())
            .regionClass(RegionClass.NOT_ASSESSED)
            .row(candidate.row())
            .remarks(remarks.addAll(candidate.facts().remarks()).build())
            .policy(policy)
            .build());
  }

  private void assessGroup(String name, List<Candidate> group) {
    List<Candidate> counted = new ArrayList<>();
    List<Candidate> uncounted = new ArrayList<>();
    group.forEach(c -> (missingCounts(c).isEmpty() ? counted : uncounted).add(c));
    if (counted.isEmpty()) {
      group.forEach(c -> notAssessed(c, Message.of(AssessmentKey.NO_COUNTS)));
      return;
    }
    for (Candidate candidate : uncounted) {
      problems.add(
          AssessmentKey.PARTLY_COUNTED,
          "region",
          candidate.region().code(),
          "name",
          candidate.region().name(),
          "group",
          name,
          "indicators",
          missingCounts(candidate));
    }
    rank(name, score(counted));
  }

  private ImmutableList<String> missingCounts(Candidate candidate) {
    return policy.requiredIndicators().stream()
        .filter(indicator -> candidate.row().reading(indicator) == Reading.Missing.NOT_SUPPLIED)
        .map(Indicator::id)
        .collect(ImmutableList.toImmutableList());
  }

  private List<Scored> score(List<Candidate> group) {
    List<IndicatorRow> rows = group.stream().map(Candidate::row).toList();
    GroupScoring scoring = new GroupScoring(policy.scoring(), rows);
    return group.stream()
        .map(candidate -> new Scored(candidate, scoring.entry(candidate.row())))
        .sorted(order)
        .toList();
  }

  private void rank(String group, List<Scored> ordered) {
    int rank = 1;
    for (int i = 0; i < ordered.size(); i++) {
      if (i > 0 && order.compare(ordered.get(i - 1), ordered.get(i)) != 0) {
        rank = i + 1;
      }
      Scored scored = ordered.get(i);
      judge(scored.candidate(), new Standing(group, scored.entry().score(), rank, ordered.size()));
    }
  }

  private void judge(Candidate candidate, Standing standing) {
    IndicatorRow row = candidate.row().ranked(standing.rank(), standing.rankShare());
    Decision<Ground> decision = policy.classification().on(day.day()).decide(row);
    RegionClass regionClass = classify(decision);
    Optional<PenaltyStep> step = penaltyStep(candidate, row, regionClass);
    Decision<Measure> measures =
        policy
            .ladder()
            .measures()
            .on(day.day())
            .decide(
                row.judged(
                    regionClass, step, day.isYearEnd() ? Reading.Flag.YES : Reading.Flag.NO));
    results.put(
        candidate.region().code(),
        new RegionAssessment.Builder()
            .region(candidate.region())
            .facts(candidate.facts())
            .regionClass(regionClass)
            .row(row)
            .standing(standing)
            .decision(decision)
            .penaltyStep(step.filter(found -> !measures.fired().isEmpty()))
            .measureDecision(measures)
            .remarks(candidate.facts().remarks())
            .policy(policy)
            .build());
  }

  static RegionClass classify(Decision<Ground> decision) {
    ImmutableList<RegionClass> classes =
        decision.fired().stream()
            .map(result -> result.rule().outcome().regionClass())
            .collect(ImmutableList.toImmutableList());
    if (classes.contains(RegionClass.LAGGING)) {
      return RegionClass.LAGGING;
    }
    return classes.contains(RegionClass.OUTSTANDING)
        ? RegionClass.OUTSTANDING
        : RegionClass.ON_TRACK;
  }

  private Optional<PenaltyStep> penaltyStep(
      Candidate candidate, IndicatorRow row, RegionClass regionClass) {
    if (regionClass != RegionClass.LAGGING) {
      return Optional.empty();
    }
    MeasureLadder ladder = policy.ladder();
    boolean severe = ladder.severe().test(row) == Truth.TRUE;
    int run = MeasureLadder.lagRun(candidate.facts().earlierClasses());
    int step = Math.min(ladder.lastStep(), 1 + run + (severe ? 1 : 0));
    return Optional.of(
        new PenaltyStep(
            step, run, severe ? PenaltyStep.Severity.SEVERE : PenaltyStep.Severity.ORDINARY));
  }
}
