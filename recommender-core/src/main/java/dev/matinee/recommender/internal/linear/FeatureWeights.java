package dev.matinee.recommender.internal.linear;

import dev.matinee.recommender.ItemTags;
import dev.matinee.recommender.internal.algebra.SymmetricMatrix;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a rating of an item i of a head says of each feature t, and so of every item outside that
 * has it: with the inverse P of a linear model and the weight w of a tag,
 *
 * <pre>
 *   F_it = w (sum over items j of the head with t of P_ij + 0.02 P_ii [i has t])
 * </pre>
 *
 * Without the last term, the sum of F_it over the features of an item is its column of B in a model
 * whose matrix has the item as one more column without ratings. There a rating of an item with t
 * hardly speaks for t by itself, since what the other ratings explain is taken away; the last term
 * gives back a part. Its 0.02 was chosen by held-out items of ml-latest-small.
 *
 * <p>Only the features that most items of the head have are kept, at most 1,000. Immutable by
 * convention; safe for use by any number of threads.
 */
public final class FeatureWeights {
  private static final double OWN_PART = 0.02;
  private static final int MOST_FEATURES = 1000;

  private final List<String> names;
  private final float[] weights;

  /**
   * Takes the array over.
   *
   * @param names of the features, ascending
   * @param weights by place of the rated item, and then by feature
   */
  public FeatureWeights(List<String> names, float... weights) {
    this.names = List.copyOf(names);
    this.weights = weights;
  }

  static FeatureWeights of(SymmetricMatrix inverse, ItemFeatures features, double tagWeight) {
    int[] kept = features.mostCommon(MOST_FEATURES);
    int[][] ofPlace = new int[inverse.size()][];
    for (int place = 0; place < ofPlace.length; place++) {
      ofPlace[place] =
          Arrays.stream(features.ofPlace(place))
              .map(feature -> Arrays.binarySearch(kept, feature))
              .filter(feature -> feature >= 0)
              .toArray();
    }
    float[] weights = new float[Math.multiplyExact(inverse.size(), kept.length)];
    IntStream.range(0, inverse.size())
        .parallel()
        .forEach(
            place -> {
              double[] sums = sums(inverse, place, ofPlace, kept.length);
              for (int feature = 0; feature < sums.length; feature++) {
                weights[place * sums.length + feature] = (float) (tagWeight * sums[feature]);
              }
            });
    return new FeatureWeights(Arrays.stream(kept).mapToObj(features::name).toList(), weights);
  }

  private static double[] sums(SymmetricMatrix inverse, int place, int[][] ofPlace, int features) {
    double[] sums = new double[features];
    for (int other = 0; other < ofPlace.length; other++) {
      double entry = inverse.get(place, other) * (other == place ? 1 + OWN_PART : 1);
      for (int feature : ofPlace[other]) {
        sums[feature] += entry;
      }
    }
    return sums;
  }

  /** The number of features. */
  int count() {
    return names.size();
  }

  /** The features of any item, ascending. */
  int[] of(ItemTags tags, long item) {
    return ItemFeatures.names(tags, item).stream()
        .mapToInt(name -> Collections.binarySearch(names, name))
        .filter(feature -> feature >= 0)
        .sorted()
        .toArray();
  }

  /** What a rating of the item at a place says of an item with some features. */
  double get(int place, int... features) {
    double sum = 0;
    for (int feature : features) {
      sum += weights[place * names.size() + feature];
    }
    return sum;
  }

  /** Adds what a rating says of every feature. */
  void add(int place, double value, double[] sums) {
    int start = place * sums.length;
    for (int feature = 0; feature < sums.length; feature++) {
      sums[feature] += value * weights[start + feature];
    }
  }

  public List<String> names() {
    return names;
  }

  /** As they were made, not to be written into. */
  public float[] weights() {
    return weights;
  }
}
