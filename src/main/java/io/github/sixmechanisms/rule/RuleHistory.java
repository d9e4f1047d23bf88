package io.github.sixmechanisms.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Problems;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The versions of a rule set over time, at most one in force on any day.
 *
 * @param <O> the type of the outcomes
 * @param versions the versions by their first day; at least one
 */
public record RuleHistory<O>(ImmutableList<RuleSet<O>> versions) {

  /**
   * Refuses versions of different sets, under one name, or in force on the same day.
   *
   * @param versions the versions by their first day; at least one
   */
  public RuleHistory {
    requireNonNull(versions, "versions");
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("A history must have a version.");
    }
    check(versions);
  }

  /**
   * Returns a history.
   *
   * @param <O> the type of the outcomes
   * @param versions the versions in any order
   * @return the history
   * @throws io.github.sixmechanisms.text.InvalidInputException if the versions are of different
   *     sets, share a version, or are in force on the same day
   */
  public static <O> RuleHistory<O> of(Collection<RuleSet<O>> versions) {
    requireNonNull(versions, "versions");
    Comparator<RuleSet<O>> byFirstDay =
        Comparator.comparing(set -> set.validity().from().orElse(LocalDate.MIN));
    return new RuleHistory<>(
        ImmutableList.sortedCopyOf(byFirstDay.thenComparing(RuleSet::version), versions));
  }

  private static <O> void check(List<RuleSet<O>> versions) {
    Problems problems = new Problems();
    RuleSet<O> first = versions.get(0);
    for (int i = 1; i < versions.size(); i++) {
      RuleSet<O> later = versions.get(i);
      if (!later.id().equals(first.id())) {
        problems.add(RuleKey.OTHER_SET, "set", later.id(), "version", later.version());
      }
      for (RuleSet<O> earlier : versions.subList(0, i)) {
        pair(earlier, later, problems);
      }
    }
    problems.throwIfAny(Message.of(RuleKey.HISTORY, "set", first.id()));
  }

  private static <O> void pair(RuleSet<O> earlier, RuleSet<O> later, Problems problems) {
    if (earlier.version().equals(later.version())) {
      problems.add(RuleKey.SAME_VERSION, "version", later.version());
    }
    if (earlier.validity().overlaps(later.validity())) {
      problems.add(
          RuleKey.SAME_DAYS,
          "first",
          earlier.version(),
          "firstDays",
          earlier.validity(),
          "second",
          later.version(),
          "secondDays",
          later.validity());
    }
  }

  /**
   * Returns the version in force on a day.
   *
   * @param day the day
   * @return the version
   * @throws IllegalArgumentException if none is; the message lists the days of all versions
   */
  public RuleSet<O> on(LocalDate day) {
    requireNonNull(day, "day");
    Optional<RuleSet<O>> version =
        versions.stream().filter(set -> set.validity().contains(day)).findFirst();
    return version.orElseThrow(
        () ->
            new IllegalArgumentException(
                "No version of the rule set ("
                    + versions.get(0).id()
                    + ") is in force on "
                    + day
                    + "; the versions are "
                    + versions.stream()
                        .map(set -> set.version() + " (" + set.validity() + ")")
                        .toList()
                    + "."));
  }
}
