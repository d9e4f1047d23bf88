package io.github.sixmechanisms.coordination;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;

/**
 * An application that waits as of a day.
 *
 * @param application the application
 * @param stage where it waits
 * @param since since which day
 * @param missing the evidence that has not been provided by the day
 * @param batch the day from which the entry would have held if it had been approved on the day of
 *     its submission: the batch that it aims at
 * @param deadline the last day on which it can be approved for this batch
 * @param reachable the day from which the entry would hold if it were approved on the day
 */
public record WaitingApplication(
    EntryApplication application,
    ReviewStage stage,
    LocalDate since,
    ImmutableList<ChecklistItem> missing,
    LocalDate batch,
    LocalDate deadline,
    LocalDate reachable) {

  /**
   * Refuses nulls.
   *
   * @param application the application
   * @param stage where it waits
   * @param since since which day
   * @param missing the evidence that has not been provided by the day
   * @param batch the day from which the entry would have held if it had been approved on the day of
   *     its submission: the batch that it aims at
   * @param deadline the last day on which it can be approved for this batch
   * @param reachable the day from which the entry would hold if it were approved on the day
   */
  public WaitingApplication {
    requireNonNull(application, "application");
    requireNonNull(stage, "stage");
    requireNonNull(since, "since");
    requireNonNull(missing, "missing");
    requireNonNull(batch, "batch");
    requireNonNull(deadline, "deadline");
    requireNonNull(reachable, "reachable");
  }

  /**
   * Says whether it can no longer be approved for the batch that it aims at.
   *
   * @return true if the deadline has passed
   */
  public boolean hasMissedItsBatch() {
    return !reachable.equals(batch);
  }
}
