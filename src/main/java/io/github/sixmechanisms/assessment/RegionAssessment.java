package io.github.sixmechanisms.assessment;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.rule.Decision;
import io.github.sixmechanisms.rule.RuleResult;
import io.github.sixmechanisms.rule.Truth;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The judgement of one region, with everything that led to it. This type is immutable and
 * thread-safe; the library builds it.
 */
@Value.Immutable
@ValueStyle
public interface RegionAssessment extends Localized {

  /**
   * Returns the region.
   *
   * @return the region
   */
  Region region();

  /**
   * Returns the class.
   *
   * @return the class
   */
  RegionClass regionClass();

  /**
   * Returns the facts that were judged.
   *
   * @return the facts of the region
   */
  RegionFacts facts();

  /**
   * Returns the exact indicator values.
   *
   * @return the row
   */
  IndicatorRow row();

  /**
   * Returns score and rank.
   *
   * @return the standing, empty if not assessed
   */
  Optional<Standing> standing();

  /**
   * Returns what each rule says, rules that did not fire included.
   *
   * @return the decision, empty if not assessed
   */
  Optional<Decision<Ground>> decision();

  /**
   * Returns what each rule of the measures says.
   *
   * @return the decision, empty if not assessed
   */
  Optional<Decision<Measure>> measureDecision();

  /**
   * Returns the measures.
   *
   * @return the measures, empty if none follows
   */
  default ImmutableList<Measure> measures() {
    return measureDecision().map(Decision::outcomes).orElse(ImmutableList.of());
  }

  /**
   * Returns the step of the ladder.
   *
   * @return the step, empty unless the region is lagging and at a level that gets one
   */
  Optional<PenaltyStep> penaltyStep();

  /**
   * Returns remarks and warnings, such as why a region is not assessed.
   *
   * @return the remarks in order
   */
  ImmutableList<Message> remarks();

  /**
   * Returns the policy that judged.
   *
   * @return the policy of mechanism 6
   */
  @Value.Auxiliary
  AssessmentPolicy policy();

  /**
   * Returns the grounds of the class: all lagging grounds that hold, or the outstanding rules that
   * do.
   *
   * @return the rules that fired for this class, in the order of the policy
   */
  default ImmutableList<RuleResult<Ground>> grounds() {
    return decision().map(Decision::fired).orElse(ImmutableList.of()).stream()
        .filter(result -> result.rule().outcome().regionClass() == regionClass())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns what is missing for the next better class: for a lagging region every ground that
   * holds, for one on track every condition of an outstanding rule that is not true.
   *
   * @return the shortfalls by rule, empty for an outstanding region and one that is not assessed
   */
  default ImmutableList<Shortfall> missing() {
    return switch (regionClass()) {
      case LAGGING -> Shortfall.of(grounds(), Truth.TRUE::equals);
      case ON_TRACK -> Shortfall.of(outstandingRules(), truth -> truth != Truth.TRUE);
      case OUTSTANDING, NOT_ASSESSED -> ImmutableList.of();
    };
  }

  private ImmutableList<RuleResult<Ground>> outstandingRules() {
    return decision().map(Decision::results).orElse(ImmutableList.of()).stream()
        .filter(result -> result.rule().outcome().regionClass() == RegionClass.OUTSTANDING)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the rules on which nothing could be said, with the conditions whose value is missing.
   *
   * @return the unknown rules in the order of the policy
   */
  default ImmutableList<Shortfall> unknown() {
    return Shortfall.of(
        decision().map(Decision::unknown).orElse(ImmutableList.of()), Truth.UNKNOWN::equals);
  }

  /**
   * Returns the full explanation for people: class, figures, score, grounds with actual value,
   * threshold and margin, what is missing, what was unknown, and for every rule and number whether
   * it is a source fact or an assumption.
   *
   * @param language the language
   * @return several lines, each ending with a line feed
   */
  @Override
  default String in(Language language) {
    return new Explanation(this, language).text();
  }

  /** Builds a {@link RegionAssessment}; for the library only. */
  final class Builder extends ImmutableRegionAssessment.Builder {
    Builder() {}
  }
}
