package io.github.sixmechanisms.cultivation;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** To which regions something belongs that lies in a county and perhaps a park. */
final class Placing {

  private final RegionTree tree;
  private final Map<RegionCode, Long> counts = new TreeMap<>();

  Placing(RegionTree tree) {
    this.tree = tree;
    tree.codes().forEach(code -> counts.put(code, 0L));
  }

  ImmutableSortedSet<RegionCode> regions(RegionCode county, Optional<RegionCode> park) {
    if (!tree.holdsEnterprises(county)) {
      throw new IllegalArgumentException(
          "The region ("
              + county
              + ") must be a county-level unit, or a prefecture without counties.");
    }
    if (park.filter(code -> !tree.parkReaches(code, county)).isPresent()) {
      throw new IllegalArgumentException(
          "The park (" + park.get() + ") must be hosted by " + county + " or a region above it.");
    }
    ImmutableSortedSet.Builder<RegionCode> regions = ImmutableSortedSet.naturalOrder();
    regions.add(county).addAll(tree.ancestors(county).stream().map(Region::code).iterator());
    park.ifPresent(regions::add);
    return regions.build();
  }

  boolean fits(RegionCode county, Optional<RegionCode> park) {
    return tree.find(county).isPresent()
        && tree.holdsEnterprises(county)
        && park.filter(code -> tree.find(code).isEmpty() || !tree.parkReaches(code, county))
            .isEmpty();
  }

  void count(RegionCode county, Optional<RegionCode> park) {
    regions(county, park).forEach(code -> counts.merge(code, 1L, Math::addExact));
  }

  ImmutableSortedMap<RegionCode, Long> counts() {
    return ImmutableSortedMap.copyOf(counts);
  }
}
