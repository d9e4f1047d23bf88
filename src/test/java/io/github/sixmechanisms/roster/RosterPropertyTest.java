package io.github.sixmechanisms.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.text.InvalidInputException;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.ProgrammeYear;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random rosters with relocations, parks, re-entries and successors; a failure prints its seed. */
class RosterPropertyTest {

  private static final int ROUNDS = 300;
  private static final ProgrammeYear YEAR = ProgrammeYear.of(2022);
  private static final List<String> DAYS = List.of("2022-01-01", "2022-06-30", "2022-12-31");
  private static final AsOf YEAR_END = AsOf.parse("2022-12-31");
  private static final RegionTree TREE = Ledger.TREE;

  private record Event(EnterpriseId enterprise, Change change, Optional<Location> before) {}

  /** The changes with what they change, found anew by replaying each enterprise. */
  private static List<Event> events(List<Change> changes, LocalDate until) {
    Map<EnterpriseId, Optional<Location>> now = new TreeMap<>();
    List<Event> events = new ArrayList<>();
    for (Change change : changes) {
      if (!change.effective().isAfter(until)) {
        Optional<Location> before = now.getOrDefault(change.enterprise(), Optional.empty());
        events.add(new Event(change.enterprise(), change, before));
        now.put(change.enterprise(), Location.after(change));
      }
    }
    return events;
  }

  /** The changes without those that a correction has taken back. */
  private static List<Change> valid(Roster roster) {
    List<Change> valid = new ArrayList<>(roster.changes());
    roster.corrections().forEach(correction -> valid.remove(correction.corrected()));
    return valid;
  }

  private static boolean holds(RegionCode region, Optional<Location> location) {
    return location.isPresent()
        && (location.get().county().equals(region)
            || location.get().park().equals(Optional.of(region))
            || TREE.ancestors(location.get().county()).stream()
                .anyMatch(above -> above.code().equals(region)));
  }

  private static long stock(List<Change> changes, RegionCode region, LocalDate day) {
    Map<EnterpriseId, Optional<Location>> last = new TreeMap<>();
    events(changes, day).forEach(e -> last.put(e.enterprise(), Location.after(e.change())));
    return last.values().stream().filter(location -> holds(region, location)).count();
  }

  private static long flows(List<Change> changes, RegionCode region, LocalDate day, boolean in) {
    return events(changes, day).stream()
        .filter(event -> event.change().effective().getYear() == 2022)
        .filter(
            event ->
                in
                    ? !holds(region, event.before())
                        && holds(region, Location.after(event.change()))
                    : holds(region, event.before())
                        && !holds(region, Location.after(event.change())))
        .count();
  }

  private static Stream<Long> seeds() {
    return Stream.iterate(1L, seed -> seed + 1).limit(ROUNDS);
  }

  @Test
  void theNetIncreaseIsTheSameByStockAndByFlows() {
    seeds()
        .forEach(
            seed -> {
              Roster roster = new RandomLedger(seed).roster();
              for (String day : DAYS) {
                Tallies tallies = roster.tally(YEAR, AsOf.parse(day));
                tallies
                    .byRegion()
                    .forEach(
                        (region, tally) -> {
                          String where = "seed " + seed + ", " + region + ", " + day;
                          assertThat(tally.net())
                              .as(where)
                              .isEqualTo(tally.closing() - tally.opening())
                              .isEqualTo(tally.newEntries() + tally.otherInflows() - tally.exits());
                        });
              }
            });
  }

  @Test
  void theNewEntryOfEachEnterpriseIsTheOneInTheListOfAll() {
    seeds()
        .forEach(
            seed -> {
              Roster roster = new RandomLedger(seed).roster();
              for (String day : DAYS) {
                AsOf asOf = AsOf.parse(day);
                List<Entry> all = roster.newEntries(YEAR, asOf);

                assertThat(
                        roster.changes().stream()
                            .map(Change::enterprise)
                            .distinct()
                            .flatMap(id -> roster.newEntryOf(id, YEAR, asOf).stream()))
                    .as("seed %d, %s", seed, day)
                    .containsExactlyInAnyOrderElementsOf(all);
              }
              assertThat(
                      roster.newEntryOf(EnterpriseId.of("nobody"), YEAR, AsOf.parse(DAYS.get(0))))
                  .isEmpty();
            });
  }

