package dev.matinee.skill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.matinee.testkit.alexa.ResponseRules;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A thousand requests of all types that Alexa sends, and of some that it may send one day, with
 * bodies, without them and with null in their place: none fails, a person always hears an answer,
 * and nothing is said where no person waits.
 */
class RandomEnvelopesTest {
  private static final int ENVELOPES = 1_000;
  private static final long SEED = 20_261_130;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> OUTSIDE =
      List.of(
          "System.ExceptionEncountered",
          "Messaging.MessageReceived",
          "AudioPlayer.PlaybackStarted",
          "AudioPlayer.PlaybackFinished",
          "AudioPlayer.PlaybackStopped",
          "AudioPlayer.PlaybackNearlyFinished",
          "AudioPlayer.PlaybackFailed",
          "PlaybackController.NextCommandIssued",
          "PlaybackController.PauseCommandIssued",
          "PlaybackController.PlayCommandIssued",
          "PlaybackController.PreviousCommandIssued",
          "Reminders.ReminderCreated",
          "Reminders.ReminderStarted",
          "Reminders.ReminderStatusChanged",
          "Reminders.ReminderDeleted",
          "AlexaSkillEvent.ProactiveSubscriptionChanged",
          "AlexaSkillEvent.SkillEnabled",
          "AlexaSkillEvent.SkillDisabled",
          "AlexaSkillEvent.SkillAccountLinked",
          "AlexaSkillEvent.SkillPermissionAccepted",
          "AlexaSkillEvent.SkillPermissionChanged",
          "AlexaHouseholdListEvent.ItemsCreated",
          "Alexa.Presentation.APL.RuntimeError",
          "Alexa.Presentation.APL.LoadIndexListData",
          "SessionEndedRequest",
          "Telepathy.Received",
          "AlexaSkillEvent.SkillReviewed");
  private static final List<String> BODIES =
      List.of("body", "event", "error", "cause", "message", "currentPlaybackState", "token");
  private static final List<String> VALUES =
      List.of("1", "2", "?", "", "last", "4.5", "Comedy", "nineties", "12345678", "<a>", "2000");

  private final MatineeSkill skill = TestSkill.reading(ListsInMemory.at(0, Lists.ofLength(1, 30)));
  private final List<String> intents = skill.intents().keySet().stream().sorted().toList();

  @Test
  void noneFailsAndOnlyPeopleAreSpokenTo() throws IOException {
    Map<Boolean, Integer> spokenTo = new TreeMap<>();
    Random random = new Random(SEED);
    for (int i = 0; i < ENVELOPES; i++) {
      boolean waits = random.nextBoolean();
      byte[] envelope = (waits ? ofAPerson(random) : ofNoPerson(random)).toString().getBytes(UTF_8);
      byte[] answer = ResponseRules.require(envelope, skill.respond(envelope));
      JsonNode response = JSON.readTree(answer).path("response");
      assertThat(response.path("outputSpeech").isObject()).as("envelope %d", i).isEqualTo(waits);
      assertThat(response.has("shouldEndSession")).as("envelope %d", i).isEqualTo(waits);
      spokenTo.merge(waits, 1, Integer::sum);
    }
    assertThat(spokenTo.values()).allMatch(count -> count > ENVELOPES / 3);
  }

  private static ObjectNode envelope() throws IOException {
    return (ObjectNode) JSON.readTree(SavedRequest.of("LaunchRequest").bytes());
  }

  private ObjectNode ofAPerson(Random random) throws IOException {
    ObjectNode envelope = envelope();
    ObjectNode request = (ObjectNode) envelope.get("request");
    if (random.nextInt(10) > 0) {
      String name = intents.get(random.nextInt(intents.size()));
      request.put("type", "IntentRequest");
      ObjectNode slots = request.putObject("intent").put("name", name).putObject("slots");
      skill.intents().get(name).stream().sorted().forEach(slot -> fill(slots, slot, random));
      if (random.nextInt(20) == 0) {
        ((ObjectNode) request.get("intent")).putNull("slots");
      }
    }
    return envelope;
  }

  private static void fill(ObjectNode slots, String name, Random random) {
    ObjectNode slot = slots.putObject(name).put("name", name);
    if (random.nextInt(3) > 0) {
      slot.put("value", VALUES.get(random.nextInt(VALUES.size())));
    }
  }

  private static ObjectNode ofNoPerson(Random random) throws IOException {
    ObjectNode envelope = envelope();
    ObjectNode request = (ObjectNode) envelope.get("request");
    request.put("type", OUTSIDE.get(random.nextInt(OUTSIDE.size())));
    if (random.nextBoolean()) {
      envelope.remove("session");
    }
    for (String body : BODIES) {
      if (random.nextInt(3) == 0) {
        request.putNull(body);
      }
    }
    if (random.nextInt(4) == 0) {
      request.putNull("locale");
    }
    return envelope;
  }
}
