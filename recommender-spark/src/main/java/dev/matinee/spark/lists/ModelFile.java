package dev.matinee.spark.lists;

import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Snapshot;
import dev.matinee.serving.model.LiveModel;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.spark.SparkFiles;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;

/**
 * A model that all processes of a cluster have as a file, and open when they first need it, once.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param name of the snapshot among the files of the work
 * @param algorithm what lists are made by
 * @param knowsAccountsUntil until when the data have all that accounts rated; null where that is
 *     not known
 * @param titlesArePublished whether those who read lists without a model find the titles
 */
record ModelFile(
    String name, String algorithm, @Nullable Instant knowsAccountsUntil, boolean titlesArePublished)
    implements Serializable {
  private static final ConcurrentMap<Path, LiveModel> OPENED = new ConcurrentHashMap<>();

  /**
   * Gives a snapshot to all processes, each of which fetches it once.
   *
   * @param data a path, or an address that Hadoop reads
   */
  static ModelFile share(
      JavaSparkContext spark,
      String data,
      String algorithm,
      Optional<Instant> knowsAccountsUntil,
      boolean titlesArePublished) {
    spark.addFile(data);
    String name = data.substring(data.lastIndexOf('/') + 1);
    return new ModelFile(name, algorithm, knowsAccountsUntil.orElse(null), titlesArePublished);
  }

  /** The model, which all threads of this process share. */
  LiveModel open() {
    return OPENED.computeIfAbsent(Path.of(SparkFiles.get(name)), this::read);
  }

  private LiveModel read(Path file) {
    LiveModel model =
        LiveModel.train(Snapshot.open(file), false, Algorithms.named(algorithm))
            .publishedAs("", Optional.ofNullable(knowsAccountsUntil));
    return titlesArePublished ? model.withPublishedTitles() : model;
  }
}
