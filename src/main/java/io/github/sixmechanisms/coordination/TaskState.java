package io.github.sixmechanisms.coordination;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;

/** Where a coordination task stands (事项状态). */
public enum TaskState implements Localized {
  /** Heard and written down, not accepted yet (已登记). */
  REGISTERED("已登记", "registered"),
  /** Accepted, nobody leads it yet (已受理). */
  ACCEPTED("已受理", "accepted"),
  /** A department leads it (已交办). */
  ASSIGNED("已交办", "assigned"),
  /** The department works on it (办理中). */
  IN_PROGRESS("办理中", "in progress"),
  /** The enterprise has an answer (已答复). */
  ANSWERED("已答复", "answered"),
  /** The work is done (已办结). */
  CLOSED("已办结", "closed"),
  /** The enterprise is satisfied (企业已确认). */
  CONFIRMED("企业已确认", "confirmed"),
  /** Off the list (已销号). */
  STRUCK_OFF("已销号", "struck off");

  private final String zh;
  private final String en;

  TaskState(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH_CN ? zh : en;
  }

  /** Whether the enterprise has an answer, so that no limit runs. */
  boolean isSettled() {
    return this == ANSWERED || this == CLOSED || this == CONFIRMED || this == STRUCK_OFF;
  }
}
