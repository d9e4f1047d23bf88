package io.github.sixmechanisms.cultivation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Streams;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
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

  private static final Comparator<PoolStep> STEPS =
      Comparator.comparing(PoolStep::enterprise)
          .thenComparing(PoolStep::effective)
          .thenComparing(PoolStep::recorded);
  private static final Comparator<ReliefMeasure> RELIEF =
      Comparator.comparing(ReliefMeasure::enterprise)
          .thenComparing(ReliefMeasure::effective)
          .thenComparing(ReliefMeasure::recorded)
          .thenComparing(relief -> relief.measure().toString());

  private final ImmutableListMultimap<EnterpriseId, PoolStep> steps;
  private final ImmutableListMultimap<EnterpriseId, ReliefMeasure> relief;

  private PoolRegister(
      ImmutableListMultimap<EnterpriseId, PoolStep> steps,
      ImmutableListMultimap<EnterpriseId, ReliefMeasure> relief) {
    this.steps = steps;
    this.relief = relief;
  }

  /**
   * Returns a register.
   *
   * @param steps the steps; their order counts only between steps of one enterprise with the same
   *     effective and recorded date
   * @param relief the relief measures in any order
   * @return the register
   * @throws io.github.sixmechanisms.text.InvalidInputException if an enterprise or project is
   *     admitted to a pool in which it is, is reviewed in or leaves one in which it is not, is at
   *     the end of a day both cultivated and at risk, or a relief measure is recorded twice on one
   *     day; all problems together
   */
  public static PoolRegister of(Iterable<PoolStep> steps, Iterable<ReliefMeasure> relief) {
    requireNonNull(steps, "steps");
    requireNonNull(relief, "relief");
    PoolRegister register =
        new PoolRegister(
            Multimaps.index(ImmutableList.sortedCopyOf(STEPS, steps), PoolStep::enterprise),
            Multimaps.index(ImmutableList.sortedCopyOf(RELIEF, relief), ReliefMeasure::enterprise));
    PoolCheck check = new PoolCheck();
    register.steps.keySet().forEach(enterprise -> check.steps(register.steps.get(enterprise)));
    register.relief.keySet().forEach(enterprise -> check.relief(register.relief.get(enterprise)));
    check.throwIfAny();
    return register;
  }

  /**
   * Returns the register with further records, such as those of a month.
   *
   * @param furtherSteps the further steps
   * @param furtherRelief the further relief measures
   * @return the register with both, equal to one that is built from all records together
   * @throws io.github.sixmechanisms.text.InvalidInputException as in {@link #of}
   */
  public PoolRegister plus(Iterable<PoolStep> furtherSteps, Iterable<ReliefMeasure> furtherRelief) {
    return of(
        Iterables.concat(steps(), requireNonNull(furtherSteps, "furtherSteps")),
        Iterables.concat(relief(), requireNonNull(furtherRelief, "furtherRelief")));
  }

  /**
   * Returns all steps.
   *
   * @return the steps by enterprise, effective and recorded date
   */
  public ImmutableList<PoolStep> steps() {
    return steps.values().asList();
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
   * Returns who is in a pool.
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
   * The memberships as known; a step that cannot apply yet, for want of one before, is left out.
   */
  Memberships memberships(EnterpriseId enterprise, AsOf asOf) {
    Memberships memberships = new Memberships();
    known(enterprise, asOf).stream().filter(memberships::fits).forEach(memberships::apply);
    return memberships;
  }

  ImmutableList<PoolStep> known(EnterpriseId enterprise, AsOf asOf) {
    return steps.get(enterprise).stream()
        .filter(step -> !step.effective().isAfter(asOf.day()) && asOf.knows(step.recorded()))
        .collect(ImmutableList.toImmutableList());
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
   * @param tree the regions
   * @param pool the pool
   * @param asOf the day and knowledge day
   * @return the number for every region of the tree: those of the units below it are counted in it,
   *     a park counts its own
   * @throws IllegalArgumentException if a member lies in no county-level unit of the tree, or in a
   *     park of another
   */
  public ImmutableSortedMap<RegionCode, Long> counts(RegionTree tree, Pool pool, AsOf asOf) {
    Placing placing = new Placing(requireNonNull(tree, "tree"));
    members(pool, asOf)
        .forEach(member -> placing.count(member.last().county(), member.last().park()));
    return placing.counts();
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
   * @param asOf the day and knowledge day
   * @return the members of {@link Pool#EXIT_RISK} without a relief measure since they came into the
   *     pool, by enterprise; one from before does not count, whatever came of it
   */
  public ImmutableList<PoolMembership> withoutRelief(AsOf asOf) {
    return members(Pool.EXIT_RISK, asOf).stream()
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
   * roster, a key project although its enterprise is on it, at risk although not on it, or both
   * cultivated and at risk as far as is known. None of them is silently in two states; a step in
   * the register mends it.
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
      contradictions(memberships(enterprise, asOf), isOn)
          .forEach(reason -> found.add(new Contradiction(enterprise, reason)));
    }
    return found.build();
  }

  private static List<Message> contradictions(Memberships memberships, boolean isOn) {
    ImmutableList.Builder<Message> reasons = ImmutableList.builder();
    Optional<PoolMembership> cultivated = memberships.in(Pool.KEY_CULTIVATION);
    Optional<PoolMembership> atRisk = memberships.in(Pool.EXIT_RISK);
    if (isOn) {
      cultivated
          .map(found -> since(CultivationKey.CULTIVATED_ON_ROSTER, found))
          .ifPresent(reasons::add);
      memberships.all(Pool.KEY_PROJECT).forEach(found -> reasons.add(projectOnRoster(found)));
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
        && relief.equals(that.relief);
  }

  @Override
  public int hashCode() {
    return 31 * steps.hashCode() + relief.hashCode();
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
