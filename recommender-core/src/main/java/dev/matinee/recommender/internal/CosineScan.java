package dev.matinee.recommender.internal;

import dev.matinee.recommender.CosineSimilarity;
import dev.matinee.recommender.ItemWeighting;
import dev.matinee.recommender.ProfileValue;
import dev.matinee.recommender.RatingScale;

/** See {@link CosineSimilarity}. */
final class CosineScan implements SimilarityScan {
  private final DenseRatings matrix;
  private final RatingScale scale;
  private final CosineSimilarity similarity;
  private final double[] valueOfLevel;
  private final double[] centres;
  private final double[] norms;

  CosineScan(DenseRatings matrix, RatingScale scale, CosineSimilarity similarity) {
    this.matrix = matrix;
    this.scale = scale;
    this.similarity = similarity;
    valueOfLevel = new double[scale.levels()];
    for (int level = 0; level < valueOfLevel.length; level++) {
      valueOfLevel[level] = bareValue(scale.ratingAt(level));
    }
    centres = new double[matrix.userIds().length];
    norms = new double[centres.length];
    for (int user = 0; user < centres.length; user++) {
      centres[user] = similarity.value() == ProfileValue.DEVIATION ? mean(user) : 0;
      norms[user] = norm(user);
    }
  }

  @Override
  public void scan(ActiveProfile person, Accumulator similarities) {
    double[] query = query(person);
    for (int index = 0; index < query.length; index++) {
      addRaters(person, person.item(index), query[index], similarities);
    }
    for (int index = 0; index < similarities.touchedCount(); index++) {
      int user = similarities.touched(index);
      similarities.set(user, norms[user] == 0 ? 0 : similarities.sum(user) / norms[user]);
    }
  }

  private void addRaters(ActiveProfile person, int item, double weight, Accumulator similarities) {
    for (int at = matrix.itemStart(item); at < matrix.itemEnd(item); at++) {
      int user = matrix.userAt(at);
      if (!person.is(user)) {
        similarities.add(user, weight * (valueOfLevel[matrix.itemLevelAt(at)] - centres[user]));
      }
    }
  }

  @Override
  public double[] parts(ActiveProfile person, int user) {
    double[] parts = query(person);
    for (int index = 0; index < parts.length; index++) {
      int level = matrix.levelOf(user, person.item(index));
      parts[index] *=
          level < 0 || norms[user] == 0 ? 0 : (valueOfLevel[level] - centres[user]) / norms[user];
    }
    return parts;
  }

  /** The person's weighted values, divided by their length. */
  private double[] query(ActiveProfile person) {
    double centre = similarity.value() == ProfileValue.DEVIATION ? person.meanRating(scale) : 0;
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
    return query;
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

  private double mean(int user) {
    double sum = 0;
    for (int at = matrix.userStart(user); at < matrix.userEnd(user); at++) {
      sum += valueOfLevel[matrix.userLevelAt(at)];
    }
    return sum / (matrix.userEnd(user) - matrix.userStart(user));
  }

  private double norm(int user) {
    double squares = 0;
    for (int at = matrix.userStart(user); at < matrix.userEnd(user); at++) {
      double value = valueOfLevel[matrix.userLevelAt(at)] - centres[user];
      squares += value * value;
    }
    return Math.sqrt(squares);
  }
}
