package dev.matinee.web.picks;

import dev.matinee.web.poster.MovieDetails;
import java.net.URI;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What TMDB says of a movie, as its page shows it.
 *
 * @param overview the plot
 * @param directors with commas
 * @param cast with commas
 * @param countries where it can be watched, by their names
 * @param country the one that is shown
 * @param offers there; empty where there are none
 */
public record MovieDetailsView(
    long movieId,
    String overview,
    OptionalInt minutes,
    String directors,
    String cast,
    Optional<URI> trailer,
    List<Country> countries,
    String country,
    Optional<MovieDetails.Offers> offers) {
  /**
   * A country.
   *
   * @param code of ISO 3166
   * @param name in the language of the page
   */
  public record Country(String code, String name) {}

  static MovieDetailsView of(long movieId, MovieDetails details, String country, Locale language) {
    return new MovieDetailsView(
        movieId,
        details.overview(),
        details.minutes(),
        String.join(", ", details.directors()),
        String.join(", ", details.cast()),
        details.trailer(),
        details.offers().keySet().stream()
            .map(code -> new Country(code, name(code, language)))
            .sorted(Comparator.comparing(Country::name, Collator.getInstance(language)))
            .toList(),
        country,
        Optional.ofNullable(details.offers().get(country)));
  }

  private static String name(String code, Locale language) {
    return new Locale.Builder().setRegion(code).build().getDisplayCountry(language);
  }

  /** Whether the country that is shown is among those that there are offers in. */
  public boolean isOffered() {
    return offers.isPresent();
  }
}
