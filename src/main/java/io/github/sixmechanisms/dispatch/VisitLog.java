package io.github.sixmechanisms.dispatch;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Streams;
import io.github.sixmechanisms.coordination.CoordinationTask;
import io.github.sixmechanisms.coordination.TaskBook;
import io.github.sixmechanisms.coordination.TaskId;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.rule.Reading;
import io.github.sixmechanisms.rule.ValueRow;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The visits of a year with what they found and heard (督导台账, S8). This class is immutable and
 * thread-safe.
 */
public final class VisitLog {

  private static final Comparator<Visit> VISITS =
      Comparator.comparing(Visit::id).thenComparing(Visit::recorded);
  private static final Comparator<VisitFinding> FINDINGS =
      Comparator.comparing(VisitFinding::visit)
          .thenComparing(VisitFinding::number)
          .thenComparing(VisitFinding::recorded);
  private static final Comparator<HeardDemand> DEMANDS =
      Comparator.comparing(HeardDemand::visit)
          .thenComparing(HeardDemand::number)
          .thenComparing(HeardDemand::recorded);

  private final RegionTree tree;
  private final ImmutableList<Visit> visits;
  private final ImmutableList<VisitFinding> findings;
  private final ImmutableList<HeardDemand> demands;

  /** The records of each visit in the order of their recording. */
  private final ImmutableListMultimap<VisitId, Visit> byVisit;

  /** The records that name a task, and all records of a demand in the order of their recording. */
  private final ImmutableListMultimap<TaskId, HeardDemand> byTask;

  private final ImmutableListMultimap<String, HeardDemand> ofItem;

  private VisitLog(
      RegionTree tree,
      ImmutableList<Visit> visits,
      ImmutableList<VisitFinding> findings,
      ImmutableList<HeardDemand> demands) {
    this.tree = tree;
    this.visits = visits;
    this.findings = findings;
    this.demands = demands;
    this.byVisit = Multimaps.index(visits, Visit::id);
    this.ofItem = Multimaps.index(demands, VisitLog::item);
    ImmutableListMultimap.Builder<TaskId, HeardDemand> named = ImmutableListMultimap.builder();
    demands.forEach(demand -> demand.task().ifPresent(task -> named.put(task, demand)));
    this.byTask = named.build();
  }

