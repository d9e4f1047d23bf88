package io.github.sixmechanisms.coordination;

import io.github.sixmechanisms.internal.Identifiers;

/**
 * The identifier of an application for entry (入规申报编号), opaque to the library.
 *
 * @param text 1 to 64 letters, digits, brackets or {@code . _ : - /}
 */
public record ApplicationId(String text) implements Comparable<ApplicationId> {

  /**
   * Refuses a text of another form.
   *
   * @param text 1 to 64 letters, digits, brackets or {@code . _ : - /}
   */
  public ApplicationId {
    Identifiers.check("application", text);
  }

  /**
   * Returns the identifier with a text.
   *
   * @param text 1 to 64 letters, digits, brackets or {@code . _ : - /}
   * @return the identifier
   * @throws IllegalArgumentException if the text has another form
   */
  public static ApplicationId of(String text) {
    return new ApplicationId(text);
  }

  @Override
  public int compareTo(ApplicationId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
