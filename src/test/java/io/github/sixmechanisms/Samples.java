package io.github.sixmechanisms;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.sixmechanisms.assessment.Assessment;
import io.github.sixmechanisms.assessment.AssessmentComparison;
import io.github.sixmechanisms.assessment.AssessmentDay;
import io.github.sixmechanisms.assessment.AssessmentPolicy;
import io.github.sixmechanisms.assessment.AuditStamp;
import io.github.sixmechanisms.assessment.Cause;
import io.github.sixmechanisms.assessment.Evidence;
import io.github.sixmechanisms.assessment.Ground;
import io.github.sixmechanisms.assessment.IndicatorRow;
import io.github.sixmechanisms.assessment.Indicators;
import io.github.sixmechanisms.assessment.IssuedAssessment;
import io.github.sixmechanisms.assessment.Measure;
import io.github.sixmechanisms.assessment.MeasureLadder;
import io.github.sixmechanisms.assessment.MeasureRecord;
import io.github.sixmechanisms.assessment.Notice;
import io.github.sixmechanisms.assessment.NoticeTemplates;
import io.github.sixmechanisms.assessment.PenaltyStep;
import io.github.sixmechanisms.assessment.ProgrammeMinimum;
import io.github.sixmechanisms.assessment.Recovery;
import io.github.sixmechanisms.assessment.RegionAssessment;
import io.github.sixmechanisms.assessment.RegionChange;
import io.github.sixmechanisms.assessment.RegionClass;
import io.github.sixmechanisms.assessment.RegionFacts;
import io.github.sixmechanisms.assessment.Score;
import io.github.sixmechanisms.assessment.ScoreComponent;
import io.github.sixmechanisms.assessment.Shortfall;
import io.github.sixmechanisms.assessment.Standing;
import io.github.sixmechanisms.assessment.Step;
import io.github.sixmechanisms.assessment.StepSet;
import io.github.sixmechanisms.assessment.Submission;
import io.github.sixmechanisms.assessment.WhatItTakes;
import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.region.PeerGroups;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.roster.Correction;
import io.github.sixmechanisms.roster.CutOff;
import io.github.sixmechanisms.roster.Entry;
import io.github.sixmechanisms.roster.EntryKind;
import io.github.sixmechanisms.roster.Exit;
import io.github.sixmechanisms.roster.ExitKind;
import io.github.sixmechanisms.roster.IndustryCode;
import io.github.sixmechanisms.roster.LeftOut;
import io.github.sixmechanisms.roster.Mark;
import io.github.sixmechanisms.roster.MarkHolding;
import io.github.sixmechanisms.roster.PublishedCounts;
import io.github.sixmechanisms.roster.PublishedTotals;
import io.github.sixmechanisms.roster.Reconciliation;
import io.github.sixmechanisms.roster.RegionFlow;
import io.github.sixmechanisms.roster.Relocation;
import io.github.sixmechanisms.roster.ReviewCalendar;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.roster.RosterPolicy;
import io.github.sixmechanisms.roster.Tallies;
import io.github.sixmechanisms.roster.Tally;
import io.github.sixmechanisms.roster.Usci;
import io.github.sixmechanisms.rule.Analysis;
import io.github.sixmechanisms.rule.Condition;
import io.github.sixmechanisms.rule.ConditionResult;
import io.github.sixmechanisms.rule.Decision;
import io.github.sixmechanisms.rule.Finding;
import io.github.sixmechanisms.rule.HitPolicy;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.rule.IndicatorType;
import io.github.sixmechanisms.rule.Obstacle;
import io.github.sixmechanisms.rule.Operator;
import io.github.sixmechanisms.rule.OutcomeOrder;
import io.github.sixmechanisms.rule.Reading;
import io.github.sixmechanisms.rule.Rule;
import io.github.sixmechanisms.rule.RuleHistory;
import io.github.sixmechanisms.rule.RuleResult;
import io.github.sixmechanisms.rule.RuleSet;
import io.github.sixmechanisms.rule.Truth;
import io.github.sixmechanisms.rule.Validity;
import io.github.sixmechanisms.rule.ValueRow;
import io.github.sixmechanisms.target.Apportionment;
import io.github.sixmechanisms.target.ApportionmentMethod;
import io.github.sixmechanisms.target.ApportionmentRequest;
import io.github.sixmechanisms.target.Decomposition;
import io.github.sixmechanisms.target.MonthlyCounts;
import io.github.sixmechanisms.target.NotPassedDown;
import io.github.sixmechanisms.target.OverAllocation;
import io.github.sixmechanisms.target.Responsibility;
import io.github.sixmechanisms.target.Schedule;
import io.github.sixmechanisms.target.Target;
import io.github.sixmechanisms.target.TargetApportionment;
import io.github.sixmechanisms.target.TargetApportionmentRequest;
import io.github.sixmechanisms.target.TargetChange;
import io.github.sixmechanisms.target.TargetPlan;
import io.github.sixmechanisms.target.TargetPolicy;
import io.github.sixmechanisms.target.TargetProgress;
import io.github.sixmechanisms.target.TreeApportionment;
import io.github.sixmechanisms.target.TreeApportionmentRequest;
import io.github.sixmechanisms.target.WeightFactor;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.ProgrammeYear;
import io.github.sixmechanisms.value.Provenance;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Samples of every value type, made anew at each call so that equality is not identity. */
final class Samples {

