package io.github.sixmechanisms.cultivation;

import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.Fraction;
import java.util.Optional;
import java.util.OptionalInt;

/** Computes the figures of one enterprise at the end of a month, as known on a day. */
final class FiguresOf {

  private static final long NONE = ObservationColumns.NONE;
  private static final int QUARTER = 3;

  private final ObservationColumns columns;
  private final int enterprise;
  private final int month;
  private final int knownOn;

  FiguresOf(ObservationColumns columns, int enterprise, int month, int knownOn) {
    this.columns = columns;
    this.enterprise = enterprise;
    this.month = month;
    this.knownOn = knownOn;
  }

  OperatingFigures figures() {
    return OperatingFigures.builder()
        .enterprise(EnterpriseId.of(columns.enterprises().text(enterprise)))
        .month(Months.month(month))
        .revenueToDate(ObservationColumns.optionalYuan(toDate()))
        .trailingRevenue(ObservationColumns.optionalYuan(trailing()))
        .trailingRevenueDecline(decline(trailing(), trailingThen()))
        .revenueToDateDecline(decline(toDate(), toDateThen()))
        .electricityDecline(decline(electricity(), electricityThen()))
        .stoppedMonths(optional(stopped()))
        .stoppedMonthsAtLeast(optional(stoppedAtLeast()))
        .employees(ObservationColumns.optional(columns.employeesOf(row(month))))
        .lastYearsRevenue(ObservationColumns.optionalYuan(revenue(Months.decemberBefore(month))))
        .lastYearsRevenueToDate(ObservationColumns.optionalYuan(toDateThen()))
        .build();
  }

  private int row(int wanted) {
    return columns.row(enterprise, wanted, knownOn);
  }

  private long revenue(int wanted) {
    return columns.revenueOf(row(wanted));
  }

  long toDate() {
    return revenue(month);
  }

  long toDateThen() {
    return revenue(month - Months.IN_YEAR);
  }

  long trailing() {
    return trailing(month);
  }

  long trailingThen() {
    return trailing(month - Months.IN_YEAR);
  }

  /** In fen. */
  private long trailing(int wanted) {
    int end = Months.isJanuary(wanted) ? wanted - 1 : wanted;
    long toDate = revenue(end);
    if (Months.isDecember(end) || toDate == NONE) {
      return toDate;
    }
    long year = revenue(Months.decemberBefore(end));
    long then = revenue(end - Months.IN_YEAR);
    return year == NONE || then == NONE ? NONE : Math.addExact(toDate, year - then);
  }

  long electricity() {
    return electricity(month);
  }

  long electricityThen() {
    return electricity(month - Months.IN_YEAR);
  }

  private long electricity(int wanted) {
    long sum = 0;
    for (int i = wanted - QUARTER + 1; i <= wanted; i++) {
      long used = columns.electricityOf(row(i));
      if (used == NONE) {
        return NONE;
      }
      sum = Math.addExact(sum, used);
    }
    return sum;
  }

  /** The months of standstill in a row that are reported, NONE if the month itself is not. */
  private long stoppedAtLeast() {
    return isUnreported(month) ? NONE : run();
  }

  private int run() {
    int count = 0;
    while (columns.productionOf(row(month - count)) == ObservationColumns.STOPPED) {
      count++;
    }
    return count;
  }

  private boolean isUnreported(int wanted) {
    return columns.productionOf(row(wanted)) == ObservationColumns.UNREPORTED;
  }

  /** The months of standstill in a row, NONE if one before them was not reported. */
  private long stopped() {
    int run = run();
    return isUnreported(month - run) ? NONE : run;
  }

  /** As {@link #stopped}, but so many reported ones are enough, whatever was before them. */
  long stopped(int enough) {
    long exact = stopped();
    return exact == NONE && run() >= enough && run() > 0 ? run() : exact;
  }

  private static OptionalInt optional(long count) {
    return count == NONE ? OptionalInt.empty() : OptionalInt.of((int) count);
  }

  private static Optional<Fraction> decline(long now, long then) {
    return now == NONE || then <= 0
        ? Optional.empty()
        : Optional.of(Fraction.ONE.minus(Fraction.of(now, then)));
  }
}
