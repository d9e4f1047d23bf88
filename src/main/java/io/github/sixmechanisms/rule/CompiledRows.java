package io.github.sixmechanisms.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * A rule set compiled for rows that are objects of the application. It gives the outcomes that
 * {@link RuleSet#decide} gives, exact at every size of number, without allocating or boxing, and
 * without a trace. No code is generated at run time. This class is thread-safe.
 *
 * <p>A value that is not applicable makes its conditions unknown, as everywhere. A fact that was
 * not supplied is bound as not applicable too, which differs only for the conditions “is
 * applicable” and “is not applicable”.
 *
 * @param <R> the type of the rows
 * @param <O> the type of the outcomes
 */
public final class CompiledRows<R, O> {

  private static final int GROUP = 4;

  private final Program<ToLongFunction<? super R>> program;
  private final Evaluator<O> evaluator;

  private final ImmutableList<ToLongFunction<? super R>> readers;

  private CompiledRows(RuleSet<O> set, Binding<ToLongFunction<? super R>> binding) {
    this.program = new Program<>(set, binding);
    this.readers = ImmutableList.copyOf(program.slots());
    this.evaluator = new Evaluator<>(set, program, this::newBlock);
  }

  /**
   * Compiles a rule set.
   *
   * @param <R> the type of the rows
   * @param <O> the type of the outcomes
   * @param set the rule set
   * @param binding where the indicators are found in a row
   * @return the compiled rules
   * @throws IllegalArgumentException if an indicator of the set is not bound; it names the nearest
   */
  public static <R, O> CompiledRows<R, O> of(
      RuleSet<O> set, Binding<ToLongFunction<? super R>> binding) {
    return new CompiledRows<>(requireNonNull(set, "set"), requireNonNull(binding, "binding"));
  }

  private Block newBlock() {
    Block block = new Block(program);
    for (int slot = 0; slot < readers.size(); slot++) {
      block.load(slot, new long[Program.BLOCK]);
    }
    return block;
  }

  /**
   * Decides one row.
   *
   * @param row the row
   * @param otherwise the outcome if no rule fires
   * @return the outcome by the hit policy FIRST or UNIQUE
   * @throws RuleEvaluationException if the row fails, or gives a negative denominator or unknown
   *     code
   * @throws IllegalArgumentException if the hit policy is UNIQUE and several rules are true
   * @throws IllegalStateException if the hit policy is COLLECT
   */
  public O decide(R row, O otherwise) {
    evaluator.requireSingleOutcome();
    Block block = evaluator.take();
    load(block, row);
    O outcome = evaluator.decideOne(block, otherwise);
    evaluator.putBack(block);
    return outcome;
  }

  /**
   * Decides many rows.
   *
   * @param rows the rows, best in a list with fast access by index
   * @param otherwise the outcome where no rule fires
   * @param into where the outcomes are written, at the places of the rows
   * @throws RuleEvaluationException if a row fails, or gives a negative denominator or unknown code
   * @throws IllegalArgumentException if {@code into} is too short, or the hit policy is UNIQUE and
   *     several rules are true on a row
   * @throws IllegalStateException if the hit policy is COLLECT
   */
  public void decide(List<? extends R> rows, O otherwise, O[] into) {
    evaluator.requireSingleOutcome();
    Evaluator.requireRoom(rows.size(), into.length);
    Block block = evaluator.take();
    for (int first = 0; first < rows.size(); first += Program.BLOCK) {
      load(block, rows, first);
      evaluator.decide(block, first, otherwise, into);
    }
    evaluator.putBack(block);
  }

  /**
   * Says which rules fire on each of many rows.
   *
   * @param rows the rows, best in a list with fast access by index
   * @param into where the answers are written, at the places of the rows: bit {@code i} is set if
   *     the rule with index {@code i} fires by the hit policy
   * @throws RuleEvaluationException if a row fails, or gives a negative denominator or unknown code
   * @throws IllegalArgumentException if {@code into} is too short
   * @throws IllegalStateException if the set has more than 64 rules
   */
  public void fired(List<? extends R> rows, long[] into) {
    evaluator.requireCollectable();
    Evaluator.requireRoom(rows.size(), into.length);
    Block block = evaluator.take();
    for (int first = 0; first < rows.size(); first += Program.BLOCK) {
      load(block, rows, first);
      evaluator.fired(block, first, into);
    }
    evaluator.putBack(block);
  }

  private void load(Block block, R row) {
    for (int slot = 0; slot < readers.size(); slot++) {
      try {
        block.values(slot)[0] = readers.get(slot).applyAsLong(row);
      } catch (RuntimeException e) {
        throw failed(slot, 0, e);
      }
    }
    block.begin(0, 0, 1);
  }

  private void load(Block block, List<? extends R> rows, int first) {
    int count = Math.min(Program.BLOCK, rows.size() - first);
    try {
      int slot = 0;
      for (; slot + GROUP <= readers.size(); slot += GROUP) {
        readGroup(block, slot, rows, first, count);
      }
      for (; slot < readers.size(); slot++) {
        readOne(block, slot, rows, first, count);
      }
    } catch (RuntimeException e) {
      throw failed(rows, first, count, e);
    }
    block.begin(0, first, count);
  }

  /**
   * Reads four slots at once. Each has a call site of its own, so that the virtual machine sees few
   * sources at each and can inline them, which makes reading several times faster.
   */
  private void readGroup(Block block, int slot, List<? extends R> rows, int from, int count) {
    ToLongFunction<? super R> firstSource = readers.get(slot);
    ToLongFunction<? super R> secondSource = readers.get(slot + 1);
    ToLongFunction<? super R> thirdSource = readers.get(slot + 2);
    ToLongFunction<? super R> fourthSource = readers.get(slot + 3);
    long[] first = block.values(slot);
    long[] second = block.values(slot + 1);
    long[] third = block.values(slot + 2);
    long[] fourth = block.values(slot + 3);
    for (int i = 0; i < count; i++) {
      R row = rows.get(from + i);
      first[i] = firstSource.applyAsLong(row);
      second[i] = secondSource.applyAsLong(row);
      third[i] = thirdSource.applyAsLong(row);
      fourth[i] = fourthSource.applyAsLong(row);
    }
  }

  private void readOne(Block block, int slot, List<? extends R> rows, int from, int count) {
    ToLongFunction<? super R> source = readers.get(slot);
    long[] values = block.values(slot);
    for (int i = 0; i < count; i++) {
      values[i] = source.applyAsLong(rows.get(from + i));
    }
  }

  /** Reads one by one to find the slot and the row that failed. */
  private RuleEvaluationException failed(
      List<? extends R> rows, int first, int count, RuntimeException cause) {
    for (int slot = 0; slot < readers.size(); slot++) {
      Optional<RuleEvaluationException> found = failed(slot, rows, first, count);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return failed(0, first, cause);
  }

  private Optional<RuleEvaluationException> failed(
      int slot, List<? extends R> rows, int first, int count) {
    long[] values = new long[count];
    int i = 0;
    try {
      for (; i < count; i++) {
        values[i] = readers.get(slot).applyAsLong(rows.get(first + i));
      }
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(failed(slot, first + i, e));
    }
  }

  private RuleEvaluationException failed(int slot, int row, RuntimeException cause) {
    return program.refused(slot, row, "The row failed: " + cause, Optional.of(cause));
  }
}
