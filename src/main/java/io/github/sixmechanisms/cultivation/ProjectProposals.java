package io.github.sixmechanisms.cultivation;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.rule.RuleResult;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.Provenance;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Compares what the screening says of projects with the pool of key projects. */
final class ProjectProposals {

  private static final Comparator<PoolStep> ORDER =
      Comparator.comparing(PoolStep::enterprise)
          .thenComparing(step -> step.project().orElseThrow());

  private final Roster roster;
  private final AsOf asOf;
  private final LocalDate recorded;
  private final Map<ProjectId, PoolMembership> members = new HashMap<>();
  private final ImmutableList.Builder<PoolStep> steps = ImmutableList.builder();

  ProjectProposals(PoolRegister register, Roster roster, AsOf asOf) {
    this.roster = roster;
    this.asOf = asOf;
    this.recorded = Proposals.recorded(asOf);
    register
        .members(Pool.KEY_PROJECT, asOf)
        .forEach(member -> members.put(member.last().project().orElseThrow(), member));
  }

  void add(ScreenedProject screened) {
    Project project = screened.project();
    boolean isMember = members.containsKey(project.id());
    Optional<RuleResult<ProjectStatus>> enters =
        screened.decision().fired().stream()
            .filter(fired -> fired.rule().outcome() == ProjectStatus.ENTERS_THIS_YEAR)
            .findFirst();
    if (roster.countyOf(project.enterprise(), asOf).isPresent()) {
      leave(isMember, project, PoolStep.Kind.GRADUATION, CultivationKey.ON_ROSTER);
    } else if (screened.stage().equals(Optional.of(ProjectStage.ABANDONED))) {
      leave(isMember, project, PoolStep.Kind.REMOVAL, CultivationKey.ABANDONED);
    } else if (enters.isPresent()) {
      admit(isMember, project, enters.get());
    } else if (isCertainlyOut(screened)) {
      leave(isMember, project, PoolStep.Kind.REMOVAL, CultivationKey.NO_RULE);
    }
  }

  /** A delay admits nobody, but a member that is delayed is still to be looked after. */
  private static boolean isCertainlyOut(ScreenedProject screened) {
    return screened.decision().fired().isEmpty()
        && screened.intake().isEmpty()
        && screened.decision().unknown().isEmpty();
  }

  private void admit(boolean isMember, Project project, RuleResult<?> enters) {
    if (!isMember) {
      steps.add(
          step(project, PoolStep.Kind.ADMISSION)
              .reason(because(enters))
              .provenance(enters.rule().provenance())
              .numbersProvenance(enters.rule().numbersProvenance())
              .build());
    }
  }

  private void leave(boolean isMember, Project project, PoolStep.Kind kind, CultivationKey why) {
    if (isMember) {
      Message reason = Message.of(why, "pool", Pool.KEY_PROJECT);
      steps.add(
          step(project, kind)
              .reason(Text.of(reason.in(Language.ZH_CN), reason.in(Language.EN)))
              .provenance(Provenance.source("S5"))
              .build());
    }
  }

  private PoolStep.Builder step(Project project, PoolStep.Kind kind) {
    return PoolStep.builder()
        .kind(kind)
        .pool(Pool.KEY_PROJECT)
        .enterprise(project.enterprise())
        .project(project.id())
        .county(project.county())
        .park(project.park())
        .effective(asOf.day())
        .recorded(recorded);
  }

  static Text because(RuleResult<?> fired) {
    Message reason =
        Message.of(
            CultivationKey.BY_RULE, "rule", fired.rule().id(), "conditions", fired.because());
    return Text.of(reason.in(Language.ZH_CN), reason.in(Language.EN));
  }

  ImmutableList<PoolStep> steps() {
    return ImmutableList.sortedCopyOf(ORDER, steps.build());
  }
}
