package io.github.sixmechanisms.jmh;

import io.github.sixmechanisms.roster.EntryKind;
import java.time.LocalDate;

/**
 * What a developer would write by hand for exactly one count: one pass over primitive arrays, all
 * facts known, by effective date in one calendar year.
 */
final class HandTally {

  private final RosterWorkload data;
  final long[] opening;
  final long[] closing;
  final long[] newEntries;
  final long[] marked;
  final long[] otherInflows;
  final long[] exits;
  private final int firstDay;
  private final int lastDay;

  HandTally(RosterWorkload data, LocalDate from, LocalDate to) {
    this.data = data;
    firstDay = (int) from.toEpochDay();
    lastDay = (int) to.toEpochDay();
    int regions = data.parent.length;
    opening = new long[regions];
    closing = new long[regions];
    newEntries = new long[regions];
    marked = new long[regions];
    otherInflows = new long[regions];
    exits = new long[regions];
  }

  HandTally count() {
    for (int e = 0; e < data.enterprises; e++) {
      enterprise(e);
    }
    long[][] all = {opening, closing, newEntries, marked, otherInflows, exits};
    for (int depth = 3; depth > 0; depth--) {
      for (int i = 0; i < data.parent.length; i++) {
        if (!data.park[i] && depth(i) == depth) {
          for (long[] counts : all) {
            counts[data.parent[i]] += counts[i];
          }
        }
      }
    }
    return this;
  }

  private int depth(int region) {
    int depth = 0;
    for (int at = data.parent[region]; at >= 0; at = data.parent[at]) {
      depth++;
    }
    return depth;
  }

  private void enterprise(int e) {
    int[] days = data.day;
    int county = -1;
    int park = -1;
    int onSince = 0;
    int offSince = Integer.MIN_VALUE;
    boolean opened = false;
    boolean entered = false;
    int end = data.first[e + 1];
    for (int i = data.first[e]; i < end && days[i] <= lastDay; i++) {
      int day = days[i];
      int toCounty = data.county[i];
      int toPark = data.parkOf[i];
      boolean entry = data.what[i] < RosterWorkload.EXIT;
      if (day >= firstDay) {
        if (!opened && county >= 0) {
          opening[county]++;
          if (park >= 0) {
            opening[park]++;
          }
        }
        opened = true;
        boolean isNew = entry && !entered && isNew(i, day, offSince);
        boolean isMarked = isNew && data.markFrom[e] <= lastDay && lastDay <= data.markTo[e];
        if (county != toCounty) {
          move(county, toCounty, isNew, isMarked);
          if (county >= 0 && toCounty >= 0) {
            int common = common(county, toCounty);
            otherInflows[common]--;
            exits[common]--;
          }
        }
        if (park != toPark) {
          move(park, toPark, isNew, isMarked);
        }
        entered |= entry;
      }
      if (entry) {
        onSince = day;
      } else if (toCounty < 0 && onSince < day) {
        offSince = day;
      }
      county = toCounty;
      park = toPark;
    }
    if (county >= 0) {
      if (!opened) {
        opening[county]++;
        if (park >= 0) {
          opening[park]++;
        }
      }
      closing[county]++;
      if (park >= 0) {
        closing[park]++;
      }
    }
  }

  private void move(int from, int to, boolean isNew, boolean isMarked) {
    if (from >= 0) {
      exits[from]++;
    }
    if (to >= 0) {
      if (isNew) {
        newEntries[to]++;
        marked[to] += isMarked ? 1 : 0;
      } else {
        otherInflows[to]++;
      }
    }
  }

  private int common(int a, int b) {
    for (int left = a; left >= 0; left = data.parent[left]) {
      for (int right = b; right >= 0; right = data.parent[right]) {
        if (left == right) {
          return left;
        }
      }
    }
    throw new IllegalStateException();
  }

  private boolean isNew(int i, int day, int offSince) {
    int kind = data.what[i];
    if (kind == EntryKind.OPENING_STOCK.ordinal() || kind == EntryKind.RELOCATION_IN.ordinal()) {
      return false;
    }
    int yearBefore = (int) LocalDate.ofEpochDay(day).minusMonths(12).toEpochDay();
    return offSince <= yearBefore
        && (data.predecessor[i] < 0 || !isReplaced(data.predecessor[i], yearBefore, day));
  }

  private boolean isReplaced(int e, int from, int before) {
    boolean on = false;
    boolean wasOn = false;
    int onSince = 0;
    for (int i = data.first[e]; i < data.first[e + 1] && data.day[i] <= lastDay; i++) {
      if (data.what[i] < RosterWorkload.EXIT) {
        on = true;
        onSince = data.day[i];
      } else if (data.county[i] < 0) {
        on = false;
        wasOn |= Math.max(onSince, from) < Math.min(data.day[i], before);
      }
    }
    return wasOn && !on;
  }
}
