package io.github.sixmechanisms.assessment;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;

/** The measures of the reward-and-penalty mechanism (S9). */
public enum Measure implements Localized {
  /** Commend (表扬). */
  COMMEND("表扬", "commend"),
  /** Publicise (宣传). */
  PUBLICISE("宣传", "publicise"),
  /** Remind (提醒), the first step of the ladder. */
  REMIND("提醒", "remind"),
  /** Warn (警示), the second step. */
  WARN("警示", "warn"),
  /** Name in a circular (通报), the third step. */
  CIRCULATE("通报", "circulate");

  private final String zh;
  private final String en;

  Measure(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH_CN ? zh : en;
  }
}
