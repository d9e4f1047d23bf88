package io.github.sixmechanisms.coordination;

import io.github.sixmechanisms.text.MessageKey;

/** The messages of this room. */
enum CoordinationKey implements MessageKey {
  BOOK("coordination.book"),
  TASK_TWICE("coordination.taskTwice"),
  DEPARTMENT_TWICE("coordination.departmentTwice"),
  UNKNOWN_DEPARTMENT("coordination.unknownDepartment"),
  UNKNOWN_REGION("coordination.unknownRegion"),
  QUEUE("coordination.queue"),
  APPLICATION_TWICE("coordination.applicationTwice"),
  NOT_A_COUNTY("coordination.notACounty"),
  STATUS("coordination.status"),
  ACCEPTANCE("coordination.acceptance"),
  ANSWER("coordination.answer"),
  GRANTED("coordination.granted"),
  LATE("coordination.late");

  private final String key;

  CoordinationKey(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
