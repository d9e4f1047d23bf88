package io.github.sixmechanisms.cultivation;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;

/** How far a project has come (项目阶段). */
public enum ProjectStage implements Localized {
  /** Agreed on, not begun (签约). */
  SIGNED("签约", "signed"),
  /** Being built (在建). */
  UNDER_CONSTRUCTION("在建", "under construction"),
  /** Produces on trial (试生产). */
  TRIAL_PRODUCTION("试生产", "trial production"),
  /** Produces (投产). */
  IN_PRODUCTION("投产", "in production"),
  /** Given up (终止). */
  ABANDONED("终止", "abandoned");

  private final String zh;
  private final String en;

  ProjectStage(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH_CN ? zh : en;
  }

  boolean isBeforeProduction() {
    return this != IN_PRODUCTION && this != ABANDONED;
  }
}
