package io.github.sixmechanisms.target;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Problems;
import io.github.sixmechanisms.value.Fraction;
import java.util.List;
import java.util.Set;

/** Weights as they were given. */
record PlainWeights(ImmutableSortedMap<RegionCode, Fraction> weights) implements Weighting {

  @Override
  public Set<RegionCode> regions() {
    return weights.keySet();
  }

  @Override
  public void check(Problems problems) {
    ApportionmentCheck.weights(weights, problems);
  }

  @Override
  public void checkHost(Region host, List<Region> parks, Problems problems) {
    if (of(host).signum() == 0 && parks.stream().anyMatch(park -> of(park).signum() > 0)) {
      problems.add(
          TargetKey.HOST_OF_ZERO,
          "region",
          host.code(),
          "name",
          host.name(),
          "parks",
          parks.stream().map(Region::code).toList());
    }
  }

  @Override
  public Step amongUnits(List<Region> units) {
    return among(units);
  }

  @Override
  public Step amongParks(Region host, List<Region> parks) {
    return among(parks);
  }

  private Step among(List<Region> regions) {
    ImmutableSortedMap.Builder<RegionCode, Fraction> step = ImmutableSortedMap.naturalOrder();
    regions.forEach(region -> step.put(region.code(), of(region)));
    return new Step(step.buildOrThrow(), ImmutableList.of());
  }

  @Override
  public Fraction shareOfParks(Region host, List<Region> parks) {
    Fraction sum = parks.stream().map(this::of).reduce(Fraction.ZERO, Fraction::plus);
    return sum.signum() == 0 ? sum : sum.dividedBy(of(host)).min(Fraction.ONE);
  }

  private Fraction of(Region region) {
    return weights.getOrDefault(region.code(), Fraction.ZERO);
  }
}
