package io.github.sixmechanisms.cultivation;

import static java.util.Objects.requireNonNull;

/**
 * The identifier of a project (项目代码), opaque to the library.
 *
 * @param text not blank
 */
public record ProjectId(String text) implements Comparable<ProjectId> {

  /**
   * Refuses a blank text.
   *
   * @param text not blank
   */
  public ProjectId {
    if (requireNonNull(text, "text").isBlank()) {
      throw new IllegalArgumentException("The identifier of a project must not be blank.");
    }
  }

  /**
   * Returns the identifier with a text.
   *
   * @param text not blank
   * @return the identifier
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
