package dev.matinee.cli.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A message of a topic as a line of text. What another program wrote is shown as it is. */
final class ShownMessage {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String GONE = "gone";

  private ShownMessage() {}

  static String json(ConsumerRecord<String, byte[]> message) {
    return message.value() == null
        ? MAPPER.createObjectNode().put("person", message.key()).put("what", GONE).toString()
        : text(message);
  }

  /** Time, person, what, movie and stars, as far as it has them. */
  static String line(ConsumerRecord<String, byte[]> message) {
    if (message.value() == null) {
      return String.join("  ", message.key(), GONE);
    }
    try {
      return line(MAPPER.readTree(message.value()));
    } catch (IOException foreign) {
      return text(message);
    }
  }

  private static String line(JsonNode event) {
    List<String> parts = new ArrayList<>();
    for (String field : List.of("time", "person", "what")) {
      if (event.has(field)) {
        parts.add(event.get(field).asText());
      }
    }
    if (event.has("movie")) {
      parts.add("movie " + event.get("movie").asText());
    }
    if (event.has("stars")) {
      parts.add(event.get("stars").asText() + " stars");
    }
    if (event.has("history")) {
      parts.add(event.at("/history/ratings").size() + " ratings");
    }
    return String.join("  ", parts);
  }

  private static String text(ConsumerRecord<String, byte[]> message) {
    return new String(message.value(), StandardCharsets.UTF_8).replaceAll("[\r\n]+", " ");
  }
}
