package dev.matinee.voice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The requests that a skill gets in the course of a conversation. */
class RequestEnvelopesTest {
  private static final String ELICIT_AMOUNT =
      """
      {"version":"1.0","sessionAttributes":{"asked":"amount"},"response":{"shouldEndSession":false,
       "directives":[{"type":"Dialog.ElicitSlot","slotToElicit":"amount","updatedIntent":
         {"name":"RecommendMoviesIntent","slots":{"memberId":{"name":"memberId","value":"1"}}}}]}}
      """;

  private final List<JsonNode> requests = new ArrayList<>();
  private final Conversation conversation =
      Conversation.start(this::record, InteractionModel.load(Locale.US), "amzn1.ask.skill.test");

  @Test
  void aLaunchOpensANewSessionOfAKnownPerson() {
    conversation.say("open movie matinee");

    JsonNode launch = requests.get(0);
    assertThat(launch.at("/request/type").asText()).isEqualTo("LaunchRequest");
    assertThat(launch.at("/request/locale").asText()).isEqualTo("en-US");
    assertThat(launch.at("/request/timestamp").asText()).matches("\\d{4}-.*T.*:\\d{2}Z");
    assertThat(launch.at("/request/requestId").asText()).isNotEmpty();
    assertThat(launch.at("/session/new").booleanValue()).isTrue();
    assertThat(launch.at("/context/System/application/applicationId").asText())
        .isEqualTo("amzn1.ask.skill.test");
    assertThat(launch.at("/context/System/user")).isEqualTo(launch.at("/session/user"));
    assertThat(launch.at("/context/System/device/deviceId").asText()).isNotEmpty();
    assertThat(launch.at("/context/System/apiEndpoint").asText()).startsWith("https://");
  }

  @Test
  void theSpeakerIsWhoTheConversationSays() {
    Conversation.start(this::record, InteractionModel.load(Locale.US), "amzn1.ask.skill.test", "me")
        .say("stop");

    assertThat(requests.get(0).at("/session/user/userId").asText()).isEqualTo("me");
    assertThat(requests.get(0).at("/context/System/user/userId").asText()).isEqualTo("me");
  }

  @Test
  void aDialogueKeepsSessionAttributesAndEarlierSlots() {
    conversation.say("my id is one");
    conversation.say("five");

    assertThat(requests.get(0).at("/request/dialogState").asText()).isEqualTo("STARTED");
    JsonNode answer = requests.get(1);
    assertThat(answer.at("/request/dialogState").asText()).isEqualTo("IN_PROGRESS");
    assertThat(answer.at("/request/intent/slots/memberId/value").asText()).isEqualTo("1");
    assertThat(answer.at("/request/intent/slots/amount/value").asText()).isEqualTo("5");
    assertThat(answer.at("/session/attributes/asked").asText()).isEqualTo("amount");
    assertThat(answer.at("/session/new").booleanValue()).isFalse();
    assertThat(answer.at("/session/sessionId")).isEqualTo(requests.get(0).at("/session/sessionId"));
  }

  @Test
  void exitEndsAnOpenSessionOnce() {
    conversation.say("recommend movies");
    conversation.say("exit");
    conversation.say("exit");

    assertThat(requests).hasSize(2);
    assertThat(requests.get(1).at("/request/type").asText()).isEqualTo("SessionEndedRequest");
    assertThat(requests.get(1).at("/request/reason").asText()).isEqualTo("USER_INITIATED");
  }

  private byte[] record(byte[] request) {
    try {
      requests.add(new ObjectMapper().readTree(request));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ELICIT_AMOUNT.getBytes(StandardCharsets.UTF_8);
  }
}
