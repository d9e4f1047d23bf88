package io.github.sixmechanisms.target;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Problems;
import io.github.sixmechanisms.value.Fraction;
import java.util.List;
import java.util.Set;

/** By what the targets of one region are divided among those below it. */
interface Weighting {

  /** The weights of one step, and the factors that they were blended from. */
  record Step(
      ImmutableSortedMap<RegionCode, Fraction> weights,
      ImmutableList<Apportionment.Factor> factors) {}

  static Weighting of(TreeApportionmentRequest request) {
    return request.factors().isEmpty()
        ? new PlainWeights(request.weights())
        : new BlendedWeights(request.factors());
  }

  /** All regions that have a weight. */
  Set<RegionCode> regions();

  /** Finds what is wrong whatever the tree. */
  void check(Problems problems);

  /** Finds parks that would be parts of nothing. */
  void checkHost(Region host, List<Region> parks, Problems problems);

  Step amongUnits(List<Region> units);

  Step amongParks(Region host, List<Region> parks);

  /** The part of the targets of the host that its parks share, at most 1. */
  Fraction shareOfParks(Region host, List<Region> parks);
}
