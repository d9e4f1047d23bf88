package io.github.sixmechanisms;

import io.github.sixmechanisms.coordination.CoordinationTask;
import io.github.sixmechanisms.coordination.TaskBook;
import io.github.sixmechanisms.cultivation.PoolRegister;
import io.github.sixmechanisms.cultivation.Project;
import io.github.sixmechanisms.cultivation.ProjectId;
import io.github.sixmechanisms.dispatch.HeardDemand;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.Change;
import io.github.sixmechanisms.roster.Entry;
import io.github.sixmechanisms.roster.EntryKind;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.target.Target;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Problems;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds contradictions between the facts of a programme. */
final class ProgrammeCheck {

  private static final Text COUNTS = Text.of("公布数", "published counts");
  private static final Text EVIDENCE = Text.of("落实情况", "evidence");
  private static final Text HISTORY = Text.of("历次评价", "earlier assessment");

  /** What tells one dated fact of a region from the next. */
  private record Key(RegionCode region, LocalDate day, LocalDate recorded) {}

  private final Programme programme;
  private final Problems problems = new Problems();

  ProgrammeCheck(Programme programme) {
    this.programme = programme;
  }

  void run() {
    checkTrees();
    if (programme.roster().isPresent() && !programme.counts().isEmpty()) {
      problems.add(ProgrammeKey.COUNTED_TWICE, "count", programme.counts().size());
    }
    checkFacts(COUNTS, programme.counts(), c -> new Key(c.region(), c.day(), c.recorded()));
    checkFacts(EVIDENCE, programme.evidence(), e -> new Key(e.region(), e.day(), e.recorded()));
    checkFacts(HISTORY, programme.history(), h -> new Key(h.region(), h.day(), h.recorded()));
    checkTargets();
    programme.roster().ifPresent(this::checkOpeningStock);
    checkProjects();
    programme.pools().ifPresent(this::checkMembers);
    checkDemands();
    problems.throwIfAny(Message.of(ProgrammeKey.PROGRAMME, "year", programme.year()));
  }

  /** Targets are yearly: one of another year must not serve silently in this one. */
  private void checkTargets() {
    Map<Integer, List<Target>> outside =
        programme.targets().targets().stream()
            .filter(target -> !programme.year().contains(target.effective()))
            .collect(
                Collectors.groupingBy(
                    target -> target.effective().getYear(), TreeMap::new, Collectors.toList()));
    outside.forEach(
        (year, targets) ->
            problems.add(
                ProgrammeKey.TARGETS_OUTSIDE_YEAR,
                "count",
                targets.size(),
                "other",
                year,
                "year",
                programme.year(),
                "region",
                targets.get(0).region(),
                "day",
                targets.get(0).effective()));
  }

  /** The stock with which a ledger begins is no inflow of the year. */
  private void checkOpeningStock(Roster roster) {
    for (Change change : roster.changes()) {
      if (change instanceof Entry entry
          && entry.kind() == EntryKind.OPENING_STOCK
          && !entry.effective().isBefore(programme.year().firstDay())) {
        problems.add(
            ProgrammeKey.LATE_STOCK,
            "enterprise",
            entry.enterprise(),
            "day",
            entry.effective(),
            "year",
            programme.year());
      }
    }
  }

  private void checkProjects() {
    Set<ProjectId> seen = new HashSet<>();
    for (Project project : programme.projects()) {
      if (!seen.add(project.id())) {
        problems.add(ProgrammeKey.PROJECT_TWICE, "project", project.id());
      }
      checkPlace(project.enterprise(), project.county(), project.park());
    }
  }

  private void checkMembers(PoolRegister pools) {
    Stream.concat(
            pools.steps().stream(),
            pools.corrections().stream().flatMap(correction -> correction.right().stream()))
        .forEach(step -> checkPlace(step.enterprise(), step.county(), step.park()));
  }

  private void checkPlace(EnterpriseId enterprise, RegionCode county, Optional<RegionCode> park) {
    if (programme.tree().regionsOf(county, park).isEmpty()) {
      problems.add(
          ProgrammeKey.NO_PLACE,
          "enterprise",
          enterprise,
          "county",
          county,
          "park",
          park.map(code -> " / " + code).orElse(""));
    }
  }

  /** A demand and the task that it became must be of one region and enterprise. */
  private void checkDemands() {
    AsOf end = AsOf.of(programme.year().lastDay());
    programme
        .tasks()
        .ifPresent(
            book ->
                programme.visits().stream()
                    .flatMap(log -> log.withOtherTask(book, end).stream())
                    .forEach(demand -> otherDemand(demand, book)));
  }

  private void otherDemand(HeardDemand demand, TaskBook book) {
    CoordinationTask task = demand.task().flatMap(book::task).orElseThrow();
    problems.add(
        ProgrammeKey.OTHER_DEMAND,
        "visit",
        demand.visit(),
        "number",
        demand.number(),
        "region",
        demand.region(),
        "enterprise",
        demand.enterprise().map(EnterpriseId::text).orElse("–"),
        "task",
        task.id(),
        "taskRegion",
        task.region(),
        "taskEnterprise",
        task.enterprise().map(EnterpriseId::text).orElse("–"));
  }

  private void checkTrees() {
    if (!programme.targets().tree().equals(programme.tree())) {
      problems.add(ProgrammeKey.OTHER_TREE, "what", Text.of("目标方案", "target plan"));
    }
    if (programme.plans().filter(plans -> !plans.tree().equals(programme.tree())).isPresent()) {
      problems.add(ProgrammeKey.OTHER_TREE, "what", Text.of("行动方案台账", "register of plans"));
    }
    if (programme.tasks().filter(book -> !book.tree().equals(programme.tree())).isPresent()) {
      problems.add(ProgrammeKey.OTHER_TREE, "what", Text.of("协调事项台账", "book of tasks"));
    }
    if (programme.visits().filter(log -> !log.tree().equals(programme.tree())).isPresent()) {
      problems.add(ProgrammeKey.OTHER_TREE, "what", Text.of("督导台账", "log of visits"));
    }
    if (programme.roster().filter(r -> !r.tree().equals(programme.tree())).isPresent()) {
      problems.add(ProgrammeKey.OTHER_TREE, "what", Text.of("名录", "roster"));
    }
  }

  private <T> void checkFacts(Text what, List<T> facts, Function<T, Key> keyOf) {
    Set<Key> seen = new HashSet<>();
    for (T fact : facts) {
      Key key = keyOf.apply(fact);
      if (programme.tree().find(key.region()).isEmpty()) {
        problem(ProgrammeKey.UNKNOWN_REGION, what, key);
      }
      if (!programme.year().contains(key.day())) {
        problem(ProgrammeKey.OUTSIDE_YEAR, what, key);
      }
      if (!seen.add(key)) {
        problem(ProgrammeKey.GIVEN_TWICE, what, key);
      }
    }
  }

  private void problem(ProgrammeKey problem, Text what, Key key) {
    problems.add(
        problem,
        "what",
        what,
        "region",
        key.region(),
        "day",
        key.day(),
        "recorded",
        key.recorded(),
        "year",
        programme.year());
  }
}
