package dev.matinee.testkit.alexa;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What Alexa, its certification and the people who listen demand of every response of a skill,
 * whatever was said.
 */
public final class ResponseRules {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Types of requests whose answer a person waits for; to any other no speech is allowed. */
  private static final Set<String> ANSWERED =
      Set.of(
          "LaunchRequest",
          "IntentRequest",
          "SessionResumedRequest",
          "Connections.Response",
          "Display.ElementSelected",
          "Alexa.Presentation.APL.UserEvent");

  private static final String CAN_FULFILL = "CanFulfillIntentRequest";

  private static final int MOST_BYTES = 24 * 1024;

  private final JsonNode request;
  private final JsonNode response;
  private final List<String> broken = new ArrayList<>();

  private ResponseRules(JsonNode request, JsonNode envelope) {
    this.request = request;
    this.response = envelope.path("response");
  }

  /**
   * Fails unless a response keeps every rule.
   *
   * @param request the envelope that was answered
   * @param response the whole envelope of the answer
   * @return the response
   */
  public static byte[] require(byte[] request, byte[] response) {
    List<String> broken = broken(request, response);
    if (!broken.isEmpty()) {
      throw new AssertionError(
          "a response breaks rules: " + broken + "\n" + new String(response, UTF_8));
    }
    return response;
  }

  /** The rules that a response breaks. */
  static List<String> broken(byte[] request, byte[] response) {
    try {
      ResponseRules rules = new ResponseRules(JSON.readTree(request), JSON.readTree(response));
      rules.require(response.length <= MOST_BYTES, "longer than 24 KB with the session");
      rules.check();
      return rules.broken;
    } catch (IOException e) {
      return List.of("no JSON: " + e.getMessage());
    }
  }

  private void check() {
    String type = request.at("/request/type").asText();
    if (type.equals(CAN_FULFILL)) {
      require(response.path("outputSpeech").isMissingNode(), "speaks before it was asked");
      require(response.path("canFulfillIntent").isObject(), "does not say what it can fulfil");
    } else if (!ANSWERED.contains(type)) {
      require(response.path("outputSpeech").isMissingNode(), "speaks to nobody");
      require(response.path("reprompt").isMissingNode(), "opens the microphone to nobody");
      require(response.path("shouldEndSession").asBoolean(true), "keeps a session of nobody open");
    } else {
      checkSpeech();
      checkSession();
      checkCard();
      response.path("directives").forEach(this::checkDirective);
    }
  }

  private void checkSpeech() {
    broken.addAll(SpeechRules.broken("speech", response.path("outputSpeech")));
    if (response.has("reprompt")) {
      broken.addAll(SpeechRules.broken("reprompt", response.at("/reprompt/outputSpeech")));
    }
  }

  /** A response keeps the session open if and only if it asks a question. */
  private void checkSession() {
    JsonNode ends = response.path("shouldEndSession");
    String speech = SpeechRules.text(response.path("outputSpeech"));
    String reprompt = SpeechRules.text(response.at("/reprompt/outputSpeech"));
    require(ends.isBoolean(), "does not say whether the session ends");
    boolean open = ends.isBoolean() && !ends.booleanValue();
    require(open == speech.endsWith("?"), "question and session disagree");
    require(open == response.has("reprompt"), "reprompt and session disagree");
    require(!open || reprompt.endsWith("?"), "the reprompt is no question");
    require(!open || !reprompt.equals(speech), "the reprompt adds nothing");
  }

  private void checkCard() {
    JsonNode card = response.path("card");
    switch (card.path("type").asText()) {
      case "", "LinkAccount" -> require(card.path("title").isMissingNode(), "a card of no type");
      case "AskForPermissionsConsent" ->
          require(!card.path("permissions").isEmpty(), "a card that asks for no permission");
      default -> checkText(card);
    }
  }

  private void checkText(JsonNode card) {
    boolean hasPicture = card.path("type").asText().equals("Standard");
    String content = card.path(hasPicture ? "text" : "content").asText();
    require(
        !hasPicture || card.at("/image/smallImageUrl").asText().startsWith("https://"),
        "a picture that is not sent safely");
    require(!card.path("title").asText().isBlank(), "a card without a title");
    require(!content.isBlank(), "a card without content");
    require(
        card.path("title").asText().length() + content.length() <= SpeechRules.MOST_CHARACTERS,
        "a card of over 8,000 characters");
  }

  private void checkDirective(JsonNode directive) {
    String type = directive.path("type").asText();
    if (type.equals("Dialog.ElicitSlot")) {
      String slot = directive.path("slotToElicit").asText();
      require(
          directive.at("/updatedIntent/slots").has(slot), "elicits a slot that its intent lacks");
      require(!response.path("shouldEndSession").asBoolean(), "elicits a slot at the end");
    } else if (type.startsWith("Alexa.Presentation.APL.")) {
      require(
          request.at("/context/System/device/supportedInterfaces").has("Alexa.Presentation.APL"),
          "shows something on a device without a screen");
    } else {
      require(!type.equals("Dialog.Delegate"), "delegates, which carries no speech");
    }
  }

  private void require(boolean kept, String rule) {
    if (!kept) {
      broken.add(rule);
    }
  }
}
