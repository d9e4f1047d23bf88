package io.github.sixmechanisms.internal;

import java.util.Arrays;

/** A growing column of numbers. Not thread-safe. */
public final class LongColumn {

  private long[] values = new long[16];
  private int size;

  /** Starts without numbers. */
  public LongColumn() {}

  /**
   * Adds a number at the end.
   *
   * @param value the number
   */
  public void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, Math.addExact(size, (size >> 1) + 16));
    }
    values[size++] = value;
  }

  /**
   * Returns a number.
   *
   * @param index its place, from 0
   * @return the number
   */
  public long get(int index) {
    return values[index];
  }

  /**
   * Returns how many there are.
   *
   * @return the number of numbers
   */
  public int size() {
    return size;
  }

  /**
   * Copies the column.
   *
   * @return the numbers
   */
  public long[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
