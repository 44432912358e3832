package dev.matinee.published;

import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.TrainedModel;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The model that answers by a published version, and what was measured of it. Immutable.
 *
 * @param algorithm what made it
 * @param settings as the algorithm writes them
 * @param metrics by name, such as {@code ndcg} and {@code rmse}
 * @param protocol how they were measured; empty where that is not known
 * @param comparison with the model that was live before; empty where there was none to compare with
 */
public record PublishedModel(
    String algorithm,
    String settings,
    Map<String, Double> metrics,
    Optional<String> protocol,
    Optional<ModelComparison> comparison) {
  public PublishedModel {
    SortedMap<String, Double> sorted = new TreeMap<>(metrics);
    metrics = Collections.unmodifiableSortedMap(sorted);
  }

  /** The model of data without a comparison: the standard one, where there are several. */
  static Optional<PublishedModel> of(Snapshot data) {
    return data.model(Algorithms.standard().label())
        .or(() -> data.models().stream().findFirst())
        .map(PublishedModel::of);
  }

  /** {@return a model that was compared with none} */
  public static PublishedModel of(TrainedModel model) {
    return new PublishedModel(
        model.algorithm(), model.settings(), model.metrics(), Optional.empty(), Optional.empty());
  }

  /**
   * What was written by {@link #bytes}.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static PublishedModel read(byte[] bytes) {
    return ManifestJson.read(bytes, PublishedModel.class);
  }

  /** {@return a JSON document} */
  public byte[] bytes() {
    return ManifestJson.bytes(this);
  }
}
