package dev.matinee.recommender.internal.factors;

/** The vector of one user or item by its values, with all vectors of the other kind fixed. */
final class FoldIn {
  private final FactorLoss loss;
  private final double regularisation;
  private final NormalEquations equations;
  private int count;

  /**
   * Begins one.
   *
   * @param regularisation lambda
   * @param gram what {@link #gram} gave for the fixed vectors
   * @param equations are written into
   */
  FoldIn(FactorLoss loss, double regularisation, double[] gram, NormalEquations equations) {
    this.loss = loss;
    this.regularisation = regularisation;
    this.equations = equations;
    equations.reset(gram);
  }

  /** What all fixed vectors count, also those without a value. */
  static double[] gram(FactorLoss loss, float[] fixed, int rank) {
    return loss == FactorLoss.IMPLICIT ? Gram.of(fixed, rank) : new double[rank * rank];
  }

  void add(float[] fixed, int start, double value) {
    equations.add(fixed, start, loss.weight(value), loss.target(value));
    count++;
  }

  /** The vector; zero where there were no values. */
  double[] solve() {
    if (count == 0) {
      return equations.zero();
    }
    equations.addToDiagonal(regularisation * count);
    equations.decompose();
    return equations.solve();
  }
}
