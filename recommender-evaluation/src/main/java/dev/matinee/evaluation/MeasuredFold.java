package dev.matinee.evaluation;

import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Recommender;
import java.util.List;

/**
 * One fold, made ready for measuring, for all contestants alike. Immutable; safe for use by any
 * number of threads.
 *
 * @param number of the fold, from 0
 * @param training what contestants learn from
 * @param users of the test set
 * @param profiles what contestants are told of them
 * @param popularity of the items
 * @param variant of the protocol
 * @param settings of the evaluation
 * @param relevantFrom the rating from which a test item is relevant
 */
record MeasuredFold(
    int number,
    Training training,
    List<TestUser> users,
    KnownProfiles profiles,
    PopularityOrder popularity,
    Variant variant,
    EvaluationSettings settings,
    double relevantFrom) {
  private static final double ROUNDING = 1e-9;

  static MeasuredFold of(int number, Fold fold, Variant variant, EvaluationSettings settings) {
    RatingMatrix matrix = RatingMatrix.of(fold.train());
    return new MeasuredFold(
        number,
        new Training(fold.train(), matrix, variant.tags()),
        TestUser.all(fold.test()),
        new KnownProfiles(fold.train(), matrix, variant.given()),
        PopularityOrder.of(matrix),
        variant,
        settings,
        settings.relevantOn(fold.train().scale()));
  }

  RatingMatrix matrix() {
    return training.matrix();
  }

  /** Whether a rating makes its item relevant; rounding of the scale's steps does not count. */
  boolean isRelevant(double rating) {
    return rating >= relevantFrom - ROUNDING;
  }

  /** Whether there is a user whose ranking can be measured. */
  boolean hasRelevantItem() {
    return users.stream().anyMatch(user -> user.hasRelevantItem(this));
  }

  /** The recommender with its lists as the variant wants them. */
  Recommender reordered(Recommender recommender) {
    return variant.reordered(recommender, matrix());
  }

  /** The length of the ranking that is looked at for a user with some relevant items. */
  int depth(int relevant) {
    int wanted = Math.max(relevant, settings.depth());
    return Math.max(settings.at(), Math.min(wanted, matrix().itemCount()));
  }
}
