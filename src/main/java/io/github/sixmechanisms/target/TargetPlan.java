package io.github.sixmechanisms.target;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multimaps;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.Fraction;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The targets of the regions of a tree, revisions included (S4). This class is immutable and
 * thread-safe.
 */
public final class TargetPlan {

  private static final Comparator<Target> ORDER =
      Comparator.comparing(Target::region)
          .thenComparing(Target::effective)
          .thenComparing(Target::recorded);

  private final RegionTree tree;
  private final ImmutableListMultimap<RegionCode, Target> targets;
  private final Optional<Level> recordedDownTo;
  private final ImmutableListMultimap<RegionCode, Responsibility> responsibilities;

  private TargetPlan(
      RegionTree tree,
      ImmutableListMultimap<RegionCode, Target> targets,
      Optional<Level> recordedDownTo,
      ImmutableListMultimap<RegionCode, Responsibility> responsibilities) {
    this.tree = tree;
    this.targets = targets;
    this.recordedDownTo = recordedDownTo;
    this.responsibilities = responsibilities;
  }

  /**
   * Returns a plan.
   *
   * @param tree the regions
   * @param targets the targets in any order
   * @return the plan
   * @throws io.github.sixmechanisms.text.InvalidInputException if a region is not in the tree or is
   *     a placeholder row, a region has two targets with the same dates, or a revision (a target
   *     recorded after the region's first, or effective after one recorded on the same day) has no
   *     reason, or the office that issued a target is neither of the region nor of one above it
   *     (who issues the target of the root may lie outside the tree); all problems together
   */
  public static TargetPlan of(RegionTree tree, Iterable<Target> targets) {
    requireNonNull(tree, "tree");
    ImmutableList<Target> sorted =
        ImmutableList.sortedCopyOf(ORDER, requireNonNull(targets, "targets"));
    TargetPlanCheck.ofTargets(tree, sorted);
    return new TargetPlan(
        tree,
        Multimaps.index(sorted, Target::region),
        Optional.empty(),
        ImmutableListMultimap.of());
  }

  /**
   * Returns the same plan with more targets, such as revisions; responsibilities and the stated
   * depth stay.
   *
   * @param revisions the further targets in any order
   * @return the plan
   * @throws io.github.sixmechanisms.text.InvalidInputException if the targets of both together are
   *     refused as by {@link #of}
   * @throws IllegalArgumentException if a target lies below the stated depth
   */
  public TargetPlan revisedBy(Iterable<Target> revisions) {
    TargetPlan revised =
        of(
            tree,
            ImmutableList.<Target>builder()
                .addAll(targets())
                .addAll(requireNonNull(revisions, "revisions"))
                .build());
    TargetPlan deep = recordedDownTo.map(revised::withRecordedDownTo).orElse(revised);
    return new TargetPlan(tree, deep.targets, recordedDownTo, responsibilities);
  }

  private Level deepest() {
    return targets.keySet().stream()
        .map(region -> tree.region(region).level())
        .filter(level -> level != Level.PARK)
        .max(Comparator.naturalOrder())
        .orElse(Level.COUNTRY);
  }

  /**
   * Returns the same plan with a stated depth: at every level down to this one the plan is
   * complete, so who has no target there has passed nothing down.
   *
   * @param level the deepest administrative level that the plan records, not above one that has a
   *     target already
   * @return the plan
   * @throws IllegalArgumentException for {@link Level#PARK}, or a level above a recorded target
   */
  public TargetPlan withRecordedDownTo(Level level) {
    if (requireNonNull(level, "level") == Level.PARK) {
      throw new IllegalArgumentException(
          "The level (PARK) must be an administrative one: parks do not cover a region, so no plan"
              + " is complete down to them.\nMaybe COUNTY is meant.");
    }
    if (level.compareTo(deepest()) < 0) {
      throw new IllegalArgumentException(
          "The level ("
              + level
              + ") must be from "
              + deepest()
              + ", the deepest level with a target, to COUNTY.");
    }
    return new TargetPlan(tree, targets, Optional.of(level), responsibilities);
  }

