package dev.matinee.benchmarks.kernels;

import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Recommender;
import dev.matinee.recommender.UserProfile;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A recommender, and whom and what it may be asked about: the same users in each run. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls the method with @Setup.
public class TrainedRecommender {
  private static final int PROFILES = 4_096;

  /** The name of a shape. */
  @Param("ml-1m")
  public String shape;

  /** The name of an algorithm. */
  @Param({"user-knn", "user-knn-cosine", "user-knn-pearson"})
  public String algorithm;

  private Recommender recommender;
  private UserProfile[] profiles;
  private long[] items;

  @Setup
  public void train() {
    RatingMatrix matrix = RatingMatrix.of(GeneratedRatings.of(shape));
    recommender = Algorithms.named(algorithm).train(matrix);
    items = matrix.itemIds();
    long[] users = matrix.userIds();
    profiles =
        new SplittableRandom(1)
            .ints(PROFILES, 0, users.length)
            .mapToObj(user -> matrix.profile(users[user]))
            .toArray(UserProfile[]::new);
  }

  Recommender recommender() {
    return recommender;
  }

  UserProfile profile(SplittableRandom random) {
    return profiles[random.nextInt(profiles.length)];
  }

  long[] items(SplittableRandom random, int count) {
    return random.ints(count, 0, items.length).mapToLong(item -> items[item]).toArray();
  }
}
