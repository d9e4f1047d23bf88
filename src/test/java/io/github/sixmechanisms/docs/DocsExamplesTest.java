package io.github.sixmechanisms.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sixmechanisms.Policy;
import io.github.sixmechanisms.Programme;
import io.github.sixmechanisms.assessment.Assessment;
import io.github.sixmechanisms.assessment.AssessmentComparison;
import io.github.sixmechanisms.assessment.AssessmentPolicy;
import io.github.sixmechanisms.assessment.Cause;
import io.github.sixmechanisms.assessment.Evidence;
import io.github.sixmechanisms.assessment.Ground;
import io.github.sixmechanisms.assessment.Indicators;
import io.github.sixmechanisms.assessment.IssuedAssessment;
import io.github.sixmechanisms.assessment.Measure;
import io.github.sixmechanisms.assessment.PenaltyStep;
import io.github.sixmechanisms.assessment.RegionAssessment;
import io.github.sixmechanisms.assessment.RegionChange;
import io.github.sixmechanisms.assessment.RegionClass;
import io.github.sixmechanisms.assessment.StepSet;
import io.github.sixmechanisms.assessment.WhatItTakes;
import io.github.sixmechanisms.coordination.TaskBook;
import io.github.sixmechanisms.coordination.WorkingCalendar;
import io.github.sixmechanisms.dispatch.DispatchList;
import io.github.sixmechanisms.dispatch.VisitLog;
import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.linkage.ActionPlans;
import io.github.sixmechanisms.linkage.CompleteSince;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.region.PeerGroups;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.roster.Change;
import io.github.sixmechanisms.roster.Correction;
import io.github.sixmechanisms.roster.CutOff;
import io.github.sixmechanisms.roster.Entry;
import io.github.sixmechanisms.roster.EntryKind;
import io.github.sixmechanisms.roster.Exit;
import io.github.sixmechanisms.roster.ExitKind;
import io.github.sixmechanisms.roster.IndustryCode;
import io.github.sixmechanisms.roster.Mark;
import io.github.sixmechanisms.roster.MarkHolding;
import io.github.sixmechanisms.roster.PublishedCounts;
import io.github.sixmechanisms.roster.PublishedTotals;
import io.github.sixmechanisms.roster.Reconciliation;
import io.github.sixmechanisms.roster.RegionFlow;
import io.github.sixmechanisms.roster.ReviewCalendar;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.roster.RosterPolicy;
import io.github.sixmechanisms.roster.Tallies;
import io.github.sixmechanisms.roster.Tally;
import io.github.sixmechanisms.roster.Usci;
import io.github.sixmechanisms.rule.Analysis;
import io.github.sixmechanisms.rule.Binding;
import io.github.sixmechanisms.rule.CompiledRows;
import io.github.sixmechanisms.rule.Condition;
import io.github.sixmechanisms.rule.Decision;
import io.github.sixmechanisms.rule.Direction;
import io.github.sixmechanisms.rule.Dmn;
import io.github.sixmechanisms.rule.Finding;
import io.github.sixmechanisms.rule.HitPolicy;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.rule.IndicatorType;
import io.github.sixmechanisms.rule.Obstacle;
import io.github.sixmechanisms.rule.OutcomeOrder;
import io.github.sixmechanisms.rule.Reading;
import io.github.sixmechanisms.rule.Rule;
import io.github.sixmechanisms.rule.RuleHistory;
import io.github.sixmechanisms.rule.RuleSet;
import io.github.sixmechanisms.rule.Truth;
import io.github.sixmechanisms.rule.Validity;
import io.github.sixmechanisms.rule.ValueRow;
import io.github.sixmechanisms.target.Apportionment;
import io.github.sixmechanisms.target.ApportionmentMethod;
import io.github.sixmechanisms.target.ApportionmentRequest;
import io.github.sixmechanisms.target.NotPassedDown;
import io.github.sixmechanisms.target.OverAllocation;
import io.github.sixmechanisms.target.Responsibility;
import io.github.sixmechanisms.target.Schedule;
import io.github.sixmechanisms.target.Target;
import io.github.sixmechanisms.target.TargetApportionmentRequest;
import io.github.sixmechanisms.target.TargetChange;
import io.github.sixmechanisms.target.TargetPlan;
import io.github.sixmechanisms.target.TargetPolicy;
import io.github.sixmechanisms.target.TargetProgress;
import io.github.sixmechanisms.target.TreeApportionment;
import io.github.sixmechanisms.target.TreeApportionmentRequest;
import io.github.sixmechanisms.target.WeightFactor;
import io.github.sixmechanisms.text.InvalidInputException;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.ProgrammeYear;
import io.github.sixmechanisms.value.Provenance;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/** The Java blocks of README and docs, run and asserted; {@link DocsTest} compares them. */
class DocsExamplesTest {

