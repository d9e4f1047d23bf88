package io.github.sixmechanisms.cultivation;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;

/** How likely an enterprise is to fall off the roster (退规风险企业库, A10). */
public enum RiskLevel implements Localized {
  /** It is below the size already, or stands still (红色). */
  RED("红色", "red"),
  /** It is near the size and shrinking (橙色). */
  ORANGE("橙色", "orange"),
  /** It has lost much against last year (黄色). */
  YELLOW("黄色", "yellow"),
  /** No warning. */
  NONE("无风险提示", "none");

  private final String zh;
  private final String en;

  RiskLevel(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH_CN ? zh : en;
  }
}
