package io.github.sixmechanisms.assessment;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Lists;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.RosterPolicy;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.Provenance;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.immutables.value.Value;

/**
 * The assessment of all regions of a programme on one day. This type is immutable and thread-safe;
 * the library builds it.
 */
@Value.Immutable
@ValueStyle
public interface Assessment extends Localized {

  /**
   * Returns what is needed to make the same judgement again.
   *
   * @return the audit stamp
   */
  AuditStamp stamp();

  /**
   * Returns the name of the policy.
   *
   * @return the Chinese and English name
   */
  Text policyName();

  /**
   * Returns the day, with the share of the year's target due.
   *
   * @return the day
   */
  AssessmentDay day();

  /**
   * Returns where the schedule behind the share comes from.
   *
   * @return A1 in the standard policy
   */
  Provenance scheduleProvenance();

  /**
   * Returns the judgements of all regions of the tree.
   *
   * @return the regions by code, those that are not assessed included
   */
  ImmutableList<RegionAssessment> regions();

  /**
   * Returns the check of the programme's minimum for each province.
   *
   * @return the checks by code, empty if the policy has no minimum
   */
  ImmutableList<ProgrammeMinimum> programmeMinimums();

  /**
   * Returns how the enterprises were counted, if they were counted from a roster.
   *
   * @return the cut-off with its origin; empty for published counts
   */
  Optional<RosterPolicy> countedBy();

  /**
   * Returns how many changes of the year were counted on their effective date, because a count by
   * approval found no approval date.
   *
   * @return 0 or more; 0 for published counts and for a count by effective date
   */
  @Value.Default
  default long withoutApproval() {
    return 0;
  }

  /**
   * Returns facts that were known but could not be used, each with its reason.
   *
   * @return the reasons in a stable order
   */
  ImmutableList<Message> leftOut();

  /**
   * Returns the judgement of a region.
   *
   * @param code the region
   * @return its judgement
   * @throws IllegalArgumentException if the programme has no such region
   */
  default RegionAssessment of(RegionCode code) {
    requireNonNull(code, "code");
    int index =
        Collections.binarySearch(
            Lists.transform(regions(), result -> result.region().code()), code);
    if (index < 0) {
      throw new IllegalArgumentException(
          "The region (" + code + ") must be one of the assessed programme.");
    }
    return regions().get(index);
  }

  /**
   * Returns the smallest sets of steps that would lead a region to a class, with scores, extremes
   * of the group and ranks computed anew, the facts of all other regions unchanged.
   *
   * @param code the region
   * @param wished {@link RegionClass#ON_TRACK} or {@link RegionClass#OUTSTANDING}; a better class
   *     counts too
   * @param maxSteps the most steps of a set, 1 to {@value WhatItTakes#MAX_STEPS}
   * @return the answer, exact up to the number of steps that it states
   * @throws IllegalArgumentException if the programme has no such region, the region is not
   *     assessed, the wished class cannot be asked for, or the number of steps is out of range
   */
  default WhatItTakes whatItTakes(RegionCode code, RegionClass wished, int maxSteps) {
    RegionAssessment region = of(code);
    if (region.standing().isEmpty()) {
      throw new IllegalArgumentException(
          "The region (" + code + ") must be assessed to be asked what it would take.");
    }
    if (requireNonNull(wished, "wished").compareTo(RegionClass.ON_TRACK) > 0) {
      throw new IllegalArgumentException(
          "The wished class (" + wished + ") must be ON_TRACK or OUTSTANDING.");
    }
    if (maxSteps < 1 || maxSteps > WhatItTakes.MAX_STEPS) {
      throw new IllegalArgumentException(
          "The most steps (" + maxSteps + ") must be 1 to " + WhatItTakes.MAX_STEPS + ".");
    }
    return new StepSearch(this, region, wished, maxSteps).result();
  }

  /**
   * Returns the league tables: the assessed regions of each peer group by rank, equal ones by code.
   *
   * @return the tables by the name of the group
   */
  default ImmutableSortedMap<String, ImmutableList<RegionAssessment>> leagues() {
    Map<String, ImmutableList.Builder<RegionAssessment>> groups = new TreeMap<>();
    List<RegionAssessment> byRank =
        regions().stream()
            .filter(result -> result.standing().isPresent())
            .sorted(Comparator.comparingInt(result -> result.standing().orElseThrow().rank()))
            .toList();
    for (RegionAssessment result : byRank) {
      String group = result.standing().orElseThrow().peerGroup();
      groups.computeIfAbsent(group, name -> ImmutableList.builder()).add(result);
    }
    ImmutableSortedMap.Builder<String, ImmutableList<RegionAssessment>> leagues =
        ImmutableSortedMap.naturalOrder();
    groups.forEach((name, table) -> leagues.put(name, table.build()));
    return leagues.buildOrThrow();
  }

