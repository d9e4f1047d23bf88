package io.github.sixmechanisms.region;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The regions of a province or of the whole country: a tree from the root down to the counties, and
 * the parks laid over it, each hosted by one county or one prefecture.
 *
 * <p>All lists are ordered by region code. This class is immutable and thread-safe.
 */
public final class RegionTree {

  private final Region root;
  private final ImmutableSortedMap<RegionCode, Region> regions;
  private final ImmutableSortedMap<RegionCode, ImmutableList<Region>> units;
  private final ImmutableSortedMap<RegionCode, ImmutableList<Region>> parks;

  private RegionTree(Region root, ImmutableSortedMap<RegionCode, Region> regions) {
    this.root = root;
    this.regions = regions;
    this.units = byParent(region -> region.level() != Level.PARK);
    this.parks = byParent(region -> region.level() == Level.PARK);
  }

  private ImmutableSortedMap<RegionCode, ImmutableList<Region>> byParent(Predicate<Region> filter) {
    Map<RegionCode, List<Region>> children = new TreeMap<>();
    for (Region region : regions.values()) {
      if (filter.test(region) && region.parent().isPresent()) {
        children.computeIfAbsent(region.parent().get(), code -> new ArrayList<>()).add(region);
      }
    }
    ImmutableSortedMap.Builder<RegionCode, ImmutableList<Region>> result =
        ImmutableSortedMap.naturalOrder();
    children.forEach((code, list) -> result.put(code, ImmutableList.copyOf(list)));
    return result.buildOrThrow();
  }

  /**
   * Builds the tree of regions given in any order.
   *
   * @param regions the regions, exactly one of them without a parent
   * @return the tree
   * @throws io.github.sixmechanisms.text.InvalidInputException if there is a duplicate code, no
   *     root or a second one, a parent that is not in the tree, a region at the wrong level below
   *     its parent, a cycle, or a nature that does not fit the level; all of them are reported
   *     together
   */
  public static RegionTree of(Iterable<Region> regions) {
    requireNonNull(regions, "regions");
    return new TreeCheck(regions).tree();
  }

  static RegionTree checked(Region root, Map<RegionCode, Region> regions) {
    return new RegionTree(root, ImmutableSortedMap.copyOf(regions));
  }

  /**
   * Returns the root: the province, or the country.
   *
   * @return the only region without a parent
   */
  public Region root() {
    return root;
  }

  /**
   * Returns all regions, parks and placeholder rows included.
   *
   * @return the regions by code
   */
  public ImmutableList<Region> regions() {
    return regions.values().asList();
  }

  /**
   * Returns the codes of all regions.
   *
   * @return the codes in order
   */
  public ImmutableSortedSet<RegionCode> codes() {
    return regions.keySet();
  }

  /**
   * Returns the region with a code.
   *
   * @param code the code
   * @return the region
   * @throws IllegalArgumentException if the tree has no such region
   */
  public Region region(RegionCode code) {
    return find(code)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The region (" + code + ") must be in the tree of " + root.name() + "."));
  }

  /**
   * Returns the region with a code, if there is one.
   *
   * @param code the code
   * @return the region, or empty
   */
  public Optional<Region> find(RegionCode code) {
    requireNonNull(code, "code");
    return Optional.ofNullable(regions.get(code));
  }

  /**
   * Returns the units of the administrative tree directly below a region, placeholder rows included
   * and parks left out.
   *
   * @param code the region
   * @return its children by code, empty for a county or a park
   * @throws IllegalArgumentException if the tree has no such region
   */
  public ImmutableList<Region> children(RegionCode code) {
    region(code);
    return units.getOrDefault(code, ImmutableList.of());
  }

