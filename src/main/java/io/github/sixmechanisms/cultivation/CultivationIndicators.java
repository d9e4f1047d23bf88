package io.github.sixmechanisms.cultivation;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.rule.Direction;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.rule.IndicatorType;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.Provenance;

/** The indicators on which the pools are screened (A10). */
public final class CultivationIndicators {

  /** Whether the enterprise is of an industrial class, sections B, C and D (工业企业). */
  public static final Indicator INDUSTRIAL = flag("industrial", "工业企业", "industrial");

  /** Whether the enterprise is on the roster at the end of the day (在库). */
  public static final Indicator ON_ROSTER = flag("onRoster", "在库", "on the roster");

  /** The revenue of the trailing twelve months in yuan (近十二个月营业收入). */
  public static final Indicator TRAILING_REVENUE =
      Indicator.builder()
          .id("trailingRevenue")
          .name(Text.of("近十二个月营业收入", "revenue of the trailing twelve months"))
          .type(IndicatorType.AMOUNT)
          .unit(Text.of("元", "yuan"))
          .direction(Direction.HIGHER_IS_BETTER)
          .provenance(Provenance.assumption("A10"))
          .build();

  /** By which share the trailing revenue is below that of a year earlier (同比降幅). */
  public static final Indicator TRAILING_REVENUE_DECLINE =
      decline("trailingRevenueDecline", "近十二个月营业收入同比降幅", "decline of trailing revenue");

  /** By which share the revenue to date is below last year's (累计营业收入同比降幅). */
  public static final Indicator REVENUE_TO_DATE_DECLINE =
      decline("revenueToDateDecline", "累计营业收入同比降幅", "decline of revenue to date");

  /** By which share the electricity of three months is below last year's (近三个月用电量同比降幅). */
  public static final Indicator ELECTRICITY_DECLINE =
      decline("electricityDecline", "近三个月用电量同比降幅", "decline of electricity used");

  /**
   * For how many months in a row production has stood still (连续停产月数); not applicable if a month
   * that could decide was not reported.
   */
  public static final Indicator STOPPED_MONTHS =
      Indicator.builder()
          .id("stoppedMonths")
          .name(Text.of("连续停产月数", "months of standstill in a row"))
          .type(IndicatorType.COUNT)
          .unit(Text.of("个月", "months"))
          .direction(Direction.LOWER_IS_BETTER)
          .provenance(Provenance.assumption("A10"))
          .build();

  /** Whether the project has come to trial production at most and is not given up (未投产). */
  public static final Indicator BEFORE_PRODUCTION =
      flag("beforeProduction", "未投产", "before production");

  /** The revenue of a year at planned capacity in yuan (达产年营业收入). */
  public static final Indicator PLANNED_REVENUE =
      Indicator.builder()
          .id("plannedRevenue")
          .name(Text.of("达产年营业收入", "yearly revenue at planned capacity"))
          .type(IndicatorType.AMOUNT)
          .unit(Text.of("元", "yuan"))
          .direction(Direction.HIGHER_IS_BETTER)
          .provenance(Provenance.assumption("A10"))
          .build();

  /** Whether production is expected to begin within the programme year (预计年内投产). */
  public static final Indicator EXPECTED_THIS_YEAR =
      flag("expectedThisYear", "预计年内投产", "production expected this year");

  /** By how many calendar days the expected day lies before the day (超过预计投产日天数). */
  public static final Indicator DAYS_PAST_EXPECTED =
      days("daysPastExpected", "超过预计投产日天数", "days past the expected production");

  /** By how many calendar days the expected day has slipped since first recorded (推迟天数). */
  public static final Indicator SLIP_DAYS = days("slipDays", "推迟天数", "days of slip");

  private static final ImmutableList<Indicator> OF_ENTERPRISES =
      ImmutableList.of(
          INDUSTRIAL,
          ON_ROSTER,
          TRAILING_REVENUE,
          TRAILING_REVENUE_DECLINE,
          REVENUE_TO_DATE_DECLINE,
          ELECTRICITY_DECLINE,
          STOPPED_MONTHS);

  private static final ImmutableList<Indicator> OF_PROJECTS =
      ImmutableList.of(
          INDUSTRIAL,
          BEFORE_PRODUCTION,
          PLANNED_REVENUE,
          EXPECTED_THIS_YEAR,
          DAYS_PAST_EXPECTED,
          SLIP_DAYS);

  private CultivationIndicators() {}

  private static Indicator flag(String id, String zh, String en) {
    return Indicator.builder()
        .id(id)
        .name(Text.of(zh, en))
        .type(IndicatorType.FLAG)
        .direction(Direction.NEUTRAL)
        .provenance(Provenance.assumption("A10"))
        .build();
  }

  private static Indicator decline(String id, String zh, String en) {
    return Indicator.builder()
        .id(id)
        .name(Text.of(zh, en))
        .type(IndicatorType.RATIO)
        .direction(Direction.LOWER_IS_BETTER)
        .provenance(Provenance.assumption("A10"))
        .build();
  }

  private static Indicator days(String id, String zh, String en) {
    return Indicator.builder()
        .id(id)
        .name(Text.of(zh, en))
        .type(IndicatorType.COUNT)
        .unit(Text.of("天", "days"))
        .direction(Direction.LOWER_IS_BETTER)
        .provenance(Provenance.assumption("A10"))
        .build();
  }

  /**
   * Returns those on which enterprises are screened.
   *
   * @return the indicators in a stable order
   */
  public static ImmutableList<Indicator> ofEnterprises() {
    return OF_ENTERPRISES;
  }

  /**
   * Returns those on which projects are screened.
   *
   * @return the indicators in a stable order
   */
  public static ImmutableList<Indicator> ofProjects() {
    return OF_PROJECTS;
  }
}
