package io.github.sixmechanisms.linkage;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.rule.Truth;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Problems;
import io.github.sixmechanisms.value.AsOf;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The action plans of the localities (行动方案台账, S7). Of the regions for which it is said to be
 * complete, a missing plan means that there is none; of all others it is unknown. This class is
 * immutable and thread-safe.
 */
public final class ActionPlans {

  private static final Comparator<ActionPlan> ORDER =
      Comparator.comparing(ActionPlan::id).thenComparing(ActionPlan::recorded);

  private final ImmutableList<ActionPlan> plans;
  private final Coverage coverage;

  private ActionPlans(ImmutableList<ActionPlan> plans, Coverage coverage) {
    this.plans = plans;
    this.coverage = coverage;
  }

  /**
   * Returns a register of plans.
   *
   * @param tree the regions
   * @param plans the records of the plans in any order
   * @param complete of which regions all plans are in the register, in any order
   * @return the register
   * @throws io.github.sixmechanisms.text.InvalidInputException if a region is not in the tree, two
   *     records of one plan were recorded on one day or name two regions, a plan adopts an unknown
   *     one or one that is not of a region above, or a region is said to be complete twice on one
   *     day; all problems together
   */
  public static ActionPlans of(
      RegionTree tree, Iterable<ActionPlan> plans, Iterable<CompleteSince> complete) {
    ImmutableList<ActionPlan> sorted =
        ImmutableList.sortedCopyOf(ORDER, requireNonNull(plans, "plans"));
    Problems problems = new Problems();
    Coverage coverage = Coverage.of(tree, complete, problems);
    checkRecords(sorted, tree, problems);
    problems.throwIfAny(Message.of(LinkageKey.PLANS));
    return new ActionPlans(sorted, coverage);
  }

  private static void checkRecords(
      ImmutableList<ActionPlan> plans, RegionTree tree, Problems problems) {
    Map<PlanId, RegionCode> regions = new HashMap<>();
    Set<Object> seen = new HashSet<>();
    for (ActionPlan plan : plans) {
      if (tree.find(plan.region()).isEmpty()) {
        problems.add(LinkageKey.UNKNOWN_REGION, "what", plan.id(), "region", plan.region());
      }
      if (!seen.add(ImmutableList.of(plan.id(), plan.recorded()))) {
        problems.add(LinkageKey.RECORDED_TWICE, "plan", plan.id(), "recorded", plan.recorded());
      }
      RegionCode first = regions.computeIfAbsent(plan.id(), id -> plan.region());
      if (!first.equals(plan.region())) {
        problems.add(
            LinkageKey.OTHER_REGION, "plan", plan.id(), "region", plan.region(), "first", first);
      }
    }
    plans.forEach(
        plan ->
            plan.adopts()
                .ifPresent(
                    adopted ->
                        checkAdopted(
                            plan,
                            adopted,
                            Optional.ofNullable(regions.get(adopted)),
                            tree,
                            problems)));
  }

  private static void checkAdopted(
      ActionPlan plan,
      PlanId adopted,
      Optional<RegionCode> region,
      RegionTree tree,
      Problems problems) {
    if (region.isEmpty()) {
      problems.add(LinkageKey.UNKNOWN_PLAN, "plan", plan.id(), "adopted", adopted);
    } else if (tree.find(plan.region()).isPresent()
        && tree.ancestors(plan.region()).stream()
            .noneMatch(above -> above.code().equals(region.get()))) {
      problems.add(
          LinkageKey.NOT_ABOVE,
          "plan",
          plan.id(),
          "region",
          plan.region(),
          "adopted",
          adopted,
          "above",
          region.get());
    }
  }

  /**
   * Returns the regions.
   *
   * @return the tree
   */
  public RegionTree tree() {
    return coverage.tree();
  }

  /**
   * Returns all records.
   *
   * @return the records by plan and recorded date
   */
  public ImmutableList<ActionPlan> plans() {
    return plans;
  }

  /**
   * Returns of which regions all plans are in the register.
   *
   * @return the records by region and recorded date
   */
  public ImmutableList<CompleteSince> complete() {
    return coverage.complete();
  }

  private Collection<ActionPlan> known(AsOf asOf) {
    Map<PlanId, ActionPlan> latest = new TreeMap<>();
    plans.stream()
        .filter(plan -> asOf.knows(plan.recorded()))
        .forEach(plan -> latest.put(plan.id(), plan));
    return latest.values();
  }