  @Test
  void aRegionsNumbersAreThoseOfItsOwnMembers() {
    seeds()
        .forEach(
            seed -> {
              Roster roster = new RandomLedger(seed).roster();
              List<Change> changes = valid(roster);
              for (String text : DAYS) {
                LocalDate day = LocalDate.parse(text);
                Tallies tallies = roster.tally(YEAR, AsOf.of(day));
                tallies
                    .byRegion()
                    .forEach(
                        (region, tally) -> {
                          String where = "seed " + seed + ", " + region + ", " + day;
                          assertThat(tally.opening())
                              .as(where)
                              .isEqualTo(stock(changes, region, YEAR.openingDay()));
                          assertThat(tally.closing())
                              .as(where)
                              .isEqualTo(stock(changes, region, day));
                          assertThat(tally.newEntries() + tally.otherInflows())
                              .as(where)
                              .isEqualTo(flows(changes, region, day, true));
                          assertThat(tally.exits())
                              .as(where)
                              .isEqualTo(flows(changes, region, day, false));
                        });
              }
            });
  }

  @Test
  void theSingleEnterprisesAddUpToTheTallyAsKnownOnAnyDay() {
    seeds()
        .forEach(
            seed -> {
              Roster roster = new RandomLedger(seed).roster();
              Set<EnterpriseId> enterprises =
                  roster.changes().stream().map(Change::enterprise).collect(Collectors.toSet());
              for (String day : List.of("2022-06-30@2022-07-10", "2022-12-31")) {
                AsOf asOf = AsOf.parse(day);
                Tallies tallies = roster.tally(YEAR, asOf);
                List<Entry> entries = roster.newEntries(YEAR, asOf);
                for (RegionCode county : List.of(Ledger.COUNTY_A, Ledger.COUNTY_C)) {
                  String where = "seed " + seed + ", " + county + ", " + day;
                  assertThat(enterprises)
                      .as(where)
                      .filteredOn(
                          enterprise ->
                              roster.countyOf(enterprise, asOf).equals(Optional.of(county)))
                      .hasSize((int) tallies.of(county).closing());
                  assertThat(entries)
                      .as(where)
                      .filteredOn(entry -> entry.county().equals(county))
                      .hasSize((int) tallies.of(county).newEntries());
                }
                for (EnterpriseId enterprise : enterprises) {
                  assertThat(roster.countyOf(enterprise, asOf))
                      .as("seed %d, %s", seed, enterprise)
                      .isEqualTo(
                          Streams.findLast(roster.changesOf(enterprise, asOf).stream())
                              .flatMap(Location::after)
                              .map(Location::county));
                }
              }
            });
  }

  @Test
  void newEntriesOfAPrefectureAreThoseOfItsCounties() {
    seeds()
        .forEach(
            seed -> {
              Tallies tallies =
                  new RandomLedger(seed).roster().tally(YEAR, AsOf.parse("2022-12-31"));
              for (RegionCode region : List.of(Ledger.CITY, Ledger.OTHER_CITY, Ledger.PROVINCE)) {
                List<Tally> below =
                    TREE.children(region).stream().map(child -> tallies.of(child.code())).toList();
                assertThat(tallies.of(region).newEntries())
                    .as("seed %d, %s", seed, region)
                    .isEqualTo(below.stream().mapToLong(Tally::newEntries).sum());
                assertThat(tallies.of(region).markedNewEntries())
                    .as("seed %d, %s", seed, region)
                    .isEqualTo(below.stream().mapToLong(Tally::markedNewEntries).sum());
              }
            });
  }

  @Test
  void nobodyIsNewWhoWasOnTheRosterInTheTwelveMonthsBefore() {
    seeds()
        .forEach(
            seed -> {
              Roster roster = new RandomLedger(seed).roster();
              Tallies tallies = roster.tally(YEAR, AsOf.parse("2022-12-31"));
              long candidates =
                  valid(roster).stream()
                      .map(Change::enterprise)
                      .distinct()
                      .filter(id -> mayBeNew(roster, id))
                      .count();
              assertThat(tallies.of(Ledger.PROVINCE).newEntries())
                  .as("seed %d", seed)
                  .isEqualTo(candidates);
            });
  }

  /** A2 day by day: slow, and written without the spans of the library. */
  private static boolean mayBeNew(Roster roster, EnterpriseId id) {
    Optional<Entry> first =
        valid(roster).stream()
            .filter(change -> change.enterprise().equals(id))
            .filter(change -> change.effective().getYear() == 2022)
            .filter(Entry.class::isInstance)
            .map(Entry.class::cast)
            .findFirst();
    if (first.isEmpty()
        || ImmutableSet.of(EntryKind.RELOCATION_IN, EntryKind.OPENING_STOCK)
            .contains(first.get().kind())) {
      return false;
    }
    LocalDate entered = first.get().effective();
    boolean replaced =
        first.get().predecessors().stream()
            .anyMatch(
                predecessor ->
                    !isOn(roster, predecessor, YEAR.lastDay())
                        && wasOn(roster, predecessor, entered));
    return !replaced && !wasOn(roster, id, entered);
  }

