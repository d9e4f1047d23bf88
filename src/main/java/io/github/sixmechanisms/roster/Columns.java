package io.github.sixmechanisms.roster;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.internal.Days;
import io.github.sixmechanisms.internal.PackedTexts;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.value.EnterpriseId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All changes of a roster in packed columns, by enterprise and in the order in which they apply.
 * Nobody writes to them once they are built.
 */
final class Columns {

  final Places places;
  final PackedTexts ids;

  /** Where the changes of each enterprise begin, and where the last ones end. */
  final int[] first;

  final int[] effective;
  final int[] recorded;
  final int[] approved;
  final int[] county;
  final int[] park;
  final byte[] what;

  /** What few changes have beyond the columns. */
  final Extras extras;

  Columns(
      Places places,
      PackedTexts ids,
      int[] first,
      int[] effective,
      int[] recorded,
      int[] approved,
      int[] county,
      int[] park,
      byte[] what,
      Extras extras) {
    this.places = places;
    this.ids = ids;
    this.first = first;
    this.effective = effective;
    this.recorded = recorded;
    this.approved = approved;
    this.county = county;
    this.park = park;
    this.what = what;
    this.extras = extras;
  }

  int enterprises() {
    return first.length - 1;
  }

  int size() {
    return what.length;
  }

  /** The enterprise of a change. */
  int enterprise(int change) {
    int found = Arrays.binarySearch(first, change);
    int enterprise = found < 0 ? -found - 2 : found;
    while (first[enterprise + 1] == change) {
      enterprise++;
    }
    return enterprise;
  }

  /** The same changes with other extras, which mark those that have one. */
  Columns with(Extras others) {
    byte[] marked = what.clone();
    for (int extra = 0; extra < others.size(); extra++) {
      marked[others.change(extra)] = What.withExtra(what[others.change(extra)]);
    }
    return new Columns(
        places, ids, first, effective, recorded, approved, county, park, marked, others);
  }

  /** Whether a change that is known was known to be wrong. */
  boolean isCorrected(int change, int knownOn) {
    return What.hasExtra(what[change]) && extras.isCorrected(extras.find(change), knownOn);
  }

  /** Whether a change was corrected at any time. */
  boolean isCorrected(int change) {
    return What.hasExtra(what[change]) && extras.isCorrected(extras.find(change));
  }

  /** The change that stands in the place of one in the end, itself if it was not replaced. */
  int last(int change) {
    int last = change;
    while (isCorrected(last) && extras.replacement(extras.find(last)) != Extras.NONE) {
      last = extras.replacement(extras.find(last));
    }
    return last;
  }

  /** The enterprises from which the one of an entry came out. */
  IntStream predecessors(int change) {
    return What.hasExtra(what[change])
        ? extras.predecessors(extras.find(change))
        : IntStream.empty();
  }

  /** The county from which a relocation says that it came. */
  int fromCounty(int change) {
    return What.hasExtra(what[change]) ? extras.fromCounty(extras.find(change)) : Places.NONE;
  }

  /** The park from which a relocation says that it came. */
  int fromPark(int change) {
    return What.hasExtra(what[change]) ? extras.fromPark(extras.find(change)) : Places.NONE;
  }

  /** Whether a change names a region that the tree does not have; such a roster is never built. */
  boolean hasUnknownPlace(int change) {
    return county[change] == Places.UNKNOWN
        || park[change] == Places.UNKNOWN
        || fromCounty(change) == Places.UNKNOWN
        || fromPark(change) == Places.UNKNOWN;
  }

  EnterpriseId id(int enterprise) {
    return EnterpriseId.of(ids.text(enterprise));
  }

  /** All corrections, in the order of the changes that they correct. */
  ImmutableList<Correction> corrections() {
    return IntStream.range(0, extras.size())
        .filter(extras::isCorrected)
        .mapToObj(this::correction)
        .collect(ImmutableList.toImmutableList());
  }

  private Correction correction(int extra) {
    int replacement = extras.replacement(extra);
    return Correction.builder()
        .corrected(change(extras.change(extra)))
        .replacement(
            replacement == Extras.NONE ? Optional.empty() : Optional.of(change(replacement)))
        .recorded(Days.day(extras.correctedOn(extra)))
        .reason(extras.reason(extra))
        .build();
  }

