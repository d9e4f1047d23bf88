package io.github.sixmechanisms.cultivation;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.internal.Days;
import io.github.sixmechanisms.internal.IntColumn;
import io.github.sixmechanisms.internal.LongColumn;
import io.github.sixmechanisms.internal.TextNumbers;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Problems;
import io.github.sixmechanisms.value.Yuan;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Packs observations in the order of arrival, then sorts them into columns. */
final class ObservationPacker {

  /** The greatest revenue, more than that of the whole industry of the country. */
  static final Yuan MOST = Yuan.ofYuan(1_000_000_000_000_000L);

  private static final int MOST_ORIGINS = 127;

  private final TextNumbers enterprises = new TextNumbers();
  private final IntColumn enterprise = new IntColumn();
  private final IntColumn month = new IntColumn();
  private final IntColumn recorded = new IntColumn();
  private final LongColumn revenue = new LongColumn();
  private final LongColumn electricity = new LongColumn();
  private final LongColumn employees = new LongColumn();
  private final IntColumn production = new IntColumn();
  private final IntColumn origin = new IntColumn();
  private final Map<String, Integer> origins = new LinkedHashMap<>();

  void add(Observation observation) {
    enterprise.add(enterprises.number(observation.enterprise().text()));
    month.add(Months.number(observation.month()));
    recorded.add(Days.number(observation.recorded()));
    revenue.add(
        observation.revenueToDate().map(ObservationPacker::fen).orElse(ObservationColumns.NONE));
    electricity.add(observation.electricity().orElse(ObservationColumns.NONE));
    employees.add(observation.employees().orElse(ObservationColumns.NONE));
    production.add(
        observation
            .production()
            .map(
                state ->
                    (int)
                        (state == Observation.Production.STOPPED
                            ? ObservationColumns.STOPPED
                            : ObservationColumns.RUNNING))
            .orElse((int) ObservationColumns.UNREPORTED));
    origin.add(origin(observation.origin()));
  }

  private static long fen(Yuan amount) {
    return amount.inYuan().movePointRight(2).longValueExact();
  }

  private int origin(String name) {
    int number = origins.computeIfAbsent(name, added -> origins.size());
    if (number > MOST_ORIGINS) {
      throw new IllegalArgumentException(
          "The observations must have at most 128 different origins; "
              + name
              + " is one more.\nMaybe name the source, not the single report.");
    }
    return number;
  }

  ObservationColumns columns() {
    int[] sorted = enterprises.sorted();
    int[] rank = new int[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      rank[sorted[i]] = i;
    }
    int[] first = new int[sorted.length + 1];
    for (int i = 0; i < enterprise.size(); i++) {
      first[rank[enterprise.get(i)] + 1]++;
    }
    Arrays.parallelPrefix(first, Integer::sum);
    int[] order = order(rank, first);
    ObservationColumns columns =
        new ObservationColumns(
            enterprises.inOrder(sorted),
            first,
            ints(order, month::get),
            ints(order, recorded::get),
            longs(order, revenue),
            longs(order, electricity),
            longs(order, employees),
            bytes(order, production),
            bytes(order, origin),
            ImmutableList.copyOf(origins.keySet()));
    check(order, columns);
    return columns;
  }

  private int[] order(int[] rank, int[] first) {
    int[] next = first.clone();
    int[] order = new int[enterprise.size()];
    for (int i = 0; i < order.length; i++) {
      order[next[rank[enterprise.get(i)]]++] = i;
    }
    for (int i = 0; i + 1 < first.length; i++) {
      sort(order, first[i], first[i + 1]);
    }
    return order;
  }

  private void sort(int[] order, int from, int to) {
    boolean sorted = true;
    for (int i = from + 1; i < to && sorted; i++) {
      sorted = compare(order[i - 1], order[i]) <= 0;
    }
    if (!sorted) {
      int[] rows =
          Arrays.stream(order, from, to)
              .boxed()
              .sorted(Comparator.comparingInt(month::get).thenComparingInt(recorded::get))
              .mapToInt(Integer::intValue)
              .toArray();
      System.arraycopy(rows, 0, order, from, rows.length);
    }
  }

  private int compare(int a, int b) {
    int months = Integer.compare(month.get(a), month.get(b));
    return months == 0 ? Integer.compare(recorded.get(a), recorded.get(b)) : months;
  }

  private void check(int[] order, ObservationColumns columns) {
    Problems problems = new Problems();
    for (int i = 1; i < order.length; i++) {
      if (enterprise.get(order[i - 1]) == enterprise.get(order[i])
          && compare(order[i - 1], order[i]) == 0) {
        Observation twice = columns.observation(i);
        problems.add(
            CultivationKey.TWICE,
            "enterprise",
            twice.enterprise(),
            "month",
            twice.month(),
            "recorded",
            twice.recorded());
      }
    }
    problems.throwIfAny(Message.of(CultivationKey.RECORDS));
  }

  private static int[] ints(int[] order, IntUnaryOperator column) {
    return Arrays.stream(order).map(column).toArray();
  }

  private static long[] longs(int[] order, LongColumn column) {
    return Arrays.stream(order).mapToLong(column::get).toArray();
  }

  private static byte[] bytes(int[] order, IntColumn column) {
    byte[] bytes = new byte[order.length];
    for (int i = 0; i < order.length; i++) {
      bytes[i] = (byte) column.get(order[i]);
    }
    return bytes;
  }
}
