package dev.matinee.web.taste;

import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.Item;
import dev.matinee.store.History;
import dev.matinee.store.RatedMovie;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A movie that a person rated. Immutable.
 *
 * @param movie of the catalogue
 * @param rating that it was given
 */
public record OwnRating(Item movie, RatedMovie rating) {
  /** All that a person rated of a catalogue, by the ids of the movies. */
  static List<OwnRating> of(History history, Catalogue catalogue) {
    return history.ratings().entrySet().stream()
        .flatMap(
            entry ->
                catalogue.find(entry.getKey()).stream()
                    .map(movie -> new OwnRating(movie, entry.getValue())))
        .toList();
  }

  /** 0.5 to 5. */
  public double stars() {
    return rating.stars();
  }

  /** In which it was rated, in UTC. */
  int year() {
    return rating.ratedAt().atZone(ZoneOffset.UTC).getYear();
  }
}