  /** Where an enterprise lies at the end of a day, by the changes that apply as known. */
  int countyOf(int enterprise, int day, int knownOn) {
    int last = lastOf(enterprise, day, knownOn);
    return last < 0 ? Places.NONE : county[last];
  }

  /** In which park an enterprise lies at the end of a day, by the changes that apply as known. */
  Optional<RegionCode> parkOf(int enterprise, int day, int knownOn) {
    int last = lastOf(enterprise, day, knownOn);
    return last < 0 ? Optional.empty() : code(park[last]);
  }

  /** The last change of an enterprise that applies by the end of a day, as known, or −1. */
  private int lastOf(int enterprise, int day, int knownOn) {
    int last = -1;
    for (int i = first[enterprise]; i < first[enterprise + 1] && effective[i] <= day; i++) {
      if (applies(i, last >= 0 && county[last] != Places.NONE, knownOn)) {
        last = i;
      }
    }
    return last;
  }

  /** The changes of an enterprise that apply by the end of a day, as known. */
  ImmutableList<Change> changesOf(int enterprise, int day, int knownOn) {
    ImmutableList.Builder<Change> changes = ImmutableList.builder();
    boolean isOn = false;
    for (int i = first[enterprise]; i < first[enterprise + 1] && effective[i] <= day; i++) {
      if (applies(i, isOn, knownOn)) {
        changes.add(change(i));
        isOn = county[i] != Places.NONE;
      }
    }
    return changes.build();
  }

  private boolean applies(int change, boolean isOn, int knownOn) {
    return recorded[change] <= knownOn
        && !isCorrected(change, knownOn)
        && What.isEntry(what[change]) != isOn;
  }

  Change change(int change) {
    EnterpriseId enterprise = id(enterprise(change));
    LocalDate effectiveDay = Days.day(effective[change]);
    LocalDate recordedDay = Days.day(recorded[change]);
    Optional<LocalDate> approvedDay =
        approved[change] == Days.NONE ? Optional.empty() : Optional.of(Days.day(approved[change]));
    if (What.isEntry(what[change])) {
      return Entry.builder()
          .enterprise(enterprise)
          .kind(What.entryKind(what[change]))
          .county(places.code(county[change]))
          .park(code(park[change]))
          .predecessors(predecessors(change).mapToObj(this::id).toList())
          .effective(effectiveDay)
          .recorded(recordedDay)
          .approved(approvedDay)
          .build();
    }
    if (What.isExit(what[change])) {
      return Exit.builder()
          .enterprise(enterprise)
          .kind(What.exitKind(what[change]))
          .effective(effectiveDay)
          .recorded(recordedDay)
          .approved(approvedDay)
          .build();
    }
    return Relocation.builder()
        .enterprise(enterprise)
        .fromCounty(code(fromCounty(change)))
        .fromPark(code(fromPark(change)))
        .county(places.code(county[change]))
        .park(code(park[change]))
        .effective(effectiveDay)
        .recorded(recordedDay)
        .approved(approvedDay)
        .build();
  }

  private Optional<RegionCode> code(int place) {
    return place == Places.NONE ? Optional.empty() : Optional.of(places.code(place));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Columns that
        && places.tree().equals(that.places.tree())
        && ids.equals(that.ids)
        && Arrays.equals(first, that.first)
        && Arrays.equals(effective, that.effective)
        && Arrays.equals(recorded, that.recorded)
        && Arrays.equals(approved, that.approved)
        && Arrays.equals(county, that.county)
        && Arrays.equals(park, that.park)
        && Arrays.equals(what, that.what)
        && extras.equals(that.extras);
  }

  @Override
  public int hashCode() {
    int hash = 31 * places.tree().hashCode() + ids.hashCode();
    hash = 31 * hash + Arrays.hashCode(first);
    hash = 31 * hash + Arrays.hashCode(effective);
    hash = 31 * hash + Arrays.hashCode(recorded);
    hash = 31 * hash + Arrays.hashCode(county);
    hash = 31 * hash + Arrays.hashCode(park);
    return 31 * hash + Arrays.hashCode(what);
  }
}
