package io.github.sixmechanisms.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The defects of a rule set that can be seen before use, each with a row that shows it.
 *
 * <p>The analysis is exact for comparisons with constants: it divides the values of each indicator
 * at the thresholds of the rules, “not applicable” included, and asks whether a row with a defect
 * exists. The values of an indicator are those of its type: whole numbers for a count, 0 to below 1
 * for a rank share. Indicators are taken to be independent of each other. Where a question is not
 * decided — comparisons between indicators, or a space that is too large — a finding says so.
 *
 * @param ruleSet the id of the set
 * @param findings the findings by severity, kind, and place in the set
 */
public record Analysis(String ruleSet, ImmutableList<Finding> findings) implements Localized {

  /**
   * Refuses nulls.
   *
   * @param ruleSet the id of the set
   * @param findings the findings by severity, kind, and place in the set
   */
  public Analysis {
    requireNonNull(ruleSet, "ruleSet");
    requireNonNull(findings, "findings");
  }

  static <O> Analysis of(RuleSet<O> set) {
    return new Analysis(
        set.id(), new Analyser<>(set.hitPolicy(), set.rules(), set.order()).findings());
  }

  /**
   * Analyses rules that need not be a rule set yet, so that all defects of a draft show at once,
   * ids that are used twice included.
   *
   * @param <O> the type of the outcomes
   * @param name the name of the draft
   * @param hitPolicy the intended hit policy
   * @param rules the rules in order
   * @return the analysis
   */
  public static <O> Analysis ofDraft(String name, HitPolicy hitPolicy, Collection<Rule<O>> rules) {
    return new Analysis(
        name,
        new Analyser<>(
                requireNonNull(hitPolicy, "hitPolicy"),
                ImmutableList.copyOf(rules),
                Optional.empty())
            .findings());
  }

  /**
   * Says whether there is nothing to look at.
   *
   * @return true without findings
   */
  public boolean isClean() {
    return findings.isEmpty();
  }

  /**
   * Returns the findings of one kind.
   *
   * @param code the kind
   * @return the findings in order
   */
  public ImmutableList<Finding> findings(Finding.Code code) {
    return findings.stream()
        .filter(finding -> finding.code() == code)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the findings for people; none is stated too.
   *
   * @param language the language
   * @return one line, and one more per finding, each ending with a line feed
   */
  @Override
  public String in(Language language) {
    RuleKey head = isClean() ? RuleKey.NO_FINDINGS : RuleKey.FINDINGS;
    return Message.of(head, "set", ruleSet, "count", findings.size()).in(language)
        + "\n"
        + findings.stream()
            .map(finding -> finding.in(language) + "\n")
            .collect(Collectors.joining());
  }
}
