package io.github.sixmechanisms.cultivation;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.rule.Decision;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the screening says of one project.
 *
 * @param project the project
 * @param stage how far it has come, empty if nothing is known yet
 * @param expectedProduction when production is expected, empty if no day was stated
 * @param decision which of the statuses hold
 * @param intake from when its plant is expected to count on the roster, if by its class, size and
 *     production it will in the year or later; empty if it will not, or was given up
 */
public record ScreenedProject(
    Project project,
    Optional<ProjectStage> stage,
    Optional<LocalDate> expectedProduction,
    Decision<ProjectStatus> decision,
    Optional<LocalDate> intake)
    implements Localized {

  /**
   * Refuses nulls.
   *
   * @param project the project
   * @param stage how far it has come, empty if nothing is known yet
   * @param expectedProduction when production is expected, empty if no day was stated
   * @param decision which of the statuses hold
   * @param intake from when its plant is expected to count on the roster, if by its class, size and
   *     production it will in the year or later; empty if it will not, or was given up
   */
  public ScreenedProject {
    requireNonNull(project, "project");
    requireNonNull(stage, "stage");
    requireNonNull(expectedProduction, "expectedProduction");
    requireNonNull(decision, "decision");
    requireNonNull(intake, "intake");
  }

  /**
   * Says whether a status holds.
   *
   * @param status the status
   * @return true if a rule with it is true
   */
  public boolean is(ProjectStatus status) {
    return decision.outcomes().contains(requireNonNull(status, "status"));
  }

  /**
   * Returns the decision with every rule and condition.
   *
   * @param language the language
   * @return several lines, each ending with a line feed
   */
  @Override
  public String in(Language language) {
    return decision.in(language);
  }
}
