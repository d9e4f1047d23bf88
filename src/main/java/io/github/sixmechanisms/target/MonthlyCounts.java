package io.github.sixmechanisms.target;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.CutOff;
import io.github.sixmechanisms.roster.RegionFlow;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.ProgrammeYear;
import java.util.Arrays;

/**
 * What came into the roster of a region month by month, for instance for {@link Schedule#learnt}.
 *
 * @param newEntries the new entries (新增, A2) by the month of their effective date, 0 or more
 * @param net the net increase (净增) of each month, which may be negative; as many months
 */
public record MonthlyCounts(ImmutableList<Long> newEntries, ImmutableList<Long> net) {

  private static final int MONTHS = 12;

  /**
   * Refuses nulls, more than twelve months, lists of different length, and negative new entries.
   *
   * @param newEntries the new entries (新增, A2) by the month of their effective date, 0 or more
   * @param net the net increase (净增) of each month, which may be negative; as many months
   */
  public MonthlyCounts {
    requireNonNull(newEntries, "newEntries");
    requireNonNull(net, "net");
    if (newEntries.size() != net.size() || newEntries.size() > MONTHS) {
      throw new IllegalArgumentException(
          "The newEntries ("
              + newEntries.size()
              + " months) and net ("
              + net.size()
              + " months) must have the same months, at most 12.");
    }
    if (newEntries.stream().anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException(
          "The newEntries " + newEntries + " must not be negative.\nMaybe they are the net.");
    }
  }

  /**
   * Counts a region month by month, by effective date in the calendar year.
   *
   * @param roster the roster
   * @param region the region
   * @param asOf the day, whose year is counted, and the knowledge day; the last day of a year for
   *     {@link Schedule#learnt}
   * @return the counts of the months from January to that of the day, the last one up to the day
   * @throws IllegalArgumentException if the tree of the roster has no such region
   */
  public static MonthlyCounts of(Roster roster, RegionCode region, AsOf asOf) {
    return of(roster, region, asOf, CutOff.byEffectiveDate());
  }

  /**
   * Counts a region month by month, so that a schedule is learnt on the basis on which it is
   * judged.
   *
   * @param roster the roster
   * @param region the region
   * @param asOf the day, whose year is counted, and the knowledge day
   * @param cutOff by which date changes are counted, and on which day the year closes; what is
   *     counted before 1 January stands in January
   * @return the counts of the months from January to that of the day, the last one up to the day
   * @throws IllegalArgumentException if the tree of the roster has no such region
   */
  public static MonthlyCounts of(Roster roster, RegionCode region, AsOf asOf, CutOff cutOff) {
    requireNonNull(roster, "roster");
    requireNonNull(region, "region");
    requireNonNull(asOf, "asOf");
    requireNonNull(cutOff, "cutOff");
    ProgrammeYear year = ProgrammeYear.of(asOf.day().getYear());
    long[] newEntries = new long[asOf.day().getMonthValue()];
    long[] net = new long[asOf.day().getMonthValue()];
    for (RegionFlow flow : roster.flows(region, year, asOf, cutOff)) {
      int month = year.contains(flow.counted()) ? flow.counted().getMonthValue() - 1 : 0;
      newEntries[month] += flow.isNewEntry() ? 1 : 0;
      net[month] += flow.isInflow() ? 1 : -1;
    }
    return new MonthlyCounts(list(newEntries), list(net));
  }

  private static ImmutableList<Long> list(long[] counts) {
    return Arrays.stream(counts).boxed().collect(ImmutableList.toImmutableList());
  }
}