  /**
   * A value type with ways to make different samples, and its text form if it has one.
   *
   * @param type the public type
   * @param samples makers of samples that are all different
   * @param parser reads a text form back
   */
  record Sample<T>(
      Class<T> type, List<Supplier<? extends T>> samples, Optional<Function<String, T>> parser) {

    @Override
    public String toString() {
      return type.getName();
    }
  }

  private static final LocalDate DAY = LocalDate.of(2022, 6, 30);
  private static final LocalDate NEXT = DAY.plusDays(1);

  private Samples() {}

  @SafeVarargs
  @SuppressWarnings("varargs")
  static <T> Sample<T> of(Class<T> type, Supplier<? extends T>... samples) {
    return new Sample<>(type, List.of(samples), Optional.empty());
  }

  private static <T> Sample<T> parsed(Class<T> type, Function<String, T> parser, String... texts) {
    List<Supplier<? extends T>> samples =
        Stream.of(texts).<Supplier<? extends T>>map(text -> () -> parser.apply(text)).toList();
    return new Sample<>(type, samples, Optional.of(parser));
  }

  static Stream<Sample<?>> all() {
    return Stream.of(
            values(),
            regions(),
            rosters(),
            targets(),
            CoordinationSamples.all(),
            CultivationSamples.all(),
            DispatchSamples.all(),
            LinkageSamples.all(),
            rules(),
            assessments(),
            programmes())
        .flatMap(samples -> samples);
  }

  private static Stream<Sample<?>> values() {
    return Stream.of(
        parsed(
            Fraction.class,
            Fraction::parse,
            "0",
            "1",
            "-2/15",
            "9223372036854775807",
            "-9223372036854775808",
            "9223372036854775808/3"),
        parsed(Yuan.class, Yuan::parse, "12.30元", "20000000.00元"),
        parsed(AsOf.class, AsOf::parse, "2022-06-30", "2022-06-30@2022-07-05", "2024-02-29"),
        parsed(ProgrammeYear.class, ProgrammeYear::parse, "2022", "2024"),
        parsed(EnterpriseId.class, EnterpriseId::parse, "E1", "91430100MA4L1234XY"),
        parsed(Provenance.class, Provenance::parse, "source:S9", "assumption:A8", "local:文 第三条"),
        of(Text.class, () -> Text.of("甲", "a"), () -> Text.of("甲", "b"), () -> Text.of("乙", "a")),
        of(
            Message.class,
            () -> message("a"),
            () -> message("b"),
            () -> Message.of(() -> "region.empty")));
  }

  private static Message message(String code) {
    return Message.of(() -> "region.duplicate", "code", code);
  }

  private static Stream<Sample<?>> regions() {
    return Stream.of(
        parsed(RegionCode.class, RegionCode::parse, "430100", "P-1"),
        of(
            Region.class,
            () -> region("430100", Level.PREFECTURE),
            () -> region("430200", Level.PREFECTURE),
            () -> region("430100", Level.COUNTY)),
        of(
            RegionTree.class,
            () -> RegionTree.of(Programmes.TREE.regions()),
            () -> RegionTree.of(Hunan.regions().regions())),
        of(
            PeerGroups.class,
            PeerGroups::byLevel,
            () -> PeerGroups.of(Map.of("x", List.of(RegionCode.of("1")))),
            () -> PeerGroups.of(Map.of("x", List.of(RegionCode.of("2"))))));
  }

