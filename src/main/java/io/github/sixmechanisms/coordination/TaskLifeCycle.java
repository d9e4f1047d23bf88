package io.github.sixmechanisms.coordination;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import java.util.Comparator;
import java.util.Optional;

/**
 * The life cycle of a coordination task as a table: which step leads from which state to which. The
 * source names the work (S6, S8), the states are A11.
 */
public final class TaskLifeCycle {

  private static final ImmutableTable<TaskState, TaskStep, TaskState> TABLE =
      ImmutableTable.<TaskState, TaskStep, TaskState>builder()
          .orderRowsBy(Comparator.naturalOrder())
          .orderColumnsBy(Comparator.naturalOrder())
          .put(TaskState.REGISTERED, TaskStep.ACCEPT, TaskState.ACCEPTED)
          .put(TaskState.REGISTERED, TaskStep.ESCALATE, TaskState.REGISTERED)
          .put(TaskState.REGISTERED, TaskStep.SUPERVISE, TaskState.REGISTERED)
          .put(TaskState.ACCEPTED, TaskStep.ASSIGN, TaskState.ASSIGNED)
          .put(TaskState.ACCEPTED, TaskStep.EXTEND, TaskState.ACCEPTED)
          .put(TaskState.ACCEPTED, TaskStep.ESCALATE, TaskState.ACCEPTED)
          .put(TaskState.ACCEPTED, TaskStep.SUPERVISE, TaskState.ACCEPTED)
          .put(TaskState.ASSIGNED, TaskStep.START, TaskState.IN_PROGRESS)
          .put(TaskState.ASSIGNED, TaskStep.TRANSFER, TaskState.ASSIGNED)
          .put(TaskState.ASSIGNED, TaskStep.RETURN, TaskState.ACCEPTED)
          .put(TaskState.ASSIGNED, TaskStep.EXTEND, TaskState.ASSIGNED)
          .put(TaskState.ASSIGNED, TaskStep.ESCALATE, TaskState.ASSIGNED)
          .put(TaskState.ASSIGNED, TaskStep.SUPERVISE, TaskState.ASSIGNED)
          .put(TaskState.IN_PROGRESS, TaskStep.ANSWER, TaskState.ANSWERED)
          .put(TaskState.IN_PROGRESS, TaskStep.TRANSFER, TaskState.ASSIGNED)
          .put(TaskState.IN_PROGRESS, TaskStep.RETURN, TaskState.ACCEPTED)
          .put(TaskState.IN_PROGRESS, TaskStep.EXTEND, TaskState.IN_PROGRESS)
          .put(TaskState.IN_PROGRESS, TaskStep.ESCALATE, TaskState.IN_PROGRESS)
          .put(TaskState.IN_PROGRESS, TaskStep.SUPERVISE, TaskState.IN_PROGRESS)
          .put(TaskState.ANSWERED, TaskStep.CLOSE, TaskState.CLOSED)
          .put(TaskState.CLOSED, TaskStep.CONFIRM, TaskState.CONFIRMED)
          .put(TaskState.CLOSED, TaskStep.REOPEN, TaskState.ASSIGNED)
          .put(TaskState.CONFIRMED, TaskStep.STRIKE_OFF, TaskState.STRUCK_OFF)
          .build();

  private TaskLifeCycle() {}

  /**
   * Returns the table.
   *
   * @return state, step, next state, in a stable order
   */
  public static ImmutableTable<TaskState, TaskStep, TaskState> table() {
    return TABLE;
  }

  /**
   * Returns the steps that may be taken.
   *
   * @param state the state
   * @return the legal steps in order, none once struck off
   */
  public static ImmutableSortedSet<TaskStep> legalSteps(TaskState state) {
    return ImmutableSortedSet.copyOf(TABLE.row(state).keySet());
  }

  static Optional<TaskState> after(TaskState state, TaskStep step) {
    return Optional.ofNullable(TABLE.get(state, step));
  }

  /**
   * Draws the table.
   *
   * @return a state diagram in the notation of Mermaid, several lines each ending with a line feed
   */
  public static String diagram() {
    StringBuilder diagram = new StringBuilder("stateDiagram-v2\n  [*] --> REGISTERED\n");
    for (Table.Cell<TaskState, TaskStep, TaskState> cell : TABLE.cellSet()) {
      diagram
          .append("  ")
          .append(cell.getRowKey())
          .append(" --> ")
          .append(cell.getValue())
          .append(": ")
          .append(cell.getColumnKey())
          .append('\n');
    }
    return diagram.append("  STRUCK_OFF --> [*]\n").toString();
  }
}
