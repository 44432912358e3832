package dev.matinee.serving.question;

import dev.matinee.recommender.data.Catalogue;
import dev.matinee.store.History;
import java.util.Comparator;
import java.util.List;

/** Genres by how much a person likes them. */
public final class LikedGenres {
  private LikedGenres() {}

  /**
   * {@return the order of genres by what a person said of movies, the one that they like most
   * first} A genre counts {@code (liked + 1) / (known + 2)}, where {@code known} movies of it were
   * rated or hidden and {@code liked} of these are liked, so that one movie says less than ten. Of
   * those that count the same, the ones that the person chose come first. Takes time for each movie
   * of the history; safe for use by any number of threads.
   */
  public static Comparator<String> first(History history, Catalogue catalogue) {
    GenreSet genres = new GenreSet(catalogue.genres());
    Answers answers = Answers.of(history, catalogue);
    return Comparator.comparingDouble(
            (String genre) -> -answers.affinity(genres.of(List.of(genre))))
        .thenComparing(genre -> !history.genres().contains(genre));
  }
}
