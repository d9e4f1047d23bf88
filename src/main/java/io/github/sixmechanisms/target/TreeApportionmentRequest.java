package io.github.sixmechanisms.target;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.value.Fraction;
import org.immutables.value.Value;

/**
 * Targets to be apportioned down a tree, level by level: from the province to the prefectures, from
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
   * Returns the target of new entries of the {@link #root}.
   *
   * @return 0 or more
   */
  long newTotal();

  /**
   * Returns the target of net increase of the {@link #root}.
   *
   * @return 0 to {@link #newTotal}
   */
  long netTotal();

  /**
   * Returns where the division starts.
   *
   * @return the region whose targets {@link #newTotal} and {@link #netTotal} are; the root of the
   *     tree unless stated
   */
  @Value.Default
  default RegionCode root() {
    return tree().root().code();
  }

  /**
   * Returns the weights.
   *
   * @return a weight of 0 or more for every unit down to {@link #downTo}, and for the root if it
   *     hosts parks with a weight; parks take part if they have one; empty if {@link #factors} are
   *     given
   */
  @Value.NaturalOrder
  ImmutableSortedMap<RegionCode, Fraction> weights();

  /**
   * Returns the factors from which the weights of every step are blended: for the units below a
   * region, the sum over the factors of share × value ÷ sum of the values of these units; for the
   * parks of a region, of share × value ÷ value of the region. A factor that is 0 for all of them,
   * or for the region that hosts the parks, says nothing there: the shares of the others are raised
   * until they sum to 1.
   *
   * @return factors for the regions that {@link #weights} would name; empty if those are given
   */
  ImmutableList<WeightFactor> factors();

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
   *     parks with a weight, has no weight; a region of weight 0 hosts a park of more; a bound is
   *     negative, crosses another, or is of an unknown region or of one that takes no part, such as
   *     the root, a region below {@link #downTo} or a park without a weight; or regions cannot meet
   *     the bounds of those below; all such regions together, but none below one that cannot
   */
  default TreeApportionment apportion() {
    return new TreeDivision(this).apportionment();
  }

  /**
   * Refuses a root that is not in the tree or a park, a margin above the ceiling, a net total above
   * the new one, and weights beside factors or none of both.
   */
  @Value.Check
  default void check() {
    if (tree().region(root()).level() == Level.PARK) {
      throw new IllegalArgumentException(
          "The root (" + root() + ") must not be a park, which has no units below.");
    }
    if (weights().isEmpty() == factors().isEmpty()) {
      throw new IllegalArgumentException("There must be either weights or factors, not both.");
    }
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

  /**
   * Builds a {@link TreeApportionmentRequest}; tree, method, totals, ceiling, and either weights or
   * factors are required.
   */
  final class Builder extends ImmutableTreeApportionmentRequest.Builder {
    Builder() {}
  }
}
