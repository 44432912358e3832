package dev.matinee.evaluation.taste;

import dev.matinee.evaluation.ListMetrics;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.data.Catalogue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The first 24 movies of a made person's list. */
record TasteList(PlayedTaste taste, List<Long> movies) {
  /** How many movies a list has: as many as a page shows. */
  static final int LENGTH = 24;

  /** How many of them come first. */
  static final int FIRST = 10;

  List<Long> first() {
    return movies.subList(0, Math.min(FIRST, movies.size()));
  }

  int lovedOfFirst(Catalogue catalogue) {
    return (int) first().stream().filter(id -> taste.loves(catalogue.genresOf(id))).count();
  }

  List<Integer> ofEachKind(Catalogue catalogue) {
    return taste.loved().stream().map(genre -> ofFirst(genre, catalogue)).toList();
  }

  private int ofFirst(String genre, Catalogue catalogue) {
    return (int) first().stream().filter(id -> catalogue.genresOf(id).contains(genre)).count();
  }

  List<Long> hatedOnly(Catalogue catalogue) {
    return movies.stream().filter(id -> taste.onlyHates(catalogue.genresOf(id))).toList();
  }

  int shared(TasteList other) {
    Set<Long> both = new HashSet<>(movies);
    both.retainAll(other.movies);
    return both.size();
  }

  double popularity(RatingMatrix matrix) {
    return ListMetrics.of(first(), matrix::raterCount, matrix.userCount()).meanPopularity();
  }
}
