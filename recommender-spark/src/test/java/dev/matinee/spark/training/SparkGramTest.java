package dev.matinee.spark.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.ItemTags;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.TrainedModel;
import dev.matinee.recommender.TrainingProgress;
import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.DataSet;
import dev.matinee.spark.cluster.Cluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums are whole numbers: wherever they are added up, the model is the same. */
class SparkGramTest {
  @AutoClose private static final SparkSession SPARK = Cluster.start("local[3]");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "400, 60, the sums of lists and of predictions",
    "300, 3000, several blocks of predictions; lists by the rows of the few users"
  })
  void aModelIsBitForBitTheOneOfTheCore(int users, int items, String what) throws IOException {
    Ratings ratings = random(users, items);
    RatingMatrix matrix = RatingMatrix.of(ratings);
    Snapshot bare = Snapshot.of(new DataSet(what, ratings, Catalogue.of(List.of()), 0));
    TrainedModel core =
        Algorithms.EASE.model(matrix, ItemTags.NONE, TrainingProgress.NONE).orElseThrow();

    TrainedModel spark =
        SparkAlgorithm.named("ease", SPARK, 1)
            .orElseThrow()
            .learn(matrix, ItemTags.NONE, TrainingProgress.NONE);

    assertThat(written(bare.with(spark), "spark")).isEqualTo(written(bare.with(core), "core"));
  }

  private byte[] written(Snapshot snapshot, String name) throws IOException {
    Path file = folder.resolve(name);
    snapshot.write(file);
    return Files.readAllBytes(file);
  }

  private static Ratings random(int users, int items) {
    Random random = new Random(11);
    Ratings.Builder ratings = Ratings.builder();
    for (int user = 1; user <= users; user++) {
      for (int count = 0; count < 40; count++) {
        ratings.add(user, 1 + random.nextInt(items), 0.5 * (1 + random.nextInt(10)), count);
      }
    }
    return ratings.build(RatingScale.HALF_STARS);
  }
}
