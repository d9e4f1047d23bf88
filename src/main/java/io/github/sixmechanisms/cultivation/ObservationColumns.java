package io.github.sixmechanisms.cultivation;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.internal.Days;
import io.github.sixmechanisms.internal.PackedTexts;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.Yuan;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * All observations in packed columns, by enterprise, month and recorded date. Nobody writes to them
 * once they are built.
 */
final class ObservationColumns {

  private final PackedTexts enterprises;

  /** Where the rows of each enterprise begin, and where the last ones end. */
  private final int[] first;

  private final int[] month;
  private final int[] recorded;

  /** In fen. */
  private final long[] revenue;

  private final long[] electricity;
  private final long[] employees;
  private final byte[] production;
  private final byte[] origin;
  private final ImmutableList<String> origins;

  ObservationColumns(
      PackedTexts enterprises,
      int[] first,
      int[] month,
      int[] recorded,
      long[] revenue,
      long[] electricity,
      long[] employees,
      byte[] production,
      byte[] origin,
      ImmutableList<String> origins) {
    this.enterprises = enterprises;
    this.first = first;
    this.month = month;
    this.recorded = recorded;
    this.revenue = revenue;
    this.electricity = electricity;
    this.employees = employees;
    this.production = production;
    this.origin = origin;
    this.origins = origins;
  }

  /** Not reported; a trailing sum of contradictory reports may be negative, so −1 would not do. */
  static final long NONE = Long.MIN_VALUE;

  static final byte RUNNING = 0;
  static final byte STOPPED = 1;
  static final byte UNREPORTED = -1;

  PackedTexts enterprises() {
    return enterprises;
  }

  long employeesOf(int row) {
    return row < 0 ? NONE : employees[row];
  }

  int size() {
    return month.length;
  }

  /**
   * The row of an enterprise for a month that was recorded last by a day, or −1. The rows of an
   * enterprise are few, so they are read from the end.
   */
  int row(int enterprise, int wanted, int knownOn) {
    for (int i = first[enterprise + 1] - 1; i >= first[enterprise] && month[i] >= wanted; i--) {
      if (month[i] == wanted && recorded[i] <= knownOn) {
        return i;
      }
    }
    return -1;
  }

  long revenueOf(int row) {
    return row < 0 ? NONE : revenue[row];
  }

  long electricityOf(int row) {
    return row < 0 ? NONE : electricity[row];
  }

  byte productionOf(int row) {
    return row < 0 ? UNREPORTED : production[row];
  }

  static Yuan yuan(long fen) {
    return Yuan.ofYuan(BigDecimal.valueOf(fen, 2));
  }

  Observation observation(int row) {
    Observation.Builder observation =
        Observation.builder()
            .enterprise(EnterpriseId.of(enterprises.text(enterpriseOf(row))))
            .month(Months.month(month[row]))
            .recorded(Days.day(recorded[row]))
            .origin(origins.get(origin[row]));
    if (revenue[row] != NONE) {
      observation.revenueToDate(yuan(revenue[row]));
    }
    if (production[row] != UNREPORTED) {
      observation.production(
          production[row] == STOPPED
              ? Observation.Production.STOPPED
              : Observation.Production.RUNNING);
    }
    return observation
        .electricity(optional(electricity[row]))
        .employees(optional(employees[row]))
        .build();
  }

  static OptionalLong optional(long number) {
    return number == NONE ? OptionalLong.empty() : OptionalLong.of(number);
  }

  static Optional<Yuan> optionalYuan(long fen) {
    return fen == NONE ? Optional.empty() : Optional.of(yuan(fen));
  }

  private int enterpriseOf(int row) {
    int low = 0;
    int high = first.length - 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (first[middle] <= row) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
