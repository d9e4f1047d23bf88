package io.github.sixmechanisms.dispatch;

import com.google.common.collect.ImmutableSortedSet;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Text;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * A visit of research and supervision (调研督导, S8). A record of the same visit that was recorded
 * later takes the place of an earlier one from its recorded day on. This type is immutable and
 * thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface Visit {

  /**
   * Returns the identifier.
   *
   * @return the visit's
   */
  VisitId id();

  /**
   * Returns the day of the visit.
   *
   * @return the effective date
   */
  LocalDate day();

  /**
   * Returns when it became known.
   *
   * @return the recorded date
   */
  LocalDate recorded();

  /**
   * Returns who visits.
   *
   * @return an office, not a person
   */
  Office visitor();

  /**
   * Returns the cities, counties and parks visited.
   *
   * @return the regions in order, at least one
   */
  @Value.NaturalOrder
  ImmutableSortedSet<RegionCode> regions();

  /**
   * Returns what the visit is about.
   *
   * @return the purpose for people
   */
  Text purpose();

  /** Refuses a visit to nowhere. */
  @Value.Check
  default void check() {
    if (regions().isEmpty()) {
      throw new IllegalArgumentException("The visit (" + id() + ") must name a region.");
    }
  }

  /**
   * Starts a visit.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Visit}; all attributes are required. */
  final class Builder extends ImmutableVisit.Builder {
    Builder() {}
  }
}
