package io.github.sixmechanisms.roster;

import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Problems;
import io.github.sixmechanisms.value.EnterpriseId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds every contradiction of a roster at once. */
final class RosterCheck {

  private final Roster roster;
  private final RegionTree tree;
  private final Problems problems = new Problems();

  RosterCheck(Roster roster) {
    this.roster = roster;
    this.tree = roster.tree();
  }

  void run() {
    roster.changesByEnterprise().asMap().values().forEach(this::checkEnterprise);
    checkMarks();
    problems.throwIfAny(Message.of(RosterKey.ROSTER));
  }

  private void checkEnterprise(Iterable<Change> changes) {
    Optional<Location> location = Optional.empty();
    @Nullable Change last = null;
    for (Change change : changes) {
      Optional<Location> after = Location.after(change);
      after.ifPresent(place -> checkLocation(change, place));
      checkStep(change, last, location, after);
      if (change instanceof Entry entry) {
        checkPredecessors(entry);
      }
      location = after;
      last = change;
    }
  }

  private void checkStep(
      Change change, @Nullable Change last, Optional<Location> before, Optional<Location> after) {
    if (change instanceof Entry && before.isPresent()) {
      step(RosterKey.ENTERS_TWICE, change, last);
    } else if (change instanceof Exit && before.isEmpty()) {
      step(RosterKey.LEAVES_ABSENT, change, last);
    } else if (change instanceof Relocation && before.isEmpty()) {
      step(RosterKey.MOVES_ABSENT, change, last);
    } else if (change instanceof Relocation && before.equals(after)) {
      step(RosterKey.MOVES_NOWHERE, change, last);
    }
  }

  private void step(RosterKey problem, Change change, @Nullable Change last) {
    problems.add(
        problem,
        "enterprise",
        change.enterprise(),
        "change",
        RosterKey.describe(change),
        "last",
        last == null ? Message.of(RosterKey.NO_CHANGE_BEFORE) : RosterKey.describe(last));
  }

  private void checkLocation(Change change, Location place) {
    if (tree.find(place.county()).isEmpty()) {
      place(RosterKey.UNKNOWN_REGION, change, place.county(), place.county());
      return;
    }
    if (!tree.holdsEnterprises(place.county())) {
      place(RosterKey.HOLDS_NO_ENTERPRISES, change, place.county(), place.county());
      return;
    }
    place.park().ifPresent(park -> checkPark(change, park, place.county()));
  }

  private void checkPark(Change change, RegionCode park, RegionCode county) {
    if (tree.find(park).isEmpty()) {
      place(RosterKey.UNKNOWN_REGION, change, park, county);
    } else if (tree.region(park).level() != Level.PARK) {
      place(RosterKey.NO_PARK, change, park, county);
    } else if (!tree.parkReaches(park, county)) {
      place(RosterKey.PARK_OUT_OF_REACH, change, park, county);
    }
  }

  private void place(RosterKey problem, Change change, RegionCode region, RegionCode county) {
    problems.add(
        problem,
        "enterprise",
        change.enterprise(),
        "change",
        RosterKey.describe(change),
        "region",
        region,
        "county",
        county);
  }

  private void checkPredecessors(Entry entry) {
    for (EnterpriseId predecessor : entry.predecessors()) {
      if (predecessor.equals(entry.enterprise())) {
        problems.add(
            RosterKey.OWN_PREDECESSOR,
            "enterprise",
            entry.enterprise(),
            "change",
            RosterKey.describe(entry));
      } else if (!roster.changesByEnterprise().containsKey(predecessor)) {
        problems.add(
            RosterKey.UNKNOWN_PREDECESSOR,
            "enterprise",
            entry.enterprise(),
            "change",
            RosterKey.describe(entry),
            "predecessor",
            predecessor);
      }
    }
  }

  private void checkMarks() {
    List<MarkHolding> marks = roster.marks();
    for (int i = 1; i < marks.size(); i++) {
      MarkHolding mark = marks.get(i);
      MarkHolding before = marks.get(i - 1);
      boolean same =
          mark.enterprise().equals(before.enterprise())
              && mark.mark() == before.mark()
              && mark.effective().equals(before.effective())
              && mark.recorded().equals(before.recorded());
      if (same) {
        problems.add(
            RosterKey.MARK_TWICE,
            "enterprise",
            mark.enterprise(),
            "mark",
            mark.mark(),
            "effective",
            mark.effective(),
            "recorded",
            mark.recorded());
      }
    }
  }
}
