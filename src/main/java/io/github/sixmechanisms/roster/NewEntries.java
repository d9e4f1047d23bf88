package io.github.sixmechanisms.roster;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the entries that are counted as new. */
final class NewEntries implements Flows {

  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::effective).thenComparing(Entry::enterprise);

  private final Columns columns;
  private final List<Entry> entries = new ArrayList<>();

  NewEntries(Columns columns) {
    this.columns = columns;
  }

  @Override
  public void opening(int county, int park) {}

  @Override
  public void closing(int county, int park) {}

  @Override
  public void flow(
      int change,
      int day,
      int fromCounty,
      int fromPark,
      int toCounty,
      int toPark,
      boolean isNew,
      boolean isMarked) {
    if (isNew) {
      entries.add((Entry) columns.change(change));
    }
  }

  @Override
  public void leftOut(int change, boolean isOn) {}

  @Override
  public void withoutApproval() {}

  ImmutableList<Entry> entries() {
    return ImmutableList.sortedCopyOf(ORDER, entries);
  }
}
