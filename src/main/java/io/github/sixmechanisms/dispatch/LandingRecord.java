package io.github.sixmechanisms.dispatch;

import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * A step by which a policy came to a region. A record of the same policy, region, step and day that
 * was recorded later takes the place of an earlier one. This type is immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface LandingRecord {

  /**
   * Returns the policy.
   *
   * @return the identifier of a {@link SupportPolicy}
   */
  String policy();

  /**
   * Returns the region itself; nothing is rolled up from below.
   *
   * @return the code
   */
  RegionCode region();

  /**
   * Returns the step.
   *
   * @return the step
   */
  LandingStep step();

  /**
   * Returns when it was taken.
   *
   * @return the effective date
   */
  LocalDate day();

  /**
   * Returns when it became known.
   *
   * @return the recorded date
   */
  LocalDate recorded();

  /**
   * Returns how many enterprises applied or were paid on the day.
   *
   * @return 0 or more; required for {@link LandingStep#APPLIED} and {@link LandingStep#PAID}
   */
  OptionalLong enterprises();

  /**
   * Returns the amount applied for or paid out on the day.
   *
   * @return 0 or more; empty if not stated
   */
  Optional<Yuan> amount();

  /** Refuses negative numbers. */
  @Value.Check
  default void check() {
    if (enterprises().orElse(0) < 0
        || amount().filter(found -> found.compareTo(Yuan.ZERO) < 0).isPresent()) {
      throw new IllegalArgumentException(
          "The enterprises and the amount of "
              + policy()
              + " in "
              + region()
              + " on "
              + day()
              + " must not be negative.");
    }
  }

  /**
   * Starts a record.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link LandingRecord}; policy, region, step and both dates are required. */
  final class Builder extends ImmutableLandingRecord.Builder {
    Builder() {}
  }
}
