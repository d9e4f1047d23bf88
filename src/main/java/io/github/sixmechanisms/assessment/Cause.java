package io.github.sixmechanisms.assessment;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;

/**
 * Why the judgement of a region changed from one assessment to another.
 *
 * @param kind what changed
 * @param subject the id of the rule or indicator concerned, or the name of the part of the policy
 * @param explanation what changed, in both languages
 */
public record Cause(Kind kind, String subject, Message explanation) implements Localized {

  /** What can change, in the order in which causes are listed. */
  public enum Kind {
    /** A rule came to be true, or ceased to be, because a value of the region changed. */
    FACT,
    /** A rule of the same id has another condition, outcome or place. */
    RULE_CHANGED,
    /** A rule is there only in the later assessment. */
    RULE_ADDED,
    /** A rule is there only in the earlier assessment. */
    RULE_REMOVED,
    /** The run of lagging assessments before is another, or the ladder itself. */
    LADDER,
    /** The score, the tie breakers or the peer groups are others. */
    SCORING,
    /** A value of the region that the score or the rank uses changed. */
    RANKED_VALUE,
    /** The values of other regions of the group changed, or its members did. */
    OTHER_REGIONS,
    /** The region came to be assessed, or ceased to be. */
    ASSESSED
  }

  /**
   * Refuses nulls.
   *
   * @param kind what changed
   * @param subject the id of the rule or indicator concerned, or the name of the part of the policy
   * @param explanation what changed, in both languages
   */
  public Cause {
    requireNonNull(kind, "kind");
    requireNonNull(subject, "subject");
    requireNonNull(explanation, "explanation");
  }

  @Override
  public String in(Language language) {
    return explanation.in(language);
  }
}
