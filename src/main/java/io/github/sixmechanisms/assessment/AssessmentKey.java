package io.github.sixmechanisms.assessment;

import io.github.sixmechanisms.text.MessageKey;

/** The messages of this room. */
enum AssessmentKey implements MessageKey {
  FACTS("assessment.facts"),
  GIVEN_TWICE("assessment.givenTwice"),
  PARTLY_COUNTED("assessment.partlyCounted"),
  PLACEHOLDER("assessment.placeholder"),
  NO_TARGET("assessment.noTarget"),
  NO_COUNTS("assessment.noCounts"),
  NOTHING_DUE("assessment.nothingDue"),
  NET_LOSS_WITHOUT_TARGET("assessment.netLossWithoutTarget"),
  HEAD("assessment.head"),
  SCORE("assessment.score"),
  SCORE_LINE("assessment.scoreLine"),
  FIGURES("assessment.figures"),
  FIGURE("assessment.figure"),
  GROUND("assessment.ground"),
  MISSING("assessment.missing"),
  UNKNOWN("assessment.unknown"),
  CONDITION("assessment.condition"),
  NO_MEASURE("assessment.noMeasure"),
  PRAISE("assessment.praise"),
  PENALTY("assessment.penalty"),
  REMARK("assessment.remark"),
  COUNTED_BY("assessment.countedBy"),
  WITHOUT_APPROVAL("assessment.withoutApproval"),
  ALL_RECORDED("assessment.allRecorded"),
  KNOWN_ON("assessment.knownOn"),
  NOTHING_ASSESSED("assessment.nothingAssessed"),
  LEFT_OUT("assessment.leftOut"),
  STAMP("assessment.stamp"),
  MINIMUM_MET("assessment.minimumMet"),
  MINIMUM_MISSED("assessment.minimumMissed"),
  MINIMUM_UNKNOWN("assessment.minimumUnknown"),
  SCHEDULE("assessment.schedule"),
  STEP_SET("assessment.stepSet"),
  WHAT_IT_TAKES("assessment.whatItTakes"),
  BLOCKED_BY("assessment.blockedBy"),
  CHANGE("assessment.change"),
  CHANGES("assessment.changes"),
  NONE("assessment.none"),
  CAME_IN("assessment.cameIn"),
  DROPPED_OUT("assessment.droppedOut"),
  RULE_ADDED("assessment.ruleAdded"),
  RULE_REMOVED("assessment.ruleRemoved"),
  RULE_CHANGED("assessment.ruleChanged"),
  RULE_TEXT("assessment.ruleText"),
  NOW_TRUE("assessment.nowTrue"),
  NO_LONGER_TRUE("assessment.noLongerTrue"),
  LAG_RUN_CHANGED("assessment.lagRunChanged"),
  SEVERITY_CHANGED("assessment.severityChanged"),
  SCORING_CHANGED("assessment.scoringChanged"),
  VALUE_CHANGED("assessment.valueChanged"),
  MEASURES_REORDERED("assessment.measuresReordered"),
  LADDER_CHANGED("assessment.ladderChanged"),
  ONLY_BEFORE("assessment.onlyBefore"),
  ONLY_AFTER("assessment.onlyAfter"),
  OTHERS_CHANGED("assessment.othersChanged"),
  GOVERNMENT("assessment.government"),
  ADMINISTRATION("assessment.administration"),
  NOTICE_CONDITION("assessment.noticeCondition"),
  NOTICE_REASON("assessment.noticeReason"),
  COMMEND_TITLE("assessment.commendTitle"),
  COMMEND("assessment.commend"),
  PUBLICISE_TITLE("assessment.publiciseTitle"),
  PUBLICISE("assessment.publicise"),
  REMIND_TITLE("assessment.remindTitle"),
  REMIND("assessment.remind"),
  WARN_TITLE("assessment.warnTitle"),
  WARN("assessment.warn"),
  CIRCULATE_TITLE("assessment.circulateTitle"),
  CIRCULATE("assessment.circulate"),
  SUBMISSION("assessment.submission"),
  SUBMISSION_LACKS("assessment.submissionLacks");

  private final String key;

  AssessmentKey(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
