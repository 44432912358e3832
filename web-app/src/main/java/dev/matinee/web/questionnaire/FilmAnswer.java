package dev.matinee.web.questionnaire;

import dev.matinee.web.movie.MovieCard;

/**
 * A film that is asked about. Immutable.
 *
 * @param card the film
 * @param halfStars that were chosen, 0 for none
 */
public record FilmAnswer(MovieCard card, int halfStars) {
  /** Fields of answers begin so; the id of the film follows. */
  static final String FIELD = "film-";

  /** The name of its field. */
  public String field() {
    return FIELD + card.id();
  }
}
