package dev.matinee.recommender.internal.linear;

import dev.matinee.recommender.EaseConfig;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.internal.profile.ActiveProfile;
import java.util.Arrays;

/**
 * What a person's ratings of the items of a head count: with the height h of a rating, the mean m
 * of the heights of all of the person's ratings but at least the middle of the scale, and the
 * number n of later ones,
 *
 * <pre>
 *   x = (((h + 1/16) / (17/16))^g - d max(0, m - h) / m) (f + (1 - f) 2^(-n / T))
 * </pre>
 *
 * so that a rating far below the person's mean counts against what goes with the item, and so do
 * the low ratings of a person who gave no others. On an implicit scale d is 0.
 *
 * <p>Values are rounded to whole multiples of a unit, fine enough to use all 31 bits of a sum over
 * the weights of all ratings: x s = unit times {@link #factor}, where s is the scale of the rated
 * item's weights.
 */
final class LinearProfile implements CountedRatings {
  private static final double MIDDLE = 0.5;

  private final int[] owns;
  private final int[] places;
  private final float[] values;
  private final int[] factors;
  private final double unit;

  private LinearProfile(int[] owns, int[] places, float[] values, LinearWeights weights) {
    this.owns = owns;
    this.places = places;
    this.values = values;
    factors = new int[values.length];
    unit = unit(weights);
    for (int index = 0; index < values.length; index++) {
      float scale = weights.scale(places[index]);
      factors[index] = (int) Math.round(values[index] * scale / unit);
      if (scale > 0) {
        this.values[index] = (float) (factors[index] * unit / scale);
      }
    }
  }

  /** So that the sum over ratings of half a unit more than each value stays below 2^31. */
  private double unit(LinearWeights weights) {
    double sum = 0;
    for (int index = 0; index < values.length; index++) {
      sum += Math.abs(values[index] * weights.scale(places[index]));
    }
    double room = (double) Integer.MAX_VALUE / LinearWeights.MOST - values.length;
    return sum == 0 ? 1 : sum / room;
  }

  static LinearProfile of(
      ActiveProfile person,
      Head head,
      RatingScale scale,
      EaseConfig config,
      LinearWeights weights) {
    int[] owns = new int[person.size()];
    int[] places = new int[owns.length];
    float[] values = new float[owns.length];
    int[] ranks = person.profile().recencyRanks();
    double mean = Math.max(MIDDLE, LinearValue.height(scale, person.meanRating(scale)));
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
        Arrays.copyOf(owns, count),
        Arrays.copyOf(places, count),
        Arrays.copyOf(values, count),
        weights);
  }

  private static double value(double rating, double mean, RatingScale scale, EaseConfig config) {
    double below = mean - LinearValue.height(scale, rating);
    double disliked = below > 0 && !scale.implicit() ? config.dislike() * below / mean : 0;
    return LinearValue.of(scale, rating, config.power()) - disliked;
  }

  private static double fading(int rank, EaseConfig config) {
    double floor = config.recencyFloor();
    return floor + (1 - floor) * Math.pow(2, -rank / config.recencyHalfLife());
  }

  /** Whether any rating speaks for what goes with its item. */
  boolean likesAny() {
    for (float value : values) {
      if (value > 0) {
        return true;
      }
    }
    return false;
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

  @Override
  public double value(int index) {
    return values[index];
  }

  /** The value as a whole number: what the weights of the rated item are multiplied with. */
  int factor(int index) {
    return factors[index];
  }

  /** What a sum of whole numbers is multiplied with. */
  double unit() {
    return unit;
  }
}
