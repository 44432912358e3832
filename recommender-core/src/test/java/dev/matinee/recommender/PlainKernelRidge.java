package dev.matinee.recommender;

import dev.matinee.recommender.internal.algebra.PlainInverse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Kernel ridge regression written down from its definition, over maps and in doubles. The system of
 * equations is solved exactly. The kernel is that of the definition, or, where {@link #kernel} is
 * replaced, any other.
 */
final class PlainKernelRidge {
  private static final double SHRINKAGE = 30;
  private static final double DAMPING = 5;

  private final RatingScale scale;
  private final double unit;
  private final ItemTags tags;
  private final KernelConfig config;
  private final Map<Long, Map<Long, Double>> users = new TreeMap<>();
  private final Plain all;
  private Kernel kernel = this::kernel;

  /** The kernel of two items by the ratings of all users, without constant and drift. */
  @FunctionalInterface
  interface Kernel {
    double of(long one, long other);
  }

  /** The damped baseline of some users. */
  private final class Plain {
    private final Map<Long, Map<Long, Double>> rows;
    private final double mean;

    Plain(Map<Long, Map<Long, Double>> rows) {
      this.rows = rows;
      mean =
          rows.values().stream()
              .flatMap(row -> row.values().stream())
              .mapToDouble(Double::doubleValue)
              .average()
              .orElse((scale.min() + scale.max()) / 2);
    }

    int raters(long item) {
      return (int) rows.values().stream().filter(row -> row.containsKey(item)).count();
    }

    double itemBias(long item) {
      double sum = 0;
      for (Map<Long, Double> row : rows.values()) {
        sum += row.containsKey(item) ? row.get(item) - mean : 0;
      }
      return raters(item) == 0 ? 0 : sum / (DAMPING + raters(item));
    }

    double userBias(Map<Long, Double> row) {
      double sum = 0;
      for (Map.Entry<Long, Double> rating : row.entrySet()) {
        sum += rating.getValue() - mean - itemBias(rating.getKey());
      }
      return sum / (DAMPING + row.size());
    }

    /** e(u,i) of all ratings. */
    Map<Long, Map<Long, Double>> residuals() {
      Map<Long, Map<Long, Double>> residuals = new TreeMap<>();
      rows.forEach(
          (user, row) -> {
            double bias = userBias(row);
            Map<Long, Double> ofUser = new TreeMap<>();
            row.forEach(
                (item, rating) -> ofUser.put(item, (rating - mean - itemBias(item) - bias) / unit));
            residuals.put(user, ofUser);
          });
      return residuals;
    }
  }

  private final Map<Long, Map<Long, Double>> residuals;

  PlainKernelRidge(Ratings ratings, ItemTags tags, KernelConfig config) {
    this.scale = ratings.scale();
    this.unit = (scale.max() - scale.min()) * 2 / 9;
    this.tags = tags;
    this.config = config;
    for (int at = 0; at < ratings.size(); at++) {
      users
          .computeIfAbsent(ratings.user(at), user -> new TreeMap<>())
          .put(ratings.item(at), ratings.rating(at));
    }
    all = new Plain(users);
    residuals = all.residuals();
  }

  /** Takes another kernel for that of the definition. */
  void replaceKernel(Kernel other) {
    kernel = other;
  }

  /** k(i,j) without constant and drift. */
  double kernel(long one, long other) {
    double value = 0;
    for (long user : users.keySet()) {
      value += part(user, one, other);
    }
    Set<String> mine = PlainEase.features(tags, one);
    Set<String> theirs = PlainEase.features(tags, other);
    double norm = Math.sqrt((double) mine.size() * theirs.size());
    mine.retainAll(theirs);
    return value + (norm == 0 ? 0 : config.tags() * mine.size() / norm);
  }

  /** What one user adds to the kernel of two items. */
  private double part(long user, long one, long other) {
    Map<Long, Double> row = residuals.get(user);
    if (!row.containsKey(one) || !row.containsKey(other)) {
      return 0;
    }
    double raters = Math.sqrt((all.raters(one) + SHRINKAGE) * (all.raters(other) + SHRINKAGE));
    return config.residuals()
            * row.get(one)
            * row.get(other)
            / Math.sqrt((squares(one) + SHRINKAGE) * (squares(other) + SHRINKAGE))
        + config.raters() / raters;
  }

  private double squares(long item) {
    double sum = 0;
    for (Map<Long, Double> row : residuals.values()) {
      sum += row.containsKey(item) ? row.get(item) * row.get(item) : 0;
    }
    return sum;
  }

  /** The prediction with a trust, for an item that somebody else rated. */
  double predict(UserProfile person, long item, double trust) {
    Map<Long, Map<Long, Double>> others = new TreeMap<>(users);
    person.userId().ifPresent(others::remove);
    Plain baseline = new Plain(others);
    double bias = bias(person, baseline);
    List<Integer> owns = latest(person, baseline);
    double[][] matrix = new double[owns.size()][owns.size()];
    double[] errors = new double[owns.size()];
    for (int row = 0; row < errors.length; row++) {
      long rated = person.ratedItem(owns.get(row));
      double rating = person.rating(owns.get(row));
      errors[row] = (rating - baseline.mean - baseline.itemBias(rated) - bias) / unit;
      for (int column = 0; column < errors.length; column++) {
        int later = later(person, owns.get(row)) - later(person, owns.get(column));
        matrix[row][column] =
            similarity(person, rated, person.ratedItem(owns.get(column)))
                + drift(Math.abs(later))
                + (row == column ? 1 : 0);
      }
    }
    double[][] inverse = PlainInverse.of(matrix);
    double correction = 0;
    for (int row = 0; row < errors.length; row++) {
      double coefficient = 0;
      for (int column = 0; column < errors.length; column++) {
        coefficient += inverse[row][column] * errors[column];
      }
      double similarity =
          similarity(person, person.ratedItem(owns.get(row)), item)
              + drift(later(person, owns.get(row)));
      correction += coefficient * similarity;
    }
    double rating = baseline.mean + baseline.itemBias(item) + bias + trust * unit * correction;
    return Math.max(scale.min(), Math.min(scale.max(), rating));
  }

  private double similarity(UserProfile person, long one, long other) {
    double whole = kernel.of(one, other) + config.constant();
    return person.userId().isPresent() && users.containsKey(person.userId().getAsLong())
        ? whole - part(person.userId().getAsLong(), one, other)
        : whole;
  }

  private double drift(int ratings) {
    return config.drift() * Math.pow(2, -ratings / config.driftHalfLife());
  }

  private static int later(UserProfile person, int index) {
    return PlainEase.laterRatings(person, index);
  }

  private double bias(UserProfile person, Plain baseline) {
    double sum = 0;
    int count = 0;
    for (int index = 0; index < person.ratingCount(); index++) {
      if (later(person, index) < config.biasRatings()) {
        double item = baseline.itemBias(person.ratedItem(index));
        sum += person.rating(index) - baseline.mean - item;
        count++;
      }
    }
    return sum / (DAMPING + count);
  }

  private List<Integer> latest(UserProfile person, Plain baseline) {
    List<Integer> owns = new ArrayList<>();
    for (int index = 0; index < person.ratingCount(); index++) {
      if (baseline.raters(person.ratedItem(index)) > 0) {
        owns.add(index);
      }
    }
    owns.sort(Comparator.comparingInt(index -> later(person, index)));
    return owns.subList(0, Math.min(config.ratings(), owns.size()));
  }
}
