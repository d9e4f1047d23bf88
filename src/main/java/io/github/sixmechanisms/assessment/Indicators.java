package io.github.sixmechanisms.assessment;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.rule.IndicatorType;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.Provenance;

/**
 * The indicators of a region, computed from 1 January to the end of the as-of day. Rules of a
 * policy are stated on them. Names of counts and ratios follow sections 2 to 6 of the standard
 * policy.
 */
public final class Indicators {

  /** The level of the region (层级). */
  public static final Indicator LEVEL =
      Indicator.builder()
          .id("level")
          .name(Text.of("层级", "level"))
          .type(IndicatorType.CATEGORY)
          .categories(levels())
          .provenance(Provenance.source("S4"))
          .build();

  /** The number of units to which the region decomposes its targets (下级单位数). */
  public static final Indicator UNITS_BELOW =
      indicator("unitsBelow", "下级单位数", "units below", IndicatorType.COUNT, source("S4"));

  /** The calendar months of the year completed at the as-of day, 0 to 12 (已完成月数). */
  public static final Indicator MONTHS_ELAPSED =
      indicator("monthsElapsed", "已过月数", "months elapsed", IndicatorType.COUNT, assumed("A1"));

  /** The yearly target of new entries (新增目标, S4). */
  public static final Indicator NEW_TARGET =
      indicator("newTarget", "新增目标", "target of new entries", IndicatorType.COUNT, source("S4"));

  /** The yearly target of net increase (净增目标, S4). */
  public static final Indicator NET_TARGET =
      indicator("netTarget", "净增目标", "target of net increase", IndicatorType.COUNT, source("S4"));

  /** New entries (新增数) as A2 counts them. */
  public static final Indicator NEW_ENTRIES =
      indicator("newEntries", "新增数", "new entries", IndicatorType.COUNT, assumed("A2"));

  /** Net increase (净增数): closing stock minus opening stock; may be negative. */
  public static final Indicator NET =
      indicator("net", "净增数", "net increase", IndicatorType.COUNT, source("S9"));

  /** New entries ÷ yearly target (新增目标完成率); not applicable for a zero target. */
  public static final Indicator NEW_COMPLETION =
      indicator(
          "newCompletion",
          "新增目标完成率",
          "completion of the new-entry target",
          IndicatorType.RATIO,
          source("S9"));

  /** Net increase ÷ yearly target (净增目标完成率); not applicable for a zero target. */
  public static final Indicator NET_COMPLETION =
      indicator(
          "netCompletion",
          "净增目标完成率",
          "completion of the net-increase target",
          IndicatorType.RATIO,
          source("S9"));

  /** Completion of the new-entry target ÷ share of the year's target due (新增序时进度完成率). */
  public static final Indicator NEW_ATTAINMENT =
      indicator(
          "newAttainment",
          "新增序时进度完成率",
          "new entries against schedule",
          IndicatorType.RATIO,
          assumed("A1"));

  /** Completion of the net-increase target ÷ share of the year's target due (净增序时进度完成率). */
  public static final Indicator NET_ATTAINMENT =
      indicator(
          "netAttainment",
          "净增序时进度完成率",
          "net increase against schedule",
          IndicatorType.RATIO,
          assumed("A1"));

  /** New entrants that hold a mark ÷ new entrants (入规企业质量); not applicable without any. */
  public static final Indicator QUALITY =
      indicator("quality", "入规企业质量", "quality of entrants", IndicatorType.RATIO, assumed("A4"));

  /** The rank in the peer group, 1 for the best (名次). */
  public static final Indicator RANK =
      indicator("rank", "名次", "rank", IndicatorType.COUNT, assumed("A7"));

  /** The share of the peer group strictly ahead: (rank − 1) ÷ group size (排位占比). */
  public static final Indicator RANK_SHARE =
      indicator(
          "rankShare", "排位占比", "share of the group ahead", IndicatorType.RATIO, assumed("A7"));

