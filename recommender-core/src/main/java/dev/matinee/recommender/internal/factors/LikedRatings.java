package dev.matinee.recommender.internal.factors;

import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.internal.linear.CountedRatings;
import dev.matinee.recommender.internal.linear.Head;
import dev.matinee.recommender.internal.linear.LinearValue;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.matrix.UserRows;
import dev.matinee.recommender.internal.profile.ActiveProfile;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * The ratings of a person that count as likes, each with its confidence. A rating counts where it
 * is neither below the person's mean nor below the middle of the scale: confidence times the g-th
 * power of its height. On an implicit scale all count. See {@link dev.matinee.recommender.Als}.
 */
final class LikedRatings implements CountedRatings {
  private static final double MIDDLE = 0.5;

  private final int[] owns;
  private final int[] places;
  private final double[] confidences;

  private LikedRatings(int[] owns, int[] places, double[] confidences) {
    this.owns = owns;
    this.places = places;
    this.confidences = confidences;
  }

  /**
   * How a rating counts.
   *
   * @param scale of the ratings
   * @param confidence of the highest rating
   * @param power g
   */
  record Counting(RatingScale scale, double confidence, double power) {
    /** The confidence in a rating; NaN where it does not count. */
    double of(double rating, double mean) {
      double least = scale.implicit() ? 0 : Math.max(MIDDLE, LinearValue.height(scale, mean));
      return LinearValue.height(scale, rating) < least
          ? Double.NaN
          : confidence * LinearValue.of(scale, rating, power);
    }

    /** The confidences of a user of a matrix, by the place of a rating in their rows. */
    IntToDoubleFunction ofUser(DenseRatings matrix, int user) {
      UserRows rows = matrix.rowsOf(user);
      int start = matrix.rowStart(user);
      int end = matrix.rowEnd(user);
      double sum = 0;
      for (int at = start; at < end; at++) {
        sum += scale.ratingAt(rows.level(at));
      }
      double mean = sum / (end - start);
      return at -> of(scale.ratingAt(rows.level(at)), mean);
    }
  }

  static LikedRatings of(ActiveProfile person, Head head, Counting counting) {
    int[] owns = new int[person.size()];
    int[] places = new int[owns.length];
    double[] confidences = new double[owns.length];
    double mean = person.meanRating(counting.scale());
    int count = 0;
    for (int own = 0; own < person.size(); own++) {
      int place = head.place(person.item(own));
      double confidence = place < 0 ? Double.NaN : counting.of(person.rating(own), mean);
      if (!Double.isNaN(confidence)) {
        owns[count] = own;
        places[count] = place;
        confidences[count++] = confidence;
      }
    }
    return new LikedRatings(
        Arrays.copyOf(owns, count),
        Arrays.copyOf(places, count),
        Arrays.copyOf(confidences, count));
  }

  @Override
  public int size() {
    return places.length;
  }

  @Override
  public int own(int index) {
    return owns[index];
  }

  @Override
  public int place(int index) {
    return places[index];
  }

  double confidence(int index) {
    return confidences[index];
  }

  @Override
  public double value(int index) {
    return FactorLoss.IMPLICIT.target(confidences[index]);
  }
}
