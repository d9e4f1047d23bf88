package io.github.sixmechanisms.target;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedMap;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Problems;
import io.github.sixmechanisms.value.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The share of the year's target that is due after so many completed months (序时进度, A1).
 *
 * <p>The default of the standard policy is by nodes (0.12 at the end of March, 0.35 June, 0.60
 * September, 1 December), because the roster does not grow evenly: there is no monthly intake in
 * December and January, the yearly review takes effect at the turn of the year, and the source
 * calls 140 of 1,000 at the end of March smooth progress. The alternative is linear. This class is
 * immutable and thread-safe.
 */
public final class Schedule {

  private static final int MONTHS = 12;
  private static final String LINEAR_TEXT = "linear";
  private static final Schedule LINEAR = new Schedule(linearNodes(), LINEAR_TEXT);

  private final ImmutableSortedMap<Integer, Fraction> nodes;
  private final String text;

  private Schedule(ImmutableSortedMap<Integer, Fraction> nodes, String text) {
    this.nodes = nodes;
    this.text = text;
  }

  private static ImmutableSortedMap<Integer, Fraction> linearNodes() {
    ImmutableSortedMap.Builder<Integer, Fraction> nodes = ImmutableSortedMap.naturalOrder();
    for (int month = 1; month <= MONTHS; month++) {
      nodes.put(month, Fraction.of(month, MONTHS));
    }
    return nodes.buildOrThrow();
  }

  /**
   * Returns the linear schedule: {@code monthsElapsed / 12}.
   *
   * @return the schedule
   */
  public static Schedule linear() {
    return LINEAR;
  }

  /**
   * Returns a schedule by nodes: between two nodes the share of the earlier one is due, before the
   * first nothing.
   *
   * @param cumulativeShareByMonth the share due at the end of a month, by month (1 to 12); never
   *     decreasing, from 0 to 1, the last one 1
   * @return the schedule
   * @throws io.github.sixmechanisms.text.InvalidInputException if the nodes are not of that form;
   *     all problems together
   */
  public static Schedule ofNodes(Map<Integer, Fraction> cumulativeShareByMonth) {
    ImmutableSortedMap<Integer, Fraction> nodes =
        ImmutableSortedMap.copyOf(requireNonNull(cumulativeShareByMonth, "cumulativeShareByMonth"));
    check(nodes);
    return nodes.equals(LINEAR.nodes)
        ? LINEAR
        : new Schedule(nodes, Joiner.on(' ').withKeyValueSeparator(':').join(nodes));
  }

  /**
   * Learns a schedule from earlier years: the share due at the end of a month is what had come by
   * then in all the years together, divided by all that came. So every enterprise counts the same,
   * and a year with many weighs more than one with few.
   *
   * @param years for each earlier year the numbers of its twelve months, such as those of {@link
   *     MonthlyCounts#newEntries}; 0 or more, not all 0
   * @return the schedule
   * @throws io.github.sixmechanisms.text.InvalidInputException if there is no number above 0, a
   *     year has not twelve months, or a number is negative or null; all problems together
   */
  public static Schedule learnt(Collection<? extends List<Long>> years) {
    requireNonNull(years, "years");
    Problems problems = new Problems();
    List<BigInteger> sums = new ArrayList<>(Collections.nCopies(MONTHS, BigInteger.ZERO));
    int year = 0;
    for (List<Long> months : years) {
      year++;
      if (months.size() != MONTHS) {
        problems.add(TargetKey.NOT_TWELVE_MONTHS, "year", year, "months", months.size());
      }
      for (int month = 1; month <= Math.min(MONTHS, months.size()); month++) {
        BigInteger count = count(months.get(month - 1), year, month, problems);
        sums.set(month - 1, sums.get(month - 1).add(count));
      }
    }
    BigInteger total = sums.stream().reduce(BigInteger.ZERO, BigInteger::add);
    if (total.signum() == 0) {
      problems.add(TargetKey.NO_COUNTS);
    }
    problems.throwIfAny(Message.of(TargetKey.SCHEDULE));
    return ofNodes(shares(sums, total));
  }

