package dev.matinee.skill.dialogue.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanishAndTest {
  private static final Phrases SPANISH =
      Phrases.of(Locale.forLanguageTag("es-ES"), Wording.USUAL, 0);

  @ParameterizedTest
  @CsvSource({
    "intriga, aventuras e intriga",
    "históricas, aventuras e históricas",
    "hielo, aventuras y hielo",
    "hiato, aventuras y hiato",
    "drama, aventuras y drama",
    "yoga, aventuras y yoga",
    "Íñigo, aventuras e Íñigo"
  })
  void itIsEBeforeTheSoundOfI(String word, String said) {
    assertThat(SPANISH.say(Phrase.TITLES_AND, "aventuras", word)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "Inception, e",
    "It, e",
    "Indiana Jones and the Last Crusade, e",
    "Il Postino, e",
    "Iron Man, y",
    "Ice Age, y",
    "'I, Robot', y",
    "High Noon, y",
    "Alien, y"
  })
  void titlesAreHeardInEnglish(String title, String and) {
    String titles = SPANISH.titles(List.of(SPANISH.title("Heat"), SPANISH.title(title)));

    assertThat(titles.replaceAll("[\\uE000\\uE001]", "")).contains(" " + and + " " + title);
  }
}
