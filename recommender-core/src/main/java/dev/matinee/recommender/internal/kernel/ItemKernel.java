package dev.matinee.recommender.internal.kernel;

import dev.matinee.recommender.GramSolver;
import dev.matinee.recommender.ItemTags;
import dev.matinee.recommender.KernelConfig;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.TrainingProgress;
import dev.matinee.recommender.internal.linear.Head;
import dev.matinee.recommender.internal.linear.ItemFeatures;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.prediction.Baseline;
import java.util.Arrays;

/**
 * How alike the items of a head are rated: with the residuals e of the ratings from their baseline,
 *
 * <pre>
 *   k(i,j) = a sum_u e(u,i) e(u,j) / (R_i R_j) + b n(i,j) / (N_i N_j) + c f(i,j) / sqrt(f(i) f(j))
 *   R_i    = sqrt(sum_u e(u,i)^2 + 30),  N_i = sqrt(n(i) + 30)
 * </pre>
 *
 * where n counts raters, f the features of items (tags and five years of release), and e is in
 * parts of two ninths of the scale's range: in stars, where ratings go from half a star to five.
 * Kept for the upper triangle as one byte a pair, fine for small values and coarse for large ones.
 * Immutable by convention; safe for use by any number of threads.
 */
public final class ItemKernel {
  private static final double UNITS = 4.5;

  private final Head head;
  private final byte[] codes;
  private final float[] table;
  private final float[] residualNorms;
  private final float[] raterNorms;
  private final long[] users;

  /**
   * Takes the arrays over.
   *
   * @param codes row by row of the upper triangle
   * @param table the value of each code as a number from 0 to 255
   * @param residualNorms R by place
   * @param raterNorms N by place
   * @param users whose ratings it is made of, ascending
   */
  public ItemKernel(
      Head head,
      byte[] codes,
      float[] table,
      float[] residualNorms,
      float[] raterNorms,
      long... users) {
    this.users = users;
    this.head = head;
    this.codes = codes;
    this.table = table;
    this.residualNorms = residualNorms;
    this.raterNorms = raterNorms;
  }

  /** The same kernel for the items of another matrix; it shares the memory of this one. */
  public ItemKernel over(DenseRatings matrix) {
    return new ItemKernel(
        Head.of(matrix, head.ids()), codes, table, residualNorms, raterNorms, users);
  }

  /** How many codes there are for so many items. */
  public static long pairs(int items) {
    return items * (items + 1L) / 2;
  }

  /** Whether the ratings of a user are part of it. */
  boolean isMadeOf(long user) {
    return Arrays.binarySearch(users, user) >= 0;
  }

  /** As it was made, not to be written into. */
  public byte[] codes() {
    return codes;
  }

  public float[] table() {
    return table;
  }

  public float[] residualNorms() {
    return residualNorms;
  }

  public float[] raterNorms() {
    return raterNorms;
  }

  public long[] users() {
    return users;
  }

  /** Trains; takes steps for the pairs of ratings of each user. */
  public static ItemKernel train(
      DenseRatings matrix,
      RatingScale scale,
      Baseline baseline,
      ItemTags tags,
      KernelConfig config,
      GramSolver solver,
      TrainingProgress progress) {
    Head head = Head.of(matrix, 1, config.maxItems());
    ItemFeatures features = new ItemFeatures(head, tags);
    return new KernelTrainer(matrix, scale, baseline, features, config, head, solver, progress)
        .train();
  }

  /** Ratings in the units of residuals. */
  public static double unit(RatingScale scale) {
    return (scale.max() - scale.min()) / UNITS;
  }

  public Head head() {
    return head;
  }

  /** The kernel of two items by place. */
  public float get(int place, int other) {
    int row = Math.min(place, other);
    int column = Math.max(place, other);
    return KernelCodes.value(table, codes[index(row, column, head.size())]);
  }

  /** R_i. */
  public float residualNorm(int place) {
    return residualNorms[place];
  }

  /** N_i. */
  public float raterNorm(int place) {
    return raterNorms[place];
  }

  /** Where the code of a pair of the upper triangle is. */
  static int index(int row, int column, int size) {
    return (int) ((long) row * (2L * size - row + 1) / 2 + column - row);
  }
}
