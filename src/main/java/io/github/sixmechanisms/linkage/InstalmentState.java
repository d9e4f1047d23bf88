package io.github.sixmechanisms.linkage;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;

/** Where an instalment stands as of a day. */
public enum InstalmentState implements Localized {
  /** Its day has not come (未到期). */
  NOT_DUE("未到期", "not due"),
  /** It is due and waits for budget, or for its record (排队). */
  QUEUED("排队", "queued"),
  /** It is paid (已兑付). */
  PAID("已兑付", "paid"),
  /** The enterprise has left, or its entry counts no more (不再兑付). */
  FORFEITED("不再兑付", "forfeited");

  private final String zh;
  private final String en;

  InstalmentState(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH_CN ? zh : en;
  }
}
