package dev.matinee.recommender;

import java.util.List;

/**
 * Completes the lists of another recommender with popular items where it has no more to say, for
 * example for a person without ratings. Such entries say so by {@link Origin#POPULARITY} and have
 * the score 0: too few voted for them. Everything else is the other recommender's answer.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class PopularityFill implements Recommender {
  private final Recommender personal;
  private final Recommender popularity;
  private final RecommenderInfo info;

  private PopularityFill(Recommender personal, Recommender popularity) {
    this.personal = personal;
    this.popularity = popularity;
    RecommenderInfo own = personal.info();
    info = own.withVersion(ModelVersion.of("fill", own.version(), popularity.info().version()));
  }

  /**
   * {@return a recommender with the entries of one before those of another} Both come from the same
   * matrix.
   *
   * @param personal whose lists are completed, and who answers everything else
   * @param popularity what completes them
   */
  public static PopularityFill of(Recommender personal, Recommender popularity) {
    return new PopularityFill(personal, popularity);
  }

  @Override
  public RecommenderInfo info() {
    return info;
  }

  @Override
  public List<Recommendation> recommend(UserProfile profile, Query query) {
    return JoinedLists.of(
        query,
        part -> personal.recommend(profile, part),
        part -> popularity.recommend(profile, part).stream().map(PopularityFill::unvoted).toList());
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
