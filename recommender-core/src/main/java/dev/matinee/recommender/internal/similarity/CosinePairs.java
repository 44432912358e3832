package dev.matinee.recommender.internal.similarity;

import dev.matinee.recommender.CosineSimilarity;
import dev.matinee.recommender.ItemWeighting;
import dev.matinee.recommender.ProfileValue;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.matrix.UserRows;
import dev.matinee.recommender.internal.profile.ActiveProfile;
import java.util.Arrays;
import java.util.function.Supplier;

/** See {@link CosineSimilarity}. */
final class CosinePairs implements PairSimilarity {
  private final DenseRatings matrix;
  private final RatingScale scale;
  private final CosineSimilarity similarity;
  private final double[] valueOfLevel;

  CosinePairs(DenseRatings matrix, RatingScale scale, CosineSimilarity similarity) {
    this.matrix = matrix;
    this.scale = scale;
    this.similarity = similarity;
    valueOfLevel = new double[scale.levels()];
    for (int level = 0; level < valueOfLevel.length; level++) {
      valueOfLevel[level] = bareValue(scale.ratingAt(level));
    }
  }

  /** By place on the scale, what a rating counts before the user's centre is taken off. */
  double[] valueOfLevel() {
    return valueOfLevel;
  }

  /** Whether ratings count by their distance from their user's mean. */
  boolean isCentred() {
    return similarity.value() == ProfileValue.DEVIATION;
  }

  /** What is taken off the values of a user. */
  double centre(int user) {
    if (!isCentred()) {
      return 0;
    }
    UserRows rows = matrix.rowsOf(user);
    int start = matrix.rowStart(user);
    int end = matrix.rowEnd(user);
    double sum = 0;
    for (int at = start; at < end; at++) {
      sum += valueOfLevel[rows.level(at)];
    }
    return sum / (end - start);
  }

  /** The length of a user's vector of values. */
  double norm(int user, double centre) {
    UserRows rows = matrix.rowsOf(user);
    int end = matrix.rowEnd(user);
    double squares = 0;
    for (int at = matrix.rowStart(user); at < end; at++) {
      double value = valueOfLevel[rows.level(at)] - centre;
      squares += value * value;
    }
    return Math.sqrt(squares);
  }

  /** Whether the value of a rating is 1 or nothing. */
  boolean isBinary() {
    return similarity.value() == ProfileValue.LIKED;
  }

  /** The person's weighted values, divided by their length. */
  CosineQuery query(ActiveProfile person) {
    double centre = isCentred() ? person.meanRating(scale) : 0;
    double[] query = new double[person.size()];
    double squares = 0;
    for (int index = 0; index < query.length; index++) {
      query[index] = weight(person, index) * (bareValue(person.rating(index)) - centre);
      squares += query[index] * query[index];
    }
    double norm = Math.sqrt(squares);
    for (int index = 0; index < query.length; index++) {
      query[index] = norm == 0 ? 0 : query[index] / norm;
    }
    double highest = Arrays.stream(valueOfLevel).map(Math::abs).max().orElse(0);
    return CosineQuery.of(query, isCentred() ? 2 * highest : highest, isBinary());
  }

  private double weight(ActiveProfile person, int index) {
    return similarity.weighting() == ItemWeighting.NONE
        ? 1
        : Math.log(person.otherUsers() / (double) person.raters(person.item(index)));
  }

  private double bareValue(double rating) {
    if (similarity.value() == ProfileValue.LIKED) {
      return scale.isLiked(rating) ? 1 : 0;
    }
    return rating;
  }

  @Override
  public Supplier<SimilarityScan> scans(boolean countsCoRated) {
    CosineNorms norms = new CosineNorms(matrix, this);
    return () -> new CosineScan(matrix, this, norms, countsCoRated);
  }

  @Override
  public Pairs of(ActiveProfile person) {
    return new PairsOf(person);
  }

  private final class PairsOf implements Pairs {
    private final ActiveProfile person;
    private final CosineQuery query;

    PairsOf(ActiveProfile person) {
      this.person = person;
      query = query(person);
    }

    @Override
    public Pair with(int user) {
      UserRows rows = matrix.rowsOf(user);
      int end = matrix.rowEnd(user);
      double centre = centre(user);
      double sum = 0;
      double squares = 0;
      int coRated = 0;
      for (int at = matrix.rowStart(user); at < end; at++) {
        double value = valueOfLevel[rows.level(at)] - centre;
        squares += value * value;
        int index = person.indexOf(rows.item(at));
        if (index >= 0) {
          sum += query.weight(index) * value;
          coRated++;
        }
      }
      return new Pair(squares == 0 ? 0 : sum / Math.sqrt(squares), coRated);
    }

    @Override
    public double[] parts(int user) {
      double centre = centre(user);
      double norm = norm(user, centre);
      double[] parts = new double[query.size()];
      UserRows rows = matrix.rowsOf(user);
      for (int at = matrix.rowStart(user); norm > 0 && at < matrix.rowEnd(user); at++) {
        int index = person.indexOf(rows.item(at));
        if (index >= 0) {
          parts[index] = query.weight(index) * (valueOfLevel[rows.level(at)] - centre) / norm;
        }
      }
      return parts;
    }
  }
}
