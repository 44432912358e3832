package dev.matinee.recommender;

import dev.matinee.recommender.internal.factors.FactorPredictor;
import dev.matinee.recommender.internal.factors.FactorRanking;
import dev.matinee.recommender.internal.factors.FactorTrainer;
import dev.matinee.recommender.internal.factors.ItemFactors;
import dev.matinee.recommender.internal.items.ItemNeighbours;
import dev.matinee.recommender.internal.linear.Head;
import dev.matinee.recommender.internal.linear.HeadNeighbours;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.profile.ActiveProfile;
import dev.matinee.recommender.internal.profile.ActiveProfiles;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A model of latent factors by alternating least squares: each item has two vectors of numbers, one
 * for lists and one for predictions. A person's vector is folded in from their own ratings by one
 * ridge solve, so that somebody who is not part of the model gets a list at once.
 *
 * <p>Lists. A rating counts where it is neither below the person's mean nor below the middle of the
 * scale; with its height h on the scale it has the confidence {@code c = alpha ((h + 1/16) /
 * (17/16))^g}. With the vectors y of all items, and the n ratings i of the person that count,
 *
 * <pre>
 *   A        = Y'Y + sum_i c_i y_i y_i' + lambda n I
 *   score(j) = y_j' A^-1 sum_i (1 + c_i) y_i
 * </pre>
 *
 * so that a score is a sum over own ratings, {@code (1 + c_i) y_j' A^-1 y_i} each, and an
 * explanation has exactly these parts and no votes. Parts may be negative. Items with a positive
 * score are listed.
 *
 * <p>Predictions. With the deviations d of ratings from the baseline b, and other vectors z,
 *
 * <pre>
 *   r(u,j) = b(u,j) + trust z_j' (sum_i z_i z_i' + lambda n I)^-1 sum_i d_i z_i
 * </pre>
 *
 * clamped to the scale at the very end. The trust is measured: factors that were trained without a
 * fifth of the ratings predict these.
 *
 * <p>Items with few raters are not in the model. Where the person is a user of the matrix, their
 * ratings are part of the vectors of items, as they are in any model that is trained once for all.
 *
 * <p>Training takes, in each iteration, k^2 steps for a rating and k^3 for a user and an item with
 * vectors of length k, on all processors; memory is 16 bytes for a rating and 4 k for a user and an
 * item. A list takes k steps for an item and k^3 for the person. Each vector is made in one order,
 * so the same ratings have the same lists, bit for bit.
 *
 * <p>Sources: lists by Y. Hu, Y. Koren and C. Volinsky (2008), Collaborative filtering for implicit
 * feedback datasets, doi 10.1109/ICDM.2008.22; predictions, and lambda times n, by Y. Zhou, D.
 * Wilkinson, R. Schreiber and R. Pan (2008), Large-scale parallel collaborative filtering for the
 * Netflix Prize, doi 10.1007/978-3-540-68880-8_32.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
@Beta
public final class Als implements Recommender {
  /** Its name. */
  static final String NAME = "als";

  /** Trains on all processors of this machine. */
  static final FactorSolver IN_PROCESS = new FactorTrainer();

  private final DenseRatings dense;
  private final Head head;
  private final ActiveProfiles people;
  private final FactorRanking ranking;
  private final FactorPredictor predictor;
  private final HeadNeighbours similarities;
  private final RecommenderInfo info;

  private Als(RatingMatrix matrix, ItemTags tags, TrainedAls model) {
    dense = matrix.dense();
    RatingScale scale = matrix.scale();
    ItemFactors lists = model.lists().over(dense);
    head = lists.head();
    people = new ActiveProfiles(dense);
    ranking = new FactorRanking(dense, scale, lists, model.config(), tags);
    predictor = model.predictor(matrix);
    similarities =
        new HeadNeighbours(
            head, ranking::similarity, new ItemNeighbours(dense, scale.likedLevels()));
    info = matrix.info(NAME, model.version());
  }

  /**
   * {@return a model of a matrix}
   *
   * @param matrix what to learn from
   * @param tags what the items are about; only {@link Dials} ask for it
   * @param config how
   * @param progress is told how far the training is
   */
  public static Als train(
      RatingMatrix matrix, ItemTags tags, AlsConfig config, TrainingProgress progress) {
    return of(TrainedAls.train(matrix, config, IN_PROCESS, progress), matrix, tags);
  }

  /** What was learned, over ratings that may have changed since. */
  static Als of(TrainedAls model, RatingMatrix matrix, ItemTags tags) {
    return new Als(matrix, tags, model);
  }

  /**
   * {@return a model whose vectors another solver makes, such as a cluster, for {@link
   * Algorithm#restore} of {@link Algorithms#ALS}} The solver is asked three times: for the vectors
   * of predictions without a fifth of the ratings, by which the trust and the chance of a like are
   * measured, for those of lists, and for those of predictions.
   *
   * @param matrix the ratings
   * @param config how
   * @param solver makes the vectors
   * @param progress is told how far the training is, by a solver that can tell
   * @throws RecommenderException if a vector of the solver has the wrong length, or a number that
   *     is not finite
   */
  public static TrainedModel model(
      RatingMatrix matrix, AlsConfig config, FactorSolver solver, TrainingProgress progress) {
    return StoredAls.of(TrainedAls.train(matrix, config, solver, progress), matrix);
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
    FactorRanking.Folded folded = ranking.fold(person);
    IntFunction<List<Contribution>> reasons =
        query.reasons() == 0
            ? item -> List.of()
            : item -> folded.reasons(item, query.reasons(), query.dials());
    return LinearList.of(folded.rank(query), dense::itemId, Origin.LINEAR_MODEL, reasons);
  }

  @Override
  public List<Prediction> predict(UserProfile profile, long... itemIds) {
    int[] items = Arrays.stream(itemIds).mapToInt(dense::itemNumber).toArray();
    return people.with(profile, person -> predictor.predict(person, items));
  }

  @Override
  public Explanation explain(UserProfile profile, long itemId) {
    int item = dense.itemNumber(itemId);
    return head.place(item) < 0
        ? new Explanation(itemId, 0, List.of(), List.of())
        : people.with(profile, person -> ranking.fold(person).explanation(item));
  }

  /** The items whose vectors of lists point in the most similar direction, by their cosine. */
  @Override
  public List<SimilarItem> similarItems(long itemId, int count) {
    int place = head.place(dense.itemNumber(itemId));
    return place < 0 ? List.of() : similarities.nearest(place, count);
  }
}
