package dev.matinee.recommender;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Measures how far the corrections of a predictor can be trusted on the data at hand, so that it
 * predicts no worse than its baseline even where there is no taste to find.
 *
 * <p>Sampled users predict a fifth of their ratings from the others. With c what a prediction adds
 * to the baseline, and e what is missing there, the least-squares factor is {@code f = sum c e /
 * sum c^2}, and its standard error s by users is {@code sqrt(sum_u (sum c e - f sum c^2)^2) / sum
 * c^2}. With n sampled users the trust is {@code f - (2 s)^2 (1 + 50 / n) / f}, between 0 and 1:
 * close to f where it is known well, and close to 0 on noise. More users are sampled until s is
 * below 0.02, or all were, or 4096.
 *
 * <p>The sample depends on the ranks of ids alone, so the same ratings give the same trust.
 */
final class PredictionTrust {
  private static final int FIRST_USERS = 128;
  private static final int MOST_USERS = 4096;
  private static final double ENOUGH = 0.02;
  private static final double STANDARD_ERRORS = 2;
  private static final double FEW_USERS = 50;

  private final RatingMatrix matrix;
  private final Guess baseline;
  private final Guess believing;

  /** Ratings that are guessed for a person. */
  @FunctionalInterface
  interface Guess {
    double[] of(UserProfile person, long... items);

    /** The predictions of a recommender. */
    static Guess of(Recommender recommender) {
      return (person, items) ->
          recommender.predict(person, items).stream().mapToDouble(Prediction::rating).toArray();
    }
  }

  /**
   * Sums over the held-out ratings of one user.
   *
   * @param products of corrections and errors of the baseline
   * @param corrections squared
   */
  private record Sums(double products, double corrections) {}

  private PredictionTrust(RatingMatrix matrix, Guess baseline, Guess believing) {
    this.matrix = matrix;
    this.baseline = baseline;
    this.believing = believing;
  }

  /**
   * The trust that the data justify.
   *
   * @param baseline what is corrected
   * @param believing the same with corrections that are trusted in full
   */
  static double estimate(RatingMatrix matrix, Guess baseline, Guess believing) {
    return new PredictionTrust(matrix, baseline, believing).estimate();
  }

  private double estimate() {
    long[] users = HeldOut.users(matrix);
    int most = Math.min(MOST_USERS, users.length);
    Sums[] sums = new Sums[0];
    while (sums.length < most) {
      int known = sums.length;
      int wanted = Math.min(most, Math.max(FIRST_USERS, 2 * known));
      // Users are measured in parallel and summed in their order: sums of doubles depend on it.
      Sums[] more =
          IntStream.range(known, wanted)
              .parallel()
              .mapToObj(index -> measure(users[index]))
              .toArray(Sums[]::new);
      sums = Arrays.copyOf(sums, wanted);
      System.arraycopy(more, 0, sums, known, more.length);
      double factor = factor(sums);
      if (standardError(factor, sums) < ENOUGH) {
        break;
      }
    }
    return trust(sums);
  }

  private static double trust(Sums... sums) {
    double factor = factor(sums);
    double standardError = standardError(factor, sums);
    double doubt =
        STANDARD_ERRORS
            * STANDARD_ERRORS
            * standardError
            * standardError
            * (1 + FEW_USERS / sums.length);
    return factor <= 0 ? 0 : Math.max(0, Math.min(1, factor - doubt / factor));
  }

  private static double corrections(Sums... sums) {
    return Arrays.stream(sums).mapToDouble(Sums::corrections).sum();
  }

  private static double factor(Sums... sums) {
    double corrections = corrections(sums);
    double products = Arrays.stream(sums).mapToDouble(Sums::products).sum();
    return corrections == 0 ? 0 : products / corrections;
  }

  private static double standardError(double factor, Sums... sums) {
    double corrections = corrections(sums);
    double squares =
        Arrays.stream(sums)
            .mapToDouble(each -> each.products() - factor * each.corrections())
            .map(left -> left * left)
            .sum();
    return corrections == 0 ? 0 : Math.sqrt(squares) / corrections;
  }

  private Sums measure(long user) {
    HeldOut held = HeldOut.of(matrix.profile(user));
    double[] expected = baseline.of(held.rest(), held.items());
    double[] corrected = believing.of(held.rest(), held.items());
    double products = 0;
    double corrections = 0;
    for (int index = 0; index < expected.length; index++) {
      double correction = corrected[index] - expected[index];
      products += correction * (held.rating(index) - expected[index]);
      corrections += correction * correction;
    }
    return new Sums(products, corrections);
  }
}
