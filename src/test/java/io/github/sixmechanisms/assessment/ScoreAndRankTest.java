package io.github.sixmechanisms.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.PeerGroups;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.InvalidInputException;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.Provenance;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreAndRankTest {

  private static RegionFacts prefecture(
      String code, long newTarget, long netTarget, long newEntries, long net, long marked) {
    return Facts.of(code, Level.PREFECTURE, newTarget, netTarget, newEntries, net, marked).build();
  }

  private static List<RegionAssessment> assess(RegionFacts... facts) {
    return Facts.POLICY.assess(Facts.HALF_YEAR, List.of(facts));
  }

  private static List<Integer> ranks(List<RegionAssessment> results) {
    return results.stream().map(result -> result.standing().orElseThrow().rank()).toList();
  }

  @Test
  void aGroupOfOneGetsTheFullWeightOfTheCounts() {
    Standing standing = Facts.assess(Facts.onSchedule("430100")).standing().orElseThrow();

    assertThat(standing.score().lines())
        .extracting(line -> line.points().toString())
        .containsExactly("30", "20", "25", "4");
    assertThat(standing.score().total()).isEqualTo(Fraction.of(79));
    assertThat(standing.rank()).isEqualTo(1);
    assertThat(standing.rankShare()).isEqualTo(Fraction.ZERO);
  }

  @Test
  void equalRegionsAllGetTheFullWeightAndShareTheFirstRank() {
    List<RegionAssessment> results =
        assess(
            prefecture("430300", 100, 60, 60, 33, 10),
            prefecture("430100", 100, 60, 60, 33, 10),
            prefecture("430200", 100, 60, 60, 33, 10));

    assertThat(ranks(results)).containsExactly(1, 1, 1);
    assertThat(results)
        .extracting(result -> result.region().code().text())
        .containsExactly("430100", "430200", "430300");
    assertThat(results)
        .allSatisfy(
            result ->
                assertThat(result.standing().orElseThrow().score().lines().get(0).points())
                    .isEqualTo(Fraction.of(30)));
  }

  @Test
  void theRankAfterASharedOneIsSkipped() {
    List<RegionAssessment> results =
        assess(
            prefecture("430100", 100, 60, 60, 40, 10),
            prefecture("430200", 100, 60, 60, 33, 10),
            prefecture("430300", 100, 60, 60, 33, 10),
            prefecture("430400", 100, 60, 60, 20, 10));

    assertThat(ranks(results)).containsExactly(1, 2, 2, 4);
  }

  @Test
  void tiesOfTheScoreAreBrokenByAttainmentThenNetThenNewEntries() {
    AssessmentPolicy onlyQuality =
        Facts.POLICY.withScoring(
            List.of(
                ScoreComponent.builder()
                    .name(Text.of("质量", "quality"))
                    .weight(Fraction.of(100))
                    .method(ScoreComponent.Method.SHARE)
                    .parameter(Fraction.ONE)
                    .addIndicators(Indicators.QUALITY)
                    .provenance(Provenance.local("test"))
                    .numbersProvenance(Provenance.local("test"))
                    .build()));

    List<RegionAssessment> results =
        onlyQuality.assess(
            Facts.HALF_YEAR,
            List.of(
                prefecture("430100", 100, 50, 40, 25, 20),
                prefecture("430200", 100, 40, 40, 24, 20),
                prefecture("430300", 200, 100, 40, 50, 20),
                prefecture("430400", 200, 100, 60, 50, 30)));

    assertThat(ranks(results)).containsExactly(4, 1, 3, 2);
  }

  @Test
  void theCompletionComponentAveragesFirstAndCutsAfterwards() {
    RegionAssessment result =
        Facts.assess(Facts.of("430100", Level.PREFECTURE, 100, 50, 100, 5, 0));

    // newAttainment 2, netAttainment 1/5, mean 11/10: 30 × 1.1 / 1.2
    assertThat(result.standing().orElseThrow().score().lines().get(2).points())
        .isEqualTo(Fraction.parse("55/2"));
  }

  @Test
  void theCompletionComponentIsCutAtZeroAndAtItsCap() {
    RegionAssessment loss = Facts.assess(Facts.of("430100", Level.PREFECTURE, 100, 50, 0, -50, 0));
    RegionAssessment plenty =
        Facts.assess(Facts.of("430100", Level.PREFECTURE, 100, 50, 1_000, 500, 0));

    assertThat(loss.standing().orElseThrow().score().lines().get(2).points())
        .isEqualTo(Fraction.ZERO);
    assertThat(plenty.standing().orElseThrow().score().lines().get(2).points())
        .isEqualTo(Fraction.of(30));
  }

  @ParameterizedTest
  @CsvSource({"599, 1199/40", "600, 30", "601, 30"})
  void theCompletionComponentReachesItsWeightExactlyAtTheCap(long newEntries, String points) {
    RegionAssessment result =
        Facts.assess(Facts.of("430100", Level.PREFECTURE, 1_000, 500, newEntries, 300, 0));

    assertThat(result.standing().orElseThrow().score().lines().get(2).points()).hasToString(points);
  }

  @Test
  void regionsAreComparedInsideTheirPeerGroupOnly() {
    AssessmentPolicy tiers =
        Facts.POLICY.withPeerGroups(
            PeerGroups.of(
                Map.of("small", List.of(RegionCode.of("430200"), RegionCode.of("430300")))),
            Provenance.local("x"));

    List<RegionAssessment> results =
        tiers.assess(
            Facts.HALF_YEAR,
            List.of(
                prefecture("430100", 1_000, 600, 600, 330, 100),
                prefecture("430200", 10, 6, 6, 3, 1),
                prefecture("430300", 10, 6, 5, 2, 1)));

    assertThat(ranks(results)).containsExactly(1, 1, 2);
    assertThat(results)
        .extracting(result -> result.standing().orElseThrow().peerGroup())
        .containsExactly("PREFECTURE", "small", "small");
  }

  @Test
  void aRegionWithoutATargetIsNotAssessedAndLeftOutOfTheGroup() {
    RegionFacts noTarget =
        RegionFacts.builder()
            .region(Facts.region("430200", Level.PREFECTURE))
            .newEntries(1_000)
            .net(-5)
            .markedNewEntries(0)
            .build();

    List<RegionAssessment> results = assess(prefecture("430100", 100, 60, 60, 33, 10), noTarget);

    RegionAssessment left = results.get(1);
    assertThat(left.regionClass()).isEqualTo(RegionClass.NOT_ASSESSED);
    assertThat(left.standing()).isEmpty();
    assertThat(left.decision()).isEmpty();
    assertThat(left.measures()).isEmpty();
    assertThat(left.missing()).isEmpty();
    assertThat(left.remarks())
        .extracting(remark -> remark.key())
        .containsExactly("assessment.noTarget", "assessment.netLossWithoutTarget");
    assertThat(left.in(Language.EN)).contains("NET_LOSS_WITHOUT_TARGET").contains("-5");
    assertThat(left.in(Language.ZH_CN)).contains("不参评").contains("NET_LOSS_WITHOUT_TARGET");
    assertThat(results.get(0).standing().orElseThrow().groupSize()).isEqualTo(1);
  }

  @Test
  void aZeroTargetOfEitherKindIsNoTarget() {
    assertThat(assess(prefecture("430100", 100, 0, 60, 33, 10)).get(0).regionClass())
        .isEqualTo(RegionClass.NOT_ASSESSED);
    assertThat(assess(prefecture("430100", 0, 0, 60, 33, 10)).get(0).remarks())
        .extracting(remark -> remark.key())
        .containsExactly("assessment.noTarget");
  }

  @Test
  void aGroupOfWhichOnlyAPartIsCountedIsRefused() {
    RegionFacts uncounted = Facts.onSchedule("430200").net(OptionalLong.empty()).build();

    assertThatThrownBy(() -> assess(prefecture("430100", 100, 60, 60, 33, 10), uncounted))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> {
              assertThat(e).hasMessageContaining("430200").hasMessageContaining("net");
              assertThat(e.problems()).hasSize(1);
              assertThat(e.problems().get(0).key()).isEqualTo("assessment.partlyCounted");
            });
  }

  @Test
  void aGroupThatIsNotCountedAtAllIsNotAssessed() {
    RegionFacts uncounted = Facts.onSchedule("430200").net(OptionalLong.empty()).build();

    assertThat(assess(uncounted).get(0).remarks())
        .extracting(remark -> remark.key())
        .containsExactly("assessment.noCounts");
  }

  @Test
  void aRegionGivenTwiceIsRefused() {
    RegionFacts facts = Facts.onSchedule("430100").build();

    assertThatThrownBy(() -> assess(facts, facts))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("430100");
  }

  @Test
  void numbersNearTheGreatestLongAreJudgedExactly() {
    long huge = Long.MAX_VALUE - 1;
    RegionAssessment exactly =
        Facts.assess(
            Facts.of("430100", Level.PREFECTURE, huge, huge, huge / 2, huge / 2, huge / 2));
    RegionAssessment oneShort =
        Facts.assess(
            Facts.of("430100", Level.PREFECTURE, huge, huge, huge / 2, huge / 2 - 1, huge / 2));

    assertThat(exactly.regionClass()).isEqualTo(RegionClass.OUTSTANDING);
    assertThat(oneShort.regionClass()).isEqualTo(RegionClass.ON_TRACK);
    assertThat(oneShort.missing().get(0).conditions().get(0).in(Language.EN))
        .contains("0.9999999999999999998");
  }

  @Test
  void weightsThatDoNotSumToAHundredAreRefused() {
    List<ScoreComponent> threeOfFour = Facts.POLICY.scoring().subList(0, 3);

    assertThatThrownBy(() -> Facts.POLICY.withScoring(threeOfFour))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("80")
        .hasMessageContaining("100");
  }

  @Test
  void countsThatContradictEachOtherAreRefused() {
    assertThatThrownBy(() -> prefecture("430100", 10, 20, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("netTarget (20)");
    assertThatThrownBy(() -> prefecture("430100", 20, 10, 3, 0, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("markedNewEntries (4)");
    assertThatThrownBy(() -> Facts.onSchedule("430100").overdueTasks(11).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("overdueTasks (11)");
    assertThatThrownBy(() -> Facts.onSchedule("430100").overdueFindings(-1).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must not be negative");
  }

  @Test
  void marksThatWereNotSuppliedLeaveTheRegionAssessedAndItsQualityUnknown() {
    RegionAssessment result =
        assess(Facts.onSchedule("430100").markedNewEntries(OptionalLong.empty()).build()).get(0);

    assertThat(result.regionClass()).isEqualTo(RegionClass.ON_TRACK);
    assertThat(result.standing().orElseThrow().score().lines().get(3).points())
        .isEqualTo(Fraction.ZERO);
    assertThat(result.unknown()).extracting(s -> s.rule().id()).containsExactly("O1");
  }

  @Test
  void aTieBreakerMustBeANumber() {
    assertThatThrownBy(() -> Facts.POLICY.withTieBreakers(List.of(Indicators.LEVEL)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(level) of type (CATEGORY)");
  }

  @Test
  void whatCanBeNotApplicableMustNotBreakTies() {
    assertThatThrownBy(() -> Facts.POLICY.withTieBreakers(List.of(Indicators.QUALITY)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(quality) can be not applicable");
  }

  @Test
  void whereLessIsBetterATieGoesToTheLesser() {
    AssessmentPolicy policy = Facts.POLICY.withTieBreakers(List.of(Indicators.OVERDUE_FINDINGS));
    List<RegionAssessment> results =
        policy.assess(
            Facts.HALF_YEAR,
            List.of(
                Facts.onSchedule("430100").overdueFindings(2).build(),
                Facts.onSchedule("430200").overdueFindings(1).build()));

    assertThat(results.get(0).standing().orElseThrow().rank()).isEqualTo(2);
    assertThat(results.get(1).standing().orElseThrow().rank()).isEqualTo(1);
  }

  @Test
  void whatIsBetterWhenLessMustNotBeRewarded() {
    ScoreComponent overdue =
        ScoreComponent.builder()
            .from(Facts.POLICY.scoring().get(0))
            .weight(Fraction.of(100))
            .indicators(List.of(Indicators.OVERDUE_TASKS))
            .build();

    assertThatThrownBy(() -> Facts.POLICY.withScoring(List.of(overdue)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("overdueTasks")
        .hasMessageContaining("less is better");
  }
}
