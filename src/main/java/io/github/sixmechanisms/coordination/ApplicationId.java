package io.github.sixmechanisms.coordination;

import static java.util.Objects.requireNonNull;

/**
 * The identifier of an application for entry (入规申报编号), opaque to the library.
 *
 * @param text not blank
 */
public record ApplicationId(String text) implements Comparable<ApplicationId> {

  /**
   * Refuses a blank text.
   *
   * @param text not blank
   */
  public ApplicationId {
    if (requireNonNull(text, "text").isBlank()) {
      throw new IllegalArgumentException("The identifier of an application must not be blank.");
    }
  }

  /**
   * Returns the identifier with a text.
   *
   * @param text not blank
   * @return the identifier
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
