package io.github.sixmechanisms.assessment;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;

/**
 * How a lagging region came to its step of the ladder (A9).
 *
 * @param step 1 + run, + 1 if severe, at most the number of steps
 * @param lagRun the lagging assessments immediately before in the same year
 * @param severity whether this assessment is severe
 */
public record PenaltyStep(int step, int lagRun, Severity severity) {

  /** Whether a lagging assessment is severe. */
  public enum Severity implements Localized {
    /** The condition of the ladder holds (情节严重). */
    SEVERE("严重", "severe"),
    /** It does not hold, or is unknown (一般). */
    ORDINARY("一般", "not severe");

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

  /**
   * Refuses null.
   *
   * @param step 1 + run, + 1 if severe, at most the number of steps
   * @param lagRun the lagging assessments immediately before in the same year
   * @param severity whether this assessment is severe
   */
  public PenaltyStep {
    requireNonNull(severity, "severity");
  }
}
