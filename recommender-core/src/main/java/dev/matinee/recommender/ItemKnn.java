package dev.matinee.recommender;

import dev.matinee.recommender.internal.items.ItemLists;
import dev.matinee.recommender.internal.items.ItemNeighbours;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.prediction.SimilarItemPredictor;
import dev.matinee.recommender.internal.profile.ActiveProfile;
import dev.matinee.recommender.internal.profile.ActiveProfiles;
import dev.matinee.recommender.internal.ranking.DialFactors;
import dev.matinee.recommender.internal.ranking.ItemVotes;
import dev.matinee.recommender.internal.ranking.RankedItems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Item-based collaborative filtering: what a person rated speaks for the items that the same people
 * like. For each item j the list N(j) of its most similar items is made once; then
 *
 * <pre>
 *   score(u,i) = raters(i)^-d sum over rated j with i in N(j) of vote(r(u,j)) w(j,i) / W(j)
 *   W(j)       = sum over k in N(j) of w(j,k)
 *   p(u,i)     = b(u,i) + sum w(i,j) (r(u,j) - b(u,j)) / (lambda + sum w(i,j)),
 *                both over the rated j in N(i)
 *   w(i,j)     = s(i,j)^q
 *   s(i,j)     = n(i,j) / sqrt(n(i) n(j)) * n(i,j) / (n(i,j) + 10)
 * </pre>
 *
 * where n counts users with a rating in the top quarter of the scale, raters(i) is the number of
 * others who rated i, and b the baseline of {@link BaselineDamping}; d, lambda, q, the {@link Vote}
 * and the length of the lists are settings. A weight in parts of W(j) gives every rating the same
 * to say, however many items are like the rated one. A prediction is clamped to the scale at the
 * very end.
 *
 * <p>A list of a person costs their ratings times the length of N, whatever the number of users;
 * memory is 8 bytes for each entry of each N. A score is a sum over own ratings, so an explanation
 * has exactly these parts and no votes; there are no neighbours and so no match percent. Lists hold
 * only items with a positive score; {@link PopularityFill} completes short ones.
 *
 * <p>Where the person is a user of the matrix, their row is taken out of raters and baseline, but
 * not out of the lists N, which all users share. What they like together are items that they rated
 * and that never come back to them; of the similarity to other items only the norm is by one too
 * high.
 *
 * <p>Source: M. Deshpande and G. Karypis (2004), Item-based top-N recommendation algorithms, doi
 * 10.1145/963770.963776; the shrunk cosine of likes and the vote differ from theirs.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class ItemKnn implements Recommender {
  private static final String NAME = "item-knn";

  private final DenseRatings dense;
  private final ActiveProfiles people;
  private final ItemNeighbours itemNeighbours;
  private final ItemVotes votes;
  private final SimilarItemPredictor predictor;
  private final RecommenderInfo info;

  private ItemKnn(RatingMatrix matrix, ItemTags tags, ItemKnnConfig config) {
    dense = matrix.dense();
    RatingScale scale = matrix.scale();
    people = new ActiveProfiles(dense);
    itemNeighbours = new ItemNeighbours(dense, scale.likedLevels());
    ItemLists lists = new ItemLists(dense, scale.likedLevels(), itemNeighbours, config);
    votes = new ItemVotes(dense, scale, config, lists, new DialFactors(dense, tags));
    predictor = new SimilarItemPredictor(dense, scale, config, lists);
    info = matrix.info(NAME, config.toString());
  }

  /**
   * {@return a recommender over a matrix} Compares all items that somebody likes together, on all
   * processors: tens of seconds for tens of millions of ratings.
   *
   * @param matrix what to learn from
   * @param config how
   */
  public static ItemKnn of(RatingMatrix matrix, ItemKnnConfig config) {
    return of(matrix, ItemTags.NONE, config);
  }

  /**
   * {@return the same with lists that {@link Dials} turn by the years of the items as well}
   *
   * @param matrix what to learn from
   * @param tags tells the years
   * @param config how
   */
  public static ItemKnn of(RatingMatrix matrix, ItemTags tags, ItemKnnConfig config) {
    return new ItemKnn(matrix, tags, config);
  }

  @Override
  public RecommenderInfo info() {
    return info;
  }

  @Override
  public List<Recommendation> recommend(UserProfile profile, Query query) {
    return people.with(profile, person -> recommend(person, query));
  }

  private List<Recommendation> recommend(ActiveProfile person, Query query) {
    RankedItems ranked = votes.rank(person, query);
    List<Prediction> predictions =
        query.predictions() ? predictor.predict(person, ranked.items()) : List.of();
    List<Recommendation> list = new ArrayList<>(ranked.size());
    for (int rank = 0; rank < ranked.size(); rank++) {
      int item = ranked.item(rank);
      list.add(
          new Recommendation(
              dense.itemId(item),
              ranked.score(rank),
              Predictions.at(rank, predictions),
              OptionalInt.empty(),
              Origin.SIMILAR_ITEMS,
              query.reasons() == 0 ? List.of() : votes.reasons(person, item, query)));
    }
    return list;
  }

  @Override
  public List<Prediction> predict(UserProfile profile, long... itemIds) {
    int[] items = Arrays.stream(itemIds).mapToInt(dense::itemNumber).toArray();
    return people.with(profile, person -> predictor.predict(person, items));
  }

  @Override
  public Explanation explain(UserProfile profile, long itemId) {
    int item = dense.itemNumber(itemId);
    return item < 0
        ? new Explanation(itemId, 0, List.of(), List.of())
        : people.with(profile, person -> votes.explanation(person, item));
  }

  @Override
  public List<SimilarItem> similarItems(long itemId, int count) {
    int item = dense.itemNumber(itemId);
    return item < 0 ? List.of() : itemNeighbours.nearest(item, count);
  }
}
