package io.github.sixmechanisms.target;

import com.google.common.collect.ImmutableSortedMap;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.value.Fraction;
import org.immutables.value.Value;

/**
 * Targets to be apportioned down a tree, level by level: from its root to the prefectures, from
 * each prefecture to its counties, and from every region to the parks that it hosts (S4). This type
 * is immutable and thread-safe.
 *
 * <p>A region issues ⌊own × (1 + margin of its level)⌋, which stays within the ceiling (A3). Parks
 * do not cover a region: they share ⌊own × (sum of their weights ÷ weight of the region)⌋, at most
 * the own target.
 */
@Value.Immutable
@ValueStyle
public interface TreeApportionmentRequest {

  /**
   * Returns the regions.
   *
   * @return the tree
   */
  RegionTree tree();

  /**
   * Returns the method.
   *
   * @return the method for both kinds and all levels
   */
  ApportionmentMethod method();

  /**
   * Returns the target of new entries of the root.
   *
   * @return 0 or more
   */
  long newTotal();

  /**
   * Returns the target of net increase of the root.
   *
   * @return 0 to {@link #newTotal}
   */
  long netTotal();

  /**
   * Returns the weights.
   *
   * @return a weight of 0 or more for every unit down to {@link #downTo}, and for the root if it
   *     hosts parks with a weight; parks take part if they have one
   */
  @Value.NaturalOrder
  ImmutableSortedMap<RegionCode, Fraction> weights();

  /**
   * Returns the deepest administrative level that gets targets.
   *
   * @return county unless stated; what lies below is left to others
   */
  @Value.Default
  default Level downTo() {
    return Level.COUNTY;
  }

  /**
   * Returns how much more than its own target a region of a level passes down (加码).
   *
   * @return the margins, 0 for a level without one
   */
  @Value.NaturalOrder
  ImmutableSortedMap<Level, Fraction> margins();

  /**
   * Returns the ceiling on over-allocation (A3).
   *
   * @return at least 1 + every margin, such as 1.20
   */
  Fraction ceiling();

  /**
   * Returns the least new targets.
   *
   * @return the lower bounds of regions
   */
  @Value.NaturalOrder
  ImmutableSortedMap<RegionCode, Long> newLowerBounds();

  /**
   * Returns the greatest new targets.
   *
   * @return the upper bounds of regions
   */
  @Value.NaturalOrder
  ImmutableSortedMap<RegionCode, Long> newUpperBounds();

  /**
   * Returns the least net targets.
   *
   * @return the lower bounds of regions
   */
  @Value.NaturalOrder
  ImmutableSortedMap<RegionCode, Long> netLowerBounds();

  /**
   * Returns the greatest net targets.
   *
   * @return the upper bounds of regions
   */
  @Value.NaturalOrder
  ImmutableSortedMap<RegionCode, Long> netUpperBounds();

  /**
   * Divides the targets down the tree.
   *
   * @return the apportionments of all issuing regions
   * @throws io.github.sixmechanisms.text.InvalidInputException if a unit, or a region that hosts
   *     parks with a weight, has no weight; a bound is of an unknown region or of one that takes no
   *     part, such as the root, a region below {@link #downTo} or a park without a weight; or a
   *     region cannot meet the bounds of those below; it names the region
   */
  default TreeApportionment apportion() {
    return new TreeDivision(this).apportionment();
  }

  /** Refuses a margin above the ceiling and a net total above the new one. */
  @Value.Check
  default void check() {
    margins().values().forEach(margin -> new OverAllocation(margin, ceiling()));
    if (netTotal() < 0 || netTotal() > newTotal()) {
      throw new IllegalArgumentException(
          "The netTotal ("
              + netTotal()
              + ") must be from 0 to the newTotal ("
              + newTotal()
              + ").\nMaybe the two are swapped.");
    }
  }

  /**
   * Starts a request.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link TreeApportionmentRequest}; tree, method, totals and ceiling are required. */
  final class Builder extends ImmutableTreeApportionmentRequest.Builder {
    Builder() {}
  }
}
