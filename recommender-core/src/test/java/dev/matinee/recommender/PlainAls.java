package dev.matinee.recommender;

import dev.matinee.recommender.internal.factors.ItemFactors;
import java.util.Arrays;

/** The formulas of {@link Als} as they are written down, one step at a time. */
final class PlainAls {
  private PlainAls() {}

  /** A person's vector for lists. */
  static double[] taste(TrainedAls model, UserProfile person, RatingScale scale) {
    double[][] matrix = squares(model.lists(), model.config().rank());
    double[] right = new double[matrix.length];
    int count = 0;
    for (int index = 0; index < person.ratingCount(); index++) {
      double confidence = confidence(model.config(), person, index, scale);
      double[] vector = vector(model.lists(), person.ratedItem(index));
      if (confidence > 0 && vector.length > 0) {
        addProduct(matrix, vector, confidence);
        add(right, vector, 1 + confidence);
        count++;
      }
    }
    return count == 0 ? right : solve(matrix, model.config().regularisation() * count, right);
  }

  /** The confidence in a rating, 0 where it is no like. */
  static double confidence(AlsConfig config, UserProfile person, int index, RatingScale scale) {
    double mean = 0;
    for (int at = 0; at < person.ratingCount(); at++) {
      mean += person.rating(at) / person.ratingCount();
    }
    double rating = person.rating(index);
    if (rating < mean - 1e-9 || rating < (scale.min() + scale.max()) / 2) {
      return 0;
    }
    double height = (rating - scale.min()) / (scale.max() - scale.min());
    return config.confidence() * Math.pow((height + 1 / 16.0) / (17 / 16.0), config.power());
  }

  /** The vector of an item; empty where the model does not know it. */
  static double[] vector(ItemFactors factors, long item) {
    int place = Arrays.binarySearch(factors.head().ids(), item);
    if (place < 0) {
      return new double[0];
    }
    int rank = factors.values().length / factors.head().size();
    double[] vector = new double[rank];
    for (int at = 0; at < rank; at++) {
      vector[at] = factors.values()[place * rank + at];
    }
    return vector;
  }

  /** Y'Y. */
  static double[][] squares(ItemFactors factors, int rank) {
    double[][] squares = new double[rank][rank];
    for (long item : factors.head().ids()) {
      addProduct(squares, vector(factors, item), 1);
    }
    return squares;
  }

  static void addProduct(double[][] matrix, double[] vector, double weight) {
    for (int row = 0; row < vector.length; row++) {
      for (int column = 0; column < vector.length; column++) {
        matrix[row][column] += weight * vector[row] * vector[column];
      }
    }
  }

  static void add(double[] sum, double[] vector, double weight) {
    for (int at = 0; at < vector.length; at++) {
      sum[at] += weight * vector[at];
    }
  }

  static double product(double[] one, double[] other) {
    double sum = 0;
    for (int at = 0; at < one.length; at++) {
      sum += one[at] * other[at];
    }
    return sum;
  }

  /** Solves (A + d I) x = b by Gauss's elimination. */
  static double[] solve(double[][] matrix, double diagonal, double... right) {
    int size = right.length;
    double[][] rows = new double[size][];
    for (int row = 0; row < size; row++) {
      rows[row] = Arrays.copyOf(matrix[row], size + 1);
      rows[row][row] += diagonal;
      rows[row][size] = right[row];
    }
    for (int pivot = 0; pivot < size; pivot++) {
      for (int row = 0; row < size; row++) {
        if (row != pivot) {
          double factor = rows[row][pivot] / rows[pivot][pivot];
          for (int column = pivot; column <= size; column++) {
            rows[row][column] -= factor * rows[pivot][column];
          }
        }
      }
    }
    double[] solution = new double[size];
    for (int row = 0; row < size; row++) {
      solution[row] = rows[row][size] / rows[row][row];
    }
    return solution;
  }
}
