package dev.matinee.recommender;

import java.util.List;

/**
 * Recommends items to a person and predicts their ratings. The person comes by value, so that a
 * history which is not part of the model, or newer than it, counts at once (fold-in).
 *
 * <p>Ranking and prediction are two functions: a list is never ordered by predicted rating. The
 * same model and profile give the same answer, bit for bit.
 *
 * <p>Implementations are safe for use by any number of threads, and immutable, except for {@link
 * LiveRecommender}.
 */
public interface Recommender {
  /** What this recommender is and was made from. */
  RecommenderInfo info();

  /**
   * The best items for a person, best first; ties go to the lower item id. Items that the person
   * rated, watched or hid never appear. The list for {@code count} is a prefix of the list for
   * {@code count + 1}.
   */
  List<Recommendation> recommend(UserProfile profile, Query query);

  /**
   * The ratings that a person would give, in the order of {@code itemIds}. An item that the model
   * does not know is predicted from the person alone.
   */
  List<Prediction> predict(UserProfile profile, long... itemIds);

  /** Why an item has the score that {@link #recommend} gives it. An unknown item has score 0. */
  Explanation explain(UserProfile profile, long itemId);

  /** The person's neighbours, most similar first; none for algorithms without neighbourhoods. */
  List<Neighbour> neighbours(UserProfile profile);

  /** The items that the same people like, most similar first; none for an unknown item. */
  List<SimilarItem> similarItems(long itemId, int count);
}
