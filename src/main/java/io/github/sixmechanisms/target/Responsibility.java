package io.github.sixmechanisms.target;

import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.region.RegionCode;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * Which office answers for the targets of a region (目标责任, S4). A later record for the same region
 * takes its place from its effective date on. This type is immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface Responsibility {

  /**
   * Returns the region.
   *
   * @return the code
   */
  RegionCode region();

  /**
   * Returns the office that answers for its targets.
   *
   * @return an office, not a person
   */
  Office holder();

  /**
   * Returns the first day on which it does.
   *
   * @return the effective date
   */
  LocalDate effective();

  /**
   * Returns when this became known.
   *
   * @return the recorded date
   */
  LocalDate recorded();

  /**
   * Starts a responsibility.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Responsibility}; all attributes are required. */
  final class Builder extends ImmutableResponsibility.Builder {
    Builder() {}
  }
}