  @Test
  void theExampleOfTheReadmeAssessesChangsha() {
    RegionTree tree = Hunan.regions();
    RegionCode changsha = RegionCode.of("430100");
    LocalDate day = LocalDate.parse("2022-03-31");
    Target target = Target.of(changsha, 320, 190, LocalDate.parse("2022-01-10"));
    PublishedCounts counts =
        PublishedCounts.builder()
            .region(changsha)
            .day(day)
            .recorded(day)
            .newEntries(52)
            .net(32)
            .markedNewEntries(16)
            .build();
    Programme programme =
        Programme.builder()
            .year(ProgrammeYear.of(2022))
            .tree(tree)
            .targets(TargetPlan.of(tree, List.of(target)))
            .addCounts(counts)
            .build();
    Assessment assessment = programme.assess(Hunan.policy2022(), AsOf.of(day));
    System.out.print(assessment.of(changsha).in(Language.ZH_CN));

    assertThat(assessment.of(changsha).regionClass()).isEqualTo(RegionClass.OUTSTANDING);
  }

  @Test
  void hunanIsReady() {
    RegionTree hunan = Hunan.regions();
    Region liuyang = hunan.region(RegionCode.of("430181"));
    List<Region> counties = hunan.unitsBelow(RegionCode.of("430100"));

    assertThat(liuyang.name().en()).isEqualTo("Liuyang City");
    assertThat(counties).hasSize(9);
  }

  @Test
  void anotherTreeCanBeBuilt() {
    Region province =
        Region.root(RegionCode.of("440000"), Text.of("广东省", "Guangdong"), Level.PROVINCE);
    Region dongguan =
        Region.of(
            RegionCode.of("441900"), Text.of("东莞市", "Dongguan"), Level.PREFECTURE, province.code());
    Region park =
        Region.of(
            RegionCode.of("441900-P1"),
            Text.of("松山湖", "Songshan Lake"),
            Level.PARK,
            dongguan.code());
    RegionTree guangdong = RegionTree.of(List.of(province, dongguan, park));

    assertThat(guangdong.parks(dongguan.code())).containsExactly(park);
    assertThat(guangdong.holdsEnterprises(dongguan.code())).isTrue();
  }

  @Test
  void countiesGetTiers() {
    PeerGroups tiers =
        PeerGroups.of(
            Map.of(
                "strong counties", List.of(RegionCode.of("430121"), RegionCode.of("430181")),
                "mountain counties", List.of(RegionCode.of("433122"), RegionCode.of("433126"))));
    Policy local =
        Hunan.policy2022()
            .withIdentity("my-province", "1", Text.of("某省政策", "Policy of my province"))
            .withAssessment(
                Hunan.policy2022()
                    .assessment()
                    .withPeerGroups(tiers, Provenance.local("our circular 4")));

    Region liuyang = Hunan.regions().region(RegionCode.of("430181"));
    assertThat(local.assessment().peerGroups().groupOf(liuyang)).isEqualTo("strong counties");
  }

  @Test
  void aRosterIsTallied() {
    RegionCode changshaCounty = RegionCode.of("430121");
    Entry opening =
        Entry.builder()
            .enterprise(EnterpriseId.of("E1"))
            .kind(EntryKind.OPENING_STOCK)
            .county(changshaCounty)
            .effective(LocalDate.parse("2020-12-31"))
            .recorded(LocalDate.parse("2020-12-31"))
            .build();
    Entry entry =
        Entry.builder()
            .enterprise(EnterpriseId.of("E2"))
            .kind(EntryKind.NEW_PRODUCTION)
            .county(changshaCounty)
            .effective(LocalDate.parse("2022-02-28"))
            .recorded(LocalDate.parse("2022-03-04"))
            .build();
    Exit exit =
        Exit.builder()
            .enterprise(EnterpriseId.of("E1"))
            .kind(ExitKind.CLOSURE)
            .effective(LocalDate.parse("2022-05-01"))
            .recorded(LocalDate.parse("2022-05-20"))
            .build();
    MarkHolding mark =
        MarkHolding.builder()
            .enterprise(EnterpriseId.of("E2"))
            .mark(Mark.SPECIALISED_SME)
            .effective(LocalDate.parse("2022-01-01"))
            .recorded(LocalDate.parse("2022-01-15"))
            .build();
    Roster roster = Roster.of(Hunan.regions(), List.of(opening, entry, exit), List.of(mark));
    Tally tally =
        roster.tally(ProgrammeYear.of(2022), AsOf.parse("2022-06-30")).of(RegionCode.of("430100"));

    assertThat(tally)
        .isEqualTo(
            Tally.builder()
                .opening(1)
                .closing(1)
                .newEntries(1)
                .otherInflows(0)
                .exits(1)
                .markedNewEntries(1)
                .build());

    List<Entry> newOnes = roster.newEntries(ProgrammeYear.of(2022), AsOf.parse("2022-06-30"));
    Optional<RegionCode> whereNow =
        roster.countyOf(EnterpriseId.of("E1"), AsOf.parse("2022-06-30"));
    List<Change> story = roster.changesOf(EnterpriseId.of("E1"), AsOf.parse("2022-06-30"));
    List<RegionFlow> units =
        roster.flows(
            RegionCode.of("430100"),
            ProgrammeYear.of(2022),
            AsOf.parse("2022-06-30"),
            CutOff.byEffectiveDate());
    String whyOne = units.get(0).in(Language.EN);

    assertThat(newOnes).containsExactly(entry);
    assertThat(whereNow).isEmpty();
    assertThat(story).containsExactly(opening, exit);
    assertThat(units).extracting(RegionFlow::change).containsExactly(entry, exit);
    assertThat(whyOne).contains("E2").contains("new entry with a mark, counted 2022-02-28");
  }

