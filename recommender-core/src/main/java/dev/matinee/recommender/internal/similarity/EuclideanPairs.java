package dev.matinee.recommender.internal.similarity;

import dev.matinee.recommender.EuclideanSimilarity;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.matrix.UserRows;
import dev.matinee.recommender.internal.profile.ActiveProfile;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * See {@link EuclideanSimilarity}. Ratings are taken as places on the scale, whose squared
 * differences are whole numbers: their sums are exact. Those of a rating between two places are
 * not, but pairs and scans add them in the same order.
 */
final class EuclideanPairs implements PairSimilarity {
  private static final double NOT_CO_RATED = -1;

  private final DenseRatings matrix;
  private final RatingScale scale;
  private final double squaredRange;

  EuclideanPairs(DenseRatings matrix, RatingScale scale) {
    this.matrix = matrix;
    this.scale = scale;
    // A scale whose step is wider than it has a single place, and then no two ratings differ.
    double range = Math.max(1, scale.levels() - 1);
    squaredRange = range * range;
  }

  /** The person's ratings by index in the profile, none beyond the ends of the scale. */
  double[] places(ActiveProfile person) {
    double[] places = Places.of(person, scale);
    for (int index = 0; index < places.length; index++) {
      places[index] = Math.max(0, Math.min(scale.levels() - 1, places[index]));
    }
    return places;
  }

  static double square(double place, int level) {
    return (place - level) * (place - level);
  }

  /** The similarity of two who differ by a sum of squares over so many items. */
  double similarity(double squares, int coRated) {
    return coRated == 0 ? 0 : 1 - Math.sqrt(squares / (coRated * squaredRange));
  }

  @Override
  public Supplier<SimilarityScan> scans(boolean countsCoRated) {
    return () -> new EuclideanScan(matrix, this);
  }

  @Override
  public Pairs of(ActiveProfile person) {
    return new PairsOf(person);
  }

  private final class PairsOf implements Pairs {
    private final ActiveProfile person;
    private final double[] places;

    PairsOf(ActiveProfile person) {
      this.person = person;
      places = places(person);
    }

    @Override
    public Pair with(int user) {
      return pair(squares(user));
    }

    private Pair pair(double[] squares) {
      double sum = 0;
      int coRated = 0;
      for (double square : squares) {
        if (square != NOT_CO_RATED) {
          sum += square;
          coRated++;
        }
      }
      return new Pair(similarity(sum, coRated), coRated);
    }

    /** By index in the profile, the squared difference from a user's rating of the item. */
    private double[] squares(int user) {
      double[] squares = new double[places.length];
      Arrays.fill(squares, NOT_CO_RATED);
      UserRows rows = matrix.rowsOf(user);
      int end = matrix.rowEnd(user);
      for (int at = matrix.rowStart(user); at < end; at++) {
        int index = person.indexOf(rows.item(at));
        if (index >= 0) {
          squares[index] = square(places[index], rows.level(at));
        }
      }
      return squares;
    }

    @Override
    public double[] parts(int user) {
      double[] squares = squares(user);
      Pair pair = pair(squares);
      // n (1 + d), where the distance d is what the similarity is below 1.
      double divisor = pair.coRated() * (2 - pair.similarity());
      double[] parts = new double[squares.length];
      for (int index = 0; index < parts.length; index++) {
        if (squares[index] != NOT_CO_RATED) {
          parts[index] = (1 - squares[index] / squaredRange) / divisor;
        }
      }
      return parts;
    }
  }
}
