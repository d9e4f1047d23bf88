package io.github.sixmechanisms.linkage;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;

/** Whether an award may be kept (A12). */
public enum AwardStatus implements Localized {
  /** Nothing has to be paid back (无须退回). */
  KEPT("无须退回", "kept"),
  /** What was paid has to be paid back (应退回). */
  REPAYABLE("应退回", "repayable");

  private final String zh;
  private final String en;

  AwardStatus(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH_CN ? zh : en;
  }
}
