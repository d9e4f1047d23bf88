package io.github.sixmechanisms.dispatch;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;

/** How the last period compares with those before. */
public enum TrendDirection implements Localized {
  /** Above the mean of the periods before (上升). */
  RISING("上升", "rising"),
  /** Equal to the mean of the periods before (持平). */
  STEADY("持平", "steady"),
  /** Below the mean of the periods before (下降). */
  FALLING("下降", "falling"),
  /** Fewer than two periods are known (无法判断). */
  UNKNOWN("无法判断", "unknown");

  private final String zh;
  private final String en;

  TrendDirection(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH_CN ? zh : en;
  }
}
