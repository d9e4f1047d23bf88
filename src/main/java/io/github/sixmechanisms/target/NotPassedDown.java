package io.github.sixmechanisms.target;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import java.time.LocalDate;

/**
 * A region that has targets of its own and has not passed them down to every unit below (S4).
 *
 * @param region the region
 * @param since the day from which its own targets are in force
 * @param units how many units it has below
 * @param without the units without a target, by code; never empty
 */
public record NotPassedDown(
    RegionCode region, LocalDate since, int units, ImmutableList<RegionCode> without)
    implements Localized {

  /**
   * Refuses nulls.
   *
   * @param region the region
   * @param since the day from which its own targets are in force
   * @param units how many units it has below
   * @param without the units without a target, by code; never empty
   */
  public NotPassedDown {
    requireNonNull(region, "region");
    requireNonNull(since, "since");
    requireNonNull(without, "without");
  }

  @Override
  public String in(Language language) {
    return Message.of(
            TargetKey.NOT_PASSED_DOWN,
            "region",
            region,
            "since",
            since,
            "units",
            units,
            "count",
            without.size(),
            "without",
            Joiner.on(", ").join(without))
        .in(language);
  }
}
