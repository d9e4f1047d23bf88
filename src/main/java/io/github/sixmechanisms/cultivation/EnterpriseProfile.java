package io.github.sixmechanisms.cultivation;

import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.IndustryCode;
import io.github.sixmechanisms.value.EnterpriseId;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the screening has to know of an enterprise beside its reports, whether it is on the roster
 * or not. Several profiles of one enterprise are its history: the one with the latest effective
 * date, of several from one day the one recorded last, counts as far as is known. This type is
 * immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface EnterpriseProfile {

  /**
   * Returns the enterprise.
   *
   * @return the identifier
   */
  EnterpriseId enterprise();

  /**
   * Returns where it lies.
   *
   * @return the county-level unit, or the prefecture without counties
   */
  RegionCode county();

  /**
   * Returns the industrial park in which it lies.
   *
   * @return the code, or empty
   */
  Optional<RegionCode> park();

  /**
   * Returns its class by GB/T 4754.
   *
   * @return the class; empty if not known, then it is unknown whether it is industrial
   */
  Optional<IndustryCode> industry();

  /**
   * Returns the day from which it holds.
   *
   * @return the effective date, end of day inclusive
   */
  LocalDate effective();

  /**
   * Returns when it became known.
   *
   * @return the recorded date
   */
  LocalDate recorded();

  /**
   * Starts a profile.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link EnterpriseProfile}; enterprise, county and both dates are required. */
  final class Builder extends ImmutableEnterpriseProfile.Builder {
    Builder() {}
  }
}
