package dev.matinee.recommender;

import java.util.List;
import java.util.OptionalDouble;

/** The predictions of a list. */
final class Predictions {
  private Predictions() {}

  /** The rating at a rank; empty where nothing was predicted. */
  static OptionalDouble at(int rank, List<Prediction> predictions) {
    return predictions.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(predictions.get(rank).rating());
  }
}
