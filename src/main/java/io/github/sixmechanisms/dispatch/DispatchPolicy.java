package io.github.sixmechanisms.dispatch;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.rule.Rule;
import io.github.sixmechanisms.rule.RuleSet;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.Provenance;
import java.util.Map;
import org.immutables.value.Value;

/**
 * The rules by which findings are overdue, and regions come onto the dispatch list (A8, A13). This
 * type is immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface DispatchPolicy {

  /**
   * Returns the rules of findings.
   *
   * @return rules on {@link DispatchIndicators#ofFindings}; the first that is true counts
   */
  RuleSet<FindingStatus> findings();

  /**
   * Returns the rules of regions.
   *
   * @return rules on {@link DispatchIndicators#ofRegions}; all that are true count
   */
  RuleSet<DispatchReason> reasons();

  /**
   * Returns how much each reason weighs.
   *
   * @return the points, 1 or more, for every reason that a rule gives
   */
  ImmutableMap<DispatchReason, Integer> points();

  /**
   * Returns where the points come from.
   *
   * @return A13 in the standard policy
   */
  Provenance pointsProvenance();

  /**
   * Returns a variant with other rules of findings.
   *
   * @param value the rules
   * @return the variant
   */
  DispatchPolicy withFindings(RuleSet<FindingStatus> value);

  /**
   * Returns a variant with other rules of regions.
   *
   * @param value the rules
   * @return the variant
   */
  DispatchPolicy withReasons(RuleSet<DispatchReason> value);

  /**
   * Returns a variant with other points.
   *
   * @param points the points of every reason that a rule gives
   * @param provenance where they come from
   * @return the variant
   */
  default DispatchPolicy withPoints(Map<DispatchReason, Integer> points, Provenance provenance) {
    requireNonNull(points, "points");
    requireNonNull(provenance, "provenance");
    return builder().from(this).points(points).pointsProvenance(provenance).build();
  }

  /** Refuses rules on other indicators, wrong hit policies, and reasons without points. */
  @Value.Check
  default void check() {
    findings().requireOneOutcome();
    findings().requireIndicators(DispatchIndicators.ofFindings());
    reasons().requireAllOutcomes();
    reasons().requireIndicators(DispatchIndicators.ofRegions());
    for (Rule<DispatchReason> rule : reasons().rules()) {
      int points = points().getOrDefault(rule.outcome(), 0);
      if (points < 1 || points > 1_000_000) {
        throw new IllegalArgumentException(
            "The reason ("
                + rule.outcome()
                + ") of the rule ("
                + rule.id()
                + ") must have 1 to 1,000,000 points, not "
                + points
                + ".");
      }
    }
  }

  /**
   * Makes the dispatch list.
   *
   * @param asOf the day of the facts, and the knowledge day
   * @param facts what is known of each region
   * @return the regions with a reason, the most urgent first
   * @throws io.github.sixmechanisms.text.InvalidInputException if a region is given twice
   */
  default DispatchList list(AsOf asOf, Iterable<DispatchFacts> facts) {
    requireNonNull(asOf, "asOf");
    return new DispatchList(
        asOf, pointsProvenance(), new Dispatching(this).entries(requireNonNull(facts, "facts")));
  }

  /**
   * Starts a policy.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link DispatchPolicy}; all attributes are required. */
  final class Builder extends ImmutableDispatchPolicy.Builder {
    Builder() {}
  }
}
