package dev.matinee.recommender.internal.matrix;

import java.util.ArrayList;
import java.util.List;

/** Numbers that grow at the end without ever being copied. For use by one thread. */
final class IntColumn {
  private static final int CHUNK_BITS = 14;
  private static final int CHUNK = 1 << CHUNK_BITS;

  private final List<int[]> chunks = new ArrayList<>();
  private int size;

  void add(int value) {
    if ((size & (CHUNK - 1)) == 0) {
      chunks.add(new int[CHUNK]);
    }
    chunks.get(size >>> CHUNK_BITS)[size & (CHUNK - 1)] = value;
    size++;
  }

  int get(int index) {
    return chunks.get(index >>> CHUNK_BITS)[index & (CHUNK - 1)];
  }

  /** Reads a number and gives up the memory of those before it. */
  int take(int index) {
    int value = get(index);
    if ((index & (CHUNK - 1)) == CHUNK - 1) {
      chunks.set(index >>> CHUNK_BITS, new int[0]);
    }
    return value;
  }

  int size() {
    return size;
  }
}
