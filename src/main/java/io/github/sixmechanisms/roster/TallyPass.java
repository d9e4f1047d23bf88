package io.github.sixmechanisms.roster;

import io.github.sixmechanisms.internal.Days;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.ProgrammeYear;

/**
 * One pass over the columns: applies the changes of each enterprise that are known and counted by
 * the day, and reports what they do.
 */
final class TallyPass {

  private final Columns columns;
  private final Marks.Reader marks;
  private final Flows flows;
  private final boolean byApproval;
  private final int firstDay;
  private final int newYear;
  private final int lastDay;
  private final int markDay;
  private final int knownOn;

  private int walked;
  private int county;
  private int park;
  private int countedOn;
  private int onSince;
  private int offSince;
  private boolean hasOpened;
  private boolean hasEntered;

  TallyPass(
      Columns columns, Marks marks, ProgrammeYear year, AsOf asOf, CutOff cutOff, Flows flows) {
    this.columns = columns;
    this.marks = marks.new Reader();
    this.flows = flows;
    byApproval = cutOff.basis() == CutOff.Basis.APPROVAL_DATE;
    firstDay = Days.number(cutOff.firstDay(year));
    newYear = Days.number(year.firstDay());
    markDay = Days.number(asOf.day());
    lastDay = Math.min(markDay, Days.number(cutOff.lastDay(year)));
    knownOn = asOf.knowledgeDay().map(Days::number).orElse(Days.NEVER);
  }

  void run() {
    for (int enterprise = 0; enterprise < columns.enterprises(); enterprise++) {
      walk(enterprise);
    }
  }

  void walk(int enterprise) {
    begin(enterprise);
    int end = columns.first[enterprise + 1];
    boolean goesOn = true;
    for (int i = columns.first[enterprise]; i < end && goesOn; i++) {
      goesOn = !counts(i) || apply(i);
    }
    end();
  }

  private void begin(int enterprise) {
    walked = enterprise;
    county = Places.NONE;
    park = Places.NONE;
    countedOn = Days.NONE;
    onSince = Days.NONE;
    offSince = Days.NONE;
    hasOpened = false;
    hasEntered = false;
  }

  private void end() {
    if (county != Places.NONE) {
      open();
      flows.closing(county, park);
    }
  }

  /** The stock of the opening is known when the first flow, or the end, finds the enterprise. */
  private void open() {
    if (county != Places.NONE && !hasOpened) {
      flows.opening(county, park);
    }
    hasOpened = true;
  }

  /** Applies a change if it can be; false if it comes after the last day, as all that follow do. */
  private boolean apply(int change) {
    int day = Math.max(countedOn, day(change));
    int what = columns.what[change];
    boolean isOn = county != Places.NONE;
    if (What.isEntry(what) == isOn) {
      leftOut(change, day, isOn);
      return true;
    }
    if (day > lastDay) {
      return false;
    }
    countedOn = day;
    if (day >= firstDay && !isStockOfYearBefore(what, day)) {
      flow(change, day);
    }
    move(change, day);
    return true;
  }

  private void flow(int change, int day) {
    open();
    boolean isEntry = What.isEntry(columns.what[change]);
    boolean isNew = isEntry && !hasEntered && isNew(change, day);
    boolean isMarked = isNew && marks.isMarked(walked, markDay, knownOn);
    flows.flow(
        change, day, county, park, columns.county[change], columns.park[change], isNew, isMarked);
    hasEntered |= isEntry;
    if (byApproval && isWithoutApproval(change)) {
      flows.withoutApproval();
    }
  }

  private void move(int change, int day) {
    int toCounty = columns.county[change];
    if (What.isEntry(columns.what[change])) {
      onSince = day;
    } else if (toCounty == Places.NONE && onSince < day) {
      offSince = day;
    }
    county = toCounty;
    park = columns.park[change];
  }

  private void leftOut(int change, int day, boolean isOn) {
    if (day <= lastDay) {
      flows.leftOut(change, isOn);
    }
  }

  /**
   * An assessment year that begins in December must not count the stock of its end as a flow,
   * unless flows were counted before it, as far as is known.
   */
  private boolean isStockOfYearBefore(int what, int day) {
    return day < newYear && !hasOpened && isOpeningStock(what);
  }

  private static boolean isOpeningStock(int what) {
    return What.isEntry(what) && What.entryKind(what) == EntryKind.OPENING_STOCK;
  }

  /** The day on which a change is counted by itself; those that follow it do not count before. */
  private int day(int change) {
    int effective = columns.effective[change];
    return byApproval && columns.approved[change] != Days.NONE
        ? columns.approved[change]
        : effective;
  }

  private boolean isWithoutApproval(int change) {
    int what = columns.what[change];
    return columns.approved[change] == Days.NONE && !isOpeningStock(what);
  }

  private boolean counts(int change) {
    return columns.recorded[change] <= knownOn && !columns.isCorrected(change, knownOn);
  }

  /** A2, but for the first entry of the year, which the caller sees. */
  private boolean isNew(int entry, int day) {
    EntryKind kind = What.entryKind(columns.what[entry]);
    if (!kind.canBeNew()) {
      return false;
    }
    return isLongOff(day)
        && (kind != EntryKind.RESTRUCTURING || !isSuccessor(entry, yearBefore(day), day));
  }

  private boolean isLongOff(int day) {
    return offSince == Days.NONE || offSince <= yearBefore(day);
  }

  private static int yearBefore(int day) {
    return Days.number(Days.day(day).minusMonths(12));
  }

  /** Whether an entry of a plain kind after all others would be new on a day of the year. */
  boolean wouldBeNew(int enterprise, int day) {
    walk(enterprise);
    return county == Places.NONE && !hasEntered && isLongOff(day);
  }

  /** Whether a predecessor that is off the roster at the end was on it in some days. */
  private boolean isSuccessor(int entry, int from, int before) {
    return columns
        .predecessors(entry)
        .anyMatch(predecessor -> hasLeftAfterBeingOn(predecessor, from, before));
  }

  private boolean hasLeftAfterBeingOn(int enterprise, int from, int before) {
    boolean isOn = false;
    boolean wasOn = false;
    int countedOn = Days.NONE;
    int onSince = Days.NONE;
    for (int i = columns.first[enterprise]; i < columns.first[enterprise + 1]; i++) {
      int day = Math.max(countedOn, day(i));
      boolean isEntry = What.isEntry(columns.what[i]);
      if (!counts(i) || isEntry == isOn) {
        continue;
      }
      if (day > lastDay) {
        break;
      }
      countedOn = day;
      if (isEntry) {
        onSince = day;
        isOn = true;
      } else if (What.isExit(columns.what[i])) {
        wasOn |= Math.max(onSince, from) < Math.min(day, before);
        isOn = false;
      }
    }
    return wasOn && !isOn;
  }
}