  /**
   * Returns the units to which a region decomposes its targets (S4): its {@link #children}, with
   * the units below a placeholder row in its place.
   *
   * @param code the region
   * @return the units by code, empty for a county, a park or a prefecture without counties
   * @throws IllegalArgumentException if the tree has no such region
   */
  public ImmutableList<Region> unitsBelow(RegionCode code) {
    ImmutableList.Builder<Region> result = ImmutableList.builder();
    for (Region child : children(code)) {
      if (child.nature() == Region.Nature.PLACEHOLDER) {
        result.addAll(unitsBelow(child.code()));
      } else {
        result.add(child);
      }
    }
    return ImmutableList.sortedCopyOf(Comparator.comparing(Region::code), result.build());
  }

  /**
   * Returns the parks that a region hosts itself.
   *
   * @param code the region
   * @return its parks by code
   * @throws IllegalArgumentException if the tree has no such region
   */
  public ImmutableList<Region> parks(RegionCode code) {
    region(code);
    return parks.getOrDefault(code, ImmutableList.of());
  }

  /**
   * Returns the regions above a region, the nearest first and the root last.
   *
   * @param code the region; for a park its host comes first
   * @return the ancestors, empty for the root
   * @throws IllegalArgumentException if the tree has no such region
   */
  public ImmutableList<Region> ancestors(RegionCode code) {
    ImmutableList.Builder<Region> result = ImmutableList.builder();
    for (Optional<RegionCode> above = region(code).parent(); above.isPresent(); ) {
      Region ancestor = region(above.get());
      result.add(ancestor);
      above = ancestor.parent();
    }
    return result.build();
  }

  /**
   * Says whether an enterprise can lie directly in a region: in a county-level unit, or in a
   * prefecture that has no counties (such as Dongguan) and is no placeholder row.
   *
   * @param code the region
   * @return true for a unit at the bottom of the administrative tree
   * @throws IllegalArgumentException if the tree has no such region
   */
  public boolean holdsEnterprises(RegionCode code) {
    Region region = region(code);
    return region.level() == Level.COUNTY
        || (region.level() == Level.PREFECTURE
            && region.nature() == Region.Nature.ORDINARY
            && children(code).isEmpty());
  }

  /**
   * Says whether a park can hold enterprises of a unit: its host must be the unit or an ancestor of
   * it.
   *
   * @param park the park
   * @param county the county-level unit, or the prefecture without counties
   * @return true if an enterprise may lie in both, so false for a unit in which none can lie
   *     directly
   * @throws IllegalArgumentException if the tree has no such region
   */
  public boolean parkReaches(RegionCode park, RegionCode county) {
    requireNonNull(county, "county");
    Region region = region(park);
    RegionCode host = region.parent().orElse(park);
    return holdsEnterprises(county)
        && region.level() == Level.PARK
        && (host.equals(county)
            || ancestors(county).stream().anyMatch(above -> above.code().equals(host)));
  }

  /**
   * Returns the regions that contain an enterprise: its unit, its park, and every region above.
   *
   * @param county the county-level unit, or the prefecture without counties
   * @param park the park in which it lies, or empty
   * @return the regions by code; empty if no enterprise can lie there, since the tree has no such
   *     unit or park, the unit holds none itself, or the park does not reach it
   */
  public ImmutableSortedSet<RegionCode> regionsOf(RegionCode county, Optional<RegionCode> park) {
    requireNonNull(park, "park");
    boolean fits =
        find(county).isPresent()
            && holdsEnterprises(county)
            && park.stream().allMatch(code -> find(code).isPresent() && parkReaches(code, county));
    if (!fits) {
      return ImmutableSortedSet.of();
    }
    ImmutableSortedSet.Builder<RegionCode> regions = ImmutableSortedSet.naturalOrder();
    regions.add(county).addAll(park.stream().iterator());
    ancestors(county).forEach(above -> regions.add(above.code()));
    return regions.build();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RegionTree that && regions.equals(that.regions);
  }

  @Override
  public int hashCode() {
    return regions.hashCode();
  }

  /**
   * Returns the root and the number of regions.
   *
   * @return for instance {@code 湖南省 (Hunan), 149 regions}
   */
  @Override
  public String toString() {
    return root.name() + ", " + regions.size() + " regions";
  }
}
