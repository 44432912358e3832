package dev.matinee.skill;

import static dev.matinee.skill.SavedRequest.recommend;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.store.StoreException;
import dev.matinee.store.StoreUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests are answered, and in which form. */
class MatineeSkillTest {
  private final MatineeSkill skill = TestSkill.reading(ListsInMemory.at(0, Lists.ofLength(1, 3)));

  private SkillAnswer answer(SavedRequest request) {
    return SkillAnswer.of(skill.respond(request.bytes()));
  }

  @Test
  void anotherSkillIdIsRefused() {
    SavedRequest request =
        SavedRequest.of("LaunchRequest").skillId("amzn1.ask.skill.11111111-1111-1111-1111-1");

    assertThatThrownBy(() -> skill.respond(request.bytes()))
        .isInstanceOf(RefusedSkillIdException.class);
  }

  @Test
  void aMissingSkillIdIsRefused() {
    SavedRequest request = SavedRequest.of("LaunchRequest").withoutContext();

    assertThatThrownBy(() -> skill.respond(request.bytes()))
        .isInstanceOf(RefusedSkillIdException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "{}", "\"hello\"", "{\"request\":{\"type\":7}}"})
  void whatIsNoRequestEnvelopeIsRefused(String text) {
    assertThatThrownBy(() -> skill.respond(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(RefusedRequestException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"IntentRequest", "CanFulfillIntentRequest"})
  void aRequestAboutNoIntentIsRefusedAndNotApologisedFor(String type) {
    SavedRequest request = SavedRequest.of("LaunchRequest").requestType(type);

    assertThatThrownBy(() -> skill.respond(request.bytes()))
        .isInstanceOf(RefusedRequestException.class)
        .hasMessage("the request envelope holds no whole intent");
  }

  @Test
  void aTypeOfRequestThatTheSdkDoesNotKnowGetsAnEmptyAnswer() {
    SavedRequest request = SavedRequest.of("LaunchRequest").requestType("Telepathy.Received");

    assertThat(new String(skill.respond(request.bytes()), StandardCharsets.UTF_8))
        .isEqualTo("{\"version\":\"1.0\"}");
    assertThatThrownBy(() -> skill.respond(request.skillId("amzn1.ask.skill.11111111-1").bytes()))
        .isInstanceOf(RefusedRequestException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "System.ExceptionEncountered",
        "Messaging.MessageReceived",
        "AudioPlayer.PlaybackStarted",
        "PlaybackController.NextCommandIssued",
        "Reminders.ReminderStarted",
        "AlexaSkillEvent.ProactiveSubscriptionChanged",
        "AlexaSkillEvent.SkillAccountLinked",
        "AlexaSkillEvent.SkillDisabled"
      })
  void aRequestOutsideOfAConversationGetsAnEmptyResponse(String type) {
    SkillAnswer answer = answer(SavedRequest.of("LaunchRequest").requestType(type));

    assertThat(answer.envelope().has("response")).isFalse();
  }

  @Test
  void aRequestWithoutASessionIsAnswered() {
    SkillAnswer answer = answer(recommend().memberId("1").amount("1").withoutSession());

    assertThat(answer.speech()).startsWith("Here is one movie for user 1: Movie 1.");
    assertThat(answer.sessionAttributes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "en-IN", "en-NZ", "ja-JP", "pt-BR", "xx", ""})
  void aLocaleWithoutABundleSpeaksEnglish(String locale) {
    assertThat(answer(SavedRequest.of("StopIntent").locale(locale)).speech())
        .isEqualTo("Thank you for using the movie skill. See you next time!");
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, Thank you for using the film skill. See you next time!",
    "de-DE, 'Danke, dass du den Film-Skill benutzt hast. Bis zum nächsten Mal!'",
    "de-AT, 'Danke, dass du den Film-Skill benutzt hast. Bis zum nächsten Mal!'",
    "fr-FR, Merci d'avoir utilisé la skill de films. À la prochaine !",
    "fr-CA, Merci d'avoir utilisé la skill de films. À la prochaine !",
    "es-ES, Gracias por usar la skill de películas. ¡Hasta la próxima!",
    "es-MX, Gracias por usar la skill de películas. ¡Hasta la próxima!"
  })
  void aLocaleSpeaksItsLanguage(String locale, String goodbye) {
    assertThat(answer(SavedRequest.of("StopIntent").locale(locale)).speech())
        .isEqualTo(goodbye.replace("'", "&apos;"));
  }

  @Test
  void sessionAttributesOfAnotherFormAreIgnored() {
    var attributes = new ObjectMapper().createObjectNode();
    attributes.put("speech", 7).put("asked", "popcorn").putArray("memberId");

    SkillAnswer answer = answer(recommend().amount("2").sessionAttributes(attributes));

    assertThat(answer.elicits()).isEqualTo("memberId");
  }

  @Test
  void whatIsAnsweredIsToldWithItsSlots() {
    assertThat(skill.intents())
        .containsEntry(
            "RecommendMoviesIntent",
            Set.of("memberId", "amount", "lead", "request", "quality", "occasion", "tail"))
        .containsEntry("AMAZON.StopIntent", Set.of())
        .containsEntry("UnlinkAccountIntent", Set.of("lead", "tail"))
        .containsKeys(
            "AMAZON.HelpIntent",
            "AMAZON.CancelIntent",
            "AMAZON.FallbackIntent",
            "AMAZON.NavigateHomeIntent",
            "AMAZON.RepeatIntent",
            "AMAZON.StartOverIntent",
            "AMAZON.YesIntent",
            "AMAZON.NoIntent")
        .hasSize(42);
  }

  @Test
  void aStoreThatIsDownIsApologisedFor() {
    assertThat(answerOf(new StoreUnavailableException("down", new IOException())).speech())
        .isEqualTo(
            "Sorry, I cannot reach the recommendations at the moment."
                + " Please try again in a few minutes.");
  }

  @Test
  void whatNobodyForesawIsApologisedForAndEndsTheSession() {
    SkillAnswer answer = answerOf(new StoreException("an item is damaged"));

    assertThat(answer.speech())
        .isEqualTo("Sorry, something went wrong. Please try again in a few minutes.");
    assertThat(answer.endsSession()).isTrue();
  }

  private static SkillAnswer answerOf(RuntimeException failure) {
    MatineeSkill broken = TestSkill.reading(new BrokenStore(failure));
    return SkillAnswer.of(broken.respond(recommend().memberId("1").amount("1").bytes()));
  }
}
