package io.github.sixmechanisms.assessment;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.rule.RuleResult;
import io.github.sixmechanisms.text.Text;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A measure that an assessment gives to a region (S9), for the files: what, when, why and whom it
 * concerns. This type is immutable and thread-safe; {@link Assessment#measureRecords} makes it.
 */
@Value.Immutable
@ValueStyle
public interface MeasureRecord {

  /**
   * Returns the region.
   *
   * @return the region
   */
  Region region();

  /**
   * Returns the measure.
   *
   * @return the measure
   */
  Measure measure();

  /**
   * Returns the as-of day of the assessment.
   *
   * @return the day
   */
  LocalDate day();

  /**
   * Returns the class that led to it.
   *
   * @return outstanding or lagging in the standard policy
   */
  RegionClass regionClass();

  /**
   * Returns how the region came to its step of the ladder.
   *
   * @return the step, empty for a reward
   */
  Optional<PenaltyStep> step();

  /**
   * Returns the grounds of the class.
   *
   * @return the rules that gave it, each condition with value, threshold and margin
   */
  ImmutableList<RuleResult<Ground>> reasons();

  /**
   * Returns the office concerned: the one that answers for the region's targets.
   *
   * @return the office on the day as known, empty if none is recorded
   */
  Optional<Office> office();

  /**
   * Returns the name of the policy by which it was judged.
   *
   * @return the Chinese and English name
   */
  Text policyName();

  /**
   * Starts a record.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link MeasureRecord}; step and office may be left out. */
  final class Builder extends ImmutableMeasureRecord.Builder {
    Builder() {}
  }
}
