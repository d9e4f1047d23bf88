package io.github.sixmechanisms.target;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.roster.Entry;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.ProgrammeYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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
    requireNonNull(roster, "roster");
    requireNonNull(asOf, "asOf");
    roster.tree().region(requireNonNull(region, "region"));
    ProgrammeYear year = ProgrammeYear.of(asOf.day().getYear());
    List<Long> newEntries = new ArrayList<>(Collections.nCopies(asOf.day().getMonthValue(), 0L));
    for (Entry entry : roster.newEntries(year, asOf)) {
      if (liesIn(roster.tree(), entry, region)) {
        int month = entry.effective().getMonthValue() - 1;
        newEntries.set(month, newEntries.get(month) + 1);
      }
    }
    return new MonthlyCounts(ImmutableList.copyOf(newEntries), net(roster, region, year, asOf));
  }

  private static boolean liesIn(RegionTree tree, Entry entry, RegionCode region) {
    return entry.county().equals(region)
        || entry.park().filter(region::equals).isPresent()
        || tree.ancestors(entry.county()).stream().anyMatch(above -> above.code().equals(region));
  }

  private static ImmutableList<Long> net(
      Roster roster, RegionCode region, ProgrammeYear year, AsOf asOf) {
    ImmutableList.Builder<Long> net = ImmutableList.builder();
    long before = 0;
    for (int month = 1; month <= asOf.day().getMonthValue(); month++) {
      LocalDate end = year.endOfMonth(month);
      LocalDate day = end.isAfter(asOf.day()) ? asOf.day() : end;
      long now = roster.tally(year, new AsOf(day, asOf.knowledgeDay())).of(region).net();
      net.add(now - before);
      before = now;
    }
    return net.build();
  }
}
