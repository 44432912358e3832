package dev.matinee.recommender;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The chance that a person likes an item, which is to say would rate it in the top quarter of the
 * scale, by the rating that is predicted for them:
 *
 * <pre>
 *   chance = 1 / (1 + exp(-(a + b p))),  p = (predicted - min) / (max - min)
 * </pre>
 *
 * fitted to ratings that were held out of the profiles of sampled users, a fifth of each. People
 * choose what they rate, so the chance is that among items that they would choose, and not among
 * all.
 *
 * <p>Source: J. Platt (1999), Probabilistic outputs for support vector machines, in Advances in
 * large margin classifiers. Immutable; safe for use by any number of threads.
 *
 * @param intercept a
 * @param slope b, 0 or more
 */
record LikeChance(double intercept, double slope) {
  /** Nothing was measured: a half. */
  static final LikeChance UNKNOWN = new LikeChance(0, 0);

  private static final int MOST_USERS = 1024;
  private static final int MOST_RATINGS = 256;
  private static final int STEPS = 50;
  private static final double PRIOR = 1e-3;

  /**
   * Fits to a matrix.
   *
   * @param predicting predicts the ratings of items for a person
   */
  static LikeChance of(
      RatingMatrix matrix, BiFunction<UserProfile, long[], List<Prediction>> predicting) {
    long[] users = HeldOut.users(matrix);
    RatingScale scale = matrix.scale();
    List<Sample> samples =
        IntStream.range(0, Math.min(MOST_USERS, users.length))
            .parallel()
            .mapToObj(index -> HeldOut.spread(matrix.profile(users[index]), MOST_RATINGS))
            .flatMap(held -> samples(held, scale, predicting))
            .toList();
    return fit(samples);
  }

  /**
   * A held-out rating.
   *
   * @param height of its prediction on the scale, 0 to 1
   * @param liked whether it is in the top quarter
   */
  private record Sample(double height, boolean liked) {}

  private static Stream<Sample> samples(
      HeldOut held,
      RatingScale scale,
      BiFunction<UserProfile, long[], List<Prediction>> predicting) {
    List<Prediction> predictions = predicting.apply(held.rest(), held.items());
    return IntStream.range(0, predictions.size())
        .filter(index -> !predictions.get(index).isThin())
        .mapToObj(
            index ->
                new Sample(
                    height(scale, predictions.get(index).rating()),
                    scale.isLiked(held.rating(index))));
  }

  private static double height(RatingScale scale, double rating) {
    return (rating - scale.min()) / (scale.max() - scale.min());
  }

  private static LikeChance fit(List<Sample> samples) {
    LikeChance fitted = fit(samples, 1);
    // Where higher predictions are liked less, they say nothing.
    return fitted.slope < 0 ? fit(samples, 0) : fitted;
  }

  /**
   * Newton's method on the log-likelihood, with a weak pull towards 0.
   *
   * @param weightOfHeight 1, or 0 for a chance that is the same for all
   */
  private static LikeChance fit(List<Sample> samples, double weightOfHeight) {
    double a = 0;
    double b = 0;
    for (int step = 0; step < STEPS; step++) {
      double gradientA = -PRIOR * a;
      double gradientB = -PRIOR * b;
      double aa = PRIOR;
      double ab = 0;
      double bb = PRIOR;
      for (Sample sample : samples) {
        double height = weightOfHeight * sample.height();
        double chance = logistic(a + b * height);
        double error = (sample.liked() ? 1 : 0) - chance;
        double weight = chance * (1 - chance);
        gradientA += error;
        gradientB += error * height;
        aa += weight;
        ab += weight * height;
        bb += weight * height * height;
      }
      double determinant = aa * bb - ab * ab;
      a += (bb * gradientA - ab * gradientB) / determinant;
      b += (aa * gradientB - ab * gradientA) / determinant;
    }
    return new LikeChance(a, b);
  }

  private static double logistic(double value) {
    return 1 / (1 + Math.exp(-value));
  }

  /** The chance, 0 to 1, by a prediction on a scale. */
  double of(RatingScale scale, double predicted) {
    return logistic(intercept + slope * height(scale, predicted));
  }
}
