package io.github.sixmechanisms.dispatch;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.rule.Direction;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.rule.IndicatorType;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.Provenance;

/** The indicators on which findings and regions are judged for the dispatch (A8, A13). */
public final class DispatchIndicators {

  /** Whether a finding is settled by the end of the day (已办结). */
  public static final Indicator SETTLED =
      flag("settled", "已办结", "settled", Provenance.assumption("A8"));

  /** By how many calendar days the deadline has passed, when settled or on the day (逾期天数). */
  public static final Indicator DAYS_PAST_DEADLINE =
      Indicator.builder()
          .id("daysPastDeadline")
          .name(Text.of("逾期天数", "days past the deadline"))
          .type(IndicatorType.COUNT)
          .unit(Text.of("天", "days"))
          .direction(Direction.LOWER_IS_BETTER)
          .provenance(Provenance.assumption("A8"))
          .build();

  /** New entries ÷ what is due of their target (新增序时进度完成率). */
  public static final Indicator NEW_ATTAINMENT =
      ratio("newAttainment", "新增序时进度完成率", "new entries against schedule");

  /** Net increase ÷ what is due of its target (净增序时进度完成率). */
  public static final Indicator NET_ATTAINMENT =
      ratio("netAttainment", "净增序时进度完成率", "net increase against schedule");

  /** (Done + expected) ÷ target of new entries (储备保障率). */
  public static final Indicator PIPELINE_COVERAGE =
      ratio("pipelineCoverage", "储备保障率", "coverage by the pipeline");

  /** Whether an action plan of the region's own is in force (有行动方案). */
  public static final Indicator ACTION_PLAN =
      flag("actionPlan", "有行动方案", "action plan in force", Provenance.assumption("A13"));

  /** Whether the targets are soundly decomposed (目标分解健全). */
  public static final Indicator SOUND =
      flag("sound", "目标分解健全", "targets soundly passed down", Provenance.assumption("A13"));

  /** The overdue coordination tasks of the region itself (逾期协调事项). */
  public static final Indicator OVERDUE_TASKS =
      count("overdueTasks", "逾期协调事项", "overdue coordination tasks");

  /** The overdue findings on the region itself (逾期督导问题). */
  public static final Indicator OVERDUE_FINDINGS =
      count("overdueFindings", "逾期督导问题", "overdue findings");

  /** The enterprises at risk for which nothing is done (未帮扶风险企业). */
  public static final Indicator WITHOUT_RELIEF =
      count("withoutRelief", "未帮扶风险企业", "enterprises at risk without relief");

  private static final ImmutableList<Indicator> OF_FINDINGS =
      ImmutableList.of(SETTLED, DAYS_PAST_DEADLINE);

  private static final ImmutableList<Indicator> OF_REGIONS =
      ImmutableList.of(
          NEW_ATTAINMENT,
          NET_ATTAINMENT,
          PIPELINE_COVERAGE,
          ACTION_PLAN,
          SOUND,
          OVERDUE_TASKS,
          OVERDUE_FINDINGS,
          WITHOUT_RELIEF);

  private DispatchIndicators() {}

  private static Indicator flag(String id, String zh, String en, Provenance provenance) {
    return Indicator.builder()
        .id(id)
        .name(Text.of(zh, en))
        .type(IndicatorType.FLAG)
        .direction(Direction.HIGHER_IS_BETTER)
        .provenance(provenance)
        .build();
  }

  private static Indicator ratio(String id, String zh, String en) {
    return Indicator.builder()
        .id(id)
        .name(Text.of(zh, en))
        .type(IndicatorType.RATIO)
        .direction(Direction.HIGHER_IS_BETTER)
        .provenance(Provenance.assumption("A13"))
        .build();
  }

  private static Indicator count(String id, String zh, String en) {
    return Indicator.builder()
        .id(id)
        .name(Text.of(zh, en))
        .type(IndicatorType.COUNT)
        .direction(Direction.LOWER_IS_BETTER)
        .provenance(Provenance.assumption("A13"))
        .build();
  }

  /**
   * Returns those on which findings are judged.
   *
   * @return the indicators in a stable order
   */
  public static ImmutableList<Indicator> ofFindings() {
    return OF_FINDINGS;
  }

  /**
   * Returns those on which regions are judged.
   *
   * @return the indicators in a stable order
   */
  public static ImmutableList<Indicator> ofRegions() {
    return OF_REGIONS;
  }
}
