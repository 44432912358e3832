package dev.matinee.recommender;

import dev.matinee.recommender.internal.kernel.ItemKernel;
import dev.matinee.recommender.internal.linear.FeatureWeights;
import dev.matinee.recommender.internal.linear.Head;
import dev.matinee.recommender.internal.linear.LinearModel;
import dev.matinee.recommender.internal.linear.LinearWeights;
import java.util.HexFormat;
import java.util.List;

/**
 * What {@link EaseAlgorithm} learned, and how a {@link TrainedModel} holds it: these parts, whose
 * arrays all recommenders share.
 *
 * @param lists what makes lists
 * @param predictions what predicts ratings
 */
record StoredEase(TrainedEase lists, TrainedKernel predictions) {
  /** Longs: the version of the lists, and the bits of the trust and of the chance of a like. */
  private static final int HEAD = 0;

  /** Longs; of the lists. */
  private static final int ITEMS = 1;

  /** Ints: four weights in a word. */
  private static final int WEIGHTS = 2;

  /** Floats. */
  private static final int SCALES = 3;

  /** Floats. */
  private static final int PRECISIONS = 4;

  /** Longs; of the kernel. */
  private static final int KERNEL_ITEMS = 5;

  /** Bytes. */
  private static final int CODES = 6;

  /** Floats. */
  private static final int TABLE = 7;

  /** Floats. */
  private static final int RESIDUAL_NORMS = 8;

  /** Floats. */
  private static final int RATER_NORMS = 9;

  /** Longs. */
  private static final int USERS = 10;

  /** Bytes: the names of the features. */
  private static final int FEATURES = 11;

  /** Floats. */
  private static final int FEATURE_WEIGHTS = 12;

  private static final int CODE_VALUES = 256;

  TrainedModel store(EaseAlgorithm algorithm, RatingMatrix matrix) {
    LinearWeights weights = lists.learned().weights();
    ItemKernel kernel = predictions.kernel();
    long trust = Double.doubleToRawLongBits(predictions.trust());
    return TrainedModel.of(algorithm.label(), matrix)
        .withSettings(algorithm.settings())
        .withMetric("trust", predictions.trust())
        .with(
            new ModelPart.Longs(
                HexFormat.fromHexDigitsToLong(lists.version()),
                trust,
                Double.doubleToRawLongBits(predictions.chance().intercept()),
                Double.doubleToRawLongBits(predictions.chance().slope())))
        .with(new ModelPart.Longs(lists.head().ids()))
        .with(new ModelPart.Ints(weights.words()))
        .with(new ModelPart.Floats(weights.scales()))
        .with(new ModelPart.Floats(weights.precisions()))
        .with(new ModelPart.Longs(kernel.head().ids()))
        .with(new ModelPart.Bytes(kernel.codes()))
        .with(new ModelPart.Floats(kernel.table()))
        .with(new ModelPart.Floats(kernel.residualNorms()))
        .with(new ModelPart.Floats(kernel.raterNorms()))
        .with(new ModelPart.Longs(kernel.users()))
        .with(new ModelPart.Bytes(NameBytes.of(lists.learned().features().names())))
        .with(new ModelPart.Floats(lists.learned().features().weights()));
  }

  /**
   * Reads what {@link #store} made.
   *
   * @param algorithm with the settings of the model
   * @throws RecommenderException if the numbers are none of such a model
   */
  static StoredEase read(TrainedModel model, EaseAlgorithm algorithm) {
    StoredParts parts = new StoredParts(model);
    long[] head = parts.longs(HEAD, 4);
    return new StoredEase(
        lists(parts, algorithm.config(), HexFormat.of().toHexDigits(head[0])),
        predictions(
            parts, algorithm.kernel(), parts.trust(head[1]), parts.chance(head[2], head[3])));
  }

  private static TrainedEase lists(StoredParts parts, EaseConfig config, String version) {
    long[] items = parts.ascending(ITEMS);
    LinearWeights weights =
        new LinearWeights(
            parts.ints(WEIGHTS, LinearWeights.words(items.length)),
            parts.floats(SCALES, items.length),
            parts.floats(PRECISIONS, items.length));
    return new TrainedEase(
        config,
        Head.of(items),
        new LinearModel(weights, features(parts, items.length)),
        parts.model().ratingsVersion(),
        version);
  }

  private static FeatureWeights features(StoredParts parts, int items) {
    List<String> names =
        NameBytes.read(parts.bytes(FEATURES))
            .orElseThrow(() -> parts.damaged("has no names of features"));
    return new FeatureWeights(names, parts.floats(FEATURE_WEIGHTS, (long) items * names.size()));
  }

  private static TrainedKernel predictions(
      StoredParts parts, KernelConfig config, double trust, LikeChance chance) {
    long[] items = parts.ascending(KERNEL_ITEMS);
    ItemKernel kernel =
        new ItemKernel(
            Head.of(items),
            parts.bytes(CODES, ItemKernel.pairs(items.length)),
            parts.floats(TABLE, CODE_VALUES),
            parts.floats(RESIDUAL_NORMS, items.length),
            parts.floats(RATER_NORMS, items.length),
            parts.ascending(USERS));
    return new TrainedKernel(config, kernel, trust, chance);
  }
}
