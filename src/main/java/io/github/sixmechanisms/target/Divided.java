package io.github.sixmechanisms.target;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;

/** Whose bounds and total a problem names. */
enum Divided implements Localized {
  /** Those of the only number there is. */
  NUMBER("", ""),
  NEW("新增", " of new entries"),
  NEW_RAISED("新增（不低于净增下限）", " of new entries, raised to those of net increase,"),
  NET("净增", " of net increase");

  private final String zh;
  private final String en;

  Divided(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH_CN ? zh : en;
  }
}
