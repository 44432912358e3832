package dev.matinee.notifications.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextsTest {
  private static final MessageTexts TEXTS = new MessageTexts("https://films.example/m");

  @Test
  void aMessageNamesBrandTitlesLinkAndTheWayOut() {
    assertThat(TEXTS.ready(Locale.ENGLISH, List.of("Heat", "Ronin", "Amélie", "Alien")))
        .isEqualTo(
            "Matinee: Your list is ready: Heat; Ronin; Amélie. https://films.example/m"
                + " Reply STOP to end.");
  }

  @Test
  void eachLanguageHasItsOwnWords() {
    assertThat(TEXTS.news(Locale.GERMAN, List.of("Das Boot")))
        .isEqualTo(
            "Matinee: Neu in deiner Liste: Das Boot. https://films.example/m"
                + " STOP beendet die Nachrichten.");
    assertThat(TEXTS.ready(Locale.FRENCH, List.of()))
        .isEqualTo(
            "Matinee: Votre liste est prete. https://films.example/m"
                + " STOP pour ne plus en recevoir.");
    assertThat(TEXTS.ready(Locale.forLanguageTag("es"), List.of("Volver")))
        .contains("Tu lista esta");
  }

  @Test
  void aTitleIsLeftOutThatHasNoRoomOrNoLetters() {
    String endless =
        "Night of the Day of the Dawn of the Son of the Bride of the Return of the Revenge";
    assertThat(TEXTS.ready(Locale.ENGLISH, List.of("千と千尋の神隠し", endless + endless, "Heat")))
        .isEqualTo("Matinee: Your list is ready: Heat. https://films.example/m Reply STOP to end.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es"})
  void everyOtherMessageFits(String language) {
    Locale locale = Locale.forLanguageTag(language);
    MessageTexts longest = new MessageTexts("https://" + "x".repeat(MessageTexts.MAX_LINK - 8));
    for (String text :
        List.of(
            MessageTexts.code(locale, "123456"),
            MessageTexts.confirmation(locale),
            longest.ready(locale, List.of()),
            longest.news(locale, List.of()))) {
      assertThat(GsmAlphabet.septets(text)).as(text).isLessThanOrEqualTo(160);
    }
    assertThat(MessageTexts.code(locale, "123456")).contains("123456");
    assertThat(MessageTexts.confirmation(locale)).contains("STOP").contains("HELP");
  }

  @Test
  void aLinkThatIsTooLongIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MessageTexts("https://" + "x".repeat(60)))
        .withMessageContaining("at most 60");
  }

  @ParameterizedTest
  @CsvSource({
    "Amélie, Amélie",
    "Léon: The Professional, Léon: The Professional",
    "La Haine – Der Hass, La Haine - Der Hass",
    "Kieślowski, Kieslowski",
    "Žižek, Zizek",
    "Cœur fidèle, Coeur fidèle",
    "Forêt, Foret",
    "Łódź, Lodz",
    "Ocean’s Eleven, Ocean's Eleven",
    "8½, 81/2",
  })
  void whatHasALikenessIsWrittenWithIt(String title, String written) {
    assertThat(Transliteration.of(title)).contains(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Брат", "七人の侍", "😀", "a\u0000b"})
  void whatHasNoneIsNotWritten(String title) {
    assertThat(Transliteration.of(title)).isEmpty();
  }

  @Test
  void lettersOfTheExtensionTakeTwo() {
    assertThat(GsmAlphabet.septets("[REC] 5€")).isEqualTo(11);
    assertThatIllegalArgumentException().isThrownBy(() -> GsmAlphabet.septets("ê"));
  }
}
