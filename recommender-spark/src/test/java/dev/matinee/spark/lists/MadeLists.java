package dev.matinee.spark.lists;

import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.TrainingProgress;
import dev.matinee.recommender.data.ReadOptions;
import dev.matinee.spark.cluster.Cluster;
import dev.matinee.spark.cluster.SharedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** Lists of a small data set, made by Spark in this process. */
final class MadeLists implements AutoCloseable {
  static final LongConsumer UNTOLD = done -> {};

  private final SparkSession session = Cluster.start("local[2]");

  JavaSparkContext spark() {
    return JavaSparkContext.fromSparkContext(session.sparkContext());
  }

  /** Three kinds of movies, and 230 people who love one kind each: three parts. */
  static Snapshot tastes(Path folder) throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int user = 1; user <= 230; user++) {
      for (int movie = 1; movie <= 30; movie++) {
        if ((user * 7 + movie * 11) % 5 > 1) {
          String rating = user % 3 == movie % 3 ? "4.5" : (user + movie) % 2 + ".5";
          rows.append("%d,%d,%s,%d%n".formatted(user, movie, rating, 1000 + movie));
        }
      }
    }
    Path file = Files.writeString(folder.resolve("tastes.csv"), rows);
    return Snapshot.read(file, ReadOptions.STRICT);
  }

  /** Gives a snapshot with a model to Spark. */
  ModelFile share(Snapshot data, Algorithm algorithm, Path folder) {
    Path file = folder.resolve(algorithm.label() + "-" + data.name() + ".snapshot");
    algorithm
        .model(data.matrix(), data.catalogue(), TrainingProgress.NONE)
        .map(data::with)
        .orElse(data)
        .write(file);
    return new ModelFile(SharedFile.of(session, file.toString()), algorithm.label(), null, false);
  }

  @Override
  public void close() {
    session.stop();
  }
}
