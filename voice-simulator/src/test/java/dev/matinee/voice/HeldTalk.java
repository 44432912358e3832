package dev.matinee.voice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.store.Stores;
import dev.matinee.testkit.alexa.ResponseRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Holds a {@link Talk} with a skill, and checks each request, each answer, and every rule. */
public final class HeldTalk {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final InteractionModel MODEL = InteractionModel.load(Locale.US);

  private final Talk talk;
  private final SkillEndpoint skill;
  private final String skillId;
  private final String alexaUserId = "amzn1.ask.account." + UUID.randomUUID();
  private JsonNode request = JSON.missingNode();

  /**
   * Takes a talk and a skill that has no other talk meanwhile.
   *
   * @param skillId that it goes by
   */
  public HeldTalk(Talk talk, SkillEndpoint skill, String skillId) {
    this.talk = talk;
    this.skill = skill;
    this.skillId = skillId;
  }

  /** By speaking: the interaction model makes the requests, and must make those of the talk. */
  public void bySpeech(Stores stores) {
    hold(
        stores,
        () -> {
          Conversation visit = Conversation.start(this::respond, MODEL, skillId, alexaUserId);
          return turn -> visit.say(turn.utterance());
        });
  }

  /** By the requests of the talk, as if they came from Alexa itself. */
  void byRequests(Stores stores) {
    hold(stores, () -> new RequestVisit(this::respond, MODEL, skillId, alexaUserId)::send);
  }

  private void hold(Stores stores, Supplier<Function<Talk.Turn, Reply>> visits) {
    Stage stage = new Stage(stores, alexaUserId);
    Function<Talk.Turn, Reply> visit = visits.get();
    for (Talk.Step step : talk.steps()) {
      if (step instanceof Talk.Turn turn) {
        check(turn, visit.apply(turn));
      } else if (step instanceof Talk.Event event && event.isAnotherDay()) {
        visit = visits.get();
      } else if (step instanceof Talk.Event event) {
        stage.happens(event.text());
      }
    }
  }

  private void check(Talk.Turn turn, Reply reply) {
    assertThat(requestName())
        .as("%s: request of \"%s\"", talk, turn.utterance())
        .isEqualTo(turn.request());
    assertThat(slots()).as("%s: slots of \"%s\"", talk, turn.utterance()).isEqualTo(turn.slots());
    assertThat(turn.isAnsweredBy(reply.speech()))
        .as("%s: to \"%s\" came \"%s\"", talk, turn.utterance(), reply.speech())
        .isTrue();
    assertThat(reply.sessionOpen())
        .as("%s: open after \"%s\"", talk, turn.utterance())
        .isEqualTo(!turn.ends());
  }

  private byte[] respond(byte[] envelope) {
    try {
      request = JSON.readTree(envelope).path("request");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ResponseRules.require(envelope, skill.respond(envelope));
  }

  private String requestName() {
    return request.at("/intent/name").asText(request.path("type").asText());
  }

  /** What the slots hold, a position by its id; without slots for wording. */
  private Map<String, String> slots() {
    Map<String, String> slots = new HashMap<>();
    for (JsonNode slot : request.at("/intent/slots")) {
      String name = slot.path("name").asText();
      Optional<SlotType> type = MODEL.slotType(requestName(), name);
      if (slot.hasNonNull("value") && type.filter(SlotType::isWording).isEmpty()) {
        slots.put(name, held(name, type, slot.path("value").asText()));
      }
    }
    return slots;
  }

  private static String held(String slot, Optional<SlotType> type, String said) {
    return type.filter(listed -> slot.equals("position"))
        .flatMap(listed -> listed.resolve(said))
        .map(SlotType.Value::id)
        .orElse(said);
  }
}