  @Test
  void aRevisionIsAFurtherTarget() {
    LocalDate issued = LocalDate.parse("2022-01-10");
    Target changsha = Target.of(RegionCode.of("430100"), 320, 190, issued);
    Target revised =
        Target.builder()
            .region(RegionCode.of("430100"))
            .newTarget(340)
            .netTarget(200)
            .effective(LocalDate.parse("2022-07-01"))
            .recorded(LocalDate.parse("2022-06-20"))
            .reason("two large projects start early")
            .build();
    TargetPlan plan = TargetPlan.of(Hunan.regions(), List.of(changsha, revised));
    Optional<Target> inJune = plan.inForce(RegionCode.of("430100"), AsOf.parse("2022-06-30"));

    assertThat(inJune).contains(changsha);
    assertThat(plan.inForce(RegionCode.of("430100"), AsOf.parse("2022-07-01"))).contains(revised);
  }

  @Test
  void schedulesGiveTheShareDue() {
    Schedule nodes = Schedule.parse("3:0.12 6:0.35 9:0.60 12:1");
    Schedule linear = Schedule.linear();
    Fraction due = nodes.share(ProgrammeYear.of(2022).monthsElapsed(LocalDate.parse("2022-08-15")));

    assertThat(due).hasToString("7/20");
    assertThat(linear.share(7)).hasToString("7/12");
    assertThat(nodes).isEqualTo(Hunan.policy2022().targets().schedule());
  }

  @Test
  void theRowComesFromTheMechanisms() {
    RegionCode zhuzhou = RegionCode.of("430200");
    RegionTree tree = Hunan.regions();
    LocalDate since = LocalDate.parse("2022-01-01");
    TargetPlan plan = TargetPlan.of(tree, List.of(Target.of(zhuzhou, 120, 70, since)));
    Roster roster = Roster.of(tree, List.of(), List.of());
    ActionPlans plans =
        ActionPlans.of(tree, List.of(), List.of(new CompleteSince(zhuzhou, since, since)));
    TaskBook tasks = TaskBook.of(tree, WorkingCalendar.weekends(), Hunan.departments(), List.of());
    VisitLog visits = VisitLog.of(tree, List.of(), List.of(), List.of());
    Programme fromRecords =
        Programme.builder()
            .year(ProgrammeYear.of(2022))
            .tree(Hunan.regions())
            .targets(plan)
            .roster(roster)
            .plans(plans)
            .tasks(tasks)
            .visits(visits)
            .build();
    RegionAssessment judged =
        fromRecords.assess(Hunan.policy2022(), AsOf.parse("2022-06-30")).of(zhuzhou);
    DispatchList meeting = fromRecords.dispatchList(Hunan.policy2022(), AsOf.parse("2022-06-30"));

    assertThat(judged.row().reading(Indicators.ACTION_PLAN_IN_FORCE)).isEqualTo(Reading.Flag.NO);
    assertThat(judged.row().reading(Indicators.OVERDUE_TASKS)).isEqualTo(Reading.of(0));
    assertThat(meeting.of(zhuzhou)).isPresent();
  }

