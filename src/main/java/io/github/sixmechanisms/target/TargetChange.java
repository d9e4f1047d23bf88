package io.github.sixmechanisms.target;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How the targets of one region differ between two plans.
 *
 * @param region the region
 * @param before its targets in the earlier plan, empty if it had none
 * @param after its targets in the later plan, empty if it has none; it carries the reason
 */
public record TargetChange(RegionCode region, Optional<Target> before, Optional<Target> after)
    implements Localized {

  /**
   * Refuses nulls.
   *
   * @param region the region
   * @param before its targets in the earlier plan, empty if it had none
   * @param after its targets in the later plan, empty if it has none; it carries the reason
   */
  public TargetChange {
    requireNonNull(region, "region");
    requireNonNull(before, "before");
    requireNonNull(after, "after");
  }

  /**
   * Returns by how much a target changed; a missing one counts 0.
   *
   * @param kind the kind
   * @return after − before
   */
  public long difference(TargetKind kind) {
    return Math.subtractExact(number(after, kind).orElse(0), number(before, kind).orElse(0));
  }

  private static OptionalLong number(Optional<Target> target, TargetKind kind) {
    return target.map(found -> found.of(kind)).orElse(OptionalLong.empty());
  }

  /** A target of 0 is another thing than none. */
  boolean isChange() {
    return !number(before, TargetKind.NEW).equals(number(after, TargetKind.NEW))
        || !number(before, TargetKind.NET).equals(number(after, TargetKind.NET));
  }

  @Override
  public String in(Language language) {
    return Message.of(
            TargetKey.TARGET_CHANGE,
            "region",
            region,
            "newBefore",
            text(before, TargetKind.NEW),
            "newAfter",
            text(after, TargetKind.NEW),
            "netBefore",
            text(before, TargetKind.NET),
            "netAfter",
            text(after, TargetKind.NET),
            "reason",
            after.flatMap(Target::reason).orElse("–"))
        .in(language);
  }

  private static String text(Optional<Target> target, TargetKind kind) {
    OptionalLong number = number(target, kind);
    return number.isPresent() ? Long.toString(number.getAsLong()) : "–";
  }
}
