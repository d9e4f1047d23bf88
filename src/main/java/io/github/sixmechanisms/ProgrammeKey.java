package io.github.sixmechanisms;

import io.github.sixmechanisms.text.MessageKey;

/** The messages of the entry point. */
enum ProgrammeKey implements MessageKey {
  PROGRAMME("programme.programme"),
  OTHER_TREE("programme.otherTree"),
  PROJECT_TWICE("programme.projectTwice"),
  NO_PLACE("programme.noPlace"),
  COUNTED_TWICE("programme.countedTwice"),
  UNKNOWN_REGION("programme.unknownRegion"),
  GIVEN_TWICE("programme.givenTwice"),
  OUTSIDE_YEAR("programme.outsideYear"),
  TARGETS_OUTSIDE_YEAR("programme.targetsOutsideYear"),
  LATE_STOCK("programme.lateStock"),
  OTHER_DEMAND("programme.otherDemand"),
  OWN_SCHEDULE("programme.ownSchedule"),
  STATED_OTHERWISE("programme.statedOtherwise");

  private final String key;

  ProgrammeKey(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
