package io.github.sixmechanisms.year;

import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.Correction;
import io.github.sixmechanisms.roster.Entry;
import io.github.sixmechanisms.roster.EntryKind;
import io.github.sixmechanisms.roster.Exit;
import io.github.sixmechanisms.roster.ExitKind;
import io.github.sixmechanisms.roster.LedgerRecord;
import io.github.sixmechanisms.roster.Mark;
import io.github.sixmechanisms.roster.MarkHolding;
import io.github.sixmechanisms.roster.Relocation;
import io.github.sixmechanisms.roster.ReviewCalendar;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.target.Target;
import io.github.sixmechanisms.target.TargetPlan;
import io.github.sixmechanisms.value.EnterpriseId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What happens to the enterprises on the roster. A change is drawn in the month in which it takes
 * effect and handed out in the month in which it is recorded; until then nothing else happens to
 * its enterprise, since a ledger refuses an exit whose entry it does not have.
 */
final class Enterprises {

  private static final int OPENING_STOCK = 16_000;
  private static final int ENTRIES_BEFORE = 300;
  private static final int EXITS_BEFORE = 250;
  private static final LocalDate OPENING = LocalDate.of(2020, 12, 31);

  /** Of a hundred entries of a year, those that take effect in each month: none in December. */
  private static final List<Integer> ENTRIES = List.of(4, 4, 7, 7, 8, 11, 8, 8, 11, 12, 25, 0);

  /** Of a hundred exits of a year, those of each month: many at the review of the year's start. */
  private static final List<Integer> EXITS = List.of(18, 5, 7, 7, 7, 9, 7, 7, 9, 8, 8, 8);

  private record Arrival(Place place, YearMonth month) {}

  private final Chance chance;
  private final Map<RegionCode, List<Place>> present = new TreeMap<>();
  private final Map<RegionCode, Integer> vigour = new TreeMap<>();
  private final List<Arrival> arriving = new ArrayList<>();
  private final List<Place> gone = new ArrayList<>();
  private final List<LedgerRecord> pending = new ArrayList<>();
  private final List<MarkHolding> pendingMarks = new ArrayList<>();
  private final List<LedgerRecord> recorded = new ArrayList<>();
  private final List<MarkHolding> recordedMarks = new ArrayList<>();
  private int serial;

  Enterprises(long seed) {
    chance = new Chance(seed, "enterprises");
    Map<RegionCode, Integer> cities = new TreeMap<>();
    Province.at(Level.PREFECTURE).forEach(city -> cities.put(city, chance.between(75, 130)));
    for (RegionCode county : Province.at(Level.COUNTY)) {
      present.put(county, new ArrayList<>());
      int city = cities.getOrDefault(Province.prefectureOf(county), 100);
      vigour.put(county, city * chance.between(80, 120) / 100);
    }
  }

  /** Returns an enterprise that has never been anywhere. */
  Place unknown(RegionCode county) {
    EnterpriseId id = Province.enterprise(county, serial++);
    return new Place(id, county, Province.parkIn(county, chance));
  }

  Place present(RegionCode county) {
    return chance.oneOf(present.get(county));
  }

  /** Returns the ledger of the time before the year. */
  Roster before() {
    List<RegionCode> counties = Province.at(Level.COUNTY);
    for (int i = 0; i < OPENING_STOCK; i++) {
      Place place = unknown(i < 8 * counties.size() ? counties.get(i % counties.size()) : drawn());
      pending.add(entry(place, EntryKind.OPENING_STOCK, OPENING).recorded(OPENING).build());
      arrive(place, YearMonth.of(2021, 1));
    }
    for (int i = 0; i < EXITS_BEFORE; i++) {
      YearMonth month = YearMonth.of(2021, chance.between(1, 11));
      settle(month);
      exit(drawn(), month, 0);
    }
    for (int i = 0; i < ENTRIES_BEFORE; i++) {
      YearMonth month = YearMonth.of(2021, chance.between(2, 11));
      enter(unknown(drawn()), EntryKind.NEW_PRODUCTION, month.atDay(10));
    }
    YearMonth last = YearMonth.of(2021, 12);
    return Roster.of(Province.TREE, recordedUpTo(last), marksUpTo(last));
  }

