package io.github.sixmechanisms.target;

import io.github.sixmechanisms.text.MessageKey;

/** The messages of this room. */
enum TargetKey implements MessageKey {
  PLAN("target.plan"),
  UNKNOWN_REGION("target.unknownRegion"),
  PLACEHOLDER("target.placeholder"),
  WRONG_ISSUER("target.wrongIssuer"),
  DUPLICATE("target.duplicate"),
  BELOW_OWN("target.belowOwn"),
  ABOVE_CEILING("target.aboveCeiling"),
  PARKS_ABOVE_CEILING("target.parksAboveCeiling"),
  SCHEDULE("target.schedule"),
  WRONG_MONTH("target.wrongMonth"),
  WRONG_SHARE("target.wrongShare"),
  DECREASING("target.decreasing"),
  NOT_ENDING_IN_ONE("target.notEndingInOne"),
  APPORTIONMENT("target.apportionment"),
  NEGATIVE_TOTAL("target.negativeTotal"),
  NO_REGIONS("target.noRegions"),
  NEGATIVE_WEIGHT("target.negativeWeight"),
  NEGATIVE_LOWER("target.negativeLower"),
  NEGATIVE_UPPER("target.negativeUpper"),
  BOUND_WITHOUT_WEIGHT("target.boundWithoutWeight"),
  BOUNDS_CROSSED("target.boundsCrossed"),
  NET_ABOVE_NEW_BOUND("target.netAboveNewBound"),
  FLOORS_ABOVE_TOTAL("target.floorsAboveTotal"),
  CEILINGS_BELOW_TOTAL("target.ceilingsBelowTotal"),
  ALL_WEIGHTS_ZERO("target.allWeightsZero"),
  APPORTIONED("target.apportioned"),
  SHARE("target.share"),
  SHARE_ROUNDED("target.shareRounded"),
  TIE("target.tie"),
  FACTOR("target.factor"),
  WEIGHTS("target.weights"),
  SHARES_NOT_ONE("target.sharesNotOne"),
  FACTOR_WITHOUT_REGION("target.factorWithoutRegion"),
  NEGATIVE_VALUE("target.negativeValue"),
  FACTOR_OF_ZEROS("target.factorOfZeros"),
  WITHOUT_WEIGHT("target.withoutWeight"),
  HOST_WITHOUT_WEIGHT("target.hostWithoutWeight"),
  HOST_OF_ZERO("target.hostOfZero"),
  FACTOR_HOST_OF_ZERO("target.factorHostOfZero"),
  UNKNOWN_WEIGHT("target.unknownWeight"),
  UNKNOWN_BOUND("target.unknownBound"),
  BOUND_UNUSED("target.boundUnused"),
  PARK_BOUND_UNUSED("target.parkBoundUnused"),
  NET_ABOVE_ROOM("target.netAboveRoom"),
  ISSUE("target.issue"),
  ISSUE_TO_PARKS("target.issueToParks"),
  WITHOUT_REASON("target.withoutReason"),
  UNKNOWN_RESPONSIBLE("target.unknownResponsible"),
  RESPONSIBLE_TWICE("target.responsibleTwice"),
  TARGET_CHANGE("target.targetChange"),
  NOT_PASSED_DOWN("target.notPassedDown"),
  PROGRESS("target.progress"),
  NO_COUNTS("target.noCounts"),
  NOT_TWELVE_MONTHS("target.notTwelveMonths"),
  NEGATIVE_COUNT("target.negativeCount"),
  MONTH_MISSING("target.monthMissing");

  private final String key;

  TargetKey(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
