package io.github.sixmechanisms.target;

import com.google.common.collect.ImmutableSortedMap;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.value.Fraction;
import org.immutables.value.Value;

/**
 * A target of new entries and one of net increase, to be apportioned together, so that no region
 * gets a net target above its new one. This type is immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface TargetApportionmentRequest {

  /**
   * Returns the method.
   *
   * @return the method for both kinds
   */
  ApportionmentMethod method();

  /**
   * Returns the new entries to be divided.
   *
   * @return 0 or more
   */
  long newTotal();

  /**
   * Returns the net increase to be divided.
   *
   * @return 0 to {@link #newTotal}
   */
  long netTotal();

  /**
   * Returns the weights, which name the regions that take part.
   *
   * @return the weights of 0 or more for both kinds
   */
  @Value.NaturalOrder
  ImmutableSortedMap<RegionCode, Fraction> weights();

  /**
   * Returns the least new targets.
   *
   * @return the lower bounds, raised to those of the net targets
   */
  @Value.NaturalOrder
  ImmutableSortedMap<RegionCode, Long> newLowerBounds();

  /**
   * Returns the greatest new targets.
   *
   * @return the upper bounds
   */
  @Value.NaturalOrder
  ImmutableSortedMap<RegionCode, Long> newUpperBounds();

  /**
   * Returns the least net targets.
   *
   * @return the lower bounds
   */
  @Value.NaturalOrder
  ImmutableSortedMap<RegionCode, Long> netLowerBounds();

  /**
   * Returns the greatest net targets.
   *
   * @return the upper bounds, cut to the new targets
   */
  @Value.NaturalOrder
  ImmutableSortedMap<RegionCode, Long> netUpperBounds();

  /**
   * Divides the new target first, its lower bounds raised to those of the net target, then the net
   * target by the same method, its upper bounds cut to the new targets. Of the net target, regions
   * without weight get no more than their lower bounds, unless the others cannot take all of it
   * within their new targets; they then share what is left in proportion to their new targets.
   *
   * @return both apportionments; both totals are exact, and net ≤ new in every region
   * @throws io.github.sixmechanisms.text.InvalidInputException if the bounds of either kind cannot
   *     be met, all problems of both together, or the net target has no room within the new
   *     targets, which are not changed for its sake
   */
  default TargetApportionment apportion() {
    TargetCheck.run(this);
    Apportionment newTargets =
        ApportionmentRequest.builder()
            .method(method())
            .total(newTotal())
            .weights(weights())
            .lowerBounds(TargetBounds.of(this).newLowerRaised())
            .upperBounds(newUpperBounds())
            .build()
            .apportion();
    return new TargetApportionment(newTargets, new NetDivision(this, newTargets).apportionment());
  }

  /** Refuses a net total above the new one. */
  @Value.Check
  default void check() {
    if (netTotal() > newTotal()) {
      throw new IllegalArgumentException(
          "The netTotal ("
              + netTotal()
              + ") must not exceed the newTotal ("
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

  /** Builds a {@link TargetApportionmentRequest}; method, totals and weights are required. */
  final class Builder extends ImmutableTargetApportionmentRequest.Builder {
    Builder() {}
  }
}
