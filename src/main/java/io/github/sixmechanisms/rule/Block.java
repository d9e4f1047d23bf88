package io.github.sixmechanisms.rule;

import java.util.Arrays;
import java.util.Optional;

/**
 * Up to 64 rows of slot values, and what the tests said of them. It is used over and over, by one
 * thread at a time.
 */
final class Block {

  static final long[] NO_VALUES = {};

  private static final long UNKNOWN = -1;

  private final Program<?> program;
  private final long[][] data;
  private final long[] magnitudes;

  /** Negative where a value may be below 1. */
  private final long[] leasts;

  private final long[] applicable;
  private final boolean[] applicableKnown;
  private final long[] words;
  private final boolean[] wordKnown;
  private int offset;
  private int firstRow;
  private int count;

  Block(Program<?> program) {
    this.program = program;
    int slots = program.slots().size();
    this.data = new long[slots][];
    Arrays.fill(data, NO_VALUES);
    this.magnitudes = new long[slots];
    this.leasts = new long[slots];
    this.applicable = new long[slots];
    this.applicableKnown = new boolean[slots];
    this.words = new long[program.testCount()];
    this.wordKnown = new boolean[program.testCount()];
  }

  /** The values of a slot; the rows of the block start at the offset given to {@link #begin}. */
  void load(int slot, long[] values) {
    data[slot] = values;
  }

  long[] values(int slot) {
    return data[slot];
  }

  /** Starts a block: {@code offset} into the values, its first row among all rows, its length. */
  void begin(int offset, int firstRow, int count) {
    this.offset = offset;
    this.firstRow = firstRow;
    this.count = count;
    Arrays.fill(magnitudes, UNKNOWN);
    Arrays.fill(applicableKnown, false);
    Arrays.fill(wordKnown, false);
  }

  int offset() {
    return offset;
  }

  int count() {
    return count;
  }

  /** A bit for every row. */
  long all() {
    return -1L >>> (Program.BLOCK - count);
  }

  long rows(int index, SlotTest test) {
    if (!wordKnown[index]) {
      words[index] = test.rows(this) & all();
      wordKnown[index] = true;
    }
    return words[index];
  }

  /** A number with a bit set wherever a value has one that tells it from its sign. */
  long magnitude(int slot) {
    survey(slot);
    return magnitudes[slot];
  }

  /** The rows whose denominator is not 0; one below 0 is an error. */
  long nonZero(int slot) {
    survey(slot);
    if (leasts[slot] >= 0) {
      return -1;
    }
    if (!applicableKnown[slot]) {
      applicable[slot] = findNonZero(slot);
      applicableKnown[slot] = true;
    }
    return applicable[slot];
  }

  /** One pass over the values: the bits they use, and whether any is below 1. */
  private void survey(int slot) {
    if (magnitudes[slot] == UNKNOWN) {
      long[] values = data[slot];
      int end = offset + count;
      long bits = 0;
      long least = 0;
      for (int i = offset; i < end; i++) {
        long value = values[i];
        bits |= value ^ (value >> 63);
        least |= value | (value - 1);
      }
      magnitudes[slot] = bits;
      leasts[slot] = least;
    }
  }

  private long findNonZero(int slot) {
    long rows = 0;
    for (int i = 0; i < count; i++) {
      long value = data[slot][offset + i];
      if (value < 0) {
        throw negative(slot);
      }
      rows |= value == 0 ? 0 : 1L << i;
    }
    return rows;
  }

  private RuleEvaluationException negative(int slot) {
    int i = 0;
    while (data[slot][offset + i] >= 0) {
      i++;
    }
    return program.refused(
        slot,
        firstRow + i,
        "The denominator ("
            + data[slot][offset + i]
            + ") must not be negative.\n"
            + "Maybe bind 0 for a value that is not applicable.",
        Optional.empty());
  }

  /** Refuses a quotient that is no whole number. */
  void requireWhole(int numerator, int denominator) {
    for (int i = 0; i < count; i++) {
      long n = data[numerator][offset + i];
      long d = data[denominator][offset + i];
      if (d > 0 && n % d != 0) {
        throw program.refused(
            numerator,
            firstRow + i,
            "The value ("
                + n
                + "/"
                + d
                + ") must be of type (COUNT).\n"
                + "Maybe bind 1 as denominator, or 0 for a value that is not applicable.",
            Optional.empty());
      }
    }
  }

  /** Refuses a quotient that is no share of a group, from 0 to 1. */
  void requireShares(int numerator, int denominator) {
    for (int i = 0; i < count; i++) {
      long n = data[numerator][offset + i];
      long d = denominator < 0 ? 1 : data[denominator][offset + i];
      if (d > 0 && (n < 0 || n > d)) {
        throw program.refused(
            numerator,
            firstRow + i,
            "The value ("
                + n
                + "/"
                + d
                + ") must be of type (RANK_SHARE), from 0 to 1.\n"
                + "Maybe bind the places ahead and the size of the group.",
            Optional.empty());
      }
    }
  }

  RuleEvaluationException wrongCode(int slot, int row, int codes) {
    return program.refused(
        slot,
        firstRow + row,
        "The code ("
            + data[slot][offset + row]
            + ") must be below "
            + codes
            + ".\nMaybe bind a negative number for a value that is not applicable.",
        Optional.empty());
  }
}
