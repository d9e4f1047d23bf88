package io.github.sixmechanisms.assessment;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.rule.ConditionResult;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;

/**
 * What it would take for a region to reach a class: the smallest sets of steps, with scores, the
 * extremes of the group and ranks computed anew, and the facts of all other regions unchanged.
 *
 * @param region the region
 * @param actual its class
 * @param wished the class that is asked for; a better one counts too
 * @param answer what was found
 * @param stepSets the sets, smallest first, equal ones in the order of {@link Step}: for each kind
 *     of step that suffices alone the smallest number, and the smallest mixed set, of which no part
 *     suffices
 * @param searchedSteps up to how many steps all sets were tried
 * @param blocking what no step can change, if the class is not reachable
 */
public record WhatItTakes(
    Region region,
    RegionClass actual,
    RegionClass wished,
    Answer answer,
    ImmutableList<StepSet> stepSets,
    int searchedSteps,
    ImmutableList<Shortfall> blocking)
    implements Localized {

  /** The most steps that can be asked for. */
  public static final int MAX_STEPS = 1_000;

  /** Whether the class can be reached. */
  public enum Answer implements Localized {
    /** The region has the class, or a better one. */
    ALREADY("已达到", "already reached"),
    /** The sets of steps lead to it. */
    REACHABLE("可以达到", "reachable"),
    /** No set of at most the searched number of steps leads to it; a greater one may. */
    NOT_DECIDED("在限定步数内未能判定", "not decided within the searched steps"),
    /** No set of steps leads to it, however great. */
    NOT_REACHABLE("无法达到", "not reachable");

    private final String zh;
    private final String en;

    Answer(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    @Override
    public String in(Language language) {
      return language == Language.ZH_CN ? zh : en;
    }
  }

  /**
   * Refuses nulls.
   *
   * @param region the region
   * @param actual its class
   * @param wished the class that is asked for; a better one counts too
   * @param answer what was found
   * @param stepSets the sets, smallest first, equal ones in the order of {@link Step}: for each
   *     kind of step that suffices alone the smallest number, and the smallest mixed set, of which
   *     no part suffices
   * @param searchedSteps up to how many steps all sets were tried
   * @param blocking what no step can change, if the class is not reachable
   */
  public WhatItTakes {
    requireNonNull(region, "region");
    requireNonNull(actual, "actual");
    requireNonNull(wished, "wished");
    requireNonNull(answer, "answer");
    requireNonNull(stepSets, "stepSets");
    requireNonNull(blocking, "blocking");
  }

  /**
   * Returns the answer for people.
   *
   * @param language the language
   * @return several lines, each ending with a line feed
   */
  @Override
  public String in(Language language) {
    StringBuilder lines = new StringBuilder();
    append(
        lines,
        language,
        Message.of(
            AssessmentKey.WHAT_IT_TAKES,
            "name",
            region.name(),
            "wished",
            wished,
            "actual",
            actual,
            "answer",
            answer,
            "steps",
            searchedSteps));
    for (StepSet set : stepSets) {
      append(lines, language, Message.of(AssessmentKey.REMARK, "remark", set));
    }
    for (Shortfall shortfall : blocking) {
      append(
          lines,
          language,
          Message.of(
              AssessmentKey.BLOCKED_BY,
              "rule",
              shortfall.rule().id(),
              "ground",
              shortfall.rule().outcome()));
      for (ConditionResult condition : shortfall.conditions()) {
        append(lines, language, Message.of(AssessmentKey.CONDITION, "condition", condition));
      }
    }
    return lines.toString();
  }

  private static void append(StringBuilder lines, Language language, Message line) {
    lines.append(line.in(language)).append('\n');
  }
}
