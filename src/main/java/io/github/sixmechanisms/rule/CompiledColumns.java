package io.github.sixmechanisms.rule;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Function;

/**
 * A rule set compiled for columns of primitive numbers. It gives the outcomes that {@link
 * RuleSet#decide} gives, exact at every size of number, without allocating or boxing, and without a
 * trace. No code is generated at run time. This class is thread-safe.
 *
 * <p>A batch is checked by blocks of rows: a negative denominator or an unknown code is an error
 * even where an earlier rule decides the row, if any row of its block asks for it.
 *
 * <p>A value that is not applicable makes its conditions unknown, as everywhere. A fact that was
 * not supplied is bound as not applicable too, which differs only for the conditions “is
 * applicable” and “is not applicable”.
 *
 * @param <B> the type of the batches, which hold the columns
 * @param <O> the type of the outcomes
 */
public final class CompiledColumns<B, O> {

  private final Program<Function<? super B, long[]>> program;
  private final Evaluator<O> evaluator;

  private CompiledColumns(RuleSet<O> set, Binding<Function<? super B, long[]>> binding) {
    this.program = new Program<>(set, binding);
    this.evaluator = new Evaluator<>(set, program, () -> new Block(program));
  }

  /**
   * Compiles a rule set.
   *
   * @param <B> the type of the batches
   * @param <O> the type of the outcomes
   * @param set the rule set
   * @param binding where the indicators are found in a batch
   * @return the compiled rules
   * @throws IllegalArgumentException if an indicator of the set is not bound; it names the nearest
   */
  public static <B, O> CompiledColumns<B, O> of(
      RuleSet<O> set, Binding<Function<? super B, long[]>> binding) {
    return new CompiledColumns<>(requireNonNull(set, "set"), requireNonNull(binding, "binding"));
  }

  /**
   * Decides the rows of a batch.
   *
   * @param batch the batch; its columns are only read, and not kept
   * @param rows the number of rows
   * @param otherwise the outcome where no rule fires
   * @param into where the outcomes are written, at the places of the rows
   * @throws RuleEvaluationException if a column fails, is too short, or has a negative denominator
   *     or unknown code
   * @throws IllegalArgumentException if {@code into} is too short, or the hit policy is UNIQUE and
   *     several rules are true on a row
   * @throws IllegalStateException if the hit policy is COLLECT
   */
  public void decide(B batch, int rows, O otherwise, O[] into) {
    evaluator.requireSingleOutcome();
    Evaluator.requireRoom(rows, into.length);
    Block block = evaluator.take();
    load(block, batch, rows);
    for (int first = 0; first < rows; first += Program.BLOCK) {
      block.begin(first, first, Math.min(Program.BLOCK, rows - first));
      evaluator.decide(block, first, otherwise, into);
    }
    release(block);
  }

  /**
   * Says which rules fire on each row of a batch.
   *
   * @param batch the batch; its columns are only read, and not kept
   * @param rows the number of rows
   * @param into where the answers are written, at the places of the rows: bit {@code i} is set if
   *     the rule with index {@code i} fires by the hit policy
   * @throws RuleEvaluationException if a column fails, is too short, or has a negative denominator
   *     or unknown code
   * @throws IllegalArgumentException if {@code into} is too short
   * @throws IllegalStateException if the set has more than 64 rules
   */
  public void fired(B batch, int rows, long[] into) {
    evaluator.requireCollectable();
    Evaluator.requireRoom(rows, into.length);
    Block block = evaluator.take();
    load(block, batch, rows);
    for (int first = 0; first < rows; first += Program.BLOCK) {
      block.begin(first, first, Math.min(Program.BLOCK, rows - first));
      evaluator.fired(block, first, into);
    }
    release(block);
  }

  private void load(Block block, B batch, int rows) {
    for (int slot = 0; slot < program.slots().size(); slot++) {
      long[] column;
      try {
        column = requireNonNull(program.slots().get(slot).apply(batch), "the column is null");
      } catch (RuntimeException e) {
        throw program.refused(slot, 0, "The column failed: " + e, Optional.of(e));
      }
      if (column.length < rows) {
        throw program.refused(
            slot,
            column.length,
            "The column has only " + column.length + " of " + rows + " rows.",
            Optional.empty());
      }
      block.load(slot, column);
    }
  }

  /** Forgets the columns, so that a block at rest does not hold on to a batch. */
  private void release(Block block) {
    for (int slot = 0; slot < program.slots().size(); slot++) {
      block.load(slot, Block.NO_VALUES);
    }
    evaluator.putBack(block);
  }
}
