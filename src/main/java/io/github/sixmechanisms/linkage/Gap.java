package io.github.sixmechanisms.linkage;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.region.RegionCode;
import java.time.LocalDate;

/**
 * A region that lacks a plan or a fund.
 *
 * @param region the region
 * @param since the first day without one: the day after the last one ended, or the day from which
 *     the register is complete for the region
 */
public record Gap(RegionCode region, LocalDate since) {

  /**
   * Refuses nulls.
   *
   * @param region the region
   * @param since the first day without one: the day after the last one ended, or the day from which
   *     the register is complete for the region
   */
  public Gap {
    requireNonNull(region, "region");
    requireNonNull(since, "since");
  }
}
