package io.github.sixmechanisms.roster;

import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.MessageKey;
import java.time.LocalDate;

/** The messages of this room. */
enum RosterKey implements MessageKey {
  ROSTER("roster.roster"),
  UNKNOWN_REGION("roster.unknownRegion"),
  HOLDS_NO_ENTERPRISES("roster.holdsNoEnterprises"),
  NO_PARK("roster.noPark"),
  PARK_OUT_OF_REACH("roster.parkOutOfReach"),
  PARK_AS_COUNTY("roster.parkAsCounty"),
  GIVEN_TWICE("roster.givenTwice"),
  OPENS_LATE("roster.opensLate"),
  ENTERS_TWICE("roster.entersTwice"),
  LEAVES_ABSENT("roster.leavesAbsent"),
  MOVES_ABSENT("roster.movesAbsent"),
  MOVES_NOWHERE("roster.movesNowhere"),
  MOVES_FROM_ELSEWHERE("roster.movesFromElsewhere"),
  IN_NO_PARK("roster.inNoPark"),
  DATES_OUT_OF_ORDER("roster.datesOutOfOrder"),
  CORRECTS_NOTHING("roster.correctsNothing"),
  CORRECTED_TWICE("roster.correctedTwice"),
  CUT_OFF("roster.cutOff"),
  OFF_CALENDAR("roster.offCalendar"),
  RECONCILED("roster.reconciled"),
  DIFFERENCE("roster.difference"),
  CANDIDATE("roster.candidate"),
  FLOW("roster.flow"),
  OWN_PREDECESSOR("roster.ownPredecessor"),
  UNKNOWN_PREDECESSOR("roster.unknownPredecessor"),
  MARK_TWICE("roster.markTwice"),
  UNKNOWN_MARKED("roster.unknownMarked"),
  APPROVED_LATER("roster.approvedLater"),
  LEFT_OUT_PRESENT("roster.leftOutPresent"),
  LEFT_OUT_ABSENT("roster.leftOutAbsent"),
  NO_CHANGE_BEFORE("roster.noChangeBefore"),
  CHANGE("roster.change"),
  ENTRY("roster.entry"),
  EXIT("roster.exit"),
  RELOCATION("roster.relocation");

  private final String key;

  RosterKey(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  /** A change as errors name it. */
  static Message describe(Change change) {
    return describe(What.of(change), change.effective(), change.recorded());
  }

  static Message describe(int what, LocalDate effective, LocalDate recorded) {
    RosterKey name = What.isEntry(what) ? ENTRY : What.isExit(what) ? EXIT : RELOCATION;
    return Message.of(
        CHANGE, "what", Message.of(name), "effective", effective, "recorded", recorded);
  }
}
