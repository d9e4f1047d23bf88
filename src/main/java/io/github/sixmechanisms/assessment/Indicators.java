package io.github.sixmechanisms.assessment;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.rule.Direction;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.rule.IndicatorType;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.Provenance;
import java.util.List;

/**
 * The indicators of a region, computed from 1 January to the end of the as-of day. Rules of a
 * policy are stated on them. Names of counts and ratios follow sections 2 to 6 of the standard
 * policy.
 */
public final class Indicators {

  private static final Text ENTERPRISES = Text.of("家", "enterprises");
  private static final Text UNITS = Text.of("个", "units");
  private static final Text MONTHS = Text.of("个月", "months");
  private static final Text PLACES = Text.of("名", "place");
  private static final Text TASKS = Text.of("件", "tasks");
  private static final Text FINDINGS = Text.of("个", "findings");
  private static final Text STEPS = Text.of("档", "step");

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
      count("unitsBelow", "下级单位数", "units below", UNITS, Direction.NEUTRAL, source("S4"));

  /** The calendar months of the year completed at the as-of day, 0 to 12 (已完成月数). */
  public static final Indicator MONTHS_ELAPSED =
      count("monthsElapsed", "已过月数", "months elapsed", MONTHS, Direction.NEUTRAL, assumed("A1"));

  /** The yearly target of new entries (新增目标, S4). */
  public static final Indicator NEW_TARGET =
      count(
          "newTarget",
          "新增目标",
          "target of new entries",
          ENTERPRISES,
          Direction.NEUTRAL,
          source("S4"));

  /** The yearly target of net increase (净增目标, S4). */
  public static final Indicator NET_TARGET =
      count(
          "netTarget",
          "净增目标",
          "target of net increase",
          ENTERPRISES,
          Direction.NEUTRAL,
          source("S4"));

  /** New entries (新增数) as A2 counts them. */
  public static final Indicator NEW_ENTRIES =
      count(
          "newEntries",
          "新增数",
          "new entries",
          ENTERPRISES,
          Direction.HIGHER_IS_BETTER,
          assumed("A2"));

  /** Net increase (净增数): closing stock minus opening stock; may be negative. */
  public static final Indicator NET =
      count("net", "净增数", "net increase", ENTERPRISES, Direction.HIGHER_IS_BETTER, source("S9"));

  /** New entries ÷ yearly target (新增目标完成率); not applicable for a zero target. */
  public static final Indicator NEW_COMPLETION =
      ratio(
          "newCompletion",
          "新增目标完成率",
          "completion of the new-entry target",
          Direction.HIGHER_IS_BETTER,
          source("S9"));

  /** Net increase ÷ yearly target (净增目标完成率); not applicable for a zero target. */
  public static final Indicator NET_COMPLETION =
      ratio(
          "netCompletion",
          "净增目标完成率",
          "completion of the net-increase target",
          Direction.HIGHER_IS_BETTER,
          source("S9"));

  /** Completion of the new-entry target ÷ share of the year's target due (新增序时进度完成率). */
  public static final Indicator NEW_ATTAINMENT =
      ratio(
          "newAttainment",
          "新增序时进度完成率",
          "new entries against schedule",
          Direction.HIGHER_IS_BETTER,
          assumed("A1"));

  /** Completion of the net-increase target ÷ share of the year's target due (净增序时进度完成率). */
  public static final Indicator NET_ATTAINMENT =
      ratio(
          "netAttainment",
          "净增序时进度完成率",
          "net increase against schedule",
          Direction.HIGHER_IS_BETTER,
          assumed("A1"));

  /** New entrants that hold a mark ÷ new entrants (入规企业质量); not applicable without any. */
  public static final Indicator QUALITY =
      ratio("quality", "入规企业质量", "quality of entrants", Direction.HIGHER_IS_BETTER, assumed("A4"));

  /** The rank in the peer group, 1 for the best (名次). */
  public static final Indicator RANK =
      count("rank", "名次", "rank", PLACES, Direction.LOWER_IS_BETTER, assumed("A7"));

  /** The share of the peer group strictly ahead: (rank − 1) ÷ group size (排位占比). */
  public static final Indicator RANK_SHARE =
      base("rankShare", "排位占比", "share of the group ahead", assumed("A7"))
          .type(IndicatorType.RANK_SHARE)
          .direction(Direction.LOWER_IS_BETTER)
          .build();

