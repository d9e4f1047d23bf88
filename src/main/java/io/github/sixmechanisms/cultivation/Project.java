package io.github.sixmechanisms.cultivation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.IndustryCode;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * A project whose plant is to enter the roster as new production (重点项目, S5), with everything that
 * was reported of it. This type is immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface Project {

  /**
   * Returns the identifier.
   *
   * @return the project's
   */
  ProjectId id();

  /**
   * Returns the enterprise that will run the plant.
   *
   * @return the identifier
   */
  EnterpriseId enterprise();

  /**
   * Returns the name.
   *
   * @return the name for people
   */
  Text name();

  /**
   * Returns where the plant lies.
   *
   * @return the county-level unit, or the prefecture without counties
   */
  RegionCode county();

  /**
   * Returns the park in which it lies.
   *
   * @return the code, or empty
   */
  Optional<RegionCode> park();

  /**
   * Returns the class of the plant by GB/T 4754.
   *
   * @return the class; empty if not known
   */
  Optional<IndustryCode> industry();

  /**
   * Returns the reports, corrected ones included.
   *
   * @return the reports in any order
   */
  ImmutableList<ProjectUpdate> updates();

  /** Refuses a negative revenue, and two reports of one day recorded on one day. */
  @Value.Check
  default void check() {
    List<List<LocalDate>> seen = new ArrayList<>();
    for (ProjectUpdate update : updates()) {
      update
          .plannedRevenue()
          .filter(revenue -> revenue.compareTo(Yuan.ZERO) < 0)
          .ifPresent(revenue -> refuseNegative(update, revenue));
      List<LocalDate> dates = List.of(update.effective(), update.recorded());
      if (seen.contains(dates)) {
        throw new IllegalArgumentException(
            "The project ("
                + id()
                + ") must have at most one report for "
                + update.effective()
                + " recorded on "
                + update.recorded()
                + ".\nMaybe the later one was recorded on another day.");
      }
      seen.add(dates);
    }
  }

  private void refuseNegative(ProjectUpdate update, Yuan revenue) {
    throw new IllegalArgumentException(
        "The planned revenue ("
            + revenue
            + ") of the project ("
            + id()
            + ") reported for "
            + update.effective()
            + " must not be negative.");
  }

  /**
   * Returns the reports that count.
   *
   * @param asOf the day, end of day inclusive, and the knowledge day
   * @return at most one per day, in date order
   */
  default ImmutableList<ProjectUpdate> known(AsOf asOf) {
    requireNonNull(asOf, "asOf");
    TreeMap<LocalDate, ProjectUpdate> byDay = new TreeMap<>();
    updates().stream()
        .filter(update -> !update.effective().isAfter(asOf.day()) && asOf.knows(update.recorded()))
        .sorted(Comparator.comparing(ProjectUpdate::recorded))
        .forEach(update -> byDay.put(update.effective(), update));
    return ImmutableList.copyOf(byDay.values());
  }

  /**
   * Returns how far the project has come.
   *
   * @param asOf the day and knowledge day
   * @return the stage; empty if nothing is known yet
   */
  default Optional<ProjectStage> stage(AsOf asOf) {
    return Streams.findLast(known(asOf).stream()).map(ProjectUpdate::stage);
  }

  /**
   * Returns since when it produces.
   *
   * @param asOf the day, end of day inclusive, and the knowledge day
   * @return the day of the first report in a row that says so, as known; empty if the last one says
   *     otherwise
   */
  default Optional<LocalDate> productionSince(AsOf asOf) {
    Optional<LocalDate> since = Optional.empty();
    for (ProjectUpdate update : known(asOf)) {
      if (update.stage() != ProjectStage.IN_PRODUCTION) {
        since = Optional.empty();
      } else if (since.isEmpty()) {
        since = Optional.of(update.effective());
      }
    }
    return since;
  }

  /**
   * Returns when production is expected to begin.
   *
   * @param asOf the day and knowledge day
   * @return the day stated last; empty if none was
   */
  default Optional<LocalDate> expectedProduction(AsOf asOf) {
    return Streams.findLast(
        known(asOf).stream().flatMap(update -> update.expectedProduction().stream()));
  }

  /**
   * Returns the revenue of a year at planned capacity (达产年营业收入).
   *
   * @param asOf the day and knowledge day
   * @return the amount stated last; empty if none was
   */
  default Optional<Yuan> plannedRevenue(AsOf asOf) {
    return Streams.findLast(
        known(asOf).stream().flatMap(update -> update.plannedRevenue().stream()));
  }

  /**
   * Returns every change of the expected day.
   *
   * @param asOf the day and knowledge day
   * @return the slips in date order
   */
  default ImmutableList<ProjectSlip> slips(AsOf asOf) {
    ImmutableList.Builder<ProjectSlip> slips = ImmutableList.builder();
    Optional<LocalDate> before = Optional.empty();
    for (ProjectUpdate update : known(asOf)) {
      Optional<LocalDate> after = update.expectedProduction();
      if (before.isPresent() && after.isPresent() && !before.equals(after)) {
        slips.add(new ProjectSlip(update.effective(), before.get(), after.get()));
      }
      before = after.isPresent() ? after : before;
    }
    return slips.build();
  }

  /**
   * Returns how far the expected day lies behind the first recorded one.
   *
   * @param asOf the day and knowledge day
   * @return calendar days, negative if it was brought forward; empty if no day was stated
   */
  default OptionalLong slipDays(AsOf asOf) {
    Optional<LocalDate> first =
        known(asOf).stream().flatMap(update -> update.expectedProduction().stream()).findFirst();
    return first.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(
            ChronoUnit.DAYS.between(first.get(), expectedProduction(asOf).orElseThrow()));
  }

  /**
   * Starts a project.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Project}; all but park and industry is required. */
  final class Builder extends ImmutableProject.Builder {
    Builder() {}
  }
}
