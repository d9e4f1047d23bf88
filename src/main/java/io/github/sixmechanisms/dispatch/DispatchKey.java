package io.github.sixmechanisms.dispatch;

import io.github.sixmechanisms.text.MessageKey;

/** The messages of this room. */
enum DispatchKey implements MessageKey {
  LOG("dispatch.log"),
  UNKNOWN_REGION("dispatch.unknownRegion"),
  VISIT_TWICE("dispatch.visitTwice"),
  UNKNOWN_VISIT("dispatch.unknownVisit"),
  NOT_VISITED("dispatch.notVisited"),
  RECORDED_TWICE("dispatch.recordedTwice"),
  BEFORE_THE_VISIT("dispatch.beforeTheVisit"),
  TASK_TWICE("dispatch.taskTwice"),
  FINDING("dispatch.finding"),
  DEMAND("dispatch.demand"),
  DEADLINE("dispatch.deadline"),
  SETTLEMENT("dispatch.settlement"),
  LANDING("dispatch.landing"),
  POLICY_TWICE("dispatch.policyTwice"),
  UNKNOWN_POLICY("dispatch.unknownPolicy"),
  LANDING_TWICE("dispatch.landingTwice"),
  ENTERPRISES_MISSING("dispatch.enterprisesMissing"),
  NOTHING_TO_WITHDRAW("dispatch.nothingToWithdraw"),
  LANDING_STATE("dispatch.landingState"),
  LANDING_CONTRADICTION("dispatch.landingContradiction"),
  GOVERNMENT("dispatch.government"),
  ADMINISTRATION("dispatch.administration"),
  LIST("dispatch.list"),
  EMPTY_LIST("dispatch.emptyList"),
  ENTRY("dispatch.entry"),
  ITEM("dispatch.item"),
  FURTHER("dispatch.further"),
  CAME("dispatch.came"),
  WENT("dispatch.went"),
  MORE_URGENT("dispatch.moreUrgent"),
  LESS_URGENT("dispatch.lessUrgent"),
  OTHER_VALUES("dispatch.otherValues"),
  RECORDED_BEFORE("dispatch.recordedBefore"),
  OTHER_REASONS("dispatch.otherReasons"),
  OTHER_ACTORS("dispatch.otherActors"),
  PROGRESS("dispatch.progress"),
  GIVEN_TWICE("dispatch.givenTwice"),
  FACTS("dispatch.facts");

  private final String key;

  DispatchKey(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
