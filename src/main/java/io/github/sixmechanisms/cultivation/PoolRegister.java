package io.github.sixmechanisms.cultivation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Streams;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.StepCorrection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The three pools of classified cultivation (三库, S5): every step of every enterprise and project,
 * and the relief given to enterprises at risk. This class is immutable and thread-safe.
 */
public final class PoolRegister {

  /**
   * Also orders what falls on one day: into a pool, then reviews, then out of it; the rest is there
   * so that no two different steps are equal.
   */
  private static final Comparator<PoolStep> STEPS =
      Comparator.comparing(PoolStep::enterprise)
          .thenComparing(PoolStep::effective)
          .thenComparing(PoolStep::recorded)
          .thenComparing(PoolStep::kind)
          .thenComparing(PoolStep::pool)
          .thenComparing(PoolStep::project, emptiesFirst())
          .thenComparing(PoolStep::candidate, emptiesFirst())
          .thenComparing(PoolStep::risk, emptiesFirst())
          .thenComparing(PoolStep::expectedEntry, emptiesFirst())
          .thenComparing(PoolStep::county)
          .thenComparing(PoolStep::park, emptiesFirst())
          .thenComparing(step -> step.reason().zh())
          .thenComparing(step -> step.reason().en())
          .thenComparing(PoolStep::provenance)
          .thenComparing(PoolStep::numbersProvenance, emptiesFirst());

  /** What corrects an earlier record goes first, so that a correction can be corrected that day. */
  private static final Comparator<StepCorrection<PoolStep>> CORRECTIONS =
      Comparator.comparing((StepCorrection<PoolStep> correction) -> correction.wrong().enterprise())
          .thenComparing(StepCorrection::recorded)
          .thenComparing(correction -> correction.wrong().recorded())
          .thenComparing(StepCorrection::wrong, STEPS)
          .thenComparing(StepCorrection::right, Comparators.emptiesFirst(STEPS))
          .thenComparing(StepCorrection::reason);

  private static final Comparator<ReliefMeasure> RELIEF =
      Comparator.comparing(ReliefMeasure::enterprise)
          .thenComparing(ReliefMeasure::effective)
          .thenComparing(ReliefMeasure::recorded)
          .thenComparing(relief -> relief.measure().toString());

  private final ImmutableListMultimap<EnterpriseId, PoolStep> steps;
  private final ImmutableListMultimap<EnterpriseId, StepCorrection<PoolStep>> corrections;
  private final ImmutableListMultimap<EnterpriseId, ReliefMeasure> relief;

  private PoolRegister(
      Iterable<PoolStep> steps,
      Iterable<StepCorrection<PoolStep>> corrections,
      Iterable<ReliefMeasure> relief) {
    this.steps = Multimaps.index(ImmutableList.sortedCopyOf(STEPS, steps), PoolStep::enterprise);
    this.corrections =
        Multimaps.index(
            ImmutableList.sortedCopyOf(CORRECTIONS, corrections),
            correction -> correction.wrong().enterprise());
    this.relief =
        Multimaps.index(ImmutableList.sortedCopyOf(RELIEF, relief), ReliefMeasure::enterprise);
  }

  private static <T extends Comparable<? super T>> Comparator<Optional<T>> emptiesFirst() {
    return Comparators.emptiesFirst(Comparator.<T>naturalOrder());
  }

  /**
   * Returns a register without corrections, as {@link #of(Iterable, Iterable, Iterable)} does.
   *
   * @param steps the steps in any order
   * @param relief the relief measures in any order
   * @return the register
   * @throws io.github.sixmechanisms.text.InvalidInputException if the records contradict each other
   */
  public static PoolRegister of(Iterable<PoolStep> steps, Iterable<ReliefMeasure> relief) {
    return of(steps, ImmutableList.of(), relief);
  }

