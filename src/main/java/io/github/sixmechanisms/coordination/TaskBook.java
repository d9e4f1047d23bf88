package io.github.sixmechanisms.coordination;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Multimaps;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Problems;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.ProgrammeYear;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All coordination tasks, the departments that see to them, and the working days that their limits
 * count (协调事项台账, S6). This class is immutable and thread-safe.
 */
public final class TaskBook {

  private final RegionTree tree;
  private final WorkingCalendar calendar;
  private final ImmutableSortedMap<DepartmentId, Department> departments;
  private final ImmutableSortedMap<TaskId, CoordinationTask> tasks;

  private TaskBook(
      RegionTree tree,
      WorkingCalendar calendar,
      ImmutableSortedMap<DepartmentId, Department> departments,
      ImmutableSortedMap<TaskId, CoordinationTask> tasks) {
    this.tree = tree;
    this.calendar = calendar;
    this.departments = departments;
    this.tasks = tasks;
  }

  /**
   * Returns a book.
   *
   * @param tree the regions
   * @param calendar the working days
   * @param departments the departments in any order
   * @param tasks the tasks in any order
   * @return the book
   * @throws io.github.sixmechanisms.text.InvalidInputException if a task or department is given
   *     twice, or a task names an unknown region or department; all problems together
   */
  public static TaskBook of(
      RegionTree tree,
      WorkingCalendar calendar,
      Iterable<Department> departments,
      Iterable<CoordinationTask> tasks) {
    requireNonNull(tree, "tree");
    requireNonNull(calendar, "calendar");
    Problems problems = new Problems();
    Map<DepartmentId, Department> byId = new TreeMap<>();
    for (Department department : requireNonNull(departments, "departments")) {
      if (byId.put(department.id(), department) != null) {
        problems.add(CoordinationKey.DEPARTMENT_TWICE, "department", department.id());
      }
    }
    Map<TaskId, CoordinationTask> byTask = new TreeMap<>();
    for (CoordinationTask task : requireNonNull(tasks, "tasks")) {
      if (byTask.put(task.id(), task) != null) {
        problems.add(CoordinationKey.TASK_TWICE, "task", task.id());
      }
      check(task, tree, byId, problems);
    }
    problems.throwIfAny(Message.of(CoordinationKey.BOOK));
    return new TaskBook(
        tree, calendar, ImmutableSortedMap.copyOf(byId), ImmutableSortedMap.copyOf(byTask));
  }

  private static void check(
      CoordinationTask task,
      RegionTree tree,
      Map<DepartmentId, Department> departments,
      Problems problems) {
    if (tree.find(task.region()).isEmpty()) {
      problems.add(CoordinationKey.UNKNOWN_REGION, "task", task.id(), "region", task.region());
    }
    Stream.concat(
            task.events().stream(),
            task.corrections().stream().flatMap(correction -> correction.right().stream()))
        .flatMap(event -> Stream.concat(event.lead().stream(), event.supporting().stream()))
        .distinct()
        .filter(id -> !departments.containsKey(id))
        .forEach(
            id ->
                problems.add(
                    CoordinationKey.UNKNOWN_DEPARTMENT,
                    "task",
                    task.id(),
                    "department",
                    id,
                    "known",
                    departments.keySet()));
  }

  /**
   * Returns the regions.
   *
   * @return the tree
   */
  public RegionTree tree() {
    return tree;
  }

  /**
   * Returns the working days.
   *
   * @return the calendar
   */
  public WorkingCalendar calendar() {
    return calendar;
  }

  /**
   * Returns the departments.
   *
   * @return the departments by identifier
   */
  public ImmutableList<Department> departments() {
    return departments.values().asList();
  }

  /**
   * Returns a department.
   *
   * @param id the identifier
   * @return the department, empty if there is none
   */
  public Optional<Department> department(DepartmentId id) {
    return Optional.ofNullable(departments.get(requireNonNull(id, "id")));
  }

  /**
   * Returns the tasks.
   *
   * @return the tasks by identifier
   */
  public ImmutableList<CoordinationTask> tasks() {
    return tasks.values().asList();
  }

  /**
   * Returns a task.
   *
   * @param id the identifier
   * @return the task, empty if there is none
   */
  public Optional<CoordinationTask> task(TaskId id) {
    return Optional.ofNullable(tasks.get(requireNonNull(id, "id")));
  }

