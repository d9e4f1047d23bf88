package io.github.sixmechanisms.dispatch;

import io.github.sixmechanisms.internal.Identifiers;

/**
 * The identifier of a visit (调研督导编号), opaque to the library.
 *
 * @param text 1 to 64 letters, digits, brackets or {@code . _ : - /}
 */
public record VisitId(String text) implements Comparable<VisitId> {

  /**
   * Refuses a text of another form.
   *
   * @param text 1 to 64 letters, digits, brackets or {@code . _ : - /}
   */
  public VisitId {
    Identifiers.check("visit", text);
  }

  /**
   * Returns the identifier with a text.
   *
   * @param text 1 to 64 letters, digits, brackets or {@code . _ : - /}
   * @return the identifier
   * @throws IllegalArgumentException if the text has another form
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
