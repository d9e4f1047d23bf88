package io.github.sixmechanisms.dispatch;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.rule.Reading;
import io.github.sixmechanisms.rule.RuleResult;
import io.github.sixmechanisms.rule.Truth;
import io.github.sixmechanisms.rule.ValueRow;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Problems;
import io.github.sixmechanisms.value.Fraction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** Judges the regions and puts them in order. */
final class Dispatching {

  private static final Comparator<DispatchEntry> URGENT_FIRST =
      Comparator.comparingInt(DispatchEntry::urgency)
          .reversed()
          .thenComparing(entry -> entry.region().code());

  private final DispatchPolicy policy;

  Dispatching(DispatchPolicy policy) {
    this.policy = policy;
  }

  ImmutableList<DispatchEntry> entries(Iterable<DispatchFacts> facts) {
    Problems problems = new Problems();
    Set<RegionCode> seen = new HashSet<>();
    List<DispatchEntry> entries = new ArrayList<>();
    for (DispatchFacts given : facts) {
      if (!seen.add(given.region().code())) {
        problems.add(DispatchKey.GIVEN_TWICE, "region", given.region().code());
      }
      ImmutableList<DispatchItem> items = items(given);
      if (!items.isEmpty()) {
        entries.add(new DispatchEntry(given.region(), items));
      }
    }
    problems.throwIfAny(Message.of(DispatchKey.FACTS));
    return ImmutableList.sortedCopyOf(URGENT_FIRST, entries);
  }

  private ImmutableList<DispatchItem> items(DispatchFacts facts) {
    return policy.reasons().decide(row(facts)).fired().stream()
        .map(fired -> item(fired, facts))
        .sorted(Comparator.comparingInt(DispatchItem::points).reversed())
        .collect(ImmutableList.toImmutableList());
  }

  private DispatchItem item(RuleResult<DispatchReason> fired, DispatchFacts facts) {
    DispatchReason reason = fired.rule().outcome();
    return new DispatchItem(
        fired, requireNonNull(policy.points().get(reason)), actors(reason, facts));
  }

  private static ImmutableList<Localized> actors(DispatchReason reason, DispatchFacts facts) {
    ImmutableList<Localized> named =
        switch (reason) {
          case OVERDUE_TASKS -> leads(facts);
          case OVERDUE_FINDINGS ->
              facts.findingOffices().stream()
                  .<Localized>map(office -> office.name())
                  .collect(ImmutableList.toImmutableList());
          default -> ImmutableList.of();
        };
    return named.isEmpty() ? ImmutableList.of(responsible(facts)) : named;
  }

  /** A task that nobody leads is on the table of whoever answers for the region. */
  private static ImmutableList<Localized> leads(DispatchFacts facts) {
    Stream<Localized> leads = facts.taskDepartments().stream().map(name -> name);
    Stream<Localized> others =
        facts.overdueTasksWithoutLead() == 0 ? Stream.of() : Stream.of(responsible(facts));
    return Stream.concat(leads, others).distinct().collect(ImmutableList.toImmutableList());
  }

  private static Localized responsible(DispatchFacts facts) {
    return facts
        .responsibleOffice()
        .<Localized>map(office -> office.name())
        .orElseGet(() -> Message.of(authority(facts.region()), "region", facts.region().name()));
  }

  private static DispatchKey authority(Region region) {
    return region.level() == Level.PARK ? DispatchKey.ADMINISTRATION : DispatchKey.GOVERNMENT;
  }

  private static ValueRow row(DispatchFacts facts) {
    return ValueRow.of(
        facts.region().code().toString(),
        ImmutableMap.<Indicator, Reading>builder()
            .put(DispatchIndicators.NEW_ATTAINMENT, ratio(facts.newAttainment()))
            .put(DispatchIndicators.NET_ATTAINMENT, ratio(facts.netAttainment()))
            .put(DispatchIndicators.PIPELINE_COVERAGE, ratio(facts.pipelineCoverage()))
            .put(DispatchIndicators.ACTION_PLAN, flag(facts.actionPlanInForce()))
            .put(DispatchIndicators.SOUND, flag(facts.soundlyDecomposed()))
            .put(DispatchIndicators.OVERDUE_TASKS, count(facts.overdueTasks()))
            .put(DispatchIndicators.OVERDUE_FINDINGS, count(facts.overdueFindings()))
            .put(DispatchIndicators.WITHOUT_RELIEF, count(facts.withoutRelief()))
            .buildOrThrow());
  }

  private static Reading ratio(Optional<Fraction> value) {
    return value.<Reading>map(Reading::of).orElse(Reading.Missing.NOT_SUPPLIED);
  }

  private static Reading flag(Truth truth) {
    return switch (truth) {
      case TRUE -> Reading.Flag.YES;
      case FALSE -> Reading.Flag.NO;
      case UNKNOWN -> Reading.Missing.NOT_SUPPLIED;
    };
  }

  private static Reading count(OptionalLong value) {
    return value.isPresent() ? Reading.of(value.getAsLong()) : Reading.Missing.NOT_SUPPLIED;
  }
}