  private static Region region(String code, Level level) {
    return Region.of(RegionCode.of(code), Text.untranslated("r"), level, RegionCode.of("430000"));
  }

  private static Stream<Sample<?>> rosters() {
    return Stream.of(
        of(Entry.class, () -> entry("a"), () -> entry("b")),
        of(Exit.class, () -> exit("a"), () -> exit("b")),
        of(Relocation.class, () -> relocation("a"), () -> relocation("b")),
        of(
            Correction.class,
            () -> Correction.retract(exit("a"), NEXT, "counted twice"),
            () -> Correction.retract(exit("b"), NEXT, "counted twice"),
            () -> Correction.retract(exit("a"), NEXT, "wrong enterprise")),
        of(
            ReviewCalendar.class,
            ReviewCalendar::standard,
            () ->
                ReviewCalendar.builder()
                    .from(ReviewCalendar.standard())
                    .addMonthsWithoutIntake(2)
                    .build()),
        of(
            ReviewCalendar.Irregularity.class,
            () -> new ReviewCalendar.Irregularity(entry("a"), DAY),
            () -> new ReviewCalendar.Irregularity(entry("b"), DAY)),
        of(PublishedTotals.class, () -> totals(1), () -> totals(2)),
        of(
            RegionFlow.class,
            () -> new RegionFlow(exit("a"), DAY, RegionFlow.Kind.EXIT),
            () -> new RegionFlow(exit("b"), DAY, RegionFlow.Kind.EXIT)),
        of(
            Reconciliation.Candidate.class,
            () -> new Reconciliation.Candidate(exit("a"), Reconciliation.Reason.NEAR_BOUND),
            () -> new Reconciliation.Candidate(exit("b"), Reconciliation.Reason.NEAR_BOUND)),
        of(Reconciliation.Difference.class, () -> difference(1), () -> difference(2)),
        of(
            Reconciliation.class,
            () -> new Reconciliation(1, ImmutableList.of(difference(1))),
            () -> new Reconciliation(1, ImmutableList.of())),
        parsed(Usci.class, Usci::parse, "914403001922038216", "91110000802100433B"),
        parsed(IndustryCode.class, IndustryCode::parse, "0610", "3511"),
        parsed(CutOff.class, CutOff::parse, "APPROVAL_DATE --12-15", "EFFECTIVE_DATE --12-31"),
        of(
            RosterPolicy.class,
            () -> Hunan.policy2022().roster(),
            () ->
                Hunan.policy2022()
                    .roster()
                    .withCutOff(CutOff.byApprovalDate(), Provenance.local("x"))),
        of(MarkHolding.class, () -> mark("a"), () -> mark("b")),
        of(Tally.class, () -> tally(1), () -> tally(2)),
        of(Tallies.class, () -> tallies(1), () -> tallies(2)),
        of(
            LeftOut.class,
            () -> new LeftOut(exit("a"), message("a")),
            () -> new LeftOut(exit("b"), message("a"))),
        of(
            Roster.class,
            () -> Roster.of(Programmes.TREE, List.of(entry("a")), List.of()),
            () -> Roster.of(Programmes.TREE, List.of(entry("a"), exit("a")), List.of()),
            () -> Roster.of(Programmes.TREE, List.of(entry("a")), List.of(mark("a")))),
        of(
            PublishedCounts.class,
            () -> Programmes.counts(Programmes.A, 3, 2, 1),
            () -> Programmes.counts(Programmes.B, 3, 2, 1),
            () -> Programmes.counts(Programmes.A, 3, 1, 1)));
  }

  private static Entry entry(String id) {
    return Entry.builder()
        .enterprise(EnterpriseId.of(id))
        .kind(EntryKind.SCALE_UP)
        .county(Programmes.A)
        .effective(DAY)
        .recorded(DAY)
        .build();
  }

  private static Exit exit(String id) {
    return Exit.builder()
        .enterprise(EnterpriseId.of(id))
        .kind(ExitKind.CLOSURE)
        .effective(NEXT)
        .recorded(NEXT)
        .build();
  }

  private static Relocation relocation(String id) {
    return Relocation.builder()
        .enterprise(EnterpriseId.of(id))
        .county(Programmes.B)
        .effective(NEXT)
        .recorded(NEXT)
        .build();
  }

