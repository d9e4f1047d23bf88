package io.github.sixmechanisms.roster;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.text.Problems;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the changes that corrections speak of, and marks them. */
final class Corrections {

  private final Columns columns;
  private final Problems problems;
  private final SortedMap<Integer, More> more = new TreeMap<>();

  Corrections(Columns columns, Problems problems) {
    this.columns = columns;
    this.problems = problems;
  }

  /** The columns with the corrections. */
  Columns with(List<Correction> corrections) {
    if (corrections.isEmpty()) {
      return columns;
    }
    for (int i = 0; i < columns.moreAt.length; i++) {
      more.put(columns.moreAt[i], columns.more.get(i));
    }
    corrections.forEach(this::mark);
    byte[] what = columns.what.clone();
    more.keySet().forEach(at -> what[at] = What.withMore(what[at]));
    return new Columns(
        columns.places,
        columns.ids,
        columns.first,
        columns.effective,
        columns.recorded,
        columns.approved,
        columns.county,
        columns.park,
        what,
        more.keySet().stream().mapToInt(Integer::intValue).toArray(),
        ImmutableList.copyOf(more.values()));
  }

  private void mark(Correction correction) {
    int enterprise = columns.ids.find(correction.enterprise().text());
    boolean alreadyCorrected = false;
    for (int i = columns.first[enterprise]; i < columns.first[enterprise + 1]; i++) {
      if (isThat(i, correction.corrected())) {
        More rest = more.getOrDefault(i, More.NOTHING);
        if (rest.correction().isEmpty()) {
          more.put(i, rest.correctedBy(correction));
          return;
        }
        alreadyCorrected = true;
      }
    }
    problems.add(
        alreadyCorrected ? RosterKey.CORRECTED_TWICE : RosterKey.CORRECTS_NOTHING,
        "enterprise",
        correction.enterprise(),
        "change",
        RosterKey.describe(correction.corrected()),
        "recorded",
        correction.recorded());
  }

  private boolean isThat(int change, Change sought) {
    return columns.county[change] != Places.UNKNOWN
        && columns.park[change] != Places.UNKNOWN
        && columns.change(change).equals(sought);
  }
}
