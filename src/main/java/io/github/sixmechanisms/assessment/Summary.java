package io.github.sixmechanisms.assessment;

import io.github.sixmechanisms.roster.RosterPolicy;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Origins;
import io.github.sixmechanisms.value.Fraction;
import java.time.LocalDate;
import java.util.Optional;

/** Writes what holds for a whole assessment in one language. */
final class Summary {

  private final Assessment assessment;
  private final Language language;
  private final StringBuilder lines = new StringBuilder();

  Summary(Assessment assessment, Language language) {
    this.assessment = assessment;
    this.language = language;
  }

  String text() {
    AuditStamp stamp = assessment.stamp();
    line(
        Message.of(
            AssessmentKey.SCHEDULE,
            "policy",
            assessment.policyName(),
            "id",
            stamp.policyId(),
            "version",
            stamp.policyVersion(),
            "day",
            assessment.day().day(),
            "share",
            percent(assessment.day().scheduleShare()),
            "origin",
            Origins.of(assessment.scheduleProvenance())));
    assessment.countedBy().ifPresent(this::countedBy);
    line(knowledge(stamp.asOf().knowledgeDay()));
    if (assessment.leagues().isEmpty()) {
      line(Message.of(AssessmentKey.NOTHING_ASSESSED));
    }
    assessment.programmeMinimums().forEach(this::line);
    for (Message reason : assessment.leftOut()) {
      line(Message.of(AssessmentKey.LEFT_OUT, "reason", reason));
    }
    line(
        Message.of(
            AssessmentKey.STAMP,
            "policy",
            stamp.policyFingerprint(),
            "facts",
            stamp.factsFingerprint(),
            "library",
            stamp.libraryVersion()));
    return lines.toString();
  }

  private void countedBy(RosterPolicy roster) {
    line(
        Message.of(
            AssessmentKey.COUNTED_BY,
            "cutOff",
            roster.cutOff(),
            "origin",
            Origins.of(roster.cutOffProvenance())));
    if (assessment.withoutApproval() > 0) {
      line(Message.of(AssessmentKey.WITHOUT_APPROVAL, "count", assessment.withoutApproval()));
    }
  }

  private static Message knowledge(Optional<LocalDate> knowledgeDay) {
    return knowledgeDay
        .map(known -> Message.of(AssessmentKey.KNOWN_ON, "day", known))
        .orElseGet(() -> Message.of(AssessmentKey.ALL_RECORDED));
  }

  private static String percent(Fraction share) {
    return share.times(Fraction.of(100)).toDecimal(2).stripTrailingZeros().toPlainString();
  }

  private void line(Localized text) {
    lines.append(text.in(language)).append('\n');
  }
}
