package io.github.sixmechanisms.dispatch;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;

/** How far a policy has come in a region (政策落地). */
public enum LandingStep implements Localized {
  /** The region has issued it (印发). */
  ISSUED("印发", "issued"),
  /** It has been explained to the enterprises (解读). */
  INTERPRETED("解读", "interpreted"),
  /** Enterprises have applied (申报). */
  APPLIED("申报", "applied for"),
  /** Enterprises have been paid (兑付). */
  PAID("兑付", "paid out");

  private final String zh;
  private final String en;

  LandingStep(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH_CN ? zh : en;
  }
}
