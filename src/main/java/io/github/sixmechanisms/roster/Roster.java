package io.github.sixmechanisms.roster;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.internal.Days;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Problems;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.ProgrammeYear;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The roster of a tree of regions: a ledger of changes with their corrections, and the marks of the
 * enterprises.
 *
 * <p>It holds millions of changes in packed columns; the lists that it returns make each value when
 * it is asked for. This class is immutable and thread-safe.
 */
public final class Roster {

  private final Columns columns;
  private final Marks marks;

  private Roster(Columns columns, Marks marks) {
    this.columns = columns;
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
   * @param ledger the changes and corrections; their order counts only between changes of one
   *     enterprise with the same effective and recorded date
   * @param marks the marks in any order
   * @return the roster
   * @throws io.github.sixmechanisms.text.InvalidInputException if a region is unknown or cannot
   *     hold the enterprise, an enterprise enters twice, leaves or moves while absent, moves
   *     nowhere or from where it is not, was approved after it was recorded, a predecessor is
   *     unknown or was taken back, a correction finds no such change, or a mark is given twice or
   *     to an enterprise without a change; all problems together
   */
  public static Roster of(
      RegionTree tree, Iterable<? extends LedgerRecord> ledger, Iterable<MarkHolding> marks) {
    Problems problems = new Problems();
    Packer packer = packed(new Places(requireNonNull(tree, "tree")), ledger, marks, problems);
    Columns columns = new Corrections(packer.columns(), problems).with(packer.corrections());
    Marks packedMarks = Marks.of(marks, columns.ids);
    new RosterCheck(columns, problems).all();
    return checked(columns, packedMarks, problems);
  }

  private static Packer packed(
      Places places,
      Iterable<? extends LedgerRecord> ledger,
      Iterable<MarkHolding> marks,
      Problems problems) {
    Packer packer = new Packer(places, problems);
    requireNonNull(ledger, "ledger").forEach(packer::add);
    packer.addMarks(requireNonNull(marks, "marks"));
    return packer;
  }

  private static Roster checked(Columns columns, Marks marks, Problems problems) {
    marks.check(columns, problems);
    problems.throwIfAny(Message.of(RosterKey.ROSTER));
    return new Roster(columns, marks);
  }

  /**
   * Returns the roster with further records, such as the batch of a month. What is there already is
   * copied and not checked again, so this is far cheaper than building anew.
   *
   * @param ledger the changes and corrections, which come after those that are there
   * @param marks the further marks
   * @return the roster with both, equal to one that is built from all records together
   * @throws io.github.sixmechanisms.text.InvalidInputException if the further records contradict
   *     each other or the roster, as in {@link #of}; all problems together
   */
  public Roster plus(Iterable<? extends LedgerRecord> ledger, Iterable<MarkHolding> marks) {
    Problems problems = new Problems();
    Packer packer = packed(columns.places, ledger, marks, problems);
    Columns batch = packer.columns();
    Merge merge = new Merge(columns, batch);
    Columns all = new Corrections(merge.columns(), problems).with(packer.corrections());
    Marks allMarks = Marks.merged(this.marks, Marks.of(marks, batch.ids), merge);
    RosterCheck check = new RosterCheck(all, problems);
    BitSet ofBatch = new BitSet();
    for (int i = 0; i < batch.enterprises(); i++) {
      ofBatch.set(merge.ofBatch(i));
      check.enterprise(merge.ofBatch(i));
    }
    if (!packer.corrections().isEmpty()) {
      check.successorsOf(ofBatch::get);
    }
    return checked(all, allMarks, problems);
  }

  /**
   * Returns the regions.
   *
   * @return the tree
   */
  public RegionTree tree() {
    return columns.places.tree();
  }

  /**
   * Returns the changes of the ledger, corrected ones included.
   *
   * @return the changes by enterprise, in the order in which they apply; a view that makes each
   *     change when it is asked for
   */
  public List<Change> changes() {
    return View.of(columns.size(), columns::change);
  }

  /**
   * Returns the corrections of the ledger.
   *
   * @return the corrections in the order of the changes that they correct
   */
  public ImmutableList<Correction> corrections() {
    return columns.corrections();
  }

  /**
   * Returns the marks.
   *
   * @return the marks by enterprise, mark and date; a view that makes each when it is asked for
   */
  public List<MarkHolding> marks() {
    return View.of(marks.size(), i -> marks.holding(i, columns.ids));
  }

  /**
   * Counts every region as {@link #tally(ProgrammeYear, AsOf, CutOff)} does, by effective date in
   * the calendar year.
   *
   * @param year the programme year
   * @param asOf the day, inside the year, and the knowledge day
   * @return the tally of each region
   * @throws IllegalArgumentException if the day lies outside the year
   */
  public Tallies tally(ProgrammeYear year, AsOf asOf) {
    return tally(year, asOf, CutOff.byEffectiveDate());
  }

  /**
   * Counts every region from the first day of the assessment year to the end of the day or of the
   * assessment year, with the facts known on the knowledge day.
   *
   * <p>A new entry (A2) is an inflow that is no relocation and no opening stock, of an enterprise
   * that was on the roster nowhere in the tree in the twelve months before, at its first entry of
   * the year anywhere; after a restructuring also no predecessor that is off the roster at the end
   * may have been on it in those twelve months. It belongs to the first region for good.
   *
   * @param year the programme year
   * @param asOf the day, inside the year, and the knowledge day
   * @param cutOff by which date changes are counted, and on which day the year closes
   * @return the tally of each region
   * @throws IllegalArgumentException if the day lies outside the year
   */
  public Tallies tally(ProgrammeYear year, AsOf asOf, CutOff cutOff) {
    Counters counters = new Counters(columns);
    walk(year, asOf, cutOff, counters);
    return counters.tallies(year, asOf, cutOff);
  }

  /**
   * Returns where an enterprise on the roster lies.
   *
   * @param enterprise the enterprise
   * @param asOf the day, end of day inclusive, and the knowledge day
   * @return its county-level unit, or prefecture without counties; empty if it is not on the roster
   */
  public Optional<RegionCode> countyOf(EnterpriseId enterprise, AsOf asOf) {
    requireNonNull(asOf, "asOf");
    int number = columns.ids.find(requireNonNull(enterprise, "enterprise").text());
    int county =
        number < 0 ? Places.NONE : columns.countyOf(number, Days.number(asOf.day()), knownOn(asOf));
    return county == Places.NONE ? Optional.empty() : Optional.of(columns.places.code(county));
  }

  /**
   * Returns in which park an enterprise on the roster lies.
   *
   * @param enterprise the enterprise
   * @param asOf the day, end of day inclusive, and the knowledge day
   * @return its park; empty if it lies in none or is not on the roster
   */
  public Optional<RegionCode> parkOf(EnterpriseId enterprise, AsOf asOf) {
    requireNonNull(asOf, "asOf");
    int number = columns.ids.find(requireNonNull(enterprise, "enterprise").text());
    return number < 0
        ? Optional.empty()
        : columns.parkOf(number, Days.number(asOf.day()), knownOn(asOf));
  }

  /**
   * Returns what happened to an enterprise.
   *
   * @param enterprise the enterprise
   * @param asOf the day, end of day inclusive, and the knowledge day
   * @return the changes that apply, in order: corrected ones and such as cannot apply are not among
   *     them; none for an enterprise without a change
   */
  public ImmutableList<Change> changesOf(EnterpriseId enterprise, AsOf asOf) {
    requireNonNull(asOf, "asOf");
    int number = columns.ids.find(requireNonNull(enterprise, "enterprise").text());
    return number < 0
        ? ImmutableList.of()
        : columns.changesOf(number, Days.number(asOf.day()), knownOn(asOf));
  }

  private static int knownOn(AsOf asOf) {
    return asOf.knowledgeDay().map(Days::number).orElse(Days.NEVER);
  }

  /**
   * Returns the changes of which the tally of a region is made, one for each unit of its new
   * entries, other inflows and exits.
   *
   * @param region the region
   * @param year the programme year
   * @param asOf the day, inside the year, and the knowledge day
   * @param cutOff by which date changes are counted, and on which day the year closes
   * @return the changes by the day on which they are counted, then enterprise
   * @throws IllegalArgumentException if the roster has no such region, or the day lies outside the
   *     year
   */
  public ImmutableList<RegionFlow> flows(
      RegionCode region, ProgrammeYear year, AsOf asOf, CutOff cutOff) {
    requireNonNull(year, "year");
    requireNonNull(asOf, "asOf");
    requireNonNull(cutOff, "cutOff");
    int place = columns.places.number(requireNonNull(region, "region"));
    if (place == Places.UNKNOWN) {
      throw new IllegalArgumentException(
          "The region (" + region + ") must be in the tree of the roster.");
    }
    RegionMoves moves = new RegionMoves(columns, place);
    walk(year, asOf, cutOff, moves);
    return moves.flows();
  }

  /**
   * Returns the entries that {@link #tally(ProgrammeYear, AsOf)} counts as new (新增, A2).
   *
   * @param year the programme year
   * @param asOf the day, inside the year, and the knowledge day
   * @return the entries by effective date, then enterprise
   * @throws IllegalArgumentException if the day lies outside the year
   */
  public ImmutableList<Entry> newEntries(ProgrammeYear year, AsOf asOf) {
    return newEntries(year, asOf, CutOff.byEffectiveDate());
  }

  /**
   * Returns the entries that {@link #tally(ProgrammeYear, AsOf, CutOff)} counts as new (新增, A2).
   *
   * @param year the programme year
   * @param asOf the day, inside the year, and the knowledge day
   * @param cutOff by which date changes are counted, and on which day the year closes
   * @return the entries by effective date, then enterprise
   * @throws IllegalArgumentException if the day lies outside the year
   */
  public ImmutableList<Entry> newEntries(ProgrammeYear year, AsOf asOf, CutOff cutOff) {
    RegionMoves found = RegionMoves.everywhere(columns);
    walk(year, asOf, cutOff, found);
    return found.newEntries();
  }

  /**
   * Returns the entry of one enterprise that {@link #newEntries(ProgrammeYear, AsOf)} has.
   *
   * @param enterprise the enterprise
   * @param year the programme year
   * @param asOf the day, inside the year, and the knowledge day
   * @return its new entry of the year, empty if it has none
   * @throws IllegalArgumentException if the day lies outside the year
   */
  public Optional<Entry> newEntryOf(EnterpriseId enterprise, ProgrammeYear year, AsOf asOf) {
    return newEntryOf(enterprise, year, asOf, CutOff.byEffectiveDate());
  }

  /**
   * Returns the entry of one enterprise that {@link #newEntries(ProgrammeYear, AsOf, CutOff)} has.
   *
   * @param enterprise the enterprise
   * @param year the programme year
   * @param asOf the day, inside the year, and the knowledge day
   * @param cutOff by which date changes are counted, and on which day the year closes
   * @return its new entry of the year, empty if it has none
   * @throws IllegalArgumentException if the day lies outside the year
   */
  public Optional<Entry> newEntryOf(
      EnterpriseId enterprise, ProgrammeYear year, AsOf asOf, CutOff cutOff) {
    requireNonNull(cutOff, "cutOff");
    int number = columns.ids.find(requireNonNull(enterprise, "enterprise").text());
    requireInside(year, asOf);
    if (number < 0) {
      return Optional.empty();
    }
    RegionMoves found = RegionMoves.everywhere(columns);
    new TallyPass(columns, marks, year, asOf, cutOff, found).walk(number);
    return found.newEntries().stream().findFirst();
  }

  /**
   * Says whether an entry that is not recorded yet would count as new (A2), if nothing else changes
   * until then.
   *
   * @param enterprise the enterprise
   * @param day the day on which an entry other than a restructuring, a relocation or opening stock
   *     would take effect
   * @param asOf the day up to which the roster is asked, and the knowledge day
   * @return true if {@link #newEntries} would have that entry; false also for an enterprise that is
   *     on the roster already
   */
  public boolean wouldBeNew(EnterpriseId enterprise, LocalDate day, AsOf asOf) {
    int number = columns.ids.find(requireNonNull(enterprise, "enterprise").text());
    ProgrammeYear year = ProgrammeYear.of(requireNonNull(day, "day").getYear());
    requireNonNull(asOf, "asOf");
    RegionMoves unused = RegionMoves.everywhere(columns);
    return number < 0
        || new TallyPass(columns, marks, year, asOf, CutOff.byEffectiveDate(), unused)
            .wouldBeNew(number, Days.number(day));
  }

  void walk(ProgrammeYear year, AsOf asOf, CutOff cutOff, Flows flows) {
    requireInside(year, asOf);
    new TallyPass(columns, marks, year, asOf, requireNonNull(cutOff, "cutOff"), flows).run();
  }

  private static void requireInside(ProgrammeYear year, AsOf asOf) {
    requireNonNull(year, "year");
    requireNonNull(asOf, "asOf");
    year.monthsElapsed(asOf.day());
  }

  /** The entries that take effect in a year, but for corrected ones and opening stock. */
  List<Entry> entries(ProgrammeYear year, AsOf asOf) {
    requireInside(year, asOf);
    int from = Days.number(year.firstDay());
    int to = Days.number(asOf.day());
    int known = knownOn(asOf);
    return IntStream.range(0, columns.size())
        .filter(i -> What.isEntry(columns.what[i]))
        .filter(i -> columns.effective[i] >= from && columns.effective[i] <= to)
        .filter(i -> columns.recorded[i] <= known && !columns.isCorrected(i, known))
        .mapToObj(columns::change)
        .filter(Entry.class::isInstance)
        .map(Entry.class::cast)
        .filter(entry -> entry.kind() != EntryKind.OPENING_STOCK)
        .toList();
  }

  Columns columns() {
    return columns;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Roster that && columns.equals(that.columns) && marks.equals(that.marks);
  }

  @Override
  public int hashCode() {
    return 31 * columns.hashCode() + marks.hashCode();
  }

  /**
   * Returns the size of the roster.
   *
   * @return for instance {@code 3 changes of 2 enterprises}
   */
  @Override
  public String toString() {
    return columns.size() + " changes of " + columns.enterprises() + " enterprises";
  }
}
