package io.github.sixmechanisms.target;

import com.google.common.collect.ImmutableSortedMap;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.value.Fraction;
import org.immutables.value.Value;

/**
 * A whole number to be divided among regions in proportion to weights, within bounds. This type is
 * immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface ApportionmentRequest {

  /**
   * Returns the method.
   *
   * @return the method
   */
  ApportionmentMethod method();

  /**
   * Returns the number to be divided.
   *
   * @return 0 or more
   */
  long total();

  /**
   * Returns the weights, which name the regions that take part.
   *
   * @return a weight of 0 or more for each region, at least one above 0 unless the total is met by
   *     the lower bounds
   */
  @Value.NaturalOrder
  ImmutableSortedMap<RegionCode, Fraction> weights();

  /**
   * Returns the least units of regions.
   *
   * @return the lower bounds; a region without one may get 0
   */
  @Value.NaturalOrder
  ImmutableSortedMap<RegionCode, Long> lowerBounds();

  /**
   * Returns the greatest units of regions.
   *
   * @return the upper bounds; a region without one may get all
   */
  @Value.NaturalOrder
  ImmutableSortedMap<RegionCode, Long> upperBounds();

  /**
   * Divides the number.
   *
   * @return the apportionment, whose units sum to the total exactly
   */
  default Apportionment apportion() {
    return method() == ApportionmentMethod.HAMILTON
        ? new LargestRemainder(this).apportion()
        : new HighestPriority(this).apportion();
  }

  /** Refuses numbers below 0 and bounds that cannot be met, all of them together. */
  @Value.Check
  default void check() {
    ApportionmentCheck.run(this);
  }

  /**
   * Starts a request.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link ApportionmentRequest}; method, total and weights are required. */
  final class Builder extends ImmutableApportionmentRequest.Builder {
    Builder() {}
  }
}
