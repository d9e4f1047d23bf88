package io.github.sixmechanisms.roster;

import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.value.EnterpriseId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Writes a valid random ledger, enterprise by enterprise: with relocations, parks, re-entries,
 * successors, late records, approvals, corrections and corrections of these, marks that end or are
 * revoked.
 */
final class RandomLedger {

  private static final RegionTree TREE = Ledger.TREE;

  private final SplittableRandom random;
  private final List<LedgerRecord> records = new ArrayList<>();
  private final List<MarkHolding> marks = new ArrayList<>();
  private final List<EnterpriseId> known = new ArrayList<>();

  RandomLedger(long seed) {
    random = new SplittableRandom(seed);
    int enterprises = random.nextInt(1, 25);
    for (int i = 0; i < enterprises; i++) {
      enterprise(EnterpriseId.of((random.nextBoolean() ? "E" : "湘") + i));
    }
  }

  Roster roster() {
    return Roster.of(TREE, records, marks);
  }

  List<LedgerRecord> records() {
    return records;
  }

  List<MarkHolding> marks() {
    return marks;
  }

  private void enterprise(EnterpriseId id) {
    LocalDate day = LocalDate.of(2020, 6, 1).plusDays(random.nextInt(200));
    Optional<Location> location = Optional.empty();
    int lag = random.nextInt(40);
    int steps = random.nextInt(1, 7);
    for (int step = 0; step < steps; step++) {
      Change change = step(id, day, lag, location, step == 0);
      location = Location.after(change);
      record(change);
      day = day.plusDays(random.nextInt(4) == 0 ? 0 : random.nextInt(1, 260));
    }
    while (random.nextInt(3) == 0) {
      mark(id);
    }
    known.add(id);
  }

  /** Records a change, now and then after a wrong one that is corrected. */
  private void record(Change change) {
    if (random.nextInt(6) == 0 && change instanceof Entry entry) {
      Entry wrong =
          Entry.builder()
              .from(entry)
              .effective(entry.effective().minusDays(random.nextInt(1, 90)))
              .recorded(entry.recorded().minusDays(random.nextInt(2, 30)))
              .approved(Optional.empty())
              .build();
      records.add(wrong);
      if (random.nextBoolean()) {
        Entry second = Entry.builder().from(entry).recorded(wrong.recorded().plusDays(1)).build();
        records.add(Correction.replace(wrong, second, "wrong date"));
        wrong = second;
      }
      records.add(Correction.replace(wrong, change, random.nextBoolean() ? "wrong" : id(entry)));
    } else if (random.nextInt(8) == 0) {
      Change twin = twin(change, change.recorded().minusDays(1));
      records.add(twin);
      records.add(change);
      LocalDate found = change.recorded().plusDays(random.nextInt(1, 60));
      records.add(Correction.retract(twin, found, "counted twice"));
    } else {
      records.add(change);
    }
  }

  private static String id(Entry entry) {
    return "found by " + entry.enterprise();
  }

  private static Change twin(Change change, LocalDate recorded) {
    if (change instanceof Entry entry) {
      return Entry.builder().from(entry).recorded(recorded).build();
    } else if (change instanceof Exit exit) {
      return Exit.builder().from(exit).recorded(recorded).build();
    }
    return Relocation.builder().from((Relocation) change).recorded(recorded).build();
  }

  private void mark(EnterpriseId id) {
    LocalDate effective = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(700));
    MarkHolding mark =
        MarkHolding.builder()
            .enterprise(id)
            .mark(Mark.values()[random.nextInt(Mark.values().length)])
            .effective(effective)
            .validTo(
                random.nextInt(3) == 0
                    ? Optional.of(effective.plusDays(random.nextInt(400)))
                    : Optional.empty())
            .recorded(LocalDate.of(2021, 1, 1).plusDays(random.nextInt(700)))
            .build();
    add(mark);
    if (random.nextInt(4) == 0) {
      add(
          MarkHolding.builder()
              .from(mark)
              .validTo(effective.minusDays(1))
              .recorded(mark.recorded().plusDays(1 + random.nextInt(90)))
              .build());
    }
  }

  private void add(MarkHolding mark) {
    boolean isThere =
        marks.stream()
            .anyMatch(
                other ->
                    other.enterprise().equals(mark.enterprise())
                        && other.mark() == mark.mark()
                        && other.effective().equals(mark.effective())
                        && other.recorded().equals(mark.recorded()));
    if (!isThere) {
      marks.add(mark);
    }
  }

  private Change step(
      EnterpriseId id, LocalDate day, int lag, Optional<Location> location, boolean isFirst) {
    LocalDate recorded = day.plusDays(lag);
    Optional<LocalDate> approved =
        random.nextBoolean()
            ? Optional.of(recorded.minusDays(1 + random.nextInt(60)))
            : Optional.empty();
    Location place = place();
    if (location.isEmpty()) {
      return entry(id, place, isFirst).effective(day).recorded(recorded).approved(approved).build();
    }
    if (random.nextInt(3) > 0 && !place.equals(location.get())) {
      return Relocation.builder()
          .enterprise(id)
          .fromCounty(
              random.nextBoolean() ? Optional.of(location.get().county()) : Optional.empty())
          .fromPark(random.nextBoolean() ? location.get().park() : Optional.empty())
          .county(place.county())
          .park(place.park())
          .effective(day)
          .recorded(recorded)
          .approved(approved)
          .build();
    }
    return Exit.builder()
        .enterprise(id)
        .kind(ExitKind.values()[random.nextInt(ExitKind.values().length)])
        .effective(day)
        .recorded(recorded)
        .approved(approved)
        .build();
  }

  private Entry.Builder entry(EnterpriseId id, Location place, boolean isFirst) {
    EntryKind kind = EntryKind.values()[random.nextInt(EntryKind.values().length)];
    if ((kind == EntryKind.RESTRUCTURING && known.isEmpty())
        || (kind == EntryKind.OPENING_STOCK && !isFirst)) {
      kind = EntryKind.SCALE_UP;
    }
    Entry.Builder entry =
        Entry.builder().enterprise(id).kind(kind).county(place.county()).park(place.park());
    if (kind == EntryKind.RESTRUCTURING) {
      entry.addPredecessors(known.get(random.nextInt(known.size())));
    }
    return entry;
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
