package io.github.sixmechanisms.roster;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;

/** The sections of GB/T 4754-2017 that make up industry (工业). */
public enum IndustrySection implements Localized {
  /** Section B, divisions 06 to 12 (采矿业). */
  MINING('B', "采矿业", "mining"),
  /** Section C, divisions 13 to 43 (制造业). */
  MANUFACTURING('C', "制造业", "manufacturing"),
  /** Section D, divisions 44 to 46 (电力、热力、燃气及水生产和供应业). */
  UTILITIES('D', "电力、热力、燃气及水生产和供应业", "production and supply of electricity, heat, gas and water");

  private final char letter;
  private final String zh;
  private final String en;

  IndustrySection(char letter, String zh, String en) {
    this.letter = letter;
    this.zh = zh;
    this.en = en;
  }

  /**
   * Returns the letter of the section.
   *
   * @return B, C or D
   */
  public char letter() {
    return letter;
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH_CN ? zh : en;
  }
}
