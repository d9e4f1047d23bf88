package io.github.sixmechanisms.value;

import io.github.sixmechanisms.internal.Identifiers;

/**
 * The identifier of an enterprise (企业标识), opaque to the library: usually its unified social credit
 * identifier (统一社会信用代码), or the embedding application's own key.
 *
 * @param text 1 to 64 letters, digits, brackets or {@code . _ : - /}, compared character by
 *     character
 */
public record EnterpriseId(String text) implements Comparable<EnterpriseId> {

  /**
   * Refuses a text of another form.
   *
   * @param text 1 to 64 letters, digits, brackets or {@code . _ : - /}, compared character by
   *     character
   */
  public EnterpriseId {
    Identifiers.check("enterprise", text);
  }

  /**
   * Returns the identifier with a text.
   *
   * @param text 1 to 64 letters, digits, brackets or {@code . _ : - /}
   * @return the identifier
   * @throws IllegalArgumentException if the text has another form
   */
  public static EnterpriseId of(String text) {
    return new EnterpriseId(text);
  }

  /**
   * Reads an identifier back from {@link #toString}; the same as {@link #of}.
   *
   * @param text the text
   * @return the identifier
   * @throws IllegalArgumentException if the text has another form
   */
  public static EnterpriseId parse(String text) {
    return new EnterpriseId(text);
  }

  @Override
  public int compareTo(EnterpriseId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