  private static PublishedTotals totals(long net) {
    return PublishedTotals.builder()
        .region(Programmes.A)
        .firstDay(DAY)
        .lastDay(NEXT)
        .published(NEXT)
        .source("report")
        .net(net)
        .build();
  }

  private static Reconciliation.Difference difference(long net) {
    return new Reconciliation.Difference(
        totals(net), Reconciliation.Count.NET, 0, net, ImmutableList.of());
  }

  private static MarkHolding mark(String id) {
    return MarkHolding.builder()
        .enterprise(EnterpriseId.of(id))
        .mark(Mark.LITTLE_GIANT)
        .effective(DAY)
        .recorded(DAY)
        .build();
  }

  private static Tally tally(long entries) {
    return Tally.builder()
        .opening(5)
        .closing(5 + entries)
        .newEntries(entries)
        .otherInflows(0)
        .exits(0)
        .markedNewEntries(0)
        .build();
  }

  private static Responsibility responsibility(String office) {
    return Responsibility.builder()
        .region(Programmes.A)
        .holder(new Office(Programmes.A, Text.untranslated(office)))
        .effective(DAY)
        .recorded(DAY)
        .build();
  }

  private static TreeApportionmentRequest tree(long total) {
    return TreeApportionmentRequest.builder()
        .tree(Programmes.TREE)
        .method(ApportionmentMethod.WEBSTER)
        .newTotal(total)
        .netTotal(1)
        .ceiling(Fraction.parse("1.2"))
        .downTo(Level.PREFECTURE)
        .putWeights(Programmes.A, Fraction.of(3))
        .putWeights(Programmes.B, Fraction.of(2))
        .putWeights(Programmes.C, Fraction.of(1))
        .build();
  }

  private static TargetProgress progress(long done) {
    return new TargetProgress(10, done, Schedule.linear(), ProgrammeYear.of(2022), DAY);
  }

  private static Tallies tallies(long entries) {
    return new Tallies(
        ProgrammeYear.of(2022),
        AsOf.of(DAY),
        CutOff.byEffectiveDate(),
        ImmutableSortedMap.of(Programmes.A, tally(entries)),
        ImmutableList.of(),
        0);
  }

