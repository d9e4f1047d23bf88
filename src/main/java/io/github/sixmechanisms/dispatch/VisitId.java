package io.github.sixmechanisms.dispatch;

import static java.util.Objects.requireNonNull;

/**
 * The identifier of a visit (调研督导编号), opaque to the library.
 *
 * @param text not blank
 */
public record VisitId(String text) implements Comparable<VisitId> {

  /**
   * Refuses a blank text.
   *
   * @param text not blank
   */
  public VisitId {
    if (requireNonNull(text, "text").isBlank()) {
      throw new IllegalArgumentException("The identifier of a visit must not be blank.");
    }
  }

  /**
   * Returns the identifier with a text.
   *
   * @param text not blank
   * @return the identifier
   */
  public static VisitId of(String text) {
    return new VisitId(text);
  }

  @Override
  public int compareTo(VisitId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