  private static boolean wasOn(Roster roster, EnterpriseId id, LocalDate entered) {
    return entered.minusMonths(12).datesUntil(entered).anyMatch(day -> isOn(roster, id, day));
  }

  private static boolean isOn(Roster roster, EnterpriseId id, LocalDate day) {
    boolean on = false;
    for (Change change : valid(roster)) {
      if (change.enterprise().equals(id) && !change.effective().isAfter(day)) {
        on = !(change instanceof Exit);
      }
    }
    return on;
  }

  /** But for a predecessor, whose successor is a new entry only while it is off the roster. */
  @Test
  void anExitPreventedNeverLowersAnyCountButTheExits() {
    AsOf asOf = AsOf.parse("2022-12-31");
    int prevented = 0;
    for (long seed = 1; seed <= ROUNDS; seed++) {
      Roster roster = new RandomLedger(seed).roster();
      List<Change> changes = valid(roster);
      Set<EnterpriseId> predecessors =
          changes.stream()
              .filter(Entry.class::isInstance)
              .flatMap(entry -> ((Entry) entry).predecessors().stream())
              .collect(Collectors.toSet());
      for (int i = 0; i < changes.size(); i++) {
        Change exit = changes.get(i);
        boolean last =
            i + 1 == changes.size() || !changes.get(i + 1).enterprise().equals(exit.enterprise());
        if (exit instanceof Exit && last && !predecessors.contains(exit.enterprise())) {
          List<Change> without = new ArrayList<>(changes);
          without.remove(i);
          check(
              Roster.of(TREE, changes, roster.marks()).tally(YEAR, asOf),
              Roster.of(TREE, without, roster.marks()).tally(YEAR, asOf),
              "seed " + seed + ", " + exit);
          prevented++;
        }
      }
    }
    assertThat(prevented).isGreaterThan(ROUNDS);
  }

  private static void check(Tallies with, Tallies without, String as) {
    with.byRegion()
        .forEach(
            (region, tally) -> {
              Tally other = without.of(region);

              assertThat(other.closing()).as(as).isGreaterThanOrEqualTo(tally.closing());
              assertThat(other.newEntries()).as(as).isEqualTo(tally.newEntries());
              assertThat(other.markedNewEntries()).as(as).isEqualTo(tally.markedNewEntries());
              assertThat(other.exits()).as(as).isLessThanOrEqualTo(tally.exits());
            });
  }

  @Test
  void theOrderOfTheLedgerAcrossEnterprisesChangesNothing() {
    seeds()
        .forEach(
            seed -> {
              RandomLedger ledger = new RandomLedger(seed);
              List<EnterpriseId> order = new ArrayList<>(enterprises(ledger));
              Collections.shuffle(order, new Random(seed));
              List<LedgerRecord> shuffled =
                  order.stream().flatMap(id -> recordsOf(ledger, id).stream()).toList();
              Roster other = Roster.of(TREE, shuffled, ledger.marks());

              assertThat(other).as("seed %d", seed).isEqualTo(ledger.roster());
              assertThat(other.hashCode()).isEqualTo(ledger.roster().hashCode());
              assertThat(other.tally(YEAR, AsOf.parse("2022-12-31")))
                  .as("seed %d", seed)
                  .isEqualTo(ledger.roster().tally(YEAR, AsOf.parse("2022-12-31")));
            });
  }

  private static List<EnterpriseId> enterprises(RandomLedger ledger) {
    return ledger.records().stream().map(LedgerRecord::enterprise).distinct().toList();
  }

  private static List<LedgerRecord> recordsOf(RandomLedger ledger, EnterpriseId id) {
    return ledger.records().stream().filter(item -> item.enterprise().equals(id)).toList();
  }

