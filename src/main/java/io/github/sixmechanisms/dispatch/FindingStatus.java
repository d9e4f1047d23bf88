package io.github.sixmechanisms.dispatch;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;

/** Where a finding stands as of a day. */
public enum FindingStatus implements Localized {
  /** Its deadline has passed and it is not settled (逾期未办结). */
  OVERDUE("逾期未办结", "overdue"),
  /** Settled after its deadline (逾期办结). */
  SETTLED_LATE("逾期办结", "settled late"),
  /** Settled in time (已办结). */
  SETTLED("已办结", "settled"),
  /** Not settled, and not due yet (办理中). */
  OPEN("办理中", "open");

  private final String zh;
  private final String en;

  FindingStatus(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH_CN ? zh : en;
  }
}
