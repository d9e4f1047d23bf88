package io.github.sixmechanisms.roster;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * The counts of one region from 1 January to the end of the as-of day, in numbers of enterprises.
 * Always {@code net = closing − opening = newEntries + otherInflows − exits}. This type is
 * immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface Tally {

  /**
   * Returns the stock on 31 December of the year before (期初在库数).
   *
   * @return 0 or more
   */
  long opening();

  /**
   * Returns the stock at the end of the as-of day (期末在库数).
   *
   * @return 0 or more
   */
  long closing();

  /**
   * Returns the new entries (新增数) as A2 counts them.
   *
   * @return 0 or more
   */
  long newEntries();

  /**
   * Returns all other inflows: relocations, re-entries, successors.
   *
   * @return 0 or more
   */
  long otherInflows();

  /**
   * Returns the outflows (退出数), relocations out of the region included.
   *
   * @return 0 or more
   */
  long exits();

  /**
   * Returns the enterprises among the new entries that hold a mark valid on the as-of day (A4),
   * still on the roster or not.
   *
   * @return 0 to {@link #newEntries}
   */
  long markedNewEntries();

  /**
   * Returns the net increase (净增数).
   *
   * @return {@code closing − opening}
   */
  default long net() {
    return closing() - opening();
  }

  /**
   * Adds the counts of other enterprises in the same region.
   *
   * @param other the counts of other enterprises
   * @return the sum
   * @throws ArithmeticException if a sum does not fit
   */
  default Tally plus(Tally other) {
    requireNonNull(other, "other");
    return builder()
        .opening(Math.addExact(opening(), other.opening()))
        .closing(Math.addExact(closing(), other.closing()))
        .newEntries(Math.addExact(newEntries(), other.newEntries()))
        .otherInflows(Math.addExact(otherInflows(), other.otherInflows()))
        .exits(Math.addExact(exits(), other.exits()))
        .markedNewEntries(Math.addExact(markedNewEntries(), other.markedNewEntries()))
        .build();
  }

  /** Refuses counts that contradict each other. */
  @Value.Check
  default void check() {
    boolean negative =
        Math.min(Math.min(opening(), closing()), Math.min(otherInflows(), exits())) < 0
            || markedNewEntries() < 0;
    if (negative || markedNewEntries() > newEntries()) {
      throw new IllegalArgumentException(
          "The counts must not be negative, and the marked new entries ("
              + markedNewEntries()
              + ") must not exceed the new entries ("
              + newEntries()
              + ").");
    }
    long flows = Math.subtractExact(Math.addExact(newEntries(), otherInflows()), exits());
    if (net() != flows) {
      throw new IllegalArgumentException(
          "The net increase by stock (" + net() + ") must be that by flows (" + flows + ").");
    }
  }

  /**
   * Starts a tally.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Tally}; all counts are required. */
  final class Builder extends ImmutableTally.Builder {
    Builder() {}
  }
}
