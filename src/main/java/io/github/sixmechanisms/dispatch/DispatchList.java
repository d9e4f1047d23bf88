package io.github.sixmechanisms.dispatch;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.Provenance;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The regions for the next meeting (调度清单, S8), the most urgent first.
 *
 * @param asOf the day and knowledge day
 * @param pointsProvenance where the points of the reasons come from
 * @param entries the regions with a reason by urgency, equal ones by code
 */
public record DispatchList(
    AsOf asOf, Provenance pointsProvenance, ImmutableList<DispatchEntry> entries)
    implements Localized {

  /**
   * Refuses nulls.
   *
   * @param asOf the day and knowledge day
   * @param pointsProvenance where the points of the reasons come from
   * @param entries the regions with a reason by urgency, equal ones by code
   */
  public DispatchList {
    requireNonNull(asOf, "asOf");
    requireNonNull(pointsProvenance, "pointsProvenance");
    requireNonNull(entries, "entries");
  }

  /**
   * Returns the entry of a region.
   *
   * @param region the region
   * @return its entry, empty if it is not on the list
   */
  public Optional<DispatchEntry> of(RegionCode region) {
    requireNonNull(region, "region");
    return entries.stream().filter(entry -> entry.region().code().equals(region)).findFirst();
  }

  /**
   * Returns what changed since an earlier list.
   *
   * @param earlier the earlier list
   * @return the regions that came, went, or whose urgency, reasons, values or actors changed, by
   *     code
   * @throws IllegalArgumentException if the list is of a later day than this one, naming both days
   */
  public ImmutableList<DispatchChange> changesSince(DispatchList earlier) {
    if (requireNonNull(earlier, "earlier").asOf.day().isAfter(asOf.day())) {
      throw new IllegalArgumentException(
          "The earlier list ("
              + earlier.asOf
              + ") must not be of a later day than this one ("
              + asOf
              + ").\nMaybe ask the other one.");
    }
    Map<RegionCode, DispatchEntry> before = earlier.byRegion();
    Map<RegionCode, DispatchEntry> after = byRegion();
    return Sets.union(before.keySet(), after.keySet()).stream()
        .sorted()
        .map(
            code ->
                new DispatchChange(
                    code,
                    Optional.ofNullable(before.get(code)),
                    Optional.ofNullable(after.get(code))))
        .filter(change -> !whatIsSaid(change.before()).equals(whatIsSaid(change.after())))
        .collect(ImmutableList.toImmutableList());
  }

  private Map<RegionCode, DispatchEntry> byRegion() {
    Map<RegionCode, DispatchEntry> byRegion = new TreeMap<>();
    entries.forEach(entry -> byRegion.put(entry.region().code(), entry));
    return byRegion;
  }

  /** Who must act counts in any order, which is that of their tasks and findings. */
  private static ImmutableList<Object> whatIsSaid(Optional<DispatchEntry> entry) {
    return entry.stream()
        .flatMap(found -> found.items().stream())
        .map(
            item ->
                ImmutableList.<Object>of(
                    item.because(), item.points(), ImmutableSet.copyOf(item.actors())))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the list for the meeting.
   *
   * @param language the language
   * @return several lines, each ending with a line feed
   */
  @Override
  public String in(Language language) {
    StringBuilder text =
        new StringBuilder(
            Message.of(
                    entries.isEmpty() ? DispatchKey.EMPTY_LIST : DispatchKey.LIST,
                    "day",
                    asOf,
                    "count",
                    entries.size(),
                    "points",
                    pointsProvenance)
                .in(language));
    text.append('\n');
    entries.forEach(entry -> text.append(entry.in(language)));
    return text.toString();
  }
}
