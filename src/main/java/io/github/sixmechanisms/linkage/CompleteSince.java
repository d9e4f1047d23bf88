package io.github.sixmechanisms.linkage;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.sixmechanisms.region.RegionCode;
import java.time.LocalDate;
import java.util.Collection;

/**
 * Says that a register has everything of a region itself, so that what it lacks is known to be
 * missing. Of several records of a region the one recorded last, as known, counts.
 *
 * @param region the region
 * @param since the first day of which the register has everything
 * @param recorded when this became known
 */
public record CompleteSince(RegionCode region, LocalDate since, LocalDate recorded) {

  /**
   * Refuses nulls.
   *
   * @param region the region
   * @param since the first day of which the register has everything
   * @param recorded when this became known
   */
  public CompleteSince {
    requireNonNull(region, "region");
    requireNonNull(since, "since");
    requireNonNull(recorded, "recorded");
  }

  /**
   * Says the same of several regions.
   *
   * @param regions the regions
   * @param since the first day of which the register has everything
   * @param recorded when this became known
   * @return a record for each region, by code
   */
  public static ImmutableList<CompleteSince> ofEach(
      Collection<RegionCode> regions, LocalDate since, LocalDate recorded) {
    requireNonNull(since, "since");
    requireNonNull(recorded, "recorded");
    return ImmutableSortedSet.copyOf(requireNonNull(regions, "regions")).stream()
        .map(region -> new CompleteSince(region, since, recorded))
        .collect(ImmutableList.toImmutableList());
  }
}
