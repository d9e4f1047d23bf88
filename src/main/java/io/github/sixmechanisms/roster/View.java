package io.github.sixmechanisms.roster;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** A list that makes each value when it is asked for; nobody can write to it. */
final class View<T> extends AbstractList<T> implements RandomAccess {

  private final int size;
  private final IntFunction<T> values;

  private View(int size, IntFunction<T> values) {
    this.size = size;
    this.values = values;
  }

  static <T> List<T> of(int size, IntFunction<T> values) {
    return new View<>(size, values);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public T get(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException("The index (" + index + ") must be below " + size + ".");
    }
    return values.apply(index);
  }
}
