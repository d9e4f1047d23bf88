package io.github.sixmechanisms.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.target.Decomposition.Status;
import io.github.sixmechanisms.text.InvalidInputException;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.Provenance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetPlanTest {

  private static final RegionCode PROVINCE = RegionCode.of("900000");
  private static final RegionCode CITY = RegionCode.of("900100");
  private static final RegionCode COUNTY_A = RegionCode.of("900101");
  private static final RegionCode COUNTY_B = RegionCode.of("900102");
  private static final RegionCode PARK = RegionCode.of("P1");
  private static final RegionCode OTHER_CITY = RegionCode.of("900200");
  private static final RegionCode PLACEHOLDER = RegionCode.of("909000");
  private static final RegionCode DIRECT_COUNTY = RegionCode.of("909001");

  private static final LocalDate ISSUED = LocalDate.of(2022, 1, 10);
  private static final AsOf MID_YEAR = AsOf.parse("2022-06-30");
  private static final Fraction CEILING = Fraction.parse("1.20");

  private static final RegionTree TREE =
      RegionTree.of(
          List.of(
              Region.root(PROVINCE, Text.untranslated("province"), Level.PROVINCE),
              region(CITY, Level.PREFECTURE, PROVINCE),
              region(COUNTY_A, Level.COUNTY, CITY),
              region(COUNTY_B, Level.COUNTY, CITY),
              region(PARK, Level.PARK, CITY),
              region(OTHER_CITY, Level.PREFECTURE, PROVINCE),
              Region.of(PLACEHOLDER, Text.untranslated("省直辖县级行政区划"), Level.PREFECTURE, PROVINCE),
              region(DIRECT_COUNTY, Level.COUNTY, PLACEHOLDER)));

  private static Region region(RegionCode code, Level level, RegionCode parent) {
    return Region.of(code, Text.untranslated("region " + code), level, parent);
  }

  private static Target target(RegionCode region, long newTarget, long netTarget) {
    return Target.of(region, newTarget, netTarget, ISSUED);
  }

  private static Decomposition cityWith(Target... below) {
    List<Target> targets = new ArrayList<>(List.of(below));
    targets.add(target(CITY, 100, 50));
    return TargetPlan.of(TREE, targets).decomposition(CITY, MID_YEAR, CEILING);
  }

  private static List<String> keys(Decomposition decomposition) {
    return decomposition.reasons().stream().map(Message::key).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "40, 20, 60, 30, SOUND",
    "40, 20, 59, 30, UNSOUND",
    "40, 20, 60, 29, UNSOUND",
    "40, 20, 80, 40, SOUND",
    "40, 20, 81, 40, UNSOUND",
    "40, 20, 80, 41, UNSOUND"
  })
  void theSumOfTheUnitsBelowLiesBetweenTheOwnTargetAndTheCeiling(
      long newA, long netA, long newB, long netB, Status expected) {
    assertThat(cityWith(target(COUNTY_A, newA, netA), target(COUNTY_B, newB, netB)).status())
        .isEqualTo(expected);
  }

  @Test
  void aUnitWithoutATargetCountsZero() {
    assertThat(cityWith(target(COUNTY_A, 100, 50)).status()).isEqualTo(Status.SOUND);
    assertThat(keys(cityWith(target(COUNTY_A, 99, 49))))
        .containsExactly("target.belowOwn", "target.belowOwn");
  }

  @ParameterizedTest
  @CsvSource({"0, 0, SOUND", "120, 60, SOUND", "121, 60, UNSOUND", "120, 61, UNSOUND"})
  void parksHaveACeilingAndNoLowerBound(long newTarget, long netTarget, Status expected) {
    assertThat(cityWith(target(COUNTY_A, 100, 50), target(PARK, newTarget, netTarget)).status())
        .isEqualTo(expected);
  }

  @Test
  void everyBrokenBoundIsNamedInBothLanguages() {
    Decomposition decomposition = cityWith(target(COUNTY_A, 121, 49), target(PARK, 121, 61));

    assertThat(keys(decomposition))
        .containsExactly(
            "target.aboveCeiling",
            "target.parksAboveCeiling",
            "target.belowOwn",
            "target.parksAboveCeiling");
    assertThat(decomposition.reasons().get(0).in(Language.EN))
        .isEqualTo(
            "900100, new entries: the units below have 121 in all, more than 120 (1.2 times the own"
                + " target of 100).");
    assertThat(decomposition.reasons().get(2).in(Language.ZH_CN))
        .isEqualTo("900100 净增：下级合计 49，低于本级目标 50。");
  }

  @Test
  void aZeroTargetMayPassNothingOn() {
    TargetPlan nothing = TargetPlan.of(TREE, List.of(target(CITY, 0, 0), target(COUNTY_A, 0, 0)));
    TargetPlan something = TargetPlan.of(TREE, List.of(target(CITY, 0, 0), target(COUNTY_A, 1, 0)));

    assertThat(nothing.decomposition(CITY, MID_YEAR, CEILING).status()).isEqualTo(Status.SOUND);
    assertThat(keys(something.decomposition(CITY, MID_YEAR, CEILING)))
        .containsExactly("target.aboveCeiling");
  }

  @Test
  void onlyTheKindsThatARegionHasAreJudged() {
    Target netOnly =
        Target.builder().region(CITY).netTarget(50).effective(ISSUED).recorded(ISSUED).build();
    TargetPlan plan = TargetPlan.of(TREE, List.of(netOnly, target(COUNTY_A, 500, 50)));

    assertThat(plan.decomposition(CITY, MID_YEAR, CEILING).status()).isEqualTo(Status.SOUND);
  }

  @Test
  void aRegionWithoutUnitsBelowOrWithoutATargetIsNotJudged() {
    TargetPlan plan =
        TargetPlan.of(TREE, List.of(target(COUNTY_A, 10, 5), target(OTHER_CITY, 1, 1)));

    assertThat(plan.decomposition(COUNTY_A, MID_YEAR, CEILING).status())
        .isEqualTo(Status.NOT_APPLICABLE);
    assertThat(plan.decomposition(OTHER_CITY, MID_YEAR, CEILING).status())
        .isEqualTo(Status.NOT_APPLICABLE);
    assertThat(plan.decomposition(CITY, MID_YEAR, CEILING).status())
        .isEqualTo(Status.NOT_APPLICABLE);
  }

  @Test
  void aPlanThatEndsAboveTheUnitsBelowIsNotHeldAgainstARegion() {
    TargetPlan plan =
        TargetPlan.of(TREE, List.of(target(PROVINCE, 120, 60), target(CITY, 100, 50)));

    assertThat(plan.recordedDownTo()).isEmpty();
    assertThat(plan.decomposition(CITY, MID_YEAR, CEILING).status()).isEqualTo(Status.NOT_SUPPLIED);
    assertThat(plan.decomposition(PROVINCE, MID_YEAR, CEILING).status()).isEqualTo(Status.UNSOUND);
    assertThat(
            plan.withRecordedDownTo(Level.COUNTY).decomposition(CITY, MID_YEAR, CEILING).status())
        .isEqualTo(Status.UNSOUND);
  }

  @Test
  void theTargetOfAnotherRegionsCountyIsNotHeldAgainstARegion() {
    TargetPlan plan =
        TargetPlan.of(TREE, List.of(target(CITY, 100, 50), target(DIRECT_COUNTY, 1, 1)));

    assertThat(plan.decomposition(CITY, MID_YEAR, CEILING).status()).isEqualTo(Status.NOT_SUPPLIED);
    assertThat(
            plan.withRecordedDownTo(Level.COUNTY).decomposition(CITY, MID_YEAR, CEILING).status())
        .isEqualTo(Status.UNSOUND);
  }

  @Test
  void aTargetThatWasNotKnownOrNotInForceDoesNotChangeTheJudgement() {
    Target late =
        Target.builder()
            .region(COUNTY_A)
            .newTarget(1)
            .netTarget(1)
            .effective(LocalDate.parse("2022-03-01"))
            .recorded(LocalDate.parse("2022-06-01"))
            .build();
    TargetPlan plan = TargetPlan.of(TREE, List.of(target(CITY, 100, 50), late));

    assertThat(plan.decomposition(CITY, AsOf.parse("2022-03-31@2022-04-05"), CEILING).status())
        .isEqualTo(Status.NOT_SUPPLIED);
    assertThat(plan.decomposition(CITY, AsOf.parse("2022-02-28"), CEILING).status())
        .isEqualTo(Status.NOT_SUPPLIED);
    assertThat(plan.decomposition(CITY, MID_YEAR, CEILING).status()).isEqualTo(Status.UNSOUND);
  }

  @Test
  void placeholderRowsAreLookedThrough() {
    TargetPlan plan =
        TargetPlan.of(
            TREE,
            List.of(
                target(PROVINCE, 100, 50),
                target(CITY, 60, 30),
                target(OTHER_CITY, 30, 15),
                target(DIRECT_COUNTY, 10, 5)));

    assertThat(plan.decomposition(PROVINCE, MID_YEAR, CEILING).status()).isEqualTo(Status.SOUND);
  }

  @Test
  void theStatedDepthCannotHideARecordedTargetOrBeAPark() {
    TargetPlan plan = TargetPlan.of(TREE, List.of(target(CITY, 100, 50)));

    assertThatThrownBy(() -> plan.withRecordedDownTo(Level.PROVINCE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PROVINCE");
    assertThatThrownBy(() -> plan.withRecordedDownTo(Level.PARK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The level (PARK) must be an administrative one");
  }

  @Test
  void theTargetInForceIsTheLastEffectiveOneThatWasKnown() {
    Target first = target(CITY, 100, 50);
    Target revised = revision("2022-05-01", "2022-04-20", 110);
    Target corrected = revision("2022-05-01", "2022-07-10", 105);
    Target later = revision("2022-07-01", "2022-03-01", 120);
    TargetPlan plan = TargetPlan.of(TREE, List.of(later, corrected, first, revised));

    assertThat(plan.inForce(CITY, AsOf.parse("2022-01-09"))).isEmpty();
    assertThat(plan.inForce(CITY, AsOf.parse("2022-01-10"))).contains(first);
    assertThat(plan.inForce(CITY, AsOf.parse("2022-04-30"))).contains(first);
    assertThat(plan.inForce(CITY, AsOf.parse("2022-05-01@2022-05-01"))).contains(revised);
    assertThat(plan.inForce(CITY, MID_YEAR)).contains(corrected);
    assertThat(plan.inForce(CITY, AsOf.parse("2022-07-01"))).contains(later);
    assertThat(plan.inForce(CITY, AsOf.parse("2022-07-01@2022-02-28"))).contains(first);
    assertThat(plan.inForce(OTHER_CITY, MID_YEAR)).isEmpty();
  }

  private static Target revision(String effective, String recorded, long newTarget) {
    return Target.builder()
        .region(CITY)
        .newTarget(newTarget)
        .netTarget(50)
        .effective(LocalDate.parse(effective))
        .recorded(LocalDate.parse(recorded))
        .reason("half-year adjustment")
        .build();
  }

  @Test
  void sumsNearTheGreatestLongAreExact() {
    long huge = Long.MAX_VALUE;
    TargetPlan plan =
        TargetPlan.of(
            TREE,
            List.of(
                target(CITY, huge, huge), target(COUNTY_A, huge, huge), target(COUNTY_B, huge, 0)));

    assertThat(keys(plan.decomposition(CITY, MID_YEAR, CEILING)))
        .containsExactly("target.aboveCeiling");
    assertThat(plan.decomposition(CITY, MID_YEAR, CEILING).reasons().get(0).in(Language.EN))
        .contains("18446744073709551614");
  }

  @Test
  void everyProblemOfAPlanIsReportedTogether() {
    List<Target> targets =
        List.of(
            target(RegionCode.of("1"), 1, 1),
            target(PLACEHOLDER, 1, 1),
            target(CITY, 1, 1),
            target(CITY, 2, 1));

    assertThatThrownBy(() -> TargetPlan.of(TREE, targets))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> {
              assertThat(e.problems())
                  .extracting(Message::key)
                  .containsExactly(
                      "target.duplicate", "target.placeholder", "target.unknownRegion");
              assertThat(e.in(Language.ZH_CN)).contains("目标方案").contains("900100");
            });
  }

  @Test
  void aTargetThatContradictsItselfIsRefused() {
    assertThatThrownBy(() -> target(CITY, 10, 11))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("11")
        .hasMessageContaining("10");
    assertThatThrownBy(() -> target(CITY, 10, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The netTarget (-1) of 900100 must not be negative");
    assertThatThrownBy(() -> target(CITY, -5, -7))
        .hasMessageContaining("The newTarget (-5) of 900100 must not be negative");
    assertThatThrownBy(
            () ->
                Target.builder()
                    .from(target(CITY, 10, 5))
                    .issued(LocalDate.of(2023, 12, 1))
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("issued (2023-12-01) after it was recorded (2022-01-10)");
    assertThatThrownBy(
            () ->
                Hunan.policy2022()
                    .targets()
                    .withProvincialNetMinimum(OptionalLong.of(-3), Provenance.local("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The provincialNetMinimum (-3)");
    assertThatThrownBy(
            () -> Target.builder().region(CITY).effective(ISSUED).recorded(ISSUED).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("900100");
  }

  @Test
  void aCeilingBelowOneIsRefused() {
    TargetPlan plan = TargetPlan.of(TREE, List.of(target(CITY, 100, 50)));

    assertThatThrownBy(() -> plan.decomposition(CITY, MID_YEAR, Fraction.parse("0.99")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("99/100");
  }

  @Test
  void aRevisionMustSayWhy() {
    Target silent = Target.of(CITY, 110, 60, LocalDate.of(2022, 5, 1));

    assertThatThrownBy(() -> TargetPlan.of(TREE, List.of(target(CITY, 100, 50), silent)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("900100 effective 2022-05-01")
        .hasMessageContaining("must have a reason");
    assertThatThrownBy(() -> Target.builder().from(silent).reason(" ").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("reason");
  }

  @Test
  void thePlanCanBeTakenAndComparedAtAnyTime() {
    TargetPlan plan =
        TargetPlan.of(
            TREE,
            List.of(
                target(CITY, 100, 50),
                revision("2022-05-01", "2022-04-20", 110),
                target(OTHER_CITY, 10, 5),
                Target.of(COUNTY_A, 60, 30, LocalDate.of(2022, 6, 1))));
    AsOf april = AsOf.parse("2022-04-30");
    List<TargetChange> changes = plan.changes(april, plan, MID_YEAR);

    assertThat(plan.asOf(april).keySet()).containsExactly(CITY, OTHER_CITY);
    assertThat(plan.asOf(AsOf.parse("2022-06-30@2022-04-19")).get(CITY).newTarget()).hasValue(100);
    assertThat(changes).extracting(TargetChange::region).containsExactly(CITY, COUNTY_A);
    assertThat(changes.get(0).difference(TargetKind.NEW)).isEqualTo(10);
    assertThat(changes.get(0).difference(TargetKind.NET)).isZero();
    assertThat(changes.get(1).before()).isEmpty();
    assertThat(changes.get(0).in(Language.EN))
        .isEqualTo(
            "900100: new entries 100 → 110, net increase 50 → 50; reason: half-year adjustment");
    assertThat(changes.get(1).in(Language.ZH_CN)).contains("新增 – → 60");
    assertThat(plan.changes(MID_YEAR, plan, MID_YEAR)).isEmpty();
  }

  @Test
  void whoHasNotPassedTargetsDownIsListedWithTheUnitsThatWait() {
    TargetPlan plan =
        TargetPlan.of(
            TREE,
            List.of(
                target(PROVINCE, 200, 100),
                target(CITY, 100, 50),
                revision("2022-05-01", "2022-04-20", 110),
                target(DIRECT_COUNTY, 5, 5),
                target(COUNTY_A, 60, 30)));
    List<NotPassedDown> waiting = plan.notPassedDown(MID_YEAR);

    assertThat(waiting).extracting(NotPassedDown::region).containsExactly(PROVINCE, CITY);
    assertThat(waiting.get(0).without()).containsExactly(OTHER_CITY);
    assertThat(waiting.get(1).without()).containsExactly(COUNTY_B);
    assertThat(waiting.get(1).since()).isEqualTo(ISSUED);
    assertThat(waiting.get(1).in(Language.EN))
        .isEqualTo(
            "900100 has had targets since 2022-01-10 and not passed them down to 1 of 2 units:"
                + " without new entries 900102; without net increase 900102");
  }

  @Test
  void aRegionThatPassedDownOneKindOnlyIsListedWithTheOther() {
    Target newOnly =
        Target.builder().region(COUNTY_A).newTarget(60).effective(ISSUED).recorded(ISSUED).build();
    TargetPlan plan =
        TargetPlan.of(TREE, List.of(target(CITY, 100, 50), newOnly, target(COUNTY_B, 50, 50)));
    NotPassedDown waiting = plan.notPassedDown(MID_YEAR).get(0);

    assertThat(waiting.without(TargetKind.NEW)).isEmpty();
    assertThat(waiting.without(TargetKind.NET)).containsExactly(COUNTY_A);
    assertThat(waiting.without()).containsExactly(COUNTY_A);
    assertThat(waiting.in(Language.EN))
        .contains("without new entries –; without net increase 900101");
    assertThat(waiting.in(Language.ZH_CN)).contains("缺净增目标 900101");
    assertThat(
            TargetPlan.of(
                    TREE, List.of(Target.builder().from(newOnly).region(CITY).build(), newOnly))
                .notPassedDown(MID_YEAR))
        .singleElement()
        .satisfies(found -> assertThat(found.without()).containsExactly(COUNTY_B))
        .satisfies(found -> assertThat(found.without(TargetKind.NET)).isEmpty());
    assertThatThrownBy(
            () -> new NotPassedDown(CITY, ISSUED, 2, ImmutableList.of(), ImmutableList.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("900100");
  }

  @Test
  void theReasonIsAskedOfWhatWasRecordedLater() {
    Target original = target(CITY, 100, 50);
    Target backDated = revision("2022-01-01", "2022-03-01", 110);

    assertThat(TargetPlan.of(TREE, List.of(original, backDated)).targets())
        .containsExactly(backDated, original);
    assertThatThrownBy(
            () ->
                TargetPlan.of(
                    TREE,
                    List.of(
                        original,
                        Target.builder().from(backDated).reason(Optional.empty()).build())))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("900100 effective 2022-01-01, recorded 2022-03-01, revises");
  }

  @Test
  void theResponsibleOfficeIsTheLastEffectiveOneThatWasKnown() {
    Office first = new Office(CITY, Text.of("市工信局", "industry bureau"));
    Office second = new Office(CITY, Text.of("分管副市长", "vice mayor in charge"));
    Responsibility.Builder holder = Responsibility.builder().region(CITY).holder(first);
    Responsibility early = holder.effective(ISSUED).recorded(ISSUED).build();
    Responsibility late =
        Responsibility.builder()
            .region(CITY)
            .holder(second)
            .effective(LocalDate.of(2022, 5, 1))
            .recorded(LocalDate.of(2022, 5, 10))
            .build();
    TargetPlan plan =
        TargetPlan.of(TREE, List.of(target(CITY, 100, 50)))
            .withResponsibilities(List.of(late, early));

    assertThat(plan.holder(CITY, AsOf.parse("2022-04-30"))).contains(first);
    assertThat(plan.holder(CITY, MID_YEAR)).contains(second);
    assertThat(plan.holder(CITY, AsOf.parse("2022-06-30@2022-05-09"))).contains(first);
    assertThat(plan.holder(OTHER_CITY, MID_YEAR)).isEmpty();
    assertThat(plan.responsibilities()).containsExactly(early, late);
    assertThat(plan.withRecordedDownTo(Level.COUNTY).responsibilities()).hasSize(2);
    assertThat(second.in(Language.EN)).isEqualTo("vice mayor in charge (900100)");
    assertThatThrownBy(() -> plan.withResponsibilities(List.of(early, early)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("two responsible offices");
    assertThatThrownBy(() -> new Office(CITY, Text.of(" ", "x")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRevisedPlanKeepsItsResponsibilitiesAndItsDepth() {
    Responsibility holder =
        Responsibility.builder()
            .region(CITY)
            .holder(new Office(CITY, Text.of("市工信局", "industry bureau")))
            .effective(ISSUED)
            .recorded(ISSUED)
            .build();
    Target revision = revision("2022-05-01", "2022-04-20", 110);
    TargetPlan plan =
        TargetPlan.of(TREE, List.of(target(CITY, 100, 50)))
            .withResponsibilities(List.of(holder))
            .withRecordedDownTo(Level.PREFECTURE);
    TargetPlan revised = plan.revisedBy(List.of(revision, target(OTHER_CITY, 10, 5)));

    assertThat(revised.targets()).hasSize(3).contains(revision);
    assertThat(revised.responsibilities()).containsExactly(holder);
    assertThat(revised.recordedDownTo()).contains(Level.PREFECTURE);
    assertThat(plan.revisedBy(List.of())).isEqualTo(plan);
    assertThatThrownBy(() -> plan.revisedBy(List.of(target(CITY, 110, 60))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("900100");
    assertThatThrownBy(() -> plan.revisedBy(List.of(target(COUNTY_A, 1, 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PREFECTURE");
  }

  @Test
  void aTargetOfZeroIsAnotherThingThanNone() {
    Target newOnly =
        Target.builder().region(CITY).newTarget(60).effective(ISSUED).recorded(ISSUED).build();
    TargetPlan none = TargetPlan.of(TREE, List.of(newOnly));
    TargetPlan zero = TargetPlan.of(TREE, List.of(target(CITY, 60, 0)));

    assertThat(none.changes(MID_YEAR, zero, MID_YEAR))
        .singleElement()
        .satisfies(
            change ->
                assertThat(change.in(Language.EN))
                    .contains("new entries 60 → 60, net increase – → 0"))
        .satisfies(change -> assertThat(change.difference(TargetKind.NET)).isZero());
  }

  private static Target issued(RegionCode region, RegionCode issuer) {
    return Target.builder()
        .from(target(region, 2, 1))
        .issuedBy(new Office(issuer, Text.untranslated("office")))
        .build();
  }

  @Test
  void anOfficeOfAnotherBranchIssuesNoTarget() {
    List<Target> targets = List.of(issued(CITY, COUNTY_A), issued(PARK, OTHER_CITY));

    assertThatThrownBy(() -> TargetPlan.of(TREE, targets))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("(900100) was issued by office (900101), which is neither")
        .hasMessageContaining("(P1) was issued by office (900200), which is neither");
    assertThatThrownBy(() -> TargetPlan.of(TREE, List.of(issued(CITY, RegionCode.of("90000")))))
        .hasMessageContaining("office (90000)");
    assertThat(
            TargetPlan.of(
                    TREE,
                    List.of(
                        issued(PROVINCE, RegionCode.of("100000")),
                        issued(CITY, CITY),
                        issued(COUNTY_A, PROVINCE),
                        issued(PARK, CITY),
                        issued(DIRECT_COUNTY, PROVINCE)))
                .targets())
        .hasSize(5);
  }

  @Test
  void theOfficeOfAnUnknownRegionIsCalledAnOfficeAndNotATarget() {
    Responsibility unknown =
        Responsibility.builder()
            .region(RegionCode.of("1"))
            .holder(new Office(CITY, Text.untranslated("office")))
            .effective(ISSUED)
            .recorded(ISSUED)
            .build();

    assertThatThrownBy(() -> TargetPlan.of(TREE, List.of()).withResponsibilities(List.of(unknown)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("The office responsible for 1 has no region in the tree");
  }
}
