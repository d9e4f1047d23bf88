package io.github.sixmechanisms.coordination;

import static java.util.Objects.requireNonNull;

/**
 * The identifier of a coordination task (协调事项编号), opaque to the library.
 *
 * @param text not blank
 */
public record TaskId(String text) implements Comparable<TaskId> {

  /**
   * Refuses a blank text.
   *
   * @param text not blank
   */
  public TaskId {
    if (requireNonNull(text, "text").isBlank()) {
      throw new IllegalArgumentException("The identifier of a task must not be blank.");
    }
  }

  /**
   * Returns the identifier with a text.
   *
   * @param text not blank
   * @return the identifier
   */
  public static TaskId of(String text) {
    return new TaskId(text);
  }

  @Override
  public int compareTo(TaskId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
