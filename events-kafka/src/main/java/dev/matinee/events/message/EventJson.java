package dev.matinee.events.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.matinee.store.History;
import dev.matinee.store.event.HistoryEvent;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/**
 * Writes messages as JSON. The schemas beside this class describe them; a message says the version
 * of its schema, which is raised where a reader of the old one would be wrong. Safe for use by any
 * number of threads.
 */
public final class EventJson {
  /** The version of the schemas. */
  public static final int SCHEMA = 1;

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Always with milliseconds, so that times sort as text. */
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private EventJson() {}

  /** {@return a message of the topic of ratings} */
  public static byte[] of(RatingEvent event) {
    ObjectNode node =
        NODES
            .objectNode()
            .put("schema", SCHEMA)
            .put("id", event.id())
            .put("person", event.person())
            .put("historyVersion", event.historyVersion())
            .put("time", TIME.format(event.time()))
            .put("source", event.source())
            .put("what", event.what());
    event.movie().ifPresent(movie -> node.put("movie", movie));
    event.stars().ifPresent(stars -> node.put("stars", stars));
    event.list().ifPresent(list -> node.put("list", list));
    event.state().ifPresent(history -> node.set("history", content(history)));
    return bytes(node);
  }

  /** {@return a message of the topic of histories} */
  public static byte[] of(History history) {
    Instant changed = history.events().last().map(HistoryEvent::time).orElse(Instant.EPOCH);
    ObjectNode node =
        NODES
            .objectNode()
            .put("schema", SCHEMA)
            .put("person", history.userId().value())
            .put("historyVersion", history.version())
            .put("time", TIME.format(changed));
    node.set("history", content(history));
    return bytes(node);
  }

  private static ObjectNode content(History history) {
    ObjectNode node = NODES.objectNode();
    ArrayNode ratings = node.putArray("ratings");
    history
        .ratings()
        .forEach(
            (movie, rating) ->
                ratings
                    .addObject()
                    .put("movie", movie)
                    .put("stars", rating.stars())
                    .put("time", TIME.format(rating.ratedAt())));
    ArrayNode watched = node.putArray("watched");
    history.watched().forEach(watched::add);
    ArrayNode hidden = node.putArray("hidden");
    history.hidden().forEach(hidden::add);
    ArrayNode saved = node.putArray("saved");
    history
        .saved()
        .times()
        .forEach(
            (movie, time) -> saved.addObject().put("movie", movie).put("time", TIME.format(time)));
    ArrayNode genres = node.putArray("genres");
    history.genres().forEach(genres::add);
    return node;
  }

  private static byte[] bytes(ObjectNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a message: " + node, e);
    }
  }
}
