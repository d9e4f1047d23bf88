package io.github.sixmechanisms.rule;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;

/**
 * Which way an indicator improves. The analysis of a rule set uses it to find rows where an
 * improvement worsens the outcome.
 */
public enum Direction implements Localized {
  /** More is better (正向); for a flag, yes is better than no. */
  HIGHER_IS_BETTER("正向", "higher is better"),
  /** Less is better (逆向); for a flag, no is better than yes. */
  LOWER_IS_BETTER("逆向", "lower is better"),
  /** Neither (中性), as for a category. */
  NEUTRAL("中性", "neutral");

  private final String zh;
  private final String en;

  Direction(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH_CN ? zh : en;
  }
}
