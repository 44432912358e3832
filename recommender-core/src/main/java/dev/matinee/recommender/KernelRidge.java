package dev.matinee.recommender;

import dev.matinee.recommender.internal.kernel.KernelPredictor;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.profile.ActiveProfiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Predicts the ratings of another recommender's lists, and of any items, by a kernel ridge
 * regression over the person's own ratings:
 *
 * <pre>
 *   r(u,j) = b(u,j) + trust sum_i a_i k(i,j)
 *   a      = (K + I)^-1 e,  e_i = r(u,i) - b(u,i)
 *   k(i,j) = A sum_v e(v,i) e(v,j) / (R_i R_j) + B n(i,j) / (N_i N_j)
 *            + G f(i,j) / sqrt(f(i) f(j)) + C + D 2^(-|t_i - t_j| / T)
 * </pre>
 *
 * over the person's latest ratings i, where n counts users who rated both items, {@code R_i =
 * sqrt(sum_v e(v,i)^2 + 30)}, {@code N_i = sqrt(n(i) + 30)}, f counts features of items (tags and
 * five years of release), and t is the number of later ratings of the person, 0 for the item j that
 * is predicted: what a person rates now is like what they rated just before. The baseline b is
 * damped by five ratings for an item and five for a user; the bias of the person is that of their
 * latest ratings. Of a user of the matrix the own part is taken out of the sums of k, and not of R
 * and N. The trust is measured: see the class of that name. A prediction is clamped to the scale at
 * the very end.
 *
 * <p>Each of the first 240 items in the order of a person has a match: the chance that the person
 * likes it, by its predicted rating, made to fall with the rank. See {@link
 * Recommendation#matchPercent}.
 *
 * <p>Items outside of the kernel are predicted by the other recommender. Of an item without ratings
 * only C and D of the kernel are known, and its {@link Prediction} says that it is the baseline.
 * Lists leave out what is thin.
 *
 * <p>Training takes steps for the pairs of ratings of each user and half a byte for each pair of
 * items; a person with n ratings takes n^2 steps a few dozen times.
 *
 * <p>Source: C. Saunders, A. Gammerman and V. Vovk (1998), Ridge regression learning algorithm in
 * dual variables, ICML; the kernel is our own.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class KernelRidge implements Recommender {
  private final Recommender lists;
  private final DenseRatings dense;
  private final ActiveProfiles people;
  private final KernelPredictor predictor;
  private final Predicted predicted;
  private final double trust;
  private final RecommenderInfo info;

  private KernelRidge(
      Recommender lists, RatingMatrix matrix, KernelPredictor predictor, TrainedKernel model) {
    this.lists = lists;
    this.predictor = predictor;
    dense = matrix.dense();
    people = new ActiveProfiles(dense);
    trust = model.trust();
    predicted = new Predicted(lists, this::predictByKernel, matrix.scale(), model.chance());
    RecommenderInfo own = lists.info();
    info = own.withVersion(ModelVersion.of("kernel ridge " + model.config(), own.version()));
  }

  /**
   * {@return a recommender with the lists of another, and predictions of its own}
   *
   * @param lists what makes the lists, from the same matrix
   * @param matrix what to learn from
   * @param tags what the items are about
   * @param config how
   * @param progress is told how far the training is
   * @throws RecommenderException if the heap is too small for so many items
   */
  public static KernelRidge train(
      Recommender lists,
      RatingMatrix matrix,
      ItemTags tags,
      KernelConfig config,
      TrainingProgress progress) {
    return of(
        TrainedKernel.train(matrix, tags, config, GramSolver.IN_PROCESS, progress), lists, matrix);
  }

  /**
   * What was learned, over ratings that may have changed since.
   *
   * @param lists whose version names the ratings, and what was learned together with the model
   */
  static KernelRidge of(TrainedKernel model, Recommender lists, RatingMatrix matrix) {
    return new KernelRidge(lists, matrix, model.predictor(matrix), model);
  }

  private List<Prediction> predictByKernel(UserProfile profile, long... itemIds) {
    return TrainedKernel.predict(predictor, people, dense, profile, itemIds);
  }

  /** {@return the measured part of the correction that is believed, 0 to 1} */
  public double trust() {
    return trust;
  }

  @Override
  public RecommenderInfo info() {
    return info;
  }

  @Override
  public List<Recommendation> recommend(UserProfile profile, Query query) {
    return predicted.recommend(profile, query);
  }

  @Override
  public List<Prediction> predict(UserProfile profile, long... itemIds) {
    List<Prediction> predictions = new ArrayList<>(predictByKernel(profile, itemIds));
    long[] others =
        Arrays.stream(itemIds).filter(item -> isOutside(dense.itemNumber(item))).toArray();
    if (others.length > 0) {
      List<Prediction> theirs = lists.predict(profile, others);
      int next = 0;
      for (int index = 0; index < itemIds.length; index++) {
        if (isOutside(dense.itemNumber(itemIds[index]))) {
          predictions.set(index, theirs.get(next++));
        }
      }
    }
    return predictions;
  }

  private boolean isOutside(int item) {
    return item >= 0 && !predictor.knows(item);
  }

  @Override
  public Explanation explain(UserProfile profile, long itemId) {
    return predicted.explain(profile, itemId);
  }

  @Override
  public List<Neighbour> neighbours(UserProfile profile) {
    return predicted.neighbours(profile);
  }

  @Override
  public List<SimilarItem> similarItems(long itemId, int count) {
    return predicted.similarItems(itemId, count);
  }
}
