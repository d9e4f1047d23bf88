package io.github.sixmechanisms.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.sixmechanisms.value.Fraction;
import java.util.List;

/** What a condition must satisfy when it is built, whatever built it. */
final class ConditionChecks {

  private ConditionChecks() {}

  static void requireNumeric(Indicator indicator) {
    requireFit(indicator, indicator.type().isNumeric(), "be compared with a number");
  }

  static void requireType(Indicator indicator, IndicatorType type, String use) {
    requireFit(indicator, indicator.type() == type, use);
  }

  private static void requireFit(Indicator indicator, boolean fits, String use) {
    if (!fits) {
      throw new IllegalArgumentException(
          "The indicator ("
              + indicator.id()
              + ") of type ("
              + indicator.type()
              + ") must not "
              + use
              + ".");
    }
  }

  static void requireSameType(Indicator left, Indicator right) {
    if (left.type() != right.type()) {
      throw new IllegalArgumentException(
          "The indicators ("
              + left.id()
              + ") of type ("
              + left.type()
              + ") and ("
              + right.id()
              + ") of type ("
              + right.type()
              + ") must be of one type to be compared.");
    }
  }

  static void requireOrder(Indicator indicator, Fraction low, Fraction high) {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException(
          "The bounds of the indicator ("
              + indicator.id()
              + ") must be in order: "
              + low
              + " is above "
              + high
              + ".");
    }
  }

  static void requireNames(Indicator indicator, ImmutableSortedSet<String> names) {
    if (names.isEmpty() || !indicator.categories().keySet().containsAll(names)) {
      throw new IllegalArgumentException(
          "The names ("
              + names
              + ") for the indicator ("
              + indicator.id()
              + ") must be some of "
              + indicator.categories().keySet()
              + ".");
    }
  }

  static void requireParts(ImmutableList<Condition> parts) {
    if (requireNonNull(parts, "parts").size() < 2) {
      throw new IllegalArgumentException(
          "The parts of a condition (" + parts.size() + ") must be at least two.");
    }
    requireSize(parts);
  }

  /** The parts are within the limits themselves, so that walking them cannot exhaust the stack. */
  static void requireSize(List<Condition> parts) {
    int nodes = 1;
    int depth = 0;
    for (Condition part : parts) {
      nodes += nodes(part);
      depth = Math.max(depth, depth(part));
      if (nodes > Condition.MAX_NODES) {
        throw new IllegalArgumentException(
            "A condition must have at most "
                + Condition.MAX_NODES
                + " parts.\nMaybe write several rules instead.");
      }
    }
    if (depth + 1 > Condition.MAX_DEPTH) {
      throw new IllegalArgumentException(
          "A condition must have at most "
              + Condition.MAX_DEPTH
              + " levels.\nMaybe join the parts with and() or or(), which stay on one level.");
    }
  }

  private static int nodes(Condition condition) {
    int nodes = 1;
    for (Condition part : parts(condition)) {
      nodes += nodes(part);
    }
    return nodes;
  }

  private static int depth(Condition condition) {
    int depth = 0;
    for (Condition part : parts(condition)) {
      depth = Math.max(depth, depth(part));
    }
    return depth + 1;
  }

  static ImmutableList<Condition> parts(Condition condition) {
    if (condition instanceof Condition.AllOf all) {
      return all.parts();
    }
    if (condition instanceof Condition.AnyOf any) {
      return any.parts();
    }
    return condition instanceof Condition.Not not
        ? ImmutableList.of(not.part())
        : ImmutableList.of();
  }

  static ImmutableList<Condition.Simple> leavesOf(List<Condition> parts) {
    ImmutableList.Builder<Condition.Simple> leaves = ImmutableList.builder();
    for (Condition part : parts) {
      leaves.addAll(part.leaves());
    }
    return leaves.build();
  }
}
