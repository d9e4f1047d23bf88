package io.github.sixmechanisms.target;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Problems;
import io.github.sixmechanisms.value.Fraction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Factors that are blended anew for every step. A factor that is 0 there says nothing, and the
 * shares of the others are raised until they sum to 1.
 */
record BlendedWeights(ImmutableList<WeightFactor> factors, Set<RegionCode> regions)
    implements Weighting {

  BlendedWeights(ImmutableList<WeightFactor> factors) {
    this(factors, WeightFactor.regions(factors));
  }

  @Override
  public void check(Problems problems) {
    WeightFactor.check(factors, problems);
  }

  @Override
  public void checkHost(Region host, List<Region> parks, Problems problems) {
    for (WeightFactor factor : factors) {
      if (factor.of(host).signum() == 0 && factor.sum(parks).signum() > 0) {
        problems.add(
            TargetKey.FACTOR_HOST_OF_ZERO,
            "factor",
            factor.name(),
            "region",
            host.code(),
            "name",
            host.name(),
            "parks",
            parks.stream().map(Region::code).toList());
      }
    }
  }

  @Override
  public Step amongUnits(List<Region> units) {
    return blend(units, factor -> factor.sum(units));
  }

  @Override
  public Step amongParks(Region host, List<Region> parks) {
    return blend(parks, factor -> factor.of(host));
  }

  @Override
  public Fraction shareOfParks(Region host, List<Region> parks) {
    return amongParks(host, parks).weights().values().stream()
        .reduce(Fraction.ZERO, Fraction::plus)
        .min(Fraction.ONE);
  }

  private Step blend(List<Region> regions, Function<WeightFactor, Fraction> whole) {
    List<WeightFactor> telling =
        factors.stream()
            .filter(factor -> factor.share().signum() > 0 && whole.apply(factor).signum() > 0)
            .toList();
    Fraction shares =
        telling.stream().map(WeightFactor::share).reduce(Fraction.ZERO, Fraction::plus);
    Map<RegionCode, Fraction> weights = new TreeMap<>();
    regions.forEach(region -> weights.put(region.code(), Fraction.ZERO));
    ImmutableList.Builder<Apportionment.Factor> named = ImmutableList.builder();
    for (WeightFactor factor : telling) {
      Fraction share = factor.share().dividedBy(shares);
      Fraction unit = share.dividedBy(whole.apply(factor));
      regions.forEach(
          region -> weights.merge(region.code(), factor.of(region).times(unit), Fraction::plus));
      named.add(new Apportionment.Factor(factor.name(), share));
    }
    return new Step(ImmutableSortedMap.copyOf(weights), named.build());
  }
}
