package io.github.sixmechanisms.cultivation;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.rule.RuleResult;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.Provenance;
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
  private final Map<ProjectId, PoolMembership> members = new HashMap<>();
  private final ImmutableList.Builder<PoolStep> steps = ImmutableList.builder();

  ProjectProposals(PoolRegister register, Roster roster, AsOf asOf) {
    this.roster = roster;
    this.asOf = asOf;
    register
        .members(Pool.KEY_PROJECT, asOf)
        .forEach(member -> members.put(member.last().project().orElseThrow(), member));
  }

  void add(ScreenedProject screened) {
    Project project = screened.project();
    boolean isMember = members.containsKey(project.id());
    if (roster.countyOf(project.enterprise(), asOf).isPresent()) {
      leave(isMember, project, PoolStep.Kind.GRADUATION, CultivationKey.ON_ROSTER);
    } else if (screened.stage().equals(Optional.of(ProjectStage.ABANDONED))) {
      leave(isMember, project, PoolStep.Kind.REMOVAL, CultivationKey.ABANDONED);
    } else if (!screened.decision().fired().isEmpty()) {
      admit(isMember, screened);
    } else if (screened.intake().isEmpty() && screened.decision().unknown().isEmpty()) {
      leave(isMember, project, PoolStep.Kind.REMOVAL, CultivationKey.NO_RULE);
    }
  }

  private void admit(boolean isMember, ScreenedProject screened) {
    if (!isMember) {
      steps.add(
          step(screened.project(), PoolStep.Kind.ADMISSION)
              .reason(Text.of(because(screened, Language.ZH_CN), because(screened, Language.EN)))
              .provenance(screened.decision().fired().get(0).rule().provenance())
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
        .recorded(asOf.knowledgeDay().orElse(asOf.day()));
  }

  private static String because(ScreenedProject screened, Language language) {
    return screened.decision().fired().stream()
        .map(fired -> because(fired, language))
        .collect(joining(language == Language.ZH_CN ? "；" : "; "));
  }

  static String because(RuleResult<?> fired, Language language) {
    return Message.of(
            CultivationKey.BY_RULE, "rule", fired.rule().id(), "conditions", fired.because())
        .in(language);
  }

  ImmutableList<PoolStep> steps() {
    return ImmutableList.sortedCopyOf(ORDER, steps.build());
  }
}
