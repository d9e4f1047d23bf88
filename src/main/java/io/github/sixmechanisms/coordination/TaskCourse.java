package io.github.sixmechanisms.coordination;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.rule.Reading;
import io.github.sixmechanisms.rule.ValueRow;
import io.github.sixmechanisms.value.AsOf;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.TreeMap;

/** Follows the known steps of one task up to a day. */
final class TaskCourse {

  /** What a department did as the lead. */
  private static final class Counts {
    private int answers;
    private int answersInTime;
    private int confirmations;
    private int reopenings;

    TaskHistory history() {
      return new TaskHistory(answers, answersInTime, confirmations, reopenings);
    }
  }

  private final CoordinationTask task;
  private final CoordinationPolicy policy;
  private final WorkingCalendar calendar;
  private final ImmutableList.Builder<LateStep> lateSteps = ImmutableList.builder();
  private final LocalDate acceptBy;

  private TaskState state = TaskState.REGISTERED;
  private Level level;
  private LocalDate answerBy;
  private Optional<LocalDate> granted = Optional.empty();
  private Optional<DepartmentId> lead = Optional.empty();
  private ImmutableSortedSet<DepartmentId> supporting = ImmutableSortedSet.of();
  private boolean isAccepted;
  private boolean isEscalated;
  private final TreeMap<DepartmentId, Counts> byLead = new TreeMap<>();
  private Optional<DepartmentId> answeredBy = Optional.empty();

  TaskCourse(CoordinationTask task, CoordinationPolicy policy, WorkingCalendar calendar) {
    this.task = task;
    this.policy = policy;
    this.calendar = calendar;
    level = task.level();
    acceptBy = calendar.plus(task.registered(), policy.acceptWithin());
    answerBy = calendar.plus(task.registered(), policy.answerWithin());
  }

  /** Follows the steps as known; one whose predecessor is not known yet is left out. */
  TaskCourse upTo(AsOf asOf) {
    for (TaskEvent event : task.steps(asOf)) {
      TaskLifeCycle.after(state, event.step()).ifPresent(next -> take(event, next));
    }
    return this;
  }

  private void take(TaskEvent event, TaskState next) {
    switch (event.step()) {
      case ACCEPT -> accept(event);
      case ASSIGN, TRANSFER -> assign(event);
      case ANSWER -> answer(event);
      case CONFIRM -> of(answeredBy).confirmations++;
      case REOPEN -> reopen(event);
      case EXTEND -> extend(event);
      case RETURN -> giveBack();
      case ESCALATE -> escalate(event);
      case START, CLOSE, STRIKE_OFF, SUPERVISE -> {}
    }
    state = next;
  }

  private void accept(TaskEvent event) {
    isAccepted = true;
    late(event, acceptBy);
  }

  private void assign(TaskEvent event) {
    lead = event.lead();
    supporting = event.supporting();
  }

  private void answer(TaskEvent event) {
    answeredBy = lead;
    of(lead).answers++;
    of(lead).answersInTime += event.day().isAfter(answerBy) ? 0 : 1;
    late(event, answerBy);
  }

  private Counts of(Optional<DepartmentId> department) {
    return byLead.computeIfAbsent(department.orElseThrow(), added -> new Counts());
  }

  private void late(TaskEvent event, LocalDate limit) {
    if (event.day().isAfter(limit)) {
      lateSteps.add(new LateStep(event.step(), limit, event.day()));
    }
  }

  private void reopen(TaskEvent event) {
    of(answeredBy).reopenings++;
    level = raised(level);
    isEscalated = false;
    answerBy = calendar.plus(event.day(), policy.answerWithin());
    granted = Optional.empty();
  }

  /** The granted day replaces the limit, also an earlier one; granted after it, it is late. */
  private void extend(TaskEvent event) {
    late(event, answerBy);
    granted = event.until();
    answerBy = granted.orElseThrow();
    isEscalated = false;
  }

  private void giveBack() {
    lead = Optional.empty();
    supporting = ImmutableSortedSet.of();
  }

  /** Only an escalation after the limit is the one that the limit asks for. */
  private void escalate(TaskEvent event) {
    level = raised(level);
    isEscalated |= event.day().isAfter(answerBy);
  }

  private static Level raised(Level level) {
    return switch (level) {
      case PARK -> Level.COUNTY;
      case COUNTY -> Level.PREFECTURE;
      case PREFECTURE, PROVINCE -> Level.PROVINCE;
      case COUNTRY -> Level.COUNTRY;
    };
  }

  TaskState state() {
    return state;
  }

  TaskStatus status(AsOf asOf) {
    return new TaskStatus.Builder()
        .task(task)
        .policy(policy)
        .state(state)
        .level(level)
        .lead(lead)
        .supporting(supporting)
        .acceptBy(acceptBy)
        .answerBy(answerBy)
        .granted(granted)
        .lateSteps(lateSteps.build())
        .asOf(asOf)
        .byLead(ImmutableSortedMap.copyOf(Maps.transformValues(byLead, Counts::history)))
        .decision(policy.urgency().decide(row(asOf.day())))
        .build();
  }

  private ValueRow row(LocalDate day) {
    return ValueRow.of(
        task.id().text(),
        ImmutableMap.<Indicator, Reading>builder()
            .put(CoordinationIndicators.ACCEPTED, flag(isAccepted))
            .put(CoordinationIndicators.ANSWERED, flag(state.isSettled()))
            .put(CoordinationIndicators.ESCALATED, flag(isEscalated || raised(level) == level))
            .put(
                CoordinationIndicators.DAYS_PAST_ACCEPTANCE,
                Reading.of(ChronoUnit.DAYS.between(acceptBy, day)))
            .put(
                CoordinationIndicators.DAYS_PAST_ANSWER,
                Reading.of(ChronoUnit.DAYS.between(answerBy, day)))
            .put(
                CoordinationIndicators.WORKING_DAYS_PAST_ANSWER,
                Reading.of(calendar.between(answerBy, day)))
            .buildOrThrow());
  }

  private static Reading flag(boolean yes) {
    return yes ? Reading.Flag.YES : Reading.Flag.NO;
  }
}