  @Test
  void appendingGivesWhatBuildingAnewGives() {
    AtomicInteger appended = new AtomicInteger();
    seeds()
        .forEach(
            seed -> {
              RandomLedger ledger = new RandomLedger(seed);
              List<LedgerRecord> records = ledger.records();
              List<MarkHolding> marks = ledger.marks();
              // A restructuring names its predecessor, so the cut keeps the order of the records.
              int cut = new Random(seed).nextInt(records.size() + 1);
              int markCut = new Random(seed).nextInt(marks.size() + 1);
              List<LedgerRecord> first = records.subList(0, cut);
              List<MarkHolding> firstMarks =
                  marks.subList(0, markCut).stream()
                      .filter(
                          mark ->
                              first.stream()
                                  .anyMatch(item -> item.enterprise().equals(mark.enterprise())))
                      .toList();
              Roster whole = ledger.roster();
              Optional<Roster> start = built(first, firstMarks);
              start.ifPresent(
                  roster ->
                      assertThat(
                              roster.plus(
                                  records.subList(cut, records.size()),
                                  marks.stream()
                                      .filter(mark -> !firstMarks.contains(mark))
                                      .toList()))
                          .as("seed %d, cut %d", seed, cut)
                          .isEqualTo(whole));
              appended.addAndGet(start.isPresent() ? 1 : 0);
            });
    assertThat(appended).hasValueGreaterThan(ROUNDS / 2);
  }

  /** Empty where the cut leaves a wrong change without the correction that follows it. */
  private static Optional<Roster> built(List<LedgerRecord> records, List<MarkHolding> marks) {
    try {
      return Optional.of(Roster.of(TREE, records, marks));
    } catch (InvalidInputException e) {
      return Optional.empty();
    }
  }

  @Test
  void whatWasKnownOnADayIsARosterOfTheRecordsUpToThatDay() {
    seeds()
        .forEach(
            seed -> {
              RandomLedger ledger = new RandomLedger(seed);
              LocalDate known = LocalDate.of(2022, 1, 1).plusDays(new Random(seed).nextInt(365));
              AsOf asOf = AsOf.parse("2022-12-31");
              List<LedgerRecord> upTo =
                  ledger.records().stream()
                      .filter(item -> !item.recorded().isAfter(known))
                      .toList();
              List<MarkHolding> marks =
                  ledger.marks().stream().filter(m -> !m.recorded().isAfter(known)).toList();
              Tallies asKnown = ledger.roster().tally(YEAR, asOf.knownOn(known));
              built(upTo, marks)
                  .ifPresent(
                      then ->
                          assertThat(then.tally(YEAR, asOf).byRegion())
                              .as("seed %d, known on %s", seed, known)
                              .isEqualTo(asKnown.byRegion()));
            });
  }

  private static final List<CutOff> CUT_OFFS =
      List.of(
          CutOff.byEffectiveDate(),
          CutOff.byApprovalDate(),
          CutOff.byEffectiveDate().closingOn(MonthDay.of(12, 15)),
          CutOff.byApprovalDate().closingOn(MonthDay.of(11, 30)));

  @Test
  void theFlowsOfEveryRegionAddUpToItsTallyByEveryCutOffAsKnownOnAnyDay() {
    seeds()
        .forEach(
            seed -> {
              Roster roster = new RandomLedger(seed).roster();
              LocalDate known = LocalDate.of(2022, 1, 1).plusDays(new Random(seed).nextInt(500));
              for (CutOff cutOff : CUT_OFFS) {
                for (AsOf asOf : List.of(YEAR_END, YEAR_END.knownOn(known))) {
                  Tallies tallies = roster.tally(YEAR, asOf, cutOff);
                  for (RegionCode region : TREE.codes()) {
                    assertFlowsAddUp(
                        roster.flows(region, YEAR, asOf, cutOff),
                        tallies.of(region),
                        "seed " + seed + ", " + region + ", " + asOf + ", " + cutOff);
                  }
                  assertThat(roster.newEntries(YEAR, asOf, cutOff))
                      .as("seed %d, %s", seed, cutOff)
                      .hasSize((int) tallies.of(Ledger.PROVINCE).newEntries());
                }
              }
            });
  }

  private static void assertFlowsAddUp(List<RegionFlow> flows, Tally tally, String where) {
    Map<RegionFlow.Kind, Long> counts =
        flows.stream().collect(Collectors.groupingBy(RegionFlow::kind, Collectors.counting()));
    long marked = counts.getOrDefault(RegionFlow.Kind.MARKED_NEW_ENTRY, 0L);

    assertThat(flows.stream().filter(RegionFlow::isNewEntry).count())
        .as(where)
        .isEqualTo(tally.newEntries());
    assertThat(marked).as(where).isEqualTo(tally.markedNewEntries());
    assertThat(counts.getOrDefault(RegionFlow.Kind.OTHER_INFLOW, 0L))
        .as(where)
        .isEqualTo(tally.otherInflows());
    assertThat(counts.getOrDefault(RegionFlow.Kind.EXIT, 0L)).as(where).isEqualTo(tally.exits());
  }

