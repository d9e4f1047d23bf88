package io.github.sixmechanisms.linkage;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.text.Problems;
import io.github.sixmechanisms.value.AsOf;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Of which regions a register speaks, and since when.
 *
 * @param tree the regions
 * @param complete what is said of the regions, by region and recorded date
 */
record Coverage(RegionTree tree, ImmutableList<CompleteSince> complete) {

  private static final Comparator<CompleteSince> ORDER =
      Comparator.comparing(CompleteSince::region).thenComparing(CompleteSince::recorded);

  static Coverage of(RegionTree tree, Iterable<CompleteSince> complete, Problems problems) {
    Coverage coverage =
        new Coverage(
            requireNonNull(tree, "tree"),
            ImmutableList.sortedCopyOf(ORDER, requireNonNull(complete, "complete")));
    coverage.check(problems);
    return coverage;
  }

  private void check(Problems problems) {
    for (int i = 0; i < complete.size(); i++) {
      CompleteSince said = complete.get(i);
      if (tree.find(said.region()).isEmpty()) {
        problems.add(LinkageKey.UNKNOWN_REGION, "what", "CompleteSince", "region", said.region());
      }
      if (i > 0 && ORDER.compare(complete.get(i - 1), said) == 0) {
        problems.add(
            LinkageKey.COMPLETE_TWICE, "region", said.region(), "recorded", said.recorded());
      }
    }
  }

  /** How many regions are said to be complete, whenever that became known. */
  long regions() {
    return complete.stream().map(CompleteSince::region).distinct().count();
  }

  /** Whether the register has everything of a region on the day, as known. */
  boolean speaksOf(RegionCode region, AsOf asOf) {
    return complete.stream()
        .filter(said -> said.region().equals(region) && asOf.knows(said.recorded()))
        .reduce((earlier, later) -> later)
        .filter(said -> !said.since().isAfter(asOf.day()))
        .isPresent();
  }

  private ImmutableSortedMap<RegionCode, LocalDate> known(AsOf asOf) {
    TreeMap<RegionCode, LocalDate> known = new TreeMap<>();
    complete.stream()
        .filter(said -> asOf.knows(said.recorded()))
        .forEach(said -> known.put(said.region(), said.since()));
    return ImmutableSortedMap.copyOf(known);
  }

  /** The regions without anything, with the day after the last one ended. */
  ImmutableList<Gap> gaps(
      Level level,
      AsOf asOf,
      Predicate<RegionCode> has,
      Function<RegionCode, Stream<LocalDate>> lastDays) {
    ImmutableList.Builder<Gap> gaps = ImmutableList.builder();
    known(asOf)
        .forEach(
            (region, since) -> {
              if (tree.region(region).level() == level
                  && !since.isAfter(asOf.day())
                  && !has.test(region)) {
                gaps.add(new Gap(region, openSince(since, lastDays.apply(region), asOf)));
              }
            });
    return gaps.build();
  }

  private static LocalDate openSince(LocalDate since, Stream<LocalDate> lastDays, AsOf asOf) {
    return lastDays
        .filter(last -> last.isBefore(asOf.day()))
        .map(last -> last.plusDays(1))
        .filter(day -> day.isAfter(since))
        .max(Comparator.naturalOrder())
        .orElse(since);
  }
}
