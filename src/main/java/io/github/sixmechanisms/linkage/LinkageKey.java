package io.github.sixmechanisms.linkage;

import io.github.sixmechanisms.text.MessageKey;

/** The messages of this room. */
enum LinkageKey implements MessageKey {
  PLANS("linkage.plans"),
  UNKNOWN_REGION("linkage.unknownRegion"),
  RECORDED_TWICE("linkage.recordedTwice"),
  OTHER_REGION("linkage.otherRegion"),
  UNKNOWN_PLAN("linkage.unknownPlan"),
  NOT_ABOVE("linkage.notAbove"),
  COMPLETE_TWICE("linkage.completeTwice"),
  FUNDS("linkage.funds"),
  FUND_TWICE("linkage.fundTwice"),
  FUND_MOVED("linkage.fundMoved"),
  NO_PLACE_FOR_FUND("linkage.noPlaceForFund"),
  BUDGET_TWICE("linkage.budgetTwice"),
  AWARDS("linkage.awards"),
  UNKNOWN_AWARD("linkage.unknownAward"),
  TOO_MUCH_REPAID("linkage.tooMuchRepaid"),
  REPAID_TWICE("linkage.repaidTwice"),
  WITHDRAWS_NOTHING("linkage.withdrawsNothing"),
  WITHDRAWN_TWICE("linkage.withdrawnTwice"),
  AWARD("linkage.award"),
  AWARD_PART("linkage.awardPart"),
  PAID("linkage.paid"),
  WAITS_FOR_BUDGET("linkage.waitsForBudget"),
  WAITS_FOR_RECORD("linkage.waitsForRecord"),
  NOT_DUE("linkage.notDue"),
  FORFEITED("linkage.forfeited");

  private final String key;

  LinkageKey(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
