package io.github.sixmechanisms.target;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Problems;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.Fraction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One factor of the weights by which a target is apportioned, such as the opening stock, the
 * candidates in the pool, the projects due this year or last year's entries.
 *
 * @param name the name for people
 * @param share its share in the weights, from 0 to 1; the shares of all factors sum to 1
 * @param values the value of each region, 0 or more, in any unit
 */
public record WeightFactor(
    Text name, Fraction share, ImmutableSortedMap<RegionCode, Fraction> values) {

  /**
   * Refuses a negative share.
   *
   * @param name the name for people
   * @param share its share in the weights, from 0 to 1; the shares of all factors sum to 1
   * @param values the value of each region, 0 or more, in any unit
   */
  public WeightFactor {
    requireNonNull(name, "name");
    requireNonNull(share, "share");
    requireNonNull(values, "values");
    if (share.signum() < 0) {
      throw new IllegalArgumentException(
          "The share (" + share + ") of the factor (" + name.en() + ") must not be negative.");
    }
  }

  /**
   * Returns a factor of counts, such as tallies or numbers of candidates.
   *
   * @param name the name for people
   * @param share its share in the weights, from 0 to 1; the shares of all factors sum to 1
   * @param counts the count of each region, 0 or more
   * @return the factor
   */
  public static WeightFactor ofCounts(Text name, Fraction share, Map<RegionCode, Long> counts) {
    ImmutableSortedMap.Builder<RegionCode, Fraction> values = ImmutableSortedMap.naturalOrder();
    requireNonNull(counts, "counts")
        .forEach((region, count) -> values.put(region, Fraction.of(count)));
    return new WeightFactor(name, share, values.buildOrThrow());
  }

  /**
   * Blends factors to weights: the sum over the factors of share × value ÷ sum of the values.
   *
   * <p>The sum goes over all regions of the factors, so they must be those of <em>one</em> step,
   * such as the prefectures of a province. Regions of several levels, or parks beside the regions
   * that host them, would distort the shares of the factors wherever these are spread differently
   * over the levels; for a tree, give the factors to {@link TreeApportionmentRequest#factors},
   * which blends them anew for every step.
   *
   * @param factors the factors, all for the same regions
   * @return the weights, which sum to 1
   * @throws io.github.sixmechanisms.text.InvalidInputException if the shares do not sum to 1, a
   *     factor lacks a region that another one has, or has a negative value or only zeros; all
   *     problems together
   */
  public static ImmutableSortedMap<RegionCode, Fraction> blend(Collection<WeightFactor> factors) {
    requireNonNull(factors, "factors");
    Problems problems = new Problems();
    check(factors, problems);
    factors.stream()
        .filter(factor -> factor.sum().signum() == 0)
        .forEach(factor -> problems.add(TargetKey.FACTOR_OF_ZEROS, "factor", factor.name));
    problems.throwIfAny(Message.of(TargetKey.WEIGHTS));
    Map<RegionCode, Fraction> weights = new TreeMap<>();
    for (WeightFactor factor : factors) {
      Fraction unit = factor.share().dividedBy(factor.sum());
      factor
          .values()
          .forEach((region, value) -> weights.merge(region, value.times(unit), Fraction::plus));
    }
    return ImmutableSortedMap.copyOf(weights);
  }

  private Fraction sum() {
    return values.values().stream().reduce(Fraction.ZERO, Fraction::plus);
  }

  Fraction sum(List<Region> regions) {
    return regions.stream().map(this::of).reduce(Fraction.ZERO, Fraction::plus);
  }

  Fraction of(Region region) {
    return values.getOrDefault(region.code(), Fraction.ZERO);
  }

  static Set<RegionCode> regions(Collection<WeightFactor> factors) {
    Set<RegionCode> regions = new TreeSet<>();
    factors.forEach(factor -> regions.addAll(factor.values().keySet()));
    return regions;
  }

  /** Finds what is wrong with factors, whichever of their regions are to be compared. */
  static void check(Collection<WeightFactor> factors, Problems problems) {
    Fraction shares =
        factors.stream().map(WeightFactor::share).reduce(Fraction.ZERO, Fraction::plus);
    if (!shares.equals(Fraction.ONE)) {
      problems.add(TargetKey.SHARES_NOT_ONE, "sum", shares);
    }
    Set<RegionCode> regions = regions(factors);
    factors.forEach(factor -> factor.check(regions, problems));
  }

  private void check(Set<RegionCode> regions, Problems problems) {
    for (RegionCode region : regions) {
      Fraction value = values.get(region);
      if (value == null) {
        problems.add(TargetKey.FACTOR_WITHOUT_REGION, "factor", name, "region", region);
      } else if (value.signum() < 0) {
        problems.add(TargetKey.NEGATIVE_VALUE, "factor", name, "region", region, "value", value);
      }
    }
  }
}
