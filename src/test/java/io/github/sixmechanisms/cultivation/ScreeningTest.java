package io.github.sixmechanisms.cultivation;

import static io.github.sixmechanisms.cultivation.Cultivation.SCREENING;
import static io.github.sixmechanisms.cultivation.Cultivation.STEEL;
import static io.github.sixmechanisms.cultivation.Cultivation.all;
import static io.github.sixmechanisms.cultivation.Cultivation.entry;
import static io.github.sixmechanisms.cultivation.Cultivation.id;
import static io.github.sixmechanisms.cultivation.Cultivation.observed;
import static io.github.sixmechanisms.cultivation.Cultivation.planned;
import static io.github.sixmechanisms.cultivation.Cultivation.profile;
import static io.github.sixmechanisms.cultivation.Cultivation.project;
import static io.github.sixmechanisms.cultivation.Cultivation.revenue;
import static io.github.sixmechanisms.cultivation.Cultivation.roster;
import static io.github.sixmechanisms.cultivation.Cultivation.trailing;
import static io.github.sixmechanisms.cultivation.Cultivation.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.assessment.Indicators;
import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.roster.Change;
import io.github.sixmechanisms.roster.IndustryCode;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.rule.Finding;
import io.github.sixmechanisms.rule.HitPolicy;
import io.github.sixmechanisms.rule.Rule;
import io.github.sixmechanisms.rule.RuleSet;
import io.github.sixmechanisms.text.InvalidInputException;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.ProgrammeYear;
import io.github.sixmechanisms.value.Provenance;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScreeningTest {

  private static final YearMonth JUNE = YearMonth.parse("2022-06");
  private static final AsOf DAY = AsOf.parse("2022-07-31");
  private static final ProgrammeYear YEAR = ProgrammeYear.of(2022);
  private static final CultivationPolicy POLICY = Hunan.policy2022().cultivation();

  private static Screened screen(List<Observation> observations, Change... changes) {
    return SCREENING.screen(
        OperatingRecords.of(observations).figures(id("E"), JUNE, DAY),
        roster(changes),
        Optional.of(STEEL),
        DAY);
  }

  @ParameterizedTest
  @CsvSource({"2000, READY", "1999, CANDIDATE", "1000, CANDIDATE", "999, NONE"})
  void anEnterpriseOffTheRosterIsReadyOrACandidateByItsTrailingRevenue(
      long tenThousandYuan, CandidateStatus status) {
    Screened screened = screen(trailing("E", tenThousandYuan));

    assertThat(screened.status()).isEqualTo(status);
    assertThat(screened.level()).isEqualTo(RiskLevel.NONE);
  }

  @Test
  void oneOnTheRosterIsNoCandidateAndAtRiskBelowTheSize() {
    assertThat(screen(trailing("E", 1999), entry("E", "2021-01-31")).level())
        .isEqualTo(RiskLevel.RED);
    Screened above = screen(trailing("E", 2000), entry("E", "2021-01-31"));
    assertThat(above.level()).isEqualTo(RiskLevel.NONE);
    assertThat(above.status()).isEqualTo(CandidateStatus.NONE);
  }

  @Test
  void anEnterpriseOutsideIndustryIsNoCandidateAndOneOfUnknownClassIsUndecided() {
    OperatingFigures figures = OperatingRecords.of(trailing("E", 3000)).figures(id("E"), JUNE, DAY);
    Screened shop = SCREENING.screen(figures, roster(), Optional.of(IndustryCode.of("5211")), DAY);
    Screened unknown = SCREENING.screen(figures, roster(), Optional.empty(), DAY);

    assertThat(shop.status()).isEqualTo(CandidateStatus.NONE);
    assertThat(shop.candidate().unknown()).isEmpty();
    assertThat(unknown.status()).isEqualTo(CandidateStatus.NONE);
    assertThat(unknown.candidate().unknown())
        .extracting(result -> result.rule().id())
        .containsExactly("C1");
  }

  @Test
  void twoMonthsOfStandstillAreRedAndOneIsNot() {
    List<Observation> stopped =
        List.of(
            observed("E", "2022-05").production(Observation.Production.STOPPED).build(),
            observed("E", "2022-06").production(Observation.Production.STOPPED).build());

    assertThat(screen(stopped, entry("E", "2021-01-31")).level()).isEqualTo(RiskLevel.RED);
    assertThat(screen(stopped.subList(1, 2), entry("E", "2021-01-31")).level())
        .isEqualTo(RiskLevel.NONE);
    assertThat(screen(stopped).level()).isEqualTo(RiskLevel.NONE);
  }

  /** Trailing revenue now and a year earlier, in ten thousand yuan. */
  @ParameterizedTest
  @CsvSource({"2399, 2666, ORANGE", "2340, 2600, ORANGE", "2341, 2600, NONE", "2400, 4000, NONE"})
  void oneNearTheSizeThatShrinksByATenthIsOrange(long now, long then, RiskLevel level) {
    List<Observation> observations =
        List.of(
            revenue("E", "2020-06", 0),
            revenue("E", "2020-12", 0),
            revenue("E", "2021-06", then),
            revenue("E", "2021-12", now),
            observed("E", "2022-06").revenueToDate(Yuan.ofTenThousandYuan(then)).build());

    assertThat(screen(observations, entry("E", "2019-01-31")).level()).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({"7000, 10000, YELLOW", "7001, 10000, NONE"})
  void oneThatLostThreeTenthsOfItsRevenueToDateIsYellow(long now, long then, RiskLevel level) {
    List<Observation> observations =
        List.of(
            revenue("E", "2021-06", then),
            revenue("E", "2021-12", 20000),
            revenue("E", "2022-06", now));

    assertThat(screen(observations, entry("E", "2019-01-31")).level()).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({"150, YELLOW", "151, NONE"})
  void oneThatUsesHalfOfTheElectricityIsYellow(long now, RiskLevel level) {
    List<Observation> observations = new ArrayList<>();
    for (String month : List.of("-04", "-05", "-06")) {
      observations.add(observed("E", "2021" + month).electricity(100).build());
      observations.add(
          observed("E", "2022" + month).electricity(month.equals("-06") ? now - 100 : 50).build());
    }

    assertThat(screen(observations, entry("E", "2019-01-31")).level()).isEqualTo(level);
  }

  @Test
  void theReasonsNameRuleValueAndThreshold() {
    Screened screened = screen(trailing("E", 1999), entry("E", "2021-01-31"));

    assertThat(screened.in(Language.EN))
        .contains("R1", "revenue of the trailing twelve months", "19990000");
    assertThat(screened.in(Language.ZH_CN)).contains("R1", "近十二个月营业收入");
  }

  @ParameterizedTest
  @CsvSource({
    "2022-12-31, 2000, UNDER_CONSTRUCTION, true",
    "2023-01-01, 2000, UNDER_CONSTRUCTION, false",
    "2022-12-31, 1999, UNDER_CONSTRUCTION, false",
    "2022-12-31, 2000, TRIAL_PRODUCTION, true",
    "2022-12-31, 2000, IN_PRODUCTION, false",
    "2022-12-31, 2000, ABANDONED, false"
  })
  void aProjectEntersThisYearByStageCapacityAndExpectedDay(
      String expected, long tenThousandYuan, ProjectStage stage, boolean enters) {
    Project project =
        project("P").addUpdates(planned("2022-01-10", stage, expected, tenThousandYuan)).build();

    ScreenedProject screened = SCREENING.screen(project, YEAR, AsOf.parse("2022-06-30"));

    assertThat(screened.is(ProjectStatus.ENTERS_THIS_YEAR)).isEqualTo(enters);
    assertThat(screened.is(ProjectStatus.DELAYED)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2022-06-30, 2022-06-30, false",
    "2022-06-30, 2022-06-29, true",
    "2022-09-01, 2022-11-29, false",
    "2022-09-01, 2022-11-30, true"
  })
  void aProjectIsDelayedOnceItsDayHasPassedOrHasSlippedByNinetyDays(
      String first, String now, boolean delayed) {
    Project project =
        project("P")
            .addUpdates(
                update("2022-01-10", ProjectStage.SIGNED, first),
                update("2022-05-10", ProjectStage.UNDER_CONSTRUCTION, now))
            .build();

    ScreenedProject screened = SCREENING.screen(project, YEAR, AsOf.parse("2022-06-30"));

    assertThat(screened.is(ProjectStatus.DELAYED)).isEqualTo(delayed);
    assertThat(screened.is(ProjectStatus.ENTERS_THIS_YEAR)).isTrue();
  }

  @Test
  void ofAProjectWithoutReportsNothingIsKnown() {
    ScreenedProject screened =
        SCREENING.screen(project("P").build(), YEAR, AsOf.parse("2022-06-30"));

    assertThat(screened.stage()).isEmpty();
    assertThat(screened.decision().outcomes()).isEmpty();
    assertThat(screened.decision().unknown()).hasSize(2);
    assertThat(screened.in(Language.EN)).contains("P1", "P2");
  }

  @Test
  void aBatchFindsWhatTheSingleScreeningFinds() {
    for (long seed = 1; seed <= 60; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Observation> observations = new ArrayList<>();
      List<EnterpriseProfile> profiles = new ArrayList<>();
      List<Change> changes = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        random(random, "E" + i, observations, profiles, changes);
      }
      OperatingRecords records = OperatingRecords.of(observations);
      Roster roster = Roster.of(Hunan.regions(), changes, List.of());
      AsOf asOf = AsOf.parse("2022-07-31@2022-08-31");
      YearMonth month = YearMonth.of(2022, random.nextInt(1, 8));

      ImmutableList<Screened> found = SCREENING.screen(records, roster, profiles, month, asOf);

      List<Screened> single = new ArrayList<>();
      for (EnterpriseId enterprise : records.enterprises()) {
        Optional<IndustryCode> industry =
            profiles.stream()
                .filter(profile -> profile.enterprise().equals(enterprise))
                .findFirst()
                .flatMap(EnterpriseProfile::industry);
        Screened screened =
            SCREENING.screen(records.figures(enterprise, month, asOf), roster, industry, asOf);
        if (screened.status() != CandidateStatus.NONE || screened.level() != RiskLevel.NONE) {
          single.add(screened);
        }
      }
      assertThat(found).as("seed %d", seed).isEqualTo(single);
    }
  }

  private static void random(
      SplittableRandom random,
      String enterprise,
      List<Observation> observations,
      List<EnterpriseProfile> profiles,
      List<Change> changes) {
    for (int i = 0; i < 32; i++) {
      if (random.nextInt(8) > 0) {
        YearMonth month = YearMonth.of(2020, 1).plusMonths(i);
        observations.add(
            observed(enterprise, month.toString())
                .revenueToDate(
                    Yuan.ofTenThousandYuan(month.getMonthValue() * random.nextLong(100, 260)))
                .electricity(random.nextLong(100))
                .production(
                    random.nextInt(4) == 0
                        ? Observation.Production.STOPPED
                        : Observation.Production.RUNNING)
                .build());
      }
    }
    if (random.nextInt(10) > 0) {
      profiles.add(
          EnterpriseProfile.builder()
              .from(profile(enterprise))
              .industry(IndustryCode.of(random.nextInt(10) > 0 ? "3120" : "5211"))
              .build());
    }
    if (random.nextBoolean()) {
      changes.add(entry(enterprise, "2019-12-31"));
    }
  }

  @Test
  void theProfileInForceAsKnownCounts() {
    EnterpriseProfile hotel =
        EnterpriseProfile.builder()
            .from(profile("E"))
            .industry(IndustryCode.of("6110"))
            .effective(LocalDate.parse("2022-05-01"))
            .recorded(LocalDate.parse("2022-08-01"))
            .build();
    List<EnterpriseProfile> profiles = List.of(hotel, profile("E"));
    OperatingRecords records = OperatingRecords.of(trailing("E", 2_500));

    assertThat(
            SCREENING.screen(
                records, roster(), profiles, JUNE, AsOf.parse("2022-07-15@2022-07-31")))
        .singleElement()
        .extracting(Screened::status)
        .isEqualTo(CandidateStatus.READY);
    assertThat(
            SCREENING.screen(
                records, roster(), profiles, JUNE, AsOf.parse("2022-07-15@2022-08-01")))
        .isEmpty();
  }

  @Test
  void whoCouldNotBeJudgedIsListedAndWhoWasIsNot() {
    AsOf day = AsOf.parse("2022-07-31");
    OperatingRecords records =
        OperatingRecords.of(
            all(
                trailing("found", 2_500),
                trailing("small", 500),
                trailing("without-profile", 2_500),
                List.of(revenue("without-figures", "2022-06", 2_500))));
    List<EnterpriseProfile> profiles =
        List.of(profile("found"), profile("small"), profile("without-figures"));

    assertThat(SCREENING.undecided(records, roster(), profiles, JUNE, day))
        .extracting(screened -> screened.enterprise().text())
        .containsExactly("without-figures", "without-profile");
    assertThat(SCREENING.screen(records, roster(), profiles, JUNE, day).get(0).in(Language.EN))
        .startsWith("found, figures to the end of 2022-06\n")
        .contains(
            "C1: true, fired, gives ready to enter [rule: S5 source fact; numbers: A10 assumption]");
    assertThat(SCREENING.screen(records, roster(), profiles, JUNE, day).get(0).in(Language.ZH_CN))
        .startsWith("found，数据截至 2022-06\n")
        .contains("[规则：S5 来源事实；数值：A10 假设]");
  }

  @Test
  void aProfileGivenTwiceIsRefused() {
    assertThatThrownBy(
            () ->
                SCREENING.screen(
                    OperatingRecords.of(List.of()),
                    roster(),
                    all(List.of(profile("E")), List.of(profile("E"))),
                    JUNE,
                    DAY))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "E: the profile from 2020-01-01, recorded 2020-01-01, is given twice");
  }

  @ParameterizedTest
  @CsvSource({
    "STOPPED STOPPED STOPPED, 3, 3",
    "RUNNING STOPPED STOPPED, 2, 2",
    "- STOPPED STOPPED, , 2",
    "STOPPED - STOPPED, , 1",
    "RUNNING - STOPPED, , 1",
    "STOPPED STOPPED -, , ",
    "- - RUNNING, 0, 0"
  })
  void aMonthThatWasNotReportedIsNoMonthOfProduction(
      String production, Integer stopped, Integer atLeast) {
    List<Observation> observations = new ArrayList<>();
    List<String> months = List.of("2022-04", "2022-05", "2022-06");
    for (int i = 0; i < 3; i++) {
      String state = production.split(" ", -1)[i];
      Observation.Builder observation = observed("E", months.get(i));
      if (!state.equals("-")) {
        observation.production(Observation.Production.valueOf(state));
      }
      observations.add(observation.build());
    }
    observations.add(observed("E", "2022-03").production(Observation.Production.RUNNING).build());
    OperatingFigures figures =
        OperatingRecords.of(observations)
            .figures(id("E"), YearMonth.parse("2022-06"), AsOf.parse("2022-07-31"));

    assertThat(figures.stoppedMonths().stream().boxed().findFirst())
        .isEqualTo(Optional.ofNullable(stopped));
    assertThat(figures.stoppedMonthsAtLeast().stream().boxed().findFirst())
        .isEqualTo(Optional.ofNullable(atLeast));
    Screened screened =
        SCREENING.screen(
            figures,
            roster(entry("E", "2021-01-31")),
            Optional.of(STEEL),
            AsOf.parse("2022-07-31"));
    assertThat(screened.level() == RiskLevel.RED).isEqualTo(atLeast != null && atLeast >= 2);
  }

  @Test
  void figuresThatCannotBeAreRefused() {
    assertThatThrownBy(
            () -> observed("E", "2022-12").recorded(LocalDate.parse("2022-11-30")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "The figures of E for 2022-12 must not be recorded (2022-11-30) before");
    assertThatThrownBy(
            () -> observed("E", "2022-06").revenueToDate(Yuan.parse("1000000000000001 元")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("of E for 2022-06 must not exceed")
        .hasMessageContaining("another unit");
  }

  @Test
  void aMonthAfterTheDayIsRefused() {
    assertThatThrownBy(
            () ->
                SCREENING.screen(
                    OperatingRecords.of(List.of()),
                    roster(),
                    List.of(),
                    YearMonth.parse("2022-08"),
                    DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The month (2022-08) must not come after the day (2022-07-31)");
  }

  static List<RuleSet<?>> ruleSets() {
    return List.of(POLICY.candidates(), POLICY.exitRisk(), POLICY.projects());
  }

  @ParameterizedTest
  @MethodSource("ruleSets")
  void theStandardRulesAreSound(RuleSet<?> rules) {
    assertThat(rules.analyse().findings())
        .filteredOn(finding -> finding.code().severity() != Finding.Severity.INFO)
        .isEmpty();
  }

  @Test
  void anotherPolicyScreensByItsOwnRules() {
    CultivationPolicy lenient =
        POLICY.withCandidates(
            RuleSet.builder(CandidateStatus.class)
                .id("local")
                .hitPolicy(HitPolicy.FIRST)
                .rules(
                    List.of(
                        Rule.<CandidateStatus>builder()
                            .id("all")
                            .condition(CultivationIndicators.TRAILING_REVENUE.atLeast("1"))
                            .outcome(CandidateStatus.CANDIDATE)
                            .provenance(Provenance.local("county"))
                            .build()))
                .build());

    assertThat(
            Screening.of(lenient)
                .screen(OperatingRecords.of(trailing("E", 1)), roster(), List.of(), JUNE, DAY))
        .singleElement()
        .extracting(Screened::status)
        .isEqualTo(CandidateStatus.CANDIDATE);
  }

  @Test
  void rulesOnOtherIndicatorsOrWithSeveralOutcomesAreRefused() {
    Rule<RiskLevel> foreign =
        Rule.<RiskLevel>builder()
            .id("X")
            .condition(Indicators.NET.atLeast("1"))
            .outcome(RiskLevel.RED)
            .provenance(Provenance.local("x"))
            .build();

    assertThatThrownBy(
            () ->
                POLICY.withExitRisk(
                    RuleSet.builder(RiskLevel.class)
                        .id("foreign")
                        .hitPolicy(HitPolicy.FIRST)
                        .rules(List.of(foreign))
                        .build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The rule set (foreign) must use indicators of")
        .hasMessageContaining("not (net)");
    assertThatThrownBy(
            () ->
                POLICY.withCandidates(
                    RuleSet.builder(CandidateStatus.class)
                        .id("many")
                        .hitPolicy(HitPolicy.COLLECT)
                        .rules(POLICY.candidates().rules())
                        .build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The rule set (many) must have the hit policy FIRST or UNIQUE");
  }
}
