package io.github.sixmechanisms.assessment;

import java.util.OptionalLong;

/** Checks of counts that may not be supplied. */
final class Checks {

  private Checks() {}

  static void notNegative(String name, OptionalLong count, Object region) {
    if (count.isPresent() && count.getAsLong() < 0) {
      throw new IllegalArgumentException(
          "The " + name + " (" + count.getAsLong() + ") of " + region + " must not be negative.");
    }
  }

  static void notAbove(
      String name, OptionalLong count, String limitName, OptionalLong limit, Object region) {
    if (count.isPresent() && limit.isPresent() && count.getAsLong() > limit.getAsLong()) {
      throw new IllegalArgumentException(
          "The "
              + name
              + " ("
              + count.getAsLong()
              + ") of "
              + region
              + " must not exceed the "
              + limitName
              + " ("
              + limit.getAsLong()
              + ").");
    }
  }
}
