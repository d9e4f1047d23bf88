package io.github.sixmechanisms.assessment;

import com.google.common.collect.EnumMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Multiset;
import io.github.sixmechanisms.rule.ConditionResult;
import io.github.sixmechanisms.rule.Decision;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.rule.Reading;
import io.github.sixmechanisms.rule.Row;
import io.github.sixmechanisms.rule.Rule;
import io.github.sixmechanisms.rule.RuleResult;
import io.github.sixmechanisms.rule.Truth;
import io.github.sixmechanisms.value.Fraction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tries sets of steps by growing size. The search cannot stop at the first size that fails: one
 * more unmarked entry lowers quality, and any change moves the extremes of the group.
 */
final class StepSearch {

  /** A set is judged without ranks first; one that needs them costs as much as this many. */
  private static final int COST_OF_RANKING = 20;

  /** What a search may cost in all; then it ends with the sizes that were tried to the full. */
  private static final int BUDGET = 400_000;

  private static final ImmutableList<Step> STEPS = ImmutableList.copyOf(Step.values());

  private final AssessmentPolicy policy;
  private final AssessmentDay day;
  private final RegionAssessment region;
  private final RegionClass wished;
  private final int maxSteps;
  private final FactsAfter facts;
  private final List<IndicatorRow> others;
  private final Comparator<Ranking.Entry> order;
  private final Multiset<Step> bounds = EnumMultiset.create(Step.class);
  private final List<StepSet> found = new ArrayList<>();
  private int budget = BUDGET;

  StepSearch(Assessment assessment, RegionAssessment region, RegionClass wished, int maxSteps) {
    this.policy = region.policy();
    this.day = assessment.day();
    this.region = region;
    this.wished = wished;
    this.maxSteps = maxSteps;
    this.facts = new FactsAfter(region.facts());
    String group = region.standing().orElseThrow().peerGroup();
    this.others =
        assessment.leagues().getOrDefault(group, ImmutableList.of()).stream()
            .filter(other -> !other.region().equals(region.region()))
            .map(RegionAssessment::row)
            .toList();
    this.order = Ranking.order(policy.tieBreakers());
    for (Step step : STEPS) {
      bounds.setCount(step, matters(step) ? facts.available(step, maxSteps) : 0);
    }
  }

  /** A step that changes no indicator of the policy cannot be part of a smallest set. */
  private boolean matters(Step step) {
    return facts.available(step, 1) > 0
        && policy.indicators().stream().anyMatch(indicator -> changes(step, indicator));
  }

  /** Whether a step changes an indicator, alone or after some other step. */
  private boolean changes(Step step, Indicator indicator) {
    return Stream.concat(Stream.of(ImmutableMultiset.<Step>of()), possibleSteps())
        .anyMatch(
            context -> {
              Multiset<Step> with = EnumMultiset.create(Step.class);
              with.addAll(context);
              with.add(step);
              return facts.available(step, with.count(step)) == with.count(step)
                  && !row(with).reading(indicator).equals(row(context).reading(indicator));
            });
  }

  private Stream<ImmutableMultiset<Step>> possibleSteps() {
    return STEPS.stream().filter(step -> facts.available(step, 1) > 0).map(ImmutableMultiset::of);
  }

  private static Multiset<Step> only(Step step, int count) {
    return ImmutableMultiset.<Step>builder().setCount(step, count).build();
  }

  private IndicatorRow row(Multiset<Step> steps) {
    return IndicatorRow.of(facts.after(steps), day);
  }

  WhatItTakes result() {
    if (reaches(region.regionClass())) {
      return result(WhatItTakes.Answer.ALREADY, 0, ImmutableList.of());
    }
    ImmutableList<Shortfall> blocking = blocking();
    if (!blocking.isEmpty()) {
      return result(WhatItTakes.Answer.NOT_REACHABLE, 0, blocking);
    }
    singles();
    int searched = mixed();
    if (!found.isEmpty()) {
      return result(WhatItTakes.Answer.REACHABLE, searched, ImmutableList.of());
    }
    return available() <= searched
        ? result(WhatItTakes.Answer.NOT_REACHABLE, searched, region.missing())
        : result(WhatItTakes.Answer.NOT_DECIDED, searched, ImmutableList.of());
  }

  /** All steps that could be taken; new entries make them practically endless. */
  private long available() {
    return bounds.elementSet().stream()
        .mapToLong(step -> facts.available(step, Integer.MAX_VALUE))
        .sum();
  }

  private WhatItTakes result(
      WhatItTakes.Answer answer, int searched, ImmutableList<Shortfall> blocking) {
    return new WhatItTakes(
        region.region(),
        region.regionClass(),
        wished,
        answer,
        ImmutableList.sortedCopyOf(Comparator.comparingInt(StepSet::size), found),
        searched,
        blocking);
  }

  private boolean reaches(RegionClass reached) {
    return reached.compareTo(wished) <= 0;
  }

  /** The smallest number of each kind that suffices alone; fewer of it are in any mixed set. */
  private void singles() {
    for (Step step : STEPS) {
      int bound = bounds.count(step);
      for (int count = 1; count <= bound; count++) {
        Optional<RegionClass> reached = reached(only(step, count));
        if (reached.isPresent()) {
          found.add(new StepSet(ImmutableSortedMap.of(step, count), reached.get()));
          bounds.setCount(step, count - 1);
          break;
        }
      }
    }
  }

  /** Adds the smallest mixed set; returns up to which size all sets were tried. */
  private int mixed() {
    for (int size = 2; size <= maxSteps; size++) {
      Trial trial = mixed(EnumMultiset.create(Step.class), STEPS, size);
      if (trial != Trial.NOT_FOUND) {
        return trial == Trial.FOUND ? size : size - 1;
      }
    }
    return maxSteps;
  }

