package io.github.sixmechanisms.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.target.Apportionment.Bound;
import io.github.sixmechanisms.text.InvalidInputException;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.value.Fraction;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What decides a number, and divisions of weights that have no short common denominator. */
class ApportionmentBoundsTest {

  private static final RegionCode A = RegionCode.of("RA");
  private static final RegionCode B = RegionCode.of("RB");
  private static final RegionCode C = RegionCode.of("RC");

  private static ApportionmentRequest.Builder webster(long total, long a, long b) {
    return ApportionmentRequest.builder()
        .method(ApportionmentMethod.WEBSTER)
        .total(total)
        .putWeights(A, Fraction.of(a))
        .putWeights(B, Fraction.of(b));
  }

  private static Bound bound(Apportionment apportionment, RegionCode region) {
    return apportionment.shares().get(region).bound();
  }

  @Test
  void aNumberThatOnlyItsLowerBoundGivesIsExplainedByIt() {
    ApportionmentRequest.Builder request = webster(10, 24, 36).putWeights(C, Fraction.of(40));
    Apportionment without = request.putLowerBounds(B, 7L).build().apportion();
    Apportionment with = request.putLowerBounds(A, 2L).build().apportion();

    assertThat(without.units(A)).isEqualTo(1);
    assertThat(with.units(A)).isEqualTo(2);
    assertThat(bound(with, A)).isEqualTo(Bound.LOWER);
    assertThat(bound(with, B)).isEqualTo(Bound.LOWER);
    assertThat(bound(with, C)).isEqualTo(Bound.NONE);
  }

  @Test
  void aNumberThatItsUpperBoundCutsIsExplainedByIt() {
    ApportionmentRequest.Builder request =
        webster(10, 80, 15)
            .method(ApportionmentMethod.HAMILTON)
            .putWeights(C, Fraction.of(5))
            .putUpperBounds(A, 5L);
    Apportionment without = request.build().apportion();
    Apportionment with = request.putUpperBounds(B, 3L).build().apportion();

    assertThat(without.units(B)).isEqualTo(4);
    assertThat(with.units(B)).isEqualTo(3);
    assertThat(bound(with, A)).isEqualTo(Bound.UPPER);
    assertThat(bound(with, B)).isEqualTo(Bound.UPPER);
    assertThat(bound(with, C)).isEqualTo(Bound.NONE);
  }

  @Test
  void aBoundThatTheRegionMeetsAnywayDecidesNothing() {
    Apportionment anyway = webster(10, 32, 68).putUpperBounds(A, 3L).build().apportion();
    Apportionment least = webster(10, 32, 68).putLowerBounds(A, 3L).build().apportion();

    assertThat(bound(anyway, A)).isEqualTo(Bound.NONE);
    assertThat(bound(least, A)).isEqualTo(Bound.NONE);
  }

  @ParameterizedTest
  @EnumSource
  void whereBoundsLeaveNoChoiceTheUpperOneIsNamed(ApportionmentMethod method) {
    Apportionment result =
        webster(10, 20, 60)
            .method(method)
            .putLowerBounds(A, 4L)
            .putUpperBounds(B, 6L)
            .build()
            .apportion();

    assertThat(bound(result, A)).isIn(Bound.NONE, Bound.LOWER);
    assertThat(bound(result, B)).isEqualTo(Bound.UPPER);
  }

  @Test
  void aRegionWithoutWeightHasItsNumberByItsLowerBound() {
    Apportionment result = webster(10, 0, 5).putLowerBounds(A, 4L).build().apportion();

    assertThat(bound(result, A)).isEqualTo(Bound.LOWER);
    assertThat(result.quota(A)).isEqualTo(Fraction.ZERO);
    assertThat(result.rounding(A)).isEqualTo(Fraction.of(4));
  }

