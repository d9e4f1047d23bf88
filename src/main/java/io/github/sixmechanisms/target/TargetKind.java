package io.github.sixmechanisms.target;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;

/** The two kinds of yearly target (S4). */
public enum TargetKind implements Localized {
  /** New entries (新增). */
  NEW("新增", "new entries"),
  /** Net increase (净增). */
  NET("净增", "net increase");

  private final String zh;
  private final String en;

  TargetKind(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH_CN ? zh : en;
  }
}
