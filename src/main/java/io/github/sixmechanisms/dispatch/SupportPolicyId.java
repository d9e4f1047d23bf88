package io.github.sixmechanisms.dispatch;

import io.github.sixmechanisms.internal.Identifiers;

/**
 * The identifier of a support policy (惠企政策编号), opaque to the library.
 *
 * @param text 1 to 64 letters, digits, brackets or {@code . _ : - /}
 */
public record SupportPolicyId(String text) implements Comparable<SupportPolicyId> {

  /**
   * Refuses a text of another form.
   *
   * @param text 1 to 64 letters, digits, brackets or {@code . _ : - /}
   */
  public SupportPolicyId {
    Identifiers.check("policy", text);
  }

  /**
   * Returns the identifier with a text.
   *
   * @param text 1 to 64 letters, digits, brackets or {@code . _ : - /}
   * @return the identifier
   * @throws IllegalArgumentException if the text has another form
   */
  public static SupportPolicyId of(String text) {
    return new SupportPolicyId(text);
  }

  @Override
  public int compareTo(SupportPolicyId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
