package io.github.sixmechanisms.year;

import static java.util.stream.Collectors.toSet;

import io.github.sixmechanisms.cultivation.CandidateStatus;
import io.github.sixmechanisms.cultivation.OperatingRecords;
import io.github.sixmechanisms.cultivation.Pool;
import io.github.sixmechanisms.cultivation.PoolMembership;
import io.github.sixmechanisms.cultivation.PoolRegister;
import io.github.sixmechanisms.cultivation.PoolStep;
import io.github.sixmechanisms.cultivation.Project;
import io.github.sixmechanisms.cultivation.ProjectId;
import io.github.sixmechanisms.cultivation.ProjectStage;
import io.github.sixmechanisms.cultivation.ProjectStatus;
import io.github.sixmechanisms.cultivation.ProposedStep;
import io.github.sixmechanisms.cultivation.ReliefMeasure;
import io.github.sixmechanisms.cultivation.Screening;
import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.Provenance;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the pools' keepers record: the steps that the screening proposes, projects and relief. */
final class Pools {

  private static final List<Text> RELIEF =
      List.of(
          Text.of("过桥贷款", "bridging loan"),
          Text.of("租金减免", "rent reduction"),
          Text.of("稳岗补贴", "subsidy for jobs"));

  private final Chance chance;
  private final Reports reports;
  private final Screening screening = Screening.of(Hunan.policy2022().cultivation());
  private final List<ReliefMeasure> withoutEffect = new ArrayList<>();

  Pools(long seed, Reports reports) {
    chance = new Chance(seed, "pools");
    this.reports = reports;
  }

  PoolRegister next(
      PoolRegister register,
      OperatingRecords records,
      Roster roster,
      List<Project> projects,
      YearMonth month) {
    AsOf end = Province.endOf(month).knownOn(month.atEndOfMonth());
    Set<EnterpriseId> moved = moved(register, roster, end);
    List<PoolStep> steps = new ArrayList<>();
    screening
        .propose(register, records, roster, reports.profiles(), month.minusMonths(1), end)
        .stream()
        .map(ProposedStep::step)
        .filter(step -> isTaken(step) || moved.contains(step.enterprise()))
        .forEach(step -> steps.add(dated(step, month)));
    projectSteps(register, roster, projects, end, steps);
    return register.plus(steps, relief(register, roster, month));
  }

  private static Set<EnterpriseId> moved(PoolRegister register, Roster roster, AsOf end) {
    return register.members(Pool.EXIT_RISK, roster, end).stream()
        .filter(member -> !member.county().equals(member.last().county()))
        .map(member -> member.last().enterprise())
        .collect(toSet());
  }

  /**
   * Nobody is kept in a pool or county that has been left; any other admission or review may be
   * forgotten.
   */
  private boolean isTaken(PoolStep step) {
    boolean leaves =
        step.kind() == PoolStep.Kind.GRADUATION || step.kind() == PoolStep.Kind.REMOVAL;
    return leaves || chance.percent(93);
  }

  /** A county states when a young enterprise that is ready will enter. */
  private PoolStep dated(PoolStep step, YearMonth month) {
    boolean isReady = step.candidate().equals(Optional.of(CandidateStatus.READY));
    return isReady && reports.isYoung(step.enterprise())
        ? PoolStep.builder().from(step).expectedEntry(month.plusMonths(1)).build()
        : step;
  }

  private void projectSteps(
      PoolRegister register,
      Roster roster,
      List<Project> projects,
      AsOf end,
      List<PoolStep> steps) {
    Set<ProjectId> inside = new HashSet<>();
    register
        .members(Pool.KEY_PROJECT, end)
        .forEach(member -> member.last().project().ifPresent(inside::add));
    for (Project project : projects) {
      boolean isInside = inside.contains(project.id());
      kind(project, isInside, roster, end).ifPresent(kind -> steps.add(step(project, kind, end)));
    }
  }

  private Optional<PoolStep.Kind> kind(Project project, boolean isInside, Roster roster, AsOf end) {
    if (!isInside) {
      boolean enters =
          screening.screen(project, Province.YEAR, end).is(ProjectStatus.ENTERS_THIS_YEAR);
      return enters ? Optional.of(PoolStep.Kind.ADMISSION) : Optional.empty();
    }
    if (roster.countyOf(project.enterprise(), end).isPresent()) {
      return Optional.of(PoolStep.Kind.GRADUATION);
    }
    return project.stage(end).equals(Optional.of(ProjectStage.ABANDONED))
        ? Optional.of(PoolStep.Kind.REMOVAL)
        : Optional.empty();
  }

  private static PoolStep step(Project project, PoolStep.Kind kind, AsOf end) {
    return PoolStep.builder()
        .kind(kind)
        .pool(Pool.KEY_PROJECT)
        .enterprise(project.enterprise())
        .project(project.id())
        .county(project.county())
        .park(project.park())
        .effective(end.day())
        .recorded(end.day())
        .reason(Text.of("项目调度", "review of projects"))
        .provenance(Provenance.source("S5"))
        .build();
  }

  /** Gives relief to half of those at risk without it, and notes the effect of earlier relief. */
  private List<ReliefMeasure> relief(PoolRegister register, Roster roster, YearMonth month) {
    List<ReliefMeasure> relief = new ArrayList<>();
    for (ReliefMeasure given : List.copyOf(withoutEffect)) {
      if (chance.percent(40)) {
        relief.add(withEffect(given, month));
        withoutEffect.remove(given);
      }
    }
    AsOf before = Province.endOf(month.minusMonths(1));
    for (PoolMembership member : register.withoutRelief(roster, before)) {
      if (chance.percent(50)) {
        ReliefMeasure given = relief(member, month);
        relief.add(given);
        withoutEffect.add(given);
      }
    }
    return relief;
  }

  private ReliefMeasure relief(PoolMembership member, YearMonth month) {
    return ReliefMeasure.builder()
        .enterprise(member.last().enterprise())
        .measure(chance.oneOf(RELIEF))
        .owner(Province.bureau(member.county()))
        .effective(month.atDay(15))
        .recorded(month.atDay(18))
        .build();
  }

  private static ReliefMeasure withEffect(ReliefMeasure given, YearMonth month) {
    return ReliefMeasure.builder()
        .from(given)
        .recorded(month.atEndOfMonth())
        .effect(Text.of("恢复生产", "production has recovered"))
        .build();
  }
}
