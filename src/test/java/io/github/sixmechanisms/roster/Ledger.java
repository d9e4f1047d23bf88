package io.github.sixmechanisms.roster;

import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.ProgrammeYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes short ledgers for tests. Facts are recorded on their effective day unless stated. */
final class Ledger {

  static final RegionCode PROVINCE = RegionCode.of("900000");
  static final RegionCode CITY = RegionCode.of("900100");
  static final RegionCode COUNTY_A = RegionCode.of("900101");
  static final RegionCode COUNTY_B = RegionCode.of("900102");
  static final RegionCode OTHER_CITY = RegionCode.of("900200");
  static final RegionCode COUNTY_C = RegionCode.of("900201");
  static final RegionCode FLAT_CITY = RegionCode.of("900300");
  static final RegionCode CITY_PARK = RegionCode.of("P-city");
  static final RegionCode COUNTY_PARK = RegionCode.of("P-a");

  static final RegionTree TREE =
      RegionTree.of(
          List.of(
              Region.root(PROVINCE, Text.untranslated("province"), Level.PROVINCE),
              region(CITY, Level.PREFECTURE, PROVINCE),
              region(COUNTY_A, Level.COUNTY, CITY),
              region(COUNTY_B, Level.COUNTY, CITY),
              region(OTHER_CITY, Level.PREFECTURE, PROVINCE),
              region(COUNTY_C, Level.COUNTY, OTHER_CITY),
              region(FLAT_CITY, Level.PREFECTURE, PROVINCE),
              region(CITY_PARK, Level.PARK, CITY),
              region(COUNTY_PARK, Level.PARK, COUNTY_A)));

  private final List<Change> changes = new ArrayList<>();
  private final List<MarkHolding> marks = new ArrayList<>();

  private static Region region(RegionCode code, Level level, RegionCode parent) {
    return Region.of(code, Text.untranslated("region " + code), level, parent);
  }

  Ledger opening(String id, RegionCode county) {
    return entry(id, EntryKind.OPENING_STOCK, county, "2020-01-01", "2020-01-01");
  }

  Ledger entry(String id, EntryKind kind, RegionCode county, String day) {
    return entry(id, kind, county, day, day);
  }

  Ledger entry(String id, EntryKind kind, RegionCode county, String day, String recorded) {
    changes.add(entryOf(id, kind, county, day, recorded).build());
    return this;
  }

  Ledger parkEntry(String id, RegionCode county, RegionCode park, String day) {
    changes.add(entryOf(id, EntryKind.NEW_PRODUCTION, county, day, day).park(park).build());
    return this;
  }

  Ledger successor(String id, RegionCode county, String day, String... predecessors) {
    Entry.Builder entry = entryOf(id, EntryKind.RESTRUCTURING, county, day, day);
    for (String predecessor : predecessors) {
      entry.addPredecessors(EnterpriseId.of(predecessor));
    }
    changes.add(entry.build());
    return this;
  }

  static Entry.Builder entryOf(
      String id, EntryKind kind, RegionCode county, String day, String recorded) {
    return Entry.builder()
        .enterprise(EnterpriseId.of(id))
        .kind(kind)
        .county(county)
        .effective(LocalDate.parse(day))
        .recorded(LocalDate.parse(recorded));
  }

  Ledger exit(String id, ExitKind kind, String day) {
    return exit(id, kind, day, day);
  }

  Ledger exit(String id, ExitKind kind, String day, String recorded) {
    changes.add(
        Exit.builder()
            .enterprise(EnterpriseId.of(id))
            .kind(kind)
            .effective(LocalDate.parse(day))
            .recorded(LocalDate.parse(recorded))
            .build());
    return this;
  }

  Ledger move(String id, RegionCode county, Optional<RegionCode> park, String day) {
    changes.add(
        Relocation.builder()
            .enterprise(EnterpriseId.of(id))
            .county(county)
            .park(park)
            .effective(LocalDate.parse(day))
            .recorded(LocalDate.parse(day))
            .build());
    return this;
  }

  Ledger mark(String id, Mark mark, String from, Optional<String> to, String recorded) {
    marks.add(
        MarkHolding.builder()
            .enterprise(EnterpriseId.of(id))
            .mark(mark)
            .effective(LocalDate.parse(from))
            .validTo(to.map(LocalDate::parse))
            .recorded(LocalDate.parse(recorded))
            .build());
    return this;
  }

  List<Change> changes() {
    return changes;
  }

  Roster roster() {
    return Roster.of(TREE, changes, marks);
  }

  Tallies tally(String asOf) {
    return roster().tally(ProgrammeYear.of(2022), AsOf.parse(asOf));
  }
}
