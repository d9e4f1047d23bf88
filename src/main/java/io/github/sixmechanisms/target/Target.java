package io.github.sixmechanisms.target;

import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.region.RegionCode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * The yearly targets of one region (S4), in numbers of enterprises. A revision is a further target
 * of the same region with its own dates. This type is immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface Target {

  /**
   * Returns the region.
   *
   * @return the code
   */
  RegionCode region();

  /**
   * Returns the target of new entries (新增目标) for the whole year.
   *
   * @return 0 or more and at least the {@link #netTarget}; empty if none is set
   */
  OptionalLong newTarget();

  /**
   * Returns the target of net increase (净增目标) for the whole year.
   *
   * @return 0 or more; empty if none is set
   */
  OptionalLong netTarget();

  /**
   * Returns the first day on which the targets are in force.
   *
   * @return the effective date
   */
  LocalDate effective();

  /**
   * Returns when the targets became known.
   *
   * @return the recorded date
   */
  LocalDate recorded();

  /**
   * Returns who issued the targets.
   *
   * @return the office, empty if it is not recorded
   */
  Optional<Office> issuedBy();

  /**
   * Returns when the targets were issued, which may be before they take effect.
   *
   * @return the day of issue, not after the recorded date; empty if it is not recorded
   */
  Optional<LocalDate> issued();

  /**
   * Returns why a target of the region that was recorded earlier was revised.
   *
   * @return the reason, required of every target of a region but the one that was recorded first
   */
  Optional<String> reason();

  /**
   * Returns the target of a kind.
   *
   * @param kind the kind
   * @return 0 or more; empty if none is set
   */
  default OptionalLong of(TargetKind kind) {
    return kind == TargetKind.NEW ? newTarget() : netTarget();
  }

  /**
   * Refuses negative targets, blank reasons, a day of issue after the recorded date, a net target
   * above the new one, and a target of nothing.
   */
  @Value.Check
  default void check() {
    checkNumber("newTarget", newTarget());
    checkNumber("netTarget", netTarget());
    if (reason().filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException(
          "The reason of the target of " + region() + " must not be blank.");
    }
    if (issued().filter(day -> day.isAfter(recorded())).isPresent()) {
      throw new IllegalArgumentException(
          "The target of "
              + region()
              + " must not be issued ("
              + issued().get()
              + ") after it was recorded ("
              + recorded()
              + ").\nMaybe the day of issue is the effective date.");
    }
    if (newTarget().isEmpty() && netTarget().isEmpty()) {
      throw new IllegalArgumentException(
          "The target of " + region() + " must set new entries, net increase or both.");
    }
    if (newTarget().isPresent() && netTarget().orElse(0) > newTarget().getAsLong()) {
      throw new IllegalArgumentException(
          "The netTarget ("
              + netTarget().getAsLong()
              + ") of "
              + region()
              + " must not exceed its newTarget ("
              + newTarget().getAsLong()
              + ").\nMaybe the two are swapped.");
    }
  }

  private void checkNumber(String name, OptionalLong number) {
    if (number.orElse(0) < 0) {
      throw new IllegalArgumentException(
          "The "
              + name
              + " ("
              + number.getAsLong()
              + ") of "
              + region()
              + " must not be negative.");
    }
  }

  /**
   * Returns both targets of a region, in force and known from the day of issue.
   *
   * @param region the region
   * @param newTarget the target of new entries, at least the net target
   * @param netTarget the target of net increase, 0 or more
   * @param issued the effective and recorded date
   * @return the target
   */
  static Target of(RegionCode region, long newTarget, long netTarget, LocalDate issued) {
    return builder()
        .region(region)
        .newTarget(newTarget)
        .netTarget(netTarget)
        .effective(issued)
        .recorded(issued)
        .build();
  }

  /**
   * Starts a target.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Target}; region, dates and at least one number are required. */
  final class Builder extends ImmutableTarget.Builder {
    Builder() {}
  }
}
