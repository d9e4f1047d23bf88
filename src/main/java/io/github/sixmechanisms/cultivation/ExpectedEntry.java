package io.github.sixmechanisms.cultivation;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.value.EnterpriseId;
import java.time.YearMonth;
import java.util.Optional;

/**
 * An entry that the pools let expect.
 *
 * @param enterprise the enterprise
 * @param county where it will enter
 * @param park the park in which it lies, or empty
 * @param month the month in which the entry takes effect; empty if nobody can say, or if it would
 *     not be a new entry (A2)
 * @param basis where the month comes from, or why there is none
 */
public record ExpectedEntry(
    EnterpriseId enterprise,
    RegionCode county,
    Optional<RegionCode> park,
    Optional<YearMonth> month,
    Message basis) {

  /**
   * Refuses nulls.
   *
   * @param enterprise the enterprise
   * @param county where it will enter
   * @param park the park in which it lies, or empty
   * @param month the month in which the entry takes effect; empty if nobody can say
   * @param basis where the month comes from, or why there is none
   */
  public ExpectedEntry {
    requireNonNull(enterprise, "enterprise");
    requireNonNull(county, "county");
    requireNonNull(park, "park");
    requireNonNull(month, "month");
    requireNonNull(basis, "basis");
  }
}
