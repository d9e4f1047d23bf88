package io.github.sixmechanisms.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The identifiers of enterprises in ascending order, their characters packed one after the other.
 */
public final class PackedTexts {

  private final byte[] text;
  private final int[] start;

  /**
   * Makes packed texts.
   *
   * @param text the characters, which nobody writes to any more
   * @param start where each text begins, and where the last one ends
   */
  public PackedTexts(byte[] text, int[] start) {
    this.text = text;
    this.start = start;
  }

  /**
   * Returns the characters of all texts.
   *
   * @return the bytes, which must not be written to
   */
  public byte[] bytes() {
    return text;
  }

  /**
   * Returns how many there are.
   *
   * @return the number of texts
   */
  public int size() {
    return start.length - 1;
  }

  /**
   * Returns where a text begins.
   *
   * @param number its number, or the number of texts for where the last one ends
   * @return the place of its first byte
   */
  public int start(int number) {
    return start[number];
  }

  /**
   * Returns a text.
   *
   * @param number its number
   * @return the text
   */
  public String text(int number) {
    return TextBytes.decode(text, start[number], start[number + 1]);
  }

  /**
   * Finds a text.
   *
   * @param wanted the text
   * @return its number, or {@code -(where it belongs) - 1}
   */
  public int find(String wanted) {
    byte[] sought = TextBytes.encode(wanted);
    return find(sought, 0, sought.length, 0);
  }

  /**
   * Finds a text of others.
   *
   * @param other the others
   * @param number the number of the text among them
   * @param from the first number to look at
   * @return its number, or {@code -(where it belongs) - 1}
   */
  public int find(PackedTexts other, int number, int from) {
    return find(other.text, other.start[number], other.start[number + 1], from);
  }

  private int find(byte[] sought, int soughtFrom, int soughtTo, int from) {
    int low = from;
    int high = size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order =
          Arrays.compareUnsigned(
              text, start[middle], start[middle + 1], sought, soughtFrom, soughtTo);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -low - 1;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PackedTexts that
        && Arrays.equals(text, that.text)
        && Arrays.equals(start, that.start);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(text) + Arrays.hashCode(start);
  }
}