  private static boolean isInForce(ActionPlan plan, LocalDate day) {
    return !plan.validFrom().isAfter(day)
        && plan.validTo().filter(last -> last.isBefore(day)).isEmpty();
  }

  /**
   * Returns the plans of a region that are in force.
   *
   * @param region the region itself
   * @param asOf the day, end of day inclusive, and the knowledge day
   * @return the plans by identifier
   */
  public ImmutableList<ActionPlan> inForce(RegionCode region, AsOf asOf) {
    requireNonNull(region, "region");
    requireNonNull(asOf, "asOf");
    return known(asOf).stream()
        .filter(plan -> plan.region().equals(region) && isInForce(plan, asOf.day()))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Says whether a region has a plan of its own in force (S7).
   *
   * @param region the region itself
   * @param asOf the day and knowledge day
   * @return true if it has; false if it has none and the register is complete for it on the day, as
   *     known; else unknown
   */
  public Truth hasPlan(RegionCode region, AsOf asOf) {
    if (!inForce(region, asOf).isEmpty()) {
      return Truth.TRUE;
    }
    return coverage.speaksOf(region, asOf) ? Truth.FALSE : Truth.UNKNOWN;
  }

  /**
   * Returns how far a plan was adopted down the levels.
   *
   * @param plan the plan
   * @param asOf the day and knowledge day
   * @return the units directly below its region that have, have not, or may have adopted it
   * @throws IllegalArgumentException if the plan is not known on the knowledge day, or not in force
   */
  public Adoption adoption(PlanId plan, AsOf asOf) {
    requireNonNull(plan, "plan");
    requireNonNull(asOf, "asOf");
    ActionPlan of =
        known(asOf).stream()
            .filter(found -> found.id().equals(plan))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The plan (" + plan + ") must be one of the register's known by then."));
    if (!isInForce(of, asOf.day())) {
      throw new IllegalArgumentException(
          "The plan ("
              + plan
              + ") must be in force on "
              + asOf.day()
              + "; it is from "
              + of.validFrom()
              + of.validTo().map(last -> " to " + last).orElse("")
              + ".");
    }
    ImmutableSortedSet<RegionCode> carriers = carriers(plan, asOf);
    ImmutableSortedSet<RegionCode> units =
        tree().unitsBelow(of.region()).stream()
            .map(Region::code)
            .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    return new Adoption(
        of,
        filtered(units, carriers::contains),
        filtered(units, unit -> !carriers.contains(unit) && coverage.speaksOf(unit, asOf)),
        filtered(units, unit -> !carriers.contains(unit) && !coverage.speaksOf(unit, asOf)),
        filtered(carriers, carrier -> !units.contains(carrier)));
  }

  private ImmutableSortedSet<RegionCode> carriers(PlanId plan, AsOf asOf) {
    return known(asOf).stream()
        .filter(own -> own.adopts().equals(Optional.of(plan)) && isInForce(own, asOf.day()))
        .map(ActionPlan::region)
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }

  private static ImmutableSortedSet<RegionCode> filtered(
      ImmutableSortedSet<RegionCode> codes, Predicate<RegionCode> wanted) {
    return ImmutableSortedSet.copyOf(Sets.filter(codes, wanted::test));
  }

  /**
   * Returns the regions that lack a plan.
   *
   * @param level the level of the regions asked
   * @param asOf the day and knowledge day
   * @return the regions of the level that have none, by code, with the first day without one
   */
  public ImmutableList<Gap> lacking(Level level, AsOf asOf) {
    requireNonNull(level, "level");
    requireNonNull(asOf, "asOf");
    return coverage.gaps(
        level,
        asOf,
        region -> !inForce(region, asOf).isEmpty(),
        region ->
            known(asOf).stream()
                .filter(plan -> plan.region().equals(region))
                .flatMap(plan -> plan.validTo().stream()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ActionPlans that
        && plans.equals(that.plans)
        && coverage.equals(that.coverage);
  }

  @Override
  public int hashCode() {
    return 31 * plans.hashCode() + coverage.hashCode();
  }

  /**
   * Returns the size of the register.
   *
   * @return for instance {@code 14 records of plans, complete for 136 regions}
   */
  @Override
  public String toString() {
    return plans.size() + " records of plans, complete for " + coverage.regions() + " regions";
  }
}
