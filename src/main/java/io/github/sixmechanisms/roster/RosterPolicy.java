package io.github.sixmechanisms.roster;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.value.Provenance;
import org.immutables.value.Value;

/** How a roster is counted. This type is immutable and thread-safe. */
@Value.Immutable
@ValueStyle
public interface RosterPolicy {

  /**
   * Returns by which date changes are counted, and on which day the year closes.
   *
   * @return the effective date in the calendar year in the standard policy
   */
  CutOff cutOff();

  /**
   * Returns where the cut-off comes from.
   *
   * @return A2 in the standard policy
   */
  Provenance cutOffProvenance();

  /**
   * Returns a variant with another cut-off.
   *
   * @param cutOff the cut-off
   * @param provenance where it comes from
   * @return the variant
   */
  default RosterPolicy withCutOff(CutOff cutOff, Provenance provenance) {
    requireNonNull(cutOff, "cutOff");
    requireNonNull(provenance, "provenance");
    return builder().from(this).cutOff(cutOff).cutOffProvenance(provenance).build();
  }

  /**
   * Starts a policy.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link RosterPolicy}; both attributes are required. */
  final class Builder extends ImmutableRosterPolicy.Builder {
    Builder() {}
  }
}
