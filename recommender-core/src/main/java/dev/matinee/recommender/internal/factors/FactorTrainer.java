package dev.matinee.recommender.internal.factors;

import dev.matinee.recommender.internal.linear.Head;
import dev.matinee.recommender.internal.scratch.Pool;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Trains factors of users and items by alternating least squares: with the vectors of the one kind
 * fixed, that of each of the other kind is one ridge regression,
 *
 * <pre>
 *   x = (G + sum_i w_i y_i y_i' + lambda n I)^-1 sum_i t_i y_i
 * </pre>
 *
 * over its n values, where the weights w and the targets t are those of a {@link FactorLoss}, and G
 * is the sum of {@code y y'} over all vectors for the implicit one and nothing else. Each vector is
 * made by one thread in one order, so the same values have the same factors, bit for bit.
 */
final class FactorTrainer {
  private final FactorLoss loss;
  private final FactorSettings settings;
  private final Pool<NormalEquations> pool;

  private FactorTrainer(FactorLoss loss, FactorSettings settings) {
    this.loss = loss;
    this.settings = settings;
    pool = new Pool<>(() -> new NormalEquations(settings.rank()));
  }

  /**
   * The vectors of items.
   *
   * @param rows the values, a row for each user
   * @param head the items
   * @param iteration is run after each iteration
   */
  static ItemFactors train(
      ValueRows rows, Head head, FactorLoss loss, FactorSettings settings, Runnable iteration) {
    FactorTrainer trainer = new FactorTrainer(loss, settings);
    ValueRows columns = rows.transposed(head.size());
    float[] items = trainer.start(head);
    float[] users = new float[rows.rowCount() * settings.rank()];
    for (int done = 0; done < settings.iterations(); done++) {
      trainer.solve(rows, items, users);
      trainer.solve(columns, users, items);
      iteration.run();
    }
    return new ItemFactors(head, settings.rank(), items);
  }

  /** Random vectors, which depend on the ids of the items and on nothing else. */
  private float[] start(Head head) {
    int rank = settings.rank();
    float[] items = new float[head.size() * rank];
    for (int place = 0; place < head.size(); place++) {
      // Twice, since generators whose seeds lie close may share numbers.
      SplittableRandom random =
          new SplittableRandom(new SplittableRandom(head.id(place)).nextLong());
      for (int at = 0; at < rank; at++) {
        items[place * rank + at] = (float) (random.nextGaussian() / Math.sqrt(rank));
      }
    }
    return items;
  }

  private void solve(ValueRows rows, float[] fixed, float[] solved) {
    double[] gram = FoldIn.gram(loss, fixed, settings.rank());
    IntStream.range(0, rows.rowCount())
        .parallel()
        .forEach(row -> pool.use(equations -> solve(rows, row, gram, fixed, solved, equations)));
  }

  private NormalEquations solve(
      ValueRows rows,
      int row,
      double[] gram,
      float[] fixed,
      float[] solved,
      NormalEquations equations) {
    int rank = settings.rank();
    FoldIn foldIn = new FoldIn(loss, settings, gram, equations);
    for (int at = rows.start(row); at < rows.end(row); at++) {
      foldIn.add(fixed, rows.column(at) * rank, rows.value(at));
    }
    double[] vector = foldIn.solve();
    for (int at = 0; at < rank; at++) {
      solved[row * rank + at] = (float) vector[at];
    }
    return equations;
  }
}
