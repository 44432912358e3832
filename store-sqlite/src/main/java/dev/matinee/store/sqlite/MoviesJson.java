package dev.matinee.store.sqlite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.matinee.store.MovieOrigin;
import dev.matinee.store.PlacedMovie;
import dev.matinee.store.Reason;
import dev.matinee.store.RecommendedMovie;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/** The movies of a list. Unknown fields are ignored. */
final class MoviesJson {
  private MoviesJson() {}

  static String of(List<RecommendedMovie> movies) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    movies.forEach(movie -> put(array.addObject(), movie));
    return array.toString();
  }

  /** Those that were saved for later, with their places. */
  static String ofPlaced(List<PlacedMovie> saved) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    saved.forEach(one -> put(array.addObject().put("place", one.place()), one.movie()));
    return array.toString();
  }

  private static void put(ObjectNode node, RecommendedMovie movie) {
    node.put("id", movie.id()).put("title", movie.title());
    movie.year().ifPresent(year -> node.put("year", year));
    movie.genres().forEach(node.putArray("genres")::add);
    node.put("score", movie.score());
    movie.predictedRating().ifPresent(rating -> node.put("predictedRating", rating));
    movie.match().ifPresent(match -> node.put("match", match));
    if (movie.origin() != MovieOrigin.UNKNOWN) {
      node.put("origin", movie.origin().label());
    }
    ArrayNode because = node.putArray("because");
    movie.because().forEach(reason -> put(because.addObject(), reason));
  }

  private static void put(ObjectNode node, Reason reason) {
    node.put("movieId", reason.movieId())
        .put("title", reason.title())
        .put("rating", reason.rating())
        .put("contribution", reason.contribution());
  }

  static List<RecommendedMovie> read(String json) {
    return list(Json.read(json), MoviesJson::readMovie);
  }

  static List<PlacedMovie> readPlaced(String json) {
    return list(
        Json.read(json), node -> new PlacedMovie(node.required("place").asInt(), readMovie(node)));
  }

  private static RecommendedMovie readMovie(JsonNode node) {
    return new RecommendedMovie(
        node.required("id").asLong(),
        node.required("title").asText(),
        optional(node, "year"),
        list(node.required("genres"), JsonNode::asText),
        node.required("score").asDouble(),
        optionalReal(node, "predictedRating"),
        optional(node, "match"),
        MovieOrigin.of(node.path("origin").asText()),
        list(node.required("because"), MoviesJson::readReason));
  }

  private static Reason readReason(JsonNode node) {
    return new Reason(
        node.required("movieId").asLong(),
        node.required("title").asText(),
        node.required("rating").asDouble(),
        node.required("contribution").asDouble());
  }

  private static OptionalInt optional(JsonNode node, String name) {
    return node.has(name) ? OptionalInt.of(node.get(name).asInt()) : OptionalInt.empty();
  }

  private static OptionalDouble optionalReal(JsonNode node, String name) {
    return node.has(name) ? OptionalDouble.of(node.get(name).asDouble()) : OptionalDouble.empty();
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> element) {
    List<T> values = new ArrayList<>(array.size());
    array.forEach(node -> values.add(element.apply(node)));
    return values;
  }
}
