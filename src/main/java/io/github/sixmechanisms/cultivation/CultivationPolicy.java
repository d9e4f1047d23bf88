package io.github.sixmechanisms.cultivation;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.roster.ReviewCalendar;
import io.github.sixmechanisms.rule.HitPolicy;
import io.github.sixmechanisms.rule.Indicator;
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
    checkOneOutcome(candidates());
    checkOneOutcome(exitRisk());
    checkIndicators(candidates(), CultivationIndicators.ofEnterprises());
    checkIndicators(exitRisk(), CultivationIndicators.ofEnterprises());
    checkIndicators(projects(), CultivationIndicators.ofProjects());
  }

  private static void checkOneOutcome(RuleSet<?> rules) {
    if (rules.hitPolicy() == HitPolicy.COLLECT) {
      throw new IllegalArgumentException(
          "The rule set ("
              + rules.id()
              + ") must have the hit policy FIRST or UNIQUE, since an enterprise has one status.");
    }
  }

  private static void checkIndicators(RuleSet<?> rules, ImmutableList<Indicator> allowed) {
    for (Indicator indicator : rules.indicators()) {
      if (!allowed.contains(indicator)) {
        throw new IllegalArgumentException(
            "The rule set ("
                + rules.id()
                + ") must use indicators of "
                + allowed.stream().map(Indicator::id).toList()
                + ", not ("
                + indicator.id()
                + ").\nMaybe use a constant of CultivationIndicators.");
      }
    }
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