  /**
   * Returns a register. The order in which the records are given never matters. Steps of one
   * enterprise with one effective and one recorded date apply in the order of their kinds:
   * admissions, reviews, graduations, removals; so nobody leaves a pool and comes back into it on
   * one day. Of corrections recorded on one day, those of earlier records apply first.
   *
   * @param steps the steps as they were recorded
   * @param corrections the corrections of steps; each names its step as it was recorded, or as an
   *     earlier correction left it, and puts no step of another enterprise in its place
   * @param relief the relief measures
   * @return the register
   * @throws io.github.sixmechanisms.text.InvalidInputException if a correction does not find its
   *     step or moves it to another enterprise, or if after all corrections an enterprise or
   *     project is admitted to a pool in which it is, is reviewed in or leaves one in which it is
   *     not, or is at the end of a day both cultivated and at risk, or if a relief measure is
   *     recorded twice on one day; all problems together
   */
  public static PoolRegister of(
      Iterable<PoolStep> steps,
      Iterable<StepCorrection<PoolStep>> corrections,
      Iterable<ReliefMeasure> relief) {
    PoolRegister register =
        new PoolRegister(
            requireNonNull(steps, "steps"),
            requireNonNull(corrections, "corrections"),
            requireNonNull(relief, "relief"));
    PoolCheck check = new PoolCheck();
    register.enterprises().forEach(enterprise -> check.steps(register.held(check, enterprise)));
    register.relief.keySet().forEach(enterprise -> check.relief(register.relief.get(enterprise)));
    check.throwIfAny();
    return register;
  }

  private ImmutableSortedSet<EnterpriseId> enterprises() {
    return ImmutableSortedSet.copyOf(Iterables.concat(steps.keySet(), corrections.keySet()));
  }

  private ImmutableList<PoolStep> held(PoolCheck check, EnterpriseId enterprise) {
    return ImmutableList.sortedCopyOf(
        STEPS, check.corrected(steps.get(enterprise), corrections.get(enterprise)));
  }

  /**
   * Returns the register with further records, such as those of a month.
   *
   * @param furtherSteps the further steps
   * @param furtherRelief the further relief measures
   * @return the register with both, equal to one that is built from all records together
   * @throws io.github.sixmechanisms.text.InvalidInputException as in {@link #of(Iterable, Iterable,
   *     Iterable)}
   */
  public PoolRegister plus(Iterable<PoolStep> furtherSteps, Iterable<ReliefMeasure> furtherRelief) {
    return of(
        Iterables.concat(steps(), requireNonNull(furtherSteps, "furtherSteps")),
        corrections(),
        Iterables.concat(relief(), requireNonNull(furtherRelief, "furtherRelief")));
  }

  /**
   * Returns the register with further corrections. What was known before they were recorded can
   * still be asked for.
   *
   * @param further the corrections, and with them, in one call, all that only together make sense
   * @return the register with them
   * @throws io.github.sixmechanisms.text.InvalidInputException as in {@link #of(Iterable, Iterable,
   *     Iterable)}
   */
  public PoolRegister corrected(Iterable<StepCorrection<PoolStep>> further) {
    return of(
        steps(), Iterables.concat(corrections(), requireNonNull(further, "further")), relief());
  }

  /**
   * Returns all steps as they were recorded, corrected ones included.
   *
   * @return the steps by enterprise, effective and recorded date, then in the order of {@link
   *     #of(Iterable, Iterable, Iterable)}
   */
  public ImmutableList<PoolStep> steps() {
    return steps.values().asList();
  }

  /**
   * Returns the corrections of steps.
   *
   * @return the corrections by enterprise, in the order in which they apply
   */
  public ImmutableList<StepCorrection<PoolStep>> corrections() {
    return corrections.values().asList();
  }

  /**
   * Returns all relief measures, corrected ones included.
   *
   * @return the measures by enterprise, effective and recorded date
   */
  public ImmutableList<ReliefMeasure> relief() {
    return relief.values().asList();
  }

