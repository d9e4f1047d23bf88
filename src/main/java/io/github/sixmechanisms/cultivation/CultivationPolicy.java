package io.github.sixmechanisms.cultivation;

import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.roster.ReviewCalendar;
import io.github.sixmechanisms.rule.RuleSet;
import org.immutables.value.Value;

/** The rules by which the pools are screened (A10). This type is immutable and thread-safe. */
@Value.Immutable
@ValueStyle
public interface CultivationPolicy {

  /**
   * Returns the rules of the pool of key enterprises to cultivate.
   *
   * @return rules on {@link CultivationIndicators}; the first that is true counts
   */
  RuleSet<CandidateStatus> candidates();

  /**
   * Returns the rules of the pool of enterprises at risk.
   *
   * @return rules on {@link CultivationIndicators}; the first that is true counts
   */
  RuleSet<RiskLevel> exitRisk();

  /**
   * Returns the rules of the pool of key projects.
   *
   * @return rules on {@link CultivationIndicators}; all that are true count
   */
  RuleSet<ProjectStatus> projects();

  /**
   * Returns when the entries that the pools let expect take effect.
   *
   * @return the calendar of the review (A1)
   */
  ReviewCalendar reviewCalendar();

  /**
   * Returns a variant with another calendar.
   *
   * @param value the calendar of the review
   * @return the variant
   */
  CultivationPolicy withReviewCalendar(ReviewCalendar value);

  /**
   * Returns a variant with other rules of key cultivation.
   *
   * @param value the rules
   * @return the variant
   */
  CultivationPolicy withCandidates(RuleSet<CandidateStatus> value);

  /**
   * Returns a variant with other rules of exit risk.
   *
   * @param value the rules
   * @return the variant
   */
  CultivationPolicy withExitRisk(RuleSet<RiskLevel> value);

  /**
   * Returns a variant with other rules of key projects.
   *
   * @param value the rules
   * @return the variant
   */
  CultivationPolicy withProjects(RuleSet<ProjectStatus> value);

  /** Refuses rules on other indicators, and rules of enterprises of which several count. */
  @Value.Check
  default void check() {
    candidates().requireOneOutcome();
    exitRisk().requireOneOutcome();
    candidates().requireIndicators(CultivationIndicators.ofEnterprises());
    exitRisk().requireIndicators(CultivationIndicators.ofEnterprises());
    projects().requireIndicators(CultivationIndicators.ofProjects());
  }

  /**
   * Starts a policy.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link CultivationPolicy}; all attributes are required. */
  final class Builder extends ImmutableCultivationPolicy.Builder {
    Builder() {}
  }
}