  /** Takes each bound away and divides again. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HAMILTON")
  void aBoundIsNamedWhenTheNumberWouldBeAnotherWithoutIt(ApportionmentMethod method) {
    for (long seed = 0; seed < 400; seed++) {
      ApportionmentRequest request = random(method, new SplittableRandom(seed), 60);
      Apportionment result = request.apportion();
      for (RegionCode region : request.weights().keySet()) {
        String as = "seed " + seed + ", " + region + ", " + request + "\n" + result.shares();
        Bound bound = bound(result, region);
        int lower = order(result, without(request, region, request.upperBounds()), region);
        int upper = order(result, without(request, request.lowerBounds(), region), region);
        if (bound == Bound.NONE) {
          assertThat(List.of(lower, upper)).as(as).containsExactly(0, 0);
        } else if (bound == Bound.LOWER) {
          assertThat(lower).as(as).isPositive();
        } else if (!othersAreAtTheirLowerBounds(request, result, region)) {
          assertThat(upper).as(as).isNegative();
        }
      }
    }
  }

  /**
   * The same by the largest remainder; a named bound is held to it where neither division was made
   * anew and units were left for remainders.
   */
  @Test
  void aBoundOfTheLargestRemainderIsNamedWhenTheNumberWouldBeAnotherWithoutIt() {
    for (long seed = 0; seed < 2_000; seed++) {
      ApportionmentRequest request =
          random(ApportionmentMethod.HAMILTON, new SplittableRandom(seed), 60);
      Apportionment result = request.apportion();
      for (RegionCode region : request.weights().keySet()) {
        String as = "seed " + seed + ", " + region + ", " + request + "\n" + result.shares();
        Bound bound = bound(result, region);
        ApportionmentRequest.Builder withoutLower = without(request, region, request.upperBounds());
        ApportionmentRequest.Builder withoutUpper = without(request, request.lowerBounds(), region);
        int lower = order(result, withoutLower, region);
        int upper = order(result, withoutUpper, region);
        if (bound != Bound.LOWER) {
          assertThat(lower).as(as).isZero();
        } else if (request.weights().get(region).signum() == 0
            || isByRemainders(request, withoutLower)) {
          assertThat(lower).as(as).isPositive();
        } else {
          assertThat(lower).as(as).isNotNegative();
        }
        if (bound != Bound.UPPER) {
          assertThat(upper).as(as).isZero();
        } else if (isByRemainders(request, withoutUpper)) {
          assertThat(upper).as(as).isNegative();
        }
      }
    }
  }

  private static boolean isByRemainders(
      ApportionmentRequest request, ApportionmentRequest.Builder without) {
    return isByRemainders(request) && isByRemainders(without.build());
  }

  /** Whether quotas moved to their bounds leave something, and no more than one unit for each. */
  private static boolean isByRemainders(ApportionmentRequest request) {
    Apportionment result = request.apportion();
    long left = request.total();
    int open = 0;
    for (RegionCode region : request.weights().keySet()) {
      boolean weighs = request.weights().get(region).signum() > 0;
      long least = request.lowerBounds().getOrDefault(region, 0L);
      long most = weighs ? request.upperBounds().getOrDefault(region, request.total()) : least;
      long quota = result.quota(region).floor().longValueExact();
      long moved = Math.max(least, Math.min(most, quota));
      left -= moved;
      open += moved == quota && moved < most ? 1 : 0;
    }
    return left > 0 && left <= open;
  }

  /** How the number compares with that of another request; 0 if that one cannot be met. */
  private static int order(
      Apportionment result, ApportionmentRequest.Builder other, RegionCode region) {
    try {
      return Long.compare(result.units(region), other.build().apportion().units(region));
    } catch (InvalidInputException e) {
      return result.shares().get(region).bound() == Bound.LOWER ? 1 : 0;
    }
  }

  private static ApportionmentRequest.Builder without(
      ApportionmentRequest request, RegionCode region, Map<RegionCode, Long> upper) {
    Map<RegionCode, Long> lower = new TreeMap<>(request.lowerBounds());
    lower.remove(region);
    return bounded(request, lower, upper);
  }

  private static ApportionmentRequest.Builder without(
      ApportionmentRequest request, Map<RegionCode, Long> lower, RegionCode region) {
    Map<RegionCode, Long> upper = new TreeMap<>(request.upperBounds());
    upper.remove(region);
    return bounded(request, lower, upper);
  }

  private static ApportionmentRequest.Builder bounded(
      ApportionmentRequest request, Map<RegionCode, Long> lower, Map<RegionCode, Long> upper) {
    return ApportionmentRequest.builder()
        .method(request.method())
        .total(request.total())
        .weights(request.weights())
        .lowerBounds(lower)
        .upperBounds(upper);
  }

  private static boolean othersAreAtTheirLowerBounds(
      ApportionmentRequest request, Apportionment result, RegionCode region) {
    return result.shares().keySet().stream()
        .filter(other -> !other.equals(region))
        .allMatch(other -> result.units(other) == request.lowerBounds().getOrDefault(other, 0L));
  }

  private static ApportionmentRequest random(
      ApportionmentMethod method, SplittableRandom random, int denominators) {
    int regions = 1 + random.nextInt(7);
    ApportionmentRequest.Builder request = ApportionmentRequest.builder().method(method);
    long floors = 0;
    for (int i = 0; i < regions; i++) {
      RegionCode region = RegionCode.of("R" + i);
      Fraction weight = Fraction.of(1 + random.nextInt(90), 1 + random.nextInt(denominators));
      request.putWeights(region, i > 0 && random.nextInt(9) == 0 ? Fraction.ZERO : weight);
      if (random.nextInt(3) == 0) {
        long bound = random.nextInt(9);
        floors += bound;
        request.putLowerBounds(region, bound);
      }
      if (i > 0 && random.nextInt(3) == 0) {
        request.putUpperBounds(region, 8L + random.nextInt(9));
      }
    }
    return request.total(floors + random.nextInt(60)).build();
  }

