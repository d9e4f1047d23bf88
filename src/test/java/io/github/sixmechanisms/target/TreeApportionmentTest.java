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
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.Fraction;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
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
        .hasMessageContaining(
            "c (430100) issues ⌊100 × 1.1⌋ = 110 new and ⌊50 × 1.1⌋ = 55 net to its units (margin"
                + " 0.1, ceiling 1.2): The lower bounds of new entries sum to 111, more than the"
                + " total 110; the greatest: 430121 70, 430181 41.");
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
                        "target.unknownBound",
                        "target.unknownWeight",
                        "target.withoutWeight",
                        "target.withoutWeight"))
        .hasMessageContaining("The bound of 2 has no region in the tree")
        .hasMessageContaining("The weight of 1 has no region in the tree");
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
        .hasMessageContaining(
            "only regions below 430000 do, which has its totals, and none below prefecture")
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

  private static final RegionCode A = RegionCode.of("A");
  private static final RegionCode B = RegionCode.of("B");
  private static final RegionCode PARK = RegionCode.of("K");

  /** Province P with prefectures A and B, their counties A1 and B1, and a park in A1. */
  private static RegionTree twoPrefectures() {
    RegionCode province = RegionCode.of("P");
    RegionCode countyA = RegionCode.of("A1");
    return RegionTree.of(
        List.of(
            Region.root(province, Text.untranslated("p"), Level.PROVINCE),
            Region.of(A, Text.untranslated("a"), Level.PREFECTURE, province),
            Region.of(B, Text.untranslated("b"), Level.PREFECTURE, province),
            Region.of(countyA, Text.untranslated("a1"), Level.COUNTY, A),
            Region.of(RegionCode.of("B1"), Text.untranslated("b1"), Level.COUNTY, B),
            Region.of(PARK, Text.untranslated("k"), Level.PARK, countyA)));
  }

  private static WeightFactor factor(String name, String share, long... pABA1B1K) {
    String[] regions = {"P", "A", "B", "A1", "B1", "K"};
    Map<RegionCode, Long> counts = new TreeMap<>();
    for (int i = 0; i < regions.length; i++) {
      counts.put(RegionCode.of(regions[i]), pABA1B1K[i]);
    }
    return WeightFactor.ofCounts(Text.untranslated(name), Fraction.parse(share), counts);
  }

  private static TreeApportionmentRequest.Builder factors(WeightFactor... factors) {
    return TreeApportionmentRequest.builder()
        .tree(twoPrefectures())
        .method(ApportionmentMethod.WEBSTER)
        .newTotal(1_000)
        .netTotal(500)
        .ceiling(CEILING)
        .addFactors(factors);
  }

  @Test
  void factorsAreBlendedWithinEachStepWhateverTheOtherLevelsHold() {
    TreeApportionment issue =
        factors(
                factor("stock", "0.6", 200, 100, 100, 100, 100, 0),
                factor("pool", "0.4", 40, 30, 10, 30, 10, 25))
            .build()
            .apportion();
    Apportionment top = issue.toUnits().get(RegionCode.of("P")).newTargets();
    Apportionment park = issue.toParks().get(RegionCode.of("A1")).newTargets();

    assertThat(top.units(A)).isEqualTo(600);
    assertThat(top.units(B)).isEqualTo(400);
    assertThat(park.total()).isEqualTo(200);
    assertThat(top.factors())
        .containsExactly(
            new Apportionment.Factor(Text.untranslated("stock"), Fraction.parse("0.6")),
            new Apportionment.Factor(Text.untranslated("pool"), Fraction.parse("0.4")));
    assertThat(top.in(Language.EN))
        .startsWith(
            "1000 divided by Sainte-Laguë (Webster)\n"
                + "  weights: 0.6 by stock\n"
                + "  weights: 0.4 by pool\n");
    assertThat(top.in(Language.ZH_CN)).contains("权重：stock占 0.6");
  }

  @Test
  void aFactorOfZerosLeavesAStepToTheOthers() {
    TreeApportionmentRequest.Builder request =
        factors(
            factor("stock", "0.6", 100, 100, 0, 80, 0, 20),
            factor("pool", "0.4", 0, 0, 0, 0, 0, 0));
    Apportionment top = request.build().apportion().toUnits().get(RegionCode.of("P")).newTargets();

    assertThat(top.units(A)).isEqualTo(1_000);
    assertThat(top.factors())
        .containsExactly(new Apportionment.Factor(Text.untranslated("stock"), Fraction.ONE));
    assertThat(request.build().apportion().toParks().get(RegionCode.of("A1")).newTargets().total())
        .isEqualTo(250);
    assertThatThrownBy(() -> request.putNewLowerBounds(B, 3L).build().apportion())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("b (B) issues ⌊3 × 1⌋ = 3 new")
        .hasMessageContaining("All weights are zero");
  }

  @Test
  void factorsWithProblemsAndWeightsBesideFactorsAreRefused() {
    assertThatThrownBy(
            () ->
                factors(
                        factor("stock", "0.6", 100, 100, 0, 80, 0, 20),
                        factor("pool", "0.3", 9, 1, 1, 0, 1, 25))
                    .build()
                    .apportion())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("sum to 9/10")
        .hasMessageContaining("In the factor pool, a1 (A1) has 0, of which its parks [K]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> factors().build())
        .withMessageContaining("either weights or factors");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> factors(factor("x", "1", 1, 1, 1, 1, 1, 1)).putWeights(A, Fraction.ONE).build())
        .withMessageContaining("either weights or factors");
  }

  @Test
  void parksOfAHostWithoutWeightOfItsOwnAreRefused() {
    assertThatThrownBy(() -> parks().weights(Map.of()).build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                TreeApportionmentRequest.builder()
                    .from(parks().build())
                    .weights(
                        Map.of(
                            CHANGSHA,
                            Fraction.ZERO,
                            RegionCode.of("430121"),
                            Fraction.ONE,
                            RegionCode.of("430181"),
                            Fraction.ONE,
                            RegionCode.of("P1"),
                            Fraction.ONE))
                    .putNewLowerBounds(CHANGSHA, 100L)
                    .putNetLowerBounds(CHANGSHA, 50L)
                    .build()
                    .apportion())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("c (430100) has the weight 0, of which its parks [P1]");
  }

  @Test
  void problemsOfSeveralHoldersAndOfBothKindsAreReportedTogether() {
    assertThatThrownBy(
            () ->
                factors(factor("stock", "1", 200, 100, 100, 100, 100, 10))
                    .putNewLowerBounds(RegionCode.of("A1"), 501L)
                    .putNetLowerBounds(RegionCode.of("B1"), 251L)
                    .build()
                    .apportion())
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e ->
                assertThat(e.problems())
                    .extracting(Message::key)
                    .containsExactly("target.issue", "target.issue"))
        .hasMessageContaining("a (A) issues ⌊500 × 1⌋ = 500 new")
        .hasMessageContaining("sum to 501")
        .hasMessageContaining("b (B) issues")
        .hasMessageContaining("of net increase sum to 251");
    assertThatThrownBy(
            () ->
                factors(factor("stock", "1", 200, 100, 100, 100, 100, 10))
                    .putNewLowerBounds(PARK, 51L)
                    .build()
                    .apportion())
        .hasMessageContaining(
            "a1 (A1) issues ⌊500 × 0.1⌋ = 50 new and ⌊250 × 0.1⌋ = 25 net to its parks (0.1:"
                + " their weights by its own): The lower bounds of new entries sum to 51");
  }

  @Test
  void aDivisionCanStartBelowTheRoot() {
    TreeApportionment changsha =
        hunan(1).root(CHANGSHA).newTotal(340).netTotal(200).build().apportion();

    assertThat(changsha.toUnits().keySet()).containsExactly(CHANGSHA);
    assertThat(changsha.toUnits().get(CHANGSHA).newTargets().total()).isEqualTo(340);
    assertThat(changsha.targets(ISSUED)).hasSize(10);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hunan(1).root(RegionCode.of("43010")).build())
        .withMessageContaining("43010");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parks().root(RegionCode.of("P1")).build())
        .withMessageContaining("P1");
  }

  @Test
  void aRevisionOfOnePrefectureKeepsTheRestOfThePlan() {
    LocalDate july = LocalDate.of(2022, 7, 1);
    TargetPlan plan = TargetPlan.of(HUNAN, hunan(1).build().apportion().targets(ISSUED));
    TreeApportionment changsha =
        hunan(1).root(CHANGSHA).newTotal(340).netTotal(200).build().apportion();
    TargetPlan revised =
        plan.revisedBy(changsha.targets(july, List.of(), "two large projects start early"));

    assertThat(revised.inForce(CHANGSHA, AsOf.of(july)))
        .hasValueSatisfying(target -> assertThat(target.newTarget()).hasValue(340))
        .hasValueSatisfying(
            target -> assertThat(target.reason()).contains("two large projects start early"));
    assertThat(plan.changes(AsOf.of(july), revised, AsOf.of(july)))
        .extracting(TargetChange::region)
        .allSatisfy(region -> assertThat(region.text()).startsWith("4301"));
    assertThat(revised.targets()).hasSize(plan.targets().size() + 10);
  }

  @Test
  void anOfficeOfARegionThatTookNoPartIsRefused() {
    Office mistyped = new Office(RegionCode.of("43000"), Text.untranslated("department"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> parks().build().apportion().targets(ISSUED, List.of(mistyped)))
        .withMessageContaining("The office (department)")
        .withMessageContaining("not of 43000");
  }

  private static RegionTree ofAHundredThousandRegions() {
    RegionCode country = RegionCode.of("N");
    List<Region> regions = new ArrayList<>();
    regions.add(Region.root(country, Text.untranslated("n"), Level.COUNTRY));
    for (int p = 0; p < 31; p++) {
      RegionCode province = RegionCode.of("V" + p);
      regions.add(Region.of(province, Text.untranslated("v"), Level.PROVINCE, country));
      for (int q = 0; q < 107; q++) {
        RegionCode city = RegionCode.of("Q" + p + "-" + q);
        regions.add(Region.of(city, Text.untranslated("q"), Level.PREFECTURE, province));
        for (int c = 0; c < 29; c++) {
          RegionCode county = RegionCode.of("C" + p + "-" + q + "-" + c);
          regions.add(Region.of(county, Text.untranslated("c"), Level.COUNTY, city));
        }
      }
    }
    return RegionTree.of(regions);
  }

  /** Processor time, so that a busy machine does not matter; the ratio is about 1. */
  @Test
  void aGreatTreeIsDividedInAboutTheTimeOfAFlatDivision() {
    RegionTree tree = ofAHundredThousandRegions();
    Random random = new Random(1);
    Map<RegionCode, Fraction> weights = new TreeMap<>();
    tree.codes().forEach(region -> weights.put(region, Fraction.of(1 + random.nextInt(100))));
    TargetApportionmentRequest flat =
        TargetApportionmentRequest.builder()
            .method(ApportionmentMethod.WEBSTER)
            .newTotal(10_000_000)
            .netTotal(5_000_000)
            .weights(weights)
            .build();
    TreeApportionmentRequest down =
        TreeApportionmentRequest.builder()
            .tree(tree)
            .method(ApportionmentMethod.WEBSTER)
            .newTotal(10_000_000)
            .netTotal(5_000_000)
            .ceiling(CEILING)
            .weights(weights)
            .build();

    assertThat(processorTime(down::apportion)).isLessThan(20 * processorTime(flat::apportion));
  }

  private static long processorTime(Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    work.run();
    return threads.getCurrentThreadCpuTime() - before;
  }
}
