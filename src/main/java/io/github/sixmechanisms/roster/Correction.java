package io.github.sixmechanisms.roster;

import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.value.EnterpriseId;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The correction of a change that was recorded wrongly, or its retraction. From the recorded date
 * on the corrected change counts no more; a judgement as known on an earlier day still uses it. An
 * enterprise that rightly entered and then left is no correction but an exit. This type is
 * immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public non-sealed interface Correction extends LedgerRecord {

  /**
   * Returns the change that was wrong, exactly as it was recorded.
   *
   * @return the change
   */
  Change corrected();

  /**
   * Returns the right change.
   *
   * @return a change of the same enterprise with the recorded date of the correction; empty for a
   *     retraction
   */
  Optional<Change> replacement();

  /**
   * Returns when the correction became known.
   *
   * @return the recorded date, not before that of the corrected change
   */
  @Override
  LocalDate recorded();

  /**
   * Returns why.
   *
   * @return the reason, not blank
   */
  String reason();

  @Override
  default EnterpriseId enterprise() {
    return corrected().enterprise();
  }

  /** Refuses a correction before its change, of another enterprise, or without a reason. */
  @Value.Check
  default void check() {
    if (recorded().isBefore(corrected().recorded())) {
      throw wrong(
          "must not be recorded ("
              + recorded()
              + ") before the change itself ("
              + corrected().recorded()
              + ")");
    }
    if (reason().isBlank()) {
      throw wrong("must have a reason");
    }
    replacement().ifPresent(this::checkReplacement);
  }

  private void checkReplacement(Change replacement) {
    if (!replacement.enterprise().equals(enterprise())) {
      throw wrong("must not bring a change of another (" + replacement.enterprise() + ")");
    }
    if (replacement.equals(corrected())) {
      throw wrong("must bring another change than the one that it corrects");
    }
    if (!replacement.recorded().equals(recorded())) {
      throw wrong(
          "must be recorded ("
              + recorded()
              + ") when the change that it brings is ("
              + replacement.recorded()
              + ")");
    }
  }

  private IllegalArgumentException wrong(String rule) {
    return new IllegalArgumentException("The correction of " + enterprise() + " " + rule + ".");
  }

  /**
   * Takes a change back.
   *
   * @param change the change, exactly as it was recorded
   * @param recorded when this became known, not before the change was recorded
   * @param reason why, not blank
   * @return the retraction
   */
  static Correction retract(Change change, LocalDate recorded, String reason) {
    return builder().corrected(change).recorded(recorded).reason(reason).build();
  }

  /**
   * Replaces a change by the right one.
   *
   * @param change the change, exactly as it was recorded
   * @param replacement the right change of the same enterprise; its recorded date is that of the
   *     correction
   * @param reason why, not blank
   * @return the correction
   */
  static Correction replace(Change change, Change replacement, String reason) {
    return builder()
        .corrected(change)
        .replacement(replacement)
        .recorded(replacement.recorded())
        .reason(reason)
        .build();
  }

  /**
   * Starts a correction.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Correction}; all but the replacement are required. */
  final class Builder extends ImmutableCorrection.Builder {
    Builder() {}
  }
}
