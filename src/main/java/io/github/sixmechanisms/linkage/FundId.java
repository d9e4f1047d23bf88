package io.github.sixmechanisms.linkage;

import static java.util.Objects.requireNonNull;

/**
 * The identifier of a reward fund (奖励资金编号), opaque to the library.
 *
 * @param text not blank
 */
public record FundId(String text) implements Comparable<FundId> {

  /**
   * Refuses a blank text.
   *
   * @param text not blank
   */
  public FundId {
    if (requireNonNull(text, "text").isBlank()) {
      throw new IllegalArgumentException("The identifier of a fund must not be blank.");
    }
  }

  /**
   * Returns the identifier with a text.
   *
   * @param text not blank
   * @return the identifier
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
