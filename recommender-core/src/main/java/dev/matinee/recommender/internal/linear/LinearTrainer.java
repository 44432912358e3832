package dev.matinee.recommender.internal.linear;

import dev.matinee.recommender.EaseConfig;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.TrainingProgress;
import dev.matinee.recommender.internal.DenseRatings;

/** Trains the weights of an {@link dev.matinee.recommender.Ease}. */
public final class LinearTrainer {
  /** A value of 1 as a whole number. */
  private static final int ONE = 1 << 12;

  /** Sums over users, the inverse, and the weights. */
  private static final int STEPS = 3;

  private LinearTrainer() {}

  /**
   * Trains.
   *
   * @param features of the items of the head
   * @param progress is told how far it is
   * @throws dev.matinee.recommender.RecommenderException if the heap is too small
   */
  public static LinearModel train(
      DenseRatings matrix,
      RatingScale scale,
      Head head,
      ItemFeatures features,
      EaseConfig config,
      TrainingProgress progress) {
    long items = head.size();
    SymmetricMatrix.requireHeap(
        "a linear model of " + items + " items", bytes(items, matrix.ratingCount()));
    long total = STEPS * items;
    SymmetricMatrix gram =
        gram(matrix, scale, head, features, config, done -> progress.advanced(done, total));
    regularise(gram, config);
    SymmetricInverse.invert(gram, done -> progress.advanced(items + done, total));
    LinearModel model =
        new LinearModel(
            LinearWeights.of(gram), FeatureWeights.of(gram, features, config.tagWeight()));
    progress.advanced(total, total);
    return model;
  }

  private static long bytes(long items, long ratings) {
    return 3 * items * items + 12 * ratings;
  }

  private static SymmetricMatrix gram(
      DenseRatings matrix,
      RatingScale scale,
      Head head,
      ItemFeatures features,
      EaseConfig config,
      java.util.function.LongConsumer progress) {
    SymmetricMatrix gram = new SymmetricMatrix(head.size());
    HeadRows rows = new HeadRows(matrix, head);
    float unit = 1f / ((long) ONE * ONE);
    new ItemSums(rows, head.size())
        .products(
            values(rows, scale, config.power()),
            (place, sums) -> {
              float[] row = gram.row(place);
              for (int at = 0; at < row.length; at++) {
                row[at] = sums[place + at] * unit;
              }
              addFeatures(features, place, (float) config.tagWeight(), row);
            },
            progress);
    return gram;
  }

  private static short[] values(HeadRows rows, RatingScale scale, double power) {
    short[] ofLevel = new short[scale.levels()];
    for (int level = 0; level < ofLevel.length; level++) {
      ofLevel[level] =
          (short) Math.round(ONE * LinearValue.of(scale, scale.ratingAt(level), power));
    }
    short[] values = new short[rows.size()];
    for (int at = 0; at < values.length; at++) {
      values[at] = ofLevel[rows.level(at)];
    }
    return values;
  }

  private static void addFeatures(ItemFeatures features, int place, float weight, float[] row) {
    for (int feature : features.ofPlace(place)) {
      for (int other : features.places(feature)) {
        if (other >= place) {
          row[other - place] += weight;
        }
      }
    }
  }

  /** Adds D = lambda + p / (1 - p) diag(X'X) to the diagonal. */
  private static void regularise(SymmetricMatrix gram, EaseConfig config) {
    float dropout = (float) (config.dropout() / (1 - config.dropout()));
    for (int place = 0; place < gram.size(); place++) {
      float[] row = gram.row(place);
      row[0] += (float) config.regularisation() + dropout * row[0];
    }
  }
}
