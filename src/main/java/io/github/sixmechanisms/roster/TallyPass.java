package io.github.sixmechanisms.roster;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.ProgrammeYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts all regions in two passes: the first applies the known changes and finds when each
 * enterprise was on the roster, which the second needs to tell a new entry from a successor.
 */
final class TallyPass {

  /** The counts of one region in the making. */
  private static final class Counter {
    private long opening;
    private long closing;
    private long newEntries;
    private long otherInflows;
    private long exits;
    private long markedNewEntries;

    Tally tally() {
      return Tally.builder()
          .opening(opening)
          .closing(closing)
          .newEntries(newEntries)
          .otherInflows(otherInflows)
          .exits(exits)
          .markedNewEntries(markedNewEntries)
          .build();
    }
  }

  /** The changes of one enterprise that apply, and when it was on the roster by them. */
  private record History(List<Change> applied, Presence presence) {}

  private final Roster roster;
  private final ProgrammeYear year;
  private final AsOf asOf;
  private final Map<RegionCode, Counter> counters = new HashMap<>();
  private final ImmutableMap<RegionCode, ImmutableList<RegionCode>> chains;
  private final Map<EnterpriseId, History> histories = new HashMap<>();
  private final ImmutableList.Builder<LeftOut> leftOut = ImmutableList.builder();

  TallyPass(Roster roster, ProgrammeYear year, AsOf asOf) {
    this.roster = roster;
    this.year = year;
    this.asOf = asOf;
    RegionTree tree = roster.tree();
    tree.codes().forEach(code -> counters.put(code, new Counter()));
    this.chains =
        tree.regions().stream()
            .filter(region -> tree.holdsEnterprises(region.code()))
            .collect(ImmutableMap.toImmutableMap(Region::code, region -> chain(tree, region)));
  }

  private static ImmutableList<RegionCode> chain(RegionTree tree, Region region) {
    ImmutableList.Builder<RegionCode> chain = ImmutableList.builder();
    chain.add(region.code());
    tree.ancestors(region.code()).forEach(above -> chain.add(above.code()));
    return chain.build();
  }

  Tallies tallies() {
    roster
        .changesByEnterprise()
        .asMap()
        .forEach((enterprise, changes) -> histories.put(enterprise, apply(changes)));
    roster.changesByEnterprise().keySet().forEach(this::count);
    ImmutableSortedMap.Builder<RegionCode, Tally> tallies = ImmutableSortedMap.naturalOrder();
    counters.forEach((code, counter) -> tallies.put(code, counter.tally()));
    return new Tallies(year, asOf, tallies.buildOrThrow(), leftOut.build());
  }

  private History apply(Collection<Change> changes) {
    List<Change> applied = new ArrayList<>();
    Presence presence = new Presence();
    boolean on = false;
    for (Change change : changes) {
      if (!asOf.includes(change.effective(), change.recorded())) {
        continue;
      }
      boolean entry = change instanceof Entry;
      if (entry == on) {
        leaveOut(change, on);
        continue;
      }
      applied.add(change);
      if (entry) {
        presence.enter(change.effective());
      } else if (change instanceof Exit) {
        presence.leave(change.effective());
      }
      on = !(change instanceof Exit);
    }
    return new History(applied, presence);
  }

  private void leaveOut(Change change, boolean on) {
    Message reason =
        Message.of(
            on ? RosterKey.LEFT_OUT_PRESENT : RosterKey.LEFT_OUT_ABSENT,
            "enterprise",
            change.enterprise(),
            "change",
            RosterKey.describe(change));
    leftOut.add(new LeftOut(change, reason));
  }

  private void count(EnterpriseId enterprise) {
    History history = history(enterprise);
    ImmutableSet<RegionCode> now = ImmutableSet.of();
    boolean enteredThisYear = false;
    boolean openingCounted = false;
    for (Change change : history.applied()) {
      boolean thisYear = !change.effective().isBefore(year.firstDay());
      if (thisYear && !openingCounted) {
        now.forEach(code -> counter(code).opening++);
        openingCounted = true;
      }
      ImmutableSet<RegionCode> after = regions(Location.after(change));
      if (thisYear) {
        boolean isNew = !enteredThisYear && change instanceof Entry entry && isNew(entry, history);
        countFlows(enterprise, now, after, isNew);
        enteredThisYear |= change instanceof Entry;
      }
      now = after;
    }
    if (!openingCounted) {
      now.forEach(code -> counter(code).opening++);
    }
    now.forEach(code -> counter(code).closing++);
  }

  private void countFlows(
      EnterpriseId enterprise,
      ImmutableSet<RegionCode> before,
      ImmutableSet<RegionCode> after,
      boolean isNew) {
    boolean marked = isNew && isMarked(enterprise);
    for (RegionCode code : after) {
      if (!before.contains(code)) {
        Counter counter = counter(code);
        counter.newEntries += isNew ? 1 : 0;
        counter.markedNewEntries += marked ? 1 : 0;
        counter.otherInflows += isNew ? 0 : 1;
      }
    }
    for (RegionCode code : before) {
      if (!after.contains(code)) {
        counter(code).exits++;
      }
    }
  }

  /** Of several records of one mark from one day on, the one recorded last as known counts. */
  private boolean isMarked(EnterpriseId enterprise) {
    Map<List<Object>, MarkHolding> latest = new HashMap<>();
    for (MarkHolding holding : roster.marksOf(enterprise)) {
      if (asOf.knows(holding.recorded())) {
        latest.merge(
            List.of(holding.mark(), holding.effective()),
            holding,
            (a, b) -> a.recorded().isAfter(b.recorded()) ? a : b);
      }
    }
    return latest.values().stream().anyMatch(holding -> holding.isValid(asOf));
  }

  /** A2, but for the first entry of the year, which the caller sees. */
  private boolean isNew(Entry entry, History history) {
    LocalDate from = entry.effective().minusMonths(12);
    return entry.kind() != EntryKind.RELOCATION_IN
        && entry.kind() != EntryKind.OPENING_STOCK
        && !history.presence().wasOn(from, entry.effective())
        && entry.predecessors().stream().noneMatch(p -> isReplaced(p, from, entry.effective()));
  }

  private boolean isReplaced(EnterpriseId predecessor, LocalDate from, LocalDate entry) {
    Presence presence = history(predecessor).presence();
    return !presence.isOn(asOf.day()) && presence.wasOn(from, entry);
  }

  private ImmutableSet<RegionCode> regions(Optional<Location> location) {
    if (location.isEmpty()) {
      return ImmutableSet.of();
    }
    ImmutableSet.Builder<RegionCode> regions = ImmutableSet.builder();
    regions.addAll(chains.getOrDefault(location.get().county(), ImmutableList.of()));
    location.get().park().ifPresent(regions::add);
    return regions.build();
  }

  private History history(EnterpriseId enterprise) {
    return histories.getOrDefault(enterprise, new History(List.of(), new Presence()));
  }

  private Counter counter(RegionCode code) {
    return counters.computeIfAbsent(code, missing -> new Counter());
  }
}
