package io.github.sixmechanisms.coordination;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;

/** How urgent a coordination task is as of a day (A11); a task has exactly one of these. */
public enum TaskUrgency implements Localized {
  /** Overdue for so long that it must go one level higher (应提级). */
  TO_ESCALATE("应提级", "to be escalated"),
  /** A limit has passed, but not for so long (逾期). */
  OVERDUE("逾期", "overdue"),
  /** A limit is near (临期). */
  DUE_SOON("临期", "due soon"),
  /** No limit is near, or none runs (未到期). */
  NONE("未到期", "not due");

  private final String zh;
  private final String en;

  TaskUrgency(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH_CN ? zh : en;
  }
}
