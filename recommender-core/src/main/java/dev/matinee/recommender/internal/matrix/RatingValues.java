package dev.matinee.recommender.internal.matrix;

import it.unimi.dsi.fastutil.doubles.Double2IntOpenHashMap;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;

/** Numbers different ratings in the order in which they come. For use by one thread. */
final class RatingValues {
  private static final int NONE = -1;

  private final Double2IntOpenHashMap codes = new Double2IntOpenHashMap();
  private final DoubleArrayList distinct = new DoubleArrayList();

  RatingValues() {
    codes.defaultReturnValue(NONE);
  }

  /** The code of a rating, a new one where it is new. */
  int codeOf(double rating) {
    int code = codes.putIfAbsent(rating, distinct.size());
    if (code == NONE) {
      distinct.add(rating);
      return distinct.size() - 1;
    }
    return code;
  }

  /** By code, the rating. */
  double[] distinct() {
    return distinct.toDoubleArray();
  }
}
