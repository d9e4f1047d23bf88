package io.github.sixmechanisms.assessment;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * A region whose class, measures or rank differ between two assessments.
 *
 * @param before its earlier judgement
 * @param after its later judgement
 * @param causes why they differ, by kind, then in the order of the policy
 */
public record RegionChange(
    RegionAssessment before, RegionAssessment after, ImmutableList<Cause> causes)
    implements Localized {

  /**
   * Refuses nulls.
   *
   * @param before its earlier judgement
   * @param after its later judgement
   * @param causes why they differ, by kind, then in the order of the policy
   */
  public RegionChange {
    requireNonNull(before, "before");
    requireNonNull(after, "after");
    requireNonNull(causes, "causes");
  }

  /**
   * Returns the region.
   *
   * @return the region as the later assessment has it
   */
  public Region region() {
    return after.region();
  }

  /**
   * Says whether the class differs.
   *
   * @return true if it does
   */
  public boolean classChanged() {
    return before.regionClass() != after.regionClass();
  }

  /**
   * Says whether the measures differ.
   *
   * @return true if they do
   */
  public boolean measuresChanged() {
    return !before.measures().equals(after.measures());
  }

  /**
   * Says whether the rank differs.
   *
   * @return true if it does, or there is one only before or after
   */
  public boolean rankChanged() {
    return !rank(before).equals(rank(after));
  }

  private static OptionalInt rank(RegionAssessment assessment) {
    return assessment
        .standing()
        .map(Standing::rank)
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /**
   * Returns the change for people: what differs, and each cause.
   *
   * @param language the language
   * @return several lines, each ending with a line feed
   */
  @Override
  public String in(Language language) {
    String head =
        Message.of(
                AssessmentKey.CHANGE,
                "name",
                region().name(),
                "code",
                region().code(),
                "classBefore",
                before.regionClass(),
                "classAfter",
                after.regionClass(),
                "measuresBefore",
                measures(before),
                "measuresAfter",
                measures(after),
                "rankBefore",
                rankText(before),
                "rankAfter",
                rankText(after))
            .in(language);
    return causes.stream()
        .map(cause -> Message.of(AssessmentKey.REMARK, "remark", cause).in(language) + "\n")
        .collect(Collectors.joining("", head + "\n", ""));
  }

  private static Localized measures(RegionAssessment assessment) {
    return language ->
        assessment.measures().isEmpty()
            ? Message.of(AssessmentKey.NONE).in(language)
            : assessment.measures().stream()
                .map(measure -> measure.in(language))
                .collect(Collectors.joining(" + "));
  }

  private static Localized rankText(RegionAssessment assessment) {
    return language ->
        assessment
            .standing()
            .map(standing -> String.valueOf(standing.rank()))
            .orElseGet(() -> Message.of(AssessmentKey.NONE).in(language));
  }
}
