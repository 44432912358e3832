package dev.matinee.recommender.internal.linear;

import dev.matinee.recommender.EaseConfig;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.internal.ActiveProfile;
import java.util.Arrays;

/**
 * What a person's ratings of the items of a head count: with the height h of a rating, the mean m
 * of the heights of all of the person's ratings, and the number n of later ones,
 *
 * <pre>
 *   x = (((h + 1/16) / (17/16))^g - d max(0, m - h) / m) (f + (1 - f) 2^(-n / T))
 * </pre>
 *
 * so that a rating far below the person's mean counts against what goes with the item.
 */
final class LinearProfile {
  private final int[] owns;
  private final int[] places;
  private final float[] values;

  private LinearProfile(int[] owns, int[] places, float[] values) {
    this.owns = owns;
    this.places = places;
    this.values = values;
  }

  static LinearProfile of(ActiveProfile person, Head head, RatingScale scale, EaseConfig config) {
    int[] owns = new int[person.size()];
    int[] places = new int[owns.length];
    float[] values = new float[owns.length];
    int[] ranks = person.profile().recencyRanks();
    double mean = LinearValue.height(scale, person.meanRating(scale));
    int count = 0;
    for (int own = 0; own < person.size(); own++) {
      int place = head.place(person.item(own));
      if (place >= 0) {
        owns[count] = own;
        places[count] = place;
        double fading = fading(ranks[person.profileIndex(own)], config);
        values[count++] = (float) (fading * value(person.rating(own), mean, scale, config));
      }
    }
    return new LinearProfile(
        Arrays.copyOf(owns, count), Arrays.copyOf(places, count), Arrays.copyOf(values, count));
  }

  private static double value(double rating, double mean, RatingScale scale, EaseConfig config) {
    double below = mean - LinearValue.height(scale, rating);
    double disliked = below > 0 ? config.dislike() * below / mean : 0;
    return LinearValue.of(scale, rating, config.power()) - disliked;
  }

  private static double fading(int rank, EaseConfig config) {
    double floor = config.recencyFloor();
    return floor + (1 - floor) * Math.pow(2, -rank / config.recencyHalfLife());
  }

  /** The number of ratings of items of the head. */
  int size() {
    return places.length;
  }

  /** The index of the rating in the active profile. */
  int own(int index) {
    return owns[index];
  }

  int place(int index) {
    return places[index];
  }

  float value(int index) {
    return values[index];
  }
}
