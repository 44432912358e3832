package dev.matinee.evaluation.match;

import dev.matinee.evaluation.EvaluationException;
import dev.matinee.evaluation.EvaluationProgress;
import dev.matinee.evaluation.Fold;
import dev.matinee.evaluation.Split;
import dev.matinee.evaluation.Training;
import dev.matinee.recommender.ItemTags;
import dev.matinee.recommender.Query;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.Recommendation;
import dev.matinee.recommender.Recommender;
import dev.matinee.recommender.UserProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Measures whether the {@linkplain Recommendation#matchPercent match} of a list's entries is the
 * chance that the person likes them. Each user of both sets has a list of 240 items that they did
 * not rate in the training set, as a site makes it; the entries that they rated in the test set
 * tell whether they like them, which is to say rated them in the top quarter of the scale.
 *
 * <p>People choose what they rate. What is measured is so the chance among items that they would
 * choose, and not among all that are listed; of these, most stay unrated and say nothing.
 *
 * <p>Lists are made in parallel; the figures do not depend on the number of threads. Immutable;
 * safe for use by any number of threads.
 */
public final class MatchEvaluation {
  /** How many entries of a list have a match. */
  private static final int LIST = 240;

  private final String split;
  private final List<Fold> folds;
  private final ItemTags tags;

  /** On folds that somebody else made. */
  MatchEvaluation(String split, List<Fold> folds, ItemTags tags) {
    this.split = split;
    this.folds = folds;
    this.tags = tags;
  }

  /**
   * {@return an evaluation on ratings that a split divides}
   *
   * @param ratings all of them
   * @param split how they are divided
   * @param tags what the items are about
   */
  public static MatchEvaluation of(Ratings ratings, Split split, ItemTags tags) {
    return new MatchEvaluation(split.description(), split.folds(ratings), tags);
  }

  /**
   * Trains a recommender on each fold and measures the match of its lists. Folds are counted
   * together.
   *
   * @param algorithm its name, for the result
   * @param training makes it from one training set
   * @param progress is told after each user, from any thread
   * @throws EvaluationException if no user is in a training set and in its test set
   */
  public MatchResult run(
      String algorithm, Function<Training, Recommender> training, EvaluationProgress progress) {
    List<Trained> trained = folds.stream().map(fold -> Trained.of(fold, tags)).toList();
    long total = trained.stream().mapToLong(fold -> fold.users().size()).sum();
    if (total == 0) {
      throw new EvaluationException(
          "there is nothing to measure: no user is in the training set and in the test set");
    }
    AtomicLong done = new AtomicLong();
    List<MatchBands> counts = new ArrayList<>();
    for (Trained fold : trained) {
      Recommender recommender = training.apply(fold.training());
      counts.addAll(
          fold.users().parallelStream()
              .map(
                  user -> {
                    MatchBands bands = fold.count(recommender, user);
                    progress.advanced(algorithm, done.incrementAndGet(), total);
                    return bands;
                  })
              .toList());
    }
    return new MatchResult(
        split,
        algorithm,
        counts.size(),
        counts.stream().mapToLong(MatchBands::withoutMatch).sum(),
        MatchBands.sum(counts));
  }

  /**
   * One fold.
   *
   * @param training what is learned from
   * @param test what people rated afterwards, indexed
   * @param users of both
   */
  private record Trained(Training training, RatingMatrix test, List<Long> users) {
    static Trained of(Fold fold, ItemTags tags) {
      RatingMatrix train = RatingMatrix.of(fold.train());
      RatingMatrix test = RatingMatrix.of(fold.test());
      return new Trained(
          new Training(fold.train(), train, tags),
          test,
          Arrays.stream(test.userIds()).filter(train::hasUser).boxed().toList());
    }

    MatchBands count(Recommender recommender, long user) {
      MatchBands bands = new MatchBands();
      UserProfile judging = test.profile(user);
      UserProfile profile = training.matrix().profile(user);
      for (Recommendation entry : recommender.recommend(profile, Query.top(LIST))) {
        count(entry, judging.ratingOf(entry.itemId()), bands);
      }
      return bands;
    }

    private void count(Recommendation entry, OptionalDouble rating, MatchBands bands) {
      if (entry.matchPercent().isEmpty()) {
        bands.showWithoutMatch();
        return;
      }
      int percent = entry.matchPercent().getAsInt();
      if (rating.isEmpty()) {
        bands.show(percent);
      } else {
        bands.showRated(percent, training.matrix().scale().isLiked(rating.getAsDouble()));
      }
    }
  }
}
