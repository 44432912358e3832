package dev.matinee.spark.training;

import dev.matinee.recommender.FactorProblem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** A part of the values of a problem: twelve bytes a value. Immutable by convention. */
final class ValueChunk implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int SIZE = 1 << 16;

  private final int[] users;
  private final int[] items;
  private final float[] values;

  private ValueChunk(int[] users, int[] items, float[] values) {
    this.users = users;
    this.items = items;
    this.values = values;
  }

  /** All values of a problem, in their order. */
  static List<ValueChunk> of(FactorProblem problem) {
    Filling filling = new Filling();
    problem.forEach(filling::add);
    filling.finish();
    return filling.chunks;
  }

  /** Collects values. */
  private static final class Filling {
    private final List<ValueChunk> chunks = new ArrayList<>();
    private final int[] users = new int[SIZE];
    private final int[] items = new int[SIZE];
    private final float[] values = new float[SIZE];
    private int size;

    void add(int user, int item, float value) {
      users[size] = user;
      items[size] = item;
      values[size++] = value;
      if (size == SIZE) {
        finish();
      }
    }

    void finish() {
      if (size > 0) {
        chunks.add(
            new ValueChunk(
                Arrays.copyOf(users, size),
                Arrays.copyOf(items, size),
                Arrays.copyOf(values, size)));
        size = 0;
      }
    }
  }

  /** A row for each value: user, item, value. */
  Iterator<Row> rows() {
    return IntStream.range(0, values.length)
        .mapToObj(at -> RowFactory.create(users[at], items[at], values[at]))
        .iterator();
  }
}
