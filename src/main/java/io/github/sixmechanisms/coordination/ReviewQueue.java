package io.github.sixmechanisms.coordination;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.roster.EntryKind;
import io.github.sixmechanisms.roster.ReviewCalendar;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Problems;
import io.github.sixmechanisms.value.AsOf;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The applications for entry that the bureaus of statistics review (入规审核台账, S6). This class is
 * immutable and thread-safe.
 */
public final class ReviewQueue {

  private static final Comparator<WaitingApplication> URGENT_FIRST =
      Comparator.comparing(
              WaitingApplication::deadline, Comparators.emptiesLast(Comparator.naturalOrder()))
          .thenComparing(WaitingApplication::since)
          .thenComparing(waiting -> waiting.application().id());

  private final ImmutableSortedMap<ApplicationId, EntryApplication> applications;

  private ReviewQueue(ImmutableSortedMap<ApplicationId, EntryApplication> applications) {
    this.applications = applications;
  }

  /**
   * Returns a queue.
   *
   * @param tree the regions
   * @param applications the applications in any order
   * @return the queue
   * @throws io.github.sixmechanisms.text.InvalidInputException if an application is given twice, or
   *     lies in no county-level unit of the tree; all problems together
   */
  public static ReviewQueue of(RegionTree tree, Iterable<EntryApplication> applications) {
    requireNonNull(tree, "tree");
    Problems problems = new Problems();
    Map<ApplicationId, EntryApplication> byId = new TreeMap<>();
    for (EntryApplication application : requireNonNull(applications, "applications")) {
      if (byId.put(application.id(), application) != null) {
        problems.add(CoordinationKey.APPLICATION_TWICE, "application", application.id());
      }
      if (tree.find(application.county()).isEmpty()
          || !tree.holdsEnterprises(application.county())) {
        problems.add(
            CoordinationKey.NOT_A_COUNTY,
            "application",
            application.id(),
            "region",
            application.county());
      }
    }
    problems.throwIfAny(Message.of(CoordinationKey.QUEUE));
    return new ReviewQueue(ImmutableSortedMap.copyOf(byId));
  }

  /**
   * Returns the applications.
   *
   * @return the applications by identifier
   */
  public ImmutableList<EntryApplication> applications() {
    return applications.values().asList();
  }

  /**
   * Returns the applications that wait, and where.
   *
   * @param calendar the batches of the review
   * @param asOf the day, end of day inclusive, and the knowledge day
   * @return those submitted and not decided, as known, by the deadline of the batch that they aim
   *     at, those without a batch last; then by the day since which they wait, then identifier
   */
  public ImmutableList<WaitingApplication> waiting(ReviewCalendar calendar, AsOf asOf) {
    requireNonNull(calendar, "calendar");
    requireNonNull(asOf, "asOf");
    return applications.values().stream()
        .filter(
            application ->
                !application.submitted().isAfter(asOf.day()) && asOf.knows(application.recorded()))
        .flatMap(application -> waiting(application, calendar, asOf).stream())
        .sorted(URGENT_FIRST)
        .collect(ImmutableList.toImmutableList());
  }

  private static Optional<WaitingApplication> waiting(
      EntryApplication application, ReviewCalendar calendar, AsOf asOf) {
    Optional<ReviewStage> stage = Optional.of(ReviewStage.COUNTY);
    LocalDate since = application.submitted();
    for (ReviewStep step : application.steps(asOf)) {
      if (stage.equals(Optional.of(step.stage()))) {
        stage = step.next();
        since = step.day();
      }
    }
    LocalDate waitingSince = since;
    Optional<LocalDate> batch = batch(application, calendar);
    return stage.map(
        at ->
            new WaitingApplication(
                application,
                at,
                waitingSince,
                application.checklist().stream()
                    .filter(item -> item.isMissing(asOf))
                    .collect(ImmutableList.toImmutableList()),
                batch,
                batch.map(aimedAt -> deadline(application, calendar, aimedAt)),
                calendar.effective(application.kind(), asOf.day())));
  }

  private static Optional<LocalDate> batch(EntryApplication application, ReviewCalendar calendar) {
    EntryKind kind = application.kind();
    boolean isTakenInByBatches =
        calendar.monthlyKinds().contains(kind) || calendar.yearlyKinds().contains(kind);
    return isTakenInByBatches
        ? Optional.of(calendar.effective(kind, application.submitted()))
        : Optional.empty();
  }

  /** The last day that leads to the same batch; the batches change within a year. */
  private static LocalDate deadline(
      EntryApplication application, ReviewCalendar calendar, LocalDate batch) {
    LocalDate last = application.submitted();
    while (calendar.effective(application.kind(), last.plusDays(1)).equals(batch)) {
      last = last.plusDays(1);
    }
    return last;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReviewQueue that && applications.equals(that.applications);
  }

  @Override
  public int hashCode() {
    return applications.hashCode();
  }

  /**
   * Returns the size of the queue.
   *
   * @return for instance {@code 12 applications}
   */
  @Override
  public String toString() {
    return applications.size() + " applications";
  }
}
