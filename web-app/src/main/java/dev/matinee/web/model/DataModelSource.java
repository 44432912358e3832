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
    return LiveModel.train(read(), false, Algorithm.USER_KNN);
  }

  private Snapshot read() throws IOException {
    Optional<DataAddress> s3 = DataAddress.ofS3(address);
    if (s3.isEmpty()) {
      return Snapshot.read(Path.of(address), ReadOptions.STRICT);
    }
    Path folder = Files.createTempDirectory("matinee");
    try (S3DataStore store = S3DataStore.open()) {
      return Snapshot.read(store.download(s3.get(), folder), ReadOptions.STRICT);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