  private static Stream<Sample<?>> targets() {
    return Stream.of(
        parsed(Schedule.class, Schedule::parse, "linear", "3:3/25 12:1", "12:1"),
        of(
            Office.class,
            () -> new Office(Programmes.A, Text.of("市工信局", "industry bureau")),
            () -> new Office(Programmes.B, Text.of("市工信局", "industry bureau"))),
        of(Responsibility.class, () -> responsibility("市政府"), () -> responsibility("市工信局")),
        of(
            TargetChange.class,
            () -> new TargetChange(Programmes.A, Optional.empty(), Optional.of(target(2))),
            () -> new TargetChange(Programmes.A, Optional.of(target(2)), Optional.empty())),
        of(
            NotPassedDown.class,
            () ->
                new NotPassedDown(
                    Programmes.PROVINCE,
                    DAY,
                    3,
                    ImmutableList.of(Programmes.A),
                    ImmutableList.of()),
            () ->
                new NotPassedDown(
                    Programmes.PROVINCE,
                    DAY,
                    3,
                    ImmutableList.of(Programmes.B),
                    ImmutableList.of())),
        of(TreeApportionmentRequest.class, () -> tree(7), () -> tree(8)),
        of(TreeApportionment.class, () -> tree(7).apportion(), () -> tree(8).apportion()),
        of(TargetProgress.class, () -> progress(1), () -> progress(2)),
        of(
            MonthlyCounts.class,
            () -> new MonthlyCounts(ImmutableList.of(2L), ImmutableList.of(-1L)),
            () -> new MonthlyCounts(ImmutableList.of(2L), ImmutableList.of(1L))),
        of(Target.class, () -> target(2), () -> target(3)),
        of(
            TargetPlan.class,
            () -> TargetPlan.of(Programmes.TREE, List.of(target(2))),
            () -> TargetPlan.of(Programmes.TREE, List.of(target(3))),
            () ->
                TargetPlan.of(Programmes.TREE, List.of(target(2)))
                    .withRecordedDownTo(Level.COUNTY)),
        of(
            TargetPolicy.class,
            () ->
                Hunan.policy2022().targets().withSchedule(Schedule.linear(), Provenance.local("x")),
            () ->
                Hunan.policy2022()
                    .targets()
                    .withProvincialNetMinimum(OptionalLong.empty(), Provenance.local("x")),
            () ->
                Hunan.policy2022()
                    .targets()
                    .withOverAllocationCeiling(Fraction.of(2), Provenance.local("x"))),
        of(
            WeightFactor.class,
            () -> new WeightFactor(Text.of("甲", "a"), Fraction.ONE, ImmutableSortedMap.of()),
            () -> new WeightFactor(Text.of("乙", "b"), Fraction.ONE, ImmutableSortedMap.of())),
        of(
            OverAllocation.class,
            () -> new OverAllocation(Fraction.ZERO, Fraction.ONE),
            () -> new OverAllocation(Fraction.ZERO, Fraction.of(2))),
        of(TargetApportionmentRequest.class, () -> together(7), () -> together(8)),
        of(TargetApportionment.class, () -> together(7).apportion(), () -> together(8).apportion()),
        of(ApportionmentRequest.class, () -> apportionment(7), () -> apportionment(8)),
        of(
            Apportionment.class,
            () -> apportionment(7).apportion(),
            () -> apportionment(8).apportion()),
        of(
            Apportionment.Share.class,
            () -> new Apportionment.Share(Fraction.ONE, 1, Apportionment.Bound.NONE),
            () -> new Apportionment.Share(Fraction.ONE, 2, Apportionment.Bound.LOWER)),
        of(
            Apportionment.Factor.class,
            () -> new Apportionment.Factor(Text.of("甲", "a"), Fraction.ONE),
            () -> new Apportionment.Factor(Text.of("乙", "b"), Fraction.ONE)),
        of(
            Apportionment.Tie.class,
            () -> new Apportionment.Tie(ImmutableSortedSet.of(Programmes.A, Programmes.B), 1),
            () -> new Apportionment.Tie(ImmutableSortedSet.of(Programmes.A, Programmes.C), 1)),
        of(
            Decomposition.class,
            () -> decomposition(Decomposition.Status.SOUND),
            () -> decomposition(Decomposition.Status.UNSOUND)));
  }

  private static TargetApportionmentRequest together(long newTotal) {
    return TargetApportionmentRequest.builder()
        .method(ApportionmentMethod.WEBSTER)
        .newTotal(newTotal)
        .netTotal(5)
        .putWeights(Programmes.A, Fraction.of(2))
        .putWeights(Programmes.B, Fraction.of(1))
        .build();
  }

  private static ApportionmentRequest apportionment(long total) {
    return ApportionmentRequest.builder()
        .method(ApportionmentMethod.WEBSTER)
        .total(total)
        .putWeights(Programmes.A, Fraction.of(2))
        .putWeights(Programmes.B, Fraction.of(1))
        .build();
  }

  private static Target target(long newTarget) {
    return Target.of(Programmes.A, newTarget, 1, DAY);
  }

  private static Decomposition decomposition(Decomposition.Status status) {
    return new Decomposition(Programmes.A, status, ImmutableList.of());
  }