  /** Whether an action plan of the region's own is in force on the day (行动方案, S7). */
  public static final Indicator ACTION_PLAN_IN_FORCE =
      flag(
          "actionPlanInForce",
          "行动方案已出台",
          "own action plan in force",
          Direction.HIGHER_IS_BETTER,
          source("S7"));

  /** Whether the region's targets are soundly decomposed (目标分解到位, S4, A3). */
  public static final Indicator SOUNDLY_DECOMPOSED =
      flag(
          "soundlyDecomposed",
          "目标分解到位",
          "targets soundly decomposed",
          Direction.HIGHER_IS_BETTER,
          assumed("A3"));

  /** Coordination tasks of the region itself that are overdue and unsettled (超期未办结事项数). */
  public static final Indicator OVERDUE_TASKS =
      count(
          "overdueTasks",
          "超期未办结事项数",
          "overdue tasks",
          TASKS,
          Direction.LOWER_IS_BETTER,
          assumed("A8"));

  /** Overdue tasks ÷ tasks of the region in the year (超期事项占比); not applicable without any. */
  public static final Indicator OVERDUE_TASK_SHARE =
      ratio(
          "overdueTaskShare",
          "超期事项占比",
          "share of overdue tasks",
          Direction.LOWER_IS_BETTER,
          assumed("A8"));

  /** Findings on the region itself past their deadline and unsettled (超期未整改问题数). */
  public static final Indicator OVERDUE_FINDINGS =
      count(
          "overdueFindings",
          "超期未整改问题数",
          "overdue findings",
          FINDINGS,
          Direction.LOWER_IS_BETTER,
          assumed("A8"));

  /** The class of the assessment (评定等次); for the rules of the measures only. */
  public static final Indicator REGION_CLASS =
      Indicator.builder()
          .id("regionClass")
          .name(Text.of("评定等次", "class"))
          .type(IndicatorType.CATEGORY)
          .categories(classes())
          .provenance(Provenance.source("S9"))
          .build();

  /**
   * The step of the ladder of a lagging region (追责档次): 1 + the lagging assessments immediately
   * before + 1 if severe, at most the last step; not applicable to any other region. For the rules
   * of the measures only.
   */
  public static final Indicator LADDER_STEP =
      count(
          "ladderStep",
          "追责档次",
          "step of the ladder",
          STEPS,
          Direction.LOWER_IS_BETTER,
          assumed("A9"));

  /** Whether the as-of day is 31 December (年终考核); for the rules of the measures only. */
  public static final Indicator YEAR_END =
      flag("yearEnd", "年终考核", "as of the end of the year", Direction.NEUTRAL, source("S9"));

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
              OVERDUE_FINDINGS,
              REGION_CLASS,
              LADDER_STEP,
              YEAR_END),
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

  /** The indicators that exist only after the class has been found. */
  static final ImmutableSet<Indicator> OF_MEASURES =
      ImmutableSet.of(REGION_CLASS, LADDER_STEP, YEAR_END);

  /** Quotients of counts that may be 0 where a region is assessed. */
  static final ImmutableSet<Indicator> SHARES_OF_COUNTS =
      ImmutableSet.of(QUALITY, OVERDUE_TASK_SHARE);

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

  private static ImmutableMap<String, Text> classes() {
    ImmutableMap.Builder<String, Text> classes = ImmutableMap.builder();
    for (RegionClass regionClass :
        List.of(RegionClass.OUTSTANDING, RegionClass.ON_TRACK, RegionClass.LAGGING)) {
      classes.put(
          regionClass.name(), Text.of(regionClass.in(Language.ZH_CN), regionClass.in(Language.EN)));
    }
    return classes.buildOrThrow();
  }

  private static Indicator count(
      String id, String zh, String en, Text unit, Direction direction, Provenance provenance) {
    return base(id, zh, en, provenance)
        .type(IndicatorType.COUNT)
        .unit(unit)
        .direction(direction)
        .build();
  }

  private static Indicator ratio(
      String id, String zh, String en, Direction direction, Provenance provenance) {
    return base(id, zh, en, provenance).type(IndicatorType.RATIO).direction(direction).build();
  }

  private static Indicator flag(
      String id, String zh, String en, Direction direction, Provenance provenance) {
    return base(id, zh, en, provenance).type(IndicatorType.FLAG).direction(direction).build();
  }

  private static Indicator.Builder base(String id, String zh, String en, Provenance provenance) {
    return Indicator.builder().id(id).name(Text.of(zh, en)).provenance(provenance);
  }

  private static Provenance source(String clause) {
    return Provenance.source(clause);
  }

  private static Provenance assumed(String clause) {
    return Provenance.assumption(clause);
  }
}
