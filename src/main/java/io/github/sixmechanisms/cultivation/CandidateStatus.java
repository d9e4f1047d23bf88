package io.github.sixmechanisms.cultivation;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;

/** Where an enterprise stands on its way onto the roster (重点培育企业库, A10). */
public enum CandidateStatus implements Localized {
  /** Neither a candidate nor ready. */
  NONE("不在培育之列", "none"),
  /** Large enough to be cultivated (培育对象). */
  CANDIDATE("培育对象", "candidate"),
  /** Above the size, to be reported for entry (达规待申报). */
  READY("达规待申报", "ready to enter");

  private final String zh;
  private final String en;

  CandidateStatus(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH_CN ? zh : en;
  }
}
