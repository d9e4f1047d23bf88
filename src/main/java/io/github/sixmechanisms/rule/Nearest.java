package io.github.sixmechanisms.rule;

import java.util.Collection;
import java.util.Optional;

/** Finds the word that was probably meant. */
final class Nearest {

  private Nearest() {}

  /** The known word with the fewest edits, if they are few for its length; the first of several. */
  static Optional<String> to(String word, Collection<String> known) {
    Optional<String> nearest = Optional.empty();
    int least = Math.max(2, word.length() / 3) + 1;
    for (String candidate : known) {
      int edits = edits(word, candidate);
      if (edits < least) {
        least = edits;
        nearest = Optional.of(candidate);
      }
    }
    return nearest;
  }

  /** How to mend an indicator that is not among the known ids. */
  static String mend(Indicator indicator, Collection<String> known) {
    if (known.contains(indicator.id())) {
      return "\nAnother indicator has this id, with other names, type, unit or direction.";
    }
    return to(indicator.id(), known).map(id -> "\nMaybe " + id + " is meant.").orElse("");
  }

  private static int edits(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
