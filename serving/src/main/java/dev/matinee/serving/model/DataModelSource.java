package dev.matinee.serving.model;

import dev.matinee.published.DataAddress;
import dev.matinee.published.S3DataStore;
import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
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
   * @param named what lists are made by; empty for the algorithm of published models, else the
   *     standard one
   * @param pause between two looks at a manifest
   */
  public static ModelSource of(String data, Optional<Algorithm> named, Duration pause) {
    Optional<DataAddress> s3 = DataAddress.ofS3(data);
    return s3.isPresent()
        ? new S3ModelSource(s3.get(), ReadOptions.STRICT, named, pause, S3DataStore::open)
        : new FileModelSource(
            Path.of(data), ReadOptions.STRICT, named.orElseGet(Algorithms::standard));
  }

  /** The same whose lists are all made by one algorithm. */
  public static ModelSource of(String data, Algorithm algorithm, Duration pause) {
    return of(data, Optional.of(algorithm), pause);
  }
}
