package io.github.sixmechanisms.target;

import io.github.sixmechanisms.text.MessageKey;

/** The messages of this room. */
enum TargetKey implements MessageKey {
  PLAN("target.plan"),
  UNKNOWN_REGION("target.unknownRegion"),
  PLACEHOLDER("target.placeholder"),
  DUPLICATE("target.duplicate"),
  BELOW_OWN("target.belowOwn"),
  ABOVE_CEILING("target.aboveCeiling"),
  PARKS_ABOVE_CEILING("target.parksAboveCeiling"),
  SCHEDULE("target.schedule"),
  WRONG_MONTH("target.wrongMonth"),
  WRONG_SHARE("target.wrongShare"),
  DECREASING("target.decreasing"),
  NOT_ENDING_IN_ONE("target.notEndingInOne");

  private final String key;

  TargetKey(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
