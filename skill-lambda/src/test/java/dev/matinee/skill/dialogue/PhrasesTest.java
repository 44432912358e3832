package dev.matinee.skill.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PhrasesTest {
  private static final Locale SPAIN = Locale.forLanguageTag("es-ES");

  @ParameterizedTest
  @EnumSource
  void everyPhraseIsAWellFormedSentenceInEveryLanguage(Phrase phrase) {
    Stream.of(Locale.US, Locale.UK, Locale.GERMANY, Locale.FRANCE, SPAIN)
        .map(locale -> phrases(locale).say(phrase, 2, 3, 4))
        .forEach(
            sentence ->
                assertThat(sentence)
                    .isNotBlank()
                    .doesNotContain("{", "}", "''")
                    .isEqualTo(sentence.strip()));
  }

  @ParameterizedTest
  @EnumSource(
      names = {"WELCOME", "ASK_.*", "AGAIN_.*", "ANYTHING_.*", "HELP", "NOT.*"},
      mode = EnumSource.Mode.MATCH_ANY)
  void whatKeepsTheConversationOpenIsAQuestion(Phrase phrase) {
    assertThat(phrases(Locale.US).say(phrase)).endsWith("?");
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, 4.5, I expect 4.5 stars.",
    "en-US, 1.0, I expect 1 star.",
    "de-DE, 4.5, 'Ich erwarte 4,5 Sterne.'",
    "de-DE, 0.5, 'Ich erwarte 0,5 Sterne.'",
    "de-DE, 1.0, Ich erwarte einen Stern.",
    "fr-FR, 4.5, 'J''attends 4,5 étoiles.'",
    "fr-FR, 1.5, 'J''attends 1,5 étoile.'",
    "fr-FR, 1.0, J'attends une étoile.",
    "es-ES, 4.5, 'Espero 4,5 estrellas.'",
    "es-ES, 1.0, Espero una estrella."
  })
  void starsAreCountedAsTheLanguageDoes(String locale, double stars, String sentence) {
    assertThat(phrases(Locale.forLanguageTag(locale)).say(Phrase.MOVIE_STARS, stars))
        .isEqualTo(sentence.replace("''", "'"));
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, comedies from the 1990s",
    "de-DE, Komödien aus den 1990er Jahren",
    "fr-FR, comédies des années 1990",
    "es-ES, comedias de la década de 1990"
  })
  void aDecadeIsNamedAsTheLanguageDoes(String locale, String words) {
    Phrases phrases = phrases(Locale.forLanguageTag(locale));

    assertThat(phrases.say(Phrase.SELECTION_BOTH, phrases.genreOfMany("Comedy"), "1990"))
        .isEqualTo(words);
  }

  @Test
  void aListOfOneIsNoListOfMany() {
    assertThat(phrases(Locale.GERMANY).say(Phrase.LIST, 1, "7"))
        .isEqualTo("Hier ist ein Film für Nutzer 7:");
    assertThat(phrases(Locale.FRANCE).say(Phrase.LIST_FEWER, 5, 1))
        .isEqualTo("Vous en vouliez 5, mais la liste en a un seul.");
    assertThat(phrases(SPAIN).say(Phrase.NEWS, 2, 3))
        .isEqualTo("2 películas son nuevas entre tus primeras 3:");
  }

  private static Phrases phrases(Locale locale) {
    return Phrases.of(locale, Optional.empty(), 0);
  }
}
