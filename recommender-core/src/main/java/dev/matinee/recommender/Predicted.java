package dev.matinee.recommender;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.LongStream;

/**
 * Lists with predicted ratings and matches. A match depends on the order of all items that the
 * person has not rated, and so neither on how long a list is, nor on what is filtered out, hidden
 * or watched.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param lists what makes the lists
 * @param predictor predicts the ratings
 * @param scale of the ratings
 * @param chance that a person likes an item, by its prediction
 */
record Predicted(Recommender lists, Predictor predictor, RatingScale scale, LikeChance chance)
    implements Recommender {
  /** How many entries of an order have a match. */
  private static final int MATCHED = 240;

  /** Predicts ratings. */
  @FunctionalInterface
  interface Predictor {
    /** One prediction for each item, in their order. */
    List<Prediction> predict(UserProfile profile, long... itemIds);
  }

  @Override
  public RecommenderInfo info() {
    return lists.info();
  }

  @Override
  public List<Recommendation> recommend(UserProfile profile, Query query) {
    if (!query.predictions()) {
      return lists.recommend(profile, query);
    }
    List<Recommendation> list = lists.recommend(profile, query.withoutPredictions());
    List<Recommendation> order = order(profile, query);
    List<Prediction> predictions =
        predictor.predict(profile, LongStream.concat(ids(list), ids(order)).toArray());
    Matches matches =
        Matches.of(order, predictions.subList(list.size(), predictions.size()), scale, chance);
    List<Recommendation> predicted = new ArrayList<>(list.size());
    for (int rank = 0; rank < list.size(); rank++) {
      Recommendation entry = list.get(rank);
      predicted.add(entry.with(shown(predictions.get(rank)), matches.of(entry.itemId())));
    }
    return predicted;
  }

  private List<Recommendation> order(UserProfile profile, Query query) {
    return lists.recommend(
        profile.ratedOnly(),
        query.unfiltered().part(MATCHED, 0).withReasons(0).withoutPredictions());
  }

  private static LongStream ids(List<Recommendation> list) {
    return list.stream().mapToLong(Recommendation::itemId);
  }

  private static OptionalDouble shown(Prediction prediction) {
    return prediction.isThin() ? OptionalDouble.empty() : OptionalDouble.of(prediction.rating());
  }

  @Override
  public List<Prediction> predict(UserProfile profile, long... itemIds) {
    return predictor.predict(profile, itemIds);
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