  private static Stream<Sample<?>> rules() {
    return Stream.of(
        of(Indicator.class, () -> indicator("a"), () -> indicator("b")),
        of(
            Condition.Comparison.class,
            () -> comparison("0.8"),
            () -> comparison("0.9"),
            () -> new Condition.Comparison(Indicators.NET, Operator.ABOVE, Fraction.of(1))),
        of(
            Condition.FlagIs.class,
            () -> new Condition.FlagIs(Indicators.SOUNDLY_DECOMPOSED, Reading.Flag.YES),
            () -> new Condition.FlagIs(Indicators.SOUNDLY_DECOMPOSED, Reading.Flag.NO)),
        of(
            Condition.OneOf.class,
            () -> new Condition.OneOf(Indicators.LEVEL, ImmutableSortedSet.of("PARK")),
            () -> new Condition.OneOf(Indicators.LEVEL, ImmutableSortedSet.of("COUNTY"))),
        of(
            Condition.AllOf.class,
            () -> new Condition.AllOf(ImmutableList.of(comparison("1"), comparison("3"))),
            () -> new Condition.AllOf(ImmutableList.of(comparison("2"), comparison("3")))),
        of(
            Condition.AnyOf.class,
            () -> new Condition.AnyOf(ImmutableList.of(comparison("1"), comparison("3"))),
            () -> new Condition.AnyOf(ImmutableList.of(comparison("2"), comparison("3")))),
        of(
            Reading.Numeric.class,
            () -> new Reading.Numeric(Fraction.parse("1.0")),
            () -> new Reading.Numeric(Fraction.parse("1.1"))),
        of(
            Reading.Category.class,
            () -> new Reading.Category("PARK"),
            () -> new Reading.Category("COUNTY")),
        of(Rule.class, () -> rule("a"), () -> rule("b")),
        of(RuleSet.class, () -> ruleSet("a"), () -> ruleSet("b")),
        of(
            ConditionResult.class,
            () -> conditionResult(Truth.TRUE),
            () -> conditionResult(Truth.FALSE)),
        of(RuleResult.class, () -> ruleResult("a"), () -> ruleResult("b")),
        of(
            Decision.class,
            () -> new Decision<>(HitPolicy.FIRST, ImmutableList.of(ruleResult("a"))),
            () -> new Decision<>(HitPolicy.FIRST, ImmutableList.of(ruleResult("b"))),
            () -> new Decision<>(HitPolicy.COLLECT, ImmutableList.of(ruleResult("b")))),
        of(
            Condition.Between.class,
            () -> new Condition.Between(Indicators.NET, Fraction.ZERO, Fraction.ONE),
            () -> new Condition.Between(Indicators.NET, Fraction.ONE, Fraction.ONE)),
        of(
            Condition.IndicatorComparison.class,
            () ->
                new Condition.IndicatorComparison(
                    Indicators.NET_TARGET, Operator.AT_MOST, Indicators.NEW_TARGET),
            () ->
                new Condition.IndicatorComparison(
                    Indicators.NET, Operator.AT_MOST, Indicators.NEW_TARGET)),
        of(
            Condition.Applicable.class,
            () -> new Condition.Applicable(Indicators.NET, Reading.Flag.YES),
            () -> new Condition.Applicable(Indicators.NET, Reading.Flag.NO)),
        of(
            Condition.Not.class,
            () -> new Condition.Not(comparison("1")),
            () -> new Condition.Not(comparison("2"))),
        of(
            ValueRow.class,
            () -> ValueRow.of("r", ImmutableMap.of(Indicators.NET, Reading.of(1))),
            () -> ValueRow.of("r", ImmutableMap.of(Indicators.NET, Reading.of(2))),
            () -> ValueRow.of("s", ImmutableMap.of(Indicators.NET, Reading.of(2)))),
        of(
            OutcomeOrder.class,
            () -> OutcomeOrder.worstFirst(List.of("a", "b")),
            () -> OutcomeOrder.worstFirst(List.of("b", "a"))),
        of(Validity.class, () -> Validity.from(DAY), () -> Validity.between(DAY, NEXT)),
        of(
            RuleHistory.class,
            () -> RuleHistory.of(List.of(ruleSet("a"))),
            () -> RuleHistory.of(List.of(ruleSet("b")))),
        of(
            Obstacle.class,
            () -> new Obstacle<>(rule("a"), ImmutableList.of(), Optional.empty()),
            () -> new Obstacle<>(rule("b"), ImmutableList.of(), Optional.empty())),
        of(Finding.class, () -> finding("a"), () -> finding("b")),
        of(
            Analysis.class,
            () -> new Analysis("s", ImmutableList.of(finding("a"))),
            () -> new Analysis("s", ImmutableList.of())));
  }

  private static Finding finding(String rule) {
    return new Finding(
        Finding.Code.GAP,
        ImmutableList.of(rule),
        message("a"),
        Optional.of(ValueRow.of("r", ImmutableMap.of(Indicators.NET, Reading.of(1)))),
        Optional.empty());
  }

  private static Indicator indicator(String id) {
    return Indicator.builder()
        .id(id)
        .name(Text.untranslated(id))
        .type(IndicatorType.CATEGORY)
        .categories(ImmutableMap.of("X", Text.untranslated("x")))
        .provenance(Provenance.local("test"))
        .build();
  }

  private static Condition.Comparison comparison(String threshold) {
    return new Condition.Comparison(Indicators.NET, Operator.BELOW, Fraction.parse(threshold));
  }

