package dev.matinee.spark.training;

import dev.matinee.recommender.GramProblem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** The rows of some users: four bytes a value. Immutable by convention. */
final class GramChunk implements Serializable {
  private static final long serialVersionUID = 1;

  /** What a chunk has at least, but for the last one. */
  private static final int SIZE = 1 << 16;

  private final int[] ends;
  private final char[] items;
  private final short[] values;

  private GramChunk(int[] ends, char[] items, short[] values) {
    this.ends = ends;
    this.items = items;
    this.values = values;
  }

  /** All rows of a problem. */
  static List<GramChunk> of(GramProblem problem) {
    Filling filling = new Filling();
    problem.forEach(filling::add);
    filling.finish();
    return filling.chunks;
  }

  /** Those of an iterator. */
  static List<GramChunk> all(Iterator<GramChunk> chunks) {
    List<GramChunk> all = new ArrayList<>();
    chunks.forEachRemaining(all::add);
    return all;
  }

  /** Adds the products of all rows to the sums of a block. */
  void addTo(GramBlock block, long[] sums) {
    int from = 0;
    for (int end : ends) {
      block.add(items, values, from, end, sums);
      from = end;
    }
  }

  /** Collects rows. */
  private static final class Filling {
    private final List<GramChunk> chunks = new ArrayList<>();
    private int[] ends = new int[64];
    private char[] items = new char[SIZE];
    private short[] values = new short[SIZE];
    private int rows;
    private int size;

    void add(char[] rowItems, short[] rowValues, int from, int to) {
      makeRoom(to - from);
      System.arraycopy(rowItems, from, items, size, to - from);
      System.arraycopy(rowValues, from, values, size, to - from);
      size += to - from;
      ends[rows++] = size;
      if (size >= SIZE) {
        finish();
      }
    }

    private void makeRoom(int more) {
      if (rows == ends.length) {
        ends = Arrays.copyOf(ends, 2 * rows);
      }
      if (size + more > items.length) {
        items = Arrays.copyOf(items, size + more);
        values = Arrays.copyOf(values, size + more);
      }
    }

    void finish() {
      if (rows > 0) {
        chunks.add(
            new GramChunk(
                Arrays.copyOf(ends, rows),
                Arrays.copyOf(items, size),
                Arrays.copyOf(values, size)));
        rows = 0;
        size = 0;
      }
    }
  }
}
