package io.github.sixmechanisms.roster;

import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.value.EnterpriseId;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A mark of quality that an enterprise holds for some time (A4). This type is immutable and
 * thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface MarkHolding {

  /**
   * Returns the enterprise.
   *
   * @return the identifier
   */
  EnterpriseId enterprise();

  /**
   * Returns the mark.
   *
   * @return the mark
   */
  Mark mark();

  /**
   * Returns the first day on which the mark is valid.
   *
   * @return the effective date
   */
  LocalDate effective();

  /**
   * Returns the last day on which the mark is valid.
   *
   * @return the day, not before the day before the effective date, which says that it never held;
   *     empty for a mark without an end
   */
  Optional<LocalDate> validTo();

  /**
   * Returns when the mark became known.
   *
   * @return the recorded date
   */
  LocalDate recorded();

  /** Refuses a validity that ends before the day before it begins. */
  @Value.Check
  default void check() {
    if (validTo().map(last -> last.isBefore(effective().minusDays(1))).orElse(false)) {
      throw new IllegalArgumentException(
          "The last valid day ("
              + validTo().get()
              + ") of the mark of "
              + enterprise()
              + " must not come before the first ("
              + effective()
              + ").\nMaybe it never held: then give the day before the first.");
    }
  }

  /**
   * Starts a holding.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link MarkHolding}; all but the last valid day are required. */
  final class Builder extends ImmutableMarkHolding.Builder {
    Builder() {}
  }
}
