package io.github.sixmechanisms.linkage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.text.Problems;
import io.github.sixmechanisms.value.AsOf;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Of which regions a register speaks, and since when.
 *
 * @param tree the regions
 * @param completeFor the regions of which everything is in the register
 * @param since the day from which it is kept
 */
record Coverage(RegionTree tree, ImmutableSortedSet<RegionCode> completeFor, LocalDate since) {

  void check(Problems problems) {
    completeFor.stream()
        .filter(region -> tree.find(region).isEmpty())
        .forEach(
            region ->
                problems.add(LinkageKey.UNKNOWN_REGION, "what", "completeFor", "region", region));
  }

  boolean speaksOf(RegionCode region, AsOf asOf) {
    return completeFor.contains(region) && !asOf.day().isBefore(since);
  }

  /** The regions without anything, with the day after the last one ended. */
  ImmutableList<Gap> gaps(
      Level level,
      AsOf asOf,
      Predicate<RegionCode> has,
      Function<RegionCode, Stream<LocalDate>> lastDays) {
    return completeFor.stream()
        .filter(region -> tree.region(region).level() == level)
        .filter(region -> speaksOf(region, asOf) && !has.test(region))
        .map(region -> new Gap(region, openSince(lastDays.apply(region), asOf)))
        .collect(ImmutableList.toImmutableList());
  }

  private LocalDate openSince(Stream<LocalDate> lastDays, AsOf asOf) {
    return lastDays
        .filter(last -> last.isBefore(asOf.day()))
        .map(last -> last.plusDays(1))
        .filter(day -> day.isAfter(since))
        .max(Comparator.naturalOrder())
        .orElse(since);
  }
}
