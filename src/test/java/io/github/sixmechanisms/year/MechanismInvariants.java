package io.github.sixmechanisms.year;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sixmechanisms.coordination.CoordinationTask;
import io.github.sixmechanisms.coordination.TaskCount;
import io.github.sixmechanisms.coordination.TaskId;
import io.github.sixmechanisms.coordination.TaskMeasures;
import io.github.sixmechanisms.coordination.TaskState;
import io.github.sixmechanisms.coordination.TaskStatus;
import io.github.sixmechanisms.cultivation.Pool;
import io.github.sixmechanisms.cultivation.PoolStep;
import io.github.sixmechanisms.dispatch.DispatchEntry;
import io.github.sixmechanisms.dispatch.DispatchItem;
import io.github.sixmechanisms.dispatch.DispatchReason;
import io.github.sixmechanisms.dispatch.HeardDemand;
import io.github.sixmechanisms.dispatch.LandingState;
import io.github.sixmechanisms.dispatch.VisitFinding;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.Change;
import io.github.sixmechanisms.roster.Entry;
import io.github.sixmechanisms.roster.Relocation;
import io.github.sixmechanisms.rule.Truth;
import io.github.sixmechanisms.target.Decomposition;
import io.github.sixmechanisms.value.EnterpriseId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What tasks, visits, landing and the dispatch list must agree on at the end of every month. */
final class MechanismInvariants {

  private final MonthEnd now;
  private final String label;

  MechanismInvariants(MonthEnd now, String label) {
    this.now = now;
    this.label = label;
  }

  void hold() {
    everyDemandHasItsTaskAndBack();
    overdueTasksAreThoseBehindTheirLimits();
    theMeasuresOfTasksAddUp();
    overdueFindingsAreThoseBehindTheirDeadlines();
    noMoreIsPaidThanAppliedFor();
    theDispatchListIsSortedAndShort();
    theReasonsAreWhatTheMechanismsSay();
  }

  private void everyDemandHasItsTaskAndBack() {
    for (HeardDemand demand : now.facts().visits().demands(now.asOf())) {
      demand.task().ifPresent(task -> found(demand, task));
    }
    assertThat(now.facts().visits().withoutTask(now.asOf()))
        .as("%s: a demand waits for its task until the next month", label)
        .allMatch(demand -> YearMonth.from(demand.recorded()).equals(now.month()));
    assertThat(now.facts().tasks().tasks())
        .filteredOn(task -> task.id().text().startsWith("D-"))
        .as("%s: every task from a visit has its demand", label)
        .allMatch(task -> now.facts().visits().demandOf(task.id(), now.asOf()).isPresent());
  }

  private void found(HeardDemand demand, TaskId task) {
    assertThat(now.facts().visits().demandOf(task, now.asOf()))
        .as("%s: the demand of %s", label, task)
        .contains(demand);
    Optional<CoordinationTask> inTheBook = now.facts().tasks().task(task);
    // A task may be recorded some days after the demand that it answers.
    boolean isRecent = !demand.recorded().plusDays(25).isBefore(now.asOf().day());
    assertThat(inTheBook.isPresent() || isRecent).as("%s: %s is there", label, task).isTrue();
    assertThat(inTheBook)
        .as("%s: the region of %s", label, task)
        .matches(known -> known.stream().allMatch(t -> t.region().equals(demand.region())));
  }

  private List<TaskStatus> statuses() {
    return now.facts().tasks().statuses(MonthEnd.POLICY.coordination(), now.asOf());
  }

  private void overdueTasksAreThoseBehindTheirLimits() {
    Set<TaskState> settled =
        Set.of(TaskState.ANSWERED, TaskState.CLOSED, TaskState.CONFIRMED, TaskState.STRUCK_OFF);
    for (TaskStatus status : statuses()) {
      boolean isLate =
          !settled.contains(status.state()) && now.asOf().day().isAfter(status.answerBy());
      boolean isNotAccepted =
          status.state() == TaskState.REGISTERED && now.asOf().day().isAfter(status.acceptBy());
      assertThat(status.isOverdue())
          .as("%s: %s", label, status.task().id())
          .isEqualTo(isLate || isNotAccepted);
    }
  }

  private void theMeasuresOfTasksAddUp() {
    TaskMeasures all = now.facts().tasks().measures(MonthEnd.POLICY.coordination(), now.asOf());
    List<TaskStatus> statuses = statuses();
    long answered = statuses.stream().filter(s -> s.state() == TaskState.ANSWERED).count();
    assertThat(all.tasks()).as("%s: tasks", label).isEqualTo(statuses.size());
    assertThat(all.open() + answered + all.settled())
        .as("%s: open, answered and settled tasks", label)
        .isEqualTo(all.tasks());
    long byRegion =
        now.facts().tasks().byRegion(MonthEnd.POLICY.coordination(), now.asOf()).values().stream()
            .mapToLong(TaskMeasures::overdue)
            .sum();
    assertThat(byRegion).as("%s: overdue tasks by region", label).isEqualTo(all.overdue());
  }

