package io.github.sixmechanisms.dispatch;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;

/** How grave a finding of a visit is (问题严重程度). */
public enum FindingSeverity implements Localized {
  /** To be put right (一般). */
  ORDINARY("一般", "ordinary"),
  /** Holds the work up (较重). */
  SERIOUS("较重", "serious"),
  /** Endangers the targets (严重). */
  GRAVE("严重", "grave");

  private final String zh;
  private final String en;

  FindingSeverity(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH_CN ? zh : en;
  }
}
