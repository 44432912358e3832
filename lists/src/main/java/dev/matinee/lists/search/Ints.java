package dev.matinee.lists.search;

import java.util.Arrays;

/** A list of numbers that grows. For use by one thread. */
final class Ints {
  private static final int FIRST_LENGTH = 1024;

  private int[] values = new int[FIRST_LENGTH];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  int size() {
    return size;
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
