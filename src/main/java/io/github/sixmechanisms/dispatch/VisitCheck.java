package io.github.sixmechanisms.dispatch;

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
import java.util.Optional;
import java.util.Set;

/** Finds what contradicts itself in a log of visits, all of it together. */
final class VisitCheck {

  /** What tells one record of a visit from the next. */
  private record Key(Object kind, VisitId visit, int number, LocalDate recorded) {}

  /** A finding or demand inside its visit. */
  private record Item(VisitId visit, int number) {}

  private final RegionTree tree;
  private final Problems problems = new Problems();
  private final Map<VisitId, Visit> visits = new HashMap<>();
  private final Set<Key> seen = new HashSet<>();
  private final Map<Item, HeardDemand> latest = new LinkedHashMap<>();

  VisitCheck(RegionTree tree) {
    this.tree = tree;
  }

  void add(Visit visit) {
    if (visits.put(visit.id(), visit) != null) {
      problems.add(DispatchKey.VISIT_TWICE, "visit", visit.id());
    }
    visit.regions().stream()
        .filter(region -> tree.find(region).isEmpty())
        .forEach(
            region ->
                problems.add(DispatchKey.UNKNOWN_REGION, "visit", visit.id(), "region", region));
  }

  void add(VisitFinding finding) {
    Localized what = Message.of(DispatchKey.FINDING, "number", finding.number());
    item(finding.visit(), finding.number(), finding.region(), finding.recorded(), what);
    date(finding.visit(), what, DispatchKey.DEADLINE, Optional.of(finding.deadline()));
    date(finding.visit(), what, DispatchKey.SETTLEMENT, finding.settlement().map(Settlement::day));
  }

  void add(HeardDemand demand) {
    Localized what = Message.of(DispatchKey.DEMAND, "number", demand.number());
    item(demand.visit(), demand.number(), demand.region(), demand.recorded(), what);
    latest.merge(
        new Item(demand.visit(), demand.number()),
        demand,
        (a, b) -> b.recorded().isAfter(a.recorded()) ? b : a);
  }

  /** What an earlier record of a demand claimed, and a later one corrected, claims no more. */
  private void tasks() {
    Map<TaskId, HeardDemand> claimed = new HashMap<>();
    for (HeardDemand demand : latest.values()) {
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

  private void item(
      VisitId visit, int number, RegionCode region, LocalDate recorded, Localized what) {
    if (!seen.add(new Key(what, visit, number, recorded))) {
      problems.add(DispatchKey.RECORDED_TWICE, "visit", visit, "what", what, "recorded", recorded);
    }
    Visit of = visits.get(visit);
    if (of == null) {
      problems.add(DispatchKey.UNKNOWN_VISIT, "visit", visit, "what", what);
    } else if (recorded.isBefore(of.recorded())) {
      problems.add(
          DispatchKey.RECORDED_BEFORE,
          "visit",
          visit,
          "what",
          what,
          "recorded",
          recorded,
          "visitRecorded",
          of.recorded());
    } else if (!isVisited(of, region)) {
      problems.add(
          DispatchKey.NOT_VISITED,
          "visit",
          visit,
          "what",
          what,
          "region",
          region,
          "visited",
          of.regions());
    }
  }

  private boolean isVisited(Visit visit, RegionCode region) {
    return tree.find(region).isPresent()
        && (visit.regions().contains(region)
            || tree.ancestors(region).stream()
                .anyMatch(above -> visit.regions().contains(above.code())));
  }

  private void date(VisitId visit, Localized what, DispatchKey which, Optional<LocalDate> day) {
    Visit of = visits.get(visit);
    if (of != null && day.filter(found -> found.isBefore(of.day())).isPresent()) {
      problems.add(
          DispatchKey.BEFORE_THE_VISIT,
          "visit",
          visit,
          "what",
          what,
          "which",
          Message.of(which),
          "day",
          day.get(),
          "visited",
          of.day());
    }
  }

  void throwIfAny() {
    tasks();
    problems.throwIfAny(Message.of(DispatchKey.LOG));
  }
}