  @Test
  void aRegionIsAssessedAndExplained() {
    RegionCode loudi = RegionCode.of("431300");
    LocalDate day = LocalDate.parse("2022-06-30");
    Programme programme =
        Programme.builder()
            .year(ProgrammeYear.of(2022))
            .tree(Hunan.regions())
            .targets(
                TargetPlan.of(
                    Hunan.regions(),
                    List.of(Target.of(loudi, 80, 45, LocalDate.parse("2022-01-10")))))
            .addCounts(
                PublishedCounts.builder()
                    .region(loudi)
                    .day(day)
                    .recorded(day)
                    .newEntries(20)
                    .net(12)
                    .markedNewEntries(5)
                    .build())
            .addEvidence(
                Evidence.builder()
                    .region(loudi)
                    .day(day)
                    .recorded(day)
                    .actionPlanInForce(Truth.TRUE)
                    .tasks(12)
                    .overdueTasks(3)
                    .overdueFindings(0)
                    .build())
            .addHistory(
                new IssuedAssessment(
                    loudi,
                    LocalDate.parse("2022-03-31"),
                    LocalDate.parse("2022-04-12"),
                    RegionClass.LAGGING))
            .build();
    RegionAssessment result = programme.assess(Hunan.policy2022(), AsOf.of(day)).of(loudi);
    RegionClass regionClass = result.regionClass();
    List<String> rules = result.grounds().stream().map(ground -> ground.rule().id()).toList();
    Fraction margin = result.missing().get(0).conditions().get(0).margin().orElseThrow();
    List<Measure> measures = result.measures();
    String chinese = result.in(Language.ZH_CN);
    AsOf asKnown = AsOf.parse("2022-06-30@2022-07-05");
    Assessment again = programme.assess(Hunan.policy2022(), asKnown);
    String fingerprint = again.stamp().factsFingerprint();
    LocalDate september = LocalDate.parse("2022-09-30");
    List<IssuedAssessment> issued =
        programme.assess(Hunan.policy2022(), AsOf.of(day)).issued(LocalDate.parse("2022-07-12"));
    Programme next =
        Programme.builder()
            .from(programme)
            .addAllHistory(issued)
            .addCounts(
                PublishedCounts.builder()
                    .region(loudi)
                    .day(september)
                    .recorded(september)
                    .newEntries(35)
                    .net(20)
                    .markedNewEntries(9)
                    .build())
            .build();
    PenaltyStep step =
        next.assess(Hunan.policy2022(), AsOf.of(september)).of(loudi).penaltyStep().orElseThrow();

    assertThat(issued).hasSize(Hunan.regions().regions().size());
    assertThat(step.lagRun()).isEqualTo(2);
    assertThat(step.step()).isEqualTo(3);
    assertThat(regionClass).isEqualTo(RegionClass.LAGGING);
    assertThat(rules).containsExactly("L1", "L5");
    assertThat(margin).hasToString("-4/105");
    assertThat(measures).containsExactly(Measure.WARN);
    assertThat(chinese).contains("娄底市（431300，市州）：滞后").contains("差距 -0.04");
    assertThat(fingerprint).hasSize(64);
  }

  @Test
  void anotherNumberOfARuleHasAnOriginOfItsOwn() {
    AssessmentPolicy standard = Hunan.policy2022().assessment();
    Rule<Ground> outstanding =
        standard.classification().rules().stream()
            .filter(rule -> rule.id().equals("O1"))
            .findFirst()
            .orElseThrow();
    Rule<Ground> stricter =
        Rule.<Ground>builder()
            .from(outstanding)
            .condition(
                Indicators.NET_ATTAINMENT.atLeast("1.10").and(Indicators.RANK_SHARE.below("0.20")))
            .numbersProvenance(Provenance.local("our circular 5, article 4"))
            .build();
    RuleSet<Ground> stricterRules = standard.classification().replacing(stricter);

    assertThat(stricterRules.rules()).contains(stricter).doesNotContain(outstanding);
    assertThat(stricter.provenance()).isEqualTo(outstanding.provenance());
  }

  @Test
  void anotherPolicyIsMadeOfParts() {
    AssessmentPolicy standard = Hunan.policy2022().assessment();
    Rule<Ground> netOnly =
        Rule.<Ground>builder()
            .id("O1-net")
            .condition(
                Indicators.NET_ATTAINMENT.atLeast("1.00").and(Indicators.RANK_SHARE.below("0.30")))
            .outcome(Ground.OUTSTANDING_RESULTS)
            .provenance(Provenance.local("our circular 5, article 3"))
            .build();
    RuleSet<Ground> rules =
        standard
            .classification()
            .without(List.of("L2", "L3", "L4", "L5", "L6", "O1"))
            .with(netOnly);
    Policy policy =
        Hunan.policy2022()
            .withIdentity("net-only", "1", Text.of("只看净增", "Net increase only"))
            .withAssessment(standard.withClassification(rules));

    assertThat(policy.assessment().classification().rules())
        .extracting(rule -> rule.id())
        .containsExactly("L1", "O1-net");
    assertThat(policy.fingerprint()).isNotEqualTo(Hunan.policy2022().fingerprint());
  }

