package dev.matinee.spark.lists;

import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Snapshot;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.spark.cluster.SharedFile;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * A model that all processes of a cluster have as a file, and open when they first need it, once.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param file the snapshot
 * @param algorithm what lists are made by
 * @param knowsAccountsUntil until when the data have all that accounts rated; null where that is
 *     not known
 * @param titlesArePublished whether those who read lists without a model find the titles
 */
record ModelFile(
    SharedFile file,
    String algorithm,
    @Nullable Instant knowsAccountsUntil,
    boolean titlesArePublished)
    implements Serializable {
  private static final ConcurrentMap<Path, LiveModel> OPENED = new ConcurrentHashMap<>();

  /** The model, which all threads of this process share. */
  LiveModel open() {
    return OPENED.computeIfAbsent(file.path(), this::read);
  }

  private LiveModel read(Path path) {
    LiveModel model =
        LiveModel.train(Snapshot.open(path), false, Algorithms.named(algorithm))
            .publishedAs("", Optional.ofNullable(knowsAccountsUntil));
    return titlesArePublished ? model.withPublishedTitles() : model;
  }
}
