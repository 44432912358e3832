package dev.matinee.recommender.internal.factors;

import dev.matinee.recommender.FactorProblem;
import dev.matinee.recommender.FactorSolver;
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
public final class FactorTrainer implements FactorSolver {
  /**
   * Solves a problem of {@link AlsTrainer}.
   *
   * @throws ClassCastException if it is another one
   */
  @Override
  public float[] solve(FactorProblem problem, Runnable iteration) {
    ValueRows rows = ((ValueProblem) problem).rows();
    ValueRows columns = rows.transposed(problem.items());
    Solver solver = new Solver(problem);
    float[] items = start(problem);
    float[] users = new float[rows.rowCount() * problem.rank()];
    for (int done = 0; done < problem.iterations(); done++) {
      solver.solve(rows, items, users);
      solver.solve(columns, users, items);
      iteration.run();
    }
    return items;
  }

  /** Random vectors, which depend on the ids of the items and on nothing else. */
  private static float[] start(FactorProblem problem) {
    int rank = problem.rank();
    float[] items = new float[problem.items() * rank];
    for (int item = 0; item < problem.items(); item++) {
      // Twice, since generators whose seeds lie close may share numbers.
      SplittableRandom random =
          new SplittableRandom(new SplittableRandom(problem.itemId(item)).nextLong());
      for (int at = 0; at < rank; at++) {
        items[item * rank + at] = (float) (random.nextGaussian() / Math.sqrt(rank));
      }
    }
    return items;
  }

  /** Makes the vectors of one kind, with those of the other fixed. */
  private static final class Solver {
    private final FactorLoss loss;
    private final int rank;
    private final double regularisation;
    private final Pool<NormalEquations> pool;

    Solver(FactorProblem problem) {
      loss = FactorLoss.of(problem);
      rank = problem.rank();
      regularisation = problem.regularisation();
      pool = new Pool<>(() -> new NormalEquations(rank));
    }

    void solve(ValueRows rows, float[] fixed, float[] solved) {
      double[] gram = FoldIn.gram(loss, fixed, rank);
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
      FoldIn foldIn = new FoldIn(loss, regularisation, gram, equations);
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
}
