package dev.matinee.web.poster;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What TMDB says of a movie. Immutable.
 *
 * @param overview the plot in some sentences; empty where TMDB has none
 * @param minutes how long it is
 * @param directors in the order of TMDB
 * @param cast the best known of those who play in it
 * @param trailer where it is
 * @param offers where it can be watched, by the country's code of ISO 3166
 */
public record MovieDetails(
    String overview,
    OptionalInt minutes,
    List<String> directors,
    List<String> cast,
    Optional<URI> trailer,
    Map<String, Offers> offers) {
  public MovieDetails {
    directors = List.copyOf(directors);
    cast = List.copyOf(cast);
    offers = Map.copyOf(offers);
  }

  /**
   * Where a movie can be watched in one country.
   *
   * @param page of TMDB that leads there
   * @param stream services whose subscribers see it
   * @param rent services that lend it
   * @param buy services that sell it
   */
  public record Offers(
      Optional<URI> page, List<String> stream, List<String> rent, List<String> buy) {
    public Offers {
      stream = List.copyOf(stream);
      rent = List.copyOf(rent);
      buy = List.copyOf(buy);
    }
  }
}
