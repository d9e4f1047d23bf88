package io.github.sixmechanisms.cultivation;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.value.Fraction;
import java.util.Optional;

/**
 * Whether the pipeline of a region is enough for its yearly target of new entries.
 *
 * @param region the region
 * @param target the yearly target, 0 or more
 * @param done the new entries of the year so far, 0 or more
 * @param expected the entries expected in the rest of the year
 * @param later the entries expected in a month after the year; they do not count
 * @param undated the entries without a month, such as would not be new included; they do not count
 */
public record PipelineCoverage(
    RegionCode region, long target, long done, long expected, long later, long undated)
    implements Localized {

  /**
   * Refuses negative counts.
   *
   * @param region the region
   * @param target the yearly target, 0 or more
   * @param done the new entries of the year so far, 0 or more
   * @param expected the entries expected in the rest of the year
   * @param later the entries expected in a month after the year; they do not count
   * @param undated the entries without a month, such as would not be new included; they do not
   *     count
   */
  public PipelineCoverage {
    requireNonNull(region, "region");
    if (target < 0 || done < 0 || expected < 0 || later < 0 || undated < 0) {
      throw new IllegalArgumentException(
          "The target ("
              + target
              + "), done ("
              + done
              + "), expected ("
              + expected
              + "), later ("
              + later
              + ") and undated ("
              + undated
              + ") of "
              + region
              + " must not be negative.");
    }
  }

  /**
   * Returns the coverage ratio (储备保障率).
   *
   * @return (done + expected) ÷ target, exact; empty for a target of 0
   */
  public Optional<Fraction> ratio() {
    return target == 0
        ? Optional.empty()
        : Optional.of(Fraction.of(Math.addExact(done, expected), target));
  }

  /**
   * Returns how many entries are still to be found.
   *
   * @return target − done − expected, 0 if the pipeline is enough
   */
  public long missing() {
    return Math.max(0, Math.subtractExact(target, Math.addExact(done, expected)));
  }

  @Override
  public String in(Language language) {
    return Message.of(
            CultivationKey.COVERAGE,
            "region",
            region,
            "target",
            target,
            "done",
            done,
            "expected",
            expected,
            "later",
            later,
            "undated",
            undated,
            "missing",
            missing())
        .in(language);
  }
}
