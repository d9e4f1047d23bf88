package io.github.sixmechanisms.roster;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;

/** The marks of quality (A4). */
public enum Mark implements Localized {
  /** High-tech enterprise (高新技术企业). */
  HIGH_TECH_ENTERPRISE("高新技术企业", "high-tech enterprise"),
  /** Specialised-and-sophisticated small or medium enterprise (专精特新中小企业). */
  SPECIALISED_SME("专精特新中小企业", "specialised-and-sophisticated SME"),
  /** Specialised-and-sophisticated “little giant” (专精特新“小巨人”). */
  LITTLE_GIANT("专精特新“小巨人”", "little giant"),
  /** Manufacturing single champion (制造业单项冠军). */
  MANUFACTURING_SINGLE_CHAMPION("制造业单项冠军", "manufacturing single champion");

  private final String zh;
  private final String en;

  Mark(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH_CN ? zh : en;
  }
}
