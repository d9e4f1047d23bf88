package io.github.sixmechanisms.text;

import static java.util.Objects.requireNonNull;

/**
 * A fixed text in both languages, such as an official name.
 *
 * @param zh the Simplified Chinese text, not blank
 * @param en the English text, not blank
 */
public record Text(String zh, String en) implements Localized {

  /**
   * Refuses nulls and blanks.
   *
   * @param zh the Simplified Chinese text, not blank
   * @param en the English text, not blank
   */
  public Text {
    requireNotBlank(zh, "zh");
    requireNotBlank(en, "en");
  }

  /**
   * Returns a text in both languages.
   *
   * @param zh the Simplified Chinese text, not blank
   * @param en the English text, not blank
   * @return the text
   */
  public static Text of(String zh, String en) {
    return new Text(zh, en);
  }

  /**
   * Returns a text that reads the same in both languages, for names without a translation.
   *
   * @param text the text, not blank
   * @return the text
   */
  public static Text untranslated(String text) {
    return new Text(text, text);
  }

  private static void requireNotBlank(String text, String name) {
    requireNonNull(text, name);
    if (text.isBlank()) {
      throw new IllegalArgumentException("The " + name + " text must not be blank.");
    }
  }

  @Override
  public String in(Language language) {
    requireNonNull(language, "language");
    return language == Language.ZH_CN ? zh : en;
  }

  /**
   * Returns both texts.
   *
   * @return for instance {@code 长沙市 (Changsha)}
   */
  @Override
  public String toString() {
    return zh.equals(en) ? zh : zh + " (" + en + ")";
  }

  /** Written out, since the form that the virtual machine generates delays the start by far. */
  @Override
  public int hashCode() {
    return 31 * zh.hashCode() + en.hashCode();
  }
}
