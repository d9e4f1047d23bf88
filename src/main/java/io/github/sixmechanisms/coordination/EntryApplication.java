package io.github.sixmechanisms.coordination;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.EntryKind;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.StepCorrection;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An application for entry onto the roster (入规申报, S6), with its evidence and the steps of the
 * review. Steps are only added, by {@link #then}, and corrections, by {@link #corrected}. This type
 * is immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface EntryApplication {

  /**
   * Returns the identifier.
   *
   * @return the application's
   */
  ApplicationId id();

  /**
   * Returns the enterprise.
   *
   * @return the identifier
   */
  EnterpriseId enterprise();

  /**
   * Returns where it lies.
   *
   * @return the county-level unit, or the prefecture without counties
   */
  RegionCode county();

  /**
   * Returns how it is to come onto the roster.
   *
   * @return the kind, which decides its batch; not {@link EntryKind#OPENING_STOCK}
   */
  EntryKind kind();

  /**
   * Returns when it was submitted.
   *
   * @return the effective date
   */
  LocalDate submitted();

  /**
   * Returns when it became known.
   *
   * @return the recorded date
   */
  LocalDate recorded();

  /**
   * Returns the evidence that it needs.
   *
   * @return the checklist in a stable order
   */
  ImmutableList<ChecklistItem> checklist();

  /**
   * Returns the steps of the review.
   *
   * @return the steps in the order in which they were taken
   */
  ImmutableList<ReviewStep> steps();

  /**
   * Returns the corrections of steps.
   *
   * @return the corrections in the order in which they apply
   */
  ImmutableList<StepCorrection<ReviewStep>> corrections();

  /**
   * Refuses the kind of the opening stock; a step recorded before the application is; of the steps
   * after all corrections, one out of turn: before the submission, at another stage, or after the
   * end; and a correction of a step that the application does not have.
   */
  @Value.Check
  default void check() {
    if (kind() == EntryKind.OPENING_STOCK) {
      throw new IllegalArgumentException(
          "The application ("
              + id()
              + ") must not be of the kind ("
              + kind()
              + "): that is on the roster when the ledger begins.\nMaybe SCALE_UP.");
    }
    Optional<ReviewStage> expected = Optional.of(ReviewStage.COUNTY);
    LocalDate last = submitted();
    for (ReviewStep step : StepCorrection.corrected(steps(), corrections(), owner())) {
      if (!expected.equals(Optional.of(step.stage())) || step.day().isBefore(last)) {
        throw new IllegalArgumentException(
            "The step ("
                + step.stage()
                + ", "
                + step.outcome()
                + ", "
                + step.day()
                + ") of the application ("
                + id()
                + ") must be at the stage ("
                + expected.map(Enum::name).orElse("none, it is decided")
                + ") and not before "
                + last
                + ".");
      }
      expected = step.next();
      last = step.day();
    }
    Steps.requireRecordedAfter(steps(), recorded(), owner());
  }

  private String owner() {
    return "the application (" + id() + ")";
  }

  /**
   * Returns the steps that hold.
   *
   * @param asOf the day, end of day inclusive, and the knowledge day
   * @return the steps taken up to the day, as known, corrected as far as that was known
   */
  default ImmutableList<ReviewStep> steps(AsOf asOf) {
    return StepCorrection.known(steps(), corrections(), owner(), requireNonNull(asOf, "asOf"));
  }

  /**
   * Returns the application with a further step.
   *
   * @param step the step
   * @return the application
   * @throws IllegalArgumentException if the step is out of turn, naming the stage at which the
   *     application waits, or dated before the last one
   */
  default EntryApplication then(ReviewStep step) {
    return builder().from(this).addSteps(requireNonNull(step, "step")).build();
  }

  /**
   * Returns the application with a step corrected.
   *
   * @param correction the correction
   * @return the application, whose history as known before stays as it was
   * @throws IllegalArgumentException if the application has no such step, or the steps after the
   *     correction are out of turn
   */
  default EntryApplication corrected(StepCorrection<ReviewStep> correction) {
    return builder().from(this).addCorrections(requireNonNull(correction, "correction")).build();
  }

  /**
   * Starts an application.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link EntryApplication}; checklist, steps and corrections may be left out. */
  final class Builder extends ImmutableEntryApplication.Builder {
    Builder() {}
  }
}
