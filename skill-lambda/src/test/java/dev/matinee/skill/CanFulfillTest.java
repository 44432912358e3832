package dev.matinee.skill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.testkit.alexa.ResponseRules;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Alexa is told before it asks. The store fails at the first touch. */
class CanFulfillTest {
  private final MatineeSkill skill =
      TestSkill.reading(new BrokenStore(new IllegalStateException("nobody may read")));

  private JsonNode answer(String intent, Map<String, String> slots) {
    byte[] request = SavedRequest.of("CanFulfillIntentRequest").intent(intent, slots).bytes();
    JsonNode envelope =
        SkillAnswer.of(ResponseRules.require(request, skill.respond(request))).envelope();
    assertThat(envelope.path("response").fieldNames())
        .toIterable()
        .containsExactly("canFulfillIntent");
    assertThat(envelope.path("sessionAttributes")).isEmpty();
    return envelope.at("/response/canFulfillIntent");
  }

  private String verdict(String intent, Map<String, String> slots) {
    return answer(intent, slots).path("canFulfill").asText();
  }

  @Test
  void aWishThatLacksNothingIsFulfilled() {
    JsonNode answer = answer("RecommendMoviesIntent", Map.of("memberId", "1", "amount", "5"));

    assertThat(answer.path("canFulfill").asText()).isEqualTo("YES");
    assertThat(answer.at("/slots/amount/canUnderstand").asText()).isEqualTo("YES");
    assertThat(answer.at("/slots/amount/canFulfill").asText()).isEqualTo("YES");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RecommendMoviesIntent",
        "RecommendByGenreIntent",
        "ForKidsIntent",
        "SurpriseMeIntent",
        "WhatsNewIntent"
      })
  void aWishOfSomebodyMayBeFulfilled(String intent) {
    assertThat(verdict(intent, Map.of())).isEqualTo("MAYBE");
  }

  @Test
  void whatIsNotUnderstoodIsNotFulfilled() {
    JsonNode answer = answer("RecommendMoviesIntent", Map.of("memberId", "?", "amount", "5"));

    assertThat(answer.path("canFulfill").asText()).isEqualTo("NO");
    assertThat(answer.at("/slots/memberId/canUnderstand").asText()).isEqualTo("NO");
    assertThat(answer.at("/slots/amount/canFulfill").asText()).isEqualTo("YES");
    assertThat(verdict("RecommendByGenreIntent", Map.of("genre", "bananas"))).isEqualTo("NO");
    assertThat(verdict("RecommendByGenreIntent", Map.of("year", "1994"))).isEqualTo("MAYBE");
    assertThat(verdict("RecommendByGenreIntent", Map.of("year", "?"))).isEqualTo("NO");
    assertThat(verdict("SurpriseMeIntent", Map.of("colour", "red"))).isEqualTo("NO");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MovieDetailsIntent",
        "RateMovieIntent",
        "UnlinkAccountIntent",
        "AMAZON.NextIntent",
        "AMAZON.HelpIntent",
        "PlayMusicIntent",
        ""
      })
  void whatGoesOnWithAConversationOrIsUnknownIsNotFulfilled(String intent) {
    assertThat(verdict(intent, Map.of())).isEqualTo("NO");
  }
}
