package io.github.sixmechanisms.roster;

import io.github.sixmechanisms.value.EnterpriseId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The identifiers of enterprises in ascending order, their characters packed one after the other.
 */
final class Ids {

  private final byte[] text;
  private final int[] start;

  Ids(byte[] text, int[] start) {
    this.text = text;
    this.start = start;
  }

  byte[] text() {
    return text;
  }

  int size() {
    return start.length - 1;
  }

  int start(int number) {
    return start[number];
  }

  EnterpriseId id(int number) {
    return EnterpriseId.of(IdText.decode(text, start[number], start[number + 1]));
  }

  /** The number of an identifier, or {@code -(where it belongs) - 1}. */
  int find(EnterpriseId id) {
    byte[] sought = IdText.encode(id);
    return find(sought, 0, sought.length, 0);
  }

  /** As {@link #find(EnterpriseId)}, from a number on. */
  int find(Ids other, int number, int from) {
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
    return other instanceof Ids that
        && Arrays.equals(text, that.text)
        && Arrays.equals(start, that.start);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(text) + Arrays.hashCode(start);
  }
}
