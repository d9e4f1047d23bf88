package io.github.sixmechanisms.cultivation;

import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What was reported of a project on a day. Of several reports of one day the one recorded last, as
 * known, counts as a whole. This type is immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface ProjectUpdate {

  /**
   * Returns the day from which it holds.
   *
   * @return the effective date, end of day inclusive
   */
  LocalDate effective();

  /**
   * Returns when it became known.
   *
   * @return the recorded date
   */
  LocalDate recorded();

  /**
   * Returns how far the project has come.
   *
   * @return the stage
   */
  ProjectStage stage();

  /**
   * Returns the day on which production is expected to begin.
   *
   * @return the day; empty if the report states none, then the one stated before still counts
   */
  Optional<LocalDate> expectedProduction();

  /**
   * Returns the revenue of a year at planned capacity (达产年营业收入).
   *
   * @return 0 or more; empty if the report states none, then the one stated before still counts
   */
  Optional<Yuan> plannedRevenue();

  /**
   * Starts a report.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link ProjectUpdate}; both dates and the stage are required. */
  final class Builder extends ImmutableProjectUpdate.Builder {
    Builder() {}
  }
}