  /**
   * Returns a log.
   *
   * @param tree the regions
   * @param visits the records of the visits in any order
   * @param findings the records of their findings in any order
   * @param demands the records of the demands heard in any order
   * @return the log
   * @throws io.github.sixmechanisms.text.InvalidInputException if a visit is recorded twice on one
   *     day or names an unknown region, a finding or demand names an unknown visit or a region that
   *     was not visited, is recorded twice on one day or before the visit was, is due or settled
   *     before the visit, or two demands claim one task by their latest records; all problems
   *     together
   */
  public static VisitLog of(
      RegionTree tree,
      Iterable<Visit> visits,
      Iterable<VisitFinding> findings,
      Iterable<HeardDemand> demands) {
    VisitCheck check = new VisitCheck(requireNonNull(tree, "tree"));
    requireNonNull(visits, "visits").forEach(check::add);
    requireNonNull(findings, "findings").forEach(check::add);
    requireNonNull(demands, "demands").forEach(check::add);
    check.throwIfAny();
    return new VisitLog(
        tree,
        ImmutableList.sortedCopyOf(VISITS, visits),
        ImmutableList.sortedCopyOf(FINDINGS, findings),
        ImmutableList.sortedCopyOf(DEMANDS, demands));
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
   * Returns the records of the visits, earlier ones of the same visit included.
   *
   * @return the records by identifier and recorded date
   */
  public ImmutableList<Visit> visits() {
    return visits;
  }

  /**
   * Returns the visits as of a day.
   *
   * @param asOf the day, end of day inclusive, and the knowledge day
   * @return the visits up to the day by identifier, each as it was known
   */
  public ImmutableList<Visit> visits(AsOf asOf) {
    requireNonNull(asOf, "asOf");
    return byVisit.keySet().stream()
        .flatMap(id -> visit(id, asOf).stream())
        .collect(ImmutableList.toImmutableList());
  }

  private Optional<Visit> visit(VisitId id, AsOf asOf) {
    return known(id, asOf).filter(visit -> !visit.day().isAfter(asOf.day()));
  }

  private Optional<Visit> known(VisitId id, AsOf asOf) {
    return Streams.findLast(byVisit.get(id).stream().filter(visit -> asOf.knows(visit.recorded())));
  }

  /**
   * Returns the records of the findings, earlier ones of the same finding included.
   *
   * @return the records by visit, number and recorded date
   */
  public ImmutableList<VisitFinding> findings() {
    return findings;
  }

  /**
   * Returns the records of the demands, earlier ones of the same demand included.
   *
   * @return the records by visit, number and recorded date
   */
  public ImmutableList<HeardDemand> demands() {
    return demands;
  }

  /**
   * Returns the findings as of a day.
   *
   * @param policy the rules
   * @param asOf the day, end of day inclusive, and the knowledge day
   * @return the findings of visits up to the day by visit and number, each with its status
   */
  public ImmutableList<FindingState> findings(DispatchPolicy policy, AsOf asOf) {
    requireNonNull(policy, "policy");
    requireNonNull(asOf, "asOf");
    return latest(
            findings,
            finding -> finding.visit().text() + " " + finding.number(),
            VisitFinding::visit,
            VisitFinding::recorded,
            asOf)
        .stream()
        .map(finding -> state(policy, finding, asOf))
        .sorted(Comparator.comparing(FindingState::finding, FINDINGS))
        .collect(ImmutableList.toImmutableList());
  }

  private <T> ImmutableList<T> latest(
      ImmutableList<T> records,
      Function<T, String> key,
      Function<T, VisitId> visit,
      Function<T, LocalDate> recorded,
      AsOf asOf) {
    ImmutableMap.Builder<String, T> latest = ImmutableMap.builder();
    for (T found : records) {
      boolean isPast = visit(visit.apply(found), asOf).isPresent();
      if (isPast && asOf.knows(recorded.apply(found))) {
        latest.put(key.apply(found), found);
      }
    }
    return latest.buildKeepingLast().values().asList();
  }

  private static FindingState state(DispatchPolicy policy, VisitFinding finding, AsOf asOf) {
    Optional<LocalDate> settled =
        finding.settlement().map(Settlement::day).filter(day -> !day.isAfter(asOf.day()));
    long past = ChronoUnit.DAYS.between(finding.deadline(), settled.orElse(asOf.day()));
    ValueRow row =
        ValueRow.of(
            finding.visit() + " " + finding.number(),
            ImmutableMap.of(
                DispatchIndicators.SETTLED,
                settled.isPresent() ? Reading.Flag.YES : Reading.Flag.NO,
                DispatchIndicators.DAYS_PAST_DEADLINE,
                Reading.of(past)));
    return new FindingState(finding, policy.findings().decide(row));
  }

  /**
   * Counts the overdue findings on each region itself, without those below it.
   *
   * @param policy the rules
   * @param asOf the day and knowledge day
   * @return the number for every region of the tree
   */
  public ImmutableSortedMap<RegionCode, Long> overdue(DispatchPolicy policy, AsOf asOf) {
    TreeMap<RegionCode, Long> counts = new TreeMap<>();
    tree.codes().forEach(code -> counts.put(code, 0L));
    findings(policy, asOf).stream()
        .filter(state -> state.status() == FindingStatus.OVERDUE)
        .forEach(state -> counts.merge(state.finding().region(), 1L, Math::addExact));
    return ImmutableSortedMap.copyOf(counts);
  }

  /**
   * Returns the demands heard as of a day.
   *
   * @param asOf the day, end of day inclusive, and the knowledge day
   * @return the demands of visits up to the day by visit and number
   */
  public ImmutableList<HeardDemand> demands(AsOf asOf) {
    requireNonNull(asOf, "asOf");
    return ImmutableList.sortedCopyOf(
        DEMANDS, latest(demands, VisitLog::item, HeardDemand::visit, HeardDemand::recorded, asOf));
  }

  /**
   * Returns the demand that became a task.
   *
   * @param task the task
   * @param asOf the day and knowledge day
   * @return the demand, empty if the task did not come from a visit
   */
  public Optional<HeardDemand> demandOf(TaskId task, AsOf asOf) {
    Optional<TaskId> wanted = Optional.of(requireNonNull(task, "task"));
    requireNonNull(asOf, "asOf");
    return byTask.get(task).stream()
        .flatMap(named -> latest(ofItem.get(item(named)), asOf).stream())
        .filter(demand -> demand.task().equals(wanted))
        .findFirst();
  }

  private Optional<HeardDemand> latest(ImmutableList<HeardDemand> records, AsOf asOf) {
    return Streams.findLast(
        records.stream()
            .filter(demand -> visit(demand.visit(), asOf).isPresent())
            .filter(demand -> asOf.knows(demand.recorded())));
  }

  private static String item(HeardDemand demand) {
    return demand.visit().text() + " " + demand.number();
  }

  /**
   * Returns the demands that have not become a task.
   *
   * @param asOf the day and knowledge day
   * @return the demands by visit and number
   */
  public ImmutableList<HeardDemand> withoutTask(AsOf asOf) {
    return demands(asOf).stream()
        .filter(demand -> demand.task().isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the demands whose task cannot be found in a book of tasks.
   *
   * @param book the tasks
   * @param asOf the day and knowledge day
   * @return the demands by visit and number whose task the book does not have, or does not know yet
   */
  public ImmutableList<HeardDemand> withLostTask(TaskBook book, AsOf asOf) {
    requireNonNull(book, "book");
    return demands(asOf).stream()
        .filter(demand -> demand.task().isPresent() && knownTask(demand, book, asOf).isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  private static Optional<CoordinationTask> knownTask(
      HeardDemand demand, TaskBook book, AsOf asOf) {
    return demand.task().flatMap(book::task).filter(task -> asOf.knows(task.recorded()));
  }

  /**
   * Returns the demands whose task in a book is about another region or enterprise.
   *
   * @param book the tasks
   * @param asOf the day and knowledge day
   * @return the demands by visit and number
   */
  public ImmutableList<HeardDemand> withOtherTask(TaskBook book, AsOf asOf) {
    requireNonNull(book, "book");
    return demands(asOf).stream()
        .filter(
            demand -> knownTask(demand, book, asOf).filter(task -> !isOf(task, demand)).isPresent())
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean isOf(CoordinationTask task, HeardDemand demand) {
    return task.region().equals(demand.region()) && task.enterprise().equals(demand.enterprise());
  }

  /**
   * Makes the task that a demand of this log becomes: of its region and enterprise, registered on
   * the day of the visit. The link is kept by the demand alone; add {@link HeardDemand#became} to
   * the log.
   *
   * @param demand a demand of this log
   * @param id the identifier of the task
   * @param category the kind of demand for people
   * @param level the level at which the task begins
   * @param recorded when the task became known, not before the demand
   * @return the task
   * @throws IllegalArgumentException if the log does not have the demand, or the task is recorded
   *     before it
   */
  public CoordinationTask taskFor(
      HeardDemand demand, TaskId id, Text category, Level level, LocalDate recorded) {
    checkTask(demand, id, recorded);
    Visit visit = known(demand.visit(), AsOf.of(recorded).knownOn(recorded)).orElseThrow();
    return CoordinationTask.builder()
        .id(id)
        .region(demand.region())
        .enterprise(demand.enterprise())
        .category(category)
        .what(demand.what())
        .level(level)
        .registered(visit.day())
        .recorded(recorded)
        .build();
  }

  private void checkTask(HeardDemand demand, TaskId id, LocalDate recorded) {
    if (!demands.contains(requireNonNull(demand, "demand"))) {
      throw new IllegalArgumentException(
          "The log must have the demand ("
              + demand.number()
              + " of "
              + demand.visit()
              + ", recorded on "
              + demand.recorded()
              + ").\nMaybe build the log with it first.");
    }
    if (requireNonNull(recorded, "recorded").isBefore(demand.recorded())) {
      throw new IllegalArgumentException(
          "The task ("
              + id
              + ") must not be recorded ("
              + recorded
              + ") before its demand ("
              + demand.recorded()
              + ").");
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VisitLog that
        && tree.equals(that.tree)
        && visits.equals(that.visits)
        && findings.equals(that.findings)
        && demands.equals(that.demands);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * visits.hashCode() + findings.hashCode()) + demands.hashCode();
  }

  /**
   * Returns the size of the log.
   *
   * @return for instance {@code 3 visits, 5 records of findings, 2 of demands}
   */
  @Override
  public String toString() {
    return byVisit.keySet().size()
        + " visits, "
        + findings.size()
        + " records of findings, "
        + demands.size()
        + " of demands";
  }
}
