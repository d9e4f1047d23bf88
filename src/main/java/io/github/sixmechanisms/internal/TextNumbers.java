package io.github.sixmechanisms.internal;

import java.util.Arrays;

/** Gives texts numbers in the order of arrival, and sorts them at the end. Not thread-safe. */
public final class TextNumbers {

  private byte[] text = new byte[1024];
  private int[] start = new int[65];
  private int[] slots = new int[128];
  private int size;

  /** Starts without texts. */
  public TextNumbers() {}

  /**
   * Returns the number of a text, a new one if it is new.
   *
   * @param added the text
   * @return its number, from 0 in the order of arrival
   */
  public int number(String added) {
    reserve(3 * added.length());
    int from = start[size];
    int to = TextBytes.encode(added, text, from);
    int slot = slot(from, to);
    if (slots[slot] != 0) {
      return slots[slot] - 1;
    }
    start[size + 1] = to;
    slots[slot] = ++size;
    if (size * 2L > slots.length) {
      rehash();
    }
    return size - 1;
  }

  private void reserve(int length) {
    if (length > text.length - start[size]) {
      text = Arrays.copyOf(text, Math.addExact(text.length, (text.length >> 1) + length));
    }
    if (size + 2 > start.length) {
      start = Arrays.copyOf(start, Math.addExact(start.length, (start.length >> 1) + 1));
    }
  }

  /** The slot of a text, or the free one where it belongs. */
  private int slot(int from, int to) {
    int mask = slots.length - 1;
    int slot = hash(from, to) & mask;
    while (slots[slot] != 0 && !isAt(slots[slot] - 1, from, to)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean isAt(int number, int from, int to) {
    return Arrays.equals(text, start[number], start[number + 1], text, from, to);
  }

  private int hash(int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    return ((hash * 0x9E3779B9) >>> 7) ^ hash;
  }

  private void rehash() {
    slots = new int[Math.multiplyExact(slots.length, 2)];
    for (int number = 0; number < size; number++) {
      slots[slot(start[number], start[number + 1])] = number + 1;
    }
  }

  /**
   * Sorts the texts.
   *
   * @return their numbers in ascending order of the texts
   */
  public int[] sorted() {
    int[] numbers = new int[size];
    Arrays.setAll(numbers, i -> i);
    sort(numbers, 0, size, 0);
    return numbers;
  }

  /** Sorts by one byte after the other (three-way radix quicksort). */
  private void sort(int[] numbers, int from, int to, int offset) {
    int low = from;
    int high = to;
    int at = offset;
    while (high - low > 1) {
      int pivot = byteAt(numbers[(low + high) >>> 1], at);
      int less = low;
      int more = high;
      int i = low;
      while (i < more) {
        int value = byteAt(numbers[i], at);
        if (value < pivot) {
          swap(numbers, less++, i++);
        } else if (value > pivot) {
          swap(numbers, i, --more);
        } else {
          i++;
        }
      }
      sort(numbers, low, less, at);
      sort(numbers, more, high, at);
      if (pivot < 0) {
        return;
      }
      low = less;
      high = more;
      at++;
    }
  }

  /** The byte at an offset, or less than every byte after the end. */
  private int byteAt(int number, int offset) {
    int at = start[number] + offset;
    return at < start[number + 1] ? text[at] & 0xFF : -1;
  }

  private static void swap(int[] numbers, int a, int b) {
    int kept = numbers[a];
    numbers[a] = numbers[b];
    numbers[b] = kept;
  }

  /**
   * Packs the texts.
   *
   * @param numbers their numbers in ascending order of the texts
   * @return the texts in that order
   */
  public PackedTexts inOrder(int[] numbers) {
    byte[] sortedText = new byte[start[size]];
    int[] sortedStart = new int[size + 1];
    int to = 0;
    for (int i = 0; i < size; i++) {
      int length = start[numbers[i] + 1] - start[numbers[i]];
      System.arraycopy(text, start[numbers[i]], sortedText, to, length);
      to += length;
      sortedStart[i + 1] = to;
    }
    return new PackedTexts(sortedText, sortedStart);
  }
}
