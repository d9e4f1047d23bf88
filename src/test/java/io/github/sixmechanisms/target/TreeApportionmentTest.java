package io.github.sixmechanisms.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.text.InvalidInputException;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.Fraction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TreeApportionmentTest {

  private static final LocalDate ISSUED = LocalDate.of(2022, 1, 10);
  private static final AsOf DAY = AsOf.of(ISSUED);
  private static final Fraction CEILING = Fraction.parse("1.20");
  private static final RegionTree HUNAN = Hunan.regions();
  private static final RegionCode PROVINCE = RegionCode.of("430000");
  private static final RegionCode CHANGSHA = RegionCode.of("430100");

  private static TreeApportionmentRequest.Builder hunan(long seed) {
    Random random = new Random(seed);
    TreeApportionmentRequest.Builder request =
        TreeApportionmentRequest.builder()
            .tree(HUNAN)
            .method(
                ApportionmentMethod.values()[random.nextInt(ApportionmentMethod.values().length)])
            .newTotal(2_000)
            .netTotal(1_000)
            .ceiling(CEILING);
    for (Region region : HUNAN.regions()) {
      request.putWeights(region.code(), Fraction.of(1 + random.nextInt(500)));
    }
    return request;
  }

  private static void checkSound(TreeApportionment apportionment, String as) {
    TargetPlan plan =
        TargetPlan.of(HUNAN, apportionment.targets(ISSUED)).withRecordedDownTo(Level.COUNTY);
    for (Region region : HUNAN.regions()) {
      if (!HUNAN.unitsBelow(region.code()).isEmpty()) {
        assertThat(plan.decomposition(region.code(), DAY, CEILING).status())
            .as("%s, %s", as, region)
            .isEqualTo(Decomposition.Status.SOUND);
      }
    }
    assertThat(plan.notPassedDown(DAY)).as(as).isEmpty();
  }

  @Test
  void everyRegionPassesItsTargetsDownSoundlyAndExactly() {
    for (long seed = 0; seed < 60; seed++) {
      TreeApportionment apportionment = hunan(seed).build().apportion();
      String as = "seed " + seed;

      checkSound(apportionment, as);
      assertThat(apportionment.toUnits()).hasSize(15);
      apportionment
          .toUnits()
          .forEach(
              (issuer, issue) -> {
                long own =
                    issuer.equals(PROVINCE)
                        ? 2_000
                        : apportionment.toUnits().get(PROVINCE).newTargets().units(issuer);
                assertThat(issue.newTargets().total()).as("%s, %s", as, issuer).isEqualTo(own);
                issue
                    .newTargets()
                    .shares()
                    .keySet()
                    .forEach(
                        unit ->
                            assertThat(issue.netTargets().units(unit))
                                .as("%s, %s", as, unit)
                                .isLessThanOrEqualTo(issue.newTargets().units(unit)));
              });
    }
  }

  @Test
  void aMarginPerLevelIsIssuedOnTopAndStaysSound() {
    for (long seed = 0; seed < 60; seed++) {
      TreeApportionment apportionment =
          hunan(seed)
              .putMargins(Level.PROVINCE, Fraction.parse("0.10"))
              .putMargins(Level.PREFECTURE, Fraction.parse("0.20"))
              .build()
              .apportion();

      checkSound(apportionment, "seed " + seed);
      assertThat(apportionment.toUnits().get(PROVINCE).newTargets().total()).isEqualTo(2_200);
      long changsha = apportionment.toUnits().get(PROVINCE).newTargets().units(CHANGSHA);
      assertThat(apportionment.toUnits().get(CHANGSHA).newTargets().total())
          .isEqualTo(changsha * 6 / 5);
    }
  }

  private static RegionTree withParks() {
    return RegionTree.of(
        List.of(
            Region.root(PROVINCE, Text.untranslated("p"), Level.PROVINCE),
            Region.of(CHANGSHA, Text.untranslated("c"), Level.PREFECTURE, PROVINCE),
            Region.of(RegionCode.of("430121"), Text.untranslated("a"), Level.COUNTY, CHANGSHA),
            Region.of(RegionCode.of("430181"), Text.untranslated("b"), Level.COUNTY, CHANGSHA),
            Region.of(RegionCode.of("P1"), Text.untranslated("p1"), Level.PARK, CHANGSHA),
            Region.of(RegionCode.of("P2"), Text.untranslated("p2"), Level.PARK, CHANGSHA),
            Region.of(RegionCode.of("P3"), Text.untranslated("p3"), Level.PARK, CHANGSHA)));
  }

  private static TreeApportionmentRequest.Builder parks() {
    return TreeApportionmentRequest.builder()
        .tree(withParks())
        .method(ApportionmentMethod.WEBSTER)
        .newTotal(100)
        .netTotal(50)
        .ceiling(CEILING)
        .putWeights(CHANGSHA, Fraction.of(400))
        .putWeights(RegionCode.of("430121"), Fraction.of(300))
        .putWeights(RegionCode.of("430181"), Fraction.of(100))
        .putWeights(RegionCode.of("P1"), Fraction.of(150))
        .putWeights(RegionCode.of("P2"), Fraction.of(50));
  }

  @Test
  void parksShareWhatTheirWeightsAreOfTheirHosts() {
    TreeApportionment apportionment = parks().build().apportion();
    TargetApportionment issue = apportionment.toParks().get(CHANGSHA);

    assertThat(issue.newTargets().total()).isEqualTo(50);
    assertThat(issue.newTargets().shares()).doesNotContainKey(RegionCode.of("P3"));
    assertThat(issue.newTargets().units(RegionCode.of("P1"))).isIn(37L, 38L);
    assertThat(apportionment.targets(ISSUED))
        .extracting(target -> target.region().text())
        .containsExactly("430000", "430100", "430121", "430181", "P1", "P2");
    assertThat(parks().putWeights(RegionCode.of("P3"), Fraction.of(900)).build().apportion())
        .satisfies(
            all -> assertThat(all.toParks().get(CHANGSHA).newTargets().total()).isEqualTo(100));
  }

  @Test
  void theDecompositionCanEndAtPrefectures() {
    TreeApportionmentRequest.Builder request =
        TreeApportionmentRequest.builder()
            .tree(HUNAN)
            .method(ApportionmentMethod.HAMILTON)
            .newTotal(2_000)
            .netTotal(1_000)
            .ceiling(CEILING)
            .downTo(Level.PREFECTURE);
    HUNAN.unitsBelow(PROVINCE).forEach(unit -> request.putWeights(unit.code(), Fraction.ONE));

    assertThat(request.build().apportion().targets(ISSUED)).hasSize(15);
  }

  @Test
  void floorsAboveWhatARegionMayIssueAreAnErrorThatNamesBothNumbersAndTheRegion() {
    TreeApportionmentRequest.Builder request =
        parks()
            .putMargins(Level.PREFECTURE, Fraction.parse("0.10"))
            .putNewLowerBounds(RegionCode.of("430121"), 70L)
            .putNewLowerBounds(RegionCode.of("430181"), 41L);

    assertThatThrownBy(() -> request.build().apportion())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("c (430100), 100 new and 50 net")
        .hasMessageContaining("111")
        .hasMessageContaining("110");
  }

  @Test
  void missingWeightsAndUnknownRegionsAreReportedTogether() {
    TreeApportionmentRequest request =
        TreeApportionmentRequest.builder()
            .tree(withParks())
            .method(ApportionmentMethod.WEBSTER)
            .newTotal(1)
            .netTotal(1)
            .ceiling(CEILING)
            .putWeights(CHANGSHA, Fraction.ONE)
            .putWeights(RegionCode.of("1"), Fraction.ONE)
            .putNetUpperBounds(RegionCode.of("2"), 1L)
            .build();

    assertThatThrownBy(request::apportion)
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e ->
                assertThat(e.problems())
                    .extracting(problem -> problem.key())
                    .containsExactly(
                        "target.unknownRegion",
                        "target.unknownRegion",
                        "target.withoutWeight",
                        "target.withoutWeight"));
  }

  @Test
  void aMarginAboveTheCeilingAndSwappedTotalsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parks().putMargins(Level.PROVINCE, Fraction.parse("0.21")).build())
        .withMessageContaining("121/100")
        .withMessageContaining("6/5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parks().netTotal(101).build())
        .withMessageContaining("101")
        .withMessageContaining("100");
  }

  @Test
  void aBoundOfARegionThatTakesNoPartIsAnError() {
    TreeApportionmentRequest.Builder request =
        parks()
            .downTo(Level.PREFECTURE)
            .putNewLowerBounds(PROVINCE, 5_000L)
            .putNewUpperBounds(RegionCode.of("430121"), 7L)
            .putNetLowerBounds(RegionCode.of("P3"), 2L)
            .putNetUpperBounds(RegionCode.of("P1"), 2L);

    assertThatThrownBy(() -> request.build().apportion())
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e ->
                assertThat(e.problems())
                    .extracting(problem -> problem.key())
                    .containsExactly(
                        "target.boundUnused", "target.boundUnused", "target.parkBoundUnused"))
        .hasMessageContaining("a (430121) has a bound and takes no part")
        .hasMessageContaining("p (430000) has a bound and takes no part")
        .hasMessageContaining("below prefecture get no targets")
        .hasMessageContaining("p3 (P3) has a bound and no part");
  }

  @Test
  void aParkWhoseHostGetsNoTargetHasNoBound() {
    RegionCode park = RegionCode.of("P4");
    RegionTree tree =
        RegionTree.of(
            ImmutableList.<Region>builder()
                .addAll(withParks().regions())
                .add(Region.of(park, Text.untranslated("p4"), Level.PARK, RegionCode.of("430121")))
                .build());

    assertThatThrownBy(
            () ->
                parks()
                    .tree(tree)
                    .downTo(Level.PREFECTURE)
                    .putWeights(park, Fraction.ONE)
                    .putNewLowerBounds(park, 1L)
                    .build()
                    .apportion())
        .hasMessageContaining("p4 (P4) has a bound and no part");
  }

  @Test
  void aRootThatHostsParksWithAWeightNeedsOneItself() {
    RegionTree tree =
        RegionTree.of(
            List.of(
                Region.root(CHANGSHA, Text.untranslated("c"), Level.PREFECTURE),
                Region.of(RegionCode.of("430121"), Text.untranslated("a"), Level.COUNTY, CHANGSHA),
                Region.of(RegionCode.of("P1"), Text.untranslated("p1"), Level.PARK, CHANGSHA)));
    TreeApportionmentRequest.Builder request =
        TreeApportionmentRequest.builder()
            .tree(tree)
            .method(ApportionmentMethod.WEBSTER)
            .newTotal(100)
            .netTotal(50)
            .ceiling(CEILING)
            .putWeights(RegionCode.of("430121"), Fraction.of(900))
            .putWeights(RegionCode.of("P1"), Fraction.of(90));

    assertThatThrownBy(() -> request.build().apportion())
        .hasMessageContaining("c (430100) hosts parks with a weight and has none itself");
    assertThat(
            request
                .putWeights(CHANGSHA, Fraction.of(900))
                .build()
                .apportion()
                .toParks()
                .get(CHANGSHA)
                .newTargets()
                .total())
        .isEqualTo(10);
  }

  @Test
  void theTargetsSayWhichOfficeOfTheRegionAboveIssuedThem() {
    Office province = new Office(PROVINCE, Text.of("省工信厅", "provincial department"));
    Office city = new Office(CHANGSHA, Text.of("市工信局", "industry bureau"));
    List<Target> targets = parks().build().apportion().targets(ISSUED, List.of(city, province));

    assertThat(targets)
        .extracting(target -> target.issuedBy())
        .containsExactly(
            Optional.empty(),
            Optional.of(province),
            Optional.of(city),
            Optional.of(city),
            Optional.of(city),
            Optional.of(city));
    assertThat(targets.get(0).issued()).isEmpty();
    assertThat(targets.get(1).issued()).contains(ISSUED);
    assertThat(parks().build().apportion().targets(ISSUED))
        .allSatisfy(target -> assertThat(target.issuedBy()).isEmpty());
    assertThat(parks().build().apportion().toUnits().get(CHANGSHA).targets(ISSUED, city).get(0))
        .satisfies(target -> assertThat(target.issuedBy()).contains(city))
        .satisfies(target -> assertThat(target.issued()).contains(ISSUED));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parks().build().apportion().targets(ISSUED, List.of(city, city)))
        .withMessageContaining("The region (430100) must have at most one office");
  }
}
