package io.github.sixmechanisms.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The outcomes of a rule set from the worst to the best, in tiers of equally good ones. The
 * analysis uses it to find rows where an improvement worsens the outcome; of several outcomes of
 * one row the worst counts.
 *
 * @param <O> the type of the outcomes
 * @param tiers the tiers from the worst to the best; at most one is empty and stands for a row on
 *     which no rule fires
 */
public record OutcomeOrder<O>(ImmutableList<ImmutableSet<O>> tiers) {

  /**
   * Refuses an outcome in two tiers, and two empty tiers.
   *
   * @param tiers the tiers from the worst to the best; at most one is empty and stands for a row on
   *     which no rule fires
   */
  public OutcomeOrder {
    requireNonNull(tiers, "tiers");
    if (tiers.stream().distinct().count() < tiers.size()
        || tiers.stream().flatMap(Set::stream).distinct().count()
            < tiers.stream().mapToInt(Set::size).sum()) {
      throw new IllegalArgumentException(
          "The tiers (" + tiers + ") must not share an outcome, and at most one may be empty.");
    }
  }

  /**
   * Returns an order of single outcomes.
   *
   * @param <O> the type of the outcomes
   * @param worstFirst the outcomes from the worst to the best
   * @return the order, which says nothing of rows on which no rule fires
   * @throws IllegalArgumentException if an outcome is listed twice
   */
  public static <O> OutcomeOrder<O> worstFirst(List<O> worstFirst) {
    requireNonNull(worstFirst, "worstFirst");
    return ofTiers(worstFirst.stream().map(ImmutableSet::of).toList());
  }

  /**
   * Returns an order with ties.
   *
   * @param <O> the type of the outcomes
   * @param worstFirst the tiers from the worst to the best; an empty one stands for a row on which
   *     no rule fires
   * @return the order
   * @throws IllegalArgumentException if an outcome is listed twice
   */
  public static <O> OutcomeOrder<O> ofTiers(List<? extends Collection<O>> worstFirst) {
    requireNonNull(worstFirst, "worstFirst");
    Stream<ImmutableSet<O>> tiers = worstFirst.stream().map(ImmutableSet::copyOf);
    return new OutcomeOrder<>(tiers.collect(ImmutableList.toImmutableList()));
  }

  /** The tier of an outcome, 0 for the worst; empty if it is not in the order. */
  OptionalInt tier(O outcome) {
    for (int i = 0; i < tiers.size(); i++) {
      if (tiers.get(i).contains(outcome)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  OptionalInt tierOfNone() {
    int index = tiers.indexOf(ImmutableSet.<O>of());
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
  }
}
