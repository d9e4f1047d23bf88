package io.github.sixmechanisms;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.assessment.Assessment;
import io.github.sixmechanisms.assessment.Evidence;
import io.github.sixmechanisms.assessment.IssuedAssessment;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.roster.PublishedCounts;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.target.TargetPlan;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.ProgrammeYear;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One province (or country) and year with all its facts: the input of an assessment.
 *
 * <p>The numbers of enterprises come either from a roster of single changes or from published
 * counts; the evidence for weak implementation may be given where it is known. This type is
 * immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface Programme {

  /**
   * Returns the programme year.
   *
   * @return the calendar year of targets and counts
   */
  ProgrammeYear year();

  /**
   * Returns the regions.
   *
   * @return the tree
   */
  RegionTree tree();

  /**
   * Returns the target plan (mechanism 1).
   *
   * @return the targets of the regions
   */
  TargetPlan targets();

  /**
   * Returns the roster of enterprises, when changes are kept one by one.
   *
   * @return the roster, empty if {@link #counts} are given instead
   */
  Optional<Roster> roster();

  /**
   * Returns the counts of regions published elsewhere, in place of a roster.
   *
   * @return the counts in any order; an assessment uses those of its own day, the latest known
   */
  ImmutableList<PublishedCounts> counts();

  /**
   * Returns facts about the implementation.
   *
   * @return the evidence in any order; an assessment uses that of its own day, the latest known
   */
  ImmutableList<Evidence> evidence();

  /**
   * Returns the earlier assessments of the year that were issued.
   *
   * @return the history in any order
   */
  ImmutableList<IssuedAssessment> history();

  /**
   * Assesses every region.
   *
   * @param policy the rules and numbers
   * @param asOf the day, inside the programme year, and optionally the knowledge day
   * @return the assessment with its reasons and audit stamp
   * @throws IllegalArgumentException if the day lies outside the year, or nothing is due yet by the
   *     schedule; the message names the first possible day
   * @throws io.github.sixmechanisms.text.InvalidInputException if the peer groups do not fit the
   *     tree, or only a part of a peer group has the counts that the policy uses
   */
  default Assessment assess(Policy policy, AsOf asOf) {
    return new Judgement(this, policy, asOf).assessment();
  }

  /** Refuses facts that contradict each other, all of them together. */
  @Value.Check
  default void check() {
    new ProgrammeCheck(this).run();
  }

  /**
   * Starts a programme.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Programme}; year, tree and targets are required. */
  final class Builder extends ImmutableProgramme.Builder {
    Builder() {}
  }
}