  /**
   * Draws a county; those of the first cities, which are larger in the real province, more often.
   */
  private RegionCode drawn() {
    List<RegionCode> counties = Province.at(Level.COUNTY);
    int place = Math.min(chance.between(0, 133), chance.between(0, 190));
    return counties.get(place % counties.size());
  }

  /** Returns the roster with all that was recorded in the month. */
  Roster next(Roster roster, TargetPlan plan, YearMonth month, List<Approval> approvals) {
    settle(month);
    approvals.forEach(approval -> enter(approval.place(), approval.kind(), approval.day()));
    for (RegionCode county : Province.at(Level.COUNTY)) {
      plan.inForce(county, Province.endOf(month))
          .ifPresent(target -> change(target, month, approvals));
    }
    for (int i = 0; i < 15; i++) {
      relocate(month);
    }
    for (int i = 0; i < 3; i++) {
      restructure(month);
      comeBack(month);
    }
    return roster.plus(recordedUpTo(month), marksUpTo(month));
  }

  private void settle(YearMonth month) {
    for (Arrival arrival : List.copyOf(arriving)) {
      if (arrival.month().compareTo(month) <= 0) {
        present.get(arrival.place().county()).add(arrival.place());
      }
    }
    arriving.removeIf(arrival -> arrival.month().compareTo(month) <= 0);
  }

  private void arrive(Place place, YearMonth month) {
    arriving.add(new Arrival(place, month));
  }

  /** Lets about as many enter and leave as the target and the vigour of the county say. */
  private void change(Target target, YearMonth month, List<Approval> approvals) {
    RegionCode county = target.region();
    int at = month.getMonthValue() - 1;
    int strength = vigour.get(county);
    long newTarget = target.newTarget().orElse(0);
    long losses = newTarget - target.netTarget().orElse(0);
    int entries = chance.rounded(newTarget * strength * ENTRIES.get(at), 10_000);
    int exits = chance.rounded(losses * (200 - strength) * EXITS.get(at), 10_000);
    long approved =
        approvals.stream().filter(found -> found.place().county().equals(county)).count();
    for (long i = approved; i < entries; i++) {
      boolean review = month.getMonthValue() == 1;
      EntryKind kind = review ? EntryKind.SCALE_UP : EntryKind.NEW_PRODUCTION;
      enter(unknown(county), kind, chance.dayOf(month));
    }
    for (int i = 0; i < exits; i++) {
      exit(county, month, 10);
    }
  }

  private static Entry.Builder entry(Place place, EntryKind kind, LocalDate day) {
    return Entry.builder()
        .enterprise(place.enterprise())
        .kind(kind)
        .county(place.county())
        .park(place.park())
        .effective(day);
  }

  private void enter(Place place, EntryKind kind, LocalDate approved) {
    LocalDate effective = ReviewCalendar.standard().effective(kind, approved);
    LocalDate first = effective.isBefore(approved) ? approved : effective;
    LocalDate recorded = chance.percent(85) ? first : first.plusDays(chance.between(3, 50));
    Entry entry = entry(place, kind, effective).approved(approved).recorded(recorded).build();
    pending.add(entry);
    YearMonth known = YearMonth.from(recorded);
    if (chance.percent(2)) {
      correct(entry);
    } else {
      arrive(place, known.plusMonths(1));
    }
    mark(place, effective, recorded);
  }

  /** Some entries are dated wrong, some should not have been recorded at all. */
  private void correct(Entry wrong) {
    LocalDate found = wrong.recorded().plusDays(chance.between(10, 70));
    if (chance.percent(30)) {
      pending.add(Correction.retract(wrong, found, "recorded twice"));
      return;
    }
    Entry right =
        Entry.builder()
            .from(wrong)
            .effective(wrong.effective().plusDays(chance.between(1, 28)))
            .recorded(found)
            .build();
    pending.add(Correction.replace(wrong, right, "wrong day in the notice"));
  }

  private void mark(Place place, LocalDate effective, LocalDate recorded) {
    if (chance.percent(32)) {
      MarkHolding mark =
          MarkHolding.builder()
              .enterprise(place.enterprise())
              .mark(chance.oneOf(List.of(Mark.values())))
              .effective(effective)
              .recorded(recorded.plusDays(chance.percent(70) ? 0 : chance.between(5, 60)))
              .build();
      pendingMarks.add(mark);
      if (chance.percent(5)) {
        revoke(mark);
      }
    }
  }