  /**
   * Returns the measures as records for the files.
   *
   * @return the measures by region, in the order of the policy
   */
  default ImmutableList<MeasureRecord> measureRecords() {
    ImmutableList.Builder<MeasureRecord> records = ImmutableList.builder();
    for (RegionAssessment result : regions()) {
      for (Measure measure : result.measures()) {
        records.add(
            MeasureRecord.builder()
                .region(result.region())
                .measure(measure)
                .day(day().day())
                .regionClass(result.regionClass())
                .step(result.penaltyStep())
                .reasons(result.grounds())
                .office(result.facts().responsibleOffice())
                .policyName(policyName())
                .build());
      }
    }
    return records.build();
  }

  /**
   * Returns the regions that lag no more.
   *
   * @return the regions whose last assessments before were lagging, those that were not assessed
   *     aside, and that are on track or outstanding now; by code
   */
  default ImmutableList<Recovery> recoveries() {
    return regions().stream()
        .filter(result -> Recovery.isRecovered(result.regionClass()))
        .filter(result -> MeasureLadder.lagRun(result.facts().earlierClasses()) > 0)
        .map(
            result ->
                new Recovery(
                    result.region().code(),
                    day().day(),
                    MeasureLadder.lagRun(result.facts().earlierClasses()),
                    result.regionClass()))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns this assessment as history of the later ones of the year, see {@link IssuedAssessment}.
   *
   * @param recorded the day on which it became known that it was issued
   * @return the classes of all regions, those that are not assessed included, by code
   */
  default ImmutableList<IssuedAssessment> issued(LocalDate recorded) {
    requireNonNull(recorded, "recorded");
    return regions().stream()
        .map(
            result ->
                new IssuedAssessment(
                    result.region().code(), day().day(), recorded, result.regionClass()))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns what is submitted at the end of the year (S9).
   *
   * @param recipient the office
   * @return its submission
   * @throws IllegalArgumentException if this is not the assessment of the last day of the year
   */
  default Submission submission(Submission.Recipient recipient) {
    requireNonNull(recipient, "recipient");
    if (!day().isYearEnd()) {
      throw new IllegalArgumentException(
          "A submission needs the assessment as of "
              + day().year().lastDay()
              + ", not "
              + day().day()
              + ".");
    }
    return recipient == Submission.Recipient.ASSESSMENT_OFFICE
        ? new Submission(
            recipient,
            stamp(),
            submitted(Assessment::isAssessed),
            submitted(result -> !isAssessed(result)))
        : new Submission(recipient, stamp(), outstanding(), ImmutableList.of());
  }

  private static boolean isAssessed(RegionAssessment result) {
    return result.regionClass() != RegionClass.NOT_ASSESSED;
  }

  /** The regions below the one that submits: the province, or the root of a smaller tree. */
  private ImmutableList<RegionAssessment> submitted(Predicate<RegionAssessment> wanted) {
    return regions().stream()
        .filter(result -> result.region().level().compareTo(Level.PROVINCE) > 0)
        .filter(result -> result.region().parent().isPresent())
        .filter(wanted)
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<RegionAssessment> outstanding() {
    return regions().stream()
        .filter(result -> result.regionClass() == RegionClass.OUTSTANDING)
        .filter(result -> !result.measures().isEmpty())
        .sorted(
            Comparator.comparing((RegionAssessment result) -> result.region().level())
                .thenComparing(result -> result.standing().orElseThrow().rank()))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns what holds for the whole assessment, for people: policy, day, which facts were used,
   * the programme's minimum, what was left out, and the fingerprints.
   *
   * @param language the language
   * @return several lines, each ending with a line feed
   */
  @Override
  default String in(Language language) {
    return new Summary(this, language).text();
  }

  /** Builds an {@link Assessment}; for the library only. */
  final class Builder extends ImmutableAssessment.Builder {
    /** Starts without attributes. */
    public Builder() {}
  }
}
