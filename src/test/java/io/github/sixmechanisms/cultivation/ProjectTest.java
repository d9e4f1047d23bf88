package io.github.sixmechanisms.cultivation;

import static io.github.sixmechanisms.cultivation.Cultivation.project;
import static io.github.sixmechanisms.cultivation.Cultivation.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ProjectTest {

  private static final ProjectUpdate SIGNED =
      update("2022-01-10", ProjectStage.SIGNED, "2022-06-30");
  private static final ProjectUpdate BUILT =
      update("2022-04-10", ProjectStage.UNDER_CONSTRUCTION, "2022-08-29");
  private static final ProjectUpdate QUIET =
      update("2022-05-10", ProjectStage.TRIAL_PRODUCTION, "");
  private static final ProjectUpdate EARLIER =
      update("2022-06-10", ProjectStage.TRIAL_PRODUCTION, "2022-08-19");

  private static Project built() {
    return project("P").addUpdates(EARLIER, QUIET, BUILT, SIGNED).build();
  }

  @Test
  void itTellsStageExpectedDayAndEverySlip() {
    AsOf end = AsOf.parse("2022-06-30");

    assertThat(built().stage(end)).contains(ProjectStage.TRIAL_PRODUCTION);
    assertThat(built().expectedProduction(end)).contains(LocalDate.parse("2022-08-19"));
    assertThat(built().slips(end))
        .containsExactly(
            new ProjectSlip(
                LocalDate.parse("2022-04-10"),
                LocalDate.parse("2022-06-30"),
                LocalDate.parse("2022-08-29")),
            new ProjectSlip(
                LocalDate.parse("2022-06-10"),
                LocalDate.parse("2022-08-29"),
                LocalDate.parse("2022-08-19")));
    assertThat(built().slips(end)).extracting(ProjectSlip::days).containsExactly(60L, -10L);
    assertThat(built().slipDays(end)).isEqualTo(OptionalLong.of(50));
  }

  @Test
  void earlierDaysKnowOnlyEarlierReports() {
    assertThat(built().stage(AsOf.parse("2022-01-09"))).isEmpty();
    assertThat(built().slipDays(AsOf.parse("2022-01-09"))).isEqualTo(OptionalLong.empty());
    assertThat(built().known(AsOf.parse("2022-12-31@2022-04-09"))).containsExactly(SIGNED);
  }

  @Test
  void aCorrectedReportTakesThePlaceOfTheFirstOfItsDay() {
    ProjectUpdate corrected =
        new ProjectUpdate(
            SIGNED.effective(),
            LocalDate.parse("2022-02-01"),
            ProjectStage.SIGNED,
            Optional.of(LocalDate.parse("2022-07-30")));
    Project project = project("P").addUpdates(corrected, SIGNED, BUILT).build();

    assertThat(project.slipDays(AsOf.parse("2022-06-30"))).isEqualTo(OptionalLong.of(30));
    assertThat(project.slipDays(AsOf.parse("2022-01-31@2022-01-31"))).isEqualTo(OptionalLong.of(0));
  }

  @Test
  void aNegativeRevenueTwoReportsAtOnceAndABlankIdentifierAreRefused() {
    assertThatThrownBy(() -> project("P").plannedRevenue(Yuan.ofYuan(-1)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("of the project (P) must not be negative");
    assertThatThrownBy(
            () ->
                project("P")
                    .addUpdates(SIGNED, update("2022-01-10", ProjectStage.IN_PRODUCTION, ""))
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "The project (P) must have at most one report for 2022-01-10 recorded on 2022-01-10");
    assertThatThrownBy(() -> ProjectId.of(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "must have 1 to 64 letters, digits, brackets or . _ : - / and no spaces");
  }
}
