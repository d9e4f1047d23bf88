package io.github.sixmechanisms.rule;

import com.google.common.collect.ImmutableList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What compiled rows and compiled columns share: the outcomes of a loaded block. */
final class Evaluator<O> {

  /** The most rules whose firing fits one word. */
  static final int MAX_COLLECTED = Long.SIZE;

  private final RuleSet<O> set;
  private final Program<?> program;
  private final ImmutableList<O> outcomes;
  private final Supplier<Block> newBlock;

  /** A block at rest: a thread takes it and puts it back, so that few are ever made. */
  private final AtomicReference<@Nullable Block> resting = new AtomicReference<>();

  Evaluator(RuleSet<O> set, Program<?> program, Supplier<Block> newBlock) {
    this.set = set;
    this.program = program;
    this.newBlock = newBlock;
    ImmutableList.Builder<O> found = ImmutableList.builder();
    set.rules().forEach(rule -> found.add(rule.outcome()));
    this.outcomes = found.build();
  }

  Block take() {
    Block block = resting.getAndSet(null);
    return block == null ? newBlock.get() : block;
  }

  void putBack(Block block) {
    resting.set(block);
  }

  void requireSingleOutcome() {
    if (set.hitPolicy() == HitPolicy.COLLECT) {
      throw new IllegalStateException(
          "The rule set ("
              + set.id()
              + ") with hit policy COLLECT may give several outcomes.\nMaybe use fired.");
    }
  }

  void requireCollectable() {
    if (outcomes.size() > MAX_COLLECTED) {
      throw new IllegalStateException(
          "The rule set ("
              + set.id()
              + ") has "
              + outcomes.size()
              + " rules; the firing of at most "
              + MAX_COLLECTED
              + " fits one number.");
    }
  }

  static void requireRoom(int rows, int room) {
    if (rows > room) {
      throw new IllegalArgumentException(
          "The result array (" + room + " places) must have room for " + rows + " rows.");
    }
  }

  /** The outcome of the only row of a block. */
  O decideOne(Block block, O otherwise) {
    O outcome = otherwise;
    boolean found = false;
    for (int rule = 0; rule < outcomes.size(); rule++) {
      if (program.trueRows(rule, block) != 0) {
        if (found) {
          throw twice(0, rule);
        }
        outcome = outcomes.get(rule);
        found = true;
        if (set.hitPolicy() == HitPolicy.FIRST) {
          return outcome;
        }
      }
    }
    return outcome;
  }

  /** Writes the outcome of each row of the block. */
  void decide(Block block, int firstRow, O otherwise, O[] into) {
    boolean unique = set.hitPolicy() == HitPolicy.UNIQUE;
    long open = block.all();
    for (int rule = 0; rule < outcomes.size() && (unique || open != 0); rule++) {
      long rows = program.trueRows(rule, block);
      if (unique && (rows & ~open) != 0) {
        throw twice(firstRow + Long.numberOfTrailingZeros(rows & ~open), rule);
      }
      write(rows & open, outcomes.get(rule), firstRow, into);
      open &= ~rows;
    }
    write(open, otherwise, firstRow, into);
  }

  private void write(long rows, O outcome, int firstRow, O[] into) {
    for (long left = rows; left != 0; left &= left - 1) {
      into[firstRow + Long.numberOfTrailingZeros(left)] = outcome;
    }
  }

  private IllegalArgumentException twice(int row, int rule) {
    return new IllegalArgumentException(
        "The rule set ("
            + set.id()
            + ") with hit policy UNIQUE must have at most one true rule on the row (number "
            + row
            + "), but the rule ("
            + set.rules().get(rule).id()
            + ") is not the only one.\nMaybe analyse the set before use.");
  }

  /** Writes which rules fired on each row of the block, one bit per rule. */
  void fired(Block block, int firstRow, long[] into) {
    for (int i = 0; i < block.count(); i++) {
      into[firstRow + i] = 0;
    }
    long open = block.all();
    for (int rule = 0; rule < outcomes.size(); rule++) {
      long rows = program.trueRows(rule, block) & open;
      for (long left = rows; left != 0; left &= left - 1) {
        into[firstRow + Long.numberOfTrailingZeros(left)] |= 1L << rule;
      }
      open &= set.hitPolicy() == HitPolicy.FIRST ? ~rows : -1L;
    }
  }
}
