package io.github.sixmechanisms.assessment;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.rule.Reading;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Two assessments side by side, of another day, another knowledge day or another policy: which
 * regions changed class, measures or rank, and why. A policy can so be tried on last year's facts
 * before it is issued.
 *
 * @param changes the regions that changed, by code
 * @param onlyBefore the regions that only the earlier assessment has, by code
 * @param onlyAfter the regions that only the later assessment has, by code
 */
public record AssessmentComparison(
    ImmutableList<RegionChange> changes,
    ImmutableList<RegionCode> onlyBefore,
    ImmutableList<RegionCode> onlyAfter)
    implements Localized {

  /**
   * Refuses nulls.
   *
   * @param changes the regions that changed, by code
   * @param onlyBefore the regions that only the earlier assessment has, by code
   * @param onlyAfter the regions that only the later assessment has, by code
   */
  public AssessmentComparison {
    requireNonNull(changes, "changes");
    requireNonNull(onlyBefore, "onlyBefore");
    requireNonNull(onlyAfter, "onlyAfter");
  }

  /**
   * Compares two assessments.
   *
   * @param before the earlier assessment, or that by the policy in force
   * @param after the later assessment, or that by the policy that is tried
   * @return the comparison
   */
  public static AssessmentComparison of(Assessment before, Assessment after) {
    requireNonNull(before, "before");
    requireNonNull(after, "after");
    ImmutableMap<RegionCode, RegionAssessment> earlier = byCode(before);
    ImmutableMap<RegionCode, RegionAssessment> later = byCode(after);
    ImmutableList.Builder<RegionChange> changes = ImmutableList.builder();
    for (RegionAssessment result : after.regions()) {
      RegionAssessment known = earlier.get(result.region().code());
      if (known != null) {
        RegionChange plain = new RegionChange(known, result, ImmutableList.of());
        if (plain.classChanged() || plain.measuresChanged() || plain.rankChanged()) {
          changes.add(
              new RegionChange(
                  known, result, new Causes(plain, othersChanged(plain, before, after)).find()));
        }
      }
    }
    return new AssessmentComparison(
        changes.build(), missing(earlier, later), missing(later, earlier));
  }

  private static boolean othersChanged(RegionChange change, Assessment before, Assessment after) {
    return !rows(change.before(), before).equals(rows(change.after(), after));
  }

  /** What the ranking reads of the other regions of the group. */
  private static ImmutableMap<RegionCode, ImmutableList<Reading>> rows(
      RegionAssessment own, Assessment assessment) {
    ImmutableMap.Builder<RegionCode, ImmutableList<Reading>> rows = ImmutableMap.builder();
    Optional<String> group = own.standing().map(Standing::peerGroup);
    for (RegionAssessment other : assessment.regions()) {
      boolean inGroup =
          group.isPresent() && other.standing().map(Standing::peerGroup).equals(group);
      if (inGroup && !other.region().code().equals(own.region().code())) {
        rows.put(
            other.region().code(),
            own.policy().rankedIndicators().stream()
                .map(indicator -> other.row().reading(indicator))
                .collect(ImmutableList.toImmutableList()));
      }
    }
    return rows.buildOrThrow();
  }

  private static ImmutableMap<RegionCode, RegionAssessment> byCode(Assessment assessment) {
    return Maps.uniqueIndex(assessment.regions(), result -> result.region().code());
  }

  private static ImmutableList<RegionCode> missing(
      ImmutableMap<RegionCode, ?> of, ImmutableMap<RegionCode, ?> in) {
    return of.keySet().stream()
        .filter(code -> !in.containsKey(code))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the comparison for people; that nothing changed is stated too.
   *
   * @param language the language
   * @return several lines, each ending with a line feed
   */
  @Override
  public String in(Language language) {
    String head = Message.of(AssessmentKey.CHANGES, "count", changes.size()).in(language) + "\n";
    String tail =
        only(AssessmentKey.ONLY_BEFORE, onlyBefore, language)
            + only(AssessmentKey.ONLY_AFTER, onlyAfter, language);
    return changes.stream()
        .map(change -> change.in(language))
        .collect(Collectors.joining("", head, tail));
  }

  private static String only(
      AssessmentKey key, ImmutableList<RegionCode> regions, Language language) {
    return regions.isEmpty()
        ? ""
        : Message.of(key, "regions", Joiner.on(", ").join(regions)).in(language) + "\n";
  }
}
