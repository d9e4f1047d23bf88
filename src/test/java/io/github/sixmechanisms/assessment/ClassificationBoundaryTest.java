package io.github.sixmechanisms.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.rule.Condition;
import io.github.sixmechanisms.rule.Reading;
import io.github.sixmechanisms.rule.Truth;
import io.github.sixmechanisms.target.Decomposition;
import io.github.sixmechanisms.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClassificationBoundaryTest {

  @Test
  void aRegionExactlyOnEveryThresholdOfO1IsOutstanding() {
    RegionAssessment result = Facts.assess(Facts.onSchedule("430100"));

    assertThat(result.regionClass()).isEqualTo(RegionClass.OUTSTANDING);
    assertThat(Facts.groundsOf(result)).containsExactly("O1");
    assertThat(result.measures()).containsExactly(Measure.COMMEND);
    assertThat(result.missing()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "199, LAGGING",
    "200, ON_TRACK",
    "201, ON_TRACK",
    "249, ON_TRACK",
    "250, OUTSTANDING",
    "251, OUTSTANDING"
  })
  void netAttainmentIsComparedExactlyWithL1AndO1(long net, RegionClass expected) {
    RegionAssessment result =
        Facts.assess(Facts.of("430100", Level.PREFECTURE, 1_000, 500, 500, net, 100));

    assertThat(result.regionClass()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "299, LAGGING",
    "300, ON_TRACK",
    "301, ON_TRACK",
    "499, ON_TRACK",
    "500, OUTSTANDING",
    "501, OUTSTANDING"
  })
  void newAttainmentIsComparedExactlyWithL2AndO1(long newEntries, RegionClass expected) {
    RegionAssessment result =
        Facts.assess(Facts.of("430100", Level.PREFECTURE, 1_000, 250, newEntries, 250, newEntries));

    assertThat(result.regionClass()).isEqualTo(expected);
    if (expected == RegionClass.LAGGING) {
      assertThat(Facts.groundsOf(result)).containsExactly("L2");
    }
  }

  @ParameterizedTest
  @CsvSource({"99, ON_TRACK", "100, OUTSTANDING", "101, OUTSTANDING"})
  void qualityIsComparedExactlyWithO1(long marked, RegionClass expected) {
    RegionAssessment result =
        Facts.assess(Facts.of("430100", Level.PREFECTURE, 1_000, 500, 500, 250, marked));

    assertThat(result.regionClass()).isEqualTo(expected);
    if (expected == RegionClass.ON_TRACK) {
      assertThat(result.missing()).hasSize(1);
      assertThat(result.missing().get(0).conditions())
          .singleElement()
          .satisfies(
              missed -> {
                assertThat(missed.condition().indicator()).isEqualTo(Indicators.QUALITY);
                assertThat(missed.margin().orElseThrow()).hasToString("-1/500");
                assertThat(missed.in(Language.EN))
                    .isEqualTo("quality of entrants ≥ 0.20 (actual 0.198, margin -0.002)");
              });
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "3, 1", "4, 2", "6, 2", "7, 3", "10, 3", "11, 4", "14, 5", "20, 6"})
  void rankShareBelowThirtyPercentIsTheUpperThirtyPercentRoundedUp(int size, int outstanding) {
    List<RegionFacts> group = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      group.add(
          Facts.of("43" + (100 + i), Level.PREFECTURE, 1_000, 500, 600 - i, 300 - i, 400).build());
    }

    List<RegionAssessment> results = Facts.POLICY.assess(Facts.HALF_YEAR, group);

    assertThat(results)
        .filteredOn(result -> result.regionClass() == RegionClass.OUTSTANDING)
        .hasSize(outstanding)
        .allSatisfy(
            result ->
                assertThat(result.standing().orElseThrow().rank())
                    .isLessThanOrEqualTo(outstanding));
  }

  @ParameterizedTest
  @CsvSource({
    "PREFECTURE, 2022-03-30, OUTSTANDING",
    "PREFECTURE, 2022-03-31, LAGGING",
    "COUNTY, 2022-03-31, LAGGING",
    "PARK, 2022-03-31, OUTSTANDING",
    "PROVINCE, 2022-03-31, OUTSTANDING"
  })
  void withoutAnActionPlanPrefecturesAndCountiesLagFromTheEndOfMarch(
      Level level, String day, RegionClass expected) {
    RegionAssessment result =
        Facts.assess(
            Facts.day(day, "1/2"),
            Facts.of("430100", level, 1_000, 500, 500, 250, 100).actionPlanInForce(Truth.FALSE));

    assertThat(result.regionClass()).isEqualTo(expected);
    assertThat(Facts.groundsOf(result))
        .containsExactly(expected == RegionClass.LAGGING ? "L3" : "O1");
    assertThat(result.unknown()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PREFECTURE, 3, 2022-03-30, OUTSTANDING",
    "PREFECTURE, 3, 2022-03-31, LAGGING",
    "PREFECTURE, 0, 2022-03-31, OUTSTANDING",
    "PROVINCE, 3, 2022-03-31, LAGGING",
    "COUNTY, 3, 2022-03-31, OUTSTANDING",
    "PARK, 3, 2022-03-31, OUTSTANDING"
  })
  void unsoundDecompositionMakesProvincesAndPrefecturesWithUnitsBelowLag(
      Level level, int unitsBelow, String day, RegionClass expected) {
    RegionAssessment result =
        Facts.assess(
            Facts.day(day, "1/2"),
            Facts.of("430100", level, 1_000, 500, 500, 250, 100)
                .unitsBelow(unitsBelow)
                .decomposition(Decomposition.Status.UNSOUND));

    assertThat(result.regionClass()).isEqualTo(expected);
    assertThat(Facts.groundsOf(result))
        .containsExactly(expected == RegionClass.LAGGING ? "L4" : "O1");
  }

  @ParameterizedTest
  @CsvSource({
    "10, 2, OUTSTANDING",
    "10, 3, LAGGING",
    "9, 2, LAGGING",
    "4, 1, OUTSTANDING",
    "1, 1, OUTSTANDING",
    "2, 2, LAGGING",
    "0, 0, OUTSTANDING"
  })
  void overdueTasksCountWhenMoreThanAFifthAndAtLeastTwo(
      long tasks, long overdue, RegionClass expected) {
    RegionAssessment result =
        Facts.assess(Facts.onSchedule("430100").tasks(tasks).overdueTasks(overdue));

    assertThat(result.regionClass()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"2, OUTSTANDING", "3, LAGGING", "4, LAGGING"})
  void threeOverdueFindingsMakeARegionLag(long findings, RegionClass expected) {
    RegionAssessment result = Facts.assess(Facts.onSchedule("430100").overdueFindings(findings));

    assertThat(result.regionClass()).isEqualTo(expected);
  }

  @Test
  void allLaggingGroundsThatHoldAreListedInOrder() {
    RegionAssessment result =
        Facts.assess(
            Facts.of("430100", Level.PREFECTURE, 1_000, 500, 299, 199, 299)
                .actionPlanInForce(Truth.FALSE)
                .decomposition(Decomposition.Status.UNSOUND)
                .overdueTasks(3)
                .overdueFindings(3));

    assertThat(Facts.groundsOf(result)).containsExactly("L1", "L2", "L3", "L4", "L5", "L6");
    assertThat(result.missing())
        .extracting(shortfall -> shortfall.rule().id())
        .containsExactly("L1", "L2", "L3", "L4", "L5", "L6");
  }

  @Test
  void aLaggingGroundOutweighsOutstandingResults() {
    RegionAssessment result = Facts.assess(Facts.onSchedule("430100").overdueFindings(3));

    assertThat(result.decision().orElseThrow().fired())
        .extracting(fired -> fired.rule().id())
        .containsExactly("L6", "O1");
    assertThat(result.regionClass()).isEqualTo(RegionClass.LAGGING);
    assertThat(Facts.groundsOf(result)).containsExactly("L6");
  }

  @Test
  void evidenceThatWasNotSuppliedNeverMakesARegionLagAndIsListed() {
    RegionAssessment result =
        Facts.assess(
            Facts.onSchedule("430100")
                .actionPlanInForce(Truth.UNKNOWN)
                .decomposition(Decomposition.Status.NOT_SUPPLIED)
                .tasks(OptionalLong.empty())
                .overdueTasks(OptionalLong.empty())
                .overdueFindings(OptionalLong.empty()));

    assertThat(result.regionClass()).isEqualTo(RegionClass.OUTSTANDING);
    assertThat(result.unknown())
        .extracting(shortfall -> shortfall.rule().id())
        .containsExactly("L3", "L4", "L5", "L6");
    assertThat(result.in(Language.ZH_CN)).contains("未提供");
  }

  @Test
  void withoutEntrantsQualityIsNotApplicableAndO1IsNotMet() {
    RegionAssessment result =
        Facts.assess(Facts.of("430100", Level.PREFECTURE, 1_000, 500, 0, 250, 0));

    assertThat(result.row().reading(Indicators.QUALITY)).isEqualTo(Reading.Missing.NOT_APPLICABLE);
    assertThat(result.regionClass()).isEqualTo(RegionClass.LAGGING);
    assertThat(Facts.groundsOf(result)).containsExactly("L2");
    assertThat(result.standing().orElseThrow().score().lines().get(3).points().signum()).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = Level.class,
      names = {"PROVINCE", "PREFECTURE", "COUNTY", "PARK"})
  void onlyTheLevelsOfTheSourceGetAMeasure(Level level) {
    RegionAssessment good = Facts.assess(Facts.of("430100", level, 1_000, 500, 500, 250, 100));
    RegionAssessment bad = Facts.assess(Facts.of("430100", level, 1_000, 500, 500, 199, 100));

    boolean commended = level == Level.PREFECTURE || level == Level.COUNTY;
    assertThat(good.regionClass()).isEqualTo(RegionClass.OUTSTANDING);
    assertThat(good.measures().isEmpty()).isEqualTo(!commended);
    assertThat(bad.regionClass()).isEqualTo(RegionClass.LAGGING);
    assertThat(bad.measures().isEmpty()).isEqualTo(level == Level.PROVINCE);
    assertThat(bad.penaltyStep().isEmpty()).isEqualTo(level == Level.PROVINCE);
  }

  @Test
  void outstandingRegionsArePublicisedAtTheEndOfTheYearOnly() {
    RegionFacts.Builder yearEnd = Facts.of("430100", Level.COUNTY, 1_000, 500, 1_000, 500, 200);

    assertThat(Facts.assess(Facts.day("2022-12-30", "1"), yearEnd).measures())
        .containsExactly(Measure.COMMEND);
    assertThat(Facts.assess(Facts.day("2022-12-31", "1"), yearEnd).measures())
        .containsExactly(Measure.COMMEND, Measure.PUBLICISE);
  }

  @Test
  void everyRuleOfTheStandardPolicyNamesItsSourceFactAndItsAssumption() {
    assertThat(Facts.POLICY.classification().rules())
        .allSatisfy(
            rule -> {
              assertThat(rule.provenance().toString()).startsWith("source:S");
              assertThat(rule.numbersProvenance().orElseThrow()).hasToString("assumption:A8");
            });
    assertThat(Facts.POLICY.classification().rules())
        .extracting(rule -> rule.id() + ": " + rule.condition())
        .containsExactly(
            "L1: netAttainment < 0.80",
            "L2: newAttainment < 0.60",
            "L3: level in (COUNTY, PREFECTURE) and monthsElapsed >= 3 and not actionPlanInForce",
            "L4: level in (PREFECTURE, PROVINCE) and unitsBelow >= 1 and monthsElapsed >= 3 and not"
                + " soundlyDecomposed",
            "L5: overdueTaskShare > 0.20 and overdueTasks >= 2",
            "L6: overdueFindings >= 3",
            "O1: netAttainment >= 1.00 and newAttainment >= 1.00 and quality >= 0.20 and rankShare <"
                + " 0.30");
    Condition severe = Facts.POLICY.ladder().severe();
    assertThat(severe).hasToString("net < 0 or netAttainment < 0.50");
  }
}
