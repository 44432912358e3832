package dev.matinee.skill.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;

/**
 * A made-up conversation, kept in {@code script.json}.
 *
 * <p>Used by one thread.
 */
final class Script {
  private static final String FILE = "script.json";

  private final ObjectMapper json = new ObjectMapper();
  private final JsonNode script;

  private Script() {
    try (InputStream file = Script.class.getResourceAsStream(FILE)) {
      script = json.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Script load() {
    return new Script();
  }

  /** Who speaks in it. */
  String alexaUserId() {
    return script.at("/envelope/context/System/user/userId").asText();
  }

  /** Says every line to a skill, in each of the languages. */
  void sayTo(UnaryOperator<byte[]> skill, String skillId) {
    for (JsonNode locale : script.get("locales")) {
      JsonNode attributes = json.createObjectNode();
      for (JsonNode line : script.get("lines")) {
        ObjectNode envelope = script.get("envelope").deepCopy();
        ((ObjectNode) envelope.at("/context/System/application")).put("applicationId", skillId);
        ((ObjectNode) envelope.get("session")).set("attributes", attributes);
        ObjectNode request = (ObjectNode) envelope.get("request");
        request.setAll((ObjectNode) line);
        request.set("locale", locale);
        attributes = say(envelope, skill);
      }
    }
  }

  /** The attributes of the session after that. */
  private JsonNode say(ObjectNode envelope, UnaryOperator<byte[]> skill) {
    try {
      JsonNode response = json.readTree(skill.apply(json.writeValueAsBytes(envelope)));
      JsonNode attributes = response.path("sessionAttributes");
      return attributes.isObject() ? attributes : json.createObjectNode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
