package io.github.sixmechanisms.dispatch;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.rule.RuleResult;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;

/**
 * One reason why a region is on the dispatch list.
 *
 * @param because the rule that holds, with its values and thresholds
 * @param points how much it weighs, 1 or more
 * @param actors who must act, at least one
 */
public record DispatchItem(
    RuleResult<DispatchReason> because, int points, ImmutableList<Localized> actors) {

  /**
   * Refuses nulls.
   *
   * @param because the rule that holds, with its values and thresholds
   * @param points how much it weighs, 1 or more
   * @param actors who must act, at least one
   */
  public DispatchItem {
    requireNonNull(because, "because");
    requireNonNull(actors, "actors");
  }

  /**
   * Returns the reason.
   *
   * @return the outcome of the rule
   */
  public DispatchReason reason() {
    return because.rule().outcome();
  }

  String actors(Language language) {
    return actors.stream()
        .map(actor -> actor.in(language))
        .collect(joining(language == Language.ZH_CN ? "、" : ", "));
  }
}
