package io.github.sixmechanisms.cultivation;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;

/** One of the three pools of classified cultivation (分类培育, S5). */
public enum Pool implements Localized {
  /** Enterprises on their way onto the roster (重点培育企业库). */
  KEY_CULTIVATION("重点培育企业库", "key enterprises to cultivate"),
  /** Projects whose plants will enter as new production (重点项目库). */
  KEY_PROJECT("重点项目库", "key projects"),
  /** Enterprises on the roster that may fall off it (退规风险企业库). */
  EXIT_RISK("退规风险企业库", "enterprises at risk of exit");

  private final String zh;
  private final String en;

  Pool(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH_CN ? zh : en;
  }
}
