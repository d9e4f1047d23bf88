package io.github.sixmechanisms.coordination;

import com.google.common.collect.ImmutableSortedSet;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.DatedStep;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** A step taken with a coordination task. This type is immutable and thread-safe. */
@Value.Immutable
@ValueStyle
public interface TaskEvent extends DatedStep {

  /**
   * Returns the step.
   *
   * @return the step
   */
  TaskStep step();

  /**
   * Returns the day on which it was taken.
   *
   * @return the effective date, end of day inclusive
   */
  @Override
  LocalDate day();

  /**
   * Returns when it became known.
   *
   * @return the recorded date
   */
  @Override
  LocalDate recorded();

  /**
   * Returns the department that gets the lead.
   *
   * @return the department; required for {@link TaskStep#ASSIGN} and {@link TaskStep#TRANSFER},
   *     empty for any other step
   */
  Optional<DepartmentId> lead();

  /**
   * Returns the departments that support the lead.
   *
   * @return the departments in order; none but for {@link TaskStep#ASSIGN} and {@link
   *     TaskStep#TRANSFER}
   */
  @Value.NaturalOrder
  ImmutableSortedSet<DepartmentId> supporting();

  /**
   * Returns by when the answer is granted.
   *
   * @return the last day, end of day inclusive; required for {@link TaskStep#EXTEND} and not before
   *     its day, empty for any other step
   */
  Optional<LocalDate> until();

  /**
   * Returns a note, such as the answer or the reason of a return.
   *
   * @return the note for people, or empty
   */
  Optional<Text> note();

  /** Refuses a department or day that does not belong to the step. */
  @Value.Check
  default void check() {
    boolean assigns = step() == TaskStep.ASSIGN || step() == TaskStep.TRANSFER;
    if (assigns != lead().isPresent() || (!assigns && !supporting().isEmpty())) {
      throw new IllegalArgumentException(
          "The departments (lead "
              + lead().map(DepartmentId::text).orElse("none")
              + ", supporting "
              + supporting()
              + ") must be named for ASSIGN and TRANSFER, and for no other step; the step of "
              + day()
              + " is "
              + step()
              + ".");
    }
    if ((step() == TaskStep.EXTEND) != until().isPresent()
        || until().filter(last -> last.isBefore(day())).isPresent()) {
      throw new IllegalArgumentException(
          "The granted day ("
              + until().map(LocalDate::toString).orElse("none")
              + ") must be given for EXTEND, not before "
              + day()
              + ", and for no other step; the step is "
              + step()
              + ".");
    }
  }

  /**
   * Starts an event.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link TaskEvent}; step and both dates are required. */
  final class Builder extends ImmutableTaskEvent.Builder {
    Builder() {}
  }
}
