package dev.matinee.web.picks;

import dev.matinee.web.history.UndoOffer;
import dev.matinee.web.http.ShownEntries;
import dev.matinee.web.language.Message;
import dev.matinee.web.movie.MovieCard;
import java.util.List;
import java.util.Optional;

/**
 * The model of the template of "Picked for you". Immutable.
 *
 * @param movies of the one list; empty in another arrangement
 * @param rows by genre; empty in another arrangement
 * @param one by luck; empty in another arrangement
 * @param from the address of the page as it is
 * @param list the id of the list
 * @param rated how many movies the person rated
 * @param updated how long ago the list was made
 */
public record PicksView(
    PickControls controls,
    Arrangement arrangement,
    List<MovieCard> movies,
    List<Row> rows,
    Optional<PickedOne> one,
    ShownEntries portion,
    String more,
    String from,
    String list,
    String csrf,
    int rated,
    Message updated,
    boolean degraded,
    boolean signedIn,
    Optional<UndoOffer> done) {
  /** A row of movies of one genre. */
  public record Row(String genre, List<MovieCard> movies) {}

  /** Whether nothing is left of the list. */
  public boolean isEmpty() {
    return movies.isEmpty() && rows.isEmpty() && one.isEmpty();
  }
}