  /** Whether an action plan of the region's own is in force on the day (行动方案, S7). */
  public static final Indicator ACTION_PLAN_IN_FORCE =
      indicator(
          "actionPlanInForce",
          "行动方案已出台",
          "own action plan in force",
          IndicatorType.FLAG,
          source("S7"));

  /** Whether the region's targets are soundly decomposed (目标分解到位, S4, A3). */
  public static final Indicator SOUNDLY_DECOMPOSED =
      indicator(
          "soundlyDecomposed",
          "目标分解到位",
          "targets soundly decomposed",
          IndicatorType.FLAG,
          assumed("A3"));

  /** Coordination tasks of the region itself that are overdue and unsettled (超期未办结事项数). */
  public static final Indicator OVERDUE_TASKS =
      indicator("overdueTasks", "超期未办结事项数", "overdue tasks", IndicatorType.COUNT, assumed("A8"));

  /** Overdue tasks ÷ tasks of the region in the year (超期事项占比); not applicable without any. */
  public static final Indicator OVERDUE_TASK_SHARE =
      indicator(
          "overdueTaskShare",
          "超期事项占比",
          "share of overdue tasks",
          IndicatorType.RATIO,
          assumed("A8"));

  /** Findings on the region itself past their deadline and unsettled (超期未整改问题数). */
  public static final Indicator OVERDUE_FINDINGS =
      indicator(
          "overdueFindings", "超期未整改问题数", "overdue findings", IndicatorType.COUNT, assumed("A8"));

  private static final ImmutableMap<String, Indicator> ALL =
      Maps.uniqueIndex(
          ImmutableSet.of(
              LEVEL,
              UNITS_BELOW,
              MONTHS_ELAPSED,
              NEW_TARGET,
              NET_TARGET,
              NEW_ENTRIES,
              NET,
              NEW_COMPLETION,
              NET_COMPLETION,
              NEW_ATTAINMENT,
              NET_ATTAINMENT,
              QUALITY,
              RANK,
              RANK_SHARE,
              ACTION_PLAN_IN_FORCE,
              SOUNDLY_DECOMPOSED,
              OVERDUE_TASKS,
              OVERDUE_TASK_SHARE,
              OVERDUE_FINDINGS),
          Indicator::id);

  private static final ImmutableSet<Indicator> USING_NEW_TARGET =
      ImmutableSet.of(NEW_TARGET, NEW_COMPLETION, NEW_ATTAINMENT);

  private static final ImmutableSet<Indicator> USING_NET_TARGET =
      ImmutableSet.of(NET_TARGET, NET_COMPLETION, NET_ATTAINMENT);

  private Indicators() {}

  /**
   * Returns all indicators of a region.
   *
   * @return the indicators by id, in the order of this class
   */
  public static ImmutableMap<String, Indicator> all() {
    return ALL;
  }

  static boolean useNewTarget(Iterable<Indicator> indicators) {
    return ImmutableSet.copyOf(indicators).stream().anyMatch(USING_NEW_TARGET::contains);
  }

  static boolean useNetTarget(Iterable<Indicator> indicators) {
    return ImmutableSet.copyOf(indicators).stream().anyMatch(USING_NET_TARGET::contains);
  }

  private static ImmutableMap<String, Text> levels() {
    ImmutableMap.Builder<String, Text> levels = ImmutableMap.builder();
    for (Level level : Level.values()) {
      levels.put(level.name(), Text.of(level.in(Language.ZH_CN), level.in(Language.EN)));
    }
    return levels.buildOrThrow();
  }

  private static Indicator indicator(
      String id, String zh, String en, IndicatorType type, Provenance provenance) {
    return Indicator.builder()
        .id(id)
        .name(Text.of(zh, en))
        .type(type)
        .provenance(provenance)
        .build();
  }

  private static Provenance source(String clause) {
    return Provenance.source(clause);
  }

  private static Provenance assumed(String clause) {
    return Provenance.assumption(clause);
  }
}