  private void revoke(MarkHolding mark) {
    pendingMarks.add(
        MarkHolding.builder()
            .from(mark)
            .validTo(mark.effective().plusDays(40))
            .recorded(mark.recorded().plusDays(chance.between(41, 90)))
            .build());
  }

  private void exit(RegionCode county, YearMonth month, int latePercent) {
    List<Place> here = present.get(county);
    if (here.size() < 3) {
      return;
    }
    // One in ten is the one that came last: awards of those who leave early are to be paid back.
    Place leaving = here.remove(chance.percent(10) ? here.size() - 1 : chance.between(0, 2));
    LocalDate day = chance.dayOf(month);
    int lag = chance.percent(latePercent) ? chance.between(40, 100) : chance.between(0, 20);
    pending.add(
        Exit.builder()
            .enterprise(leaving.enterprise())
            .kind(
                chance.oneOf(
                    List.of(ExitKind.BELOW_SIZE, ExitKind.CLOSURE, ExitKind.DATA_CORRECTION)))
            .effective(day)
            .recorded(day.plusDays(lag))
            .build());
    if (month.getYear() < Province.YEAR.year()) {
      gone.add(leaving);
    }
  }

  private void relocate(YearMonth month) {
    RegionCode from = drawn();
    RegionCode to = drawn();
    List<Place> here = present.get(from);
    if (from.equals(to) || here.size() < 3) {
      return;
    }
    Place moving = here.remove(chance.between(0, here.size() - 1));
    LocalDate day = chance.dayOf(month);
    LocalDate recorded = day.plusDays(chance.between(0, 45));
    pending.add(
        Relocation.builder()
            .enterprise(moving.enterprise())
            .fromCounty(from)
            .county(to)
            .effective(day)
            .recorded(recorded)
            .build());
    arrive(moving.movedTo(to), YearMonth.from(recorded).plusMonths(1));
  }

  /** One enterprise takes the place of another: no new entry (A2). */
  private void restructure(YearMonth month) {
    RegionCode county = drawn();
    List<Place> here = present.get(county);
    if (here.size() < 3) {
      return;
    }
    Place before = here.remove(chance.between(0, here.size() - 1));
    LocalDate day = chance.dayOf(month);
    pending.add(
        Exit.builder()
            .enterprise(before.enterprise())
            .kind(ExitKind.REPLACED_BY_SUCCESSOR)
            .effective(day)
            .recorded(day)
            .build());
    Place after = unknown(county);
    pending.add(
        entry(after, EntryKind.RESTRUCTURING, day)
            .addPredecessors(before.enterprise())
            .recorded(day)
            .build());
    arrive(after, month.plusMonths(1));
  }

  /** One that left in the year before is back too soon to be a new entry (A2). */
  private void comeBack(YearMonth month) {
    Optional<Place> back = gone.isEmpty() ? Optional.empty() : Optional.of(gone.remove(0));
    back.ifPresent(
        place -> {
          LocalDate day = month.atEndOfMonth();
          pending.add(entry(place, EntryKind.SECTOR_CHANGE_IN, day).recorded(day).build());
          arrive(place, month.plusMonths(1));
        });
  }

  private List<LedgerRecord> recordedUpTo(YearMonth month) {
    List<LedgerRecord> batch =
        pending.stream().filter(r -> !r.recorded().isAfter(month.atEndOfMonth())).toList();
    pending.removeIf(record -> !record.recorded().isAfter(month.atEndOfMonth()));
    recorded.addAll(batch);
    return batch;
  }

  private List<MarkHolding> marksUpTo(YearMonth month) {
    List<MarkHolding> batch =
        pendingMarks.stream().filter(m -> !m.recorded().isAfter(month.atEndOfMonth())).toList();
    pendingMarks.removeIf(mark -> !mark.recorded().isAfter(month.atEndOfMonth()));
    recordedMarks.addAll(batch);
    return batch;
  }

  /** Returns the whole ledger so far, in the order in which it was handed out. */
  List<LedgerRecord> ledger() {
    return List.copyOf(recorded);
  }

  List<MarkHolding> marks() {
    return List.copyOf(recordedMarks);
  }
}
