package io.github.sixmechanisms.rule;

import io.github.sixmechanisms.value.Fraction;

/**
 * One literal over slots. A comparison {@code n/d ∘ p/q} is made as {@code n·q ∘ p·d}: in 64 bits
 * where all values of the block are small enough, else in 128 bits, else in numbers of any size.
 */
final class SlotTest {

  private enum Kind {
    COMPARISON,
    PAIR,
    APPLICABLE,
    CODES
  }

  private static final int NO_SLOT = -1;

  /** The bit of each row of a block; a table, so that a loop over it can be vectorised. */
  private static final long[] BITS = bits();

  /** Products of fewer bits than this can be subtracted from each other. */
  private static final int SAFE_BITS = 62;

  private static long[] bits() {
    long[] bits = new long[Long.SIZE];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = 1L << i;
    }
    return bits;
  }

  private final Kind kind;
  private final int numerator;
  private final int denominator;
  private final Operator operator;
  private final Fraction threshold;
  private final boolean fitsLong;
  private final long p;
  private final long q;
  private final int otherNumerator;
  private final int otherDenominator;
  private final long codes;
  private final int codeCount;
  private final IndicatorType type;

  private SlotTest(
      Kind kind,
      int numerator,
      int denominator,
      Operator operator,
      Fraction threshold,
      int otherNumerator,
      int otherDenominator,
      long codes,
      int codeCount,
      IndicatorType type) {
    this.type = type;
    this.kind = kind;
    this.numerator = numerator;
    this.denominator = denominator;
    this.operator = operator;
    this.threshold = threshold;
    this.fitsLong =
        threshold.numerator().bitLength() < Long.SIZE
            && threshold.denominator().bitLength() < Long.SIZE;
    this.p = threshold.numerator().longValue();
    this.q = threshold.denominator().longValue();
    this.otherNumerator = otherNumerator;
    this.otherDenominator = otherDenominator;
    this.codes = codes;
    this.codeCount = codeCount;
  }

  static SlotTest comparison(
      int numerator, int denominator, Operator operator, Fraction threshold, IndicatorType type) {
    return new SlotTest(
        Kind.COMPARISON, numerator, denominator, operator, threshold, NO_SLOT, NO_SLOT, 0, 0, type);
  }

  /** A comparison with another quotient times a factor. */
  static SlotTest pair(
      int numerator,
      int denominator,
      Operator operator,
      int otherNumerator,
      int otherDenominator,
      Fraction factor) {
    return new SlotTest(
        Kind.PAIR,
        numerator,
        denominator,
        operator,
        factor,
        otherNumerator,
        otherDenominator,
        0,
        0,
        IndicatorType.RATIO);
  }

  /** Whether there is a value; codes are −1 where there is none. */
  static SlotTest applicable(int numerator, int denominator, int codeCount, boolean expected) {
    return new SlotTest(
        Kind.APPLICABLE,
        numerator,
        denominator,
        expected ? Operator.EQUAL : Operator.NOT_EQUAL,
        Fraction.ZERO,
        NO_SLOT,
        NO_SLOT,
        0,
        codeCount,
        IndicatorType.RATIO);
  }

  static SlotTest codes(int slot, long codes, int codeCount) {
    return new SlotTest(
        Kind.CODES,
        slot,
        NO_SLOT,
        Operator.EQUAL,
        Fraction.ZERO,
        NO_SLOT,
        NO_SLOT,
        codes,
        codeCount,
        IndicatorType.RATIO);
  }

  /** The rows on which the literal is known to be true; bits beyond the block are undefined. */
  long rows(Block block) {
    return switch (kind) {
      case COMPARISON -> compared(block) & applicable(block, denominator);
      case PAIR ->
          pairs(block) & applicable(block, denominator) & applicable(block, otherDenominator);
      case APPLICABLE -> operator == Operator.EQUAL ? present(block) : ~present(block);
      case CODES -> codes(block);
    };
  }

  private static long applicable(Block block, int denominator) {
    return denominator == NO_SLOT ? -1 : block.nonZero(denominator);
  }

  private long present(Block block) {
    if (codeCount == 0) {
      return applicable(block, denominator);
    }
    long[] values = block.values(numerator);
    long rows = 0;
    for (int i = 0; i < block.count(); i++) {
      long code = values[block.offset() + i];
      requireCode(block, i, code);
      rows |= (~code >>> 63) << i;
    }
    return rows;
  }

  private long codes(Block block) {
    long[] values = block.values(numerator);
    long rows = 0;
    for (int i = 0; i < block.count(); i++) {
      long code = values[block.offset() + i];
      requireCode(block, i, code);
      rows |= code < 0 ? 0 : ((codes >>> code) & 1) << i;
    }
    return rows;
  }

  private void requireCode(Block block, int row, long code) {
    if (code >= codeCount) {
      throw block.wrongCode(numerator, row, codeCount);
    }
  }

  private long compared(Block block) {
    if (type == IndicatorType.RANK_SHARE) {
      block.requireShares(numerator, denominator);
    } else if (type == IndicatorType.COUNT && denominator != NO_SLOT) {
      block.requireWhole(numerator, denominator);
    }
    if (!fitsLong) {
      return exact(block);
    }
    boolean small =
        bits(block.magnitude(numerator)) + bits(q) <= SAFE_BITS
            && bits(denominator == NO_SLOT ? 1 : block.magnitude(denominator)) + bits(p ^ (p >> 63))
                <= SAFE_BITS;
    return small ? narrow(block) : wide(block);
  }

  private static int bits(long magnitude) {
    return Long.SIZE - Long.numberOfLeadingZeros(magnitude);
  }

  private long narrow(Block block) {
    return switch (operator) {
      case BELOW -> below(block);
      case AT_LEAST -> ~below(block);
      case ABOVE -> above(block);
      case AT_MOST -> ~above(block);
      case EQUAL -> ~below(block) & ~above(block);
      case NOT_EQUAL -> below(block) | above(block);
    };
  }

  private long below(Block block) {
    long[] n = block.values(numerator);
    int offset = block.offset();
    int count = block.count();
    return denominator == NO_SLOT
        ? negative(n, q, p, offset, count)
        : negative(n, q, block.values(denominator), p, offset, count);
  }

  private long above(Block block) {
    long[] n = block.values(numerator);
    int offset = block.offset();
    int count = block.count();
    return denominator == NO_SLOT
        ? negative(n, -q, -p, offset, count)
        : negative(n, -q, block.values(denominator), -p, offset, count);
  }

  /** The rows with n·q − p below 0. */
  private static long negative(long[] n, long q, long p, int offset, int count) {
    long rows = 0;
    for (int i = 0; i < count; i++) {
      rows |= ((n[offset + i] * q - p) >> 63) & BITS[i];
    }
    return rows;
  }

  /** The rows with n·q − p·d below 0. */
  private static long negative(long[] n, long q, long[] d, long p, int offset, int count) {
    long rows = 0;
    for (int i = 0; i < count; i++) {
      rows |= ((n[offset + i] * q - p * d[offset + i]) >> 63) & BITS[i];
    }
    return rows;
  }

  private long wide(Block block) {
    long[] n = block.values(numerator);
    long rows = 0;
    for (int i = 0; i < block.count(); i++) {
      long d = denominator == NO_SLOT ? 1 : block.values(denominator)[block.offset() + i];
      int order = compareProducts(n[block.offset() + i], q, p, d);
      rows |= operator.holdsFor(order) ? 1L << i : 0;
    }
    return rows;
  }

  /** Compares a×b with c×d in 128 bits. */
  private static int compareProducts(long a, long b, long c, long d) {
    int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
    return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
  }

  private long exact(Block block) {
    long rows = 0;
    for (int i = 0; i < block.count(); i++) {
      boolean holds =
          isSet(applicable(block, denominator), i)
              && operator.holds(quotient(block, numerator, denominator, i), threshold);
      rows |= holds ? 1L << i : 0;
    }
    return rows;
  }

  private long pairs(Block block) {
    long known = applicable(block, denominator) & applicable(block, otherDenominator);
    long rows = 0;
    for (int i = 0; i < block.count(); i++) {
      boolean holds =
          isSet(known, i)
              && operator.holds(quotient(block, numerator, denominator, i), other(block, i));
      rows |= holds ? 1L << i : 0;
    }
    return rows;
  }

  private Fraction other(Block block, int row) {
    return quotient(block, otherNumerator, otherDenominator, row).times(threshold);
  }

  private static Fraction quotient(Block block, int numerator, int denominator, int row) {
    int at = block.offset() + row;
    long d = denominator == NO_SLOT ? 1 : block.values(denominator)[at];
    return Fraction.of(block.values(numerator)[at], d);
  }

  private static boolean isSet(long rows, int row) {
    return (rows >>> row & 1) != 0;
  }
}
