package io.github.sixmechanisms.coordination;

import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import java.time.LocalDate;
import java.util.List;

/** Short ways to write coordination tasks. */
final class Tasks {

  static final RegionCode COUNTY = RegionCode.of("430281");
  static final RegionCode CITY = RegionCode.of("430200");
  static final DepartmentId FINANCE = DepartmentId.of("finance");
  static final DepartmentId STATISTICS = DepartmentId.of("statistics");
  static final CoordinationPolicy POLICY = Hunan.policy2022().coordination();

  private Tasks() {}

  /** Registered on a Monday, so that day 15 is a Monday three weeks later. */
  static CoordinationTask.Builder task(String id) {
    return task(id, "2022-03-07");
  }

  static CoordinationTask.Builder task(String id, String registered) {
    return CoordinationTask.builder()
        .id(TaskId.of(id))
        .region(COUNTY)
        .category(Text.of("融资", "financing"))
        .what(Text.of("流动资金", "working capital"))
        .level(Level.COUNTY)
        .registered(LocalDate.parse(registered))
        .recorded(LocalDate.parse(registered));
  }

  static TaskEvent event(TaskStep step, String day) {
    return builder(step, day).build();
  }

  static TaskEvent.Builder builder(TaskStep step, String day) {
    TaskEvent.Builder event =
        TaskEvent.builder().step(step).day(LocalDate.parse(day)).recorded(LocalDate.parse(day));
    if (step == TaskStep.ASSIGN || step == TaskStep.TRANSFER) {
      event.lead(FINANCE).addSupporting(STATISTICS);
    }
    if (step == TaskStep.EXTEND) {
      event.until(LocalDate.parse(day).plusDays(30));
    }
    return event;
  }

  static TaskBook book(CoordinationTask... tasks) {
    return TaskBook.of(
        Hunan.regions(), WorkingCalendar.weekends(), Hunan.departments(), List.of(tasks));
  }

  static TaskStatus status(CoordinationTask task, String asOf) {
    return book(task).statuses(POLICY, AsOf.parse(asOf)).get(0);
  }

  /** Accepted, assigned, started and answered on one day. */
  static CoordinationTask answered(String id, String registered, String day) {
    return task(id, registered)
        .addEvents(
            event(TaskStep.ACCEPT, day),
            event(TaskStep.ASSIGN, day),
            event(TaskStep.START, day),
            event(TaskStep.ANSWER, day))
        .build();
  }
}
