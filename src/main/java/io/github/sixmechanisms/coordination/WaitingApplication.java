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
 * @param batch the day from which the entry would hold if it were approved on the day
 * @param deadline the last day on which it can be approved for this batch
 */
public record WaitingApplication(
    EntryApplication application,
    ReviewStage stage,
    LocalDate since,
    ImmutableList<ChecklistItem> missing,
    LocalDate batch,
    LocalDate deadline) {

  /**
   * Refuses nulls.
   *
   * @param application the application
   * @param stage where it waits
   * @param since since which day
   * @param missing the evidence that has not been provided by the day
   * @param batch the day from which the entry would hold if it were approved on the day
   * @param deadline the last day on which it can be approved for this batch
   */
  public WaitingApplication {
    requireNonNull(application, "application");
    requireNonNull(stage, "stage");
    requireNonNull(since, "since");
    requireNonNull(missing, "missing");
    requireNonNull(batch, "batch");
    requireNonNull(deadline, "deadline");
  }
}
