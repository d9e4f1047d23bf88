package io.github.sixmechanisms.target;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.Provenance;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * The policy of mechanism 1: by when targets fall due and how they may be passed on. This type is
 * immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface TargetPolicy {

  /**
   * Returns by when the year's target falls due.
   *
   * @return the schedule
   */
  Schedule schedule();

  /**
   * Returns the schedules of regions that have one of their own.
   *
   * @return the schedules by region, none in the standard policy. An assessment refuses a region
   *     that is not in its tree, and does not assess a region of whose schedule nothing is due yet
   */
  @Value.NaturalOrder
  ImmutableSortedMap<RegionCode, Schedule> regionSchedules();

  /**
   * Returns where the schedules of single regions come from.
   *
   * @return the origin, required if there are any
   */
  Optional<Provenance> regionSchedulesProvenance();

  /**
   * Returns by when the target of a region falls due.
   *
   * @param region the region
   * @return its own schedule, or the one of all
   */
  default Schedule scheduleOf(RegionCode region) {
    requireNonNull(region, "region");
    Schedule own = regionSchedules().get(region);
    return own == null ? schedule() : own;
  }

  /**
   * Returns where the schedule comes from.
   *
   * @return A1 in the standard policy
   */
  Provenance scheduleProvenance();

  /**
   * Returns the ceiling on over-allocation (加码): how many times its own target a region may pass
   * on.
   *
   * @return 1 or more
   */
  Fraction overAllocationCeiling();

  /**
   * Returns where the ceiling comes from.
   *
   * @return A3 in the standard policy
   */
  Provenance overAllocationCeilingProvenance();

  /**
   * Returns the least net-increase target of a province, the check PROGRAMME_MINIMUM.
   *
   * @return 0 or more (S4: 1,000); empty without the check
   */
  OptionalLong provincialNetMinimum();

  /**
   * Returns where the least target comes from.
   *
   * @return S4 unless stated
   */
  @Value.Default
  default Provenance provincialNetMinimumProvenance() {
    return Provenance.source("S4");
  }

  /**
   * Returns a variant with another schedule.
   *
   * @param schedule the schedule
   * @param provenance where it comes from
   * @return the variant
   */
  default TargetPolicy withSchedule(Schedule schedule, Provenance provenance) {
    requireNonNull(schedule, "schedule");
    requireNonNull(provenance, "provenance");
    return builder().from(this).schedule(schedule).scheduleProvenance(provenance).build();
  }

  /**
   * Returns a variant with other schedules of single regions.
   *
   * @param schedules the schedules by region
   * @param provenance where they come from
   * @return the variant
   */
  default TargetPolicy withRegionSchedules(
      Map<RegionCode, Schedule> schedules, Provenance provenance) {
    requireNonNull(schedules, "schedules");
    requireNonNull(provenance, "provenance");
    return builder()
        .from(this)
        .regionSchedules(schedules)
        .regionSchedulesProvenance(provenance)
        .build();
  }

  /**
   * Returns a variant with another ceiling.
   *
   * @param ceiling the ceiling, 1 or more
   * @param provenance where it comes from
   * @return the variant
   */
  default TargetPolicy withOverAllocationCeiling(Fraction ceiling, Provenance provenance) {
    requireNonNull(ceiling, "ceiling");
    requireNonNull(provenance, "provenance");
    return builder()
        .from(this)
        .overAllocationCeiling(ceiling)
        .overAllocationCeilingProvenance(provenance)
        .build();
  }

  /**
   * Returns a variant with another least target, or none.
   *
   * @param minimum the least target, 0 or more, or empty
   * @param provenance where it comes from
   * @return the variant
   */
  default TargetPolicy withProvincialNetMinimum(OptionalLong minimum, Provenance provenance) {
    requireNonNull(minimum, "minimum");
    requireNonNull(provenance, "provenance");
    return builder()
        .from(this)
        .provincialNetMinimum(minimum)
        .provincialNetMinimumProvenance(provenance)
        .build();
  }

  /** Refuses a ceiling below 1, a negative least target, and region schedules without an origin. */
  @Value.Check
  default void check() {
    if (!regionSchedules().isEmpty() && regionSchedulesProvenance().isEmpty()) {
      throw new IllegalArgumentException(
          "The schedules of regions ("
              + regionSchedules().keySet()
              + ") must have a regionSchedulesProvenance.");
    }
    if (overAllocationCeiling().compareTo(Fraction.ONE) < 0) {
      throw new IllegalArgumentException(
          "The overAllocationCeiling (" + overAllocationCeiling() + ") must be 1 or more.");
    }
    if (provincialNetMinimum().orElse(0) < 0) {
      throw new IllegalArgumentException(
          "The provincialNetMinimum ("
              + provincialNetMinimum().getAsLong()
              + ") must not be negative.");
    }
  }

  /**
   * Starts a policy.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link TargetPolicy}; schedule, ceiling and their origins are required. */
  final class Builder extends ImmutableTargetPolicy.Builder {
    Builder() {}
  }
}
