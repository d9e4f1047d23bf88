package io.github.sixmechanisms.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.InvalidInputException;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.Fraction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TargetApportionmentTest {

  private static final RegionCode A = RegionCode.of("430100");
  private static final RegionCode B = RegionCode.of("430200");

  private static WeightFactor factor(String name, String share, long a, long b) {
    return new WeightFactor(
        Text.untranslated(name),
        Fraction.parse(share),
        ImmutableSortedMap.of(A, Fraction.of(a), B, Fraction.of(b)));
  }

  @Test
  void factorsAreBlendedByTheirShares() {
    assertThat(
            WeightFactor.blend(
                List.of(factor("stock", "0.6", 300, 100), factor("pool", "0.4", 10, 30))))
        .containsEntry(A, Fraction.parse("0.55"))
        .containsEntry(B, Fraction.parse("0.45"));
  }

  @Test
  void allProblemsOfFactorsAreReportedTogether() {
    WeightFactor onlyA =
        new WeightFactor(
            Text.untranslated("projects"),
            Fraction.parse("0.5"),
            ImmutableSortedMap.of(A, Fraction.of(-1)));

    assertThatThrownBy(() -> WeightFactor.blend(List.of(factor("pool", "0.4", 0, 0), onlyA)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("sum to 9/10")
        .hasMessageContaining("pool has only zeros")
        .hasMessageContaining("projects has no value for 430200")
        .hasMessageContaining("-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> factor("pool", "-0.1", 1, 1))
        .withMessageContaining("-1/10");
  }

  /** Both totals exact, net at most new in every region, all bounds kept. */
  @ParameterizedTest
  @EnumSource
  void netIsAtMostNewInEveryRegionAndBothTotalsAreExact(ApportionmentMethod method) {
    for (long seed = 0; seed < 300; seed++) {
      TargetApportionmentRequest request = random(method, new Random(seed));
      TargetApportionment result = request.apportion();
      List<Target> targets = result.targets(LocalDate.of(2022, 1, 5));

      assertThat(targets.stream().mapToLong(t -> t.newTarget().orElseThrow()).sum())
          .as("seed %s", seed)
          .isEqualTo(request.newTotal());
      assertThat(targets.stream().mapToLong(t -> t.netTarget().orElseThrow()).sum())
          .as("seed %s", seed)
          .isEqualTo(request.netTotal());
      assertThat(targets)
          .as("seed %s: %s", seed, request)
          .allSatisfy(
              t ->
                  assertThat(t.netTarget().orElseThrow())
                      .isLessThanOrEqualTo(t.newTarget().orElseThrow())
                      .isGreaterThanOrEqualTo(
                          request.netLowerBounds().getOrDefault(t.region(), 0L)));
    }
  }

  private static TargetApportionmentRequest random(ApportionmentMethod method, Random random) {
    TargetApportionmentRequest.Builder request =
        TargetApportionmentRequest.builder().method(method);
    int regions = 1 + random.nextInt(8);
    long floors = 0;
    for (int i = 0; i < regions; i++) {
      RegionCode region = RegionCode.of("43" + (10 + i) + "00");
      request.putWeights(region, Fraction.of(1 + random.nextInt(50)));
      if (random.nextInt(3) == 0) {
        long floor = random.nextInt(5);
        floors += floor;
        request.putNetLowerBounds(region, floor);
      }
    }
    long net = floors + random.nextInt(80);
    return request.netTotal(net).newTotal(net + random.nextInt(60)).build();
  }

  @Test
  void aNetTotalAboveTheNewTotalIsAnError() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                TargetApportionmentRequest.builder()
                    .method(ApportionmentMethod.WEBSTER)
                    .newTotal(10)
                    .netTotal(11)
                    .putWeights(A, Fraction.ONE)
                    .build())
        .withMessageContaining("netTotal (11)")
        .withMessageContaining("newTotal (10)");
  }

  @Test
  void aMarginIssuesTheFloorAndStaysWithinTheCeiling() {
    OverAllocation margin = new OverAllocation(Fraction.parse("0.15"), Fraction.parse("1.20"));

    assertThat(margin.issued(190)).isEqualTo(218);
    assertThat(margin.issued(0)).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OverAllocation(Fraction.parse("0.25"), Fraction.parse("1.20")))
        .withMessageContaining("5/4 times the own target, above the ceiling (6/5)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OverAllocation(Fraction.of(-1), Fraction.parse("1.20")));
    assertThatIllegalArgumentException().isThrownBy(() -> margin.issued(-1));
  }

  @Test
  void floorsAboveTheIssuedNumberNameBothNumbers() {
    OverAllocation margin = new OverAllocation(Fraction.parse("0.20"), Fraction.parse("1.20"));
    TargetApportionmentRequest request =
        TargetApportionmentRequest.builder()
            .method(ApportionmentMethod.WEBSTER)
            .newTotal(margin.issued(10))
            .netTotal(margin.issued(5))
            .putWeights(A, Fraction.ONE)
            .putWeights(B, Fraction.ONE)
            .putNewLowerBounds(A, 7L)
            .putNewLowerBounds(B, 6L)
            .build();

    assertThatThrownBy(request::apportion)
        .hasMessageContaining("sum to 13, more than the total 12");
  }

  private static TargetApportionmentRequest.Builder weights(long a, long b) {
    return TargetApportionmentRequest.builder()
        .method(ApportionmentMethod.WEBSTER)
        .newTotal(10)
        .putWeights(A, Fraction.of(a))
        .putWeights(B, Fraction.of(b));
  }

  @Test
  void aRegionWithoutWeightTakesOfTheNetTargetWhatTheOthersCannot() {
    TargetApportionmentRequest.Builder request = weights(0, 1).putNewLowerBounds(A, 5L);

    assertThat(request.netTotal(8).build().apportion().netTargets())
        .satisfies(net -> assertThat(net.units(A)).isEqualTo(3))
        .satisfies(net -> assertThat(net.units(B)).isEqualTo(5))
        .satisfies(
            net ->
                assertThat(net.shares().values())
                    .extracting(Apportionment.Share::bound)
                    .containsExactly(Apportionment.Bound.LOWER, Apportionment.Bound.NEW_TARGET));
    assertThat(request.netTotal(5).build().apportion().netTargets().units(A)).isZero();
    assertThat(request.putNetLowerBounds(A, 4L).build().apportion().netTargets().units(A))
        .isEqualTo(4);
  }

  @Test
  void regionsWithoutWeightShareTheNetTargetInProportionToTheirNewTargets() {
    TargetApportionment result =
        weights(0, 0)
            .netTotal(5)
            .putNewLowerBounds(A, 8L)
            .putNewLowerBounds(B, 2L)
            .build()
            .apportion();

    assertThat(result.netTargets().units(A)).isEqualTo(4);
    assertThat(result.netTargets().units(B)).isEqualTo(1);
  }

  @Test
  void aNetTargetWithoutRoomWithinTheNewTargetsIsAnErrorThatSaysSo() {
    assertThatThrownBy(() -> weights(8, 2).netTotal(9).putNetUpperBounds(A, 5L).build().apportion())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("The net target 9 has room for 7 only")
        .hasMessageContaining("bounded by the new target (of 10 in all, divided first)");
  }

  @Test
  void theNetTargetIsReachedWhereverTheNewTargetsLeaveRoom() {
    for (long seed = 0; seed < 500; seed++) {
      String as = "seed " + seed;
      SplittableRandom random = new SplittableRandom(seed);
      ApportionmentMethod method = ApportionmentMethod.values()[random.nextInt(6)];
      TargetApportionmentRequest.Builder request =
          TargetApportionmentRequest.builder().method(method);
      long floors = 0;
      for (int i = 0; i < 6; i++) {
        RegionCode region = RegionCode.of("43" + (10 + i) + "00");
        request.putWeights(region, Fraction.of(i == 0 ? 1 : random.nextInt(3)));
        if (random.nextInt(2) == 0) {
          long floor = random.nextInt(9);
          floors += floor;
          request.putNewLowerBounds(region, floor);
        }
      }
      long newTotal = floors + random.nextInt(9);
      long netTotal = random.nextLong(newTotal + 1);
      TargetApportionment result =
          request.newTotal(newTotal).netTotal(netTotal).build().apportion();

      assertThat(result.netTargets().shares().values().stream().mapToLong(s -> s.units()).sum())
          .as(as)
          .isEqualTo(netTotal);
      result
          .netTargets()
          .shares()
          .forEach(
              (region, share) ->
                  assertThat(share.units())
                      .as("%s, %s", as, region)
                      .isLessThanOrEqualTo(result.newTargets().units(region)));
    }
  }

  @Test
  void countsAreAFactor() {
    assertThat(
            WeightFactor.ofCounts(
                Text.untranslated("stock"), Fraction.ONE, Map.of(A, 300L, B, 100L)))
        .isEqualTo(factor("stock", "1", 300, 100));
  }

  @Test
  void problemsOfNewAndNetAreReportedTogetherEachWithItsKind() {
    TargetApportionmentRequest.Builder request =
        weights(8, 2)
            .netTotal(5)
            .putNewLowerBounds(A, 6L)
            .putNewLowerBounds(B, 5L)
            .putNetLowerBounds(A, 4L)
            .putNetLowerBounds(B, 4L);

    assertThatThrownBy(() -> request.build().apportion())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "The lower bounds of new entries sum to 11, more than the total 10; the greatest:"
                + " 430100 6, 430200 5.")
        .hasMessageContaining(
            "The lower bounds of net increase sum to 8, more than the total 5; the greatest:"
                + " 430100 4, 430200 4.");
  }

  @Test
  void lowerBoundsThatTheNetOnesRaisedSaySo() {
    assertThatThrownBy(
            () ->
                weights(8, 2)
                    .netTotal(10)
                    .putNewLowerBounds(A, 6L)
                    .putNetLowerBounds(B, 5L)
                    .build()
                    .apportion())
        .hasMessageContaining("of new entries, raised to those of net increase, sum to 11");
  }

  @Test
  void aNetLowerBoundAboveTheNewUpperOneNamesBoth() {
    assertThatThrownBy(
            () ->
                weights(8, 2)
                    .netTotal(5)
                    .putNetLowerBounds(A, 4L)
                    .putNewUpperBounds(A, 3L)
                    .build()
                    .apportion())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "The lower bound 4 of net increase of 430100 is above its upper bound 3 of new"
                + " entries");
  }

  @Test
  void negativeBoundsOfBothKindsAreNamedAsSuch() {
    assertThatThrownBy(
            () ->
                weights(8, 2)
                    .netTotal(5)
                    .putNetUpperBounds(A, -1L)
                    .putNewLowerBounds(B, -2L)
                    .build()
                    .apportion())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("The upper bound -1 of net increase of 430100 must not be negative")
        .hasMessageContaining("The lower bound -2 of new entries of 430200 must not be negative");
  }

  @Test
  void aNetNumberCutByTheNewTargetOfTheRegionSaysSo() {
    TargetApportionmentRequest.Builder request = weights(5, 5).netTotal(9).putNewUpperBounds(A, 3L);
    TargetApportionment byNewTarget = request.build().apportion();
    TargetApportionment byOwnBound = request.putNetUpperBounds(A, 2L).build().apportion();

    assertThat(byNewTarget.netTargets().units(A)).isEqualTo(3);
    assertThat(byNewTarget.netTargets().in(Language.EN))
        .contains("430100: 3 (quota 4.50, exactly 9/2; bound: its own new target)");
    assertThat(byNewTarget.netTargets().in(Language.ZH_CN)).contains("限额：不超过本地区新增目标");
    assertThat(byOwnBound.netTargets().units(A)).isEqualTo(2);
    assertThat(byOwnBound.netTargets().in(Language.EN)).contains("bound: upper bound");
  }

  @Test
  void aRegionThatTookNoPartIsRefusedWithoutAListOfAllOthers() {
    Apportionment newTargets = weights(8, 2).netTotal(5).build().apportion().newTargets();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> newTargets.units(RegionCode.of("430300")))
        .withMessage(
            "The region (430300) must be one of the 2 that took part.\nMaybe its code is"
                + " mistyped.");
  }

  @Test
  void revisionsSayWhoIssuedThemAndWhy() {
    Office office = new Office(A, Text.untranslated("bureau"));
    LocalDate july = LocalDate.of(2022, 7, 1);

    assertThat(weights(8, 2).netTotal(5).build().apportion().targets(july, office, "mid-year"))
        .hasSize(2)
        .allSatisfy(target -> assertThat(target.reason()).contains("mid-year"))
        .allSatisfy(target -> assertThat(target.issuedBy()).contains(office));
  }
}
