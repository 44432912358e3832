package dev.matinee.serving.model;

import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.data.Catalogue;

/**
 * Tells on every page what the lists are made of.
 *
 * @param name of the data set
 * @param sample whether the data are made up
 * @param movieLens whether they are of MovieLens, whose archives are all named {@code ml-...}
 * @param users which users there are
 * @param ratings how many ratings
 * @param movies how many movies have a title
 */
public record DataLabel(
    String name, boolean sample, boolean movieLens, UserRange users, long ratings, int movies) {
  /**
   * {@return the label of a data set}
   *
   * @param sample whether it is the built-in sample and no real data
   * @param matrix the ratings of its users
   */
  static DataLabel of(String name, boolean sample, RatingMatrix matrix, Catalogue catalogue) {
    return new DataLabel(
        name,
        sample,
        !sample && name.startsWith("ml-"),
        UserRange.of(matrix),
        matrix.ratingCount(),
        catalogue.size());
  }
}
