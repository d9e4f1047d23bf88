package io.github.sixmechanisms.roster;

import io.github.sixmechanisms.internal.Days;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
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
    int county = Places.NONE;
    int park = Places.NONE;
    int countedOn = Days.NONE;
    int onSince = Days.NONE;
    int offSince = Days.NONE;
    boolean hasOpened = false;
    boolean hasEntered = false;
    int end = columns.first[enterprise + 1];
    for (int i = columns.first[enterprise]; i < end; i++) {
      if (!counts(i)) {
        continue;
      }
      int day = Math.max(countedOn, day(i));
      int what = columns.what[i];
      boolean isOn = county != Places.NONE;
      boolean isEntry = What.isEntry(what);
      if (isEntry == isOn) {
        leftOut(i, day, isOn);
        continue;
      }
      if (day > lastDay) {
        break;
      }
      countedOn = day;
      int toCounty = columns.county[i];
      int toPark = columns.park[i];
      if (day >= firstDay && !isStockOfYearBefore(what, day)) {
        if (isOn && !hasOpened) {
          flows.opening(county, park);
        }
        hasOpened = true;
        boolean isNew = isEntry && !hasEntered && isNew(i, day, offSince);
        boolean isMarked = isNew && marks.isMarked(enterprise, markDay, knownOn);
        flows.flow(i, day, county, park, toCounty, toPark, isNew, isMarked);
        hasEntered |= isEntry;
        if (byApproval && isWithoutApproval(i)) {
          flows.withoutApproval();
        }
      }
      if (isEntry) {
        onSince = day;
      } else if (toCounty == Places.NONE && onSince < day) {
        offSince = day;
      }
      county = toCounty;
      park = toPark;
    }
    if (county != Places.NONE) {
      if (!hasOpened) {
        flows.opening(county, park);
      }
      flows.closing(county, park);
    }
  }

  private void leftOut(int change, int day, boolean isOn) {
    if (day <= lastDay) {
      flows.leftOut(change, isOn);
    }
  }

  /** An assessment year that begins in December must not count the stock of its end as a flow. */
  private boolean isStockOfYearBefore(int what, int day) {
    return day < newYear && isOpeningStock(what);
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
  private boolean isNew(int entry, int day, int offSince) {
    EntryKind kind = What.entryKind(columns.what[entry]);
    if (kind == EntryKind.RELOCATION_IN || kind == EntryKind.OPENING_STOCK) {
      return false;
    }
    if (offSince == Days.NONE && kind != EntryKind.RESTRUCTURING) {
      return true;
    }
    int yearBefore = Days.number(Days.day(day).minusMonths(12));
    return offSince <= yearBefore
        && (kind != EntryKind.RESTRUCTURING || !isSuccessor(entry, yearBefore, day));
  }

  /** Whether a predecessor that is off the roster at the end was on it in some days. */
  private boolean isSuccessor(int entry, int from, int before) {
    for (EnterpriseId predecessor : columns.more(entry).predecessors()) {
      int enterprise = columns.ids.find(predecessor.text());
      if (enterprise >= 0 && hasLeftAfterBeingOn(enterprise, from, before)) {
        return true;
      }
    }
    return false;
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
