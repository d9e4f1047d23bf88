package io.github.sixmechanisms.cultivation;

import io.github.sixmechanisms.text.MessageKey;

/** The messages of this room. */
enum CultivationKey implements MessageKey {
  RECORDS("cultivation.records"),
  TWICE("cultivation.twice"),
  REGISTER("cultivation.register"),
  NOT_INSIDE("cultivation.notInside"),
  INSIDE_ALREADY("cultivation.insideAlready"),
  CORRECTS_NOTHING("cultivation.correctsNothing"),
  CORRECTS_OTHER("cultivation.correctsOther"),
  BOTH_POOLS("cultivation.bothPools"),
  RELIEF_TWICE("cultivation.reliefTwice"),
  PROFILES("cultivation.profiles"),
  PROFILE_TWICE("cultivation.profileTwice"),
  CULTIVATED_ON_ROSTER("cultivation.cultivatedOnRoster"),
  AT_RISK_OFF_ROSTER("cultivation.atRiskOffRoster"),
  AT_RISK_ELSEWHERE("cultivation.atRiskElsewhere"),
  STEP("cultivation.step"),
  STEP_WITH_DETAIL("cultivation.stepWithDetail"),
  ENTRY("cultivation.entry"),
  EXIT("cultivation.exit"),
  MOVE("cultivation.move"),
  RELIEF("cultivation.relief"),
  BY_RULE("cultivation.byRule"),
  NO_RULE("cultivation.noRule"),
  ON_ROSTER("cultivation.onRoster"),
  OFF_ROSTER("cultivation.offRoster"),
  MOVED("cultivation.moved"),
  STATED_MONTH("cultivation.statedMonth"),
  PASSED_MONTH("cultivation.passedMonth"),
  NO_MONTH("cultivation.noMonth"),
  BY_REVIEW("cultivation.byReview"),
  BY_PROJECT("cultivation.byProject"),
  PASSED_PROJECT("cultivation.passedProject"),
  IN_PRODUCTION("cultivation.inProduction"),
  NOT_NEW("cultivation.notNew"),
  PROJECT_ON_ROSTER("cultivation.projectOnRoster"),
  ABANDONED("cultivation.abandoned"),
  NO_PLACE("cultivation.noPlace"),
  PLACE_OF_PROFILE("cultivation.placeOfProfile"),
  PLACE_OF_STEP("cultivation.placeOfStep"),
  PLACE_OF_PROJECT("cultivation.placeOfProject"),
  MEMBERS("cultivation.members"),
  SCREENED("cultivation.screened"),
  COVERAGE("cultivation.coverage");

  private final String key;

  CultivationKey(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
