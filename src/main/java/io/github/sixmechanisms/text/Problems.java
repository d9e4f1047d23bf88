package io.github.sixmechanisms.text;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects all problems of one aggregate, so that they are reported together and not one at a time.
 * Not thread-safe.
 */
public final class Problems {

  private final List<Message> found = new ArrayList<>();

  /** Starts without problems. */
  public Problems() {}

  /**
   * Adds a problem.
   *
   * @param key the key of the problem
   * @param namesAndValues the arguments, as in {@link Message#of}
   */
  public void add(MessageKey key, Object... namesAndValues) {
    found.add(Message.of(key, namesAndValues));
  }

  /**
   * Ends the collection.
   *
   * @param what what was refused, such as the region tree
   * @throws InvalidInputException if there is any problem; it carries them all, sorted
   */
  public void throwIfAny(Localized what) {
    requireNonNull(what, "what");
    if (!found.isEmpty()) {
      throw new InvalidInputException(what, found);
    }
  }
}
