package io.github.sixmechanisms.year;

import io.github.sixmechanisms.assessment.Assessment;
import io.github.sixmechanisms.assessment.IssuedAssessment;
import io.github.sixmechanisms.coordination.TaskBook;
import io.github.sixmechanisms.cultivation.CandidateStatus;
import io.github.sixmechanisms.cultivation.OperatingRecords;
import io.github.sixmechanisms.cultivation.Pool;
import io.github.sixmechanisms.cultivation.PoolMembership;
import io.github.sixmechanisms.cultivation.PoolRegister;
import io.github.sixmechanisms.dispatch.VisitLog;
import io.github.sixmechanisms.linkage.AwardLedger;
import io.github.sixmechanisms.roster.EntryKind;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.target.TargetPlan;
import io.github.sixmechanisms.value.AsOf;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A year of a province, month by month: each appends what was recorded in it to what was there. */
final class SimulatedYear {

  static final long SEED = 20220105;

  private final Enterprises enterprises;
  private final TargetsOfTheYear targets;
  private final Reports reports;
  private final Projects projects;
  private final Applications applications;
  private final Pools pools;
  private final Tasks tasks;
  private final Visits visits;
  private final Landing landing;
  private final Support support;
  private final List<IssuedAssessment> history = new ArrayList<>();

  private Roster roster;
  private PoolRegister register = PoolRegister.of(List.of(), List.of());
  private Optional<AwardLedger> awards = Optional.empty();
  private YearMonth month = YearMonth.of(Province.YEAR.year(), 1);

  SimulatedYear(long seed) {
    enterprises = new Enterprises(seed);
    roster = enterprises.before();
    targets = new TargetsOfTheYear(roster.tally(Province.YEAR, AsOf.of(Province.YEAR.firstDay())));
    reports = new Reports(seed, enterprises);
    projects = new Projects(seed, enterprises);
    applications = new Applications(seed, Holidays.CALENDAR);
    pools = new Pools(seed, reports);
    tasks = new Tasks(seed);
    visits = new Visits(seed, tasks);
    landing = new Landing(seed);
    support = new Support(seed);
    tasks.before();
  }

  /** Lets the whole year pass. */
  List<MonthEnd> months() {
    List<MonthEnd> months = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      months.add(next());
    }
    return months;
  }

  /** Lets the next month pass. */
  private MonthEnd next() {
    MonthEnd end = MonthEnd.of(month, facts());
    awards = Optional.of(end.awards());
    end.assessment().filter(found -> end.isQuarterEnd()).ifPresent(this::issue);
    month = month.plusMonths(1);
    return end;
  }

  private Facts facts() {
    TargetPlan plan = targets.upTo(month);
    projects.next(month).forEach(this::applyAsNew);
    readyAndYoung().forEach(this::applyAsNew);
    roster = enterprises.next(roster, plan, month, applications.decide(month));
    OperatingRecords records = reports.next(month);
    register = pools.next(register, records, roster, projects.all(), month);
    // The visits come first: the demands that they hear become tasks of the month.
    VisitLog log = visits.next(month);
    TaskBook book = tasks.next(month);
    return new Facts(
        enterprises.ledger(),
        enterprises.marks(),
        roster,
        plan,
        records,
        register,
        projects.all(),
        book,
        applications.queue(),
        support.plans(month),
        support.funds(month),
        support.repayments(awards, month),
        log,
        landing.next(month),
        List.copyOf(history));
  }

  private void applyAsNew(Place place) {
    applications.submit(place, EntryKind.NEW_PRODUCTION, month);
  }

  private List<Place> readyAndYoung() {
    return register.members(Pool.KEY_CULTIVATION, Province.endOf(month.minusMonths(1))).stream()
        .map(PoolMembership::last)
        .filter(step -> step.candidate().equals(Optional.of(CandidateStatus.READY)))
        .filter(step -> reports.isYoung(step.enterprise()))
        .map(step -> new Place(step.enterprise(), step.county(), step.park()))
        .toList();
  }

  /** What is judged at the end of a quarter is issued on the twelfth of the next month. */
  private void issue(Assessment assessment) {
    history.addAll(assessment.issued(month.plusMonths(1).atDay(12)));
  }
}
