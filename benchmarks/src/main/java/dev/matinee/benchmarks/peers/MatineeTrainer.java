package dev.matinee.benchmarks.peers;

import dev.matinee.benchmarks.data.FlatRatings;
import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Query;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Recommendation;
import dev.matinee.recommender.Recommender;

/**
 * Matinee through its public interface, with the settings that an algorithm has by default. A list
 * comes with predicted ratings and match percentages, which the other libraries do not compute.
 *
 * @param algorithm which one
 */
record MatineeTrainer(Algorithm algorithm) implements Trainer {
  @Override
  public TopList train(FlatRatings ratings, int neighbours) {
    RatingMatrix matrix = RatingMatrix.of(ratings.toRatings());
    Recommender recommender = algorithm.train(matrix);
    return (user, count) ->
        recommender.recommend(matrix.profile(user), Query.top(count)).stream()
            .map(Recommendation::itemId)
            .toList();
  }
}
