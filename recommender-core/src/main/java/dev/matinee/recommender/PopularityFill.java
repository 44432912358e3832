package dev.matinee.recommender;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Completes the lists of another recommender with popular items where it has no more to say, for
 * example for a person without ratings. Such entries say so by {@link Origin#POPULARITY} and have
 * the score 0: nobody voted for them. Everything else is the other recommender's answer.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class PopularityFill implements Recommender {
  private final Recommender personal;
  private final Recommender popularity;

  private PopularityFill(Recommender personal, Recommender popularity) {
    this.personal = personal;
    this.popularity = popularity;
  }

  /**
   * Puts the entries of {@code popularity} after those of {@code personal}. Both come from the same
   * matrix.
   */
  public static PopularityFill of(Recommender personal, Recommender popularity) {
    return new PopularityFill(personal, popularity);
  }

  @Override
  public RecommenderInfo info() {
    return personal.info();
  }

  @Override
  public List<Recommendation> recommend(UserProfile profile, Query query) {
    List<Recommendation> list = personal.recommend(profile, query);
    return list.size() == query.count() ? list : completed(profile, query);
  }

  private List<Recommendation> completed(UserProfile profile, Query query) {
    int end = (int) Math.min(Integer.MAX_VALUE, (long) query.offset() + query.count());
    Query fromStart = new Query(end, 0, query.reasons(), query.filter());
    List<Recommendation> all = new ArrayList<>(personal.recommend(profile, fromStart));
    Set<Long> present = new HashSet<>();
    all.forEach(entry -> present.add(entry.itemId()));
    Query missing =
        Query.top(end - all.size()).where(query.filter()).where(item -> !present.contains(item));
    popularity.recommend(profile, missing).forEach(entry -> all.add(unvoted(entry)));
    return all.subList(Math.min(query.offset(), all.size()), all.size());
  }

  private static Recommendation unvoted(Recommendation entry) {
    return new Recommendation(
        entry.itemId(),
        0,
        entry.predictedRating(),
        entry.matchPercent(),
        Origin.POPULARITY,
        entry.because());
  }

  @Override
  public List<Prediction> predict(UserProfile profile, long... itemIds) {
    return personal.predict(profile, itemIds);
  }

  @Override
  public Explanation explain(UserProfile profile, long itemId) {
    return personal.explain(profile, itemId);
  }

  @Override
  public List<Neighbour> neighbours(UserProfile profile) {
    return personal.neighbours(profile);
  }

  @Override
  public List<SimilarItem> similarItems(long itemId, int count) {
    return personal.similarItems(itemId, count);
  }
}
