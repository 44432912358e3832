package dev.matinee.recommender.internal.linear;

import dev.matinee.recommender.ItemTags;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import java.util.HashMap;
import java.util.Map;

/**
 * Lifts the items that have a tag on which the ratings of a person concentrate:
 *
 * <pre>
 *   p(t)     = (sum over own items i with t of x_i+ / sum over all of x_i+ n + 3 q(t)) / (n + 3)
 *   e(t)     = max(0, (p(t) - q(t)) / (1 - q(t)))^4
 *   focus(j) = exp(b max over the tags t of j of e(t))
 * </pre>
 *
 * where x+ is the positive part of what a rating counts, n the number of the person's ratings of
 * the head, and q(t) the share of the tag among all ratings. The tastes of most people are broad,
 * so that e is close to 0 for them; for a person who rated one kind alone it is not. Immutable;
 * safe for use by any number of threads.
 */
final class TagFocus {
  /** So many ratings like those of all users stand beside the person's. */
  private static final double PRIOR = 3;

  private static final double SHARPNESS = 4;

  private final int[][] tagsOfPlace;
  private final double[] shares;
  private final double strength;

  /**
   * Counts the tags of all ratings.
   *
   * @param strength b
   */
  TagFocus(DenseRatings matrix, Head head, ItemTags tags, double strength) {
    this.strength = strength;
    Map<String, Integer> numbers = new HashMap<>();
    tagsOfPlace = new int[head.size()][];
    for (int place = 0; place < tagsOfPlace.length; place++) {
      tagsOfPlace[place] =
          tags.of(head.id(place)).stream()
              .distinct()
              .mapToInt(tag -> numbers.computeIfAbsent(tag, each -> numbers.size()))
              .toArray();
    }
    shares = new double[numbers.size()];
    long ratings = 0;
    for (int place = 0; place < tagsOfPlace.length; place++) {
      int raters = head.item(place) < 0 ? 0 : matrix.raters(head.item(place));
      ratings += raters;
      for (int tag : tagsOfPlace[place]) {
        shares[tag] += raters;
      }
    }
    for (int tag = 0; tag < shares.length; tag++) {
      shares[tag] /= Math.max(1, ratings);
    }
  }

  /** By place, what the score of an item is multiplied with for a person. */
  double[] of(LinearProfile profile) {
    double[] ofTag = ofTags(profile);
    double[] ofPlace = new double[tagsOfPlace.length];
    for (int place = 0; place < ofPlace.length; place++) {
      double most = 1;
      for (int tag : tagsOfPlace[place]) {
        most = Math.max(most, ofTag[tag]);
      }
      ofPlace[place] = most;
    }
    return ofPlace;
  }

  private double[] ofTags(LinearProfile profile) {
    double[] sums = new double[shares.length];
    double all = 0;
    for (int index = 0; index < profile.size(); index++) {
      double value = Math.max(0, profile.value(index));
      all += value;
      for (int tag : tagsOfPlace[profile.place(index)]) {
        sums[tag] += value;
      }
    }
    for (int tag = 0; tag < sums.length; tag++) {
      sums[tag] = all == 0 ? 1 : factor(sums[tag] / all, shares[tag], profile.size());
    }
    return sums;
  }

  private double factor(double own, double share, int ratings) {
    if (share == 0 || share == 1) {
      return 1;
    }
    double damped = (ratings * own + PRIOR * share) / (ratings + PRIOR);
    double excess = Math.max(0, (damped - share) / (1 - share));
    return Math.exp(strength * Math.pow(excess, SHARPNESS));
  }
}
