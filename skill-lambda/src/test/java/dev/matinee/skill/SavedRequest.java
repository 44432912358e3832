package dev.matinee.skill;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A request envelope as Alexa sends it, kept in {@code requests/}, with a few values changed. */
public final class SavedRequest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode envelope;

  private SavedRequest(ObjectNode envelope) {
    this.envelope = envelope;
  }

  /** A saved request by the name of its file, such as {@code LaunchRequest}. */
  public static SavedRequest of(String name) {
    try (InputStream file = SavedRequest.class.getResourceAsStream("/requests/" + name + ".json")) {
      return new SavedRequest((ObjectNode) JSON.readTree(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A wish for movies; a slot whose value is not set stays without one. */
  public static SavedRequest recommend() {
    return of("RecommendMoviesIntent");
  }

  public SavedRequest memberId(String words) {
    return slot("memberId", words);
  }

  public SavedRequest amount(String words) {
    return slot("amount", words);
  }

  private SavedRequest slot(String name, String words) {
    ((ObjectNode) envelope.at("/request/intent/slots/" + name)).put("value", words);
    return this;
  }

  /** A request about another intent, with its slots, by their names. */
  SavedRequest intent(String name, Map<String, String> slots) {
    ObjectNode intent = ((ObjectNode) envelope.get("request")).putObject("intent");
    ObjectNode filled = intent.put("name", name).putObject("slots");
    slots.forEach((slot, words) -> filled.putObject(slot).put("name", slot).put("value", words));
    return this;
  }

  /** With the component of the screen that a slot means; none where it is an empty text. */
  SavedRequest resolvedOnScreen(String slot, String component) {
    ObjectNode resolution =
        ((ObjectNode) envelope.at("/request/intent/slots/" + slot))
            .putObject("resolutions")
            .putArray("resolutionsPerAuthority")
            .addObject()
            .put("authority", "amz1.er-authority.visual-context");
    boolean isKnown = !component.isEmpty();
    resolution
        .putObject("status")
        .put("code", isKnown ? "ER_SUCCESS_MATCH" : "ER_SUCCESS_NO_MATCH");
    if (isKnown) {
      ObjectNode value = resolution.putArray("values").addObject().putObject("value");
      value.put("name", component).put("id", component);
    }
    return this;
  }

  /** As a device with a screen sends it. */
  SavedRequest withScreen() {
    ((ObjectNode) envelope.at("/context/System/device/supportedInterfaces"))
        .putObject("Alexa.Presentation.APL");
    return this;
  }

  /** What a touch sends. */
  SavedRequest arguments(Object... values) {
    ((ObjectNode) envelope.get("request")).set("arguments", JSON.valueToTree(values));
    return this;
  }

  public SavedRequest locale(String locale) {
    ((ObjectNode) envelope.get("request")).put("locale", locale);
    return this;
  }

  public SavedRequest skillId(String skillId) {
    ((ObjectNode) envelope.at("/context/System/application")).put("applicationId", skillId);
    return this;
  }

  /** Said by another user of Alexa. */
  SavedRequest user(String alexaUserId) {
    ((ObjectNode) envelope.at("/context/System/user")).put("userId", alexaUserId);
    ((ObjectNode) envelope.at("/session/user")).put("userId", alexaUserId);
    return this;
  }

  /** Said by a person of the household whose voice Alexa knows. */
  SavedRequest person(String personId) {
    ((ObjectNode) envelope.at("/context/System")).putObject("person").put("personId", personId);
    return this;
  }

  /** The same with another intent and its one slot. */
  SavedRequest intent(String name, String slot, String words) {
    ObjectNode intent = ((ObjectNode) envelope.at("/request/intent")).put("name", name);
    intent.putObject("slots").putObject(slot).put("name", slot).put("value", words);
    return this;
  }

  /** With the address of Alexa's services, and a token for them. */
  SavedRequest services(String address) {
    ((ObjectNode) envelope.at("/context/System"))
        .put("apiEndpoint", address)
        .put("apiAccessToken", "a-token");
    return this;
  }

  /** Of somebody who linked their account in the Alexa app. */
  public SavedRequest accessToken(String token) {
    ((ObjectNode) envelope.at("/context/System/user")).put("accessToken", token);
    return this;
  }

  /** As a device sends it that keeps no session. */
  SavedRequest withoutSession() {
    envelope.remove("session");
    return this;
  }

  SavedRequest withoutContext() {
    envelope.remove("context");
    return this;
  }

  SavedRequest requestType(String type) {
    ((ObjectNode) envelope.get("request")).put("type", type);
    return this;
  }

  SavedRequest sessionAttributes(ObjectNode attributes) {
    ((ObjectNode) envelope.get("session")).set("attributes", attributes);
    return this;
  }

  public String json() {
    return envelope.toString();
  }

  public byte[] bytes() {
    return json().getBytes(StandardCharsets.UTF_8);
  }
}
