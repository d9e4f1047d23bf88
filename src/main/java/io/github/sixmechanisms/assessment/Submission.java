package io.github.sixmechanisms.assessment;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;

/**
 * What is submitted at the end of the year (S9), with complete reasons.
 *
 * @param recipient the office that gets it, and for what
 * @param stamp what is needed to make the judgements again
 * @param regions the judgements that it is about, in the order of its recipient
 * @param notAssessed the regions that it would be about if they were assessed, each with its
 *     reason, by code; none for the supervision office
 */
public record Submission(
    Recipient recipient,
    AuditStamp stamp,
    ImmutableList<RegionAssessment> regions,
    ImmutableList<RegionAssessment> notAssessed)
    implements Localized {

  /** The two offices that the source names. */
  public enum Recipient implements Localized {
    /**
     * The Party committee's assessment office, for the yearly performance assessment
     * (省委考核办，年度绩效考核): every assessed region below the province, or below the root of a smaller
     * tree, by code.
     */
    ASSESSMENT_OFFICE("考核办（年度绩效考核）", "assessment office (yearly performance assessment)"),
    /**
     * The government's supervision office, for the “real work” supervision incentives
     * (省政府督查室，真抓实干督查激励): the outstanding regions that the policy commends, by level and rank.
     */
    SUPERVISION_OFFICE("督查室（真抓实干督查激励）", "supervision office (“real work” incentives)");

    private final String zh;
    private final String en;

    Recipient(String zh, String en) {
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
   * @param recipient the office that gets it, and for what
   * @param stamp what is needed to make the judgements again
   * @param regions the judgements that it is about, in the order of its recipient
   * @param notAssessed the regions that it would be about if they were assessed
   */
  public Submission {
    requireNonNull(recipient, "recipient");
    requireNonNull(stamp, "stamp");
    requireNonNull(regions, "regions");
    requireNonNull(notAssessed, "notAssessed");
  }

  /**
   * Returns the submission for people: recipient, day, policy, each judgement in full, and why the
   * regions that are not assessed are not.
   *
   * @param language the language
   * @return several lines, each ending with a line feed
   */
  @Override
  public String in(Language language) {
    StringBuilder text =
        new StringBuilder(
            Message.of(
                    AssessmentKey.SUBMISSION,
                    "recipient",
                    recipient,
                    "day",
                    stamp.asOf(),
                    "count",
                    regions.size(),
                    "policy",
                    stamp.policyId(),
                    "version",
                    stamp.policyVersion(),
                    "policyFingerprint",
                    stamp.policyFingerprint(),
                    "facts",
                    stamp.factsFingerprint())
                .in(language));
    text.append('\n');
    regions.forEach(region -> text.append(region.in(language)));
    if (!notAssessed.isEmpty()) {
      text.append(
              Message.of(AssessmentKey.SUBMISSION_LACKS, "count", notAssessed.size()).in(language))
          .append('\n');
      notAssessed.forEach(region -> text.append(region.in(language)));
    }
    return text.toString();
  }
}
