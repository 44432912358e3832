package dev.matinee.skill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "Tell me when there is something new" sets a reminder, where the person lets the skill. */
class TellNewsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Conversation conversation =
      new Conversation(TestSkill.reading(ListsInMemory.at(0, Lists.ofLength(1, 3)))::respond);

  private static SavedRequest tellNews() {
    return SavedRequest.of("RecommendMoviesIntent").intent("TellNewsIntent", Map.of());
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, Every Friday at seven, Open Movie Matinee",
    "de-DE, Jeden Freitag um sieben, Öffne Kino Matinee",
    "fr-FR, Chaque vendredi à dix-neuf heures, Ouvrez Matinée Cinéma",
    "es-ES, Cada viernes a las siete, Abre Cine Matiné"
  })
  void aReminderIsSetOnceAWeek(String locale, String answer, String reminder) throws IOException {
    try (RemindersServer alexa = RemindersServer.allowed()) {
      SavedRequest wish = tellNews().services(alexa.address()).locale(locale);

      assertThat(conversation.say(wish).speech()).contains(answer).endsWith("?");

      assertThat(alexa.reminders()).hasSize(1);
      JsonNode set = JSON.readTree(alexa.reminders().get(0));
      assertThat(set.at("/trigger/type").asText()).isEqualTo("SCHEDULED_ABSOLUTE");
      assertThat(set.at("/trigger/recurrence/recurrenceRules/0").asText())
          .contains("FREQ=WEEKLY", "BYDAY=FR", "BYHOUR=19");
      assertThat(set.at("/alertInfo/spokenInfo/content/0/locale").asText()).isEqualTo(locale);
      assertThat(set.at("/alertInfo/spokenInfo/content/0/text").asText())
          .contains(reminder)
          .doesNotContain("[");
    }
  }

  @Test
  void aSecondWishSetsNoSecondReminder() throws IOException {
    try (RemindersServer alexa = RemindersServer.allowed()) {
      conversation.say(tellNews().services(alexa.address()));

      assertThat(conversation.say(tellNews().services(alexa.address())).speech())
          .startsWith("A reminder of mine stands already.");
      assertThat(alexa.reminders()).hasSize(1);
    }
  }

  @Test
  void permissionIsAskedForInTheApp() throws IOException {
    try (RemindersServer alexa = RemindersServer.refused()) {
      SkillAnswer answer = conversation.say(tellNews().services(alexa.address()));

      assertThat(answer.speech()).startsWith("For that I need your permission");
      assertThat(answer.envelope().at("/response/card/type").asText())
          .isEqualTo("AskForPermissionsConsent");
      assertThat(answer.envelope().at("/response/card/permissions/0").asText())
          .isEqualTo("alexa::alerts:reminders:skill:readwrite");
      assertThat(answer.endsSession()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://127.0.0.1:1", "http://192.0.2.1", "https://alexa.example.org", "::", ""})
  void whereNoReminderCanBeSetThePersonIsToldWhatToAsk(String address) {
    assertThat(conversation.say(tellNews().services(address)).speech())
        .startsWith("I cannot call you by myself. Ask me: anything new,");
  }
}
