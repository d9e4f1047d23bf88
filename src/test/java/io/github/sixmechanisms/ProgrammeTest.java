package io.github.sixmechanisms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sixmechanisms.assessment.Assessment;
import io.github.sixmechanisms.assessment.IssuedAssessment;
import io.github.sixmechanisms.assessment.Measure;
import io.github.sixmechanisms.assessment.RegionAssessment;
import io.github.sixmechanisms.assessment.RegionClass;
import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.PeerGroups;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.roster.Entry;
import io.github.sixmechanisms.roster.EntryKind;
import io.github.sixmechanisms.roster.Exit;
import io.github.sixmechanisms.roster.ExitKind;
import io.github.sixmechanisms.roster.PublishedCounts;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.rule.Truth;
import io.github.sixmechanisms.target.Schedule;
import io.github.sixmechanisms.target.Target;
import io.github.sixmechanisms.target.TargetPlan;
import io.github.sixmechanisms.text.InvalidInputException;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.ProgrammeYear;
import io.github.sixmechanisms.value.Provenance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgrammeTest {

  private static final AsOf MID_YEAR = AsOf.parse("2022-06-30");

  private static IssuedAssessment issued(String day, String recorded, RegionClass regionClass) {
    return new IssuedAssessment(
        Programmes.B, LocalDate.parse(day), LocalDate.parse(recorded), regionClass);
  }

  private static RegionAssessment assessB(AsOf asOf, IssuedAssessment... history) {
    return Programmes.workedExample()
        .addHistory(history)
        .build()
        .assess(Programmes.LINEAR, asOf)
        .of(Programmes.B);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2022-01-01", "2022-02-28", "2022-03-30"})
  void aDayBeforeAnythingIsDueIsRefusedAndTheFirstPossibleDayNamed(String day) {
    Programme programme = Programmes.workedExample().build();

    assertThatThrownBy(() -> programme.assess(Hunan.policy2022(), AsOf.parse(day)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(day)
        .hasMessageContaining("2022-03-31");
  }

  @Test
  void theFirstPossibleDayOfALinearScheduleIsTheEndOfJanuary() {
    Programme programme = Programmes.workedExample().build();

    assertThatThrownBy(() -> programme.assess(Programmes.LINEAR, AsOf.parse("2022-01-30")))
        .hasMessageContaining("2022-01-31");
    assertThat(programme.assess(Programmes.LINEAR, AsOf.parse("2022-01-31")).regions()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-12-31", "2023-01-01"})
  void aDayOutsideTheProgrammeYearIsRefused(String day) {
    Programme programme = Programmes.workedExample().build();

    assertThatThrownBy(() -> programme.assess(Programmes.LINEAR, AsOf.parse(day)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(day)
        .hasMessageContaining("2022");
  }

  @Test
  void countsOfAnotherDayAreNotUsed() {
    Assessment assessment =
        Programmes.workedExample().build().assess(Programmes.LINEAR, AsOf.parse("2022-06-29"));

    assertThat(assessment.leagues()).isEmpty();
    assertThat(assessment.of(Programmes.A).remarks())
        .extracting(Message::key)
        .containsExactly("assessment.noCounts");
    assertThat(assessment.in(Language.EN)).contains("No region was assessed.");
  }

  @Test
  void aCorrectionIsUsedFromTheDayOnWhichItWasRecorded() {
    Programme corrected =
        Programmes.workedExample()
            .addCounts(
                PublishedCounts.builder()
                    .region(Programmes.A)
                    .day(Programmes.MID_YEAR)
                    .recorded(LocalDate.of(2022, 7, 20))
                    .newEntries(60)
                    .net(33)
                    .markedNewEntries(12)
                    .build())
            .build();

    assertThat(corrected.assess(Programmes.LINEAR, MID_YEAR).of(Programmes.A).regionClass())
        .isEqualTo(RegionClass.OUTSTANDING);
    assertThat(
            corrected
                .assess(Programmes.LINEAR, AsOf.parse("2022-06-30@2022-07-19"))
                .of(Programmes.A)
                .regionClass())
        .isEqualTo(RegionClass.ON_TRACK);
  }

  @Test
  void theResultSaysWhichFactsWereUsed() {
    Programme programme = Programmes.workedExample().build();

    Assessment all = programme.assess(Programmes.LINEAR, MID_YEAR);
    Assessment known = programme.assess(Programmes.LINEAR, AsOf.parse("2022-06-30@2022-07-05"));

    assertThat(all.in(Language.EN)).contains("All recorded facts were used");
    assertThat(all.in(Language.ZH_CN)).contains("采用全部已记录的事实");
    assertThat(known.in(Language.EN)).contains("As known on 2022-07-05");
    assertThat(known.in(Language.ZH_CN)).contains("以 2022-07-05 为知悉日");
  }

  @Test
  void theRunOfLaggingAssessmentsRaisesTheStep() {
    assertThat(
            assessB(MID_YEAR, issued("2022-03-31", "2022-04-10", RegionClass.LAGGING)).measures())
        .containsExactly(Measure.WARN);
    assertThat(
            assessB(
                    MID_YEAR,
                    issued("2022-01-31", "2022-02-10", RegionClass.LAGGING),
                    issued("2022-03-31", "2022-04-10", RegionClass.LAGGING))
                .measures())
        .containsExactly(Measure.CIRCULATE);
  }

  @Test
  void historyOfTheSameDayOrLaterOrRecordedLaterDoesNotCount() {
    assertThat(
            assessB(MID_YEAR, issued("2022-06-30", "2022-07-01", RegionClass.LAGGING)).measures())
        .containsExactly(Measure.REMIND);
    assertThat(
            assessB(
                    AsOf.parse("2022-06-30@2022-07-05"),
                    issued("2022-03-31", "2022-07-06", RegionClass.LAGGING))
                .measures())
        .containsExactly(Measure.REMIND);
  }

  @Test
  void aReissuedAssessmentReplacesTheEarlierOneOfItsDay() {
    assertThat(
            assessB(
                    MID_YEAR,
                    issued("2022-03-31", "2022-05-10", RegionClass.ON_TRACK),
                    issued("2022-03-31", "2022-04-10", RegionClass.LAGGING))
                .measures())
        .containsExactly(Measure.REMIND);
  }

  @Test
  void targetsAreThoseInForceOnTheDayAsKnown() {
    Programme revised =
        Programmes.workedExample()
            .targets(
                TargetPlan.of(
                    Programmes.TREE,
                    List.of(
                        Target.of(Programmes.A, 100, 60, Programmes.ISSUED),
                        Target.of(Programmes.B, 80, 50, Programmes.ISSUED),
                        Target.of(Programmes.C, 40, 30, Programmes.ISSUED),
                        Target.builder()
                            .region(Programmes.B)
                            .newTarget(60)
                            .netTarget(38)
                            .effective(LocalDate.of(2022, 5, 1))
                            .recorded(LocalDate.of(2022, 7, 1))
                            .reason("flood")
                            .build())))
            .build();

    assertThat(revised.assess(Programmes.LINEAR, MID_YEAR).of(Programmes.B).regionClass())
        .isEqualTo(RegionClass.ON_TRACK);
    assertThat(
            revised
                .assess(Programmes.LINEAR, AsOf.parse("2022-06-30@2022-06-30"))
                .of(Programmes.B)
                .regionClass())
        .isEqualTo(RegionClass.LAGGING);
  }

  @Test
  void theDecompositionIsJudgedOnThePlanUnlessItIsStated() {
    List<Target> targets =
        List.of(
            Target.of(Programmes.PROVINCE, 300, 150, Programmes.ISSUED),
            Target.of(Programmes.A, 100, 60, Programmes.ISSUED),
            Target.of(Programmes.B, 80, 50, Programmes.ISSUED),
            Target.of(Programmes.C, 40, 30, Programmes.ISSUED));
    Programme.Builder programme =
        Programme.builder()
            .year(ProgrammeYear.of(2022))
            .tree(Programmes.TREE)
            .targets(TargetPlan.of(Programmes.TREE, targets))
            .addCounts(
                Programmes.counts(Programmes.PROVINCE, 101, 50, 13),
                Programmes.counts(Programmes.A, 60, 33, 10),
                Programmes.counts(Programmes.B, 30, 19, 3),
                Programmes.counts(Programmes.C, 11, -2, 0));

    RegionAssessment judged =
        programme.build().assess(Programmes.LINEAR, MID_YEAR).of(Programmes.PROVINCE);
    RegionAssessment stated =
        programme
            .addEvidence(Programmes.allWell(Programmes.PROVINCE))
            .build()
            .assess(Programmes.LINEAR, MID_YEAR)
            .of(Programmes.PROVINCE);

    assertThat(judged.grounds()).extracting(g -> g.rule().id()).contains("L4");
    assertThat(judged.in(Language.EN)).contains("220").contains("300");
    assertThat(stated.grounds()).extracting(g -> g.rule().id()).doesNotContain("L4");
  }

  @Test
  void theProgrammeMinimumIsACheckOfItsOwn() {
    for (long target : new long[] {999, 1_000, 1_001}) {
      Programme programme =
          Programme.builder()
              .year(ProgrammeYear.of(2022))
              .tree(Programmes.TREE)
              .targets(
                  TargetPlan.of(
                      Programmes.TREE,
                      List.of(Target.of(Programmes.PROVINCE, 2_000, target, Programmes.ISSUED))))
              .build();

      Assessment assessment = programme.assess(Programmes.LINEAR, MID_YEAR);

      assertThat(assessment.programmeMinimums())
          .singleElement()
          .satisfies(
              check ->
                  assertThat(check.met()).isEqualTo(target < 1_000 ? Truth.FALSE : Truth.TRUE));
      assertThat(assessment.in(Language.EN)).contains("PROGRAMME_MINIMUM").contains("S4");
    }
  }

  @Test
  void aRosterGivesTheCountsOfEveryRegion() {
    RegionTree tree = Hunan.regions();
    RegionCode county = RegionCode.of("430121");
    RegionCode prefecture = RegionCode.of("430100");
    Entry opening =
        Entry.builder()
            .enterprise(EnterpriseId.of("old"))
            .kind(EntryKind.OPENING_STOCK)
            .county(county)
            .effective(LocalDate.of(2021, 1, 1))
            .recorded(LocalDate.of(2021, 1, 1))
            .build();
    Entry entry =
        Entry.builder()
            .enterprise(EnterpriseId.of("new"))
            .kind(EntryKind.NEW_PRODUCTION)
            .county(county)
            .effective(LocalDate.of(2022, 2, 1))
            .recorded(LocalDate.of(2022, 2, 9))
            .build();
    Exit exit =
        Exit.builder()
            .enterprise(EnterpriseId.of("old"))
            .kind(ExitKind.CLOSURE)
            .effective(LocalDate.of(2022, 3, 1))
            .recorded(LocalDate.of(2022, 4, 20))
            .build();
    Programme programme =
        Programme.builder()
            .year(ProgrammeYear.of(2022))
            .tree(tree)
            .targets(TargetPlan.of(tree, List.of(Target.of(prefecture, 2, 1, Programmes.ISSUED))))
            .roster(Roster.of(tree, List.of(opening, entry, exit), List.of()))
            .build();

    RegionAssessment known =
        programme.assess(Hunan.policy2022(), AsOf.parse("2022-03-31@2022-03-31")).of(prefecture);
    RegionAssessment later =
        programme.assess(Hunan.policy2022(), AsOf.parse("2022-03-31")).of(prefecture);

    assertThat(known.row().readings().values().toString()).contains("value=1");
    assertThat(known.regionClass()).isEqualTo(RegionClass.ON_TRACK);
    assertThat(later.regionClass()).isEqualTo(RegionClass.LAGGING);
    assertThat(programme.assess(Hunan.policy2022(), AsOf.parse("2022-03-31")).of(county).remarks())
        .extracting(Message::key)
        .containsExactly("assessment.noTarget");
  }

  @Test
  void contradictoryFactsAreReportedTogether() {
    RegionTree other =
        RegionTree.of(List.of(Region.root(Programmes.A, Text.untranslated("x"), Level.PROVINCE)));
    Programme.Builder builder =
        Programmes.workedExample()
            .roster(Roster.of(other, List.of(), List.of()))
            .addCounts(
                Programmes.counts(Programmes.A, 1, 1, 1),
                Programmes.counts(RegionCode.of("1"), 1, 1, 1))
            .addHistory(issued("2021-12-31", "2022-01-05", RegionClass.LAGGING));

    assertThatThrownBy(builder::build)
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> {
              assertThat(e.problems())
                  .extracting(Message::key)
                  .containsExactly(
                      "programme.countedTwice",
                      "programme.givenTwice",
                      "programme.otherTree",
                      "programme.outsideYear",
                      "programme.unknownRegion");
              assertThat(e.in(Language.ZH_CN)).contains("重复").contains("900100");
            });
  }

  @Test
  void peerGroupsThatDoNotFitTheTreeAreRefused() {
    Policy policy =
        Programmes.LINEAR.withAssessment(
            Programmes.LINEAR
                .assessment()
                .withPeerGroups(
                    PeerGroups.of(Map.of("mixed", List.of(Programmes.A, Programmes.PROVINCE))),
                    Provenance.local("x")));

    assertThatThrownBy(() -> Programmes.workedExample().build().assess(policy, MID_YEAR))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("mixed");
  }

  @Test
  void anUnknownRegionIsRefusedByName() {
    Assessment assessment = Programmes.workedExample().build().assess(Programmes.LINEAR, MID_YEAR);

    assertThatThrownBy(() -> assessment.of(RegionCode.of("430999")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("430999");
  }

  @Test
  void targetsOfAnotherYearAreRefusedInOneLineForEachYear() {
    TargetPlan lastYears =
        TargetPlan.of(
            Programmes.TREE,
            List.of(
                Target.of(Programmes.A, 100, 60, LocalDate.of(2021, 1, 10)),
                Target.of(Programmes.B, 100, 60, LocalDate.of(2021, 1, 10)),
                Target.of(Programmes.C, 100, 60, LocalDate.of(2023, 1, 10))));

    assertThatThrownBy(() -> Programmes.workedExample().targets(lastYears).build())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "2 target(s) take effect in 2021, outside the programme year 2022; the first is that"
                + " of 900100 on 2021-01-10. Maybe the year")
        .hasMessageContaining("1 target(s) take effect in 2023");
  }

  @Test
  void openingStockInsideTheYearIsRefusedBecauseItWouldCountAsNetIncrease() {
    Entry stock =
        Entry.builder()
            .enterprise(EnterpriseId.of("E1"))
            .kind(EntryKind.OPENING_STOCK)
            .county(Programmes.A)
            .effective(LocalDate.of(2022, 1, 1))
            .recorded(LocalDate.of(2022, 1, 1))
            .build();
    Roster roster = Roster.of(Programmes.TREE, List.of(stock), List.of());

    assertThatThrownBy(() -> Programmes.workedExample().counts(List.of()).roster(roster).build())
        .hasMessageContaining("opening stock of the enterprise E1 is dated 2022-01-01")
        .hasMessageContaining("31 December");
  }

  @Test
  void theOriginOfReplacedNumbersIsThatOfThePolicy() {
    Policy policy =
        Programmes.LINEAR.withTargets(
            Programmes.LINEAR
                .targets()
                .withSchedule(Schedule.linear(), Provenance.local("circular 7"))
                .withOverAllocationCeiling(Fraction.parse("1.20"), Provenance.local("circular 8")));
    Programme programme = Programmes.workedExample().build();
    String text =
        programme.assess(policy, AsOf.of(Programmes.MID_YEAR)).of(Programmes.A).in(Language.EN);

    assertThat(text).containsPattern("net increase against schedule: 1.10 .*circular 7");
    assertThat(text).containsPattern("targets soundly decomposed: .*circular 8");
  }

  @Test
  void aRegionCanHaveAScheduleOfItsOwn() {
    Policy own =
        Programmes.LINEAR.withTargets(
            Programmes.LINEAR
                .targets()
                .withRegionSchedules(
                    Map.of(Programmes.B, Schedule.parse("6:0.35 12:1")),
                    Provenance.local("circular 9")));
    Assessment assessment = Programmes.workedExample().build().assess(own, MID_YEAR);

    assertThat(assessment.of(Programmes.B).regionClass()).isNotEqualTo(RegionClass.LAGGING);
    assertThat(assessment.of(Programmes.B).in(Language.EN))
        .contains("The region has a schedule of its own (6:7/20 12:1; origin: circular 9): 35 %");
    assertThat(assessment.of(Programmes.A).in(Language.EN)).doesNotContain("schedule of its own");
    assertThat(own.fingerprint()).isNotEqualTo(Programmes.LINEAR.fingerprint());
  }

  private static Policy withSchedule(RegionCode region, String schedule) {
    return Programmes.LINEAR.withTargets(
        Programmes.LINEAR
            .targets()
            .withRegionSchedules(
                Map.of(region, Schedule.parse(schedule)), Provenance.local("circular 9")));
  }

  @Test
  void aRegionOfWhoseOwnScheduleNothingIsDueIsNotAssessedAndTheOthersAre() {
    Programme programme = Programmes.workedExample().build();
    Assessment assessment = programme.assess(withSchedule(Programmes.B, "9:0.5 12:1"), MID_YEAR);
    RegionAssessment waiting = assessment.of(Programmes.B);

    assertThat(waiting.regionClass()).isEqualTo(RegionClass.NOT_ASSESSED);
    assertThat(waiting.in(Language.EN))
        .contains("by the schedule of its own nothing of the year's target is due yet")
        .contains("The region has a schedule of its own (9:1/2 12:1; origin: circular 9): 0 %");
    assertThat(waiting.in(Language.ZH_CN)).contains("不参评：按该地区自有序时进度");
    assertThat(assessment.of(Programmes.A).regionClass()).isNotEqualTo(RegionClass.NOT_ASSESSED);
  }

  @Test
  void aScheduleOfARegionWithoutATargetChangesNothingForTheOthers() {
    Programme programme = Programmes.workedExample().build();
    Assessment assessment =
        programme.assess(withSchedule(Programmes.PROVINCE, "9:0.5 12:1"), MID_YEAR);
    Assessment without = programme.assess(Programmes.LINEAR, MID_YEAR);

    assertThat(assessment.of(Programmes.PROVINCE).regionClass())
        .isEqualTo(RegionClass.NOT_ASSESSED);
    assertThat(assessment.of(Programmes.A).regionClass())
        .isEqualTo(without.of(Programmes.A).regionClass());
  }

  @Test
  void aScheduleOfARegionThatIsNotInTheTreeIsRefused() {
    Programme programme = Programmes.workedExample().build();
    Policy policy = withSchedule(RegionCode.of("999999"), "linear");

    assertThatThrownBy(() -> programme.assess(policy, MID_YEAR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[999999] must be in the tree");
  }

  @Test
  void aVariantIsNamedByItsOwnIdentityInTheSummary() {
    Assessment assessment = Programmes.workedExample().build().assess(Programmes.LINEAR, MID_YEAR);

    assertThat(assessment.in(Language.EN))
        .contains("Linear policy (hunan-2022-linear, version 1); as of 2022-06-30");
    assertThat(assessment.in(Language.ZH_CN)).contains("线性政策（hunan-2022-linear，版本 1）；");
  }
}
