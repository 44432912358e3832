package dev.matinee.recommender;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Lists without predicted ratings and matches, for data whose {@linkplain RatingScale#implicit
 * scale} has confidences: how often a person would use an item is not what they think of it, and
 * all that they used counts as liked.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param lists what makes the lists
 */
record RankingOnly(Recommender lists) implements Recommender {
  /** The recommender itself, or its lists alone where the scale is implicit. */
  static Recommender on(RatingScale scale, Recommender recommender) {
    return scale.implicit() ? new RankingOnly(recommender) : recommender;
  }

  @Override
  public RecommenderInfo info() {
    return lists.info();
  }

  @Override
  public List<Recommendation> recommend(UserProfile profile, Query query) {
    return lists.recommend(profile, query.withoutPredictions()).stream()
        .map(entry -> entry.with(OptionalDouble.empty(), OptionalInt.empty()))
        .toList();
  }

  /** Thin throughout, so that none is shown. */
  @Override
  public List<Prediction> predict(UserProfile profile, long... itemIds) {
    return lists.predict(profile, itemIds).stream()
        .map(prediction -> Prediction.baseline(prediction.rating()))
        .toList();
  }

  @Override
  public Explanation explain(UserProfile profile, long itemId) {
    return lists.explain(profile, itemId);
  }

  @Override
  public List<Neighbour> neighbours(UserProfile profile) {
    return lists.neighbours(profile);
  }

  @Override
  public List<SimilarItem> similarItems(long itemId, int count) {
    return lists.similarItems(itemId, count);
  }
}
