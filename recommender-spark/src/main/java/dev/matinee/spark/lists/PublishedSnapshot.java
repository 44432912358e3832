package dev.matinee.spark.lists;

import dev.matinee.published.DataAddress;
import dev.matinee.published.PublishedData;
import dev.matinee.published.PublishedFile;
import dev.matinee.published.PublishedTitles;
import dev.matinee.published.PublishedVersion;
import dev.matinee.published.S3DataStore;
import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.TrainingProgress;
import dev.matinee.spark.cluster.BatchException;
import dev.matinee.spark.cluster.SharedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The published version that counts, as one file of this machine. Where it has no model of its
 * algorithm, one is trained here, so that no other process has to.
 *
 * @param folder that goes away with everything in it
 * @param file the snapshot with its model
 * @param version as the manifest has it
 * @param titlesArePublished whether readers without a model find the titles
 */
record PublishedSnapshot(
    Path folder, Path file, PublishedVersion version, boolean titlesArePublished)
    implements AutoCloseable {
  private static final Set<PublishedFile.Use> READY =
      Set.of(PublishedFile.Use.SNAPSHOT, PublishedFile.Use.REFERENCE);

  /**
   * Fetches it.
   *
   * @throws dev.matinee.published.DataStoreException if it is not there, or cannot be fetched
   */
  static PublishedSnapshot fetch(S3DataStore store, DataAddress address) {
    PublishedData published = new PublishedData(store, address);
    PublishedVersion version = published.manifest().currentVersion();
    try {
      Path folder = Files.createTempDirectory("matinee-lists");
      Snapshot snapshot = Snapshot.open(published.download(version, READY, folder));
      Path file = folder.resolve("lists.snapshot");
      withModel(snapshot, version.algorithm()).write(file);
      String titles = PublishedTitles.of(snapshot).version();
      return new PublishedSnapshot(folder, file, version, published.titles(titles).isPresent());
    } catch (IOException e) {
      throw new BatchException("cannot keep a copy of " + address + ": " + e, e);
    }
  }

  private static Snapshot withModel(Snapshot snapshot, Algorithm algorithm) {
    return snapshot.model(algorithm.label()).isPresent()
        ? snapshot
        : algorithm
            .model(snapshot.matrix(), snapshot.catalogue(), TrainingProgress.NONE)
            .map(snapshot::with)
            .orElse(snapshot);
  }

  /** What makes lists, in all processes that have the file. */
  ModelFile shared(SharedFile everywhere) {
    return new ModelFile(
        everywhere,
        version.algorithm().label(),
        version.knowsAccountsUntil().orElse(null),
        titlesArePublished);
  }

  @Override
  public void close() {
    try (Stream<Path> entries = Files.walk(folder)) {
      List<Path> deepestFirst = entries.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new BatchException("cannot remove " + folder + ": " + e, e);
    }
  }
}