  private void overdueFindingsAreThoseBehindTheirDeadlines() {
    Map<String, VisitFinding> latest =
        now.facts().visits().findings().stream()
            .collect(
                toMap(
                    finding -> finding.visit() + " " + finding.number(),
                    finding -> finding,
                    (a, b) -> a.recorded().isAfter(b.recorded()) ? a : b));
    Map<RegionCode, Long> overdue = new TreeMap<>();
    Province.TREE.codes().forEach(code -> overdue.put(code, 0L));
    latest.values().stream()
        .filter(finding -> finding.settlement().isEmpty())
        .filter(finding -> finding.deadline().isBefore(now.asOf().day()))
        .forEach(finding -> overdue.merge(finding.region(), 1L, Long::sum));
    assertThat(now.facts().visits().overdue(MonthEnd.POLICY.dispatch(), now.asOf()))
        .as("%s: overdue findings", label)
        .isEqualTo(overdue);
  }

  private void noMoreIsPaidThanAppliedFor() {
    for (RegionCode prefecture : Province.at(Level.PREFECTURE)) {
      LandingState state = now.facts().landing().state(Landing.POLICY, prefecture, now.asOf());
      assertThat(state.paid()).as("%s: %s", label, state).isLessThanOrEqualTo(state.applied());
    }
  }

  private void theDispatchListIsSortedAndShort() {
    assertThat(now.dispatch().entries())
        .as("%s: the dispatch list", label)
        .isSortedAccordingTo(
            Comparator.comparingInt(DispatchEntry::urgency)
                .reversed()
                .thenComparing(entry -> entry.region().code()))
        .allSatisfy(
            entry -> {
              assertThat(entry.largest()).hasSizeBetween(1, 3);
              assertThat(entry.items())
                  .isSortedAccordingTo(Comparator.comparingInt(DispatchItem::points).reversed())
                  .noneMatch(item -> item.actors().isEmpty());
            });
  }

  private void theReasonsAreWhatTheMechanismsSay() {
    Map<RegionCode, TaskCount> tasks =
        now.facts().tasks().counts(Province.YEAR, MonthEnd.POLICY.coordination(), now.asOf());
    Map<RegionCode, Long> findings =
        now.facts().visits().overdue(MonthEnd.POLICY.dispatch(), now.asOf());
    Set<RegionCode> withoutRelief = withoutRelief();
    listed(DispatchReason.OVERDUE_TASKS, region -> tasks.get(region).overdue() > 0);
    listed(DispatchReason.OVERDUE_FINDINGS, region -> findings.get(region) > 0);
    listed(DispatchReason.NO_RELIEF, withoutRelief::contains);
    listed(
        DispatchReason.NO_ACTION_PLAN,
        region -> now.facts().plans().hasPlan(region, now.asOf()) == Truth.FALSE);
    listed(
        DispatchReason.UNSOUND_DECOMPOSITION,
        region ->
            now.facts()
                    .targets()
                    .decomposition(
                        region, now.asOf(), MonthEnd.POLICY.targets().overAllocationCeiling())
                    .status()
                == Decomposition.Status.UNSOUND);
  }

  /** Counted by hand from the records: the last step, the relief since, the place on the roster. */
  private Set<RegionCode> withoutRelief() {
    Set<RegionCode> regions = new TreeSet<>();
    Map<EnterpriseId, List<PoolStep>> ways =
        now.facts().pools().steps().stream()
            .filter(step -> step.pool() == Pool.EXIT_RISK)
            .collect(groupingBy(PoolStep::enterprise));
    ways.forEach(
        (enterprise, steps) -> {
          PoolStep last = steps.get(steps.size() - 1);
          boolean isIn = last.risk().isPresent();
          if (isIn && !hasRelief(enterprise, lastAdmission(steps))) {
            regions.addAll(placeOnTheRoster(enterprise));
          }
        });
    return regions;
  }

  private static LocalDate lastAdmission(List<PoolStep> steps) {
    return steps.stream()
        .filter(step -> step.kind() == PoolStep.Kind.ADMISSION)
        .map(PoolStep::effective)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private boolean hasRelief(EnterpriseId enterprise, LocalDate since) {
    return now.facts().pools().relief().stream()
        .filter(given -> given.enterprise().equals(enterprise))
        .anyMatch(given -> !given.effective().isBefore(since));
  }

  private Set<RegionCode> placeOnTheRoster(EnterpriseId enterprise) {
    List<Change> changes = now.facts().roster().changesOf(enterprise, now.asOf());
    Change last = changes.get(changes.size() - 1);
    RegionCode county = last instanceof Relocation move ? move.county() : ((Entry) last).county();
    Optional<RegionCode> park =
        last instanceof Relocation move ? move.park() : ((Entry) last).park();
    Set<RegionCode> place = new TreeSet<>(Set.of(county, Province.prefectureOf(county)));
    park.ifPresent(place::add);
    return place;
  }

  private void listed(DispatchReason reason, Predicate<RegionCode> holds) {
    List<RegionCode> listed =
        now.dispatch().entries().stream()
            .filter(entry -> entry.items().stream().anyMatch(item -> item.reason() == reason))
            .map(entry -> entry.region().code())
            .toList();
    List<RegionCode> expected =
        Province.TREE.regions().stream()
            .filter(region -> region.level() != Level.PROVINCE)
            .map(Region::code)
            .filter(holds)
            .toList();
    assertThat(listed)
        .as("%s: regions listed for %s", label, reason)
        .containsExactlyInAnyOrderElementsOf(expected);
  }
}
