package io.github.sixmechanisms.value;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * The identifier of an enterprise (企业标识), opaque to the library: usually its unified social credit
 * identifier (统一社会信用代码), or the embedding application's own key.
 *
 * @param text 1 to 64 letters, digits or {@code . _ : -}, compared character by character
 */
public record EnterpriseId(String text) implements Comparable<EnterpriseId> {

  private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{Nd}._:-]{1,64}");

  /**
   * Refuses a text of another form.
   *
   * @param text 1 to 64 letters, digits or {@code . _ : -}, compared character by character
   */
  public EnterpriseId {
    requireNonNull(text, "text");
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "The enterprise identifier ("
              + text
              + ") must have 1 to 64 letters, digits or . _ : - and no spaces.\n"
              + "Maybe trim it.");
    }
  }

  /**
   * Returns the identifier with a text.
   *
   * @param text 1 to 64 letters, digits or {@code . _ : -}
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
