package io.github.sixmechanisms.roster;

import io.github.sixmechanisms.internal.Days;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.MessageKey;
import io.github.sixmechanisms.text.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds every contradiction in the changes of an enterprise. Changes that a correction has taken
 * back are left out, whenever it was recorded.
 */
final class RosterCheck {

  private static final int NOTHING = -1;

  private final Columns columns;
  private final Places places;
  private final Problems problems;

  RosterCheck(Columns columns, Problems problems) {
    this.columns = columns;
    this.places = columns.places;
    this.problems = problems;
  }

  void all() {
    for (int enterprise = 0; enterprise < columns.enterprises(); enterprise++) {
      enterprise(enterprise);
    }
  }

  void enterprise(int enterprise) {
    int last = NOTHING;
    for (int i = columns.first[enterprise]; i < columns.first[enterprise + 1]; i++) {
      checkPlace(i);
      if (!columns.isCorrected(i)) {
        checkApproval(i);
        checkStep(enterprise, i, last);
        checkOrigin(i, last);
        checkPredecessors(enterprise, i);
        last = i;
      }
    }
  }

  private void checkStep(int enterprise, int change, int last) {
    int what = columns.what[change];
    boolean isOn = last != NOTHING && !What.isExit(columns.what[last]);
    if (What.isEntry(what)) {
      if (isOn) {
        step(isSame(change, last) ? RosterKey.GIVEN_TWICE : RosterKey.ENTERS_TWICE, change, last);
      } else if (last != NOTHING && What.entryKind(what) == EntryKind.OPENING_STOCK) {
        step(RosterKey.OPENS_LATE, change, last);
      }
    } else if (!isOn) {
      absent(enterprise, change, last);
    } else if (What.isRelocation(what)
        && columns.county[change] == columns.county[last]
        && columns.park[change] == columns.park[last]) {
      step(RosterKey.MOVES_NOWHERE, change, last);
    }
  }

  /** Before any other change, an entry that comes later is the likely mistake. */
  private void absent(int enterprise, int change, int last) {
    for (int i = change + 1; last == NOTHING && i < columns.first[enterprise + 1]; i++) {
      if (What.isEntry(columns.what[i]) && !columns.isCorrected(i)) {
        problems.add(
            RosterKey.DATES_OUT_OF_ORDER,
            "enterprise",
            columns.id(enterprise),
            "change",
            describe(change),
            "next",
            describe(i));
        return;
      }
    }
    boolean exits = What.isExit(columns.what[change]);
    step(exits ? RosterKey.LEAVES_ABSENT : RosterKey.MOVES_ABSENT, change, last);
  }

  private void step(MessageKey problem, int change, int last) {
    problems.add(
        problem,
        "enterprise",
        columns.id(columns.enterprise(change)),
        "change",
        describe(change),
        "last",
        last == NOTHING ? Message.of(RosterKey.NO_CHANGE_BEFORE) : describe(last));
  }

  private Message describe(int change) {
    return RosterKey.describe(
        columns.what[change],
        Days.day(columns.effective[change]),
        Days.day(columns.recorded[change]));
  }

  private void checkPlace(int change) {
    int county = columns.county[change];
    int park = columns.park[change];
    if (county < 0 || park == Places.UNKNOWN) {
      return;
    }
    if (!places.holdsEnterprises(county)) {
      place(
          places.isPark(county) ? RosterKey.PARK_AS_COUNTY : RosterKey.HOLDS_NO_ENTERPRISES,
          change,
          county,
          county);
    } else if (park != Places.NONE && !places.isPark(park)) {
      place(RosterKey.NO_PARK, change, park, county);
    } else if (park != Places.NONE && !places.parkReaches(park, county)) {
      place(RosterKey.PARK_OUT_OF_REACH, change, park, county);
    }
  }

  private void place(RosterKey problem, int change, int region, int county) {
    problems.add(
        problem,
        "enterprise",
        columns.id(columns.enterprise(change)),
        "change",
        describe(change),
        "region",
        places.code(region),
        "county",
        places.code(county));
  }

  private boolean isSame(int change, int other) {
    return columns.change(change).equals(columns.change(other));
  }

  private void checkPredecessors(int enterprise, int change) {
    columns
        .predecessors(change)
        .forEach(predecessor -> checkPredecessor(enterprise, change, predecessor));
  }

  private void checkPredecessor(int enterprise, int change, int predecessor) {
    List<Object> arguments =
        new ArrayList<>(List.of("enterprise", columns.id(enterprise), "change", describe(change)));
    if (predecessor == enterprise) {
      problems.add(RosterKey.OWN_PREDECESSOR, arguments.toArray());
    } else if (!hasChange(predecessor)) {
      arguments.addAll(List.of("predecessor", columns.id(predecessor)));
      problems.add(RosterKey.UNKNOWN_PREDECESSOR, arguments.toArray());
    }
  }

  private boolean hasChange(int enterprise) {
    return IntStream.range(columns.first[enterprise], columns.first[enterprise + 1])
        .anyMatch(i -> !columns.isCorrected(i));
  }

  /** Reports the successors whose predecessors a batch has taken back. */
  void successorsOf(IntPredicate isOfBatch) {
    for (int extra = 0; extra < columns.extras.size(); extra++) {
      int change = columns.extras.change(extra);
      int enterprise = columns.enterprise(change);
      if (!isOfBatch.test(enterprise) && !columns.isCorrected(change)) {
        columns
            .extras
            .predecessors(extra)
            .filter(isOfBatch)
            .forEach(predecessor -> checkPredecessor(enterprise, change, predecessor));
      }
    }
  }

  private void checkApproval(int change) {
    if (columns.approved[change] != Days.NONE
        && columns.approved[change] > columns.recorded[change]) {
      problems.add(
          RosterKey.APPROVED_LATER,
          "enterprise",
          columns.id(columns.enterprise(change)),
          "change",
          describe(change),
          "approved",
          Days.day(columns.approved[change]));
    }
  }

  private void checkOrigin(int change, int last) {
    if (last != NOTHING && columns.county[last] >= 0) {
      checkOrigin(change, last, columns.fromCounty(change), columns.county[last]);
      checkOrigin(change, last, columns.fromPark(change), columns.park[last]);
    }
  }

  private void checkOrigin(int change, int last, int from, int place) {
    if (from >= 0 && place != Places.UNKNOWN && from != place) {
      problems.add(
          RosterKey.MOVES_FROM_ELSEWHERE,
          "enterprise",
          columns.id(columns.enterprise(change)),
          "change",
          describe(change),
          "last",
          describe(last),
          "from",
          places.code(from),
          "place",
          place == Places.NONE ? Message.of(RosterKey.IN_NO_PARK) : places.code(place));
    }
  }
}
