package io.github.sixmechanisms.roster;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.ProgrammeYear;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The roster of a tree of regions: a ledger of changes and the marks of the enterprises. This class
 * is immutable and thread-safe.
 */
public final class Roster {

  private static final Comparator<Change> ORDER =
      Comparator.comparing(Change::enterprise)
          .thenComparing(Change::effective)
          .thenComparing(Change::recorded);

  private static final Comparator<MarkHolding> MARK_ORDER =
      Comparator.comparing(MarkHolding::enterprise)
          .thenComparing(MarkHolding::mark)
          .thenComparing(MarkHolding::effective)
          .thenComparing(MarkHolding::recorded);

  private final RegionTree tree;
  private final ImmutableListMultimap<EnterpriseId, Change> changes;
  private final ImmutableListMultimap<EnterpriseId, MarkHolding> marks;

  private Roster(
      RegionTree tree,
      ImmutableListMultimap<EnterpriseId, Change> changes,
      ImmutableListMultimap<EnterpriseId, MarkHolding> marks) {
    this.tree = tree;
    this.changes = changes;
    this.marks = marks;
  }

  /**
   * Returns a roster.
   *
   * <p>Enterprises that are on the roster when the ledger begins get an entry of kind {@link
   * EntryKind#OPENING_STOCK}. To judge new entries the ledger must reach back twelve months before
   * the programme year (A2).
   *
   * @param tree the regions
   * @param changes the ledger; its order counts only between changes of one enterprise with the
   *     same effective and recorded date
   * @param marks the marks in any order
   * @return the roster
   * @throws io.github.sixmechanisms.text.InvalidInputException if a region is unknown or cannot
   *     hold the enterprise, an enterprise enters twice, leaves or moves while absent or moves
   *     nowhere, a predecessor is unknown, or a mark is given twice; all problems together
   */
  public static Roster of(
      RegionTree tree, Iterable<? extends Change> changes, Iterable<MarkHolding> marks) {
    requireNonNull(tree, "tree");
    ImmutableList<Change> sorted =
        ImmutableList.sortedCopyOf(ORDER, requireNonNull(changes, "changes"));
    ImmutableList<MarkHolding> sortedMarks =
        ImmutableList.sortedCopyOf(MARK_ORDER, requireNonNull(marks, "marks"));
    Roster roster =
        new Roster(
            tree,
            Multimaps.index(sorted, Change::enterprise),
            Multimaps.index(sortedMarks, MarkHolding::enterprise));
    new RosterCheck(roster).run();
    return roster;
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
   * Returns the ledger.
   *
   * @return the changes by enterprise, in the order in which they apply
   */
  public ImmutableList<Change> changes() {
    return changes.values().asList();
  }

  /**
   * Returns the marks.
   *
   * @return the marks by enterprise, mark and date
   */
  public ImmutableList<MarkHolding> marks() {
    return marks.values().asList();
  }

  /**
   * Counts every region from 1 January to the end of the day, with the facts known on the knowledge
   * day.
   *
   * <p>A new entry (A2) is an inflow that is no relocation and no opening stock, of an enterprise
   * that was on the roster nowhere in the tree in the twelve months before, at its first entry of
   * the year anywhere; after a restructuring also no predecessor that is off the roster at the end
   * of the as-of day may have been on it in those twelve months. It belongs to the first region for
   * good.
   *
   * @param year the programme year
   * @param asOf the day, inside the year, and the knowledge day
   * @return the tally of each region
   * @throws IllegalArgumentException if the day lies outside the year
   */
  public Tallies tally(ProgrammeYear year, AsOf asOf) {
    year.monthsElapsed(asOf.day());
    return new TallyPass(this, year, asOf).tallies();
  }

  ImmutableListMultimap<EnterpriseId, Change> changesByEnterprise() {
    return changes;
  }

  ImmutableList<MarkHolding> marksOf(EnterpriseId enterprise) {
    return marks.get(enterprise);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Roster that
        && tree.equals(that.tree)
        && changes.equals(that.changes)
        && marks.equals(that.marks);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * tree.hashCode() + changes.hashCode()) + marks.hashCode();
  }

  /**
   * Returns the size of the roster.
   *
   * @return for instance {@code 3 changes of 2 enterprises}
   */
  @Override
  public String toString() {
    return changes.size() + " changes of " + changes.keySet().size() + " enterprises";
  }
}
