package io.github.sixmechanisms.roster;

import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.RegionCode;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A relocation inside the tree (迁移): an enterprise on the roster moves to another county, or into
 * or out of a park. An exit and an entry recorded separately never make a relocation. This type is
 * immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public non-sealed interface Relocation extends Change {

  /**
   * Returns the county-level unit, or prefecture without counties, in which it lay before.
   *
   * @return the code, which the ledger must agree with; empty if the record does not say
   */
  Optional<RegionCode> fromCounty();

  /**
   * Returns the park in which it lay before.
   *
   * @return the code, which the ledger must agree with; empty if the record does not say, or it lay
   *     in none
   */
  Optional<RegionCode> fromPark();

  /**
   * Returns the county-level unit, or prefecture without counties, in which it lies afterwards.
   *
   * @return the code
   */
  RegionCode county();

  /**
   * Returns the park in which it lies afterwards.
   *
   * @return the code, or empty for no park
   */
  Optional<RegionCode> park();

  /**
   * Starts a relocation.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Relocation}; enterprise, county and both dates are required. */
  final class Builder extends ImmutableRelocation.Builder {
    Builder() {}
  }
}
