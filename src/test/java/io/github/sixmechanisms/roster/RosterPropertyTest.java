package io.github.sixmechanisms.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.ProgrammeYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random rosters with relocations, parks, re-entries and successors; a failure prints its seed. */
class RosterPropertyTest {

  private static final int ROUNDS = 300;
  private static final ProgrammeYear YEAR = ProgrammeYear.of(2022);
  private static final List<String> DAYS = List.of("2022-01-01", "2022-06-30", "2022-12-31");
  private static final RegionTree TREE = Ledger.TREE;

  /** Writes a valid random ledger, enterprise by enterprise. */
  private static final class Generator {
    private final SplittableRandom random;
    private final List<Change> changes = new ArrayList<>();
    private final List<MarkHolding> marks = new ArrayList<>();
    private final List<EnterpriseId> known = new ArrayList<>();

    Generator(long seed) {
      random = new SplittableRandom(seed);
    }

    Roster roster() {
      int enterprises = random.nextInt(1, 25);
      for (int i = 0; i < enterprises; i++) {
        enterprise(EnterpriseId.of("E" + i));
      }
      return Roster.of(TREE, changes, marks);
    }

    private void enterprise(EnterpriseId id) {
      LocalDate day = LocalDate.of(2020, 6, 1).plusDays(random.nextInt(200));
      Optional<Location> location = Optional.empty();
      int steps = random.nextInt(1, 7);
      for (int step = 0; step < steps; step++) {
        location = step(id, day, location);
        day = day.plusDays(random.nextInt(4) == 0 ? 0 : random.nextInt(1, 260));
      }
      if (random.nextBoolean()) {
        marks.add(
            MarkHolding.builder()
                .enterprise(id)
                .mark(Mark.values()[random.nextInt(Mark.values().length)])
                .effective(LocalDate.of(2021, 1, 1).plusDays(random.nextInt(700)))
                .recorded(LocalDate.of(2021, 1, 1).plusDays(random.nextInt(700)))
                .build());
      }
      known.add(id);
    }

    private Optional<Location> step(EnterpriseId id, LocalDate day, Optional<Location> location) {
      if (location.isEmpty()) {
        Location place = place();
        changes.add(entry(id, day, place));
        return Optional.of(place);
      }
      Location place = place();
      if (random.nextInt(3) > 0 && !place.equals(location.get())) {
        changes.add(
            Relocation.builder()
                .enterprise(id)
                .county(place.county())
                .park(place.park())
                .effective(day)
                .recorded(day)
                .build());
        return Optional.of(place);
      }
      changes.add(
          Exit.builder()
              .enterprise(id)
              .kind(ExitKind.values()[random.nextInt(ExitKind.values().length)])
              .effective(day)
              .recorded(day)
              .build());
      return Optional.empty();
    }

    private Entry entry(EnterpriseId id, LocalDate day, Location place) {
      EntryKind kind = EntryKind.values()[random.nextInt(EntryKind.values().length)];
      if (kind == EntryKind.RESTRUCTURING && known.isEmpty()) {
        kind = EntryKind.SCALE_UP;
      }
      Entry.Builder entry =
          Entry.builder()
              .enterprise(id)
              .kind(kind)
              .county(place.county())
              .park(place.park())
              .effective(day)
              .recorded(day);
      if (kind == EntryKind.RESTRUCTURING) {
        entry.addPredecessors(known.get(random.nextInt(known.size())));
      }
      return entry.build();
    }

    private Location place() {
      List<RegionCode> counties = TREE.codes().stream().filter(TREE::holdsEnterprises).toList();
      RegionCode county = counties.get(random.nextInt(counties.size()));
      List<RegionCode> parks =
          TREE.regions().stream()
              .filter(region -> region.level() == Level.PARK)
              .map(Region::code)
              .filter(park -> TREE.parkReaches(park, county))
              .toList();
      boolean inPark = !parks.isEmpty() && random.nextBoolean();
      return new Location(
          county, inPark ? Optional.of(parks.get(random.nextInt(parks.size()))) : Optional.empty());
    }
  }

