package io.github.sixmechanisms.year;

import io.github.sixmechanisms.coordination.TaskId;
import io.github.sixmechanisms.dispatch.FindingSeverity;
import io.github.sixmechanisms.dispatch.HeardDemand;
import io.github.sixmechanisms.dispatch.Settlement;
import io.github.sixmechanisms.dispatch.Visit;
import io.github.sixmechanisms.dispatch.VisitFinding;
import io.github.sixmechanisms.dispatch.VisitId;
import io.github.sixmechanisms.dispatch.VisitLog;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Text;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Visits with findings that are settled, late or not at all, and with demands that become tasks.
 */
final class Visits {

  private static final Office VISITOR =
      new Office(Province.CODE, Text.of("省工业和信息化厅", "department of industry"));

  private final Chance chance;
  private final Tasks tasks;
  private final List<Visit> visits = new ArrayList<>();
  private final List<VisitFinding> findings = new ArrayList<>();
  private final List<VisitFinding> settlements = new ArrayList<>();
  private final List<HeardDemand> demands = new ArrayList<>();
  private final List<HeardDemand> waiting = new ArrayList<>();

  Visits(long seed, Tasks tasks) {
    chance = new Chance(seed, "visits");
    this.tasks = tasks;
  }

  VisitLog next(YearMonth month) {
    // What was heard and did not become a task at once does so now.
    List.copyOf(waiting).forEach(demand -> register(demand, month.atDay(5)));
    for (int i = 0; i < 10; i++) {
      visit(month);
    }
    LocalDate end = month.atEndOfMonth();
    settlements.stream().filter(found -> !found.recorded().isAfter(end)).forEach(findings::add);
    settlements.removeIf(found -> !found.recorded().isAfter(end));
    return VisitLog.of(Province.TREE, visits, findings, demands);
  }

  private void visit(YearMonth month) {
    RegionCode prefecture = chance.oneOf(Province.at(Level.PREFECTURE));
    LocalDate day = month.atDay(chance.between(1, 24));
    Visit visit =
        Visit.builder()
            .id(VisitId.of("V-" + (1_000 + visits.size())))
            .day(day)
            .recorded(day)
            .visitor(VISITOR)
            .addRegions(prefecture)
            .purpose(Text.of("督导", "supervision"))
            .build();
    visits.add(visit);
    RegionCode county = chance.oneOf(Province.TREE.children(prefecture)).code();
    int count = chance.between(1, 5);
    for (int number = 1; number <= count; number++) {
      find(visit, number, chance.percent(70) ? county : seen(prefecture));
    }
    count = chance.between(0, 3);
    for (int number = 1; number <= count; number++) {
      hear(visit, number, seen(prefecture));
    }
  }

  /** Returns the prefecture itself, one of its counties, or a park in one. */
  private RegionCode seen(RegionCode prefecture) {
    if (chance.percent(20)) {
      return prefecture;
    }
    Region county = chance.oneOf(Province.TREE.children(prefecture));
    List<Region> parks = Province.TREE.parks(county.code());
    return parks.isEmpty() || chance.percent(70) ? county.code() : chance.oneOf(parks).code();
  }

  private void find(Visit visit, int number, RegionCode region) {
    LocalDate deadline = visit.day().plusDays(chance.between(15, 45));
    VisitFinding finding =
        VisitFinding.builder()
            .visit(visit.id())
            .number(number)
            .region(region)
            .severity(chance.oneOf(List.of(FindingSeverity.values())))
            .what(Text.of("台账不全", "incomplete register"))
            .responsible(Province.bureau(region))
            .deadline(deadline)
            .recorded(visit.recorded())
            .build();
    findings.add(finding);
    if (!chance.percent(12)) { // One in eight is never settled.
      boolean isLate = chance.percent(25);
      int days = isLate ? chance.between(1, 60) : -chance.between(0, 14);
      settle(finding, deadline.plusDays(days));
    }
  }

  private void settle(VisitFinding finding, LocalDate day) {
    settlements.add(
        VisitFinding.builder()
            .from(finding)
            .settlement(new Settlement(day, Text.of("已整改", "mended")))
            .recorded(day.plusDays(chance.percent(80) ? 1 : chance.between(10, 40)))
            .build());
  }

  private void hear(Visit visit, int number, RegionCode region) {
    HeardDemand demand =
        HeardDemand.builder()
            .visit(visit.id())
            .number(number)
            .region(region)
            .what(Text.of("用电增容", "more electric power"))
            .recorded(visit.recorded())
            .build();
    demands.add(demand);
    if (chance.percent(85)) {
      register(demand, visit.day().plusDays(chance.between(1, 3)));
    } else {
      waiting.add(demand);
    }
  }

  private void register(HeardDemand demand, LocalDate day) {
    TaskId task = TaskId.of("D-" + demand.visit() + "-" + demand.number());
    tasks.register(task, demand.region(), demand.enterprise(), demand.what(), day);
    demands.add(HeardDemand.builder().from(demand).task(task).recorded(day).build());
    waiting.remove(demand);
  }
}
