package dev.matinee.voice;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes the request envelopes that Alexa would send. */
final class RequestEnvelopes {
  /** The Alexa user that a conversation has unless it is given another. */
  static final String LOCAL_USER = "amzn1.ask.account.LOCAL";

  private static final String AUTHORITY = "amzn1.er-authority.echo-sdk.";
  private static final String DEVICE = "amzn1.ask.device.LOCAL";

  private final InteractionModel model;
  private final String skillId;
  private final String userId;
  private final Clock clock;

  RequestEnvelopes(InteractionModel model, String skillId, String userId, Clock clock) {
    this.model = model;
    this.skillId = skillId;
    this.userId = userId;
    this.clock = clock;
  }

  byte[] launch(Session session) {
    return envelope(session, request("LaunchRequest"));
  }

  byte[] sessionEnded(Session session) {
    return envelope(session, request("SessionEndedRequest").put("reason", "USER_INITIATED"));
  }

  /**
   * Earlier slots stay filled while the dialogue about the same intent goes on. {@code COMPLETED}
   * never comes: Alexa says it to a skill that delegates the dialogue.
   */
  byte[] intent(Session session, Match heard) {
    Map<String, String> values = new HashMap<>();
    boolean goesOn = session.question().filter(q -> q.intent().equals(heard.intent())).isPresent();
    if (goesOn) {
      session.question().ifPresent(question -> values.putAll(question.known()));
    }
    values.putAll(heard.slots());
    ObjectNode request = request("IntentRequest");
    ObjectNode intent = request.putObject("intent");
    intent.put("name", heard.intent()).put("confirmationStatus", "NONE");
    ObjectNode slots = intent.putObject("slots");
    for (String name : model.slots(heard.intent())) {
      ObjectNode slot = slots.putObject(name);
      fill(slot, name, values);
      model.slotType(heard.intent(), name).ifPresent(type -> resolve(slot, type, session.named()));
    }
    if (!slots.isEmpty()) {
      request.put("dialogState", goesOn ? "IN_PROGRESS" : "STARTED");
    }
    return envelope(session, request);
  }

  private static void fill(ObjectNode slot, String name, Map<String, String> values) {
    slot.put("name", name).put("confirmationStatus", "NONE").put("source", "USER");
    if (values.containsKey(name)) {
      slot.put("value", values.get(name));
    }
  }

  /** Alexa says beside what was heard which of the listed values it is, and which of the added. */
  private void resolve(ObjectNode slot, SlotType type, List<NamedValue> named) {
    if (!slot.has("value")) {
      return;
    }
    String heard = slot.path("value").asText();
    ArrayNode resolutions = slot.putObject("resolutions").putArray("resolutionsPerAuthority");
    Optional<SlotType.Value> value = type.resolve(heard);
    resolve(
        resolutions,
        AUTHORITY + skillId + "." + type.name(),
        value.map(SlotType.Value::name),
        value.map(SlotType.Value::id));
    List<NamedValue> ofType =
        named.stream().filter(added -> added.type().equals(type.name())).toList();
    if (!ofType.isEmpty()) {
      Optional<NamedValue> said =
          ofType.stream().filter(added -> words(added.name()).equals(heard)).findFirst();
      resolve(
          resolutions,
          AUTHORITY + "dynamic." + skillId + "." + type.name(),
          said.map(NamedValue::name),
          said.map(NamedValue::id));
    }
  }

  private String words(String name) {
    return String.join(" ", Words.of(name, model.language()));
  }

  private static void resolve(
      ArrayNode resolutions, String authority, Optional<String> name, Optional<String> id) {
    ObjectNode resolution = resolutions.addObject().put("authority", authority);
    resolution
        .putObject("status")
        .put("code", name.isPresent() ? "ER_SUCCESS_MATCH" : "ER_SUCCESS_NO_MATCH");
    name.ifPresent(
        known ->
            resolution
                .putArray("values")
                .addObject()
                .putObject("value")
                .put("name", known)
                .put("id", id.orElseThrow()));
  }

  private ObjectNode request(String type) {
    return object()
        .put("type", type)
        .put("requestId", "amzn1.echo-api.request." + UUID.randomUUID())
        .put("timestamp", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
        .put("locale", model.locale().toLanguageTag());
  }

  private byte[] envelope(Session session, ObjectNode request) {
    ObjectNode envelope = object().put("version", "1.0");
    ObjectNode from = envelope.putObject("session");
    from.put("new", session.isNew()).put("sessionId", session.id());
    from.set("attributes", session.attributes());
    addApplicationAndUser(from);
    ObjectNode system = envelope.putObject("context").putObject("System");
    addApplicationAndUser(system);
    system.putObject("device").put("deviceId", DEVICE).putObject("supportedInterfaces");
    system.put("apiEndpoint", "https://api.amazonalexa.com");
    envelope.set("request", request);
    return envelope.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void addApplicationAndUser(ObjectNode owner) {
    owner.putObject("application").put("applicationId", skillId);
    owner.putObject("user").put("userId", userId);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
