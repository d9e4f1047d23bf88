package io.github.sixmechanisms.cultivation;

import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.EnterpriseId;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is done for an enterprise at risk (纾困增效, S5). A record of the same enterprise, measure and
 * date that was recorded later takes the place of an earlier one, so that the effect can be added.
 * This type is immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface ReliefMeasure {

  /**
   * Returns the enterprise.
   *
   * @return the identifier
   */
  EnterpriseId enterprise();

  /**
   * Returns what is done.
   *
   * @return the measure for people, such as a bridging loan or a rent reduction
   */
  Text measure();

  /**
   * Returns who answers for it.
   *
   * @return an office, not a person
   */
  Office owner();

  /**
   * Returns from when it is taken.
   *
   * @return the effective date
   */
  LocalDate effective();

  /**
   * Returns when it became known.
   *
   * @return the recorded date
   */
  LocalDate recorded();

  /**
   * Returns what it brought about.
   *
   * @return the effect for people; empty as long as none is seen
   */
  Optional<Text> effect();

  /**
   * Starts a measure.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link ReliefMeasure}; all but the effect is required. */
  final class Builder extends ImmutableReliefMeasure.Builder {
    Builder() {}
  }
}
