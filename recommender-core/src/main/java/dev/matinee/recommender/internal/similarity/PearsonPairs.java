package dev.matinee.recommender.internal.similarity;

import dev.matinee.recommender.PearsonSimilarity;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.matrix.UserRows;
import dev.matinee.recommender.internal.profile.ActiveProfile;
import java.util.function.Supplier;

/** See {@link PearsonSimilarity}. Ratings are taken as places on the scale. */
final class PearsonPairs implements PairSimilarity {
  private final DenseRatings matrix;
  private final RatingScale scale;

  PearsonPairs(DenseRatings matrix, RatingScale scale) {
    this.matrix = matrix;
    this.scale = scale;
  }

  /** The person's ratings by index in the profile; a whole number where it is on the scale. */
  double[] places(ActiveProfile person) {
    return Places.of(person, scale);
  }

  int highestPlace() {
    return scale.levels() - 1;
  }

  @Override
  public Supplier<SimilarityScan> scans(boolean countsCoRated) {
    return () -> new PearsonScan(matrix, this);
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
      CoRatedSums sums = sums(user);
      return new Pair(sums.correlation(), sums.count());
    }

    private CoRatedSums sums(int user) {
      CoRatedSums sums = new CoRatedSums();
      UserRows rows = matrix.rowsOf(user);
      int end = matrix.rowEnd(user);
      for (int at = matrix.rowStart(user); at < end; at++) {
        int index = person.indexOf(rows.item(at));
        if (index >= 0) {
          sums.add(places[index], rows.level(at));
        }
      }
      return sums;
    }

    @Override
    public double[] parts(int user) {
      CoRatedSums sums = sums(user);
      double[] parts = new double[places.length];
      double length = sums.length();
      UserRows rows = matrix.rowsOf(user);
      for (int at = matrix.rowStart(user); length > 0 && at < matrix.rowEnd(user); at++) {
        int index = person.indexOf(rows.item(at));
        if (index >= 0) {
          parts[index] = sums.product(places[index], rows.level(at)) / length;
        }
      }
      return parts;
    }
  }
}
