package io.github.sixmechanisms.roster;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.internal.Days;
import io.github.sixmechanisms.region.RegionCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what concerns one region. */
final class RegionMoves implements Flows {

  /** A change that moved an enterprise into the region or out of it, counted on a day. */
  record Move(int change, int day, RegionFlow.Kind kind) {}

  private final Columns columns;
  private final int region;
  private final List<Move> moves = new ArrayList<>();
  private long stock;

  RegionMoves(Columns columns, int region) {
    this.columns = columns;
    this.region = region;
  }

  /** Collects what concerns the whole tree, in which every entry is an inflow. */
  static RegionMoves everywhere(Columns columns) {
    RegionCode root = columns.places.tree().root().code();
    return new RegionMoves(columns, columns.places.number(root));
  }

  private boolean contains(int county, int park) {
    return county != Places.NONE && (park == region || columns.places.isWithin(county, region));
  }

  @Override
  public void opening(int county, int park) {}

  @Override
  public void closing(int county, int park) {
    stock += contains(county, park) ? 1 : 0;
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
    boolean before = contains(fromCounty, fromPark);
    boolean after = contains(toCounty, toPark);
    if (before != after) {
      moves.add(new Move(change, day, kind(before, isNew, isMarked)));
    }
  }

  private static RegionFlow.Kind kind(boolean wasInside, boolean isNew, boolean isMarked) {
    if (wasInside) {
      return RegionFlow.Kind.EXIT;
    }
    if (!isNew) {
      return RegionFlow.Kind.OTHER_INFLOW;
    }
    return isMarked ? RegionFlow.Kind.MARKED_NEW_ENTRY : RegionFlow.Kind.NEW_ENTRY;
  }

  @Override
  public void leftOut(int change, boolean isOn) {}

  @Override
  public void withoutApproval() {}

  long stock() {
    return stock;
  }

  List<Move> moves() {
    return moves;
  }

  ImmutableList<Entry> newEntries() {
    return moves.stream()
        .filter(move -> move.kind().unmarked() == RegionFlow.Kind.NEW_ENTRY)
        .map(move -> (Entry) columns.change(move.change()))
        .sorted(Comparator.comparing(Entry::effective).thenComparing(Entry::enterprise))
        .collect(ImmutableList.toImmutableList());
  }

  ImmutableList<RegionFlow> flows() {
    return moves.stream()
        .sorted(Comparator.comparing(Move::day).thenComparing(Move::change))
        .map(
            move ->
                new RegionFlow(columns.change(move.change()), Days.day(move.day()), move.kind()))
        .collect(ImmutableList.toImmutableList());
  }
}
