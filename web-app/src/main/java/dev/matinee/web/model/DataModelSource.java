package dev.matinee.web.model;

import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.data.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Trains on a data set, or a snapshot of one, of this machine or of S3.
 *
 * @param address a path, or {@code s3://bucket/prefix}
 */
public record DataModelSource(String address) implements ModelSource {
  @Override
  public LiveModel load() throws IOException {
    Optional<DataAddress> s3 = DataAddress.ofS3(address);
    return s3.isPresent() ? download(s3.get()) : read(Path.of(address));
  }

  private static LiveModel download(DataAddress address) throws IOException {
    Path folder = Files.createTempDirectory("matinee");
    try (S3DataStore store = S3DataStore.open()) {
      return read(store.download(address, folder));
    } finally {
      delete(folder);
    }
  }

  private static LiveModel read(Path data) {
    Snapshot snapshot = Snapshot.read(data, ReadOptions.STRICT);
    return LiveModel.train(snapshot, FilmReferences.of(data), false, Algorithm.USER_KNN);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
