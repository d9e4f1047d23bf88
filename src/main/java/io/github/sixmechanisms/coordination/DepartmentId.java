package io.github.sixmechanisms.coordination;

import io.github.sixmechanisms.internal.Identifiers;

/**
 * The identifier of a department (部门), chosen by the application.
 *
 * @param text 1 to 64 letters, digits, brackets or {@code . _ : - /}
 */
public record DepartmentId(String text) implements Comparable<DepartmentId> {

  /**
   * Refuses a text of another form.
   *
   * @param text 1 to 64 letters, digits, brackets or {@code . _ : - /}
   */
  public DepartmentId {
    Identifiers.check("department", text);
  }

  /**
   * Returns the identifier with a text.
   *
   * @param text 1 to 64 letters, digits, brackets or {@code . _ : - /}
   * @return the identifier
   * @throws IllegalArgumentException if the text has another form
   */
  public static DepartmentId of(String text) {
    return new DepartmentId(text);
  }

  @Override
  public int compareTo(DepartmentId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
