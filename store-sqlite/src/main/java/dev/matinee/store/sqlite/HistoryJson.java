package dev.matinee.store.sqlite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.SavedMovies;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The columns of a history that hold more than one value. */
final class HistoryJson {
  private HistoryJson() {}

  static String ofRatings(Map<Long, RatedMovie> ratings) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ratings.forEach((movie, rating) -> node.put(movie.toString(), rating.compact()));
    return node.toString();
  }

  static Map<Long, RatedMovie> readRatings(String json) {
    Map<Long, RatedMovie> ratings = new TreeMap<>();
    for (Map.Entry<String, JsonNode> field : Json.read(json).properties()) {
      ratings.put(Long.valueOf(field.getKey()), RatedMovie.ofCompact(field.getValue().asText()));
    }
    return ratings;
  }

  static String ofMovies(Set<Long> movies) {
    return Json.ofNumbers(movies);
  }

  static Set<Long> readMovies(String json) {
    Set<Long> movies = new TreeSet<>();
    Json.read(json).forEach(movie -> movies.add(movie.asLong()));
    return movies;
  }

  static String ofSaved(SavedMovies movies) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    movies.times().forEach((movie, time) -> node.put(movie.toString(), time.toEpochMilli()));
    return node.toString();
  }

  static SavedMovies readSaved(String json) {
    Map<Long, Instant> times = new TreeMap<>();
    for (Map.Entry<String, JsonNode> field : Json.read(json).properties()) {
      long time = Json.requireNumber(field.getValue());
      times.put(Long.valueOf(field.getKey()), Instant.ofEpochMilli(time));
    }
    return new SavedMovies(times);
  }
}