  private enum Trial {
    FOUND,
    NOT_FOUND,
    TOO_MUCH
  }

  /** Tries to fill up the steps from the kinds that are left, the first kind most. */
  private Trial mixed(Multiset<Step> steps, ImmutableList<Step> kinds, int left) {
    if (left == 0) {
      return tried(steps);
    }
    if (kinds.stream().mapToInt(bounds::count).sum() < left) {
      return Trial.NOT_FOUND;
    }
    Step kind = kinds.get(0);
    for (int count = Math.min(left, bounds.count(kind)); count >= 0; count--) {
      steps.setCount(kind, count);
      Trial trial = mixed(steps, kinds.subList(1, kinds.size()), left - count);
      if (trial != Trial.NOT_FOUND) {
        return trial;
      }
    }
    return Trial.NOT_FOUND;
  }

  private Trial tried(Multiset<Step> steps) {
    if (steps.elementSet().size() < 2) {
      return Trial.NOT_FOUND;
    }
    if (budget <= 0) {
      return Trial.TOO_MUCH;
    }
    Optional<RegionClass> reached = reached(steps);
    reached.ifPresent(good -> found.add(new StepSet(counts(steps), good)));
    return reached.isPresent() ? Trial.FOUND : Trial.NOT_FOUND;
  }

  private static ImmutableSortedMap<Step, Integer> counts(Multiset<Step> steps) {
    ImmutableSortedMap.Builder<Step, Integer> counts = ImmutableSortedMap.naturalOrder();
    steps.forEachEntry(counts::put);
    return counts.build();
  }

  /** The class after some steps, if it is good enough. */
  private Optional<RegionClass> reached(Multiset<Step> steps) {
    budget--;
    IndicatorRow row = row(steps);
    if (!mayReach(row)) {
      return Optional.empty();
    }
    budget -= COST_OF_RANKING;
    Decision<Ground> decision = policy.classification().decide(ranked(row));
    return Optional.of(Assessor.classify(decision)).filter(this::reaches);
  }

  /** Whether the row can reach the class with some rank. */
  private boolean mayReach(IndicatorRow row) {
    Row unranked =
        indicator ->
            indicator.equals(Indicators.RANK) || indicator.equals(Indicators.RANK_SHARE)
                ? Reading.Missing.NOT_SUPPLIED
                : row.reading(indicator);
    boolean outstanding = wished != RegionClass.OUTSTANDING;
    for (Rule<Ground> rule : policy.classification().rules()) {
      boolean lagging = rule.outcome().regionClass() == RegionClass.LAGGING;
      Truth truth = rule.condition().test(unranked);
      if (lagging && truth == Truth.TRUE) {
        return false;
      }
      outstanding |= !lagging && truth != Truth.FALSE;
    }
    return outstanding;
  }

  private IndicatorRow ranked(IndicatorRow row) {
    List<IndicatorRow> group = new ArrayList<>(others);
    group.add(row);
    GroupScoring scoring = new GroupScoring(policy.scoring(), group);
    Ranking.Entry own = scoring.entry(row);
    long ahead =
        others.stream().filter(other -> order.compare(scoring.entry(other), own) < 0).count();
    return row.ranked((int) ahead + 1, Fraction.of(ahead, group.size()));
  }

  /** The rules that stand in the way whatever steps are taken; empty if there is none. */
  private ImmutableList<Shortfall> blocking() {
    Possible possible = new Possible(region.row(), changeable());
    ImmutableList<RuleResult<Ground>> results = region.decision().orElseThrow().results();
    ImmutableList<Shortfall> lagging =
        Shortfall.of(
            results.stream()
                .filter(result -> result.rule().outcome().regionClass() == RegionClass.LAGGING)
                .filter(result -> possible.isAlwaysTrue(result.rule().condition()))
                .collect(ImmutableList.toImmutableList()),
            Truth.TRUE::equals);
    if (!lagging.isEmpty() || wished != RegionClass.OUTSTANDING) {
      return lagging;
    }
    ImmutableList<RuleResult<Ground>> outstanding =
        results.stream()
            .filter(result -> result.rule().outcome().regionClass() == RegionClass.OUTSTANDING)
            .collect(ImmutableList.toImmutableList());
    boolean any =
        outstanding.stream().anyMatch(result -> possible.canBeTrue(result.rule().condition()));
    return any ? ImmutableList.of() : fixed(outstanding, possible);
  }

  private static ImmutableList<Shortfall> fixed(
      ImmutableList<RuleResult<Ground>> results, Possible possible) {
    return results.stream()
        .map(
            result ->
                new Shortfall(
                    result.rule(),
                    result.withoutNegations().stream()
                        .filter(condition -> condition.truth() != Truth.TRUE)
                        .filter(condition -> possible.isFixed(condition.condition()))
                        .collect(ImmutableList.<ConditionResult>toImmutableList())))
        .collect(ImmutableList.toImmutableList());
  }

  /** The indicators that some available step changes; ranks follow scores. */
  private ImmutableSet<Indicator> changeable() {
    ImmutableSet.Builder<Indicator> changeable = ImmutableSet.builder();
    changeable.add(Indicators.RANK, Indicators.RANK_SHARE);
    for (Step step : STEPS) {
      if (bounds.contains(step)) {
        Indicators.all().values().stream()
            .filter(indicator -> changes(step, indicator))
            .forEach(changeable::add);
      }
    }
    return changeable.build();
  }
}
