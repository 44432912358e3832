package dev.matinee.recommender;

import dev.matinee.recommender.internal.factors.ItemFactors;
import dev.matinee.recommender.internal.linear.Head;

/** How a {@link TrainedModel} holds what {@link Als} learned: these parts. */
final class StoredAls {
  /** Longs: the bits of the trust and of the chance of a like. */
  private static final int HEAD = 0;

  /** Longs. */
  private static final int ITEMS = 1;

  /** Floats. */
  private static final int LISTS = 2;

  /** Floats. */
  private static final int PREDICTIONS = 3;

  private StoredAls() {}

  static TrainedModel of(TrainedAls model, RatingMatrix matrix) {
    return TrainedModel.of(Als.NAME, matrix)
        .withSettings(model.config().toText())
        .withMetric("trust", model.trust())
        .with(
            new ModelPart.Longs(
                Double.doubleToRawLongBits(model.trust()),
                Double.doubleToRawLongBits(model.chance().intercept()),
                Double.doubleToRawLongBits(model.chance().slope())))
        .with(new ModelPart.Longs(model.lists().head().ids()))
        .with(new ModelPart.Floats(model.lists().values()))
        .with(new ModelPart.Floats(model.predictions().values()));
  }

  /**
   * Reads what {@link #of} made.
   *
   * @throws RecommenderException if the numbers are none of such a model
   */
  static TrainedAls read(TrainedModel model) {
    StoredParts parts = new StoredParts(model);
    AlsConfig config = AlsConfig.parse(model.settings());
    long[] head = parts.longs(HEAD, 3);
    Head items = Head.of(parts.ascending(ITEMS));
    return new TrainedAls(
        config,
        factors(parts, LISTS, items, config.rank()),
        factors(parts, PREDICTIONS, items, config.ratingRank()),
        parts.trust(head[0]),
        parts.chance(head[1], head[2]));
  }

  private static ItemFactors factors(StoredParts parts, int part, Head items, int rank) {
    return new ItemFactors(items, rank, parts.floats(part, (long) items.size() * rank));
  }
}
