package io.github.sixmechanisms.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sixmechanisms.cultivation.CandidateStatus;
import io.github.sixmechanisms.cultivation.CultivationStage;
import io.github.sixmechanisms.cultivation.EnterpriseProfile;
import io.github.sixmechanisms.cultivation.ForecastMethod;
import io.github.sixmechanisms.cultivation.Observation;
import io.github.sixmechanisms.cultivation.OperatingFigures;
import io.github.sixmechanisms.cultivation.OperatingRecords;
import io.github.sixmechanisms.cultivation.Pipeline;
import io.github.sixmechanisms.cultivation.PipelineCoverage;
import io.github.sixmechanisms.cultivation.Pool;
import io.github.sixmechanisms.cultivation.PoolMembership;
import io.github.sixmechanisms.cultivation.PoolRegister;
import io.github.sixmechanisms.cultivation.PoolStep;
import io.github.sixmechanisms.cultivation.Project;
import io.github.sixmechanisms.cultivation.ProjectId;
import io.github.sixmechanisms.cultivation.ProjectStage;
import io.github.sixmechanisms.cultivation.ProjectStatus;
import io.github.sixmechanisms.cultivation.ProjectUpdate;
import io.github.sixmechanisms.cultivation.ProposedStep;
import io.github.sixmechanisms.cultivation.Screened;
import io.github.sixmechanisms.cultivation.ScreenedProject;
import io.github.sixmechanisms.cultivation.Screening;
import io.github.sixmechanisms.cultivation.TimelineEntry;
import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.IndustryCode;
import io.github.sixmechanisms.roster.ReviewCalendar;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.ProgrammeYear;
import io.github.sixmechanisms.value.StepCorrection;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Runs the examples of docs/cultivation.md. */
class CultivationExamplesTest {

  @Test
  void thePools() {
    EnterpriseId mill = EnterpriseId.of("mill");
    Observation december =
        Observation.builder()
            .enterprise(mill)
            .month(YearMonth.parse("2021-12"))
            .revenueToDate(Yuan.parse("1900 万元"))
            .recorded(LocalDate.parse("2022-01-20"))
            .origin("tax")
            .build();
    Observation lastMay =
        Observation.builder()
            .enterprise(mill)
            .month(YearMonth.parse("2021-05"))
            .revenueToDate(Yuan.parse("700 万元"))
            .recorded(LocalDate.parse("2021-06-15"))
            .origin("tax")
            .build();
    Observation may =
        Observation.builder()
            .enterprise(mill)
            .month(YearMonth.parse("2022-05"))
            .revenueToDate(Yuan.parse("900 万元"))
            .electricity(120_000)
            .employees(45)
            .production(Observation.Production.RUNNING)
            .recorded(LocalDate.parse("2022-06-15"))
            .origin("tax")
            .build();
    OperatingRecords records = OperatingRecords.of(List.of(december, lastMay, may));
    AsOf midYear = AsOf.parse("2022-06-30");
    OperatingFigures figures = records.figures(mill, YearMonth.parse("2022-05"), midYear);
    Optional<Yuan> trailing = figures.trailingRevenue();
    Optional<Fraction> wholeYear = figures.forecast(ForecastMethod.LAST_YEARS_PATH);

    assertThat(trailing).contains(Yuan.parse("2100 万元"));
    assertThat(wholeYear.orElseThrow().toDecimal(0)).hasToString("24428571");

    EnterpriseProfile profile =
        EnterpriseProfile.builder()
            .enterprise(mill)
            .county(RegionCode.of("430121"))
            .industry(IndustryCode.of("1711"))
            .effective(LocalDate.parse("2021-03-01"))
            .recorded(LocalDate.parse("2021-03-15"))
            .build();
    Roster roster = Roster.of(Hunan.regions(), List.of(), List.of());
    Screening screening = Screening.of(Hunan.policy2022().cultivation());
    List<Screened> screened =
        screening.screen(records, roster, List.of(profile), YearMonth.parse("2022-05"), midYear);
    CandidateStatus status = screened.get(0).status();
    String why = screened.get(0).in(Language.EN);

    assertThat(status).isEqualTo(CandidateStatus.READY);
    assertThat(why).contains("C1", "21000000");

    Project plant =
        Project.builder()
            .id(ProjectId.of("P-7"))
            .enterprise(EnterpriseId.of("new-works"))
            .name(Text.of("轴承项目", "bearing works"))
            .county(RegionCode.of("430181"))
            .industry(IndustryCode.of("3451"))
            .addUpdates(
                ProjectUpdate.builder()
                    .effective(LocalDate.parse("2022-01-10"))
                    .recorded(LocalDate.parse("2022-01-12"))
                    .stage(ProjectStage.SIGNED)
                    .expectedProduction(LocalDate.parse("2022-08-31"))
                    .plannedRevenue(Yuan.parse("5000 万元"))
                    .build(),
                ProjectUpdate.builder()
                    .effective(LocalDate.parse("2022-06-10"))
                    .recorded(LocalDate.parse("2022-06-12"))
                    .stage(ProjectStage.UNDER_CONSTRUCTION)
                    .expectedProduction(LocalDate.parse("2022-11-29"))
                    .build())
            .build();
    ScreenedProject project = screening.screen(plant, ProgrammeYear.of(2022), midYear);
    OptionalLong slip = plant.slipDays(midYear);

    assertThat(slip).hasValue(90);
    assertThat(project.is(ProjectStatus.ENTERS_THIS_YEAR)).isTrue();
    assertThat(project.is(ProjectStatus.DELAYED)).isTrue();
    assertThat(plant.slips(midYear)).hasSize(1);

    PoolRegister register = PoolRegister.of(List.of(), List.of());
    AsOf today = midYear.knownOn(LocalDate.parse("2022-07-04"));
    List<ProposedStep> proposed =
        screening.propose(
            register, records, roster, List.of(profile), YearMonth.parse("2022-05"), today);
    PoolRegister admitted = register.plus(List.of(proposed.get(0).step()), List.of());
    List<PoolMembership> members = admitted.members(Pool.KEY_CULTIVATION, midYear);
    List<TimelineEntry> way = admitted.timeline(mill, roster, midYear);

    assertThat(members).hasSize(1);
    assertThat(way).extracting(TimelineEntry::stage).containsExactly(CultivationStage.READY);

    Pipeline pipeline =
        Pipeline.of(roster, admitted, List.of(project), ReviewCalendar.standard(), midYear);
    Map<YearMonth, Long> expected = pipeline.byMonth(RegionCode.of("430100"));
    PipelineCoverage coverage =
        pipeline.coverage(RegionCode.of("430100"), ProgrammeYear.of(2022), 4, 1);
    Optional<Fraction> ratio = coverage.ratio();

    assertThat(expected)
        .isEqualTo(Map.of(YearMonth.parse("2022-11"), 1L, YearMonth.parse("2023-01"), 1L));
    assertThat(ratio).contains(Fraction.of(1, 2));
    assertThat(coverage.later()).isEqualTo(1);
    assertThat(coverage.undated()).isZero();

    PoolStep wrong = admitted.steps().get(0);
    PoolRegister mended =
        admitted.corrected(
            List.of(
                StepCorrection.retract(wrong, LocalDate.parse("2022-08-01"), "not its figures")));
    List<PoolMembership> knownInJuly = mended.members(Pool.KEY_CULTIVATION, today);

    assertThat(knownInJuly).isEqualTo(members);
    assertThat(mended.members(Pool.KEY_CULTIVATION, midYear)).isEmpty();
  }
}
