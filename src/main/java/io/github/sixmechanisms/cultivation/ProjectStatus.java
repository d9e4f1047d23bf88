package io.github.sixmechanisms.cultivation;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;

/** What the screening of a project finds (A10); several may hold. */
public enum ProjectStatus implements Localized {
  /** Its plant is expected to enter within the programme year (年内投产入规). */
  ENTERS_THIS_YEAR("年内投产入规", "enters this year"),
  /** Its production has slipped (进度滞后). */
  DELAYED("进度滞后", "delayed");

  private final String zh;
  private final String en;

  ProjectStatus(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH_CN ? zh : en;
  }
}
