package io.github.sixmechanisms.assessment;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;

/** A step in the real world that changes the facts of one region by one. */
public enum Step implements Localized {
  /** One more new entry that holds a mark: one more new entry, net increase and marked entrant. */
  NEW_MARKED_ENTRY("新增一家有资质企业入规", "one more new entry with a mark"),
  /** One more new entry without a mark, which lowers the quality of entrants (A4). */
  NEW_UNMARKED_ENTRY("新增一家无资质企业入规", "one more new entry without a mark"),
  /** One of the exits of the year prevented: one more net increase. */
  EXIT_PREVENTED("避免一家企业退规", "one exit prevented"),
  /** One entrant of the year gains a mark. */
  MARK_GAINED("一家入规企业取得资质", "one entrant gaining a mark"),
  /** The region's own action plan is issued (S7). */
  ACTION_PLAN_ISSUED("出台行动方案", "the action plan issued"),
  /** The region's targets are soundly decomposed (S4, A3). */
  TARGETS_DECOMPOSED("目标分解到位", "the targets soundly decomposed"),
  /** One overdue coordination task is settled. */
  TASK_SETTLED("办结一件超期事项", "one overdue task settled"),
  /** One overdue finding is settled. */
  FINDING_SETTLED("整改一个超期问题", "one overdue finding settled");

  private final String zh;
  private final String en;

  Step(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH_CN ? zh : en;
  }
}