  /**
   * Returns who is in a pool, each where its last step says.
   *
   * @param pool the pool
   * @param asOf the day, end of day inclusive, and the knowledge day
   * @return the members by enterprise, projects of one enterprise by admission
   */
  public ImmutableList<PoolMembership> members(Pool pool, AsOf asOf) {
    requireNonNull(pool, "pool");
    requireNonNull(asOf, "asOf");
    return steps.keySet().stream()
        .flatMap(enterprise -> memberships(enterprise, asOf).all(pool).stream())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns who is in a pool, those on the roster where the roster has them: it knows of a move
   * before the next review does.
   *
   * @param pool the pool
   * @param roster the roster
   * @param asOf the day, end of day inclusive, and the knowledge day
   * @return the members as in {@link #members(Pool, AsOf)}
   */
  public ImmutableList<PoolMembership> members(Pool pool, Roster roster, AsOf asOf) {
    requireNonNull(roster, "roster");
    return members(pool, asOf).stream()
        .map(member -> member.placedBy(roster, asOf))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The memberships as known; a step that cannot apply yet, for want of one before, is left out.
   */
  Memberships memberships(EnterpriseId enterprise, AsOf asOf) {
    Memberships memberships = new Memberships();
    known(enterprise, asOf).stream().filter(memberships::fits).forEach(memberships::apply);
    return memberships;
  }

  ImmutableList<PoolStep> known(EnterpriseId enterprise, AsOf asOf) {
    return ImmutableList.sortedCopyOf(
        STEPS,
        StepCorrection.known(
            steps.get(enterprise), corrections.get(enterprise), enterprise.text(), asOf));
  }

  /** Whether the last step of a project in the pool of key projects took it out. */
  boolean hasRemoved(Project project, AsOf asOf) {
    return Streams.findLast(
            known(project.enterprise(), asOf).stream()
                .filter(step -> step.project().equals(Optional.of(project.id()))))
        .filter(step -> step.kind() == PoolStep.Kind.REMOVAL)
        .isPresent();
  }

  /**
   * Counts the members of a pool, for instance as weights of an apportionment.
   *
   * @param roster the regions, and where the members on it lie; the others lie where their last
   *     step says
   * @param pool the pool
   * @param asOf the day and knowledge day
   * @return the number for every region of the tree: those of the units below it are counted in it,
   *     a park counts its own
   * @throws io.github.sixmechanisms.text.InvalidInputException if members lie in no county-level
   *     unit of the tree, or in a park of another; all of them together
   */
  public ImmutableSortedMap<RegionCode, Long> counts(Roster roster, Pool pool, AsOf asOf) {
    Placing placing = new Placing(requireNonNull(roster, "roster").tree());
    TreeMap<RegionCode, Long> counts = new TreeMap<>();
    roster.tree().codes().forEach(code -> counts.put(code, 0L));
    for (PoolMembership member : members(pool, roster, asOf)) {
      placing.regions(member).forEach(code -> counts.merge(code, 1L, Math::addExact));
    }
    placing.throwIfAny(CultivationKey.MEMBERS);
    return ImmutableSortedMap.copyOf(counts);
  }

  /**
   * Returns the relief given to an enterprise.
   *
   * @param enterprise the enterprise
   * @param asOf the day, end of day inclusive, and the knowledge day
   * @return the measures by date; of several records of one measure the one recorded last as known
   */
  public ImmutableList<ReliefMeasure> reliefOf(EnterpriseId enterprise, AsOf asOf) {
    requireNonNull(asOf, "asOf");
    TreeMap<String, ReliefMeasure> latest = new TreeMap<>();
    relief.get(requireNonNull(enterprise, "enterprise")).stream()
        .filter(given -> !given.effective().isAfter(asOf.day()) && asOf.knows(given.recorded()))
        .forEach(given -> latest.put(given.effective() + " " + given.measure(), given));
    return ImmutableList.copyOf(latest.values());
  }

  /**
   * Returns the enterprises at risk for which nothing is done.
   *
   * @param roster the roster, which says where those on it lie
   * @param asOf the day and knowledge day
   * @return the members of {@link Pool#EXIT_RISK} without a relief measure since they came into the
   *     pool, by enterprise; one from before does not count, whatever came of it
   */
  public ImmutableList<PoolMembership> withoutRelief(Roster roster, AsOf asOf) {
    return members(Pool.EXIT_RISK, roster, asOf).stream()
        .filter(
            member ->
                reliefOf(member.last().enterprise(), asOf).stream()
                    .allMatch(given -> given.effective().isBefore(member.since())))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the whole way of an enterprise: its steps through the pools, its changes on the roster
   * and its relief.
   *
   * @param enterprise the enterprise
   * @param roster the roster
   * @param asOf the day, end of day inclusive, and the knowledge day
   * @return the events by day, those of the roster first, each with the stage after it
   */
  public ImmutableList<TimelineEntry> timeline(EnterpriseId enterprise, Roster roster, AsOf asOf) {
    requireNonNull(enterprise, "enterprise");
    requireNonNull(roster, "roster");
    requireNonNull(asOf, "asOf");
    return new Timeline(
            roster.changesOf(enterprise, asOf), known(enterprise, asOf), reliefOf(enterprise, asOf))
        .entries();
  }

  /**
   * Returns the enterprises whose pool and roster contradict each other: cultivated although on the
   * roster, a key project although its enterprise is on it, at risk although not on it, at risk in
   * another place than the roster has, or both cultivated and at risk as far as is known. None of
   * them is silently in two states; a step in the register mends it.
   *
   * @param roster the roster
   * @param asOf the day and knowledge day
   * @return the contradictions by enterprise
   */
  public ImmutableList<Contradiction> contradictions(Roster roster, AsOf asOf) {
    requireNonNull(roster, "roster");
    requireNonNull(asOf, "asOf");
    ImmutableList.Builder<Contradiction> found = ImmutableList.builder();
    for (EnterpriseId enterprise : steps.keySet()) {
      boolean isOn = roster.countyOf(enterprise, asOf).isPresent();
      Memberships memberships = memberships(enterprise, asOf);
      Optional<PoolMembership> atRisk =
          memberships.in(Pool.EXIT_RISK).map(member -> member.placedBy(roster, asOf));
      contradictions(memberships, atRisk, isOn)
          .forEach(reason -> found.add(new Contradiction(enterprise, reason)));
    }
    return found.build();
  }

  private static List<Message> contradictions(
      Memberships memberships, Optional<PoolMembership> atRisk, boolean isOn) {
    ImmutableList.Builder<Message> reasons = ImmutableList.builder();
    Optional<PoolMembership> cultivated = memberships.in(Pool.KEY_CULTIVATION);
    if (isOn) {
      cultivated
          .map(found -> since(CultivationKey.CULTIVATED_ON_ROSTER, found))
          .ifPresent(reasons::add);
      memberships.all(Pool.KEY_PROJECT).forEach(found -> reasons.add(projectOnRoster(found)));
      atRisk.filter(PoolMembership::hasMoved).map(PoolRegister::elsewhere).ifPresent(reasons::add);
    } else {
      atRisk.map(found -> since(CultivationKey.AT_RISK_OFF_ROSTER, found)).ifPresent(reasons::add);
    }
    if (cultivated.isPresent() && atRisk.isPresent()) {
      reasons.add(
          Message.of(CultivationKey.BOTH_POOLS, PoolCheck.both(cultivated.get(), atRisk.get())));
    }
    return reasons.build();
  }

  private static Message since(CultivationKey key, PoolMembership member) {
    return Message.of(key, "enterprise", member.last().enterprise(), "since", member.since());
  }

  private static Message elsewhere(PoolMembership member) {
    return Message.of(
        CultivationKey.AT_RISK_ELSEWHERE,
        "enterprise",
        member.last().enterprise(),
        "since",
        member.since(),
        "county",
        member.last().county(),
        "park",
        Placing.text(member.last().park()),
        "actual",
        member.county(),
        "actualPark",
        Placing.text(member.park()));
  }

  private static Message projectOnRoster(PoolMembership member) {
    return Message.of(
        CultivationKey.PROJECT_ON_ROSTER,
        "enterprise",
        member.last().enterprise(),
        "project",
        member.last().project().orElseThrow(),
        "since",
        member.since());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PoolRegister that
        && steps.equals(that.steps)
        && corrections.equals(that.corrections)
        && relief.equals(that.relief);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * steps.hashCode() + corrections.hashCode()) + relief.hashCode();
  }

  /**
   * Returns the size of the register.
   *
   * @return for instance {@code 12 steps, 3 relief measures}
   */
  @Override
  public String toString() {
    return steps.size() + " steps, " + relief.size() + " relief measures";
  }
}
