package io.github.sixmechanisms.roster;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.ProgrammeYear;

/**
 * Counts at the bottom of the tree and adds up at the end. What moves inside a region is taken off
 * at the lowest region that contains both ends.
 */
final class Counters implements Flows {

  private final Columns columns;
  private final Places places;
  private final long[] opening;
  private final long[] closing;
  private final long[] newEntries;
  private final long[] markedNewEntries;
  private final long[] otherInflows;
  private final long[] exits;
  private final ImmutableList.Builder<LeftOut> leftOut = ImmutableList.builder();
  private long withoutApproval;

  Counters(Columns columns) {
    this.columns = columns;
    places = columns.places;
    opening = new long[places.size()];
    closing = new long[places.size()];
    newEntries = new long[places.size()];
    markedNewEntries = new long[places.size()];
    otherInflows = new long[places.size()];
    exits = new long[places.size()];
  }

  @Override
  public void opening(int county, int park) {
    opening[county]++;
    if (park != Places.NONE) {
      opening[park]++;
    }
  }

  @Override
  public void closing(int county, int park) {
    closing[county]++;
    if (park != Places.NONE) {
      closing[park]++;
    }
  }

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
    if (fromCounty != toCounty) {
      move(fromCounty, toCounty, isNew, isMarked);
      if (fromCounty != Places.NONE && toCounty != Places.NONE) {
        int common = places.common(fromCounty, toCounty);
        otherInflows[common]--;
        exits[common]--;
      }
    }
    if (fromPark != toPark) {
      move(fromPark, toPark, isNew, isMarked);
    }
  }

  private void move(int from, int to, boolean isNew, boolean isMarked) {
    if (from != Places.NONE) {
      exits[from]++;
    }
    if (to == Places.NONE) {
      return;
    }
    if (isNew) {
      newEntries[to]++;
      markedNewEntries[to] += isMarked ? 1 : 0;
    } else {
      otherInflows[to]++;
    }
  }

  @Override
  public void leftOut(int change, boolean isOn) {
    Change left = columns.change(change);
    Message reason =
        Message.of(
            isOn ? RosterKey.LEFT_OUT_PRESENT : RosterKey.LEFT_OUT_ABSENT,
            "enterprise",
            left.enterprise(),
            "change",
            RosterKey.describe(left));
    leftOut.add(new LeftOut(left, reason));
  }

  @Override
  public void withoutApproval() {
    withoutApproval++;
  }

  Tallies tallies(ProgrammeYear year, AsOf asOf, CutOff cutOff) {
    int[] fromTheBottom = places.fromTheBottom();
    places.rollUp(opening, fromTheBottom);
    places.rollUp(closing, fromTheBottom);
    places.rollUp(newEntries, fromTheBottom);
    places.rollUp(markedNewEntries, fromTheBottom);
    places.rollUp(otherInflows, fromTheBottom);
    places.rollUp(exits, fromTheBottom);
    ImmutableSortedMap.Builder<RegionCode, Tally> tallies = ImmutableSortedMap.naturalOrder();
    for (int place = 0; place < places.size(); place++) {
      tallies.put(places.code(place), tally(place));
    }
    return new Tallies(
        year, asOf, cutOff, tallies.buildOrThrow(), leftOut.build(), withoutApproval);
  }

  private Tally tally(int place) {
    return Tally.builder()
        .opening(opening[place])
        .closing(closing[place])
        .newEntries(newEntries[place])
        .markedNewEntries(markedNewEntries[place])
        .otherInflows(otherInflows[place])
        .exits(exits[place])
        .build();
  }
}