  /**
   * Returns the level down to which the plan is stated to be complete.
   *
   * @return the level, empty if none is stated; then the decomposition of a region is judged only
   *     if a unit below it has a target in force, since a missing record must not make a region lag
   */
  public Optional<Level> recordedDownTo() {
    return recordedDownTo;
  }

  /**
   * Returns the regions.
   *
   * @return the tree
   */
  public RegionTree tree() {
    return tree;
  }

  /**
   * Returns all targets.
   *
   * @return the targets by region, effective date and recorded date
   */
  public ImmutableList<Target> targets() {
    return targets.values().asList();
  }

  /**
   * Returns the target in force for a region: of those effective by the day and known, the one
   * effective last; of several effective on one day the one recorded last.
   *
   * @param region the region
   * @param asOf the day and knowledge day
   * @return the target, empty if none is in force
   */
  public Optional<Target> inForce(RegionCode region, AsOf asOf) {
    requireNonNull(region, "region");
    requireNonNull(asOf, "asOf");
    return targets.get(region).reverse().stream()
        .filter(target -> asOf.includes(target.effective(), target.recorded()))
        .findFirst();
  }

  /**
   * Returns the plan in force.
   *
   * @param asOf the day and knowledge day
   * @return the target in force of every region that has one
   */
  public ImmutableSortedMap<RegionCode, Target> asOf(AsOf asOf) {
    ImmutableSortedMap.Builder<RegionCode, Target> plan = ImmutableSortedMap.naturalOrder();
    for (RegionCode region : targets.keySet()) {
      inForce(region, asOf).ifPresent(target -> plan.put(region, target));
    }
    return plan.buildOrThrow();
  }

