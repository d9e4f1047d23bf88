package io.github.sixmechanisms.linkage;

import io.github.sixmechanisms.internal.Identifiers;

/**
 * The identifier of an action plan (行动方案编号), opaque to the library.
 *
 * @param text 1 to 64 letters, digits, brackets or {@code . _ : - /}
 */
public record PlanId(String text) implements Comparable<PlanId> {

  /**
   * Refuses a text of another form.
   *
   * @param text 1 to 64 letters, digits, brackets or {@code . _ : - /}
   */
  public PlanId {
    Identifiers.check("plan", text);
  }

  /**
   * Returns the identifier with a text.
   *
   * @param text 1 to 64 letters, digits, brackets or {@code . _ : - /}
   * @return the identifier
   * @throws IllegalArgumentException if the text has another form
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