  private static Rule<Ground> rule(String id) {
    return Rule.<Ground>builder()
        .id(id)
        .condition(comparison("0.80"))
        .outcome(Ground.SLOW_PROGRESS)
        .provenance(Provenance.local("test"))
        .build();
  }

  private static RuleSet<Ground> ruleSet(String rule) {
    return RuleSet.builder(Ground.class)
        .id("set")
        .hitPolicy(HitPolicy.COLLECT)
        .rules(List.of(rule(rule)))
        .build();
  }

  private static ConditionResult conditionResult(Truth truth) {
    return new ConditionResult(comparison("0.8"), truth, Reading.of(1), Optional.empty());
  }

  private static RuleResult<Ground> ruleResult(String rule) {
    return new RuleResult<>(rule(rule), Truth.TRUE, ImmutableList.of(conditionResult(Truth.TRUE)));
  }

  private static Stream<Sample<?>> assessments() {
    return Stream.of(
        of(Evidence.class, () -> evidence(1), () -> evidence(2)),
        of(
            IssuedAssessment.class,
            () -> new IssuedAssessment(Programmes.A, DAY, DAY, RegionClass.LAGGING),
            () -> new IssuedAssessment(Programmes.A, DAY, NEXT, RegionClass.LAGGING)),
        of(RegionFacts.class, () -> facts(1), () -> facts(2)),
        of(AssessmentDay.class, () -> day("1/2"), () -> day("1/3")),
        of(IndicatorRow.class, () -> regionAssessment(1).row(), () -> regionAssessment(2).row()),
        of(ScoreComponent.class, () -> component("1"), () -> component("2")),
        of(Score.class, () -> score(1), () -> score(2)),
        of(
            Score.Line.class,
            () -> new Score.Line(component("1"), Fraction.ONE),
            () -> new Score.Line(component("1"), Fraction.ZERO)),
        of(
            Standing.class,
            () -> new Standing("g", score(1), 1, 2),
            () -> new Standing("g", score(1), 2, 2)),
        of(
            PenaltyStep.class,
            () -> new PenaltyStep(1, 0, PenaltyStep.Severity.ORDINARY),
            () -> new PenaltyStep(2, 0, PenaltyStep.Severity.SEVERE)),
        of(
            Shortfall.class,
            () -> new Shortfall(rule("a"), ImmutableList.of()),
            () -> new Shortfall(rule("b"), ImmutableList.of())),
        of(
            ProgrammeMinimum.class,
            () -> new ProgrammeMinimum(Programmes.A, OptionalLong.of(1), 2, Provenance.local("x")),
            () ->
                new ProgrammeMinimum(Programmes.A, OptionalLong.empty(), 2, Provenance.local("x"))),
        of(AuditStamp.class, () -> stamp("1"), () -> stamp("2")),
        of(
            MeasureLadder.class,
            () -> ladder(Provenance.local("a")),
            () -> ladder(Provenance.local("b"))),
        of(
            AssessmentPolicy.class,
            () -> standard().withTieBreakers(List.of()),
            () -> standard().withTieBreakers(List.of(Indicators.NET))),
        of(RegionAssessment.class, () -> regionAssessment(1), () -> regionAssessment(2)),
        of(Cause.class, () -> cause("a"), () -> cause("b")),
        of(
            RegionChange.class,
            () -> new RegionChange(regionAssessment(1), regionAssessment(2), ImmutableList.of()),
            () -> new RegionChange(regionAssessment(2), regionAssessment(1), ImmutableList.of())),
        of(
            AssessmentComparison.class,
            () ->
                new AssessmentComparison(
                    ImmutableList.of(), ImmutableList.of(), ImmutableList.of()),
            () ->
                new AssessmentComparison(
                    ImmutableList.of(), ImmutableList.of(Programmes.A), ImmutableList.of())),
        of(
            StepSet.class,
            () -> new StepSet(ImmutableSortedMap.of(Step.MARK_GAINED, 2), RegionClass.OUTSTANDING),
            () -> new StepSet(ImmutableSortedMap.of(Step.MARK_GAINED, 3), RegionClass.OUTSTANDING)),
        of(
            MeasureRecord.class,
            () -> measureRecord(Measure.REMIND),
            () -> measureRecord(Measure.WARN)),
        of(
            Recovery.class,
            () -> new Recovery(Programmes.A, DAY, 1, RegionClass.ON_TRACK),
            () -> new Recovery(Programmes.A, DAY, 2, RegionClass.ON_TRACK)),
        of(Notice.class, () -> notice("a"), () -> notice("b")),
        of(
            NoticeTemplates.class,
            NoticeTemplates::standard,
            () -> NoticeTemplates.standard().with(notice("b"))),
        of(
            Submission.class,
            () -> submission(Submission.Recipient.ASSESSMENT_OFFICE),
            () -> submission(Submission.Recipient.SUPERVISION_OFFICE)),
        of(WhatItTakes.class, () -> whatItTakes(2), () -> whatItTakes(3)),
        of(Assessment.class, () -> assessment("2022-06-30"), () -> assessment("2022-07-31")));
  }

