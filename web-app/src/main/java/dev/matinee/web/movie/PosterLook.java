package dev.matinee.web.movie;

import java.util.Collection;
import java.util.List;

/**
 * How the genres of a movie look. Data sets list them by the alphabet, so the first says little:
 * what counts is the genre that tells most about a movie, {@code Western} more than {@code Drama}.
 *
 * @param tone the genre that gives motif and colour; {@value #NONE} where there is none
 * @param shade the genre that colours the foot: the next one, or the same
 */
public record PosterLook(String tone, String shade) {
  static final String NONE = "none";

  /** Those that posters are drawn for, the most telling first. */
  static final List<String> GENRES =
      List.of(
          "Documentary",
          "Film-Noir",
          "Western",
          "Animation",
          "Musical",
          "Horror",
          "Sci-Fi",
          "Fantasy",
          "Mystery",
          "War",
          "Children",
          "Crime",
          "Adventure",
          "Action",
          "Romance",
          "Thriller",
          "Comedy",
          "Drama");

  static PosterLook of(Collection<String> genres) {
    List<String> known = GENRES.stream().filter(genres::contains).limit(2).toList();
    return known.isEmpty()
        ? new PosterLook(NONE, NONE)
        : new PosterLook(known.get(0), known.get(known.size() - 1));
  }
}
