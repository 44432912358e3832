package dev.matinee.evaluation;

/**
 * Sums of how far predictions are from the ratings that were given. Sums of parts add up, so that
 * errors are pooled over all ratings and not averaged over users.
 *
 * @param count of predictions
 * @param squares the sum of squared differences
 * @param absolutes the sum of absolute differences
 * @param covered how many predictions were for a user and an item that the training set knows
 */
public record PredictionErrors(long count, double squares, double absolutes, long covered) {
  public static final PredictionErrors NONE = new PredictionErrors(0, 0, 0, 0);

  /** With one prediction more. */
  public PredictionErrors with(double predicted, double given, boolean known) {
    double difference = predicted - given;
    return new PredictionErrors(
        count + 1,
        squares + difference * difference,
        absolutes + Math.abs(difference),
        covered + (known ? 1 : 0));
  }

  /** With all of another sum. */
  public PredictionErrors plus(PredictionErrors other) {
    return new PredictionErrors(
        count + other.count,
        squares + other.squares,
        absolutes + other.absolutes,
        covered + other.covered);
  }

  /** The root of the mean squared error, in units of the scale; 0 without predictions. */
  public double rmse() {
    return count == 0 ? 0 : Math.sqrt(squares / count);
  }

  /** The mean absolute error, in units of the scale; 0 without predictions. */
  public double mae() {
    return count == 0 ? 0 : absolutes / count;
  }

  /** The share of covered predictions; 0 without predictions. */
  public double coverage() {
    return count == 0 ? 0 : covered / (double) count;
  }
}