  @Test
  void theLargestRemainderGivesWhatFractionsOneStepAfterTheOtherGive() {
    for (long seed = 0; seed < 3_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      ApportionmentRequest request =
          random(ApportionmentMethod.HAMILTON, random, seed % 2 == 0 ? 4 : 1_000_000);
      Apportionment result = request.apportion();
      String as = "seed " + seed + ": " + request;
      Fraction sum = request.weights().values().stream().reduce(Fraction.ZERO, Fraction::plus);

      assertThat(result.shares().values().stream().map(Apportionment.Share::units).toList())
          .as(as)
          .isEqualTo(DividedByFractions.of(request));
      request
          .weights()
          .forEach(
              (region, weight) ->
                  assertThat(result.quota(region))
                      .as(as)
                      .isEqualTo(weight.times(Fraction.of(request.total())).dividedBy(sum)));
    }
  }

  /** Each weight has a denominator of its own, so their sum has about 400,000 bits. */
  @ParameterizedTest
  @EnumSource
  @Timeout(30)
  void aHundredThousandWeightsWithDifferentDenominatorsAreDividedExactly(
      ApportionmentMethod method) {
    SplittableRandom random = new SplittableRandom(2022);
    ApportionmentRequest.Builder request =
        ApportionmentRequest.builder().method(method).total(10_000_000);
    for (int i = 0; i < 100_000; i++) {
      RegionCode region = RegionCode.of("R" + (100_000 + i));
      request.putWeights(
          region, Fraction.of(1 + random.nextInt(3_000), 100_001 + random.nextInt(900_000)));
      if (i % 10 == 0) {
        request.putLowerBounds(region, 50L);
      } else if (i % 10 == 1) {
        request.putUpperBounds(region, 150L);
      }
    }
    Apportionment result = request.build().apportion();

    assertThat(result.shares().values().stream().mapToLong(Apportionment.Share::units).sum())
        .isEqualTo(10_000_000);
  }

  @Test
  void aQuotaThatTheIntervalCannotTellFromAWholeNumberIsExact() {
    Fraction third = Fraction.of(1, 3);
    Fraction hair = Fraction.parse("0." + "0".repeat(200) + "1");
    ApportionmentRequest.Builder request =
        ApportionmentRequest.builder()
            .method(ApportionmentMethod.HAMILTON)
            .total(3)
            .putWeights(A, third)
            .putWeights(B, third.plus(hair))
            .putWeights(C, third.minus(hair));

    assertThat(request.total(2).build().apportion().units(C)).isZero();
    assertThat(request.total(1).build().apportion().units(B)).isEqualTo(1);
    assertThat(request.total(3).build().apportion().quota(A)).isEqualTo(Fraction.ONE);
    assertThat(request.total(3).build().apportion().ties()).isEmpty();
  }

  @Test
  void quotasWithoutAShortExactFormAreExplainedByTheirWeights() {
    ApportionmentRequest.Builder request =
        ApportionmentRequest.builder().method(ApportionmentMethod.WEBSTER).total(10_000);
    for (int i = 0; i < 200; i++) {
      request.putWeights(RegionCode.of("R" + (100 + i)), Fraction.of(1, 1_000_003 + (2 * i)));
    }
    Apportionment result = request.build().apportion();

    assertThat(result.in(Language.EN))
        .contains("R100: 50 (quota 50.01 by the weight 1/1000003; bound: none)");
    assertThat(result.in(Language.ZH_CN)).contains("权重 1/1000003；限额：无");
    assertThat(result.quota(RegionCode.of("R100")).toDecimal(2)).isEqualTo("50.01");
  }

  @ParameterizedTest
  @EnumSource
  void theGreatestTotalIsDivided(ApportionmentMethod method) {
    Apportionment result = webster(Long.MAX_VALUE, 1, 3).method(method).build().apportion();

    assertThat(result.units(A) + result.units(B)).isEqualTo(Long.MAX_VALUE);
    assertThat(result.units(A) - (Long.MAX_VALUE / 4)).isIn(0L, 1L);
    assertThat(webster(Long.MAX_VALUE, 0, 1).method(method).build().apportion().units(B))
        .isEqualTo(Long.MAX_VALUE);
  }

  @ParameterizedTest
  @EnumSource
  void aRegionWithoutWeightBesideOnesThatRoundHasItsNumberByItsLowerBound(
      ApportionmentMethod method) {
    Apportionment result =
        webster(2, 0, 1)
            .method(method)
            .putWeights(C, Fraction.ONE)
            .putLowerBounds(A, 1L)
            .putUpperBounds(C, 0L)
            .build()
            .apportion();

    assertThat(bound(result, A)).isEqualTo(Bound.LOWER);
  }
}
