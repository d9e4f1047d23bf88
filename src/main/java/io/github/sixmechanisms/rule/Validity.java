package io.github.sixmechanisms.rule;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which a version of a rule set is in force (有效期), both ends inclusive.
 *
 * @param from the first day, empty if there is none
 * @param to the last day, empty if there is none
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> to) {

  /** Every day. */
  public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

  /**
   * Refuses nulls and an end before the start.
   *
   * @param from the first day, empty if there is none
   * @param to the last day, empty if there is none
   */
  public Validity {
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new IllegalArgumentException(
          "The last day (" + to.get() + ") must not come before the first (" + from.get() + ").");
    }
  }

  /**
   * Returns an open-ended validity.
   *
   * @param day the first day
   * @return from that day on
   */
  public static Validity from(LocalDate day) {
    requireNonNull(day, "day");
    return new Validity(Optional.of(day), Optional.empty());
  }

  /**
   * Returns a validity with two ends.
   *
   * @param first the first day
   * @param last the last day
   * @return from the first to the last day, both inclusive
   * @throws IllegalArgumentException if the last day comes before the first
   */
  public static Validity between(LocalDate first, LocalDate last) {
    requireNonNull(first, "first");
    requireNonNull(last, "last");
    return new Validity(Optional.of(first), Optional.of(last));
  }

  /**
   * Says whether a day is one of these days.
   *
   * @param day the day
   * @return true if it is
   */
  public boolean contains(LocalDate day) {
    requireNonNull(day, "day");
    return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
  }

  boolean overlaps(Validity other) {
    return startsBy(other.to()) && other.startsBy(to);
  }

  private boolean startsBy(Optional<LocalDate> end) {
    return end.isEmpty() || from.isEmpty() || !from.get().isAfter(end.get());
  }

  /** Returns {@code 2022-01-01..2022-12-31}; an end that is open is left out. */
  @Override
  public String toString() {
    return from.map(LocalDate::toString).orElse("") + ".." + to.map(LocalDate::toString).orElse("");
  }
}
