package io.github.sixmechanisms.dispatch;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * A step by which a policy came to a region. A record of the same policy, region, step and day that
 * was recorded later takes the place of an earlier one, or withdraws it, by {@link #withdrawn}.
 * This type is immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface LandingRecord {

  /**
   * Returns the policy.
   *
   * @return the identifier of a {@link SupportPolicy}
   */
  SupportPolicyId policy();

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

  /**
   * Returns why the earlier record is withdrawn, because the step was not taken at all.
   *
   * @return the reason, not blank; empty for a record of a step that was taken
   */
  Optional<String> withdrawal();

  /** Refuses negative numbers, and a withdrawal that has numbers or a blank reason. */
  @Value.Check
  default void check() {
    if (withdrawal().isPresent()
        && (withdrawal().get().isBlank() || enterprises().isPresent() || amount().isPresent())) {
      throw new IllegalArgumentException(
          "The withdrawal of "
              + policy()
              + " in "
              + region()
              + " on "
              + day()
              + " must have a reason, and neither enterprises nor an amount.");
    }
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
   * Returns the record that withdraws this one, to be given beside it.
   *
   * @param recorded when it became known that the step was not taken, after this one was recorded
   * @param reason why, not blank
   * @return the record
   */
  default LandingRecord withdrawn(LocalDate recorded, String reason) {
    return builder()
        .policy(policy())
        .region(region())
        .step(step())
        .day(day())
        .recorded(requireNonNull(recorded, "recorded"))
        .withdrawal(requireNonNull(reason, "reason"))
        .build();
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
