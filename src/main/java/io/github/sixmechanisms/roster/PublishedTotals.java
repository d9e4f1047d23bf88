package io.github.sixmechanisms.roster;

import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.RegionCode;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What was published of a region for a period, to be held against a ledger by {@link
 * Reconciliation}. This type is immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface PublishedTotals {

  /**
   * Returns the region.
   *
   * @return the code
   */
  RegionCode region();

  /**
   * Returns the first day of the period.
   *
   * @return the day
   */
  LocalDate firstDay();

  /**
   * Returns the last day of the period.
   *
   * @return the day, not before the first
   */
  LocalDate lastDay();

  /**
   * Returns when the totals were published.
   *
   * @return the day; what the ledger learnt later may explain a difference
   */
  LocalDate published();

  /**
   * Returns where the totals stand.
   *
   * @return for instance the name of the report, not blank
   */
  String source();

  /**
   * Returns the new entries (新增数).
   *
   * @return 0 or more; empty if not published
   */
  OptionalLong newEntries();

  /**
   * Returns the outflows (退出数).
   *
   * @return 0 or more; empty if not published
   */
  OptionalLong exits();

  /**
   * Returns the net increase (净增数).
   *
   * @return any number; empty if not published
   */
  OptionalLong net();

  /**
   * Returns the stock at the end of the day before the period (期初在库数).
   *
   * @return 0 or more; empty if not published
   */
  OptionalLong opening();

  /**
   * Returns the stock at the end of the period (期末在库数).
   *
   * @return 0 or more; empty if not published
   */
  OptionalLong closing();

  /**
   * Refuses a period that ends before it begins, publication before it, negative counts, and totals
   * of nothing.
   */
  @Value.Check
  default void check() {
    if (lastDay().isBefore(firstDay())) {
      throw wrong("must not end (" + lastDay() + ") before they begin (" + firstDay() + ")");
    }
    if (published().isBefore(firstDay())) {
      throw wrong(
          "must not be published (" + published() + ") before they begin (" + firstDay() + ")");
    }
    if (Stream.of(newEntries(), exits(), opening(), closing()).anyMatch(n -> n.orElse(0) < 0)) {
      throw wrong(
          "must not be negative but for the net increase; given are new entries "
              + text(newEntries())
              + ", exits "
              + text(exits())
              + ", opening "
              + text(opening())
              + ", closing "
              + text(closing()));
    }
    if (Stream.of(newEntries(), exits(), net(), opening(), closing())
        .allMatch(OptionalLong::isEmpty)) {
      throw wrong("must have at least one number");
    }
    if (source().isBlank()) {
      throw wrong("must name their source");
    }
  }

  private static String text(OptionalLong number) {
    return number.isPresent() ? String.valueOf(number.getAsLong()) : "–";
  }

  private IllegalArgumentException wrong(String rule) {
    return new IllegalArgumentException("The published totals of " + region() + " " + rule + ".");
  }

  /**
   * Starts totals.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link PublishedTotals}; region, dates, source and at least one number are required. */
  final class Builder extends ImmutablePublishedTotals.Builder {
    Builder() {}
  }
}
