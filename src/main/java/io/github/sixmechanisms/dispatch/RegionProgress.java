package io.github.sixmechanisms.dispatch;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.target.TargetProgress;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import java.util.Optional;

/**
 * How a region progresses towards both targets.
 *
 * @param region the region
 * @param newEntries due, done, short by, pace and forecast of the new entries; empty without target
 * @param net the same of the net increase; empty without target
 * @param newTrend the new entries of the last completed months
 * @param netTrend the net increase of the last completed months
 */
public record RegionProgress(
    RegionCode region,
    Optional<TargetProgress> newEntries,
    Optional<TargetProgress> net,
    Trend newTrend,
    Trend netTrend)
    implements Localized {

  /**
   * Refuses nulls.
   *
   * @param region the region
   * @param newEntries due, done, short by, pace and forecast of the new entries; empty without
   *     target
   * @param net the same of the net increase; empty without target
   * @param newTrend the new entries of the last completed months
   * @param netTrend the net increase of the last completed months
   */
  public RegionProgress {
    requireNonNull(region, "region");
    requireNonNull(newEntries, "newEntries");
    requireNonNull(net, "net");
    requireNonNull(newTrend, "newTrend");
    requireNonNull(netTrend, "netTrend");
  }

  @Override
  public String in(Language language) {
    return Message.of(
            DispatchKey.PROGRESS,
            "region",
            region,
            "newEntries",
            text(newEntries, language),
            "newTrend",
            newTrend.direction(),
            "net",
            text(net, language),
            "netTrend",
            netTrend.direction())
        .in(language);
  }

  private static String text(Optional<TargetProgress> progress, Language language) {
    return progress.map(found -> found.in(language)).orElse("–");
  }
}
