package io.github.sixmechanisms;

import static io.github.sixmechanisms.Samples.of;

import io.github.sixmechanisms.Samples.Sample;
import io.github.sixmechanisms.cultivation.CandidateStatus;
import io.github.sixmechanisms.cultivation.Contradiction;
import io.github.sixmechanisms.cultivation.CultivationPolicy;
import io.github.sixmechanisms.cultivation.CultivationStage;
import io.github.sixmechanisms.cultivation.EnterpriseProfile;
import io.github.sixmechanisms.cultivation.ExpectedEntry;
import io.github.sixmechanisms.cultivation.Observation;
import io.github.sixmechanisms.cultivation.OperatingFigures;
import io.github.sixmechanisms.cultivation.OperatingRecords;
import io.github.sixmechanisms.cultivation.PipelineCoverage;
import io.github.sixmechanisms.cultivation.Pool;
import io.github.sixmechanisms.cultivation.PoolMembership;
import io.github.sixmechanisms.cultivation.PoolRegister;
import io.github.sixmechanisms.cultivation.PoolStep;
import io.github.sixmechanisms.cultivation.Project;
import io.github.sixmechanisms.cultivation.ProjectId;
import io.github.sixmechanisms.cultivation.ProjectSlip;
import io.github.sixmechanisms.cultivation.ProjectStage;
import io.github.sixmechanisms.cultivation.ProjectUpdate;
import io.github.sixmechanisms.cultivation.ProposedStep;
import io.github.sixmechanisms.cultivation.ReliefMeasure;
import io.github.sixmechanisms.cultivation.Screened;
import io.github.sixmechanisms.cultivation.ScreenedProject;
import io.github.sixmechanisms.cultivation.Screening;
import io.github.sixmechanisms.cultivation.TimelineEntry;
import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.ProgrammeYear;
import io.github.sixmechanisms.value.Provenance;
import io.github.sixmechanisms.value.StepCorrection;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Samples of the value types of the pools. */
final class CultivationSamples {

  private static final LocalDate DAY = LocalDate.of(2022, 6, 30);
  private static final RegionCode COUNTY = RegionCode.of("430121");
  private static final EnterpriseId ENTERPRISE = EnterpriseId.of("E1");

  private CultivationSamples() {}

  static Stream<Sample<?>> all() {
    return Stream.concat(pools(), screening());
  }

  private static Stream<Sample<?>> pools() {
    return Stream.of(
        of(ProjectId.class, () -> ProjectId.of("P1"), () -> ProjectId.of("P2")),
        of(EnterpriseProfile.class, () -> profile("430121"), () -> profile("430181")),
        of(ProjectUpdate.class, () -> update(1), () -> update(2)),
        of(
            ProjectSlip.class,
            () -> new ProjectSlip(DAY, DAY, DAY.plusDays(1)),
            () -> new ProjectSlip(DAY, DAY, DAY.plusDays(2))),
        of(Project.class, () -> project(1), () -> project(2)),
        of(PoolStep.class, () -> step("a"), () -> step("b")),
        of(ReliefMeasure.class, () -> relief("a"), () -> relief("b")),
        of(
            PoolRegister.class,
            () -> PoolRegister.of(List.of(step("a")), List.of()),
            () -> PoolRegister.of(List.of(step("b")), List.of()),
            () -> PoolRegister.of(List.of(), List.of(relief("a"))),
            () ->
                PoolRegister.of(List.of(step("a")), List.of())
                    .corrected(List.of(StepCorrection.retract(step("a"), DAY, "typo")))),
        of(
            PoolMembership.class,
            () -> new PoolMembership(DAY, step("a"), COUNTY, Optional.empty()),
            () -> new PoolMembership(DAY, step("b"), COUNTY, Optional.empty())),
        of(
            TimelineEntry.class,
            () -> new TimelineEntry(DAY, DAY, CultivationStage.READY, message()),
            () -> new TimelineEntry(DAY, DAY, CultivationStage.LEFT, message())),
        of(
            Contradiction.class,
            () -> new Contradiction(ENTERPRISE, message()),
            () -> new Contradiction(EnterpriseId.of("E2"), message())),
        of(
            ExpectedEntry.class,
            () -> expected(Optional.empty()),
            () -> expected(Optional.of(YearMonth.of(2022, 6)))),
        of(
            PipelineCoverage.class,
            () -> new PipelineCoverage(COUNTY, 4, 3, 2, 1, 0),
            () -> new PipelineCoverage(COUNTY, 4, 3, 2, 0, 1)));
  }

