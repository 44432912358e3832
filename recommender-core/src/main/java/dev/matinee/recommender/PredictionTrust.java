package dev.matinee.recommender;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Estimates how far the corrections of a {@link UserKnn} can be trusted on the data at hand, so
 * that it predicts no worse than its baseline even where there is no taste to find.
 *
 * <p>A sample of users, evenly spread over all ids, predicts a fifth of their ratings from the
 * others. With c what a prediction adds to the baseline, and e what is missing there, the trust is
 * the least-squares factor {@code sum c e / sum c^2}, at most 1; and 0 where that is not above
 * three times its standard error, as on noise. The sample depends on ids alone, so the same ratings
 * give the same trust.
 */
final class PredictionTrust {
  private static final int USERS = 120;
  private static final int HELD_OUT_EVERY = 5;
  private static final int MOST_HELD_OUT = 16;
  private static final double STANDARD_ERRORS = 3;

  /**
   * Sums over held-out ratings.
   *
   * @param products of corrections and errors of the baseline
   * @param corrections squared
   * @param errors squared
   * @param count how many ratings
   */
  private record Sums(double products, double corrections, double errors, int count) {
    static final Sums NONE = new Sums(0, 0, 0, 0);

    Sums plus(Sums other) {
      return new Sums(
          products + other.products,
          corrections + other.corrections,
          errors + other.errors,
          count + other.count);
    }

    Sums plus(double correction, double error) {
      return plus(new Sums(correction * error, correction * correction, error * error, 1));
    }

    double trust() {
      if (count < 2 || corrections == 0) {
        return 0;
      }
      double factor = products / corrections;
      double left = Math.max(0, errors - factor * products);
      double standardError = Math.sqrt(left / (count - 1) / corrections);
      return factor > STANDARD_ERRORS * standardError ? Math.min(1, factor) : 0;
    }
  }

  private final RatingMatrix matrix;
  private final UserKnn believing;
  private final Bias baseline;

  private PredictionTrust(RatingMatrix matrix, UserKnnConfig config) {
    this.matrix = matrix;
    believing = UserKnn.of(matrix, config.with(config.prediction().withTrust(1)));
    baseline = Bias.of(matrix, config.prediction().baseline());
  }

  /** The settings with the trust that the data justify. */
  static UserKnnConfig estimated(RatingMatrix matrix, UserKnnConfig config) {
    double trust = new PredictionTrust(matrix, config).estimate();
    return config.with(config.prediction().withTrust(trust));
  }

  private double estimate() {
    long[] users = matrix.userIds();
    int sampled = Math.min(USERS, users.length);
    // Users are measured in parallel and summed in their order: sums of doubles depend on it.
    Sums[] sums =
        IntStream.range(0, sampled)
            .parallel()
            .mapToObj(index -> measure(users[(int) ((long) index * users.length / sampled)]))
            .toArray(Sums[]::new);
    return Arrays.stream(sums).reduce(Sums.NONE, Sums::plus).trust();
  }

  private Sums measure(long user) {
    UserProfile whole = matrix.profile(user);
    long[] held =
        IntStream.range(0, whole.ratingCount())
            .filter(index -> index % HELD_OUT_EVERY == HELD_OUT_EVERY - 1)
            .limit(MOST_HELD_OUT)
            .mapToLong(whole::ratedItem)
            .toArray();
    UserProfile rest = without(whole, held);
    List<Prediction> expected = baseline.predict(rest, held);
    List<Prediction> corrected = believing.predict(rest, held);
    Sums sums = Sums.NONE;
    for (int index = 0; index < held.length; index++) {
      double base = expected.get(index).rating();
      double rating = whole.ratingOf(held[index]).orElseThrow();
      sums = sums.plus(corrected.get(index).rating() - base, rating - base);
    }
    return sums;
  }

  private static UserProfile without(UserProfile whole, long... held) {
    UserProfile.Builder rest = UserProfile.builder();
    whole.userId().ifPresent(rest::userId);
    for (int index = 0; index < whole.ratingCount(); index++) {
      if (Arrays.binarySearch(held, whole.ratedItem(index)) < 0) {
        rest.rate(whole.ratedItem(index), whole.rating(index), whole.ratedAt(index));
      }
    }
    return rest.build();
  }
}
