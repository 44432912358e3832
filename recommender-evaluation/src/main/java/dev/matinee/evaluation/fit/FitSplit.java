package dev.matinee.evaluation.fit;

import dev.matinee.evaluation.Fold;
import dev.matinee.evaluation.RankingMetrics;
import dev.matinee.recommender.Ease;
import dev.matinee.recommender.EaseConfig;
import dev.matinee.recommender.ItemTags;
import dev.matinee.recommender.Query;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.Recommendation;
import dev.matinee.recommender.TrainingProgress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One division of the ratings, on which settings are tried. Immutable. */
final class FitSplit {
  private static final int LIST = 10;

  private final RatingMatrix matrix;
  private final ItemTags tags;
  private final List<Judged> users;

  /**
   * A user who is measured.
   *
   * @param id of the user
   * @param relevant the items that they liked in the test set
   */
  private record Judged(long id, Set<Long> relevant) {}

  /**
   * Takes a fold over.
   *
   * @param mostUsers how many users are measured at most, evenly spread over all ids
   */
  FitSplit(Fold fold, ItemTags tags, int mostUsers) {
    this.tags = tags;
    matrix = RatingMatrix.of(fold.train());
    List<Judged> judged = judged(fold.test());
    users = new ArrayList<>();
    for (int index = 0; index < Math.min(mostUsers, judged.size()); index++) {
      int at = (int) ((long) index * judged.size() / Math.min(mostUsers, judged.size()));
      users.add(judged.get(at));
    }
  }

  private List<Judged> judged(Ratings test) {
    List<Judged> judged = new ArrayList<>();
    for (int rank = 0; rank < test.userCount(); rank++) {
      Set<Long> relevant = new HashSet<>();
      for (int at = test.start(rank); at < test.end(rank); at++) {
        if (test.scale().isLiked(test.rating(at))) {
          relevant.add(test.item(at));
        }
      }
      if (!relevant.isEmpty() && matrix.hasUser(test.userAt(rank))) {
        judged.add(new Judged(test.userAt(rank), relevant));
      }
    }
    return judged;
  }

  /** Whether there is a user who can be measured. */
  boolean isMeasurable() {
    return !users.isEmpty();
  }

  /** The NDCG of a list of ten of each user. */
  double[] measure(EaseConfig config) {
    Ease ease = Ease.train(matrix, tags, config, TrainingProgress.NONE);
    return users.parallelStream().mapToDouble(user -> ndcg(ease, user)).toArray();
  }

  private double ndcg(Ease ease, Judged user) {
    List<Long> list =
        ease.recommend(matrix.profile(user.id()), Query.top(LIST).withoutPredictions()).stream()
            .map(Recommendation::itemId)
            .toList();
    return RankingMetrics.of(list, user.relevant(), LIST).ndcg();
  }
}
