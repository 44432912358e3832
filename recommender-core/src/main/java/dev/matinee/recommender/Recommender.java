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
  /** {@return what this recommender is and was made from} */
  RecommenderInfo info();

  /**
   * The best items for a person, best first; ties go to the lower item id. Items that the person
   * rated, watched or hid never appear. The list for {@code count} is a prefix of the list for
   * {@code count + 1}.
   *
   * @param profile what is known of the person
   * @param query what part of the ranking is wanted
   * @return as many entries as were asked for, or all that there are
   */
  List<Recommendation> recommend(UserProfile profile, Query query);

  /**
   * The ratings that a person would give. An item that the model does not know is predicted from
   * the person alone.
   *
   * @param profile what is known of the person
   * @param itemIds any items
   * @return one prediction for each of them, in their order
   */
  List<Prediction> predict(UserProfile profile, long... itemIds);

  /**
   * Why an item has the score that {@link #recommend} gives it.
   *
   * @param profile what is known of the person
   * @param itemId any item
   * @return the score and its parts; an unknown item has score 0
   */
  Explanation explain(UserProfile profile, long itemId);

  /**
   * The people whose taste counts for a person. Algorithms that compare people say who they are;
   * all others, which this default is for, have none.
   *
   * @param profile what is known of the person
   * @return their neighbours, most similar first
   */
  default List<Neighbour> neighbours(UserProfile profile) {
    return List.of();
  }

  /**
   * The items that the same people like.
   *
   * @param itemId any item
   * @param count how many similar ones at most
   * @return them, most similar first; none for an unknown item
   */
  List<SimilarItem> similarItems(long itemId, int count);
}
