package io.github.sixmechanisms.roster;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.internal.Days;
import io.github.sixmechanisms.internal.IntColumn;
import io.github.sixmechanisms.internal.TextNumbers;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Packs records in the order of the ledger, then sorts them into columns. */
final class Packer {

  private static final int FEW = 64;

  private final Places places;
  private final Problems problems;
  private final TextNumbers table = new TextNumbers();
  private final IntColumn enterprise = new IntColumn();
  private final IntColumn effective = new IntColumn();
  private final IntColumn recorded = new IntColumn();
  private final IntColumn approved = new IntColumn();
  private final IntColumn county = new IntColumn();
  private final IntColumn park = new IntColumn();
  private final IntColumn what = new IntColumn();

  /** Where in the order of the ledger the changes are that say of what they came. */
  private final IntColumn origins = new IntColumn();

  private final IntColumn fromCounty = new IntColumn();
  private final IntColumn fromPark = new IntColumn();
  private final IntColumn firstPredecessor = new IntColumn();
  private final IntColumn predecessors = new IntColumn();
  private final List<Correction> corrections = new ArrayList<>();

  Packer(Places places, Problems problems) {
    this.places = places;
    this.problems = problems;
    firstPredecessor.add(0);
  }

  void add(LedgerRecord item) {
    if (requireNonNull(item, "ledger record") instanceof Correction correction) {
      table.number(correction.enterprise().text());
      corrections.add(correction);
      correction.replacement().ifPresent(this::addChange);
    } else if (item instanceof Change change) {
      addChange(change);
    }
  }

  private void addChange(Change change) {
    boolean hasOrigin = addOrigin(change);
    Optional<Location> place = Location.after(change);
    enterprise.add(table.number(change.enterprise().text()));
    effective.add(Days.number(change.effective()));
    recorded.add(Days.number(change.recorded()));
    approved.add(change.approved().map(Days::number).orElse(Days.NONE));
    county.add(place(change, place.map(Location::county)));
    park.add(place(change, place.flatMap(Location::park)));
    what.add(hasOrigin ? What.withExtra(What.of(change)) : What.of(change));
  }

  private boolean addOrigin(Change change) {
    if (change instanceof Entry entry && !entry.predecessors().isEmpty()) {
      entry.predecessors().forEach(before -> predecessors.add(table.number(before.text())));
      addOrigin(Places.NONE, Places.NONE);
      return true;
    }
    if (change instanceof Relocation move
        && (move.fromCounty().isPresent() || move.fromPark().isPresent())) {
      addOrigin(place(change, move.fromCounty()), place(change, move.fromPark()));
      return true;
    }
    return false;
  }

  private void addOrigin(int inCounty, int inPark) {
    origins.add(what.size());
    fromCounty.add(inCounty);
    fromPark.add(inPark);
    firstPredecessor.add(predecessors.size());
  }

  private int place(Change change, Optional<RegionCode> code) {
    return code.map(named -> place(change, named)).orElse(Places.NONE);
  }

  private int place(Change change, RegionCode code) {
    int place = places.number(code);
    if (place == Places.UNKNOWN) {
      problems.add(
          RosterKey.UNKNOWN_REGION,
          "enterprise",
          change.enterprise(),
          "change",
          RosterKey.describe(change),
          "region",
          code);
    }
    return place;
  }

  void addMarks(Iterable<MarkHolding> marks) {
    marks.forEach(mark -> table.number(requireNonNull(mark, "mark").enterprise().text()));
  }

  List<Correction> corrections() {
    return corrections;
  }

  Columns columns() {
    int[] enterprises = table.sorted();
    int[] first = firstOfEach(enterprises);
    int[] order = order(enterprises, first);
    return new Columns(
        places,
        table.inOrder(enterprises),
        first,
        gather(effective, order),
        gather(recorded, order),
        gather(approved, order),
        gather(county, order),
        gather(park, order),
        kinds(order),
        extras(order, enterprises));
  }

  private Extras extras(int[] order, int[] enterprises) {
    int[] numbers = new int[enterprises.length];
    for (int i = 0; i < enterprises.length; i++) {
      numbers[enterprises[i]] = i;
    }
    int[] positions = origins.toArray();
    Extras.Builder extras = new Extras.Builder();
    for (int i = 0; i < order.length; i++) {
      if (What.hasExtra(what.get(order[i]))) {
        int origin = Arrays.binarySearch(positions, order[i]);
        IntStream before =
            IntStream.range(firstPredecessor.get(origin), firstPredecessor.get(origin + 1))
                .map(at -> numbers[predecessors.get(at)])
                .sorted();
        extras.add(i, fromCounty.get(origin), fromPark.get(origin), before);
      }
    }
    return extras.build();
  }

  private int[] firstOfEach(int[] enterprises) {
    int[] count = new int[enterprises.length];
    for (int i = 0; i < enterprise.size(); i++) {
      count[enterprise.get(i)]++;
    }
    int[] first = new int[enterprises.length + 1];
    for (int i = 0; i < enterprises.length; i++) {
      first[i + 1] = first[i] + count[enterprises[i]];
    }
    return first;
  }

  /** The records by enterprise, each one's in the order in which they apply. */
  private int[] order(int[] enterprises, int[] first) {
    int[] next = new int[enterprises.length];
    for (int i = 0; i < enterprises.length; i++) {
      next[enterprises[i]] = first[i];
    }
    int[] order = new int[enterprise.size()];
    for (int i = 0; i < order.length; i++) {
      order[next[enterprise.get(i)]++] = i;
    }
    for (int i = 0; i < enterprises.length; i++) {
      sort(order, first[i], first[i + 1]);
    }
    return order;
  }

  private void sort(int[] order, int from, int to) {
    if (to - from > FEW) {
      int[] sorted =
          Arrays.stream(order, from, to)
              .boxed()
              .sorted(
                  Comparator.<Integer>comparingInt(effective::get).thenComparingInt(recorded::get))
              .mapToInt(Integer::intValue)
              .toArray();
      System.arraycopy(sorted, 0, order, from, sorted.length);
      return;
    }
    for (int i = from + 1; i < to; i++) {
      int moved = order[i];
      int at = i;
      while (at > from && isBefore(moved, order[at - 1])) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = moved;
    }
  }

  private boolean isBefore(int a, int b) {
    return effective.get(a) < effective.get(b)
        || (effective.get(a) == effective.get(b) && recorded.get(a) < recorded.get(b));
  }

  private static int[] gather(IntColumn column, int[] order) {
    int[] gathered = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      gathered[i] = column.get(order[i]);
    }
    return gathered;
  }

  private byte[] kinds(int[] order) {
    byte[] kinds = new byte[order.length];
    for (int i = 0; i < order.length; i++) {
      kinds[i] = (byte) what.get(order[i]);
    }
    return kinds;
  }
}
