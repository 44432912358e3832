package dev.matinee.spark.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.AlsConfig;
import dev.matinee.recommender.Query;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.Recommendation;
import dev.matinee.recommender.Recommender;
import dev.matinee.recommender.UserProfile;
import dev.matinee.spark.cluster.Cluster;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Spark in this process trains the models that the core trains. */
class SparkSolverTest {
  private static final AlsConfig SMALL = new AlsConfig(3, 0.1, 5, 2, 5, 1, 2, 0.1, 5);

  /** The two begin at other random numbers. */
  private static final Offset<Double> CLOSE = within(0.1);

  @AutoClose private static final SparkSession SPARK = Cluster.start("local[2]");

  /** Three kinds of movies, and people who love one kind each. */
  private static RatingMatrix tastes() {
    Random random = new Random(5);
    Ratings.Builder ratings = Ratings.builder();
    for (int user = 1; user <= 90; user++) {
      for (int item = 1; item <= 30; item++) {
        if (random.nextInt(3) > 0) {
          ratings.add(user, item, user % 3 == item % 3 ? 4.5 : 1.5 + random.nextInt(2), 0);
        }
      }
    }
    return RatingMatrix.of(ratings.build(RatingScale.HALF_STARS));
  }

  @Test
  void listsAndPredictionsAreThoseOfTheCore() {
    RatingMatrix matrix = tastes();
    Algorithm onSpark =
        SparkAlgorithm.named("als", SPARK, 7).orElseThrow().withSettings(SMALL.toText());

    Recommender spark = onSpark.train(matrix);
    Recommender core = Algorithms.ALS.withSettings(SMALL.toText()).train(matrix);

    List<UserProfile> people =
        List.of(
            matrix.profile(1),
            matrix.profile(50),
            UserProfile.builder().rate(1, 5).rate(2, 1).rate(4, 4).build());
    for (UserProfile person : people) {
      List<Recommendation> expected = core.recommend(person, Query.top(10));
      List<Recommendation> list = spark.recommend(person, Query.top(10));
      assertThat(list).hasSameSizeAs(expected);
      assertThat(list.get(0).itemId() % 3).isEqualTo(expected.get(0).itemId() % 3);
      IntStream.range(0, list.size())
          .forEach(
              rank ->
                  assertThat(list.get(rank).score()).isCloseTo(expected.get(rank).score(), CLOSE));
      assertThat(spark.predict(person, 3).get(0).rating())
          .isCloseTo(core.predict(person, 3).get(0).rating(), CLOSE);
    }
  }
}