  /**
   * Returns how another plan, or this one at another time, differs from this one.
   *
   * @param asOf the day and knowledge day at which this plan is taken
   * @param other the other plan, which may be this one
   * @param otherAsOf the day and knowledge day at which the other plan is taken
   * @return the regions whose numbers differ, by code
   */
  public ImmutableList<TargetChange> changes(AsOf asOf, TargetPlan other, AsOf otherAsOf) {
    requireNonNull(other, "other");
    ImmutableSortedMap<RegionCode, Target> before = asOf(asOf);
    ImmutableSortedMap<RegionCode, Target> after = other.asOf(otherAsOf);
    return ImmutableSortedSet.<RegionCode>naturalOrder()
        .addAll(before.keySet())
        .addAll(after.keySet())
        .build()
        .stream()
        .map(
            region ->
                new TargetChange(
                    region,
                    Optional.ofNullable(before.get(region)),
                    Optional.ofNullable(after.get(region))))
        .filter(TargetChange::isChange)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the regions that have not passed their targets down: those with a target of a kind in
   * force and a unit below without one of that kind.
   *
   * @param asOf the day and knowledge day
   * @return the regions by code, with the units that wait by kind
   */
  public ImmutableList<NotPassedDown> notPassedDown(AsOf asOf) {
    ImmutableSortedMap<RegionCode, Target> plan = asOf(asOf);
    ImmutableList.Builder<NotPassedDown> found = ImmutableList.builder();
    for (Target own : plan.values()) {
      ImmutableList<Region> units = tree.unitsBelow(own.region());
      ImmutableList<RegionCode> withoutNew = without(TargetKind.NEW, own, units, plan);
      ImmutableList<RegionCode> withoutNet = without(TargetKind.NET, own, units, plan);
      if (!withoutNew.isEmpty() || !withoutNet.isEmpty()) {
        found.add(
            new NotPassedDown(
                own.region(), firstInForce(own, asOf), units.size(), withoutNew, withoutNet));
      }
    }
    return found.build();
  }

  private static ImmutableList<RegionCode> without(
      TargetKind kind, Target own, List<Region> units, Map<RegionCode, Target> plan) {
    return own.of(kind).isEmpty()
        ? ImmutableList.of()
        : units.stream()
            .map(Region::code)
            .filter(unit -> !plan.containsKey(unit) || plan.get(unit).of(kind).isEmpty())
            .collect(ImmutableList.toImmutableList());
  }

  /** The first target counts, since a revision does not make the duty younger. */
  private LocalDate firstInForce(Target own, AsOf asOf) {
    return targets.get(own.region()).stream()
        .filter(target -> asOf.includes(target.effective(), target.recorded()))
        .map(Target::effective)
        .min(Comparator.naturalOrder())
        .orElse(own.effective());
  }

  /**
   * Returns the same plan with the offices that answer for its targets.
   *
   * @param holders the responsibilities in any order, in place of those that the plan has
   * @return the plan
   * @throws io.github.sixmechanisms.text.InvalidInputException if a region is not in the tree, or
   *     has two responsibilities with the same dates; all problems together
   */
  public TargetPlan withResponsibilities(Iterable<Responsibility> holders) {
    ImmutableList<Responsibility> sorted =
        ImmutableList.sortedCopyOf(
            Comparator.comparing(Responsibility::region)
                .thenComparing(Responsibility::effective)
                .thenComparing(Responsibility::recorded),
            requireNonNull(holders, "holders"));
    TargetPlanCheck.ofResponsibilities(tree, sorted);
    return new TargetPlan(
        tree, targets, recordedDownTo, Multimaps.index(sorted, Responsibility::region));
  }

  /**
   * Returns all responsibilities.
   *
   * @return the responsibilities by region, effective date and recorded date
   */
  public ImmutableList<Responsibility> responsibilities() {
    return responsibilities.values().asList();
  }

  /**
   * Returns the office that answers for the targets of a region: of those effective by the day and
   * known, the one effective last; of several effective on one day the one recorded last.
   *
   * @param region the region
   * @param asOf the day and knowledge day
   * @return the office, empty if none is recorded
   */
  public Optional<Office> holder(RegionCode region, AsOf asOf) {
    requireNonNull(region, "region");
    requireNonNull(asOf, "asOf");
    return responsibilities.get(region).reverse().stream()
        .filter(holder -> asOf.includes(holder.effective(), holder.recorded()))
        .map(Responsibility::holder)
        .findFirst();
  }

  /**
   * Judges how a region passed on its targets, on the plan in force on the day. For each kind that
   * the region has, the sum over the units directly below (a unit without a target counts 0;
   * placeholder rows are looked through) must be at least its own target and at most the ceiling
   * times it; the sum over the parks that it hosts itself must be at most the ceiling times it.
   *
   * @param region the region
   * @param asOf the day and knowledge day
   * @param ceiling the ceiling on over-allocation (加码, A3), 1 or more, such as 1.20
   * @return the judgement with its reasons
   * @throws IllegalArgumentException if the tree has no such region or the ceiling is below 1
   */
  public Decomposition decomposition(RegionCode region, AsOf asOf, Fraction ceiling) {
    requireNonNull(region, "region");
    requireNonNull(asOf, "asOf");
    return new DecompositionCheck(this, region, asOf, ceiling).result();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TargetPlan that
        && tree.equals(that.tree)
        && targets.equals(that.targets)
        && recordedDownTo.equals(that.recordedDownTo)
        && responsibilities.equals(that.responsibilities);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * tree.hashCode() + targets.hashCode()) + recordedDownTo.hashCode();
  }

  /**
   * Returns the size of the plan and its stated depth.
   *
   * @return for instance {@code 15 targets} or {@code 15 targets down to PREFECTURE}
   */
  @Override
  public String toString() {
    return targets.size()
        + " targets"
        + recordedDownTo.map(level -> " down to " + level).orElse("");
  }
}