  /**
   * Returns where the tasks stand.
   *
   * @param policy the limits and rules
   * @param asOf the day, end of day inclusive, and the knowledge day
   * @return the tasks registered up to the day, as known, by identifier
   */
  public ImmutableList<TaskStatus> statuses(CoordinationPolicy policy, AsOf asOf) {
    requireNonNull(policy, "policy");
    requireNonNull(asOf, "asOf");
    return tasks.values().stream()
        .filter(task -> isKnown(task, asOf))
        .map(task -> new TaskCourse(task, policy, calendar).upTo(asOf).status(asOf))
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean isKnown(CoordinationTask task, AsOf asOf) {
    return !task.registered().isAfter(asOf.day()) && asOf.knows(task.recorded());
  }

  /**
   * Returns the tasks that are past a limit and not settled, those to be escalated included.
   *
   * @param policy the limits and rules
   * @param asOf the day and knowledge day
   * @return the tasks by identifier
   */
  public ImmutableList<TaskStatus> overdue(CoordinationPolicy policy, AsOf asOf) {
    return statuses(policy, asOf).stream()
        .filter(TaskStatus::isOverdue)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the tasks of an urgency, such as the list of those to be escalated. The urgencies
   * exclude each other: a task to be escalated is not among those of {@link TaskUrgency#OVERDUE};
   * all that are past a limit are {@link #overdue}.
   *
   * @param urgency the urgency
   * @param policy the limits and rules
   * @param asOf the day and knowledge day
   * @return the tasks by identifier
   */
  public ImmutableList<TaskStatus> withUrgency(
      TaskUrgency urgency, CoordinationPolicy policy, AsOf asOf) {
    requireNonNull(urgency, "urgency");
    return statuses(policy, asOf).stream()
        .filter(status -> status.urgency() == urgency)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns how well all tasks go.
   *
   * @param policy the limits and rules
   * @param asOf the day and knowledge day
   * @return the measures of all tasks registered up to the day
   */
  public TaskMeasures measures(CoordinationPolicy policy, AsOf asOf) {
    return sum(statuses(policy, asOf).stream());
  }

  private static TaskMeasures sum(Stream<TaskStatus> statuses) {
    return statuses
        .map(status -> TaskMeasures.of(status).plus(TaskMeasures.of(status.history())))
        .reduce(TaskMeasures.NONE, TaskMeasures::plus);
  }

  /**
   * Returns how well each department does. The tasks, and the open ones as its load, are those that
   * it leads now; the answers, and how enterprises took them, are its own, whoever leads now.
   *
   * @param policy the limits and rules
   * @param asOf the day and knowledge day
   * @return the measures by department, those without a task and an answer left out
   */
  public ImmutableSortedMap<DepartmentId, TaskMeasures> byDepartment(
      CoordinationPolicy policy, AsOf asOf) {
    TreeMap<DepartmentId, TaskMeasures> measures = new TreeMap<>();
    for (TaskStatus status : statuses(policy, asOf)) {
      status
          .lead()
          .ifPresent(lead -> measures.merge(lead, TaskMeasures.of(status), TaskMeasures::plus));
      status
          .byLead()
          .forEach(
              (lead, history) ->
                  measures.merge(lead, TaskMeasures.of(history), TaskMeasures::plus));
    }
    return ImmutableSortedMap.copyOf(measures);
  }

  /**
   * Returns the tasks that no department leads: not assigned yet, or given back.
   *
   * @param policy the limits and rules
   * @param asOf the day and knowledge day
   * @return the tasks by identifier
   */
  public ImmutableList<TaskStatus> withoutLead(CoordinationPolicy policy, AsOf asOf) {
    return statuses(policy, asOf).stream()
        .filter(status -> status.lead().isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns how well the tasks of each region itself go, without those of the units below.
   *
   * @param policy the limits and rules
   * @param asOf the day and knowledge day
   * @return the measures by region, regions without a task left out
   */
  public ImmutableSortedMap<RegionCode, TaskMeasures> byRegion(
      CoordinationPolicy policy, AsOf asOf) {
    TreeMap<RegionCode, TaskMeasures> measures = new TreeMap<>();
    Multimaps.index(statuses(policy, asOf), status -> status.task().region())
        .asMap()
        .forEach((region, statuses) -> measures.put(region, sum(statuses.stream())));
    return ImmutableSortedMap.copyOf(measures);
  }

  /**
   * Counts the tasks of each region itself for an assessment, without those of the units below.
   *
   * @param year the programme year
   * @param policy the limits and rules
   * @param asOf the day and knowledge day
   * @return the counts for every region of the tree
   */
  public ImmutableSortedMap<RegionCode, TaskCount> counts(
      ProgrammeYear year, CoordinationPolicy policy, AsOf asOf) {
    requireNonNull(year, "year");
    TreeMap<RegionCode, TaskCount> counts = new TreeMap<>();
    tree.codes().forEach(code -> counts.put(code, new TaskCount(0, 0)));
    for (TaskStatus status : statuses(policy, asOf)) {
      if (year.contains(status.task().registered())
          || !status.state().isSettled()
          || wasCarriedIn(status.task(), year, policy, asOf)) {
        long overdue = status.isOverdue() ? 1 : 0;
        counts.computeIfPresent(
            status.task().region(),
            (region, count) -> new TaskCount(count.tasks() + 1, count.overdue() + overdue));
      }
    }
    return ImmutableSortedMap.copyOf(counts);
  }

  /** Whether it was open at the end of the day before the year, as known. */
  private boolean wasCarriedIn(
      CoordinationTask task, ProgrammeYear year, CoordinationPolicy policy, AsOf asOf) {
    AsOf before =
        asOf.knowledgeDay()
            .map(AsOf.of(year.openingDay())::knownOn)
            .orElse(AsOf.of(year.openingDay()));
    return !new TaskCourse(task, policy, calendar).upTo(before).state().isSettled();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TaskBook that
        && tree.equals(that.tree)
        && calendar.equals(that.calendar)
        && departments.equals(that.departments)
        && tasks.equals(that.tasks);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * calendar.hashCode() + departments.hashCode()) + tasks.hashCode();
  }

  /**
   * Returns the size of the book.
   *
   * @return for instance {@code 4 departments, 12 tasks}
   */
  @Override
  public String toString() {
    return departments.size() + " departments, " + tasks.size() + " tasks";
  }
}