  private static BigInteger count(@Nullable Long count, int year, int month, Problems problems) {
    if (count == null) {
      problems.add(TargetKey.MONTH_MISSING, "year", year, "month", month);
      return BigInteger.ZERO;
    }
    if (count < 0) {
      problems.add(TargetKey.NEGATIVE_COUNT, "year", year, "month", month, "count", count);
    }
    return BigInteger.valueOf(count);
  }

  private static Map<Integer, Fraction> shares(List<BigInteger> sums, BigInteger total) {
    Map<Integer, Fraction> shares = new TreeMap<>();
    BigInteger due = BigInteger.ZERO;
    for (int month = 1; month <= MONTHS; month++) {
      due = due.add(sums.get(month - 1));
      shares.put(month, Fraction.of(due, total));
    }
    return shares;
  }

  private static void check(ImmutableSortedMap<Integer, Fraction> nodes) {
    Problems problems = new Problems();
    Fraction before = Fraction.ZERO;
    for (Map.Entry<Integer, Fraction> node : nodes.entrySet()) {
      if (node.getKey() < 1 || node.getKey() > MONTHS) {
        problems.add(TargetKey.WRONG_MONTH, "month", node.getKey());
      }
      if (node.getValue().signum() < 0 || node.getValue().compareTo(Fraction.ONE) > 0) {
        problems.add(TargetKey.WRONG_SHARE, "month", node.getKey(), "share", node.getValue());
      }
      if (node.getValue().compareTo(before) < 0) {
        problems.add(
            TargetKey.DECREASING,
            "month",
            node.getKey(),
            "share",
            node.getValue(),
            "before",
            before);
      }
      before = node.getValue();
    }
    if (!before.equals(Fraction.ONE)) {
      problems.add(TargetKey.NOT_ENDING_IN_ONE, "share", before);
    }
    problems.throwIfAny(Message.of(TargetKey.SCHEDULE));
  }

  /**
   * Reads a schedule from its text form.
   *
   * @param text {@code linear}, or nodes such as {@code 3:0.12 6:0.35 9:0.60 12:1}
   * @return the schedule
   * @throws IllegalArgumentException if the text has another form, or the nodes are refused
   */
  public static Schedule parse(String text) {
    requireNonNull(text, "text");
    if (text.equals(LINEAR_TEXT)) {
      return LINEAR;
    }
    Map<Integer, Fraction> nodes = new HashMap<>();
    for (String node : Splitter.on(' ').split(text)) {
      List<String> parts = Splitter.on(':').splitToList(node);
      if (parts.size() != 2
          || !parts.get(0).matches("[0-9]{1,2}")
          || nodes.put(Integer.valueOf(parts.get(0)), Fraction.parse(parts.get(1))) != null) {
        throw new IllegalArgumentException(
            "The schedule ("
                + text
                + ") must be linear, or nodes of different months.\n"
                + "Maybe write it like 3:0.12 6:0.35 9:0.60 12:1.");
      }
    }
    return ofNodes(new TreeMap<>(nodes));
  }

  /**
   * Returns the share of the year's target that is due.
   *
   * @param monthsElapsed the completed months, from 0 to 12
   * @return the share, from 0 to 1
   * @throws IllegalArgumentException if the months are outside the range
   */
  public Fraction share(int monthsElapsed) {
    if (monthsElapsed < 0 || monthsElapsed > MONTHS) {
      throw new IllegalArgumentException(
          "The monthsElapsed (" + monthsElapsed + ") must be from 0 to 12.");
    }
    Map.Entry<Integer, Fraction> node = nodes.floorEntry(monthsElapsed);
    return node == null ? Fraction.ZERO : node.getValue();
  }

  /**
   * Returns the first month at whose end something is due.
   *
   * @return the month, from 1 to 12
   */
  public int firstMonthDue() {
    return nodes.entrySet().stream()
        .filter(node -> node.getValue().signum() > 0)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(MONTHS);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Schedule that && nodes.equals(that.nodes);
  }

  @Override
  public int hashCode() {
    return nodes.hashCode();
  }

  /**
   * Returns the text form, which {@link #parse} reads back.
   *
   * @return {@code linear}, or the nodes with exact shares
   */
  @Override
  public String toString() {
    return text;
  }
}
