package io.github.sixmechanisms.target;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
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
 * @param withoutNew the units without a target of new entries, by code; empty if the region has
 *     none itself
 * @param withoutNet the units without a target of net increase, by code; empty if the region has
 *     none itself
 */
public record NotPassedDown(
    RegionCode region,
    LocalDate since,
    int units,
    ImmutableList<RegionCode> withoutNew,
    ImmutableList<RegionCode> withoutNet)
    implements Localized {

  /**
   * Refuses nulls, and a region that has passed everything down.
   *
   * @param region the region
   * @param since the day from which its own targets are in force
   * @param units how many units it has below
   * @param withoutNew the units without a target of new entries, by code; empty if the region has
   *     none itself
   * @param withoutNet the units without a target of net increase, by code; empty if the region has
   *     none itself
   */
  public NotPassedDown {
    requireNonNull(region, "region");
    requireNonNull(since, "since");
    requireNonNull(withoutNew, "withoutNew");
    requireNonNull(withoutNet, "withoutNet");
    if (withoutNew.isEmpty() && withoutNet.isEmpty()) {
      throw new IllegalArgumentException(
          "The region (" + region + ") must have a unit without a target of a kind it has itself.");
    }
  }

  /**
   * Returns the units that wait for a target of some kind.
   *
   * @return the units, by code; never empty
   */
  public ImmutableList<RegionCode> without() {
    return ImmutableSortedSet.<RegionCode>naturalOrder()
        .addAll(withoutNew)
        .addAll(withoutNet)
        .build()
        .asList();
  }

  /**
   * Returns the units that wait for a target of a kind.
   *
   * @param kind the kind
   * @return the units, by code; empty if none waits, or the region has no target of the kind
   */
  public ImmutableList<RegionCode> without(TargetKind kind) {
    return requireNonNull(kind, "kind") == TargetKind.NEW ? withoutNew : withoutNet;
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
            without().size(),
            "new",
            list(withoutNew),
            "net",
            list(withoutNet))
        .in(language);
  }

  private static String list(ImmutableList<RegionCode> units) {
    return units.isEmpty() ? "–" : Joiner.on(", ").join(units);
  }
}
