package io.github.sixmechanisms;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.assessment.Assessment;
import io.github.sixmechanisms.assessment.Evidence;
import io.github.sixmechanisms.assessment.IssuedAssessment;
import io.github.sixmechanisms.coordination.TaskBook;
import io.github.sixmechanisms.cultivation.PoolRegister;
import io.github.sixmechanisms.cultivation.Project;
import io.github.sixmechanisms.dispatch.DispatchList;
import io.github.sixmechanisms.dispatch.VisitLog;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.linkage.ActionPlans;
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
   * Returns the action plans of the localities (mechanism 4).
   *
   * @return the register, empty if it is kept elsewhere: then evidence may say who has a plan
   */
  Optional<ActionPlans> plans();

  /**
   * Returns the coordination tasks (mechanism 3).
   *
   * @return the book, empty if it is kept elsewhere: then overdue tasks may be given as evidence
   */
  Optional<TaskBook> tasks();

  /**
   * Returns the pools of classified cultivation (mechanism 2).
   *
   * @return the register, empty if it is kept elsewhere; only the dispatch list uses it
   */
  Optional<PoolRegister> pools();

  /**
   * Returns the projects that will become enterprises (mechanism 2).
   *
   * @return the projects in any order; only the dispatch list uses them
   */
  ImmutableList<Project> projects();

  /**
   * Returns the visits with their findings and demands (mechanism 5).
   *
   * @return the log, empty if it is kept elsewhere: then overdue findings may be given as evidence
   */
  Optional<VisitLog> visits();

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

  /**
   * Makes the dispatch list for the next meeting (mechanism 5): the prefectures, counties and parks
   * with a reason, the most urgent first. It needs no day on which something is due, unlike an
   * assessment; what is not known is no reason.
   *
   * @param policy the rules and numbers
   * @param asOf the day, inside the programme year, and optionally the knowledge day
   * @return the list
   * @throws IllegalArgumentException if the day lies outside the year
   */
  default DispatchList dispatchList(Policy policy, AsOf asOf) {
    return new Meeting(this, policy, asOf).list();
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
