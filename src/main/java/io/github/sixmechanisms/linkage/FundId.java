package io.github.sixmechanisms.linkage;

import io.github.sixmechanisms.internal.Identifiers;

/**
 * The identifier of a reward fund (奖励资金编号), opaque to the library.
 *
 * @param text 1 to 64 letters, digits, brackets or {@code . _ : - /}
 */
public record FundId(String text) implements Comparable<FundId> {

  /**
   * Refuses a text of another form.
   *
   * @param text 1 to 64 letters, digits, brackets or {@code . _ : - /}
   */
  public FundId {
    Identifiers.check("fund", text);
  }

  /**
   * Returns the identifier with a text.
   *
   * @param text 1 to 64 letters, digits, brackets or {@code . _ : - /}
   * @return the identifier
   * @throws IllegalArgumentException if the text has another form
   */
  public static FundId of(String text) {
    return new FundId(text);
  }

  @Override
  public int compareTo(FundId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
