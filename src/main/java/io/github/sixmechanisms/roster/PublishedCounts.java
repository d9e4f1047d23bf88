package io.github.sixmechanisms.roster;

import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.RegionCode;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * Counts of one region published elsewhere, for users without a ledger of single changes: from 1
 * January to the end of a day. This type is immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface PublishedCounts {

  /**
   * Returns the region.
   *
   * @return the code
   */
  RegionCode region();

  /**
   * Returns the day up to whose end was counted; an assessment uses counts of its own day only.
   *
   * @return the day
   */
  LocalDate day();

  /**
   * Returns when the counts became known; of several for one day the latest known is used.
   *
   * @return the recorded date
   */
  LocalDate recorded();

  /**
   * Returns the net increase (净增数).
   *
   * @return any number
   */
  long net();

  /**
   * Returns the stock on 31 December of the year before (期初在库数).
   *
   * @return 0 or more; empty if not published
   */
  OptionalLong opening();

  /**
   * Returns the stock at the end of the day (期末在库数).
   *
   * @return 0 or more; empty if not published
   */
  OptionalLong closing();

  /**
   * Returns the new entries (新增数).
   *
   * @return 0 or more; empty if not published
   */
  OptionalLong newEntries();

  /**
   * Returns all other inflows.
   *
   * @return 0 or more; empty if not published
   */
  OptionalLong otherInflows();

  /**
   * Returns the outflows (退出数).
   *
   * @return 0 or more; empty if not published
   */
  OptionalLong exits();

  /**
   * Returns the enterprises among the new entries that hold a mark (A4).
   *
   * @return 0 to {@link #newEntries}; empty if not published
   */
  OptionalLong markedNewEntries();

  /** Refuses negative counts, and counts that contradict each other. */
  @Value.Check
  default void check() {
    Map.of(
            "opening", opening(),
            "closing", closing(),
            "newEntries", newEntries(),
            "otherInflows", otherInflows(),
            "exits", exits(),
            "markedNewEntries", markedNewEntries())
        .forEach(
            (name, count) -> {
              if (count.orElse(0) < 0) {
                throw new IllegalArgumentException(
                    "The " + name + " of " + region() + " must not be negative.");
              }
            });
    if (newEntries().isPresent() && markedNewEntries().orElse(0) > newEntries().getAsLong()) {
      throw new IllegalArgumentException(
          "The markedNewEntries of " + region() + " must not exceed its newEntries.");
    }
    requirePossible();
    if (opening().isPresent() && closing().isPresent()) {
      requireNet("closing − opening", number(closing()).subtract(number(opening())));
    }
    if (newEntries().isPresent() && otherInflows().isPresent() && exits().isPresent()) {
      requireNet(
          "newEntries + otherInflows − exits",
          number(newEntries()).add(number(otherInflows())).subtract(number(exits())));
    }
  }

  /** What was left out must still be able to exist: no stock and no flow is negative. */
  private void requirePossible() {
    BigInteger net = BigInteger.valueOf(net());
    if (opening().isPresent() && number(opening()).add(net).signum() < 0) {
      throw impossible("closing");
    }
    if (closing().isPresent() && number(closing()).subtract(net).signum() < 0) {
      throw impossible("opening");
    }
    BigInteger others = net.subtract(number(newEntries())).add(number(exits()));
    if (newEntries().isPresent() && exits().isPresent() && others.signum() < 0) {
      throw impossible("otherInflows");
    }
    BigInteger left = number(newEntries()).add(number(otherInflows())).subtract(net);
    if (newEntries().isPresent() && otherInflows().isPresent() && left.signum() < 0) {
      throw impossible("exits");
    }
  }

  private static BigInteger number(OptionalLong count) {
    return BigInteger.valueOf(count.orElse(0));
  }

  private IllegalArgumentException impossible(String name) {
    return new IllegalArgumentException(
        "The net ("
            + net()
            + ") of "
            + region()
            + " would make its "
            + name
            + " negative.\nMaybe a number is mistyped, or of another region or day.");
  }

  private void requireNet(String formula, BigInteger expected) {
    if (!BigInteger.valueOf(net()).equals(expected)) {
      throw new IllegalArgumentException(
          "The net ("
              + net()
              + ") of "
              + region()
              + " must be "
              + formula
              + " ("
              + expected
              + ").");
    }
  }

  /**
   * Returns counts of which only the stock is published.
   *
   * @param region the region
   * @param day the day up to whose end was counted
   * @param recorded when the counts became known
   * @param opening the stock on 31 December of the year before, 0 or more
   * @param closing the stock at the end of the day, 0 or more
   * @return the counts, with the net increase
   */
  static PublishedCounts ofStock(
      RegionCode region, LocalDate day, LocalDate recorded, long opening, long closing) {
    return builder()
        .region(region)
        .day(day)
        .recorded(recorded)
        .opening(opening)
        .closing(closing)
        .net(Math.subtractExact(closing, opening))
        .build();
  }

  /**
   * Starts counts.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link PublishedCounts}; region, dates and net increase are required. */
  final class Builder extends ImmutablePublishedCounts.Builder {
    Builder() {}
  }
}
