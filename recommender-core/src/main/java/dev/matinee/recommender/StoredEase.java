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
    long[] head = longs(model, HEAD, 4);
    return new StoredEase(
        lists(model, algorithm.config(), HexFormat.of().toHexDigits(head[0])),
        predictions(
            model,
            algorithm.kernel(),
            Double.longBitsToDouble(head[1]),
            new LikeChance(Double.longBitsToDouble(head[2]), Double.longBitsToDouble(head[3]))));
  }

  private static TrainedEase lists(TrainedModel model, EaseConfig config, String version) {
    long[] items = ascending(model, ITEMS);
    LinearWeights weights =
        new LinearWeights(
            ints(model, WEIGHTS, LinearWeights.words(items.length)),
            floats(model, SCALES, items.length),
            floats(model, PRECISIONS, items.length));
    return new TrainedEase(
        config,
        Head.of(items),
        new LinearModel(weights, features(model, items.length)),
        model.ratingsVersion(),
        version);
  }

  private static FeatureWeights features(TrainedModel model, int items) {
    byte[] bytes = model.part(FEATURES, ModelPart.Bytes.class).array();
    List<String> names =
        NameBytes.read(bytes).orElseThrow(() -> damaged("has no names of features"));
    return new FeatureWeights(
        names,
        floats(
            model,
            FEATURE_WEIGHTS,
            (int) Math.min(Integer.MAX_VALUE, (long) items * names.size())));
  }

  private static TrainedKernel predictions(
      TrainedModel model, KernelConfig config, double trust, LikeChance chance) {
    if (!(trust >= 0 && trust <= 1)) {
      throw damaged("has the trust " + trust);
    }
    if (!Double.isFinite(chance.intercept()) || !(chance.slope() >= 0)) {
      throw damaged("has the chance " + chance);
    }
    long[] items = ascending(model, KERNEL_ITEMS);
    ItemKernel kernel =
        new ItemKernel(
            Head.of(items),
            bytes(model, CODES, ItemKernel.pairs(items.length)),
            floats(model, TABLE, CODE_VALUES),
            floats(model, RESIDUAL_NORMS, items.length),
            floats(model, RATER_NORMS, items.length),
            ascending(model, USERS));
    return new TrainedKernel(config, kernel, trust, chance);
  }

  private static long[] longs(TrainedModel model, int part, int length) {
    long[] longs = model.part(part, ModelPart.Longs.class).array();
    requireLength(part, longs.length, length);
    return longs;
  }

  private static long[] ascending(TrainedModel model, int part) {
    long[] ids = model.part(part, ModelPart.Longs.class).array();
    for (int at = 1; at < ids.length; at++) {
      if (ids[at - 1] >= ids[at]) {
        throw damaged("has ids in part %d that do not ascend".formatted(part));
      }
    }
    return ids;
  }

  private static byte[] bytes(TrainedModel model, int part, long length) {
    byte[] bytes = model.part(part, ModelPart.Bytes.class).array();
    requireLength(part, bytes.length, length);
    return bytes;
  }

  private static int[] ints(TrainedModel model, int part, long length) {
    int[] ints = model.part(part, ModelPart.Ints.class).array();
    requireLength(part, ints.length, length);
    return ints;
  }

  private static float[] floats(TrainedModel model, int part, int length) {
    float[] floats = model.part(part, ModelPart.Floats.class).array();
    requireLength(part, floats.length, length);
    for (float number : floats) {
      if (!Float.isFinite(number)) {
        throw damaged("has %s in part %d".formatted(number, part));
      }
    }
    return floats;
  }

  private static void requireLength(int part, int length, long expected) {
    if (length != expected) {
      throw damaged(
          "has %d numbers in part %d and should have %d".formatted(length, part, expected));
    }
  }

  private static RecommenderException damaged(String what) {
    return new RecommenderException("the model of %s %s".formatted(Ease.NAME, what));
  }
}
