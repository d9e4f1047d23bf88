package io.github.sixmechanisms;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sixmechanisms.assessment.Assessment;
import io.github.sixmechanisms.assessment.Indicators;
import io.github.sixmechanisms.assessment.Measure;
import io.github.sixmechanisms.assessment.PenaltyStep;
import io.github.sixmechanisms.assessment.RegionAssessment;
import io.github.sixmechanisms.assessment.RegionClass;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.Fraction;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked example of the standard policy, to the exact fraction. */
class WorkedExampleTest {

  private final Assessment assessment =
      Programmes.workedExample().build().assess(Programmes.LINEAR, AsOf.parse("2022-06-30"));

  private final RegionAssessment a = assessment.of(Programmes.A);
  private final RegionAssessment b = assessment.of(Programmes.B);
  private final RegionAssessment c = assessment.of(Programmes.C);

  private static Fraction value(RegionAssessment result, Indicator indicator) {
    return result.row().reading(indicator).number().orElseThrow();
  }

  private static List<String> points(RegionAssessment result) {
    return result.standing().orElseThrow().score().lines().stream()
        .map(line -> line.points().toString())
        .toList();
  }

  private static String score(RegionAssessment result) {
    return result.standing().orElseThrow().score().total().toString();
  }

  private static List<String> grounds(RegionAssessment result) {
    return result.grounds().stream().map(ground -> ground.rule().id()).toList();
  }

  @Test
  void regionAIsOnTrackAndMissesO1ByQualityOnly() {
    assertThat(value(a, Indicators.NEW_ATTAINMENT)).hasToString("6/5");
    assertThat(value(a, Indicators.NET_ATTAINMENT)).hasToString("11/10");
    assertThat(value(a, Indicators.QUALITY)).hasToString("1/6");
    assertThat(points(a)).containsExactly("30", "20", "115/4", "10/3");
    assertThat(score(a)).isEqualTo("985/12");
    assertThat(a.standing().orElseThrow().score().total().toDecimal(2)).hasToString("82.08");
    assertThat(a.standing().orElseThrow().rank()).isEqualTo(1);
    assertThat(a.standing().orElseThrow().rankShare()).isEqualTo(Fraction.ZERO);
    assertThat(a.regionClass()).isEqualTo(RegionClass.ON_TRACK);
    assertThat(a.measures()).isEmpty();
    assertThat(a.missing())
        .singleElement()
        .satisfies(
            shortfall -> {
              assertThat(shortfall.rule().id()).isEqualTo("O1");
              assertThat(shortfall.conditions())
                  .singleElement()
                  .satisfies(
                      missed -> {
                        assertThat(missed.condition()).hasToString("quality >= 0.20");
                        assertThat(missed.margin().orElseThrow()).hasToString("-1/30");
                      });
            });
    assertThat(a.in(Language.EN))
        .contains("quality of entrants ≥ 0.20 (actual 0.17, margin -0.03)");
    assertThat(a.in(Language.ZH_CN)).contains("入规企业质量 ≥ 0.20（实际值 0.17，差距 -0.03）");
  }

  @Test
  void regionBLagsBySlowProgressAndIsReminded() {
    assertThat(value(b, Indicators.NEW_ATTAINMENT)).hasToString("3/4");
    assertThat(value(b, Indicators.NET_ATTAINMENT)).hasToString("19/25");
    assertThat(points(b)).containsExactly("126/5", "740/49", "151/8", "2");
    assertThat(score(b)).isEqualTo("119907/1960");
    assertThat(b.standing().orElseThrow().rank()).isEqualTo(2);
    assertThat(b.regionClass()).isEqualTo(RegionClass.LAGGING);
    assertThat(grounds(b)).containsExactly("L1");
    assertThat(b.penaltyStep()).contains(new PenaltyStep(1, 0, PenaltyStep.Severity.ORDINARY));
    assertThat(b.measures()).containsExactly(Measure.REMIND);
  }

  @Test
  void regionCLagsSeverelyAndIsWarned() {
    assertThat(value(c, Indicators.NEW_ATTAINMENT)).hasToString("11/20");
    assertThat(value(c, Indicators.NET_ATTAINMENT)).hasToString("-2/15");
    assertThat(points(c)).containsExactly("18", "12", "125/24", "0");
    assertThat(score(c)).isEqualTo("845/24");
    assertThat(c.standing().orElseThrow().score().total().toDecimal(2)).hasToString("35.21");
    assertThat(c.standing().orElseThrow().rank()).isEqualTo(3);
    assertThat(c.regionClass()).isEqualTo(RegionClass.LAGGING);
    assertThat(grounds(c)).containsExactly("L1", "L2");
    assertThat(c.penaltyStep()).contains(new PenaltyStep(2, 0, PenaltyStep.Severity.SEVERE));
    assertThat(c.measures()).containsExactly(Measure.WARN);
  }
}
