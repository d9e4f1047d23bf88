package io.github.sixmechanisms.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import java.util.Optional;

/**
 * One finding of the analysis of a rule set, with rows that show it.
 *
 * @param code what was found; it states the severity
 * @param ruleIds the rules concerned, in the order of the set; empty for the whole set
 * @param explanation what was found, in both languages
 * @param witness a row on which it shows; empty only if nothing was decided
 * @param improved the witness with one indicator improved, for {@link Code#NON_MONOTONE} only
 */
public record Finding(
    Code code,
    ImmutableList<String> ruleIds,
    Message explanation,
    Optional<ValueRow> witness,
    Optional<ValueRow> improved)
    implements Localized {

  /** How much a finding weighs. */
  public enum Severity implements Localized {
    /** The set does not do what is written: mend it before use (错误). */
    ERROR("错误", "error"),
    /** The set may not do what is meant: look at it (警告). */
    WARNING("警告", "warning"),
    /** A question that the analysis could not answer (提示). */
    INFO("提示", "info");

    private final String zh;
    private final String en;

    Severity(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    @Override
    public String in(Language language) {
      return language == Language.ZH_CN ? zh : en;
    }
  }

  /** What can be found, in the order in which findings are listed. */
  public enum Code {
    /** Two rules share an id. */
    DUPLICATE_ID(Severity.ERROR),
    /** With hit policy UNIQUE two rules with different outcomes are true on one row. */
    CONFLICT(Severity.ERROR),
    /** With hit policy UNIQUE two rules with one outcome are true on one row. */
    OVERLAP(Severity.ERROR),
    /** A rule is true on no row. */
    CONTRADICTION(Severity.ERROR),
    /** With hit policy FIRST earlier rules take every row on which a rule is true. */
    MASKED(Severity.ERROR),
    /** With hit policy FIRST or UNIQUE no rule is true on a row. */
    GAP(Severity.WARNING),
    /** Improving one indicator worsens the outcome. */
    NON_MONOTONE(Severity.WARNING),
    /** A condition is true on every row on which its indicators are applicable. */
    ALWAYS_TRUE(Severity.WARNING),
    /** A part of a condition is true on no row. */
    ALWAYS_FALSE(Severity.WARNING),
    /** A question was not decided: it says which and why. */
    NOT_DECIDED(Severity.INFO);

    private final Severity severity;

    Code(Severity severity) {
      this.severity = severity;
    }

    /**
     * Returns how much it weighs.
     *
     * @return the severity
     */
    public Severity severity() {
      return severity;
    }
  }

  /**
   * Refuses nulls.
   *
   * @param code what was found; it states the severity
   * @param ruleIds the rules concerned, in the order of the set; empty for the whole set
   * @param explanation what was found, in both languages
   * @param witness a row on which it shows; empty only if nothing was decided
   * @param improved the witness with one indicator improved, for {@link Code#NON_MONOTONE} only
   */
  public Finding {
    requireNonNull(code, "code");
    requireNonNull(ruleIds, "ruleIds");
    requireNonNull(explanation, "explanation");
    requireNonNull(witness, "witness");
    requireNonNull(improved, "improved");
  }

  /**
   * Returns the finding for people: severity, explanation, witness.
   *
   * @param language the language
   * @return one line
   */
  @Override
  public String in(Language language) {
    String head =
        Message.of(RuleKey.FINDING, "severity", code.severity(), "code", code, "text", explanation)
            .in(language);
    String shown =
        witness.map(row -> Message.of(RuleKey.WITNESS, "row", row).in(language)).orElse("");
    String better =
        improved.map(row -> Message.of(RuleKey.IMPROVED, "row", row).in(language)).orElse("");
    return head + shown + better;
  }
}
