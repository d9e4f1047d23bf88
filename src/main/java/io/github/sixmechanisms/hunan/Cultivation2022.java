package io.github.sixmechanisms.hunan;

import static io.github.sixmechanisms.cultivation.CultivationIndicators.BEFORE_PRODUCTION;
import static io.github.sixmechanisms.cultivation.CultivationIndicators.DAYS_PAST_EXPECTED;
import static io.github.sixmechanisms.cultivation.CultivationIndicators.ELECTRICITY_DECLINE;
import static io.github.sixmechanisms.cultivation.CultivationIndicators.EXPECTED_THIS_YEAR;
import static io.github.sixmechanisms.cultivation.CultivationIndicators.INDUSTRIAL;
import static io.github.sixmechanisms.cultivation.CultivationIndicators.ON_ROSTER;
import static io.github.sixmechanisms.cultivation.CultivationIndicators.PLANNED_REVENUE;
import static io.github.sixmechanisms.cultivation.CultivationIndicators.REVENUE_TO_DATE_DECLINE;
import static io.github.sixmechanisms.cultivation.CultivationIndicators.SLIP_DAYS;
import static io.github.sixmechanisms.cultivation.CultivationIndicators.STOPPED_MONTHS;
import static io.github.sixmechanisms.cultivation.CultivationIndicators.TRAILING_REVENUE;
import static io.github.sixmechanisms.cultivation.CultivationIndicators.TRAILING_REVENUE_DECLINE;

import io.github.sixmechanisms.cultivation.CandidateStatus;
import io.github.sixmechanisms.cultivation.CultivationPolicy;
import io.github.sixmechanisms.cultivation.ProjectStatus;
import io.github.sixmechanisms.cultivation.RiskLevel;
import io.github.sixmechanisms.roster.ReviewCalendar;
import io.github.sixmechanisms.rule.Condition;
import io.github.sixmechanisms.rule.HitPolicy;
import io.github.sixmechanisms.rule.OutcomeOrder;
import io.github.sixmechanisms.rule.RuleSet;
import java.util.List;

/** The screening rules of the pools (A10). */
final class Cultivation2022 {

  private static final Origin SCREENING = Origin.of("S5", "A10");

  /** The size: 20 million yuan in twelve months. */
  private static final String SIZE = "20000000";

  static final CultivationPolicy POLICY =
      CultivationPolicy.builder()
          .candidates(candidates())
          .exitRisk(exitRisk())
          .projects(projects())
          .reviewCalendar(ReviewCalendar.standard())
          .build();

  private Cultivation2022() {}

  private static RuleSet<CandidateStatus> candidates() {
    Condition outside = INDUSTRIAL.isYes().and(ON_ROSTER.isNo());
    return RuleSet.builder(CandidateStatus.class)
        .id("hunan-2022-key-cultivation")
        .hitPolicy(HitPolicy.FIRST)
        .order(
            OutcomeOrder.worstFirst(
                List.of(CandidateStatus.NONE, CandidateStatus.CANDIDATE, CandidateStatus.READY)))
        .rules(
            List.of(
                SCREENING.rule(
                    "C1", outside.and(TRAILING_REVENUE.atLeast(SIZE)), CandidateStatus.READY),
                SCREENING.rule(
                    "C2",
                    outside
                        .and(TRAILING_REVENUE.atLeast("10000000"))
                        .and(TRAILING_REVENUE.below(SIZE)),
                    CandidateStatus.CANDIDATE),
                SCREENING.rule("C0", Condition.always(), CandidateStatus.NONE)))
        .build();
  }

  private static RuleSet<RiskLevel> exitRisk() {
    Condition inside = ON_ROSTER.isYes();
    return RuleSet.builder(RiskLevel.class)
        .id("hunan-2022-exit-risk")
        .hitPolicy(HitPolicy.FIRST)
        .order(
            OutcomeOrder.worstFirst(
                List.of(RiskLevel.RED, RiskLevel.ORANGE, RiskLevel.YELLOW, RiskLevel.NONE)))
        .rules(
            List.of(
                SCREENING.rule(
                    "R1",
                    inside.and(TRAILING_REVENUE.below(SIZE).or(STOPPED_MONTHS.atLeast("2"))),
                    RiskLevel.RED),
                SCREENING.rule(
                    "R2",
                    inside
                        .and(TRAILING_REVENUE.below("24000000"))
                        .and(TRAILING_REVENUE_DECLINE.atLeast("0.10")),
                    RiskLevel.ORANGE),
                SCREENING.rule(
                    "R3",
                    inside.and(
                        REVENUE_TO_DATE_DECLINE
                            .atLeast("0.30")
                            .or(ELECTRICITY_DECLINE.atLeast("0.50"))),
                    RiskLevel.YELLOW),
                SCREENING.rule("R0", Condition.always(), RiskLevel.NONE)))
        .build();
  }

  private static RuleSet<ProjectStatus> projects() {
    return RuleSet.builder(ProjectStatus.class)
        .id("hunan-2022-key-projects")
        .hitPolicy(HitPolicy.COLLECT)
        .rules(
            List.of(
                SCREENING.rule(
                    "P1",
                    INDUSTRIAL
                        .isYes()
                        .and(BEFORE_PRODUCTION.isYes())
                        .and(PLANNED_REVENUE.atLeast(SIZE))
                        .and(EXPECTED_THIS_YEAR.isYes()),
                    ProjectStatus.ENTERS_THIS_YEAR),
                SCREENING.rule(
                    "P2",
                    BEFORE_PRODUCTION
                        .isYes()
                        .and(DAYS_PAST_EXPECTED.atLeast("1").or(SLIP_DAYS.atLeast("90"))),
                    ProjectStatus.DELAYED)))
        .build();
  }
}
