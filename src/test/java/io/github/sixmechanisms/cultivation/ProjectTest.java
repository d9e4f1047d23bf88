package io.github.sixmechanisms.cultivation;

import static io.github.sixmechanisms.cultivation.Cultivation.SCREENING;
import static io.github.sixmechanisms.cultivation.Cultivation.planned;
import static io.github.sixmechanisms.cultivation.Cultivation.project;
import static io.github.sixmechanisms.cultivation.Cultivation.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.ProgrammeYear;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
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
        ProjectUpdate.builder()
            .from(SIGNED)
            .recorded(LocalDate.parse("2022-02-01"))
            .expectedProduction(LocalDate.parse("2022-07-30"))
            .build();
    Project project = project("P").addUpdates(corrected, SIGNED, BUILT).build();

    assertThat(project.slipDays(AsOf.parse("2022-06-30"))).isEqualTo(OptionalLong.of(30));
    assertThat(project.slipDays(AsOf.parse("2022-01-31@2022-01-31"))).isEqualTo(OptionalLong.of(0));
  }

  @Test
  void aRevisedCapacityLeavesWhatWasKnownBefore() {
    ProjectUpdate small = planned("2022-01-10", ProjectStage.SIGNED, "2022-09-30", 1_000);
    ProjectUpdate quiet =
        ProjectUpdate.builder()
            .effective(LocalDate.parse("2022-03-01"))
            .recorded(LocalDate.parse("2022-03-01"))
            .stage(ProjectStage.UNDER_CONSTRUCTION)
            .build();
    ProjectUpdate larger =
        planned("2022-05-01", ProjectStage.UNDER_CONSTRUCTION, "2022-09-30", 3_000);
    Project project = project("P").addUpdates(larger, small, quiet).build();
    ProgrammeYear year = ProgrammeYear.of(2022);

    assertThat(project.plannedRevenue(AsOf.parse("2022-01-09"))).isEmpty();
    assertThat(project.plannedRevenue(AsOf.parse("2022-04-30")))
        .contains(Yuan.ofTenThousandYuan(1_000));
    assertThat(project.plannedRevenue(AsOf.parse("2022-06-30@2022-04-30")))
        .contains(Yuan.ofTenThousandYuan(1_000));
    assertThat(SCREENING.screen(project, year, AsOf.parse("2022-06-30@2022-04-30")).intake())
        .isEmpty();
    assertThat(SCREENING.screen(project, year, AsOf.parse("2022-06-30")).intake()).isPresent();
    assertThat(
            SCREENING
                .screen(project("Q").addUpdates(quiet).build(), year, AsOf.parse("2022-06-30"))
                .decision()
                .unknown())
        .isNotEmpty();
  }

  @Test
  void aNegativeRevenueTwoReportsAtOnceAndABlankIdentifierAreRefused() {
    ProjectUpdate negative =
        ProjectUpdate.builder().from(SIGNED).plannedRevenue(Yuan.ofYuan(-1)).build();
    assertThatThrownBy(() -> project("P").addUpdates(negative).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "The planned revenue (-1.00元) of the project (P) reported for 2022-01-10 must not be"
                + " negative");
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
