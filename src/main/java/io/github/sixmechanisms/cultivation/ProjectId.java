package io.github.sixmechanisms.cultivation;

import io.github.sixmechanisms.internal.Identifiers;

/**
 * The identifier of a project (项目代码), opaque to the library.
 *
 * @param text 1 to 64 letters, digits, brackets or {@code . _ : - /}
 */
public record ProjectId(String text) implements Comparable<ProjectId> {

  /**
   * Refuses a text of another form.
   *
   * @param text 1 to 64 letters, digits, brackets or {@code . _ : - /}
   */
  public ProjectId {
    Identifiers.check("project", text);
  }

  /**
   * Returns the identifier with a text.
   *
   * @param text 1 to 64 letters, digits, brackets or {@code . _ : - /}
   * @return the identifier
   * @throws IllegalArgumentException if the text has another form
   */
  public static ProjectId of(String text) {
    return new ProjectId(text);
  }

  @Override
  public int compareTo(ProjectId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
