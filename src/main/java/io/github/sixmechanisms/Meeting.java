package io.github.sixmechanisms;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.github.sixmechanisms.assessment.RegionFacts;
import io.github.sixmechanisms.coordination.TaskStatus;
import io.github.sixmechanisms.cultivation.Pipeline;
import io.github.sixmechanisms.cultivation.PoolMembership;
import io.github.sixmechanisms.cultivation.PoolRegister;
import io.github.sixmechanisms.cultivation.ScreenedProject;
import io.github.sixmechanisms.cultivation.Screening;
import io.github.sixmechanisms.dispatch.DispatchFacts;
import io.github.sixmechanisms.dispatch.DispatchList;
import io.github.sixmechanisms.dispatch.FindingState;
import io.github.sixmechanisms.dispatch.FindingStatus;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.Fraction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Gathers what the mechanisms say of each region, for the dispatch list. */
final class Meeting {

  private final Programme programme;
  private final Policy policy;
  private final AsOf asOf;
  private final KnownFacts facts;
  private final Optional<Pipeline> pipeline;
  private final Map<RegionCode, Long> withoutRelief = new HashMap<>();
  private final ImmutableListMultimap<RegionCode, TaskStatus> overdueTasks;
  private final ImmutableListMultimap<RegionCode, Office> findingOffices;

  Meeting(Programme programme, Policy policy, AsOf asOf) {
    this.programme = programme;
    this.policy = requireNonNull(policy, "policy");
    this.asOf = requireNonNull(asOf, "asOf");
    programme.year().monthsElapsed(asOf.day());
    this.facts = new KnownFacts(programme, policy, asOf);
    this.pipeline = programme.pools().flatMap(this::pipeline);
    programme.pools().ifPresent(this::countWithoutRelief);
    this.overdueTasks =
        Multimaps.index(
            programme
                .tasks()
                .map(book -> book.overdue(policy.coordination(), asOf))
                .orElse(ImmutableList.of()),
            status -> status.task().region());
    this.findingOffices = findingOffices();
  }

  private Optional<Pipeline> pipeline(PoolRegister pools) {
    Screening screening = Screening.of(policy.cultivation());
    ImmutableList<ScreenedProject> projects =
        programme.projects().stream()
            .map(project -> screening.screen(project, programme.year(), asOf))
            .collect(ImmutableList.toImmutableList());
    return programme
        .roster()
        .map(
            roster ->
                Pipeline.of(roster, pools, projects, policy.cultivation().reviewCalendar(), asOf));
  }

  /** An enterprise counts in its county, its park and every region above. */
  private void countWithoutRelief(PoolRegister pools) {
    Roster roster =
        programme.roster().orElseGet(() -> Roster.of(programme.tree(), List.of(), List.of()));
    for (PoolMembership member : pools.withoutRelief(roster, asOf)) {
      programme
          .tree()
          .regionsOf(member.county(), member.park())
          .forEach(code -> withoutRelief.merge(code, 1L, Math::addExact));
    }
  }

  /** The names of the departments that lead overdue tasks of a region, in the order of these. */
  private List<Text> taskDepartments(RegionCode region) {
    return overdueTasks.get(region).stream()
        .flatMap(status -> status.lead().stream())
        .flatMap(lead -> programme.tasks().flatMap(book -> book.department(lead)).stream())
        .map(department -> department.office().name())
        .distinct()
        .toList();
  }

  private ImmutableListMultimap<RegionCode, Office> findingOffices() {
    ImmutableList<FindingState> overdue =
        programme.visits().stream()
            .flatMap(log -> log.findings(policy.dispatch(), asOf).stream())
            .filter(state -> state.status() == FindingStatus.OVERDUE)
            .collect(ImmutableList.toImmutableList());
    return ImmutableListMultimap.copyOf(
        Multimaps.transformValues(
            Multimaps.index(overdue, state -> state.finding().region()),
            state -> state.finding().responsible()));
  }

  DispatchList list() {
    return policy
        .dispatch()
        .list(
            asOf,
            programme.tree().regions().stream()
                .filter(region -> region.level().compareTo(Level.PROVINCE) > 0)
                .filter(region -> region.nature() != Region.Nature.PLACEHOLDER)
                .map(this::factsOf)
                .toList());
  }

  private DispatchFacts factsOf(Region region) {
    RegionFacts known = facts.of(region).build();
    DispatchFacts.Builder dispatch =
        DispatchFacts.builder()
            .region(region)
            .newAttainment(attainment(region, known.newEntries(), known.newTarget()))
            .netAttainment(attainment(region, known.net(), known.netTarget()))
            .pipelineCoverage(coverage(known))
            .actionPlanInForce(known.actionPlanInForce())
            .soundlyDecomposed(KnownFacts.sound(known.decomposition()))
            .overdueTasks(known.overdueTasks())
            .overdueFindings(known.overdueFindings())
            .responsibleOffice(known.responsibleOffice())
            .addAllTaskDepartments(taskDepartments(region.code()))
            .overdueTasksWithoutLead(
                overdueTasks.get(region.code()).stream()
                    .filter(status -> status.lead().isEmpty())
                    .count())
            .addAllFindingOffices(findingOffices.get(region.code()).stream().distinct().toList());
    if (programme.pools().isPresent()) {
      dispatch.withoutRelief(withoutRelief.getOrDefault(region.code(), 0L));
    }
    return dispatch.build();
  }

  private Optional<Fraction> attainment(Region region, OptionalLong done, OptionalLong target) {
    Fraction share =
        policy
            .targets()
            .scheduleOf(region.code())
            .share(programme.year().monthsElapsed(asOf.day()));
    Fraction due = share.times(Fraction.of(target.orElse(0)));
    return done.isEmpty() || due.signum() == 0
        ? Optional.empty()
        : Optional.of(Fraction.of(done.getAsLong()).dividedBy(due));
  }

  private Optional<Fraction> coverage(RegionFacts known) {
    return pipeline
        .filter(found -> known.newTarget().isPresent() && known.newEntries().isPresent())
        .flatMap(
            found ->
                found
                    .coverage(
                        known.region().code(),
                        programme.year(),
                        known.newTarget().getAsLong(),
                        known.newEntries().getAsLong())
                    .ratio());
  }
}
