package io.github.sixmechanisms.cultivation;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.rule.Decision;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.value.EnterpriseId;

/**
 * What the screening says of one enterprise.
 *
 * @param enterprise the enterprise
 * @param figures what its reports come to
 * @param candidate the decision on key cultivation
 * @param risk the decision on exit risk
 */
public record Screened(
    EnterpriseId enterprise,
    OperatingFigures figures,
    Decision<CandidateStatus> candidate,
    Decision<RiskLevel> risk)
    implements Localized {

  /**
   * Refuses nulls.
   *
   * @param enterprise the enterprise
   * @param figures what its reports come to
   * @param candidate the decision on key cultivation
   * @param risk the decision on exit risk
   */
  public Screened {
    requireNonNull(enterprise, "enterprise");
    requireNonNull(figures, "figures");
    requireNonNull(candidate, "candidate");
    requireNonNull(risk, "risk");
  }

  /**
   * Returns the status on the way onto the roster.
   *
   * @return the status, NONE if no rule is true
   */
  public CandidateStatus status() {
    return candidate.outcome().orElse(CandidateStatus.NONE);
  }

  /**
   * Returns the warning.
   *
   * @return the level, NONE if no rule is true
   */
  public RiskLevel level() {
    return risk.outcome().orElse(RiskLevel.NONE);
  }

  /**
   * Returns enterprise and month, and both decisions with every rule and condition.
   *
   * @param language the language
   * @return several lines, each ending with a line feed
   */
  @Override
  public String in(Language language) {
    Message head =
        Message.of(CultivationKey.SCREENED, "enterprise", enterprise, "month", figures.month());
    return head.in(language) + "\n" + candidate.in(language) + risk.in(language);
  }
}
