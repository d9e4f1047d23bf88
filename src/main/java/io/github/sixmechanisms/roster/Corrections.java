package io.github.sixmechanisms.roster;

import io.github.sixmechanisms.internal.Days;
import io.github.sixmechanisms.text.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Finds the changes that corrections speak of, and marks them. */
final class Corrections {

  private record Mark(Correction correction, int replacement) {}

  private final Columns columns;
  private final Problems problems;
  private final SortedMap<Integer, Mark> marks = new TreeMap<>();

  Corrections(Columns columns, Problems problems) {
    this.columns = columns;
    this.problems = problems;
  }

  /** The columns with the corrections. */
  Columns with(List<Correction> corrections) {
    if (corrections.isEmpty()) {
      return columns;
    }
    corrections.forEach(this::mark);
    return columns.with(extras());
  }

  private Extras extras() {
    Extras before = columns.extras;
    Extras.Builder after = new Extras.Builder();
    int extra = 0;
    for (Map.Entry<Integer, Mark> mark : marks.entrySet()) {
      int change = mark.getKey();
      extra = copy(before, extra, change, after);
      Correction correction = mark.getValue().correction();
      int day = Days.number(correction.recorded());
      int by = mark.getValue().replacement();
      if (extra < before.size() && before.change(extra) == change) {
        after.copyCorrected(before, extra, day, by, correction.reason());
        extra++;
      } else {
        after.addCorrected(change, day, by, correction.reason());
      }
    }
    copy(before, extra, columns.size(), after);
    return after.build();
  }

  /** Copies the extras of the changes before one, and returns the next. */
  private static int copy(Extras from, int first, int until, Extras.Builder to) {
    int extra = first;
    for (; extra < from.size() && from.change(extra) < until; extra++) {
      to.copy(from, extra, from.change(extra), Extras.Shift.NONE);
    }
    return extra;
  }

  private void mark(Correction correction) {
    int enterprise = columns.ids.find(correction.enterprise().text());
    List<Integer> found =
        IntStream.range(columns.first[enterprise], columns.first[enterprise + 1])
            .filter(change -> isThat(change, correction.corrected()))
            .boxed()
            .toList();
    Optional<Integer> open =
        found.stream()
            .filter(change -> !columns.isCorrected(change) && !marks.containsKey(change))
            .findFirst();
    if (open.isPresent()) {
      marks.put(open.get(), new Mark(correction, replacement(enterprise, correction)));
    } else {
      report(found.isEmpty() ? RosterKey.CORRECTS_NOTHING : RosterKey.CORRECTED_TWICE, correction);
    }
  }

  private int replacement(int enterprise, Correction correction) {
    return correction.replacement().stream()
        .flatMapToInt(
            right ->
                IntStream.range(columns.first[enterprise], columns.first[enterprise + 1])
                    .filter(change -> isThat(change, right)))
        .findFirst()
        .orElse(Extras.NONE);
  }

  private void report(RosterKey problem, Correction correction) {
    problems.add(
        problem,
        "enterprise",
        correction.enterprise(),
        "change",
        RosterKey.describe(correction.corrected()),
        "recorded",
        correction.recorded());
  }

  /** A change in an unknown region is reported as such, and not as one that was not found. */
  private boolean isThat(int change, Change sought) {
    return columns.hasUnknownPlace(change)
        ? What.kind(columns.what[change]) == What.of(sought)
            && columns.effective[change] == Days.number(sought.effective())
            && columns.recorded[change] == Days.number(sought.recorded())
        : columns.change(change).equals(sought);
  }
}
