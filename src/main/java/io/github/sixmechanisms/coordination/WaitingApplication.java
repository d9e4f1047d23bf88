package io.github.sixmechanisms.coordination;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An application that waits as of a day.
 *
 * @param application the application
 * @param stage where it waits
 * @param since since which day
 * @param missing the evidence that has not been provided by the day
 * @param batch the day from which the entry would have held if it had been approved on the day of
 *     its submission: the batch that it aims at; empty for a kind that is not taken in by batches
 * @param deadline the last day on which it can be approved for this batch, empty without one
 * @param reachable the day from which the entry would hold if it were approved on the day
 */
public record WaitingApplication(
    EntryApplication application,
    ReviewStage stage,
    LocalDate since,
    ImmutableList<ChecklistItem> missing,
    Optional<LocalDate> batch,
    Optional<LocalDate> deadline,
    LocalDate reachable) {

  /**
   * Refuses nulls.
   *
   * @param application the application
   * @param stage where it waits
   * @param since since which day
   * @param missing the evidence that has not been provided by the day
   * @param batch the day from which the entry would have held if it had been approved on the day of
   *     its submission: the batch that it aims at; empty for a kind that is not taken in by batches
   * @param deadline the last day on which it can be approved for this batch, empty without one
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
   * @return true if the deadline has passed, never without a batch
   */
  public boolean hasMissedItsBatch() {
    return batch.filter(aimedAt -> !aimedAt.equals(reachable)).isPresent();
  }
}
