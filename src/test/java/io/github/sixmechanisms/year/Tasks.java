package io.github.sixmechanisms.year;

import io.github.sixmechanisms.coordination.CoordinationTask;
import io.github.sixmechanisms.coordination.Department;
import io.github.sixmechanisms.coordination.DepartmentId;
import io.github.sixmechanisms.coordination.TaskBook;
import io.github.sixmechanisms.coordination.TaskEvent;
import io.github.sixmechanisms.coordination.TaskId;
import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.EnterpriseId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The coordination tasks: the course of each is drawn when it is registered. */
final class Tasks {

  private static final List<Text> CATEGORIES =
      List.of(
          Text.of("用电", "electricity"),
          Text.of("用地", "land"),
          Text.of("融资", "financing"),
          Text.of("用工", "labour"));

  /** A task with all steps that it will take, in the order of their days. */
  private record Course(CoordinationTask task, List<TaskEvent> steps) {}

  private final Chance chance;
  private final Map<TaskId, Course> courses = new TreeMap<>();
  private final Map<TaskId, CoordinationTask> tasks = new TreeMap<>();
  private final List<Department> departments = new ArrayList<>(Hunan.departments());

  Tasks(long seed) {
    chance = new Chance(seed, "tasks");
    department("power", Text.of("省电力公司", "power company"));
    department("land", Text.of("省自然资源厅", "department of natural resources"));
  }

  private void department(String id, Text name) {
    departments.add(
        Department.builder()
            .id(DepartmentId.of(id))
            .office(new Office(Province.CODE, name))
            .build());
  }

  /** Registers a task and draws its course; what is recorded late is a supervision or all of it. */
  void register(
      TaskId id, RegionCode region, Optional<EnterpriseId> enterprise, Text what, LocalDate day) {
    Level level = Province.TREE.region(region).level();
    CoordinationTask task =
        CoordinationTask.builder()
            .id(id)
            .region(region)
            .enterprise(enterprise)
            .category(chance.oneOf(CATEGORIES))
            .what(what)
            .level(level)
            .registered(day)
            .recorded(chance.percent(95) ? day : day.plusDays(chance.between(1, 25)))
            .build();
    List<DepartmentId> ids = departments.stream().map(Department::id).toList();
    courses.put(id, new Course(task, new TaskDraw(chance, ids, task).steps()));
  }

  private void register(YearMonth month, int count) {
    for (int i = 0; i < count; i++) {
      TaskId id = TaskId.of("T-" + (10_000 + courses.size()));
      RegionCode region =
          chance.percent(20)
              ? chance.oneOf(Province.at(Level.PREFECTURE))
              : chance.oneOf(Province.at(Level.COUNTY));
      Text what = Text.of("企业诉求" + i, "demand " + i);
      register(id, region, Optional.empty(), what, chance.dayOf(month));
    }
  }

  /** Registers the tasks that are carried into the year. */
  void before() {
    register(YearMonth.of(2021, 12), 60);
  }

  TaskBook next(YearMonth month) {
    register(month, 110);
    for (Course course : courses.values()) {
      if (!course.task().recorded().isAfter(month.atEndOfMonth())) {
        tasks.put(course.task().id(), known(course, month));
      }
    }
    return TaskBook.of(Province.TREE, Holidays.CALENDAR, departments, tasks.values());
  }

  /** Appends the steps of the month; one recorded late goes between those that it came between. */
  private CoordinationTask known(Course course, YearMonth month) {
    CoordinationTask task = tasks.getOrDefault(course.task().id(), course.task());
    List<TaskEvent> known =
        course.steps().stream()
            .filter(step -> !step.recorded().isAfter(month.atEndOfMonth()))
            .toList();
    int before = task.events().size();
    if (!known.subList(0, before).equals(task.events())) {
      return CoordinationTask.builder().from(course.task()).events(known).build();
    }
    for (TaskEvent step : known.subList(before, known.size())) {
      task = task.then(step);
    }
    return task;
  }
}
