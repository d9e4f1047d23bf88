package io.github.sixmechanisms.roster;

import io.github.sixmechanisms.internal.Days;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.MessageKey;
import io.github.sixmechanisms.text.Problems;
import io.github.sixmechanisms.value.EnterpriseId;
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
      if (!columns.isCorrected(i, Days.NEVER)) {
        checkPlace(i);
        checkApproval(i);
        checkStep(enterprise, i, last);
        checkMore(i, last);
        last = i;
      }
    }
  }

  private void checkStep(int enterprise, int change, int last) {
    int what = columns.what[change];
    boolean isOn = last != NOTHING && !What.isExit(columns.what[last]);
    if (What.isEntry(what)) {
      if (isOn) {
        step(RosterKey.ENTERS_TWICE, change, last);
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
      if (What.isEntry(columns.what[i]) && !columns.isCorrected(i, Days.NEVER)) {
        problems.add(
            RosterKey.DATES_OUT_OF_ORDER,
            "enterprise",
            EnterpriseId.of(columns.ids.text(enterprise)),
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
        EnterpriseId.of(columns.ids.text(columns.enterprise(change))),
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
      place(RosterKey.HOLDS_NO_ENTERPRISES, change, county, county);
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
        EnterpriseId.of(columns.ids.text(columns.enterprise(change))),
        "change",
        describe(change),
        "region",
        places.code(region),
        "county",
        places.code(county));
  }

  private void checkMore(int change, int last) {
    if (What.hasMore(columns.what[change])) {
      More more = columns.more(change);
      more.predecessors().forEach(predecessor -> checkPredecessor(change, predecessor));
      more.fromCounty().ifPresent(from -> checkOrigin(change, last, from));
    }
  }

  private void checkPredecessor(int change, EnterpriseId predecessor) {
    int found = columns.ids.find(predecessor.text());
    boolean isUnknown = found < 0 || !hasChange(found);
    EnterpriseId enterprise = EnterpriseId.of(columns.ids.text(columns.enterprise(change)));
    List<Object> arguments =
        new ArrayList<>(List.of("enterprise", enterprise, "change", describe(change)));
    if (predecessor.equals(enterprise)) {
      problems.add(RosterKey.OWN_PREDECESSOR, arguments.toArray());
    } else if (isUnknown) {
      arguments.addAll(List.of("predecessor", predecessor));
      problems.add(RosterKey.UNKNOWN_PREDECESSOR, arguments.toArray());
    }
  }

  private boolean hasChange(int enterprise) {
    return IntStream.range(columns.first[enterprise], columns.first[enterprise + 1])
        .anyMatch(i -> !columns.isCorrected(i, Days.NEVER));
  }

  /** Reports the successors whose predecessors a batch has taken back. */
  void successorsOf(IntPredicate isOfBatch) {
    for (int i = 0; i < columns.moreAt.length; i++) {
      int change = columns.moreAt[i];
      for (EnterpriseId predecessor : columns.more.get(i).predecessors()) {
        if (isOfBatch.test(columns.ids.find(predecessor.text()))
            && !isOfBatch.test(columns.enterprise(change))
            && !columns.isCorrected(change, Days.NEVER)) {
          checkPredecessor(change, predecessor);
        }
      }
    }
  }

  private void checkApproval(int change) {
    if (columns.approved[change] != Days.NONE
        && columns.approved[change] > columns.recorded[change]) {
      problems.add(
          RosterKey.APPROVED_LATER,
          "enterprise",
          EnterpriseId.of(columns.ids.text(columns.enterprise(change))),
          "change",
          describe(change),
          "approved",
          Days.day(columns.approved[change]));
    }
  }

  private void checkOrigin(int change, int last, RegionCode from) {
    boolean isOn = last != NOTHING && columns.county[last] >= 0;
    if (isOn && !places.code(columns.county[last]).equals(from)) {
      problems.add(
          RosterKey.MOVES_FROM_ELSEWHERE,
          "enterprise",
          EnterpriseId.of(columns.ids.text(columns.enterprise(change))),
          "change",
          describe(change),
          "last",
          describe(last),
          "from",
          from,
          "county",
          places.code(columns.county[last]));
    }
  }
}
