package dev.matinee.recommender.internal.linear;

import dev.matinee.recommender.EaseConfig;
import dev.matinee.recommender.GramSolver;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.TrainingProgress;
import dev.matinee.recommender.internal.algebra.SymmetricInverse;
import dev.matinee.recommender.internal.algebra.SymmetricMatrix;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * Trains what is learned by an {@link dev.matinee.recommender.Ease}: by the sums over all pairs of
 * items, or by the rows of users and features where these are few.
 */
public final class LinearTrainer {
  /** A value of 1 as a whole number. */
  private static final int ONE = 1 << 12;

  private final DenseRatings matrix;
  private final Head head;
  private final ItemFeatures features;
  private final EaseConfig config;
  private final HeadRows rows;
  private final short[] values;

  private LinearTrainer(
      DenseRatings matrix, RatingScale scale, Head head, ItemFeatures features, EaseConfig config) {
    this.matrix = matrix;
    this.head = head;
    this.features = features;
    this.config = config;
    rows = new HeadRows(matrix, head);
    values = values(scale);
  }

  private short[] values(RatingScale scale) {
    short[] ofLevel = new short[scale.levels()];
    for (int level = 0; level < ofLevel.length; level++) {
      double value = LinearValue.of(scale, scale.ratingAt(level), config.power());
      ofLevel[level] = (short) Math.round(ONE * value);
    }
    short[] ofRating = new short[rows.size()];
    for (int at = 0; at < ofRating.length; at++) {
      ofRating[at] = ofLevel[rows.level(at)];
    }
    return ofRating;
  }

  /**
   * Trains.
   *
   * @param features of the items of the head
   * @param solver adds up the products of the values of items
   * @param progress is told how far it is
   * @throws dev.matinee.recommender.RecommenderException if the heap is too small
   */
  public static LinearModel train(
      DenseRatings matrix,
      RatingScale scale,
      Head head,
      ItemFeatures features,
      EaseConfig config,
      GramSolver solver,
      TrainingProgress progress) {
    long items = head.size();
    SymmetricMatrix.requireHeap(
        "a linear model of " + items + " items", 3 * items * items + 12L * matrix.ratingCount());
    LinearTrainer trainer = new LinearTrainer(matrix, scale, head, features, config);
    long users = (long) matrix.userCount() + features.count();
    boolean areFewer =
        DualInverse.isCheaper(users, (long) trainer.rows.size() + features.entries(), items);
    SymmetricMatrix inverse =
        areFewer ? trainer.byRows(progress) : trainer.bySums(solver, progress);
    return new LinearModel(
        LinearWeights.of(inverse), FeatureWeights.of(inverse, features, config.tagWeight()));
  }

  private SymmetricMatrix byRows(TrainingProgress progress) {
    LinearRows sparse = LinearRows.of(matrix, rows, values, 1f / ONE, features, config.tagWeight());
    long total = DualInverse.steps(sparse.count(), head.size());
    return DualInverse.of(sparse, diagonal(), done -> progress.advanced(done, total));
  }

  private SymmetricMatrix bySums(GramSolver solver, TrainingProgress progress) {
    long items = head.size();
    SymmetricMatrix sums = sums(solver, done -> progress.advanced(done, 2 * items));
    float[] diagonal = diagonal();
    for (int place = 0; place < diagonal.length; place++) {
      sums.row(place)[0] += diagonal[place];
    }
    SymmetricInverse.invert(sums, done -> progress.advanced(items + done, 2 * items));
    return sums;
  }

  /** X'X. */
  private SymmetricMatrix sums(GramSolver solver, LongConsumer progress) {
    SymmetricMatrix sums = new SymmetricMatrix(head.size());
    float unit = 1f / ((long) ONE * ONE);
    solver.solve(
        new ItemSums(rows, values, head.size()),
        (place, exact) -> {
          float[] row = sums.row(place);
          for (int at = 0; at < row.length; at++) {
            row[at] = exact[place + at] * unit;
          }
          addFeatures(place, row);
        },
        progress);
    return sums;
  }

  private void addFeatures(int place, float[] row) {
    float weight = (float) config.tagWeight();
    for (int feature : features.ofPlace(place)) {
      int[] places = features.places(feature);
      for (int at = Arrays.binarySearch(places, place); at < places.length; at++) {
        row[places[at] - place] += weight;
      }
    }
  }

  /** D = lambda + p / (1 - p) diag(X'X). */
  private float[] diagonal() {
    double unit = 1.0 / ((long) ONE * ONE);
    double dropout = config.dropout() / (1 - config.dropout());
    long[] squares = new long[head.size()];
    for (int at = 0; at < values.length; at++) {
      squares[rows.place(at)] += (long) values[at] * values[at];
    }
    float[] diagonal = new float[squares.length];
    for (int place = 0; place < squares.length; place++) {
      double ofFeatures = config.tagWeight() * features.ofPlace(place).length;
      double square = squares[place] * unit + ofFeatures;
      diagonal[place] = (float) (config.regularisation() + dropout * square);
    }
    return diagonal;
  }
}
