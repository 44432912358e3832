package dev.matinee.evaluation;

import dev.matinee.recommender.Explanation;
import dev.matinee.recommender.Origin;
import dev.matinee.recommender.Prediction;
import dev.matinee.recommender.Query;
import dev.matinee.recommender.Recommendation;
import dev.matinee.recommender.Recommender;
import dev.matinee.recommender.RecommenderInfo;
import dev.matinee.recommender.SimilarItem;
import dev.matinee.recommender.UserProfile;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Recommends the same items to everybody, rated or not, and predicts the same rating.
 *
 * @param rating that it predicts
 * @param list that it gives
 */
public record FixedRecommender(double rating, List<Recommendation> list) implements Recommender {
  /** One whose entries have no match. */
  static FixedRecommender of(double rating, Long... items) {
    return new FixedRecommender(
        rating,
        Arrays.stream(items).map(item -> entry(rating, item, OptionalInt.empty())).toList());
  }

  /** An entry of a list. */
  public static Recommendation entry(double rating, long item, OptionalInt match) {
    return new Recommendation(
        item, 1, OptionalDouble.of(rating), match, Origin.POPULARITY, List.of());
  }

  @Override
  public RecommenderInfo info() {
    return new RecommenderInfo("fixed", "1", 0, 0, 0);
  }

  @Override
  public List<Recommendation> recommend(UserProfile profile, Query query) {
    return list.stream().limit(query.count()).toList();
  }

  @Override
  public List<Prediction> predict(UserProfile profile, long... itemIds) {
    return Arrays.stream(itemIds).mapToObj(item -> Prediction.baseline(rating)).toList();
  }

  @Override
  public Explanation explain(UserProfile profile, long itemId) {
    return new Explanation(itemId, 0, List.of(), List.of());
  }

  @Override
  public List<SimilarItem> similarItems(long itemId, int count) {
    return List.of();
  }
}
