package dev.matinee.serving.model;

import dev.matinee.published.DataAddress;
import dev.matinee.published.S3DataStore;
import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.data.ReadOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Models of a data set, wherever it is. */
public final class DataModelSource {
  private DataModelSource() {}

  /**
   * The source for an address.
   *
   * @param data a path, or {@code s3://bucket/prefix}
   * @param algorithm what lists are made by
   * @param pause between two looks at a manifest
   */
  public static ModelSource of(String data, Algorithm algorithm, Duration pause) {
    Optional<DataAddress> s3 = DataAddress.ofS3(data);
    return s3.isPresent()
        ? new S3ModelSource(s3.get(), ReadOptions.STRICT, algorithm, pause, S3DataStore::open)
        : new FileModelSource(Path.of(data), ReadOptions.STRICT, algorithm);
  }
}
