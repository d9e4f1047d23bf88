package io.github.sixmechanisms.roster;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.internal.Days;
import io.github.sixmechanisms.internal.IntColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What few changes have and no full column is kept for: where a relocation came from, the
 * predecessors of an entry, and the correction. Nobody writes to it once it is built.
 */
final class Extras {

  /** Not stated, or no replacement. */
  static final int NONE = -1;

  /** The changes, ascending. */
  private final int[] at;

  private final int[] fromCounty;
  private final int[] fromPark;

  /** When the change was corrected, {@link Days#NEVER} if it was not. */
  private final int[] correctedOn;

  /** The change in the place of a corrected one. */
  private final int[] replacement;

  private final int[] reason;

  /** Where the predecessors of each begin, and where the last ones end. */
  private final int[] firstPredecessor;

  /** Enterprises by number. */
  private final int[] predecessors;

  private final ImmutableList<String> reasons;

  private Extras(Builder builder) {
    at = builder.at.toArray();
    fromCounty = builder.fromCounty.toArray();
    fromPark = builder.fromPark.toArray();
    correctedOn = builder.correctedOn.toArray();
    replacement = builder.replacement.toArray();
    reason = builder.reason.toArray();
    firstPredecessor = builder.firstPredecessor.toArray();
    predecessors = builder.predecessors.toArray();
    reasons = ImmutableList.copyOf(builder.reasons);
  }

  int size() {
    return at.length;
  }

  int change(int extra) {
    return at[extra];
  }

  /** The extra of a change that has one, else where it would be: {@code -(place) - 1}. */
  int find(int change) {
    return Arrays.binarySearch(at, change);
  }

  int fromCounty(int extra) {
    return fromCounty[extra];
  }

  int fromPark(int extra) {
    return fromPark[extra];
  }

  int correctedOn(int extra) {
    return correctedOn[extra];
  }

  boolean isCorrected(int extra) {
    return correctedOn[extra] != Days.NEVER;
  }

  boolean isCorrected(int extra, int knownOn) {
    return isCorrected(extra) && correctedOn[extra] <= knownOn;
  }

  int replacement(int extra) {
    return replacement[extra];
  }

  String reason(int extra) {
    return reasons.get(reason[extra]);
  }

  IntStream predecessors(int extra) {
    return Arrays.stream(predecessors, firstPredecessor[extra], firstPredecessor[extra + 1]);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Extras that
        && Arrays.equals(at, that.at)
        && Arrays.equals(fromCounty, that.fromCounty)
        && Arrays.equals(fromPark, that.fromPark)
        && Arrays.equals(correctedOn, that.correctedOn)
        && Arrays.equals(replacement, that.replacement)
        && Arrays.equals(firstPredecessor, that.firstPredecessor)
        && Arrays.equals(predecessors, that.predecessors)
        && IntStream.range(0, size()).allMatch(extra -> hasSameReason(that, extra));
  }

  private boolean hasSameReason(Extras that, int extra) {
    return !isCorrected(extra) || reason(extra).equals(that.reason(extra));
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(at) + Arrays.hashCode(correctedOn);
  }

  /** Builds extras in ascending order of the changes. */
  static final class Builder {

    private final IntColumn at = new IntColumn();
    private final IntColumn fromCounty = new IntColumn();
    private final IntColumn fromPark = new IntColumn();
    private final IntColumn correctedOn = new IntColumn();
    private final IntColumn replacement = new IntColumn();
    private final IntColumn reason = new IntColumn();
    private final IntColumn firstPredecessor = new IntColumn();
    private final IntColumn predecessors = new IntColumn();
    private final List<String> reasons = new ArrayList<>();
    private final Map<String, Integer> reasonNumbers = new HashMap<>();

    Builder() {
      firstPredecessor.add(0);
    }

    /** Adds what a change says of its origin. */
    Builder add(int change, int county, int park, IntStream before) {
      before.forEach(predecessors::add);
      return add(change, county, park, Days.NEVER, NONE, NONE);
    }

    /** Adds that a change was corrected. */
    Builder addCorrected(int change, int day, int by, String why) {
      return add(change, NONE, NONE, day, by, number(why));
    }

    /** Adds an extra of others as it is, for a change that has moved. */
    Builder copy(Extras others, int extra, int change, Shift shift) {
      copyPredecessors(others, extra, shift);
      int by = others.replacement[extra];
      return add(
          change,
          others.fromCounty[extra],
          others.fromPark[extra],
          others.correctedOn[extra],
          by == NONE ? NONE : shift.changes().applyAsInt(by),
          others.isCorrected(extra) ? number(others.reason(extra)) : NONE);
    }

    /** Adds an extra of others whose change was corrected since. */
    Builder copyCorrected(Extras others, int extra, int day, int by, String why) {
      copyPredecessors(others, extra, Shift.NONE);
      return add(
          others.at[extra], others.fromCounty[extra], others.fromPark[extra], day, by, number(why));
    }

    private void copyPredecessors(Extras others, int extra, Shift shift) {
      for (int i = others.firstPredecessor[extra]; i < others.firstPredecessor[extra + 1]; i++) {
        predecessors.add(shift.enterprises().applyAsInt(others.predecessors[i]));
      }
    }

    private Builder add(int change, int county, int park, int day, int by, int why) {
      at.add(change);
      fromCounty.add(county);
      fromPark.add(park);
      correctedOn.add(day);
      replacement.add(by);
      reason.add(why);
      firstPredecessor.add(predecessors.size());
      return this;
    }

    private int number(String why) {
      return reasonNumbers.computeIfAbsent(
          why,
          added -> {
            reasons.add(added);
            return reasons.size() - 1;
          });
    }

    Extras build() {
      return new Extras(this);
    }
  }

  /** The numbers that changes and enterprises have after a merge, by those before. */
  record Shift(IntUnaryOperator changes, IntUnaryOperator enterprises) {

    static final Shift NONE = new Shift(IntUnaryOperator.identity(), IntUnaryOperator.identity());
  }
}
