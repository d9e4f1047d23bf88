package io.github.sixmechanisms.rule;

import java.util.Optional;

/**
 * A row that could not be judged: a value of the wrong type, an indicator that the row does not
 * have, or an exception of the application's own indicator, which is never taken for “false”. It
 * names the rule set, the rule, the indicator and the row.
 */
public final class RuleEvaluationException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** The id of the indicator. */
  private final String indicator;

  /** The name of the row. */
  private final String row;

  /** What went wrong. */
  private final String reason;

  /** The id of the rule set, or an empty text. */
  private final String ruleSet;

  /** The id of the rule, or an empty text. */
  private final String rule;

  private RuleEvaluationException(
      String ruleSet,
      String rule,
      String indicator,
      String row,
      String reason,
      Optional<Throwable> cause) {
    super(
        (rule.isEmpty() ? "" : "Rule set (" + ruleSet + "), rule (" + rule + "): ")
            + "the indicator ("
            + indicator
            + ") of the row ("
            + row
            + ") could not be read. "
            + reason,
        cause.orElse(null));
    this.ruleSet = ruleSet;
    this.rule = rule;
    this.indicator = indicator;
    this.row = row;
    this.reason = reason;
  }

  static RuleEvaluationException of(
      Indicator indicator, String row, String reason, Optional<Throwable> cause) {
    return new RuleEvaluationException("", "", indicator.id(), row, reason, cause);
  }

  RuleEvaluationException in(String set, String ruleId) {
    return new RuleEvaluationException(
        set, ruleId, indicator, row, reason, Optional.ofNullable(getCause()));
  }

  /**
   * Returns the rule set.
   *
   * @return its id, empty if a condition was evaluated outside a rule set
   */
  public Optional<String> ruleSet() {
    return Optional.of(ruleSet).filter(id -> !id.isEmpty());
  }

  /**
   * Returns the rule.
   *
   * @return its id, empty if a condition was evaluated outside a rule set
   */
  public Optional<String> rule() {
    return Optional.of(rule).filter(id -> !id.isEmpty());
  }

  /**
   * Returns the indicator.
   *
   * @return its id
   */
  public String indicator() {
    return indicator;
  }

  /**
   * Returns the row.
   *
   * @return its name
   */
  public String row() {
    return row;
  }
}
