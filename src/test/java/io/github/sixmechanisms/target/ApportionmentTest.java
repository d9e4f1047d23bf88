package io.github.sixmechanisms.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Lists;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.InvalidInputException;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.value.Fraction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApportionmentTest {

  private static RegionCode code(String text) {
    return RegionCode.parse(text);
  }

  private static ApportionmentRequest.Builder request(
      ApportionmentMethod method, long total, Map<RegionCode, Fraction> weights) {
    return ApportionmentRequest.builder().method(method).total(total).weights(weights);
  }

  private static Map<RegionCode, Fraction> weights(long... weights) {
    Map<RegionCode, Fraction> byCode = new TreeMap<>();
    for (int i = 0; i < weights.length; i++) {
      byCode.put(code("R" + (char) ('A' + i)), Fraction.of(weights[i]));
    }
    return byCode;
  }

  private static List<Long> units(Apportionment apportionment) {
    return apportionment.shares().values().stream().map(Apportionment.Share::units).toList();
  }

  private static List<Long> divided(ApportionmentMethod method, long total, long... weights) {
    return units(request(method, total, weights(weights)).build().apportion());
  }

  private static List<List<String>> rows(String file) throws IOException {
    Path path =
        Path.of(System.getProperty("project.basedir"), "src/test/resources/data").resolve(file);
    return Files.readAllLines(path).stream().skip(1).map(line -> List.of(line.split(","))).toList();
  }

  /** An example on which the traditional methods give five different answers. */
  @Test
  void theSixMethodsDifferOnTheClassicExample() {
    long[] states = {9061, 7179, 5259, 3319, 1182};

    assertThat(divided(ApportionmentMethod.ADAMS, 26, states)).containsExactly(9L, 7L, 5L, 3L, 2L);
    assertThat(divided(ApportionmentMethod.DEAN, 26, states)).containsExactly(9L, 7L, 5L, 4L, 1L);
    assertThat(divided(ApportionmentMethod.HUNTINGTON_HILL, 26, states))
        .containsExactly(9L, 7L, 6L, 3L, 1L);
    assertThat(divided(ApportionmentMethod.WEBSTER, 26, states))
        .containsExactly(9L, 8L, 5L, 3L, 1L);
    assertThat(divided(ApportionmentMethod.JEFFERSON, 26, states))
        .containsExactly(10L, 7L, 5L, 3L, 1L);
    assertThat(divided(ApportionmentMethod.HAMILTON, 26, states))
        .containsExactly(9L, 7L, 5L, 4L, 1L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1990", "2000", "2010", "2020"})
  void theOfficialApportionmentsOfTheUnitedStatesComeOut(String census) throws IOException {
    Map<RegionCode, Fraction> weights = new TreeMap<>();
    Map<RegionCode, Long> one = new TreeMap<>();
    Map<RegionCode, Long> official = new TreeMap<>();
    for (List<String> row : rows("us-apportionment.csv")) {
      if (row.get(0).equals(census)) {
        weights.put(code(row.get(1)), Fraction.parse(row.get(2)));
        official.put(code(row.get(1)), Long.valueOf(row.get(3)));
        one.put(code(row.get(1)), 1L);
      }
    }
    Apportionment result =
        request(ApportionmentMethod.HUNTINGTON_HILL, 435, weights)
            .lowerBounds(one)
            .build()
            .apportion();

    assertThat(official).hasSize(50);
    official.forEach((state, seats) -> assertThat(result.units(state)).isEqualTo(seats));
    assertThat(result.ties()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Netherlands 2021", "New Zealand 2020"})
  void theOfficialResultsOfParliamentaryElectionsComeOut(String election) throws IOException {
    Map<RegionCode, Fraction> votes = new TreeMap<>();
    Map<RegionCode, Long> official = new TreeMap<>();
    ApportionmentMethod method = ApportionmentMethod.ADAMS;
    for (List<String> row : rows("elections.csv")) {
      if (row.get(0).equals(election)) {
        method = ApportionmentMethod.valueOf(row.get(1));
        votes.put(code("P-" + row.get(2)), Fraction.parse(row.get(3)));
        official.put(code("P-" + row.get(2)), Long.valueOf(row.get(4)));
      }
    }
    long seats = official.values().stream().mapToLong(Long::longValue).sum();
    Apportionment result = request(method, seats, votes).build().apportion();

    assertThat(seats).isIn(150L, 120L);
    official.forEach((party, won) -> assertThat(result.units(party)).isEqualTo(won));
  }

  private static Map<RegionCode, Fraction> census1880() throws IOException {
    Map<RegionCode, Fraction> weights = new TreeMap<>();
    for (List<String> row : rows("us-census-1880.csv")) {
      weights.put(code("S-" + row.get(0)), Fraction.parse(row.get(1)));
    }
    return weights;
  }

  @Test
  void alabamaLosesASeatOfAGreaterHouseByTheLargestRemainder() throws IOException {
    RegionCode alabama = code("S-Alabama");

    assertThat(house1880(299).units(alabama)).isEqualTo(8);
    assertThat(house1880(300).units(alabama)).isEqualTo(7);
  }

  /** Each state has at least one seat, which Nevada needed. */
  private static Apportionment house1880(long house) throws IOException {
    Map<RegionCode, Fraction> census = census1880();
    Map<RegionCode, Long> one = new TreeMap<>();
    census.keySet().forEach(state -> one.put(state, 1L));
    return request(ApportionmentMethod.HAMILTON, house, census)
        .lowerBounds(one)
        .build()
        .apportion();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HAMILTON")
  void noStateLosesASeatOfAGreaterHouseByADivisorMethod(ApportionmentMethod method)
      throws IOException {
    Map<RegionCode, Fraction> census = census1880();
    List<Long> before = units(request(method, 270, census).build().apportion());
    for (long house = 271; house <= 350; house++) {
      List<Long> after = units(request(method, house, census).build().apportion());
      for (int i = 0; i < before.size(); i++) {
        assertThat(after.get(i)).as("house %s", house).isGreaterThanOrEqualTo(before.get(i));
      }
      before = after;
    }
    assertThat(method.isHouseMonotone()).isTrue();
    assertThat(ApportionmentMethod.HAMILTON.isHouseMonotone()).isFalse();
  }

  /** Divisor methods against one unit after the other, the largest remainder against its quota. */
  @ParameterizedTest
  @EnumSource
  void theTotalIsExactAndEveryUnitIsWhereTheMethodPutsIt(ApportionmentMethod method) {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      ApportionmentRequest request = random(method, random);
      Apportionment result = request.apportion();

      assertThat(units(result).stream().mapToLong(Long::longValue).sum())
          .as("seed %s", seed)
          .isEqualTo(request.total());
      assertThat(result).as("seed %s", seed).isEqualTo(permuted(request, random).apportion());
      if (method != ApportionmentMethod.HAMILTON) {
        assertThat(units(result)).as("seed %s: %s", seed, request).isEqualTo(oneByOne(request));
      } else if (request.lowerBounds().isEmpty() && request.upperBounds().isEmpty()) {
        result
            .shares()
            .keySet()
            .forEach(
                r ->
                    assertThat(result.rounding(r).min(result.rounding(r).negated()))
                        .isGreaterThan(Fraction.of(-1)));
      }
      request
          .lowerBounds()
          .forEach((r, bound) -> assertThat(result.units(r)).isGreaterThanOrEqualTo(bound));
      request
          .upperBounds()
          .forEach((r, bound) -> assertThat(result.units(r)).isLessThanOrEqualTo(bound));
    }
  }

  private static ApportionmentRequest random(ApportionmentMethod method, Random random) {
    int regions = 1 + random.nextInt(6);
    ApportionmentRequest.Builder request = ApportionmentRequest.builder().method(method);
    long floors = 0;
    for (int i = 0; i < regions; i++) {
      RegionCode region = code("R" + i);
      Fraction weight = Fraction.of(1 + random.nextInt(40), 1 + random.nextInt(4));
      request.putWeights(region, i > 0 && random.nextInt(6) == 0 ? Fraction.ZERO : weight);
      if (random.nextInt(4) == 0) {
        long bound = random.nextInt(6);
        floors += bound;
        request.putLowerBounds(region, bound);
      }
      if (i > 0 && random.nextInt(4) == 0) {
        request.putUpperBounds(region, 6L + random.nextInt(20));
      }
    }
    return request.total(floors + random.nextInt(60)).build();
  }

  private static ApportionmentRequest permuted(ApportionmentRequest request, Random random) {
    List<Map.Entry<RegionCode, Fraction>> entries = new ArrayList<>(request.weights().entrySet());
    Collections.shuffle(entries, random);
    ApportionmentRequest.Builder builder =
        ApportionmentRequest.builder()
            .method(request.method())
            .total(request.total())
            .lowerBounds(request.lowerBounds())
            .upperBounds(request.upperBounds());
    entries.forEach(entry -> builder.putWeights(entry.getKey(), entry.getValue()));
    return builder.build();
  }

  private static List<Long> oneByOne(ApportionmentRequest request) {
    List<RegionCode> regions = List.copyOf(request.weights().keySet());
    List<Long> units =
        new ArrayList<>(Lists.transform(regions, r -> request.lowerBounds().getOrDefault(r, 0L)));
    long left = request.total() - units.stream().mapToLong(Long::longValue).sum();
    for (; left > 0; left--) {
      int best =
          indices(regions.size()).stream()
              .filter(i -> request.weights().get(regions.get(i)).signum() > 0)
              .filter(
                  i ->
                      units.get(i)
                          < request.upperBounds().getOrDefault(regions.get(i), request.total()))
              .min(
                  Comparator.comparing(
                      i ->
                          claim(
                              request.method(),
                              request.weights().get(regions.get(i)),
                              units.get(i))))
              .orElseThrow();
      units.set(best, units.get(best) + 1);
    }
    return units;
  }

  private static List<Integer> indices(int size) {
    return IntStream.range(0, size).boxed().toList();
  }

  /** The square of signpost ÷ weight, the least first; a signpost of 0 by the greater weight. */
  private static Fraction claim(ApportionmentMethod method, Fraction weight, long s) {
    Fraction squared =
        switch (method) {
          case JEFFERSON -> Fraction.of((s + 1) * (s + 1));
          case WEBSTER -> Fraction.of((2 * s + 1) * (2 * s + 1), 4);
          case ADAMS -> Fraction.of(s * s);
          case HUNTINGTON_HILL -> Fraction.of(s * (s + 1));
          case DEAN -> Fraction.of(4 * s * s * (s + 1) * (s + 1), (2 * s + 1) * (2 * s + 1));
          case HAMILTON -> throw new AssertionError();
        };
    return squared.signum() == 0 ? weight.negated() : squared.dividedBy(weight).dividedBy(weight);
  }

  @Test
  void tiesGoByTheOrderOfTheCodesAndAreReported() {
    for (ApportionmentMethod method : ApportionmentMethod.values()) {
      Apportionment result = request(method, 8, weights(5, 5, 5)).build().apportion();

      assertThat(units(result)).as("%s", method).containsExactly(3L, 3L, 2L);
      assertThat(result.ties()).as("%s", method).hasSize(1);
      assertThat(result.ties().get(0).regions())
          .containsExactly(code("RA"), code("RB"), code("RC"));
      assertThat(result.ties().get(0).units()).isEqualTo(2);
      assertThat(result.in(Language.EN)).contains("equal claims of [RA, RB, RC] on 2 more");
    }
  }

  @Test
  void theResultExplainsEachNumber() {
    Apportionment result =
        request(ApportionmentMethod.WEBSTER, 100, weights(60, 30, 10))
            .lowerBounds(ImmutableSortedMap.of(code("RC"), 25L))
            .upperBounds(ImmutableSortedMap.of(code("RA"), 45L))
            .build()
            .apportion();

    assertThat(units(result)).containsExactly(45L, 30L, 25L);
    assertThat(result.shares().get(code("RA")).bound()).isEqualTo(Apportionment.Bound.UPPER);
    assertThat(result.shares().get(code("RC")).bound()).isEqualTo(Apportionment.Bound.LOWER);
    assertThat(result.quota(code("RB"))).isEqualTo(Fraction.of(30));
    assertThat(result.rounding(code("RB"))).isEqualTo(Fraction.ZERO);
    assertThat(result.in(Language.EN))
        .contains("100 divided by Sainte-Laguë (Webster)")
        .contains("RA: 45 (quota 60.00, exactly 60; bound: upper bound)");
    assertThat(result.in(Language.ZH_CN)).contains("按圣拉古法分解", "限额：下限");
  }

  @Test
  void impossibleRequestsNameTheNumbers() {
    assertThatThrownBy(
            () ->
                request(ApportionmentMethod.WEBSTER, 10, weights(1, 2))
                    .lowerBounds(ImmutableSortedMap.of(code("RA"), 6L, code("RB"), 5L))
                    .build())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("sum to 11, more than the total 10");
    assertThatThrownBy(
            () ->
                request(ApportionmentMethod.WEBSTER, 10, weights(1, 2))
                    .upperBounds(ImmutableSortedMap.of(code("RA"), 3L, code("RB"), 4L))
                    .build())
        .hasMessageContaining("at most 7 by their upper bounds, less than the total 10");
    assertThatThrownBy(() -> request(ApportionmentMethod.WEBSTER, 10, weights(0, 0)).build())
        .hasMessageContaining("All weights are zero");
    assertThatThrownBy(
            () ->
                request(ApportionmentMethod.WEBSTER, -1, weights(1, -2))
                    .lowerBounds(ImmutableSortedMap.of(code("RX"), -3L))
                    .build())
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.problems()).hasSize(4));
    assertThatThrownBy(
            () ->
                request(ApportionmentMethod.WEBSTER, 10, weights(1, 2))
                    .lowerBounds(ImmutableSortedMap.of(code("RA"), 5L))
                    .upperBounds(ImmutableSortedMap.of(code("RA"), 4L))
                    .build())
        .hasMessageContaining("The lower bound 5 of RA is above its upper bound 4");
  }

  @ParameterizedTest
  @EnumSource
  void aHundredThousandRegionsAndTenMillionUnitsAreDividedExactly(ApportionmentMethod method) {
    Random random = new Random(1);
    Map<RegionCode, Fraction> weights = new TreeMap<>();
    for (int i = 0; i < 100_000; i++) {
      weights.put(code(String.valueOf(100_000 + i)), Fraction.of(1 + random.nextInt(1_000_000)));
    }
    Apportionment result = request(method, 10_000_000, weights).build().apportion();

    assertThat(units(result).stream().mapToLong(Long::longValue).sum()).isEqualTo(10_000_000);
  }
}
