package dev.matinee.evaluation.taste;

import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.data.Catalogue;

/**
 * How many of ten movies must be of a loved kind: six, and three where fewer than a hundred movies
 * of the kind have five raters or more.
 */
record Kinds(RatingMatrix matrix, Catalogue catalogue) {
  private static final int RATERS = 5;
  private static final int FEW_MOVIES = 100;
  private static final int NEEDED = 6;
  private static final int NEEDED_OF_FEW = 3;

  int needed(PlayedTaste taste) {
    return isScarce(taste) ? NEEDED_OF_FEW : NEEDED;
  }

  boolean isScarce(PlayedTaste taste) {
    return catalogue.items().stream()
            .filter(movie -> taste.loves(movie.genres()))
            .filter(movie -> matrix.raterCount(movie.id()) >= RATERS)
            .count()
        < FEW_MOVIES;
  }
}
