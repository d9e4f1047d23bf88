package io.github.sixmechanisms.text;

/** Anything that has a text in both languages. */
@FunctionalInterface
public interface Localized {

  /**
   * Returns the text in a language.
   *
   * @param language the language
   * @return the text
   */
  String in(Language language);
}
