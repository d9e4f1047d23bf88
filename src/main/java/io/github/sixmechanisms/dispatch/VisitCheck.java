package io.github.sixmechanisms.dispatch;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.sixmechanisms.coordination.TaskId;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Problems;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds what contradicts itself in a log of visits, all of it together. */
final class VisitCheck {

  /** A finding or demand inside its visit. */
  private record Item(VisitId visit, Localized what) {}

  /** A record of an item, with the days that must not come before the visit. */
  private record Told(
      Item item,
      RegionCode region,
      LocalDate recorded,
      ImmutableMap<DispatchKey, LocalDate> days) {}

  private final RegionTree tree;
  private final Problems problems = new Problems();
  private final Map<VisitId, NavigableMap<LocalDate, Visit>> visits = new HashMap<>();
  private final Set<Object> seen = new HashSet<>();
  private final Map<Item, Told> latest = new LinkedHashMap<>();
  private final Map<Item, HeardDemand> demands = new LinkedHashMap<>();

  VisitCheck(RegionTree tree) {
    this.tree = tree;
  }

  void add(Visit visit) {
    if (records(visit.id()).put(visit.recorded(), visit) != null) {
      problems.add(DispatchKey.VISIT_TWICE, "visit", visit.id(), "recorded", visit.recorded());
    }
    visit.regions().stream()
        .filter(region -> tree.find(region).isEmpty())
        .forEach(
            region ->
                problems.add(DispatchKey.UNKNOWN_REGION, "visit", visit.id(), "region", region));
  }

  private NavigableMap<LocalDate, Visit> records(VisitId visit) {
    return visits.computeIfAbsent(visit, added -> new TreeMap<>());
  }

  void add(VisitFinding finding) {
    ImmutableMap.Builder<DispatchKey, LocalDate> days = ImmutableMap.builder();
    days.put(DispatchKey.DEADLINE, finding.deadline());
    finding.settlement().ifPresent(settled -> days.put(DispatchKey.SETTLEMENT, settled.day()));
    Item item =
        new Item(finding.visit(), Message.of(DispatchKey.FINDING, "number", finding.number()));
    add(new Told(item, finding.region(), finding.recorded(), days.buildOrThrow()));
  }

  void add(HeardDemand demand) {
    Item item = new Item(demand.visit(), Message.of(DispatchKey.DEMAND, "number", demand.number()));
    add(new Told(item, demand.region(), demand.recorded(), ImmutableMap.of()));
    demands.merge(item, demand, (a, b) -> b.recorded().isAfter(a.recorded()) ? b : a);
  }

  /** What an earlier record of a demand claimed, and a later one corrected, claims no more. */
  private void tasks() {
    Map<TaskId, HeardDemand> claimed = new HashMap<>();
    for (HeardDemand demand : demands.values()) {
      demand
          .task()
          .filter(task -> claimed.putIfAbsent(task, demand) != null)
          .ifPresent(
              task ->
                  problems.add(
                      DispatchKey.TASK_TWICE,
                      "visit",
                      demand.visit(),
                      "what",
                      Message.of(DispatchKey.DEMAND, "number", demand.number()),
                      "task",
                      task));
    }
  }

  /** A record must fit the visit as it was known when the record was made. */
  private void add(Told told) {
    VisitId visit = told.item().visit();
    Localized what = told.item().what();
    if (!seen.add(ImmutableList.of(told.item(), told.recorded()))) {
      problems.add(
          DispatchKey.RECORDED_TWICE, "visit", visit, "what", what, "recorded", told.recorded());
    }
    NavigableMap<LocalDate, Visit> records = records(visit);
    Map.@Nullable Entry<LocalDate, Visit> known = records.floorEntry(told.recorded());
    if (records.isEmpty()) {
      problems.add(DispatchKey.UNKNOWN_VISIT, "visit", visit, "what", what);
    } else if (known == null) {
      problems.add(
          DispatchKey.RECORDED_BEFORE,
          "visit",
          visit,
          "what",
          what,
          "recorded",
          told.recorded(),
          "visitRecorded",
          records.firstKey());
    } else {
      check(told, known.getValue());
      latest.merge(told.item(), told, (a, b) -> b.recorded().isAfter(a.recorded()) ? b : a);
    }
  }

  private void check(Told told, Visit visit) {
    if (!isVisited(visit, told.region())) {
      problems.add(
          DispatchKey.NOT_VISITED,
          "visit",
          visit.id(),
          "what",
          told.item().what(),
          "region",
          told.region(),
          "visited",
          visit.regions());
    }
    told.days().forEach((which, day) -> check(told, visit, which, day));
  }

  private void check(Told told, Visit visit, DispatchKey which, LocalDate day) {
    if (day.isBefore(visit.day())) {
      problems.add(
          DispatchKey.BEFORE_THE_VISIT,
          "visit",
          visit.id(),
          "what",
          told.item().what(),
          "which",
          Message.of(which),
          "day",
          day,
          "visited",
          visit.day());
    }
  }

  private boolean isVisited(Visit visit, RegionCode region) {
    return tree.find(region).isPresent()
        && (visit.regions().contains(region)
            || tree.ancestors(region).stream()
                .anyMatch(above -> visit.regions().contains(above.code())));
  }

  /** What holds last must fit the visit as it was corrected last. */
  private void corrections() {
    for (Told told : latest.values()) {
      Visit last = records(told.item().visit()).lastEntry().getValue();
      if (last.recorded().isAfter(told.recorded())) {
        check(told, last);
      }
    }
  }

  void throwIfAny() {
    corrections();
    tasks();
    problems.throwIfAny(Message.of(DispatchKey.LOG));
  }
}