  @Test
  void allProblemsAreReportedTogether() {
    try {
      RegionTree.of(List.of());
    } catch (InvalidInputException e) {
      String chinese = e.in(Language.ZH_CN);
      List<String> keys = e.problems().stream().map(Message::key).toList();
    }

    assertThatThrownBy(() -> RegionTree.of(List.of()))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> {
              assertThat(e.in(Language.ZH_CN)).contains("区划树");
              assertThat(e.problems()).extracting(Message::key).containsExactly("region.empty");
            });
  }

  @Test
  void aNumberIsApportioned() {
    Apportionment shares =
        ApportionmentRequest.builder()
            .method(ApportionmentMethod.WEBSTER)
            .total(1000)
            .putWeights(RegionCode.of("430100"), Fraction.parse("2953"))
            .putWeights(RegionCode.of("430200"), Fraction.parse("1721"))
            .putWeights(RegionCode.of("433100"), Fraction.parse("155"))
            .putLowerBounds(RegionCode.of("433100"), 40L)
            .build()
            .apportion();
    long changshaShare = shares.units(RegionCode.of("430100"));
    String explained = shares.in(Language.EN);

    assertThat(changshaShare).isEqualTo(607);
    assertThat(explained).contains("433100: 40 (quota 32.10", "bound: lower bound");
  }

  @Test
  void targetsAreApportionedTogether() {
    WeightFactor stock =
        WeightFactor.ofCounts(
            Text.of("年初在库数", "opening stock"),
            Fraction.parse("0.6"),
            Map.of(RegionCode.of("430100"), 2953L, RegionCode.of("430200"), 1721L));
    WeightFactor pool =
        WeightFactor.ofCounts(
            Text.of("培育库候选数", "candidates in the pool"),
            Fraction.parse("0.4"),
            Map.of(RegionCode.of("430100"), 180L, RegionCode.of("430200"), 240L));
    OverAllocation margin = new OverAllocation(Fraction.parse("0.10"), Fraction.parse("1.20"));
    List<Target> targets =
        TargetApportionmentRequest.builder()
            .method(ApportionmentMethod.WEBSTER)
            .newTotal(margin.issued(500))
            .netTotal(margin.issued(300))
            .weights(WeightFactor.blend(List.of(stock, pool)))
            .build()
            .apportion()
            .targets(LocalDate.parse("2022-01-10"));

    assertThat(targets.stream().mapToLong(target -> target.newTarget().orElseThrow()).sum())
        .isEqualTo(550);
    assertThat(targets.stream().mapToLong(target -> target.netTarget().orElseThrow()).sum())
        .isEqualTo(330);
  }

  enum Grade {
    POOR,
    FAIR,
    GOOD
  }

  record Place(long done, long target, long overdue) {}

  static Rule<Grade> rule(String id, String condition, List<Indicator> indicators, Grade grade) {
    return Rule.<Grade>builder()
        .id(id)
        .condition(Condition.parse(condition, indicators))
        .outcome(grade)
        .provenance(Provenance.local("circular 5, article 2"))
        .because(Text.of("进度与办结并重", "pace and settlement count alike"))
        .build();
  }

  @Test
  void rulesAreWrittenCheckedRunExplainedAndExported() {
    Indicator pace =
        Indicator.builder()
            .id("pace")
            .name(Text.of("进度", "pace"))
            .type(IndicatorType.RATIO)
            .direction(Direction.HIGHER_IS_BETTER)
            .provenance(Provenance.local("circular 5"))
            .build();
    Indicator overdue =
        Indicator.builder()
            .id("overdue")
            .name(Text.of("超期事项", "overdue tasks"))
            .type(IndicatorType.COUNT)
            .unit(Text.of("件", "tasks"))
            .direction(Direction.LOWER_IS_BETTER)
            .provenance(Provenance.local("circular 5"))
            .build();
    List<Indicator> indicators = List.of(pace, overdue);
    RuleSet<Grade> grades =
        RuleSet.builder(Grade.class)
            .id("grades")
            .hitPolicy(HitPolicy.FIRST)
            .order(OutcomeOrder.worstFirst(List.of(Grade.POOR, Grade.FAIR, Grade.GOOD)))
            .addRules(rule("slow", "pace < 0.80 or overdue >= 3", indicators, Grade.POOR))
            .addRules(rule("fast", "pace >= 1.00 and overdue <= 0", indicators, Grade.GOOD))
            .addRules(rule("else", "always", indicators, Grade.FAIR))
            .build();
    String message = "";
    try {
      Condition.parse("pase >= 1", indicators);
    } catch (InvalidInputException e) {
      message = e.problems().get(0).in(Language.EN);
    }

    assertThat(message).isEqualTo("Column 1: the indicator pase is unknown. Maybe pace is meant.");
    assertThat(grades.rules().get(0).condition())
        .isEqualTo(pace.below("0.80").or(overdue.atLeast("3")));

    RuleSet<Grade> old =
        grades.withValidity(
            Validity.between(LocalDate.parse("2022-01-01"), LocalDate.parse("2022-12-31")));
    RuleSet<Grade> now =
        grades
            .without(List.of("fast"))
            .withVersion("2")
            .withValidity(Validity.from(LocalDate.parse("2023-01-01")));
    RuleHistory<Grade> history = RuleHistory.of(List.of(old, now));
    String version = history.on(LocalDate.parse("2022-06-30")).version();

    assertThat(version).isEqualTo("1");

    Analysis analysis = grades.analyse();
    Analysis draft =
        grades.replacing(rule("slow", "pace > 0.80", indicators, Grade.POOR)).analyse();
    String english = draft.in(Language.EN);

    assertThat(analysis.isClean()).isTrue();
    assertThat(draft.findings())
        .extracting(Finding::code)
        .contains(Finding.Code.NON_MONOTONE, Finding.Code.MASKED);
    assertThat(english).contains("Improving pace worsens the outcome");

    ValueRow row =
        ValueRow.of(
            "430100", Map.of(pace, Reading.of(Fraction.parse("0.95")), overdue, Reading.of(1)));
    Decision<Grade> decision = grades.decide(row);
    Optional<Grade> grade = decision.outcome();
    String trace = decision.in(Language.EN);
    List<Obstacle<Grade>> whyNotGood = decision.whyNot(Grade.GOOD);
    String reason = whyNotGood.get(0).in(Language.EN);

    assertThat(grade).contains(Grade.FAIR);
    assertThat(DocsTest.page("rules.md")).contains(trace);
    assertThat(reason).contains("pace ≥ 1.00 (actual 0.95, margin -0.05)");

    ToLongFunction<Place> done = Place::done;
    CompiledRows<Place, Grade> compiled =
        CompiledRows.of(
            grades,
            Binding.ofRows(Place.class)
                .ratio(pace, done, Place::target, Fraction.parse("4"))
                .number(overdue, Place::overdue)
                .build());
    List<Place> places =
        List.of(new Place(10, 100, 0), new Place(30, 100, 0), new Place(22, 100, 1));
    Grade[] results = new Grade[places.size()];
    compiled.decide(places, Grade.FAIR, results);

    assertThat(results).containsExactly(Grade.POOR, Grade.GOOD, Grade.FAIR);

    String dmn = Dmn.export(grades, Grade::name);

    assertThat(dmn).contains("hitPolicy=\"FIRST\"", "circular 5, article 2");
  }

  @Test
  void anAssessmentIsAskedWhatItWouldTakeAndCompared() {
    RegionCode region = RegionCode.of("431300");
    Assessment assessment = loudi("2022-06-30", 60, 44);
    WhatItTakes answer = assessment.whatItTakes(region, RegionClass.OUTSTANDING, 30);
    List<StepSet> sets = answer.stepSets();
    String text = answer.in(Language.EN);

    assertThat(sets).isNotEmpty();
    assertThat(text).contains("reachable", "one entrant gaining a mark → outstanding");

    Assessment before = loudi("2022-06-30", 60, 44);
    Assessment after = loudi("2022-06-30", 60, 10);
    AssessmentComparison comparison = AssessmentComparison.of(before, after);
    List<RegionChange> changes = comparison.changes();
    List<Cause> causes = changes.get(0).causes();

    assertThat(causes).extracting(Cause::subject).contains("L1");
  }

  private static Assessment loudi(String asOf, long newEntries, long net) {
    RegionCode loudi = RegionCode.of("431300");
    LocalDate day = LocalDate.parse(asOf);
    return Programme.builder()
        .year(ProgrammeYear.of(2022))
        .tree(Hunan.regions())
        .targets(
            TargetPlan.of(
                Hunan.regions(), List.of(Target.of(loudi, 80, 45, LocalDate.parse("2022-01-10")))))
        .addCounts(
            PublishedCounts.builder()
                .region(loudi)
                .day(day)
                .recorded(day)
                .newEntries(newEntries)
                .net(net)
                .markedNewEntries(5)
                .build())
        .build()
        .assess(Hunan.policy2022(), AsOf.of(day));
  }

  @Test
  void aCorrectionKeepsThePast() {
    RegionCode liuyang = RegionCode.of("430181");
    Entry wrong =
        Entry.builder()
            .enterprise(EnterpriseId.of("E3"))
            .kind(EntryKind.SCALE_UP)
            .county(liuyang)
            .effective(LocalDate.parse("2022-02-01"))
            .recorded(LocalDate.parse("2022-02-10"))
            .build();
    Entry right =
        Entry.builder()
            .from(wrong)
            .effective(LocalDate.parse("2022-04-01"))
            .recorded(LocalDate.parse("2022-05-20"))
            .build();
    Roster corrected =
        Roster.of(
            Hunan.regions(),
            List.of(wrong, Correction.replace(wrong, right, "wrong month in the notice")),
            List.of());
    ProgrammeYear year = ProgrammeYear.of(2022);
    Tallies then = corrected.tally(year, AsOf.parse("2022-03-31@2022-04-10"));
    Tallies now = corrected.tally(year, AsOf.parse("2022-03-31"));

    assertThat(then.of(liuyang).newEntries()).isEqualTo(1);
    assertThat(now.of(liuyang).newEntries()).isZero();
  }

  @Test
  void aMonthIsAppendedAndAPartIsAdded() {
    RegionCode wangcheng = RegionCode.of("430112");
    Entry january =
        Entry.builder()
            .enterprise(EnterpriseId.of("E4"))
            .kind(EntryKind.SCALE_UP)
            .county(wangcheng)
            .effective(LocalDate.parse("2022-01-01"))
            .recorded(LocalDate.parse("2022-01-20"))
            .build();
    Entry february =
        Entry.builder()
            .enterprise(EnterpriseId.of("E5"))
            .kind(EntryKind.NEW_PRODUCTION)
            .county(wangcheng)
            .effective(LocalDate.parse("2022-02-28"))
            .recorded(LocalDate.parse("2022-03-04"))
            .build();
    Roster whole =
        Roster.of(Hunan.regions(), List.of(january), List.of()).plus(List.of(february), List.of());
    AsOf quarter = AsOf.parse("2022-03-31");
    Tallies first =
        Roster.of(Hunan.regions(), List.of(january), List.of())
            .tally(ProgrammeYear.of(2022), quarter);
    Tallies second =
        Roster.of(Hunan.regions(), List.of(february), List.of())
            .tally(ProgrammeYear.of(2022), quarter);
    Tallies both = first.plus(second);

    assertThat(both).isEqualTo(whole.tally(ProgrammeYear.of(2022), quarter));
    assertThat(both.of(wangcheng).newEntries()).isEqualTo(2);
  }

  @Test
  void identifiersIndustriesAndAmountsAreTyped() {
    Usci usci = Usci.of("914403001922038216");
    boolean right = Usci.lenient("914403001922038217").isCheckCharacterRight();
    EnterpriseId id = usci.enterpriseId();
    IndustryCode industry = IndustryCode.parse("C3921");
    boolean industrial = industry.isIndustrial();
    Optional<String> className = industry.name();
    Yuan revenue = Yuan.ofThousandYuan(20_135);
    boolean aboveSize = revenue.compareTo(Yuan.parse("2000万元")) >= 0;
    Fraction forARule = revenue.toFraction();

    assertThat(right).isFalse();
    assertThat(id).hasToString("914403001922038216");
    assertThat(industrial).isTrue();
    assertThat(className).contains("通信系统设备制造");
    assertThat(aboveSize).isTrue();
    assertThat(forARule).isEqualTo(Fraction.of(20_135_000));
  }

  @Test
  void theCutOffIsAChoiceOfThePolicy() {
    RosterPolicy byApproval =
        Hunan.policy2022()
            .roster()
            .withCutOff(
                CutOff.byApprovalDate().closingOn(MonthDay.of(12, 15)),
                Provenance.local("our circular 7, article 2"));
    Policy policy =
        Hunan.policy2022()
            .withIdentity("by-approval", "1", Text.of("按审批日期", "Counted by approval"))
            .withRoster(byApproval);

    assertThat(policy.roster().cutOff()).hasToString("APPROVAL_DATE --12-15");
  }

  @Test
  void theReviewCalendarSaysWhenAnEntryHolds() {
    ReviewCalendar calendar = ReviewCalendar.standard();
    LocalDate plant = calendar.effective(EntryKind.NEW_PRODUCTION, LocalDate.parse("2021-12-20"));
    LocalDate grown = calendar.effective(EntryKind.SCALE_UP, LocalDate.parse("2022-11-20"));

    assertThat(plant).isEqualTo(LocalDate.parse("2022-02-28"));
    assertThat(grown).isEqualTo(LocalDate.parse("2023-01-01"));
    assertThat(
            calendar.irregular(
                Roster.of(Hunan.regions(), List.of(), List.of()),
                ProgrammeYear.of(2022),
                AsOf.parse("2022-12-31")))
        .isEmpty();
  }

  @Test
  void publishedTotalsAreHeldAgainstTheLedger() {
    RegionCode yuhua = RegionCode.of("430111");
    Entry late =
        Entry.builder()
            .enterprise(EnterpriseId.of("E6"))
            .kind(EntryKind.NEW_PRODUCTION)
            .county(yuhua)
            .effective(LocalDate.parse("2022-03-31"))
            .recorded(LocalDate.parse("2022-05-06"))
            .build();
    PublishedTotals published =
        PublishedTotals.builder()
            .region(RegionCode.of("430100"))
            .firstDay(LocalDate.parse("2022-01-01"))
            .lastDay(LocalDate.parse("2022-03-31"))
            .published(LocalDate.parse("2022-04-27"))
            .source("monthly bulletin")
            .newEntries(0)
            .build();
    Roster ledger = Roster.of(Hunan.regions(), List.of(late), List.of());
    Reconciliation reconciliation =
        Reconciliation.of(ledger, List.of(published), CutOff.Basis.EFFECTIVE_DATE);
    Reconciliation.Difference difference = reconciliation.differences().get(0);
    Reconciliation.Reason reason = difference.candidates().get(0).reason();

    assertThat(difference.excess()).isEqualTo(1);
    assertThat(reason).isEqualTo(Reconciliation.Reason.RECORDED_LATER);
  }

  @Test
  void targetsAreApportionedDownATree() {
    TreeApportionmentRequest.Builder request =
        TreeApportionmentRequest.builder()
            .tree(Hunan.regions())
            .method(ApportionmentMethod.WEBSTER)
            .newTotal(1750)
            .netTotal(1000)
            .putMargins(Level.PROVINCE, Fraction.parse("0.10"))
            .ceiling(Fraction.parse("1.20"));
    for (Region region : Hunan.regions().regions()) {
      request.putWeights(
          region.code(), Fraction.of(region.level() == Level.PREFECTURE ? 900 : 100));
    }
    TreeApportionment issue = request.build().apportion();
    TargetPlan plan = TargetPlan.of(Hunan.regions(), issue.targets(LocalDate.parse("2022-01-10")));
    String why = issue.toUnits().get(RegionCode.of("430000")).newTargets().in(Language.EN);

    assertThat(plan.targets()).hasSize(149);
    assertThat(issue.toUnits().get(RegionCode.of("430000")).newTargets().total()).isEqualTo(1_925);
    assertThat(why).contains("430100");
  }

  @Test
  void aPlanSaysWhoAnswersWhoWaitsAndWhatChanged() {
    RegionCode changsha = RegionCode.of("430100");
    Office bureau = new Office(changsha, Text.of("市工业和信息化局", "Bureau of Industry"));
    Responsibility responsibility =
        Responsibility.builder()
            .region(changsha)
            .holder(bureau)
            .effective(LocalDate.parse("2022-01-10"))
            .recorded(LocalDate.parse("2022-01-10"))
            .build();
    TargetPlan plan =
        TargetPlan.of(
                Hunan.regions(),
                List.of(Target.of(changsha, 320, 190, LocalDate.parse("2022-01-10"))))
            .withResponsibilities(List.of(responsibility));
    AsOf today = AsOf.parse("2022-06-30");
    Optional<Office> holder = plan.holder(changsha, today);
    List<NotPassedDown> waiting = plan.notPassedDown(today);
    List<TargetChange> changes = plan.changes(AsOf.parse("2022-01-01"), plan, today);

    assertThat(holder).contains(bureau);
    assertThat(waiting.get(0).without()).hasSize(9);
    assertThat(changes).extracting(TargetChange::region).containsExactly(changsha);
  }

  @Test
  void progressSaysWhatIsDueShortAndNeeded() {
    Schedule learnt =
        Schedule.learnt(List.of(List.of(30L, 50L, 0L, 0L, 0L, 10L, 0L, 0L, 0L, 10L, 0L, 0L)));
    TargetPolicy policy =
        Hunan.policy2022()
            .targets()
            .withRegionSchedules(
                Map.of(RegionCode.of("430100"), learnt),
                Provenance.local("learnt from the entries of 2021"));
    TargetProgress progress =
        new TargetProgress(
            1000, 140, policy.schedule(), ProgrammeYear.of(2022), LocalDate.parse("2022-03-31"));
    Fraction due = progress.due();
    long shortBy = progress.shortBy();
    Optional<LocalDate> met = progress.metAtPresentRate();
    Optional<Fraction> needed = progress.neededPerMonth();

    assertThat(due).isEqualTo(Fraction.of(120));
    assertThat(shortBy).isZero();
    assertThat(met).contains(LocalDate.parse("2023-10-05"));
    assertThat(needed).contains(Fraction.of(860, 9));
    assertThat(policy.scheduleOf(RegionCode.of("430100")).share(2))
        .isEqualTo(Fraction.parse("0.8"));
  }
}
