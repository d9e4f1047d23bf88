package io.github.sixmechanisms.year;

import io.github.sixmechanisms.coordination.CoordinationTask;
import io.github.sixmechanisms.coordination.DepartmentId;
import io.github.sixmechanisms.coordination.TaskEvent;
import io.github.sixmechanisms.coordination.TaskStep;
import io.github.sixmechanisms.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Draws the course of one task, from its acceptance to its end, or to where it sticks. */
final class TaskDraw {

  private final Chance chance;
  private final List<DepartmentId> departments;
  private final CoordinationTask task;
  private final List<TaskEvent> steps = new ArrayList<>();
  private LocalDate day;

  TaskDraw(Chance chance, List<DepartmentId> departments, CoordinationTask task) {
    this.chance = chance;
    this.departments = departments;
    this.task = task;
    day = task.registered();
  }

  List<TaskEvent> steps() {
    take(TaskStep.ACCEPT, chance.percent(93) ? chance.between(0, 2) : chance.between(3, 9));
    assign();
    if (chance.percent(8)) {
      take(TaskStep.RETURN, chance.between(0, 2));
      assign();
    }
    take(TaskStep.START, chance.between(0, 2));
    if (chance.percent(5)) {
      named(TaskStep.TRANSFER, chance.between(0, 2));
      take(TaskStep.START, 1);
    }
    if (!chance.percent(5)) { // One in twenty is never answered.
      answer();
      end();
    }
    return steps;
  }

  private void assign() {
    named(TaskStep.ASSIGN, chance.between(0, 1));
  }

  private void answer() {
    if (chance.percent(10)) {
      extend();
    }
    if (chance.percent(15)) {
      supervise();
    }
    boolean isLate = chance.percent(14);
    if (isLate && chance.percent(60)) {
      take(TaskStep.ESCALATE, chance.between(18, 24));
      take(TaskStep.ANSWER, chance.between(2, 15));
    } else {
      take(TaskStep.ANSWER, isLate ? chance.between(14, 30) : chance.between(2, 8));
    }
    take(TaskStep.CLOSE, chance.between(0, 3));
  }

  private void end() {
    if (chance.percent(12)) { // The enterprise is not satisfied.
      take(TaskStep.REOPEN, chance.between(1, 5));
      take(TaskStep.START, 1);
      answer();
    }
    if (chance.percent(90)) {
      take(TaskStep.CONFIRM, chance.between(1, 5));
      take(TaskStep.STRIKE_OFF, chance.between(1, 5));
    }
  }

  private void take(TaskStep step, int workingDays) {
    move(workingDays);
    steps.add(event(step).build());
  }

  private void named(TaskStep step, int workingDays) {
    move(workingDays);
    steps.add(event(step).lead(chance.oneOf(departments)).build());
  }

  private void extend() {
    move(1);
    LocalDate until = Holidays.CALENDAR.plus(day, chance.between(10, 25));
    steps.add(event(TaskStep.EXTEND).until(until).build());
  }

  /** A supervision is often entered later than the steps after it. */
  private void supervise() {
    move(1);
    steps.add(
        event(TaskStep.SUPERVISE)
            .recorded(notBeforeTask(day.plusDays(chance.between(0, 45))))
            .note(Text.of("现场督办", "on the spot"))
            .build());
  }

  private void move(int workingDays) {
    day = Holidays.CALENDAR.plus(day, workingDays);
  }

  private TaskEvent.Builder event(TaskStep step) {
    return TaskEvent.builder().step(step).day(day).recorded(notBeforeTask(day));
  }

  private LocalDate notBeforeTask(LocalDate recorded) {
    return recorded.isBefore(task.recorded()) ? task.recorded() : recorded;
  }
}
