package io.github.sixmechanisms.assessment;

import static io.github.sixmechanisms.assessment.RegionClass.LAGGING;
import static io.github.sixmechanisms.assessment.RegionClass.NOT_ASSESSED;
import static io.github.sixmechanisms.assessment.RegionClass.ON_TRACK;
import static io.github.sixmechanisms.assessment.RegionClass.OUTSTANDING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sixmechanisms.region.Level;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderTest {

  private static RegionAssessment lagging(long net, RegionClass... earlier) {
    return Facts.assess(
        Facts.of("430100", Level.PREFECTURE, 1_000, 500, 500, net, 100)
            .earlierClasses(List.of(earlier)));
  }

  @Test
  void theFirstLaggingAssessmentReminds() {
    assertThat(lagging(199).measures()).containsExactly(Measure.REMIND);
  }

  @Test
  void theStepsFollowTheRunAndStopAtTheThird() {
    assertThat(lagging(199, LAGGING).measures()).containsExactly(Measure.WARN);
    assertThat(lagging(199, LAGGING, LAGGING).measures()).containsExactly(Measure.CIRCULATE);
    assertThat(lagging(199, LAGGING, LAGGING, LAGGING).measures())
        .containsExactly(Measure.CIRCULATE);
    assertThat(lagging(-1, LAGGING, LAGGING, LAGGING).penaltyStep().orElseThrow().step())
        .isEqualTo(3);
  }

  @Test
  void betterClassesEndTheRunAndAssessmentsNotMadeDoNeither() {
    assertThat(lagging(199, LAGGING, ON_TRACK).measures()).containsExactly(Measure.REMIND);
    assertThat(lagging(199, LAGGING, OUTSTANDING).measures()).containsExactly(Measure.REMIND);
    assertThat(lagging(199, LAGGING, NOT_ASSESSED).measures()).containsExactly(Measure.WARN);
    assertThat(lagging(199, LAGGING, ON_TRACK, LAGGING).measures()).containsExactly(Measure.WARN);
    assertThat(lagging(199, NOT_ASSESSED).measures()).containsExactly(Measure.REMIND);
  }

  @ParameterizedTest
  @CsvSource({"125, REMIND", "124, WARN", "126, REMIND", "0, WARN", "-1, WARN"})
  void lessThanHalfOfTheScheduleOrANetLossIsSevere(long net, Measure expected) {
    RegionAssessment result = lagging(net);

    assertThat(result.measures()).containsExactly(expected);
    assertThat(result.penaltyStep().orElseThrow().severity())
        .isEqualTo(
            expected == Measure.WARN ? PenaltyStep.Severity.SEVERE : PenaltyStep.Severity.ORDINARY);
  }

  @Test
  void aSevereSecondLagIsNamedInACircular() {
    RegionAssessment result = lagging(-1, LAGGING);

    assertThat(result.penaltyStep()).contains(new PenaltyStep(3, 1, PenaltyStep.Severity.SEVERE));
    assertThat(result.measures()).containsExactly(Measure.CIRCULATE);
  }
}
