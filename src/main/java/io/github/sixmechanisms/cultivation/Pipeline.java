package io.github.sixmechanisms.cultivation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.roster.ReviewCalendar;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.ProgrammeYear;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

/**
 * The entries that the pools let expect, by region and month (入规储备), and whether they are enough
 * for the targets.
 *
 * <p>Whether an entry would be new (A2) is asked of the roster for the day on which it takes
 * effect; for a month that the county states, for the first of it. An enterprise that is ready
 * enters when the yearly review takes effect, unless its county states another month; a candidate
 * only if a month is stated; the plant of a project in the month in which its production, expected
 * or begun, is taken in. An enterprise counts once, in the earliest month, and not if it is on the
 * roster. A month that has passed without entry counts no more, nor does one in which the entry
 * would not be new (A2), nor a project that was removed from the pool. This class is immutable and
 * thread-safe.
 */
public final class Pipeline {

  private final RegionTree tree;
  private final AsOf asOf;
  private final ImmutableList<ExpectedEntry> entries;
  private final ImmutableListMultimap<RegionCode, ExpectedEntry> byRegion;

  private Pipeline(RegionTree tree, AsOf asOf, ImmutableList<ExpectedEntry> entries) {
    this.tree = tree;
    this.asOf = asOf;
    this.entries = entries;
    ImmutableListMultimap.Builder<RegionCode, ExpectedEntry> found =
        ImmutableListMultimap.builder();
    for (ExpectedEntry entry : entries) {
      tree.regionsOf(entry.county(), entry.park()).forEach(region -> found.put(region, entry));
    }
    this.byRegion = found.build();
  }

  /**
   * Returns the pipeline as of a day.
   *
   * @param roster who is on the roster, and the regions
   * @param register who is in the pools
   * @param projects what the screening says of the projects as of the same day
   * @param calendar when entries take effect
   * @param asOf the day and knowledge day
   * @return the pipeline
   * @throws io.github.sixmechanisms.text.InvalidInputException if expected entries lie in no
   *     county-level unit of the tree, or in a park of another; all of them together
   */
  public static Pipeline of(
      Roster roster,
      PoolRegister register,
      Iterable<ScreenedProject> projects,
      ReviewCalendar calendar,
      AsOf asOf) {
    requireNonNull(roster, "roster");
    requireNonNull(register, "register");
    requireNonNull(projects, "projects");
    requireNonNull(calendar, "calendar");
    requireNonNull(asOf, "asOf");
    ExpectedEntries expected = new ExpectedEntries(roster, calendar, asOf);
    register.members(Pool.KEY_CULTIVATION, asOf).forEach(expected::add);
    for (ScreenedProject project : projects) {
      if (!register.hasRemoved(project.project(), asOf)) {
        expected.add(project);
      }
    }
    return new Pipeline(roster.tree(), asOf, expected.entries());
  }

  /**
   * Returns all expected entries.
   *
   * @return the entries by enterprise
   */
  public ImmutableList<ExpectedEntry> entries() {
    return entries;
  }

  /**
   * Returns the expected entries of a region.
   *
   * @param region the region
   * @return the entries in it or below it, by enterprise
   * @throws IllegalArgumentException if the tree has no such region
   */
  public ImmutableList<ExpectedEntry> entries(RegionCode region) {
    tree.region(region);
    return byRegion.get(region);
  }

  /**
   * Returns how many entries a region expects in each month.
   *
   * @param region the region
   * @return the numbers by month; months without any, and entries without a month, are left out
   * @throws IllegalArgumentException if the tree has no such region
   */
  public ImmutableSortedMap<YearMonth, Long> byMonth(RegionCode region) {
    Map<YearMonth, Long> months = new TreeMap<>();
    entries(region)
        .forEach(
            entry -> entry.month().ifPresent(month -> months.merge(month, 1L, Math::addExact)));
    return ImmutableSortedMap.copyOf(months);
  }

  /**
   * Says whether the pipeline of a region is enough.
   *
   * @param region the region
   * @param year the programme year
   * @param target its yearly target of new entries, 0 or more
   * @param done its new entries of the year so far, 0 or more
   * @return the coverage
   * @throws IllegalArgumentException if the tree has no such region, a number is negative, or the
   *     day of the pipeline lies outside the year
   */
  public PipelineCoverage coverage(RegionCode region, ProgrammeYear year, long target, long done) {
    if (!requireNonNull(year, "year").contains(asOf.day())) {
      throw new IllegalArgumentException(
          "The day of the pipeline (" + asOf.day() + ") must lie in the year (" + year + ").");
    }
    long dated = entries(region).stream().filter(entry -> entry.month().isPresent()).count();
    long expected =
        entries(region).stream()
            .flatMap(entry -> entry.month().stream())
            .filter(month -> year.contains(month.atDay(1)))
            .count();
    long undated = Math.subtractExact(entries(region).size(), dated);
    return new PipelineCoverage(
        region, target, done, expected, Math.subtractExact(dated, expected), undated);
  }
}
