package io.github.sixmechanisms.roster;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.internal.Days;
import io.github.sixmechanisms.internal.PackedTexts;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.value.EnterpriseId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
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

  /** The changes that have more than the columns hold, ascending, and what they have. */
  final int[] moreAt;

  final ImmutableList<More> more;

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
      int[] moreAt,
      ImmutableList<More> more) {
    this.places = places;
    this.ids = ids;
    this.first = first;
    this.effective = effective;
    this.recorded = recorded;
    this.approved = approved;
    this.county = county;
    this.park = park;
    this.what = what;
    this.moreAt = moreAt;
    this.more = more;
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

  More more(int change) {
    return What.hasMore(what[change])
        ? more.get(Arrays.binarySearch(moreAt, change))
        : More.NOTHING;
  }

  /** Whether a change that is known was known to be wrong. */
  boolean isCorrected(int change, int knownOn) {
    return What.hasMore(what[change])
        && more(change)
            .correction()
            .filter(correction -> Days.number(correction.recorded()) <= knownOn)
            .isPresent();
  }

  /** Where an enterprise lies at the end of a day, by the changes that apply as known. */
  int countyOf(int enterprise, int day, int knownOn) {
    int last = lastOf(enterprise, day, knownOn);
    return last < 0 ? Places.NONE : county[last];
  }

  /** In which park an enterprise lies at the end of a day, by the changes that apply as known. */
  Optional<RegionCode> parkOf(int enterprise, int day, int knownOn) {
    int last = lastOf(enterprise, day, knownOn);
    return last < 0 ? Optional.empty() : parkOf(last);
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
    EnterpriseId enterprise = EnterpriseId.of(ids.text(enterprise(change)));
    LocalDate effectiveDay = Days.day(effective[change]);
    LocalDate recordedDay = Days.day(recorded[change]);
    Optional<LocalDate> approvedDay =
        approved[change] == Days.NONE ? Optional.empty() : Optional.of(Days.day(approved[change]));
    if (What.isEntry(what[change])) {
      return Entry.builder()
          .enterprise(enterprise)
          .kind(What.entryKind(what[change]))
          .county(places.code(county[change]))
          .park(parkOf(change))
          .predecessors(more(change).predecessors())
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
        .fromCounty(more(change).fromCounty())
        .county(places.code(county[change]))
        .park(parkOf(change))
        .effective(effectiveDay)
        .recorded(recordedDay)
        .approved(approvedDay)
        .build();
  }

  private Optional<RegionCode> parkOf(int change) {
    return park[change] == Places.NONE ? Optional.empty() : Optional.of(places.code(park[change]));
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
        && more.equals(that.more);
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
