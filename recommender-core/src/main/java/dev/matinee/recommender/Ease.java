package dev.matinee.recommender;

import dev.matinee.recommender.internal.items.ItemNeighbours;
import dev.matinee.recommender.internal.linear.Head;
import dev.matinee.recommender.internal.linear.HeadNeighbours;
import dev.matinee.recommender.internal.linear.LinearRanking;
import dev.matinee.recommender.internal.linear.LinearWeights;
import dev.matinee.recommender.internal.linear.PartialCorrelations;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.profile.ActiveProfile;
import dev.matinee.recommender.internal.profile.ActiveProfiles;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.LongPredicate;

/**
 * A linear item model with a closed form: each item is explained by the others as well as the data
 * allow, and a person's ratings of some items so say something of all. With x the values of
 * ratings, a row for each user, and a row for each {@linkplain ItemTags tag} and five years of
 * release that has 1 for the items with it and counts like a user,
 *
 * <pre>
 *   P        = (X'X + D)^-1,  D = lambda + p / (1 - p) diag(X'X)
 *   B_ij     = -P_ij / P_jj,  B_ii = 0
 *   score(j) = raters(j)^-a focus(j) sum over the person's items i of x_i B_ij
 * </pre>
 *
 * What a rating counts, x, is its height on the scale to the power g; for the person who asks it
 * fades with the number of later ratings, and a rating below their mean counts less, or against:
 * see {@link EaseConfig}. The focus is above 1 for items with a tag on which the ratings of the
 * person concentrate: {@code exp(b e^4)}, where e is how far the share of the tag among these
 * exceeds that among all ratings, 0 to 1. Parts of a score may be negative. A score is a sum over
 * own ratings, so an explanation has exactly these parts and no votes.
 *
 * <p>The model knows the most rated items alone, its head, and lists those of them with a positive
 * score: {@link Continued} lists the rest. Of an item that few or no users rated it knows the tags
 * and years: for those, {@link NewItemLists} have
 *
 * <pre>
 *   score(j) = sum over the person's items i of x_i sum over the features t of j of F_it
 *   F_it     = tagWeight (sum over items k of the head with t of P_ik + 0.02 P_ii [i has t])
 * </pre>
 *
 * which, but for the last term, is the score in a model with the item as a column without ratings.
 *
 * <p>Weights are kept as bytes with one scale for each rated item. Where the person is a user of
 * the matrix, their row is part of B; what it says of an item that they have not rated is nothing,
 * since B has no diagonal.
 *
 * <p>Training takes time for the pairs of ratings of each user, and n^3 / 2 multiplications for a
 * head of n items, on all processors; where users are few it takes m^3 / 2 for m users and tags
 * instead. Memory is 3 n^2 bytes while it trains and n^2 afterwards. A list takes as many steps as
 * the person has ratings, times n. Sums over users are exact and the inverse has one order of
 * summation, so the same ratings have the same lists, bit for bit, on every machine.
 *
 * <p>Sources: H. Steck (2019), Embarrassingly shallow autoencoders for sparse data, doi
 * 10.1145/3308558.3313710; D by dropout: H. Steck (2020), Autoencoders that don't overfit towards
 * the identity, NeurIPS 33.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class Ease implements Recommender {
  /** Its name. */
  static final String NAME = "ease";

  private final DenseRatings dense;
  private final Head head;
  private final ActiveProfiles people;
  private final LinearRanking ranking;
  private final HeadNeighbours similarities;
  private final Bias bias;
  private final RecommenderInfo info;

  private Ease(RatingMatrix matrix, ItemTags tags, TrainedEase model, RecommenderInfo info) {
    this.info = info;
    EaseConfig config = model.config();
    dense = matrix.dense();
    head = Head.of(dense, model.head().ids());
    LinearWeights weights = model.learned().weights();
    people = new ActiveProfiles(dense);
    ranking = new LinearRanking(dense, matrix.scale(), head, weights, config, tags);
    similarities =
        new HeadNeighbours(
            head,
            new PartialCorrelations(weights),
            new ItemNeighbours(dense, matrix.scale().likedLevels()));
    bias = Bias.of(matrix, BaselineDamping.DEFAULT);
  }

  /**
   * {@return a model of a matrix}
   *
   * @param matrix what to learn from
   * @param tags what the items are about
   * @param config how
   * @param progress is told how far the training is
   * @throws RecommenderException if the heap is too small for so many items
   */
  public static Ease train(
      RatingMatrix matrix, ItemTags tags, EaseConfig config, TrainingProgress progress) {
    return of(
        TrainedEase.train(matrix, tags, config, GramSolver.IN_PROCESS, progress), matrix, tags);
  }

  /**
   * {@return a model whose sums over users another solver adds up, such as a cluster, for {@link
   * Algorithm#restore} of {@link Algorithms#EASE}} It is bit for bit the one that this process
   * trains. The solver is asked for the sums of the kernel of predictions, twice, and for those of
   * lists unless users are so few that their rows are solved instead; all else is done here.
   *
   * @param matrix the ratings
   * @param tags what the items are about
   * @param settings of {@link Algorithms#EASE}, as lines of {@code name=value}
   * @param solver adds up
   * @param progress is told how far the training is
   * @throws RecommenderException if a setting is unknown or out of its range, or the heap is too
   *     small for so many items
   */
  @Beta
  public static TrainedModel model(
      RatingMatrix matrix,
      ItemTags tags,
      String settings,
      GramSolver solver,
      TrainingProgress progress) {
    EaseAlgorithm algorithm =
        new EaseAlgorithm(EaseConfig.DEFAULT, KernelConfig.DEFAULT).withSettings(settings);
    return algorithm.learn(matrix, tags, solver, progress).store(algorithm, matrix);
  }

  /**
   * What was learned, over ratings that may have changed since. The version is that of the learned
   * where they are the same, and else names both.
   */
  static Ease of(TrainedEase model, RatingMatrix matrix, ItemTags tags) {
    return new Ease(
        matrix, tags, model, matrix.info(NAME, "").withVersion(model.versionOver(matrix)));
  }

  /**
   * {@return whether the model knows an item, so that it can be in a list}
   *
   * @param itemId any item
   */
  public boolean knows(long itemId) {
    return place(itemId) >= 0;
  }

  private int place(long itemId) {
    return head.place(dense.itemNumber(itemId));
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
    return LinearList.of(
        ranking.rank(person, query), dense::itemId, Origin.LINEAR_MODEL, reasons(person, query));
  }

  private IntFunction<List<Contribution>> reasons(ActiveProfile person, Query query) {
    if (query.reasons() == 0) {
      return item -> List.of();
    }
    LinearRanking.Parts parts = ranking.parts(person, query.dials());
    return item -> parts.reasons(item, query.reasons());
  }

  /** The items that the ratings of a person together speak against. */
  LongPredicate opposed(UserProfile profile) {
    boolean[] opposed = people.with(profile, ranking::opposed);
    return item -> {
      int place = place(item);
      return place >= 0 && opposed[place];
    };
  }

  @Override
  public List<Prediction> predict(UserProfile profile, long... itemIds) {
    return bias.predict(profile, itemIds);
  }

  @Override
  public Explanation explain(UserProfile profile, long itemId) {
    int item = dense.itemNumber(itemId);
    return head.place(item) < 0
        ? new Explanation(itemId, 0, List.of(), List.of())
        : people.with(profile, person -> ranking.parts(person, Dials.NEUTRAL).explanation(item));
  }

  /**
   * The items whose ratings say most of each other when all others are known: those with the
   * highest partial correlation, {@code -P_ij / sqrt(P_ii P_jj)}. An item with very many raters is
   * similar to every item by a plain correlation, and not by this one.
   */
  @Override
  public List<SimilarItem> similarItems(long itemId, int count) {
    int place = place(itemId);
    return place < 0 ? List.of() : similarities.nearest(place, count);
  }
}
