package dev.matinee.events.prediction;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What was predicted, all of it by one model. Immutable; safe for use by any number of threads.
 *
 * @param id of the request
 * @param modelVersion of the model; empty where the request was refused
 * @param algorithm of the model; empty where the request was refused
 * @param items the movies, best first, or in the order of the request
 * @param error why the request was refused
 */
public record PredictionAnswer(
    String id, String modelVersion, String algorithm, List<Item> items, Optional<String> error) {
  public PredictionAnswer {
    items = List.copyOf(items);
  }

  /**
   * A movie.
   *
   * @param movie its id in the data set
   * @param title without the year
   * @param year where it is known
   * @param genres of the data set
   * @param score by which lists are ordered; only of the best movies
   * @param predictedRating stars on the scale of the data set, where that is predicted
   * @param match the chance in percent that the person likes it; only of the best movies
   */
  public record Item(
      long movie,
      String title,
      OptionalInt year,
      List<String> genres,
      OptionalDouble score,
      OptionalDouble predictedRating,
      OptionalInt match) {
    public Item {
      genres = List.copyOf(genres);
    }
  }

  /** {@return what a request gets that cannot be answered} */
  public static PredictionAnswer refused(String id, String error) {
    return new PredictionAnswer(id, "", "", List.of(), Optional.of(error));
  }
}
