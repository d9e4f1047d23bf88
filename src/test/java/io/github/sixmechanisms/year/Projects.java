package io.github.sixmechanisms.year;

import io.github.sixmechanisms.cultivation.Project;
import io.github.sixmechanisms.cultivation.ProjectId;
import io.github.sixmechanisms.cultivation.ProjectStage;
import io.github.sixmechanisms.cultivation.ProjectUpdate;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.roster.IndustryCode;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Projects from signing to production, with slips, and some that are given up. */
final class Projects {

  private static final int PROJECTS = 420;

  private final Chance chance;
  private final List<Project> projects = new ArrayList<>();

  Projects(long seed, Enterprises enterprises) {
    chance = new Chance(seed, "projects");
    for (int i = 0; i < PROJECTS; i++) {
      projects.add(signed(i, enterprises.unknown(chance.oneOf(Province.at(Level.COUNTY)))));
    }
  }

  private Project signed(int number, Place place) {
    LocalDate day = chance.dayOf(YearMonth.of(2021, chance.between(3, 12)));
    LocalDate expected = YearMonth.of(2022, 1).plusMonths(chance.between(1, 15)).atEndOfMonth();
    return Project.builder()
        .id(ProjectId.of("P-" + (1_000 + number)))
        .enterprise(place.enterprise())
        .name(Text.of("项目" + number, "project " + number))
        .county(place.county())
        .park(place.park())
        .industry(chance.oneOf(IndustryCode.industrialClasses()))
        .addUpdates(
            ProjectUpdate.builder()
                .effective(day)
                .recorded(day)
                .stage(ProjectStage.SIGNED)
                .expectedProduction(expected)
                .plannedRevenue(Yuan.ofTenThousandYuan(chance.between(1_500, 12_000)))
                .build())
        .build();
  }

  /** Reports the month's progress of the projects; returns those that went into production. */
  List<Place> next(YearMonth month) {
    List<Place> started = new ArrayList<>();
    for (int i = 0; i < projects.size(); i++) {
      Project project = projects.get(i);
      ProjectUpdate last = project.updates().get(project.updates().size() - 1);
      Optional<ProjectUpdate> update = update(last, month);
      if (update.isPresent()) {
        projects.set(i, Project.builder().from(project).addUpdates(update.get()).build());
        if (update.get().stage() == ProjectStage.IN_PRODUCTION) {
          started.add(new Place(project.enterprise(), project.county(), project.park()));
        }
      }
    }
    return started;
  }

  private Optional<ProjectUpdate> update(ProjectUpdate last, YearMonth month) {
    if (last.stage() == ProjectStage.ABANDONED || last.stage() == ProjectStage.IN_PRODUCTION) {
      return Optional.empty();
    }
    LocalDate expected = last.expectedProduction().orElseThrow();
    if (chance.percent(1)) {
      return report(month, ProjectStage.ABANDONED, expected);
    }
    if (!expected.isAfter(month.atEndOfMonth()) && chance.percent(65)) {
      return report(month, ProjectStage.IN_PRODUCTION, expected);
    }
    if (chance.percent(10)) {
      return report(month, last.stage(), expected.plusDays(30L * chance.between(1, 4)));
    }
    boolean isNear = expected.minusDays(90).isBefore(month.atDay(1));
    return isNear && last.stage() == ProjectStage.SIGNED
        ? report(month, ProjectStage.UNDER_CONSTRUCTION, expected)
        : Optional.empty();
  }

  private Optional<ProjectUpdate> report(YearMonth month, ProjectStage stage, LocalDate expected) {
    LocalDate day = chance.dayOf(month);
    return Optional.of(
        ProjectUpdate.builder()
            .effective(day)
            .recorded(month.atEndOfMonth())
            .stage(stage)
            .expectedProduction(expected)
            .build());
  }

  List<Project> all() {
    return List.copyOf(projects);
  }
}
