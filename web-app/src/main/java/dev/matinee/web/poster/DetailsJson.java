package dev.matinee.web.poster;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads TMDB's answer to {@code /movie/ID?append_to_response=credits,videos,watch/providers}. What
 * is not as it must be is left out.
 */
final class DetailsJson {
  private static final int MOST_PEOPLE = 6;
  private static final int MOST_SERVICES = 8;
  private static final int LONGEST_TEXT = 4_000;
  private static final int MOST_MINUTES = 10_000;
  private static final String TRAILER = "[A-Za-z0-9_-]{5,20}";
  private static final String COUNTRY = "[A-Z]{2}";
  private static final String PROVIDER_PAGE = "https://www\\.themoviedb\\.org/[A-Za-z0-9/?=&._-]*";

  private DetailsJson() {}

  static MovieDetails read(JsonNode movie) {
    int minutes = movie.path("runtime").asInt();
    JsonNode credits = movie.path("credits");
    return new MovieDetails(
        text(movie.path("overview")),
        minutes > 0 && minutes < MOST_MINUTES ? OptionalInt.of(minutes) : OptionalInt.empty(),
        names(credits.path("crew"), it -> it.path("job").asText().equals("Director"), "name"),
        names(credits.path("cast"), it -> true, "name"),
        trailer(movie.path("videos").path("results")),
        offers(movie.path("watch/providers").path("results")));
  }

  private static String text(JsonNode node) {
    String text = node.asText("").strip();
    return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
  }

  private static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static List<String> names(JsonNode array, Predicate<JsonNode> which, String name) {
    return each(array)
        .filter(which)
        .map(it -> text(it.path(name)))
        .filter(text -> !text.isEmpty())
        .distinct()
        .limit(MOST_PEOPLE)
        .toList();
  }

  private static Optional<URI> trailer(JsonNode videos) {
    return each(videos)
        .filter(it -> it.path("site").asText().equals("YouTube"))
        .filter(it -> it.path("type").asText().equals("Trailer"))
        .map(it -> it.path("key").asText())
        .filter(key -> key.matches(TRAILER))
        .findFirst()
        .map(key -> URI.create("https://www.youtube.com/watch?v=" + key));
  }

  private static Map<String, MovieDetails.Offers> offers(JsonNode countries) {
    Map<String, MovieDetails.Offers> offers = new TreeMap<>();
    for (Map.Entry<String, JsonNode> country : countries.properties()) {
      if (country.getKey().matches(COUNTRY)) {
        offers.put(country.getKey(), offersOfOne(country.getValue()));
      }
    }
    return offers;
  }

  private static MovieDetails.Offers offersOfOne(JsonNode country) {
    return new MovieDetails.Offers(
        Optional.of(country.path("link").asText())
            .filter(link -> link.matches(PROVIDER_PAGE))
            .map(URI::create),
        services(country.path("flatrate")),
        services(country.path("rent")),
        services(country.path("buy")));
  }

  private static List<String> services(JsonNode array) {
    return each(array)
        .map(it -> text(it.path("provider_name")))
        .filter(text -> !text.isEmpty())
        .distinct()
        .limit(MOST_SERVICES)
        .toList();
  }
}
