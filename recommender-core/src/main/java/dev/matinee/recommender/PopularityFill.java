package dev.matinee.recommender;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongPredicate;

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
  private final Function<UserProfile, LongPredicate> opposed;
  private final RecommenderInfo info;

  private PopularityFill(
      Recommender personal, Recommender popularity, Function<UserProfile, LongPredicate> opposed) {
    this.personal = personal;
    this.popularity = popularity;
    this.opposed = opposed;
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
    return of(personal, popularity, profile -> item -> false);
  }

  /**
   * The same with some popular items at the end.
   *
   * @param opposed tells for a person which items their ratings speak against
   */
  static PopularityFill of(
      Recommender personal, Recommender popularity, Function<UserProfile, LongPredicate> opposed) {
    return new PopularityFill(personal, popularity, opposed);
  }

  @Override
  public RecommenderInfo info() {
    return info;
  }

  @Override
  public List<Recommendation> recommend(UserProfile profile, Query query) {
    return JoinedLists.of(
        query, part -> personal.recommend(profile, part), part -> popular(profile, part));
  }

  /** What the person's ratings speak against comes last. */
  private List<Recommendation> popular(UserProfile profile, Query query) {
    LongPredicate against = opposed.apply(profile);
    return JoinedLists.of(
        query,
        part -> unvoted(popularity.recommend(profile, part.where(item -> !against.test(item)))),
        part -> unvoted(popularity.recommend(profile, part.where(against))));
  }

  private static List<Recommendation> unvoted(List<Recommendation> list) {
    return list.stream().map(PopularityFill::unvoted).toList();
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