  private static Stream<Sample<?>> screening() {
    return Stream.of(
        of(Observation.class, () -> observation(1), () -> observation(2)),
        of(
            OperatingRecords.class,
            () -> OperatingRecords.of(List.of(observation(1))),
            () -> OperatingRecords.of(List.of(observation(2)))),
        of(OperatingFigures.class, () -> figures(1), () -> figures(2)),
        of(Screened.class, () -> screened(1), () -> screened(2)),
        of(
            ProposedStep.class,
            () -> new ProposedStep(step("a"), screened(1)),
            () -> new ProposedStep(step("b"), screened(1))),
        of(
            ScreenedProject.class,
            () -> screeningOf().screen(project(1), ProgrammeYear.of(2022), AsOf.of(DAY)),
            () -> screeningOf().screen(project(2), ProgrammeYear.of(2022), AsOf.of(DAY))),
        of(
            CultivationPolicy.class,
            () -> policy(),
            () -> policy().withExitRisk(policy().exitRisk().withVersion("2"))));
  }

  private static CultivationPolicy policy() {
    return Hunan.policy2022().cultivation();
  }

  private static Screening screeningOf() {
    return Screening.of(policy());
  }

  private static Message message() {
    return Message.of(() -> "text.list");
  }

  private static EnterpriseProfile profile(String county) {
    return EnterpriseProfile.builder()
        .enterprise(ENTERPRISE)
        .county(RegionCode.of(county))
        .effective(DAY)
        .recorded(DAY)
        .build();
  }

  private static ProjectUpdate update(int days) {
    return ProjectUpdate.builder()
        .effective(DAY.minusDays(9))
        .recorded(DAY)
        .stage(ProjectStage.SIGNED)
        .expectedProduction(DAY.plusDays(days))
        .plannedRevenue(Yuan.ofTenThousandYuan(3000))
        .build();
  }

  private static Project project(int days) {
    return Project.builder()
        .id(ProjectId.of("P"))
        .enterprise(ENTERPRISE)
        .name(Text.untranslated("plant"))
        .county(COUNTY)
        .addUpdates(update(days))
        .build();
  }

  private static PoolStep step(String reason) {
    return PoolStep.builder()
        .kind(PoolStep.Kind.ADMISSION)
        .pool(Pool.KEY_CULTIVATION)
        .enterprise(ENTERPRISE)
        .county(COUNTY)
        .candidate(CandidateStatus.READY)
        .effective(DAY)
        .recorded(DAY)
        .reason(Text.untranslated(reason))
        .provenance(Provenance.local("test"))
        .build();
  }

  private static ReliefMeasure relief(String measure) {
    return ReliefMeasure.builder()
        .enterprise(ENTERPRISE)
        .measure(Text.untranslated(measure))
        .owner(new Office(COUNTY, Text.untranslated("office")))
        .effective(DAY)
        .recorded(DAY)
        .build();
  }

  private static ExpectedEntry expected(Optional<YearMonth> month) {
    return new ExpectedEntry(ENTERPRISE, COUNTY, Optional.empty(), month, message());
  }

  private static Observation observation(long revenue) {
    return Observation.builder()
        .enterprise(ENTERPRISE)
        .month(YearMonth.of(2022, 5))
        .revenueToDate(Yuan.ofYuan(revenue))
        .recorded(DAY)
        .origin("tax")
        .build();
  }

  private static OperatingFigures figures(long revenue) {
    return OperatingRecords.of(List.of(observation(revenue)))
        .figures(ENTERPRISE, YearMonth.of(2022, 5), AsOf.of(DAY));
  }

  private static Screened screened(long revenue) {
    return screeningOf()
        .screen(
            figures(revenue),
            Roster.of(Hunan.regions(), List.of(), List.of()),
            Optional.empty(),
            AsOf.of(DAY));
  }
}
