package dev.matinee.recommender.internal.factors;

import dev.matinee.recommender.AlsConfig;
import dev.matinee.recommender.BaselineDamping;
import dev.matinee.recommender.FactorSolver;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.internal.linear.Head;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.matrix.UserRows;
import dev.matinee.recommender.internal.prediction.Baseline;
import java.util.function.IntToDoubleFunction;

/** Trains the two kinds of factors of an {@link dev.matinee.recommender.Als}. */
public final class AlsTrainer {
  private final DenseRatings matrix;
  private final RatingScale scale;
  private final AlsConfig config;
  private final Head head;
  private final FactorSolver solver;
  private final Runnable iteration;

  /**
   * A trainer.
   *
   * @param solver makes the vectors
   * @param iteration is run after each iteration
   */
  public AlsTrainer(
      DenseRatings matrix,
      RatingScale scale,
      AlsConfig config,
      FactorSolver solver,
      Runnable iteration) {
    this.solver = solver;
    this.matrix = matrix;
    this.scale = scale;
    this.config = config;
    head = Head.of(matrix, config.minRaters(), Integer.MAX_VALUE);
    this.iteration = iteration;
  }

  static LikedRatings.Counting counting(AlsConfig config, RatingScale scale) {
    return new LikedRatings.Counting(scale, config.confidence(), config.power());
  }

  static Baseline baseline(DenseRatings matrix, RatingScale scale) {
    return new Baseline(matrix, scale, BaselineDamping.DEFAULT);
  }

  /** The factors that lists are made by. */
  public ItemFactors lists() {
    LikedRatings.Counting counting = counting(config, scale);
    ValueRows rows = ValueRows.of(matrix, head, user -> counting.ofUser(matrix, user));
    return solve(
        new ValueProblem(
            rows, head, true, config.rank(), config.regularisation(), config.iterations()));
  }

  /** The factors that ratings are predicted by. */
  public ItemFactors ratings() {
    return ratings(0);
  }

  /**
   * The same without some ratings of each user, in the order of item ids.
   *
   * @param every leaves out one of so many; 0 leaves out none
   */
  public ItemFactors ratings(int every) {
    Baseline baseline = baseline(matrix, scale);
    ValueRows rows = ValueRows.of(matrix, head, user -> deviations(baseline, user, every));
    return solve(
        new ValueProblem(
            rows,
            head,
            false,
            config.ratingRank(),
            config.ratingRegularisation(),
            config.ratingIterations()));
  }

  private ItemFactors solve(ValueProblem problem) {
    return ItemFactors.of(head, problem.rank(), solver.solve(problem, iteration));
  }

  private IntToDoubleFunction deviations(Baseline baseline, int user, int every) {
    UserRows rows = matrix.rowsOf(user);
    int start = matrix.rowStart(user);
    double expected = baseline.mean() + baseline.userBias(user);
    return at ->
        every > 0 && (at - start) % every == every - 1
            ? Double.NaN
            : scale.ratingAt(rows.level(at)) - expected - baseline.itemBias(rows.item(at));
  }
}
