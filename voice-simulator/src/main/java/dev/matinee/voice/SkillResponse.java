package dev.matinee.voice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The response envelope of the skill. */
record SkillResponse(JsonNode envelope) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static SkillResponse read(byte[] json) {
    try {
      return new SkillResponse(JSON.readTree(json));
    } catch (IOException e) {
      throw new UncheckedIOException("the skill's answer is no JSON", e);
    }
  }

  Reply reply() {
    String ssml = speech(response());
    String reprompt = speech(response().path("reprompt"));
    return new Reply(
        SpokenText.of(ssml),
        ssml,
        Optional.of(SpokenText.of(reprompt)).filter(text -> !text.isEmpty()),
        card(),
        isOpen());
  }

  ObjectNode sessionAttributes() {
    return envelope.path("sessionAttributes") instanceof ObjectNode attributes
        ? attributes
        : JsonNodeFactory.instance.objectNode();
  }

  Optional<SlotQuestion> question() {
    for (JsonNode directive : response().path("directives")) {
      if (directive.path("type").asText().equals("Dialog.ElicitSlot")) {
        JsonNode intent = directive.path("updatedIntent");
        String slot = directive.path("slotToElicit").asText();
        return Optional.of(new SlotQuestion(intent.path("name").asText(), slot, values(intent)));
      }
    }
    return Optional.empty();
  }

  /** What takes the place of the values that were added before; empty where they stay. */
  Optional<List<NamedValue>> named() {
    List<NamedValue> named = new ArrayList<>();
    boolean isSaid = false;
    for (JsonNode directive : response().path("directives")) {
      if (directive.path("type").asText().equals("Dialog.UpdateDynamicEntities")) {
        isSaid = true;
        directive.path("types").forEach(type -> addValues(type, named));
      }
    }
    return isSaid ? Optional.of(named) : Optional.empty();
  }

  private static void addValues(JsonNode type, List<NamedValue> named) {
    String name = type.path("name").asText();
    type.path("values")
        .forEach(
            value ->
                named.add(
                    new NamedValue(
                        name, value.path("id").asText(), value.at("/name/value").asText())));
  }

  private boolean isOpen() {
    return !response().path("shouldEndSession").asBoolean(true);
  }

  private JsonNode response() {
    return envelope.path("response");
  }

  private Optional<Card> card() {
    JsonNode card = response().path("card");
    return card.isObject()
        ? Optional.of(new Card(card.path("title").asText(), card.path("content").asText()))
        : Optional.empty();
  }

  private static String speech(JsonNode owner) {
    JsonNode speech = owner.path("outputSpeech");
    return speech.path("ssml").asText(speech.path("text").asText());
  }

  private static Map<String, String> values(JsonNode intent) {
    Map<String, String> values = new HashMap<>();
    for (JsonNode slot : intent.path("slots")) {
      if (slot.hasNonNull("value")) {
        values.put(slot.path("name").asText(), slot.path("value").asText());
      }
    }
    return values;
  }
}