  private record Event(EnterpriseId enterprise, Change change, Optional<Location> before) {}

  /** The changes with what they change, found anew by replaying each enterprise. */
  private static List<Event> events(Roster roster, LocalDate until) {
    Map<EnterpriseId, Optional<Location>> now = new TreeMap<>();
    List<Event> events = new ArrayList<>();
    for (Change change : roster.changes()) {
      if (!change.effective().isAfter(until)) {
        Optional<Location> before = now.getOrDefault(change.enterprise(), Optional.empty());
        events.add(new Event(change.enterprise(), change, before));
        now.put(change.enterprise(), Location.after(change));
      }
    }
    return events;
  }

  private static boolean holds(RegionCode region, Optional<Location> location) {
    return location.isPresent()
        && (location.get().county().equals(region)
            || location.get().park().equals(Optional.of(region))
            || TREE.ancestors(location.get().county()).stream()
                .anyMatch(above -> above.code().equals(region)));
  }

  private static long stock(Roster roster, RegionCode region, LocalDate day) {
    Map<EnterpriseId, Optional<Location>> last = new TreeMap<>();
    events(roster, day).forEach(e -> last.put(e.enterprise(), Location.after(e.change())));
    return last.values().stream().filter(location -> holds(region, location)).count();
  }

  private static long flows(Roster roster, RegionCode region, LocalDate day, boolean in) {
    return events(roster, day).stream()
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
              Roster roster = new Generator(seed).roster();
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
  void aRegionsNumbersAreThoseOfItsOwnMembers() {
    seeds()
        .forEach(
            seed -> {
              Roster roster = new Generator(seed).roster();
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
                              .isEqualTo(stock(roster, region, YEAR.openingDay()));
                          assertThat(tally.closing())
                              .as(where)
                              .isEqualTo(stock(roster, region, day));
                          assertThat(tally.newEntries() + tally.otherInflows())
                              .as(where)
                              .isEqualTo(flows(roster, region, day, true));
                          assertThat(tally.exits())
                              .as(where)
                              .isEqualTo(flows(roster, region, day, false));
                        });
              }
            });
  }

  @Test
  void newEntriesOfAPrefectureAreThoseOfItsCounties() {
    seeds()
        .forEach(
            seed -> {
              Tallies tallies = new Generator(seed).roster().tally(YEAR, AsOf.parse("2022-12-31"));
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
              Roster roster = new Generator(seed).roster();
              Tallies tallies = roster.tally(YEAR, AsOf.parse("2022-12-31"));
              long candidates =
                  roster.changes().stream()
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
        roster.changes().stream()
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
    for (Change change : roster.changes()) {
      if (change.enterprise().equals(id) && !change.effective().isAfter(day)) {
        on = !(change instanceof Exit);
      }
    }
    return on;
  }

  @Test
  void theOrderOfTheLedgerAcrossEnterprisesChangesNothing() {
    seeds()
        .forEach(
            seed -> {
              Generator generator = new Generator(seed);
              Roster roster = generator.roster();
              List<EnterpriseId> order =
                  new ArrayList<>(
                      generator.changes.stream().map(Change::enterprise).distinct().toList());
              Collections.shuffle(order, new Random(seed));
              List<Change> shuffled =
                  order.stream()
                      .flatMap(
                          id ->
                              generator.changes.stream()
                                  .filter(change -> change.enterprise().equals(id)))
                      .toList();
              Roster other = Roster.of(TREE, shuffled, generator.marks);

              assertThat(other).as("seed %d", seed).isEqualTo(roster);
              assertThat(other.tally(YEAR, AsOf.parse("2022-12-31")))
                  .as("seed %d", seed)
                  .isEqualTo(roster.tally(YEAR, AsOf.parse("2022-12-31")));
            });
  }
}
