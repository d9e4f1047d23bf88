package io.github.sixmechanisms.cultivation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What was reported of a project on a day. Of several reports of one day the one recorded last, as
 * known, counts.
 *
 * @param effective the day from which it holds
 * @param recorded when it became known
 * @param stage how far the project has come
 * @param expectedProduction the day on which production is expected to begin, if it is stated
 */
public record ProjectUpdate(
    LocalDate effective,
    LocalDate recorded,
    ProjectStage stage,
    Optional<LocalDate> expectedProduction) {

  /**
   * Refuses nulls.
   *
   * @param effective the day from which it holds
   * @param recorded when it became known
   * @param stage how far the project has come
   * @param expectedProduction the day on which production is expected to begin, if it is stated
   */
  public ProjectUpdate {
    requireNonNull(effective, "effective");
    requireNonNull(recorded, "recorded");
    requireNonNull(stage, "stage");
    requireNonNull(expectedProduction, "expectedProduction");
  }
}
