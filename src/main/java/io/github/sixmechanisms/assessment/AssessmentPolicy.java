package io.github.sixmechanisms.assessment;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.PeerGroups;
import io.github.sixmechanisms.rule.Direction;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.rule.RuleSet;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.Provenance;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * The policy of mechanism 6 (S9): how regions are scored, ranked and classified, and which measures
 * follow. Every part can be replaced. This type is immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface AssessmentPolicy {

  /**
   * Returns the groups in which regions are compared.
   *
   * @return the peer groups, A6 in the standard policy
   */
  PeerGroups peerGroups();

  /**
   * Returns where the peer groups come from.
   *
   * @return A6 in the standard policy
   */
  Provenance peerGroupsProvenance();

  /**
   * Returns the parts of the score.
   *
   * @return the components, whose weights sum to 100
   */
  ImmutableList<ScoreComponent> scoring();

  /**
   * Returns the indicators that break ties of the score, the greater value ahead.
   *
   * @return the tie breakers in order, may be empty
   */
  ImmutableList<Indicator> tieBreakers();

  /**
   * Returns where the ranking comes from.
   *
   * @return A7 in the standard policy
   */
  Provenance rankingProvenance();

  /**
   * Returns the rules of the classification; all that fire are collected, lagging takes precedence.
   *
   * @return the rules
   */
  RuleSet<Ground> classification();

  /**
   * Returns which measures follow.
   *
   * @return the ladder
   */
  MeasureLadder ladder();

  /**
   * Returns where the numbers behind an indicator come from when they are those of another part of
   * the policy: the schedule behind the attainments, the ceiling behind the decomposition.
   *
   * @return the origins, which explanations name instead of those of the indicators
   */
  @Value.Auxiliary
  ImmutableMap<Indicator, Provenance> indicatorOrigins();

  /**
   * Returns a variant with other origins of indicators.
   *
   * @param value the origins
   * @return the variant
   */
  AssessmentPolicy withIndicatorOrigins(Map<? extends Indicator, ? extends Provenance> value);

  /**
   * Returns a variant with other peer groups.
   *
   * @param groups the groups
   * @param provenance where they come from
   * @return the variant
   */
  default AssessmentPolicy withPeerGroups(PeerGroups groups, Provenance provenance) {
    requireNonNull(groups, "groups");
    requireNonNull(provenance, "provenance");
    return builder().from(this).peerGroups(groups).peerGroupsProvenance(provenance).build();
  }

  /**
   * Returns a variant with another score.
   *
   * @param value the components, whose weights sum to 100
   * @return the variant
   */
  AssessmentPolicy withScoring(Iterable<? extends ScoreComponent> value);

  /**
   * Returns a variant with other tie breakers.
   *
   * @param value the tie breakers in order
   * @return the variant
   */
  AssessmentPolicy withTieBreakers(Iterable<? extends Indicator> value);

  /**
   * Returns a variant with other rules.
   *
   * @param value the rules
   * @return the variant
   */
  AssessmentPolicy withClassification(RuleSet<Ground> value);

  /**
   * Returns a variant with another ladder.
   *
   * @param value the ladder
   * @return the variant
   */
  AssessmentPolicy withLadder(MeasureLadder value);

  /**
   * Judges regions: computes their rows, scores and ranks them in their peer groups, classifies
   * them and finds the measures.
   *
   * @param day the day, with the share of the year's target due
   * @param facts the facts of each region, in any order
   * @return one result per region, by code
   * @throws io.github.sixmechanisms.text.InvalidInputException if a region is given twice, or a
   *     region with targets lacks a count that the score or rank needs while others of its peer
   *     group have it: ranking the rest alone would give wrong classes
   */
  default ImmutableList<RegionAssessment> assess(AssessmentDay day, Collection<RegionFacts> facts) {
    requireNonNull(day, "day");
    requireNonNull(facts, "facts");
    return new Assessor(this, day).assess(facts);
  }

  /**
   * Returns the indicators of score and rank.
   *
   * @return the indicators in the order of first use
   */
  default ImmutableSet<Indicator> rankedIndicators() {
    ImmutableSet.Builder<Indicator> indicators = ImmutableSet.builder();
    scoring().forEach(component -> indicators.addAll(component.indicators()));
    return indicators.addAll(tieBreakers()).build();
  }

  /**
   * Returns the indicators without which a region cannot be ranked: those whose absence would
   * change the extremes or the order of its group. A missing share, such as the quality of
   * entrants, counts 0 like one that is not applicable.
   *
   * @return the indicators in the order of first use
   */
  default ImmutableSet<Indicator> requiredIndicators() {
    ImmutableSet.Builder<Indicator> indicators = ImmutableSet.builder();
    for (ScoreComponent component : scoring()) {
      if (component.method() != ScoreComponent.Method.SHARE) {
        indicators.addAll(component.indicators());
      }
    }
    return indicators.addAll(tieBreakers()).build();
  }

  /**
   * Returns all indicators that the policy uses.
   *
   * @return those of score, rank, rules, ladder and measures, in the order of first use
   */
  default ImmutableSet<Indicator> indicators() {
    return ImmutableSet.<Indicator>builder()
        .addAll(rankedIndicators())
        .addAll(classification().indicators())
        .addAll(
            ladder().severe().leaves().stream()
                .flatMap(leaf -> leaf.indicators().stream())
                .collect(ImmutableSet.toImmutableSet()))
        .addAll(ladder().measures().indicators())
        .build();
  }

  /** Refuses weights that do not sum to 100 and indicators that a row does not have. */
  @Value.Check
  default void check() {
    Fraction sum =
        scoring().stream().map(ScoreComponent::weight).reduce(Fraction.ZERO, Fraction::plus);
    if (!sum.equals(Fraction.of(100))) {
      throw new IllegalArgumentException(
          "The weights of the score (" + sum + " in all) must sum to 100.");
    }
    for (Indicator indicator : indicators()) {
      if (!Indicators.all().containsValue(indicator)) {
        throw new IllegalArgumentException(
            "The indicator ("
                + indicator.id()
                + ") must be one of "
                + Indicators.all().keySet()
                + ".\nMaybe use a constant of Indicators.");
      }
    }
    if (hasAny(rankedIndicators(), Indicators.OF_MEASURES)
        || hasAny(classification().indicators(), Indicators.OF_MEASURES)) {
      throw new IllegalArgumentException(
          "Only the rules of the measures may use "
              + Indicators.OF_MEASURES.stream().map(Indicator::id).toList()
              + ", which exist after the class has been found.");
    }
    for (Indicator indicator : rankedIndicators()) {
      if (!indicator.type().isNumeric()) {
        throw new IllegalArgumentException(
            "The score and the tie breakers must use numbers, not the indicator ("
                + indicator.id()
                + ") of type ("
                + indicator.type()
                + ").");
      }
    }
    requireComparable();
    classification().requireAllOutcomes();
    ladder().measures().requireAllOutcomes();
    if (rankedIndicators().contains(Indicators.RANK)
        || rankedIndicators().contains(Indicators.RANK_SHARE)) {
      throw new IllegalArgumentException("The score and the tie breakers must not use the rank.");
    }
  }

  /** What is compared between regions must have a value wherever a region is assessed. */
  private void requireComparable() {
    Stream<Indicator> compared =
        Stream.concat(
            tieBreakers().stream(),
            scoring().stream()
                .filter(component -> component.method() == ScoreComponent.Method.EFFICACY)
                .flatMap(component -> component.indicators().stream()));
    compared
        .filter(Indicators.SHARES_OF_COUNTS::contains)
        .findFirst()
        .ifPresent(
            indicator -> {
              throw new IllegalArgumentException(
                  "The indicator ("
                      + indicator.id()
                      + ") can be not applicable to a region, so it must not break ties or be"
                      + " scored between least and greatest.\nMaybe use the counts behind it.");
            });
    scoring().stream()
        .flatMap(component -> component.indicators().stream())
        .filter(indicator -> indicator.direction() == Direction.LOWER_IS_BETTER)
        .findFirst()
        .ifPresent(
            indicator -> {
              throw new IllegalArgumentException(
                  "The score must not reward the indicator ("
                      + indicator.id()
                      + "), of which less is better.\nMaybe make it a rule of the classification.");
            });
  }

  private static boolean hasAny(ImmutableSet<Indicator> some, ImmutableSet<Indicator> wanted) {
    return some.stream().anyMatch(wanted::contains);
  }

  /**
   * Starts a policy.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link AssessmentPolicy}; all attributes but the tie breakers are required. */
  final class Builder extends ImmutableAssessmentPolicy.Builder {
    Builder() {}
  }
}
