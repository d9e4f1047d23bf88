package io.github.sixmechanisms.coordination;

import static java.util.Objects.requireNonNull;

/**
 * The identifier of a department (部门), chosen by the application.
 *
 * @param text not blank
 */
public record DepartmentId(String text) implements Comparable<DepartmentId> {

  /**
   * Refuses a blank text.
   *
   * @param text not blank
   */
  public DepartmentId {
    if (requireNonNull(text, "text").isBlank()) {
      throw new IllegalArgumentException("The identifier of a department must not be blank.");
    }
  }

  /**
   * Returns the identifier with a text.
   *
   * @param text not blank
   * @return the identifier
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
