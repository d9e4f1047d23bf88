package io.github.sixmechanisms.dispatch;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.value.Fraction;
import java.time.YearMonth;

/**
 * How a count went over the last completed months.
 *
 * @param periods what came in each month, the earliest first
 */
public record Trend(ImmutableList<Period> periods) {

  /**
   * What came in one month.
   *
   * @param month the month
   * @param count what came in it; a net increase may be negative
   */
  public record Period(YearMonth month, long count) {

    /**
     * Refuses null.
     *
     * @param month the month
     * @param count what came in it; a net increase may be negative
     */
    public Period {
      requireNonNull(month, "month");
    }
  }

  /**
   * Refuses null.
   *
   * @param periods what came in each month, the earliest first
   */
  public Trend {
    requireNonNull(periods, "periods");
  }

  /**
   * Compares the last month with the mean of those before.
   *
   * @return the direction, exact; unknown with fewer than two months
   */
  public TrendDirection direction() {
    int before = periods.size() - 1;
    if (before < 1) {
      return TrendDirection.UNKNOWN;
    }
    long sum = 0;
    for (Period period : periods.subList(0, before)) {
      sum = Math.addExact(sum, period.count());
    }
    int order = Fraction.of(periods.get(before).count()).compareTo(Fraction.of(sum, before));
    if (order == 0) {
      return TrendDirection.STEADY;
    }
    return order > 0 ? TrendDirection.RISING : TrendDirection.FALLING;
  }
}
