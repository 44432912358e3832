package dev.matinee.evaluation.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Query;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.Recommendation;
import dev.matinee.recommender.Recommender;
import dev.matinee.recommender.UserProfile;
import dev.matinee.recommender.data.DataSets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every tenth rating is hidden from the recommenders, and asked for. */
class SyntheticTasteTest {
  private static final SyntheticRatings SPEC = new SyntheticRatings(600, 600, 48_000, 3);

  @TempDir private static Path folder;

  private static Ratings known;
  private static Ratings hidden;
  private static Ratings hiddenAndLiked;

  @BeforeAll
  static void generate() {
    SPEC.write(folder.resolve("set"), GenerationProgress.NONE);
    Ratings all = DataSets.read(folder.resolve("set")).ratings();
    Ratings.Builder knownPart = Ratings.builder();
    Ratings.Builder hiddenPart = Ratings.builder();
    Ratings.Builder likedPart = Ratings.builder();
    for (int at = 0; at < all.size(); at++) {
      boolean hide = at % 10 == 0;
      add(hide ? hiddenPart : knownPart, all, at);
      if (hide && all.rating(at) >= 4) {
        add(likedPart, all, at);
      }
    }
    known = knownPart.build();
    hidden = hiddenPart.build();
    hiddenAndLiked = likedPart.build();
  }

  private static void add(Ratings.Builder part, Ratings all, int at) {
    part.add(all.user(at), all.item(at), all.rating(at), all.timestamp(at));
  }

  @Test
  void neighboursPredictRatingsBetterThanTheMeansOfUsersAndMovies() {
    assertThat(squaredError(Algorithms.USER_KNN)).isLessThan(0.97 * squaredError(Algorithms.BIAS));
  }

  @Test
  void neighboursFindMoreLikedMoviesThanPopularityDoes() {
    assertThat(hits(Algorithms.USER_KNN)).isGreaterThan(1.2 * hits(Algorithms.POPULARITY));
  }

  private static double squaredError(Algorithm algorithm) {
    RatingMatrix matrix = RatingMatrix.of(known);
    Recommender recommender = algorithm.train(matrix);
    double sum = 0;
    for (int at = 0; at < hidden.size(); at++) {
      UserProfile person = matrix.profile(hidden.user(at));
      double error =
          recommender.predict(person, hidden.item(at)).get(0).rating() - hidden.rating(at);
      sum += error * error;
    }
    return sum / hidden.size();
  }

  /** How many hidden movies of four stars or more are among ten recommended to their users. */
  private static double hits(Algorithm algorithm) {
    RatingMatrix liked = RatingMatrix.of(hiddenAndLiked);
    RatingMatrix matrix = RatingMatrix.of(known);
    Recommender recommender = algorithm.train(matrix);
    long hits = 0;
    for (long user : liked.userIds()) {
      UserProfile wanted = liked.profile(user);
      hits +=
          recommender.recommend(matrix.profile(user), Query.top(10)).stream()
              .mapToLong(Recommendation::itemId)
              .filter(item -> wanted.ratingOf(item).isPresent())
              .count();
    }
    return hits;
  }
}