  @Test
  void correctionsAreGivenBackAsTheyWereGiven() {
    seeds()
        .forEach(
            seed -> {
              RandomLedger ledger = new RandomLedger(seed);
              assertThat(ledger.roster().corrections())
                  .as("seed %d", seed)
                  .containsExactlyInAnyOrderElementsOf(
                      ledger.records().stream()
                          .filter(Correction.class::isInstance)
                          .map(Correction.class::cast)
                          .toList());
            });
  }

  @Test
  void whatWasPublishedAsKnownThenIsExplainedByWhatWasRecordedSince() {
    AtomicInteger differences = new AtomicInteger();
    seeds()
        .forEach(
            seed -> {
              Roster roster = new RandomLedger(seed).roster();
              LocalDate known = LocalDate.of(2022, 6, 30).plusDays(new Random(seed).nextInt(20));
              for (RegionCode region : TREE.codes()) {
                Tally then = roster.tally(YEAR, AsOf.parse(DAYS.get(1)).knownOn(known)).of(region);
                PublishedTotals totals =
                    PublishedTotals.builder()
                        .region(region)
                        .firstDay(YEAR.firstDay())
                        .lastDay(LocalDate.parse(DAYS.get(1)))
                        .published(known)
                        .source("bulletin")
                        .newEntries(then.newEntries())
                        .exits(then.exits())
                        .net(then.net())
                        .opening(then.opening())
                        .closing(then.closing())
                        .build();
                List<PublishedTotals> published = List.of(totals);
                assertThat(
                        Reconciliation.of(roster, published, CutOff.Basis.EFFECTIVE_DATE, known)
                            .differences())
                    .as("seed %d, %s, known on %s", seed, region, known)
                    .isEmpty();
                for (Reconciliation.Difference difference :
                    Reconciliation.of(roster, published, CutOff.Basis.EFFECTIVE_DATE)
                        .differences()) {
                  differences.incrementAndGet();
                  assertThat(
                          difference.candidates().stream()
                              .filter(candidate -> SINCE.contains(candidate.reason()))
                              .count())
                      .as("seed %d, known on %s: %s", seed, known, difference)
                      .isGreaterThanOrEqualTo(Math.abs(difference.excess()));
                }
              }
            });
    assertThat(differences).hasValueGreaterThan(ROUNDS / 3);
  }

  private static final Set<Reconciliation.Reason> SINCE =
      ImmutableSet.of(
          Reconciliation.Reason.RECORDED_LATER,
          Reconciliation.Reason.CORRECTED_LATER,
          Reconciliation.Reason.COUNTED_OTHERWISE);

  @Test
  void talliesOfPartsAddUpToTheWholeInEveryOrderAndGrouping() {
    seeds()
        .forEach(
            seed -> {
              RandomLedger ledger = new RandomLedger(seed);
              AsOf asOf = AsOf.parse("2022-12-31@2022-10-01");
              List<Tallies> parts =
                  parts(ledger).stream()
                      .map(part -> part.tally(YEAR, asOf, CutOff.byApprovalDate()))
                      .toList();
              Tallies whole = ledger.roster().tally(YEAR, asOf, CutOff.byApprovalDate());
              Tallies a = parts.get(0);
              Tallies b = parts.get(1);
              Tallies c = parts.get(2);

              assertThat(a.plus(b).plus(c)).as("seed %d", seed).isEqualTo(whole);
              assertThat(a.plus(b.plus(c))).as("seed %d", seed).isEqualTo(whole);
              assertThat(c.plus(b).plus(a)).as("seed %d", seed).isEqualTo(whole);
            });
  }

  /** Three rosters that share the enterprises, successors beside their predecessors. */
  private static List<Roster> parts(RandomLedger ledger) {
    Map<EnterpriseId, Integer> partOf = new TreeMap<>();
    for (LedgerRecord item : ledger.records()) {
      partOf.putIfAbsent(item.enterprise(), partOf.size() % 3);
    }
    boolean moved = true;
    while (moved) {
      moved = false;
      for (LedgerRecord item : ledger.records()) {
        if (item instanceof Entry entry) {
          for (EnterpriseId predecessor : entry.predecessors()) {
            int part = Math.min(partOf.get(entry.enterprise()), partOf.get(predecessor));
            moved |= part != partOf.put(entry.enterprise(), part);
            moved |= part != partOf.put(predecessor, part);
          }
        }
      }
    }
    return Stream.of(0, 1, 2)
        .map(
            part ->
                Roster.of(
                    TREE,
                    ledger.records().stream()
                        .filter(item -> partOf.get(item.enterprise()).equals(part))
                        .toList(),
                    ledger.marks().stream()
                        .filter(mark -> partOf.get(mark.enterprise()).equals(part))
                        .toList()))
        .toList();
  }
}
