package dev.matinee.events.prediction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.matinee.events.message.EventJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Requests and answers as JSON, as their schemas say. Safe for use by any number of threads. */
final class PredictionJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private PredictionJson() {}

  static byte[] of(PredictionRequest request) {
    ObjectNode node = head(request.id());
    request
        .person()
        .ifPresentOrElse(person -> node.put("person", person), () -> putProfile(node, request));
    if (request.movies().isEmpty()) {
      node.put("count", request.count());
    } else {
      request.movies().forEach(node.putArray("movies")::add);
    }
    return bytes(node);
  }

  private static void putProfile(ObjectNode node, PredictionRequest request) {
    ObjectNode profile = node.putObject("profile");
    var ratings = profile.putArray("ratings");
    new TreeMap<>(request.ratings())
        .forEach((movie, stars) -> ratings.addObject().put("movie", movie).put("stars", stars));
    new TreeSet<>(request.excluded()).forEach(profile.putArray("hidden")::add);
  }

  /**
   * Reads a request.
   *
   * @throws IllegalArgumentException if it is none; the message says why
   */
  static PredictionRequest request(byte[] text) {
    JsonNode node = read(text);
    if (node.path("schema").asInt() != EventJson.SCHEMA) {
      throw new IllegalArgumentException("schema must be " + EventJson.SCHEMA);
    }
    JsonNode profile = node.path("profile");
    if (!node.has("person") && !profile.isObject()) {
      throw new IllegalArgumentException("person or profile must be given");
    }
    Set<Long> excluded = new TreeSet<>(numbers(profile.path("watched")));
    excluded.addAll(numbers(profile.path("hidden")));
    return new PredictionRequest(
        node.path("id").asText(),
        Optional.ofNullable(node.get("person")).map(JsonNode::asText),
        ratings(profile.path("ratings")),
        excluded,
        numbers(node.path("movies")),
        node.path("count").asInt(PredictionRequest.USUAL_COUNT));
  }

  private static Map<Long, Double> ratings(JsonNode array) {
    Map<Long, Double> ratings = new TreeMap<>();
    for (JsonNode each : array) {
      if (!each.path("movie").canConvertToLong() || !each.path("stars").isNumber()) {
        throw new IllegalArgumentException("a rating must have numbers as movie and stars");
      }
      ratings.put(each.get("movie").asLong(), each.get("stars").asDouble());
    }
    return ratings;
  }

  private static List<Long> numbers(JsonNode array) {
    List<Long> numbers = new ArrayList<>();
    for (JsonNode each : array) {
      if (!each.canConvertToLong()) {
        throw new IllegalArgumentException("a movie must be a number, got " + each);
      }
      numbers.add(each.asLong());
    }
    return numbers;
  }

  static byte[] of(PredictionAnswer answer) {
    ObjectNode node = head(answer.id());
    if (answer.error().isPresent()) {
      return bytes(node.put("error", answer.error().get()));
    }
    node.putObject("model")
        .put("version", answer.modelVersion())
        .put("algorithm", answer.algorithm());
    var items = node.putArray("items");
    answer.items().forEach(item -> put(item, items.addObject()));
    return bytes(node);
  }

  private static void put(PredictionAnswer.Item item, ObjectNode node) {
    node.put("movie", item.movie()).put("title", item.title());
    item.year().ifPresent(year -> node.put("year", year));
    item.genres().forEach(node.putArray("genres")::add);
    item.score().ifPresent(score -> node.put("score", score));
    item.predictedRating().ifPresent(rating -> node.put("predictedRating", rating));
    item.match().ifPresent(match -> node.put("match", match));
  }

  /**
   * Reads an answer.
   *
   * @throws IllegalArgumentException if it is none
   */
  static PredictionAnswer answer(byte[] text) {
    JsonNode node = read(text);
    List<PredictionAnswer.Item> items = new ArrayList<>();
    node.path("items").forEach(each -> items.add(item(each)));
    return new PredictionAnswer(
        node.path("id").asText(),
        node.at("/model/version").asText(),
        node.at("/model/algorithm").asText(),
        items,
        Optional.ofNullable(node.get("error")).map(JsonNode::asText));
  }

  private static PredictionAnswer.Item item(JsonNode node) {
    List<String> genres = new ArrayList<>();
    node.path("genres").forEach(genre -> genres.add(genre.asText()));
    return new PredictionAnswer.Item(
        node.path("movie").asLong(),
        node.path("title").asText(),
        node.has("year") ? OptionalInt.of(node.get("year").asInt()) : OptionalInt.empty(),
        genres,
        real(node, "score"),
        real(node, "predictedRating"),
        node.has("match") ? OptionalInt.of(node.get("match").asInt()) : OptionalInt.empty());
  }

  private static OptionalDouble real(JsonNode node, String field) {
    return node.has(field) ? OptionalDouble.of(node.get(field).asDouble()) : OptionalDouble.empty();
  }

  private static ObjectNode head(String id) {
    return MAPPER.createObjectNode().put("schema", EventJson.SCHEMA).put("id", id);
  }

  private static JsonNode read(byte[] text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      if (!node.isObject()) {
        throw new IllegalArgumentException("a message must be an object of JSON");
      }
      return node;
    } catch (IOException e) {
      throw new IllegalArgumentException("a message must be JSON", e);
    }
  }

  private static byte[] bytes(ObjectNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a message: " + node, e);
    }
  }
}
