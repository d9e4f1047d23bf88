package io.github.sixmechanisms.dispatch;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;

/** Why a region is on the dispatch list (调度原因). */
public enum DispatchReason implements Localized {
  /** The net increase is far behind the schedule (净增严重滞后). */
  NET_FAR_BEHIND("净增严重滞后", "net increase far behind"),
  /** The new entries are far behind the schedule (新增严重滞后). */
  NEW_FAR_BEHIND("新增严重滞后", "new entries far behind"),
  /** The net increase is behind the schedule (净增滞后). */
  NET_BEHIND("净增滞后", "net increase behind"),
  /** The new entries are behind the schedule (新增滞后). */
  NEW_BEHIND("新增滞后", "new entries behind"),
  /** No action plan is in force (无行动方案). */
  NO_ACTION_PLAN("无行动方案", "no action plan"),
  /** The targets are not soundly decomposed (目标分解不健全). */
  UNSOUND_DECOMPOSITION("目标分解不健全", "targets not soundly passed down"),
  /** Coordination tasks are overdue (协调事项逾期). */
  OVERDUE_TASKS("协调事项逾期", "coordination tasks overdue"),
  /** Findings of visits are overdue (督导问题逾期). */
  OVERDUE_FINDINGS("督导问题逾期", "findings overdue"),
  /** The pools do not hold enough for the target (储备不足). */
  PIPELINE_SHORT("储备不足", "pipeline too short"),
  /** Enterprises at risk get no relief (风险企业未帮扶). */
  NO_RELIEF("风险企业未帮扶", "no relief for enterprises at risk");

  private final String zh;
  private final String en;

  DispatchReason(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH_CN ? zh : en;
  }
}
