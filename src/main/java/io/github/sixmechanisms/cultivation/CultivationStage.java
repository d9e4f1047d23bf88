package io.github.sixmechanisms.cultivation;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;

/** Where an enterprise stands in the whole of its way through the pools and the roster. */
public enum CultivationStage implements Localized {
  /** Neither in a pool nor on the roster (库外). */
  OUTSIDE("库外", "outside"),
  /** Being cultivated, or its project in the pool of key projects (培育中). */
  CANDIDATE("培育中", "candidate"),
  /** Above the size, to be reported (达规待申报). */
  READY("达规待申报", "ready to enter"),
  /** On the roster and not at risk (在库). */
  ENTERED("在库", "on the roster"),
  /** On the roster, in the pool of exit risk (退规风险). */
  AT_RISK("退规风险", "at risk"),
  /** Has left the roster and is not cultivated (已退规). */
  LEFT("已退规", "left");

  private final String zh;
  private final String en;

  CultivationStage(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH_CN ? zh : en;
  }
}