  private static MeasureRecord measureRecord(Measure measure) {
    return MeasureRecord.builder()
        .region(region("430100", Level.PREFECTURE))
        .measure(measure)
        .day(DAY)
        .regionClass(RegionClass.LAGGING)
        .policyName(Text.untranslated("p"))
        .build();
  }

  private static Notice notice(String title) {
    return new Notice(Measure.WARN, Text.untranslated(title), Text.untranslated("body"));
  }

  private static Submission submission(Submission.Recipient recipient) {
    return new Submission(recipient, stamp("1"), ImmutableList.of(), ImmutableList.of());
  }

  private static Cause cause(String subject) {
    return new Cause(Cause.Kind.FACT, subject, message("a"));
  }

  private static WhatItTakes whatItTakes(int searched) {
    return new WhatItTakes(
        region("430100", Level.PREFECTURE),
        RegionClass.LAGGING,
        RegionClass.ON_TRACK,
        WhatItTakes.Answer.NOT_DECIDED,
        ImmutableList.of(),
        searched,
        ImmutableList.of());
  }

  private static Evidence evidence(long findings) {
    return Evidence.builder()
        .region(Programmes.A)
        .day(DAY)
        .recorded(DAY)
        .overdueFindings(findings)
        .build();
  }

  private static RegionFacts facts(long newEntries) {
    return RegionFacts.builder()
        .region(region("430100", Level.PREFECTURE))
        .newTarget(10)
        .netTarget(5)
        .newEntries(newEntries)
        .net(1)
        .markedNewEntries(0)
        .build();
  }

  private static AssessmentDay day(String share) {
    return new AssessmentDay(ProgrammeYear.of(2022), DAY, Fraction.parse(share));
  }

  private static RegionAssessment regionAssessment(long newEntries) {
    return standard().assess(day("1/2"), List.of(facts(newEntries))).get(0);
  }

  private static AssessmentPolicy standard() {
    return Hunan.policy2022().assessment();
  }

  private static ScoreComponent component(String weight) {
    return ScoreComponent.builder()
        .name(Text.untranslated("c"))
        .weight(Fraction.parse(weight))
        .method(ScoreComponent.Method.SHARE)
        .parameter(Fraction.ONE)
        .addIndicators(Indicators.QUALITY)
        .provenance(Provenance.local("test"))
        .numbersProvenance(Provenance.local("test"))
        .build();
  }

  private static Score score(long total) {
    return new Score(Fraction.of(total), ImmutableList.of());
  }

  private static AuditStamp stamp(String version) {
    return new AuditStamp("id", version, "p", "f", AsOf.of(DAY), "v");
  }

  private static MeasureLadder ladder(Provenance provenance) {
    MeasureLadder standard = standard().ladder();
    return MeasureLadder.builder()
        .measures(standard.measures())
        .lastStep(standard.lastStep())
        .severe(standard.severe())
        .provenance(provenance)
        .numbersProvenance(provenance)
        .build();
  }

  private static Assessment assessment(String asOf) {
    return Programmes.workedExample().build().assess(Programmes.LINEAR, AsOf.parse(asOf));
  }

  private static Stream<Sample<?>> programmes() {
    return Stream.of(
        of(
            Policy.class,
            () -> Hunan.policy2022().withIdentity("i", "x", Text.of("甲", "a")),
            () -> Hunan.policy2022().withIdentity("i", "y", Text.of("甲", "a"))),
        of(
            Programme.class,
            () -> Programmes.workedExample().build(),
            () -> Programmes.workedExample().counts(List.of()).build()));
  }
}
