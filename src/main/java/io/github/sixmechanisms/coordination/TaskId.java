package io.github.sixmechanisms.coordination;

import io.github.sixmechanisms.internal.Identifiers;

/**
 * The identifier of a coordination task (协调事项编号), opaque to the library.
 *
 * @param text 1 to 64 letters, digits, brackets or {@code . _ : - /}
 */
public record TaskId(String text) implements Comparable<TaskId> {

  /**
   * Refuses a text of another form.
   *
   * @param text 1 to 64 letters, digits, brackets or {@code . _ : - /}
   */
  public TaskId {
    Identifiers.check("task", text);
  }

  /**
   * Returns the identifier with a text.
   *
   * @param text 1 to 64 letters, digits, brackets or {@code . _ : - /}
   * @return the identifier
   * @throws IllegalArgumentException if the text has another form
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
