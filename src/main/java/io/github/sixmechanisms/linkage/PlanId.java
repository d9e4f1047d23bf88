package io.github.sixmechanisms.linkage;

import static java.util.Objects.requireNonNull;

/**
 * The identifier of an action plan (行动方案编号), opaque to the library.
 *
 * @param text not blank
 */
public record PlanId(String text) implements Comparable<PlanId> {

  /**
   * Refuses a blank text.
   *
   * @param text not blank
   */
  public PlanId {
    if (requireNonNull(text, "text").isBlank()) {
      throw new IllegalArgumentException("The identifier of a plan must not be blank.");
    }
  }

  /**
   * Returns the identifier with a text.
   *
   * @param text not blank
   * @return the identifier
   */
  public static PlanId of(String text) {
    return new PlanId(text);
  }

  @Override
  public int compareTo(PlanId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
