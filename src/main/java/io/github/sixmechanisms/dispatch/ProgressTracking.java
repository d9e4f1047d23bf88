package io.github.sixmechanisms.dispatch;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.CutOff;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.roster.Tallies;
import io.github.sixmechanisms.roster.Tally;
import io.github.sixmechanisms.target.Target;
import io.github.sixmechanisms.target.TargetPlan;
import io.github.sixmechanisms.target.TargetPolicy;
import io.github.sixmechanisms.target.TargetProgress;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.ProgrammeYear;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * Follows all regions through the year (进展跟踪, S8): what is due and done as of a day, and what came
 * in each of the last completed months. This class is immutable and thread-safe.
 */
public final class ProgressTracking {

  private static final int MONTHS = 12;

  private final TargetPlan plan;
  private final TargetPolicy policy;
  private final ProgrammeYear year;
  private final AsOf asOf;
  private final Tallies now;

  /** The tallies of the last completed months, with the one before them first unless it is none. */
  private final ImmutableList<Tallies> ends;

  private final int firstMonth;

  private ProgressTracking(
      TargetPlan plan,
      TargetPolicy policy,
      ProgrammeYear year,
      AsOf asOf,
      Tallies now,
      ImmutableList<Tallies> ends,
      int firstMonth) {
    this.plan = plan;
    this.policy = policy;
    this.year = year;
    this.asOf = asOf;
    this.now = now;
    this.ends = ends;
    this.firstMonth = firstMonth;
  }

  /**
   * Follows the regions up to a day.
   *
   * @param roster the roster
   * @param cutOff how it is counted
   * @param plan the targets
   * @param policy the schedules
   * @param year the programme year
   * @param asOf the day, inside the year, and the knowledge day
   * @param periods how many completed months the trends have, 1 to 12; fewer early in the year
   * @return the progress of all regions
   * @throws IllegalArgumentException if the day lies outside the year, or the number of months out
   *     of range
   */
  public static ProgressTracking of(
      Roster roster,
      CutOff cutOff,
      TargetPlan plan,
      TargetPolicy policy,
      ProgrammeYear year,
      AsOf asOf,
      int periods) {
    requireNonNull(roster, "roster");
    requireNonNull(cutOff, "cutOff");
    requireNonNull(plan, "plan");
    requireNonNull(policy, "policy");
    requireNonNull(year, "year");
    requireNonNull(asOf, "asOf");
    if (periods < 1 || periods > MONTHS) {
      throw new IllegalArgumentException(
          "The number of months (" + periods + ") must be 1 to " + MONTHS + ".");
    }
    int completed = year.monthsElapsed(asOf.day());
    int first = Math.max(1, completed - periods + 1);
    ImmutableList.Builder<Tallies> ends = ImmutableList.builder();
    for (int month = Math.max(1, first - 1); month <= completed; month++) {
      ends.add(roster.tally(year, at(year.endOfMonth(month), asOf), cutOff));
    }
    return new ProgressTracking(
        plan, policy, year, asOf, roster.tally(year, asOf, cutOff), ends.build(), first);
  }

  private static AsOf at(LocalDate day, AsOf asOf) {
    return asOf.knowledgeDay().map(AsOf.of(day)::knownOn).orElse(AsOf.of(day));
  }

  /**
   * Returns the progress of a region.
   *
   * @param region the region
   * @return its progress
   * @throws IllegalArgumentException if the roster has no such region
   */
  public RegionProgress of(RegionCode region) {
    Tally tally = now.of(requireNonNull(region, "region"));
    Optional<Target> target = plan.inForce(region, asOf);
    return new RegionProgress(
        region,
        progress(region, target.map(Target::newTarget), tally.newEntries()),
        progress(region, target.map(Target::netTarget), tally.net()),
        trend(region, Tally::newEntries),
        trend(region, Tally::net));
  }

  private Optional<TargetProgress> progress(
      RegionCode region, Optional<OptionalLong> target, long done) {
    return target
        .filter(OptionalLong::isPresent)
        .map(
            found ->
                new TargetProgress(
                    found.getAsLong(), done, policy.scheduleOf(region), year, asOf.day()));
  }

  private Trend trend(RegionCode region, ToLongFunction<Tally> count) {
    List<Trend.Period> periods = new ArrayList<>();
    int month = firstMonth;
    long before = firstMonth == 1 ? 0 : count.applyAsLong(ends.get(0).of(region));
    for (Tallies end : ends.subList(firstMonth == 1 ? 0 : 1, ends.size())) {
      long value = count.applyAsLong(end.of(region));
      YearMonth of = YearMonth.from(year.endOfMonth(month));
      periods.add(new Trend.Period(of, Math.subtractExact(value, before)));
      before = value;
      month++;
    }
    return new Trend(ImmutableList.copyOf(periods));
  }

  /**
   * Returns the progress of all regions.
   *
   * @return the regions by code
   */
  public ImmutableList<RegionProgress> all() {
    return now.byRegion().keySet().stream().map(this::of).collect(ImmutableList.toImmutableList());
  }
}
