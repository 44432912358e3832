package dev.matinee.skill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A response envelope of the skill. */
public record SkillAnswer(JsonNode envelope) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public static SkillAnswer of(byte[] envelope) {
    try {
      return new SkillAnswer(JSON.readTree(envelope));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The speech, without the element around it. */
  public String speech() {
    return withoutElement(envelope.at("/response/outputSpeech/ssml").asText());
  }

  public String reprompt() {
    return withoutElement(envelope.at("/response/reprompt/outputSpeech/ssml").asText());
  }

  public boolean endsSession() {
    return envelope.at("/response/shouldEndSession").asBoolean();
  }

  public String cardText() {
    return envelope.at("/response/card/content").asText();
  }

  /** The slot that a Dialog.ElicitSlot directive asks for, or an empty text. */
  public String elicits() {
    JsonNode directive = envelope.at("/response/directives/0");
    return directive.path("type").asText().equals("Dialog.ElicitSlot")
        ? directive.path("slotToElicit").asText()
        : "";
  }

  /** The value of a slot in the intent that goes with that directive, or an empty text. */
  public String updatedSlot(String name) {
    return envelope.at("/response/directives/0/updatedIntent/slots/" + name + "/value").asText();
  }

  public ObjectNode sessionAttributes() {
    return envelope.path("sessionAttributes") instanceof ObjectNode attributes
        ? attributes
        : JSON.createObjectNode();
  }

  private static String withoutElement(String ssml) {
    return ssml.replaceFirst("^<speak>", "").replaceFirst("</speak>$", "");
  }
}
