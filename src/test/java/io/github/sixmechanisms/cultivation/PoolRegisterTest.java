package io.github.sixmechanisms.cultivation;

import static io.github.sixmechanisms.cultivation.Cultivation.CITY;
import static io.github.sixmechanisms.cultivation.Cultivation.COUNTY;
import static io.github.sixmechanisms.cultivation.Cultivation.FAR_COUNTY;
import static io.github.sixmechanisms.cultivation.Cultivation.OTHER_COUNTY;
import static io.github.sixmechanisms.cultivation.Cultivation.SCREENING;
import static io.github.sixmechanisms.cultivation.Cultivation.all;
import static io.github.sixmechanisms.cultivation.Cultivation.atRisk;
import static io.github.sixmechanisms.cultivation.Cultivation.cultivated;
import static io.github.sixmechanisms.cultivation.Cultivation.entry;
import static io.github.sixmechanisms.cultivation.Cultivation.exit;
import static io.github.sixmechanisms.cultivation.Cultivation.id;
import static io.github.sixmechanisms.cultivation.Cultivation.leaves;
import static io.github.sixmechanisms.cultivation.Cultivation.moved;
import static io.github.sixmechanisms.cultivation.Cultivation.observed;
import static io.github.sixmechanisms.cultivation.Cultivation.planned;
import static io.github.sixmechanisms.cultivation.Cultivation.profile;
import static io.github.sixmechanisms.cultivation.Cultivation.project;
import static io.github.sixmechanisms.cultivation.Cultivation.register;
import static io.github.sixmechanisms.cultivation.Cultivation.revenue;
import static io.github.sixmechanisms.cultivation.Cultivation.roster;
import static io.github.sixmechanisms.cultivation.Cultivation.step;
import static io.github.sixmechanisms.cultivation.Cultivation.trailing;
import static io.github.sixmechanisms.cultivation.Cultivation.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Lists;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.IndustryCode;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.text.InvalidInputException;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.ProgrammeYear;
import io.github.sixmechanisms.value.Provenance;
import io.github.sixmechanisms.value.StepCorrection;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PoolRegisterTest {

  private static final AsOf END = AsOf.parse("2022-12-31");
  private static final YearMonth JUNE = YearMonth.parse("2022-06");

  private static PoolStep review(String enterprise, String day, CandidateStatus status) {
    return step(PoolStep.Kind.REVIEW, Pool.KEY_CULTIVATION, enterprise, day)
        .candidate(status)
        .build();
  }

  private static final PoolRegister WHOLE_WAY =
      register(
          cultivated("E", "2021-03-01", CandidateStatus.CANDIDATE),
          review("E", "2021-09-01", CandidateStatus.READY),
          leaves(PoolStep.Kind.GRADUATION, Pool.KEY_CULTIVATION, "E", "2022-01-01"),
          atRisk("E", "2022-08-01", RiskLevel.ORANGE),
          leaves(PoolStep.Kind.REMOVAL, Pool.EXIT_RISK, "E", "2022-12-01"));
  private static final Roster ITS_ROSTER =
      roster(entry("E", "2022-01-01"), exit("E", "2022-12-01"));

  private static ReliefMeasure relief(String enterprise, String day, String recorded) {
    return ReliefMeasure.builder()
        .enterprise(id(enterprise))
        .measure(Text.of("过桥贷款", "bridging loan"))
        .owner(new Office(CITY, Text.of("市财政局", "bureau of finance")))
        .effective(LocalDate.parse(day))
        .recorded(LocalDate.parse(recorded))
        .build();
  }

  @Test
  void theWholeWayOfAnEnterpriseIsOneTimeline() {
    assertThat(WHOLE_WAY.timeline(id("E"), ITS_ROSTER, END))
        .extracting(TimelineEntry::stage)
        .containsExactly(
            CultivationStage.CANDIDATE,
            CultivationStage.READY,
            CultivationStage.ENTERED,
            CultivationStage.ENTERED,
            CultivationStage.AT_RISK,
            CultivationStage.LEFT,
            CultivationStage.LEFT);
    assertThat(WHOLE_WAY.timeline(id("E"), ITS_ROSTER, AsOf.parse("2022-08-01")))
        .extracting(entry -> entry.event().in(Language.EN))
        .containsExactly(
            "key enterprises to cultivate: admission, candidate. yearly survey [county list local rule]",
            "key enterprises to cultivate: review, ready to enter. yearly survey [county list local rule]",
            "Entered the roster: scale-up, in 430121",
            "key enterprises to cultivate: graduation. yearly survey [county list local rule]",
            "enterprises at risk of exit: admission, orange. yearly survey [county list local rule]");
    assertThat(WHOLE_WAY.timeline(id("nobody"), ITS_ROSTER, END)).isEmpty();
    assertThat(WHOLE_WAY.contradictions(ITS_ROSTER, END)).isEmpty();
  }

  @Test
  void aTimelineShowsProjectsReliefAndMoves() {
    PoolStep project =
        step(PoolStep.Kind.ADMISSION, Pool.KEY_PROJECT, "E", "2021-02-01")
            .project(ProjectId.of("P1"))
            .build();
    PoolRegister register =
        PoolRegister.of(
            all(List.of(project), WHOLE_WAY.steps()),
            List.of(relief("E", "2022-08-15", "2022-08-16")));

    assertThat(register.timeline(id("E"), ITS_ROSTER, END))
        .extracting(entry -> entry.event().in(Language.ZH_CN))
        .contains("重点项目库：入库，P1。年度摸底［county list 本地规定］", "纾困增效：过桥贷款，责任单位 市财政局 (430100)", "退规：规模下降");
    assertThat(register.timeline(id("E"), ITS_ROSTER, END).get(0).stage())
        .isEqualTo(CultivationStage.CANDIDATE);
    assertThat(register.members(Pool.KEY_PROJECT, END))
        .extracting(member -> member.last().project())
        .containsExactly(Optional.of(ProjectId.of("P1")));
  }

  @Test
  void membersAreThoseOfTheDayAsKnown() {
    assertThat(WHOLE_WAY.members(Pool.KEY_CULTIVATION, AsOf.parse("2021-12-31")))
        .singleElement()
        .satisfies(
            member -> {
              assertThat(member.since()).isEqualTo("2021-03-01");
              assertThat(member.last().candidate()).contains(CandidateStatus.READY);
            });
    assertThat(WHOLE_WAY.members(Pool.KEY_CULTIVATION, AsOf.parse("2021-12-31@2021-08-31")))
        .singleElement()
        .extracting(member -> member.last().candidate())
        .isEqualTo(Optional.of(CandidateStatus.CANDIDATE));
    assertThat(WHOLE_WAY.members(Pool.KEY_CULTIVATION, END)).isEmpty();
  }

  @Test
  void membersAreCountedInEveryRegionAboveThem() {
    RegionCode neighbour = RegionCode.of("430102");
    PoolRegister register =
        register(
            cultivated("A", "2022-01-01", CandidateStatus.CANDIDATE),
            step(PoolStep.Kind.ADMISSION, Pool.KEY_CULTIVATION, "B", "2022-01-01")
                .candidate(CandidateStatus.READY)
                .county(OTHER_COUNTY)
                .build());

    assertThat(register.counts(roster(), Pool.KEY_CULTIVATION, END))
        .containsEntry(COUNTY, 1L)
        .containsEntry(OTHER_COUNTY, 1L)
        .containsEntry(CITY, 2L)
        .containsEntry(RegionCode.of("430000"), 2L)
        .containsEntry(neighbour, 0L);
    assertThat(register.counts(roster(), Pool.EXIT_RISK, END).values())
        .allMatch(count -> count == 0);
  }

  @Test
  void aMemberInNoCountyOrInAParkOfAnotherCannotBeCounted() {
    PoolStep inACity =
        step(PoolStep.Kind.ADMISSION, Pool.EXIT_RISK, "A", "2022-01-01")
            .risk(RiskLevel.RED)
            .county(CITY)
            .build();
    PoolStep inNoPark =
        step(PoolStep.Kind.ADMISSION, Pool.EXIT_RISK, "A", "2022-01-01")
            .risk(RiskLevel.RED)
            .park(OTHER_COUNTY)
            .build();

    assertThatThrownBy(
            () ->
                register(inACity, PoolStep.builder().from(inNoPark).enterprise(id("B")).build())
                    .counts(roster(), Pool.EXIT_RISK, END))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "A: the county 430100 of its step (admission) of 2022-01-01 is no place for enterprises"
                + " in the tree. Maybe the code is mistyped.")
        .hasMessageContaining(
            "B: the county 430121 / 430181 of its step (admission) of 2022-01-01 is no place");
  }

  @Test
  void aMemberThatMovedIsWhereTheRosterHasIt() {
    PoolRegister register = register(atRisk("E", "2022-03-01", RiskLevel.RED));
    Roster roster = roster(entry("E", "2021-01-01"), moved("E", FAR_COUNTY, "2022-04-01"));
    AsOf day = AsOf.parse("2022-06-30@2022-06-30");

    assertThat(register.contradictions(roster, AsOf.parse("2022-03-31"))).isEmpty();
    assertThat(register.contradictions(roster, day))
        .extracting(found -> found.reason().in(Language.EN))
        .containsExactly(
            "E is among the enterprises at risk of exit since 2022-03-01 in 430121, but lies in"
                + " 430281 by the roster. Maybe it has to be reviewed there.");
    assertThat(register.counts(roster, Pool.EXIT_RISK, day))
        .containsEntry(COUNTY, 0L)
        .containsEntry(CITY, 0L)
        .containsEntry(FAR_COUNTY, 1L);
    assertThat(register.members(Pool.EXIT_RISK, roster, day))
        .isEqualTo(register.withoutRelief(roster, day))
        .extracting(PoolMembership::county)
        .containsExactly(FAR_COUNTY);
    assertThat(register.members(Pool.EXIT_RISK, day))
        .extracting(PoolMembership::county)
        .containsExactly(COUNTY);
  }

  @Test
  void aMemberThatMovedIsProposedForReviewInItsNewPlaceWithWhatItHas() {
    PoolRegister register = register(atRisk("E", "2022-03-01", RiskLevel.RED));
    Roster roster = roster(entry("E", "2021-01-01"), moved("E", FAR_COUNTY, "2022-04-01"));
    AsOf day = AsOf.parse("2022-07-31@2022-08-02");

    for (List<Observation> reports :
        List.of(trailing("E", 1_000), List.of(revenue("E", "2022-06", 1_000)))) {
      List<PoolStep> proposed = proposed(register, OperatingRecords.of(reports), roster, day);

      assertThat(proposed)
          .singleElement()
          .satisfies(
              step -> {
                assertThat(step.kind()).isEqualTo(PoolStep.Kind.REVIEW);
                assertThat(step.county()).isEqualTo(FAR_COUNTY);
                assertThat(step.risk()).contains(RiskLevel.RED);
                assertThat(step.reason().en()).isEqualTo("It lies in 430281 now");
              });
      PoolRegister after = register.plus(proposed, List.of());
      assertThat(after.contradictions(roster, day)).isEmpty();
      assertThat(proposed(after, OperatingRecords.of(reports), roster, day)).isEmpty();
    }
  }

  private static List<PoolStep> proposed(
      PoolRegister register, OperatingRecords records, Roster roster, AsOf day) {
    return SCREENING.propose(register, records, roster, List.of(profile("E")), JUNE, day).stream()
        .map(ProposedStep::step)
        .toList();
  }

  @Test
  void aProposalWithoutAKnowledgeDayIsRefused() {
    AsOf backdated = AsOf.parse("2022-07-31");

    assertThatThrownBy(
            () -> proposed(register(), OperatingRecords.of(List.of()), roster(), backdated))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The time (2022-07-31) of a proposal must have a knowledge day")
        .hasMessageContaining("AsOf.of(day).knownOn(day of recording)");
    assertThatThrownBy(
            () ->
                SCREENING.proposeProjects(
                    register(), List.of(), roster(), ProgrammeYear.of(2022), backdated))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must have a knowledge day");
  }

  @Test
  void aProposedStepSaysOnWhatItsRuleAndItsNumbersRest() {
    AsOf day = AsOf.parse("2022-07-31@2022-08-02");
    PoolStep admission =
        proposed(register(), OperatingRecords.of(trailing("E", 2_500)), roster(), day).get(0);
    PoolStep removal =
        proposed(
                register(admission),
                OperatingRecords.of(trailing("E", 500)),
                roster(),
                AsOf.parse("2022-08-31@2022-09-02"))
            .get(0);

    assertThat(List.of(admission, removal))
        .allSatisfy(
            step -> {
              assertThat(step.provenance()).isEqualTo(Provenance.source("S5"));
              assertThat(step.numbersProvenance()).contains(Provenance.assumption("A10"));
            });
    assertThat(register(admission).timeline(id("E"), roster(), day).get(0).event().in(Language.EN))
        .endsWith("[rule: S5 source fact; numbers: A10 assumption]");
  }

  @Test
  void theOrderInWhichStepsAreGivenNeverMatters() {
    List<PoolStep> steps =
        new ArrayList<>(
            List.of(
                atRisk("E", "2022-03-01", RiskLevel.RED),
                step(PoolStep.Kind.REVIEW, Pool.EXIT_RISK, "E", "2022-03-01")
                    .risk(RiskLevel.ORANGE)
                    .build(),
                step(PoolStep.Kind.REVIEW, Pool.EXIT_RISK, "E", "2022-03-01")
                    .risk(RiskLevel.YELLOW)
                    .build(),
                leaves(PoolStep.Kind.GRADUATION, Pool.EXIT_RISK, "E", "2022-03-01"),
                cultivated("E", "2022-03-01", CandidateStatus.READY)));
    PoolRegister register = PoolRegister.of(steps, List.of());
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      Collections.shuffle(steps, random);
      assertThat(PoolRegister.of(steps, List.of())).isEqualTo(register).hasSameHashCodeAs(register);
    }
  }

  @Test
  void aWrongStepIsCorrectedAndStillKnownAsItWas() {
    PoolStep wrong = atRisk("E", "2022-03-01", RiskLevel.RED);
    LocalDate found = LocalDate.parse("2022-05-10");
    PoolStep right = PoolStep.builder().from(wrong).risk(RiskLevel.YELLOW).recorded(found).build();
    PoolRegister register = register(wrong, atRisk("F", "2022-03-01", RiskLevel.RED));

    PoolRegister corrected =
        register.corrected(
            List.of(
                StepCorrection.replace(wrong, right, "typo"),
                StepCorrection.retract(register.steps().get(1), found, "another enterprise")));

    assertThat(corrected.members(Pool.EXIT_RISK, AsOf.parse("2022-06-30")))
        .extracting(member -> member.last())
        .containsExactly(right);
    assertThat(corrected.members(Pool.EXIT_RISK, AsOf.parse("2022-06-30@2022-05-09")))
        .isEqualTo(register.members(Pool.EXIT_RISK, AsOf.parse("2022-06-30")));
    assertThat(corrected.timeline(id("F"), roster(), END)).isEmpty();
    assertThat(corrected.steps()).isEqualTo(register.steps());
    PoolRegister rebuilt =
        PoolRegister.of(
            Lists.reverse(corrected.steps()),
            Lists.reverse(corrected.corrections()),
            corrected.relief());
    assertThat(rebuilt).isEqualTo(corrected).isNotEqualTo(register);
    assertThat(
            corrected
                .plus(
                    List.of(leaves(PoolStep.Kind.REMOVAL, Pool.EXIT_RISK, "E", "2022-06-01")),
                    List.of())
                .members(Pool.EXIT_RISK, END))
        .isEmpty();
  }

  @Test
  void aCorrectionOfACorrectionOnOneDayFindsItsStepInAnyOrder() {
    PoolStep first = atRisk("E", "2022-03-01", RiskLevel.RED);
    LocalDate found = LocalDate.parse("2022-05-10");
    PoolStep second = PoolStep.builder().from(first).risk(RiskLevel.YELLOW).recorded(found).build();
    StepCorrection<PoolStep> one = StepCorrection.replace(first, second, "typo");
    StepCorrection<PoolStep> two = StepCorrection.retract(second, found, "no risk at all");

    PoolRegister corrected = register(first).corrected(List.of(two, one));

    assertThat(corrected)
        .isEqualTo(register(first).corrected(List.of(one)).corrected(List.of(two)));
    assertThat(corrected.members(Pool.EXIT_RISK, END)).isEmpty();
  }

  @Test
  void correctionsThatFindNothingOrLeaveAContradictionAreRefusedTogether() {
    LocalDate found = LocalDate.parse("2022-05-10");
    PoolStep admission = atRisk("E", "2022-03-01", RiskLevel.RED);
    PoolStep graduation = leaves(PoolStep.Kind.GRADUATION, Pool.EXIT_RISK, "E", "2022-04-01");
    PoolStep ofAnother = atRisk("F", "2022-03-01", RiskLevel.RED);
    PoolStep moved = PoolStep.builder().from(ofAnother).enterprise(id("G")).recorded(found).build();

    assertThatThrownBy(
            () ->
                register(admission, graduation, ofAnother)
                    .corrected(
                        List.of(
                            StepCorrection.retract(admission, found, "why"),
                            StepCorrection.retract(
                                atRisk("E", "2022-03-02", RiskLevel.RED), found, "why"),
                            StepCorrection.replace(ofAnother, moved, "why"))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "E: the correction recorded 2022-05-10 finds no step (admission, enterprises at risk of"
                + " exit) of 2022-03-02 as it names it")
        .hasMessageContaining("E: the step (graduation) of 2022-04-01 finds it outside the pool")
        .hasMessageContaining(
            "F: the correction recorded 2022-05-10 puts a step of G in its place");
  }

  @Test
  void contradictoryStatesAreReportedUntilAStepMendsThem() {
    PoolRegister register =
        register(
            cultivated("A", "2022-01-01", CandidateStatus.READY),
            atRisk("B", "2022-01-01", RiskLevel.RED));
    Roster roster =
        roster(entry("A", "2022-03-31"), entry("B", "2021-01-31"), exit("B", "2022-04-30"));

    assertThat(register.contradictions(roster, AsOf.parse("2022-03-30"))).isEmpty();
    assertThat(register.contradictions(roster, AsOf.parse("2022-04-30")))
        .extracting(found -> found.reason().in(Language.EN))
        .containsExactly(
            "A is among the key enterprises to cultivate since 2022-01-01, but is on the roster."
                + " Maybe it has to graduate.",
            "B is among the enterprises at risk of exit since 2022-01-01, but is not on the roster."
                + " Maybe it has to be removed from the pool.");
  }

  @Test
  void twoPoolsAtOnceAsFarAsIsKnownAreReported() {
    PoolStep lateGraduation =
        PoolStep.builder()
            .from(leaves(PoolStep.Kind.GRADUATION, Pool.KEY_CULTIVATION, "A", "2022-02-01"))
            .recorded(LocalDate.parse("2022-09-01"))
            .build();
    PoolRegister register =
        register(
            cultivated("A", "2022-01-01", CandidateStatus.READY),
            lateGraduation,
            atRisk("A", "2022-03-01", RiskLevel.RED));
    Roster roster = roster(entry("A", "2022-02-01"));

    assertThat(register.contradictions(roster, AsOf.parse("2022-08-31@2022-08-31")))
        .extracting(found -> found.reason().key())
        .containsExactly("cultivation.cultivatedOnRoster", "cultivation.bothPools");
    assertThat(register.contradictions(roster, AsOf.parse("2022-08-31"))).isEmpty();
  }

  @Test
  void stepsThatCannotFollowAreRefusedAllTogether() {
    assertThatThrownBy(
            () ->
                PoolRegister.of(
                    List.of(
                        cultivated("A", "2022-01-01", CandidateStatus.READY),
                        cultivated("A", "2022-02-01", CandidateStatus.READY),
                        atRisk("A", "2022-03-01", RiskLevel.RED),
                        review("B", "2022-01-01", CandidateStatus.READY)),
                    List.of(
                        relief("C", "2022-01-01", "2022-01-02"),
                        relief("C", "2022-01-01", "2022-01-02"))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "A: the step (admission) of 2022-02-01 finds it in the pool (key enterprises to cultivate) already")
        .hasMessageContaining(
            "A is among the key enterprises to cultivate since 2022-01-01 and among those at risk of exit since 2022-03-01")
        .hasMessageContaining(
            "B: the step (review) of 2022-01-01 finds it outside the pool (key enterprises to cultivate)")
        .hasMessageContaining(
            "C: the relief measure (bridging loan) of 2022-01-01 is recorded twice on 2022-01-02");
  }

  @Test
  void aStepMustFitItsPool() {
    assertThatThrownBy(
            () -> step(PoolStep.Kind.ADMISSION, Pool.KEY_PROJECT, "A", "2022-01-01").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "The project (none) does not fit the ADMISSION of A in the pool KEY_PROJECT.\nEvery step"
                + " in KEY_PROJECT names its project, no other step does.");
    assertThatThrownBy(() -> cultivated("A", "2022-01-01", CandidateStatus.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The candidate (NONE) does not fit");
    assertThatThrownBy(
            () -> step(PoolStep.Kind.ADMISSION, Pool.EXIT_RISK, "A", "2022-01-01").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The risk (none) does not fit");
    assertThatThrownBy(
            () ->
                step(PoolStep.Kind.REMOVAL, Pool.EXIT_RISK, "A", "2022-01-01")
                    .expectedEntry(JUNE)
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The expectedEntry (2022-06) does not fit the REMOVAL of A");
  }

  @Test
  void reliefIsKnownByItsLatestRecordAndItsAbsenceIsListed() {
    ReliefMeasure first = relief("A", "2022-02-01", "2022-02-02");
    ReliefMeasure withEffect =
        ReliefMeasure.builder()
            .from(first)
            .recorded(LocalDate.parse("2022-06-01"))
            .effect(Text.of("恢复生产", "produces again"))
            .build();
    ReliefMeasure beforeTheRisk = relief("B", "2021-02-01", "2021-02-02");
    PoolRegister register =
        PoolRegister.of(
            List.of(
                atRisk("A", "2022-01-01", RiskLevel.RED), atRisk("B", "2022-01-01", RiskLevel.RED)),
            List.of(withEffect, first, beforeTheRisk));

    assertThat(register.reliefOf(id("A"), END)).containsExactly(withEffect);
    assertThat(register.reliefOf(id("A"), AsOf.parse("2022-12-31@2022-05-31")))
        .containsExactly(first);
    assertThat(register.withoutRelief(roster(), END))
        .extracting(member -> member.last().enterprise())
        .containsExactly(id("B"));
    assertThat(register.withoutRelief(roster(), AsOf.parse("2022-01-31"))).hasSize(2);
  }

  @Test
  void furtherRecordsMakeTheSameRegisterAsAllTogether() {
    PoolRegister first = register(WHOLE_WAY.steps().get(0));

    assertThat(first.plus(WHOLE_WAY.steps().subList(1, 5), List.of())).isEqualTo(WHOLE_WAY);
    assertThat(WHOLE_WAY).hasToString("5 steps, 0 relief measures");
  }

  @Test
  void theScreeningProposesAdmissionsReviewsGraduationsAndRemovals() {
    AsOf day = AsOf.parse("2022-07-31@2022-08-05");
    PoolRegister register =
        register(
            cultivated("entered", "2022-01-01", CandidateStatus.READY),
            cultivated("grown", "2022-01-01", CandidateStatus.CANDIDATE),
            cultivated("shrunk", "2022-01-01", CandidateStatus.CANDIDATE),
            cultivated("silent", "2022-01-01", CandidateStatus.CANDIDATE),
            cultivated("same", "2022-01-01", CandidateStatus.CANDIDATE),
            atRisk("gone", "2022-01-01", RiskLevel.RED),
            atRisk("recovered", "2022-01-01", RiskLevel.RED));
    Roster roster =
        roster(
            entry("entered", "2022-02-28"),
            entry("gone", "2021-01-31"),
            exit("gone", "2022-05-31"),
            entry("recovered", "2021-01-31"),
            entry("weak", "2021-01-31"));
    OperatingRecords records =
        OperatingRecords.of(
            all(
                trailing("new", 1500),
                trailing("grown", 2000),
                trailing("shrunk", 500),
                trailing("same", 1500),
                trailing("weak", 1500),
                trailing("entered", 3000),
                whole("recovered")));
    List<EnterpriseProfile> profiles =
        List.of(
            profile("new"),
            profile("grown"),
            profile("shrunk"),
            profile("same"),
            profile("weak"),
            profile("entered"));

    List<ProposedStep> proposed = SCREENING.propose(register, records, roster, profiles, JUNE, day);

    assertThat(proposed)
        .extracting(step -> step.step().enterprise() + " " + step.step().kind())
        .containsExactly(
            "entered GRADUATION",
            "gone REMOVAL",
            "grown REVIEW",
            "new ADMISSION",
            "recovered GRADUATION",
            "shrunk REMOVAL",
            "weak ADMISSION");
    PoolStep grown = proposed.get(2).step();
    assertThat(grown.candidate()).contains(CandidateStatus.READY);
    assertThat(grown.recorded()).isEqualTo("2022-08-05");
    assertThat(grown.reason().en()).startsWith("C1: industrial").contains("20000000");
    assertThat(
            register
                .plus(proposed.stream().map(ProposedStep::step).toList(), List.of())
                .contradictions(roster, day))
        .isEmpty();
    assertThat(
            SCREENING.propose(
                register.plus(proposed.stream().map(ProposedStep::step).toList(), List.of()),
                records,
                roster,
                profiles,
                JUNE,
                day))
        .isEmpty();
  }

  /** Everything that the rules of exit risk ask for, all well. */
  private static List<Observation> whole(String enterprise) {
    List<Observation> observations = new ArrayList<>();
    for (int year = 2020; year <= 2022; year++) {
      for (int month = 1; month <= 12; month++) {
        observations.add(
            observed(enterprise, YearMonth.of(year, month).toString())
                .revenueToDate(Yuan.ofTenThousandYuan(300L * month))
                .electricity(100)
                .production(Observation.Production.RUNNING)
                .recorded(LocalDate.of(year, month, 1).plusMonths(1))
                .build());
      }
    }
    return observations;
  }

  @Test
  void aWarningIsNotLoweredWhileAFigureIsMissingThatCouldKeepIt() {
    List<Observation> observations = new ArrayList<>(whole("E"));
    observations.removeIf(found -> found.month().equals(JUNE));
    observations.add(
        observed("E", "2022-06")
            .revenueToDate(Yuan.ofTenThousandYuan(1_000))
            .electricity(10)
            .build());
    PoolRegister register = register(atRisk("E", "2022-05-01", RiskLevel.RED));
    Roster roster = roster(entry("E", "2020-01-31"));
    AsOf day = AsOf.parse("2022-07-31@2022-07-31");

    assertThat(
            SCREENING.propose(
                register,
                OperatingRecords.of(observations),
                roster,
                List.of(profile("E")),
                JUNE,
                day))
        .as("whether production stood still is not known")
        .isEmpty();
    observations.add(
        observed("E", "2022-06")
            .revenueToDate(Yuan.ofTenThousandYuan(1_000))
            .electricity(10)
            .production(Observation.Production.RUNNING)
            .recorded(LocalDate.parse("2022-07-20"))
            .build());
    assertThat(
            SCREENING.propose(
                register,
                OperatingRecords.of(observations),
                roster,
                List.of(profile("E")),
                JUNE,
                day))
        .singleElement()
        .extracting(proposed -> proposed.step().risk().orElseThrow())
        .isNotEqualTo(RiskLevel.RED);
  }

  @Test
  void aReviewKeepsTheMonthThatTheCountyStated() {
    PoolStep candidate =
        step(PoolStep.Kind.ADMISSION, Pool.KEY_CULTIVATION, "E", "2022-01-01")
            .candidate(CandidateStatus.CANDIDATE)
            .expectedEntry(YearMonth.parse("2022-10"))
            .park(RegionCode.of("430171"))
            .build();

    List<ProposedStep> proposed =
        SCREENING.propose(
            register(candidate),
            OperatingRecords.of(trailing("E", 2_500)),
            roster(),
            List.of(profile("E")),
            JUNE,
            AsOf.parse("2022-07-31@2022-07-31"));

    PoolStep review = proposed.get(0).step();
    assertThat(review.kind()).isEqualTo(PoolStep.Kind.REVIEW);
    assertThat(review.candidate()).contains(CandidateStatus.READY);
    assertThat(review.expectedEntry()).contains(YearMonth.parse("2022-10"));
    assertThat(review.park()).contains(RegionCode.of("430171"));
  }

  @Test
  void aProfileInNoPlaceOfTheTreeIsRefused() {
    EnterpriseProfile lost =
        EnterpriseProfile.builder().from(profile("E")).county(RegionCode.of("999999")).build();

    assertThatThrownBy(
            () ->
                SCREENING.propose(
                    register(),
                    OperatingRecords.of(trailing("E", 2_500)),
                    roster(),
                    List.of(lost),
                    JUNE,
                    AsOf.parse("2022-07-31@2022-07-31")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "E: the county 999999 of its profile from 2020-01-01 is no place for enterprises");
  }

  @Test
  void projectsAreProposedForTheirPoolAndOutOfIt() {
    ProgrammeYear year = ProgrammeYear.of(2022);
    AsOf june = AsOf.parse("2022-06-30@2022-06-30");
    Project entering =
        project("a")
            .addUpdates(update("2022-01-10", ProjectStage.UNDER_CONSTRUCTION, "2022-09-15"))
            .build();
    Project givenUp =
        project("b").addUpdates(update("2022-06-01", ProjectStage.ABANDONED, "2022-09-15")).build();
    Project entered =
        project("c")
            .addUpdates(update("2022-01-10", ProjectStage.UNDER_CONSTRUCTION, "2022-05-15"))
            .build();
    Project nextYear =
        project("d").addUpdates(update("2022-01-10", ProjectStage.SIGNED, "2023-09-15")).build();
    PoolRegister register =
        register(
            Stream.of("b", "c", "d")
                .map(
                    id ->
                        step(PoolStep.Kind.ADMISSION, Pool.KEY_PROJECT, "owner-" + id, "2022-01-15")
                            .project(ProjectId.of(id))
                            .build())
                .toArray(PoolStep[]::new));
    Roster roster = roster(entry("owner-c", "2022-05-31"));
    List<Project> projects = List.of(nextYear, entered, givenUp, entering);

    List<PoolStep> proposed = SCREENING.proposeProjects(register, projects, roster, year, june);

    assertThat(proposed)
        .extracting(step -> step.project().orElseThrow() + " " + step.kind())
        .containsExactly("a ADMISSION", "b REMOVAL", "c GRADUATION", "d REMOVAL");
    assertThat(proposed.get(0).reason().en()).startsWith("P1: ");
    assertThat(register.contradictions(roster, june))
        .extracting(found -> found.reason().in(Language.EN))
        .containsExactly(
            "owner-c has the key project c in the pool since 2022-01-15, but is on the roster."
                + " Maybe the project has to graduate.");
    PoolRegister after = register.plus(proposed, List.of());
    assertThat(after.contradictions(roster, june)).isEmpty();
    assertThat(SCREENING.proposeProjects(after, projects, roster, year, june)).isEmpty();
  }

  @Test
  void aDelayAloneAdmitsNoProjectButKeepsAMember() {
    ProgrammeYear year = ProgrammeYear.of(2022);
    AsOf june = AsOf.parse("2022-06-30@2022-06-30");
    Project hotel =
        project("h")
            .industry(IndustryCode.of("6110"))
            .addUpdates(planned("2022-01-10", ProjectStage.SIGNED, "2022-03-31", 0))
            .build();
    Project delayed =
        project("d")
            .addUpdates(
                update("2022-01-10", ProjectStage.SIGNED, "2022-09-15"),
                update("2022-05-10", ProjectStage.SIGNED, "2023-09-15"))
            .build();
    PoolRegister register =
        register(
            step(PoolStep.Kind.ADMISSION, Pool.KEY_PROJECT, "owner-d", "2022-01-15")
                .project(ProjectId.of("d"))
                .build());

    assertThat(SCREENING.screen(hotel, year, june).is(ProjectStatus.DELAYED)).isTrue();
    assertThat(SCREENING.screen(delayed, year, june).is(ProjectStatus.DELAYED)).isTrue();
    assertThat(SCREENING.proposeProjects(register, List.of(hotel, delayed), roster(), year, june))
        .isEmpty();
    assertThat(SCREENING.proposeProjects(register(), List.of(delayed), roster(), year, june))
        .isEmpty();
  }

  @Test
  void anEnterpriseWithoutAPlaceIsNotProposed() {
    OperatingRecords records = OperatingRecords.of(trailing("E", 1500));
    Roster roster = roster(entry("Z", "2021-01-31"));

    assertThat(
            SCREENING.propose(
                register(), records, roster, List.of(), JUNE, AsOf.parse("2022-07-31@2022-07-31")))
        .isEmpty();
  }
}
