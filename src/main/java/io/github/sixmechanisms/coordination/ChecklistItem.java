package io.github.sixmechanisms.coordination;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A piece of evidence that an application needs (证明材料), such as the tax return or photographs of
 * the plant.
 *
 * @param what the evidence for people
 * @param receipt when it was provided, empty as long as it is missing
 */
public record ChecklistItem(Text what, Optional<Receipt> receipt) {

  /**
   * When a piece of evidence was provided.
   *
   * @param day the effective date
   * @param recorded when it became known
   */
  public record Receipt(LocalDate day, LocalDate recorded) {

    /**
     * Refuses nulls.
     *
     * @param day the effective date
     * @param recorded when it became known
     */
    public Receipt {
      requireNonNull(day, "day");
      requireNonNull(recorded, "recorded");
    }
  }

  /**
   * Refuses nulls.
   *
   * @param what the evidence for people
   * @param receipt when it was provided, empty as long as it is missing
   */
  public ChecklistItem {
    requireNonNull(what, "what");
    requireNonNull(receipt, "receipt");
  }

  /**
   * Returns an item that is missing.
   *
   * @param what the evidence for people
   * @return the item
   */
  public static ChecklistItem missing(Text what) {
    return new ChecklistItem(what, Optional.empty());
  }

  /**
   * Returns an item that was provided.
   *
   * @param what the evidence for people
   * @param day when it was provided
   * @param recorded when this became known
   * @return the item
   */
  public static ChecklistItem provided(Text what, LocalDate day, LocalDate recorded) {
    return new ChecklistItem(what, Optional.of(new Receipt(day, recorded)));
  }

  boolean isMissing(AsOf asOf) {
    return receipt
        .filter(given -> !given.day().isAfter(asOf.day()) && asOf.knows(given.recorded()))
        .isEmpty();
  }
}
