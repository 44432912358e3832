package dev.matinee.recommender.internal.prediction;

import dev.matinee.recommender.PredictionConfig;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.matrix.UserRows;
import dev.matinee.recommender.internal.profile.ActiveProfile;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;

/**
 * What one person's ratings and those of users deviate from the baseline, and how alike. See {@link
 * PredictionConfig}. Each user is looked at once. For use by one thread.
 */
final class Deviations {
  /** How many ratings with the usual spread of the scale weigh against a user's own. */
  private static final double SPREAD_DAMPING = 10;

  /** The usual spread in parts of the scale's range. */
  private static final double USUAL_SPREAD = 0.2;

  /** A sum of squares below is nothing but rounding. */
  private static final double ROUNDING = 1e-9;

  /**
   * A user as a rater.
   *
   * @param weight of their deviations; only a positive one counts
   * @param bias the baseline's of the user
   * @param spread of their deviations, above 0
   */
  record Rater(double weight, double bias, double spread) {}

  private final DenseRatings matrix;
  private final RatingScale scale;
  private final PredictionConfig config;
  private final Baseline.View view;
  private final ActiveProfile person;
  private final double[] own;
  private final double ownSpread;
  private final Int2ObjectOpenHashMap<Rater> known = new Int2ObjectOpenHashMap<>();

  Deviations(
      DenseRatings matrix,
      RatingScale scale,
      PredictionConfig config,
      Baseline.View view,
      ActiveProfile person) {
    this.matrix = matrix;
    this.scale = scale;
    this.config = config;
    this.view = view;
    this.person = person;
    own = new double[person.size()];
    double bias = view.personBias();
    double squares = 0;
    for (int index = 0; index < own.length; index++) {
      own[index] = person.rating(index) - (view.mean() + view.itemBias(person.item(index)) + bias);
      squares += own[index] * own[index];
    }
    ownSpread = spread(squares, own.length);
  }

  double ownSpread() {
    return ownSpread;
  }

  Rater of(int user) {
    return known.computeIfAbsent(user, this::rater);
  }

  private Rater rater(int user) {
    UserRows rows = matrix.rowsOf(user);
    int start = matrix.rowStart(user);
    int end = matrix.rowEnd(user);
    double sum = 0;
    double squares = 0;
    Shared shared = new Shared();
    for (int at = start; at < end; at++) {
      double value = scale.ratingAt(rows.level(at)) - view.mean() - view.itemBias(rows.item(at));
      sum += value;
      squares += value * value;
      int index = person.indexOf(rows.item(at));
      if (index >= 0) {
        shared.add(own[index], value);
      }
    }
    int count = end - start;
    double bias = view.bias(sum, count);
    double spread = spread(squares - 2 * bias * sum + count * bias * bias, count);
    return new Rater(shared.weight(bias), bias, spread);
  }

  private double spread(double squares, int count) {
    double usual = USUAL_SPREAD * (scale.max() - scale.min());
    return Math.sqrt(
        (Math.max(0, squares) + SPREAD_DAMPING * usual * usual) / (count + SPREAD_DAMPING));
  }

  /** Sums over co-rated items, of values from which the user's bias is still to be taken. */
  private final class Shared {
    private int count;
    private double ownSum;
    private double ownSquares;
    private double valueSum;
    private double valueSquares;
    private double products;

    void add(double own, double value) {
      count++;
      ownSum += own;
      ownSquares += own * own;
      valueSum += value;
      valueSquares += value * value;
      products += own * value;
    }

    double weight(double bias) {
      double squares = valueSquares - 2 * bias * valueSum + count * bias * bias;
      if (ownSquares < ROUNDING || squares < ROUNDING) {
        return 0;
      }
      double correlation = (products - bias * ownSum) / Math.sqrt(ownSquares * squares);
      return correlation * count / (count + config.shrinkage());
    }
  }
}
