package io.github.sixmechanisms;

import static io.github.sixmechanisms.Samples.of;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.Samples.Sample;
import io.github.sixmechanisms.dispatch.DispatchChange;
import io.github.sixmechanisms.dispatch.DispatchEntry;
import io.github.sixmechanisms.dispatch.DispatchFacts;
import io.github.sixmechanisms.dispatch.DispatchItem;
import io.github.sixmechanisms.dispatch.DispatchList;
import io.github.sixmechanisms.dispatch.DispatchPolicy;
import io.github.sixmechanisms.dispatch.FindingSeverity;
import io.github.sixmechanisms.dispatch.FindingState;
import io.github.sixmechanisms.dispatch.HeardDemand;
import io.github.sixmechanisms.dispatch.LandingRecord;
import io.github.sixmechanisms.dispatch.LandingState;
import io.github.sixmechanisms.dispatch.LandingStep;
import io.github.sixmechanisms.dispatch.PolicyLanding;
import io.github.sixmechanisms.dispatch.RegionProgress;
import io.github.sixmechanisms.dispatch.Settlement;
import io.github.sixmechanisms.dispatch.SupportPolicy;
import io.github.sixmechanisms.dispatch.SupportPolicyId;
import io.github.sixmechanisms.dispatch.Trend;
import io.github.sixmechanisms.dispatch.Visit;
import io.github.sixmechanisms.dispatch.VisitFinding;
import io.github.sixmechanisms.dispatch.VisitId;
import io.github.sixmechanisms.dispatch.VisitLog;
import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.Provenance;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Samples of the value types of the dispatch. */
final class DispatchSamples {

  private static final LocalDate DAY = LocalDate.of(2022, 6, 30);
  private static final RegionCode CITY = RegionCode.of("430200");

  private DispatchSamples() {}

  static Stream<Sample<?>> all() {
    return Stream.concat(visits(), lists());
  }

  private static Stream<Sample<?>> visits() {
    return Stream.of(
        of(VisitId.class, () -> VisitId.of("V1"), () -> VisitId.of("V2")),
        of(Visit.class, () -> visit("V1"), () -> visit("V2")),
        of(
            Settlement.class,
            () -> new Settlement(DAY, Text.untranslated("a")),
            () -> new Settlement(DAY, Text.untranslated("b"))),
        of(VisitFinding.class, () -> finding(1), () -> finding(2)),
        of(FindingState.class, () -> state(1), () -> state(2)),
        of(HeardDemand.class, () -> demand(1), () -> demand(2)),
        of(VisitLog.class, () -> log(1), () -> log(2)),
        of(SupportPolicyId.class, () -> SupportPolicyId.of("a"), () -> SupportPolicyId.of("b")),
        of(
            SupportPolicy.class,
            () -> new SupportPolicy(SupportPolicyId.of("a"), Text.untranslated("t")),
            () -> new SupportPolicy(SupportPolicyId.of("b"), Text.untranslated("t"))),
        of(LandingRecord.class, () -> landed(1), () -> landed(2)),
        of(LandingState.class, () -> landing(1), () -> landing(2)),
        of(PolicyLanding.class, () -> policies(1), () -> policies(2)));
  }

  private static Stream<Sample<?>> lists() {
    return Stream.of(
        of(
            Trend.Period.class,
            () -> new Trend.Period(YearMonth.of(2022, 1), 1),
            () -> new Trend.Period(YearMonth.of(2022, 1), 2)),
        of(Trend.class, () -> trend(1), () -> trend(2)),
        of(RegionProgress.class, () -> progress(1), () -> progress(2)),
        of(DispatchFacts.class, () -> facts(1), () -> facts(2)),
        of(DispatchItem.class, () -> entry(1).items().get(0), () -> entry(2).items().get(0)),
        of(DispatchEntry.class, () -> entry(1), () -> entry(2)),
        of(DispatchChange.class, () -> change(1), () -> change(2)),
        of(
            DispatchList.class,
            () -> policy().list(AsOf.of(DAY), List.of(facts(1))),
            () -> policy().list(AsOf.of(DAY), List.of(facts(2)))),
        of(
            DispatchPolicy.class,
            () -> policy(),
            () -> policy().withPoints(policy().points(), Provenance.local("x"))));
  }

  private static DispatchPolicy policy() {
    return Hunan.policy2022().dispatch();
  }

  private static Office office() {
    return new Office(CITY, Text.untranslated("office"));
  }

  private static Visit visit(String id) {
    return Visit.builder()
        .id(VisitId.of(id))
        .day(DAY)
        .recorded(DAY)
        .visitor(office())
        .addRegions(CITY)
        .purpose(Text.untranslated("p"))
        .build();
  }

  private static VisitFinding finding(int number) {
    return VisitFinding.builder()
        .visit(VisitId.of("V1"))
        .number(number)
        .region(CITY)
        .severity(FindingSeverity.GRAVE)
        .what(Text.untranslated("w"))
        .responsible(office())
        .deadline(DAY)
        .recorded(DAY)
        .build();
  }

  private static FindingState state(int number) {
    return log(number).findings(policy(), AsOf.of(DAY)).get(0);
  }

  private static HeardDemand demand(int number) {
    return HeardDemand.builder()
        .visit(VisitId.of("V1"))
        .number(number)
        .region(CITY)
        .what(Text.untranslated("w"))
        .recorded(DAY)
        .build();
  }

  private static VisitLog log(int number) {
    return VisitLog.of(Hunan.regions(), List.of(visit("V1")), List.of(finding(number)), List.of());
  }

  private static LandingRecord landed(long enterprises) {
    return LandingRecord.builder()
        .policy(SupportPolicyId.of("a"))
        .region(CITY)
        .step(LandingStep.APPLIED)
        .day(DAY)
        .recorded(DAY)
        .enterprises(enterprises)
        .build();
  }

  private static PolicyLanding policies(long enterprises) {
    return PolicyLanding.of(
        Hunan.regions(),
        List.of(new SupportPolicy(SupportPolicyId.of("a"), Text.untranslated("t"))),
        List.of(landed(enterprises)));
  }

  private static LandingState landing(long enterprises) {
    return policies(enterprises).state(SupportPolicyId.of("a"), CITY, AsOf.of(DAY));
  }

  private static Trend trend(long count) {
    return new Trend(ImmutableList.of(new Trend.Period(YearMonth.of(2022, 1), count)));
  }

  private static RegionProgress progress(long count) {
    return new RegionProgress(CITY, Optional.empty(), Optional.empty(), trend(count), trend(count));
  }

  private static DispatchFacts facts(long tasks) {
    return DispatchFacts.builder().region(Hunan.regions().region(CITY)).overdueTasks(tasks).build();
  }

  private static DispatchEntry entry(long tasks) {
    return policy().list(AsOf.of(DAY), List.of(facts(tasks))).entries().get(0);
  }

  private static DispatchChange change(long tasks) {
    return new DispatchChange(CITY, Optional.empty(), Optional.of(entry(tasks)));
  }
}
