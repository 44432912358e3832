package dev.matinee.skill.dialogue.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.skill.dialogue.heard.Selection;
import dev.matinee.skill.dialogue.heard.Years;
import dev.matinee.skill.dialogue.spoken.SpokenSelection;
import java.util.List;
import java.util.Locale;
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
    "en-US, 4.5, four and a half stars",
    "en-US, 1.0, one star",
    "de-DE, 4.5, viereinhalb Sterne",
    "de-DE, 0.5, einen halben Stern",
    "de-DE, 1.0, einen Stern",
    "fr-FR, 4.5, quatre étoiles et demie",
    "fr-FR, 1.5, une étoile et demie",
    "fr-FR, 1.0, une étoile",
    "es-ES, 4.5, cuatro estrellas y media",
    "es-ES, 1.0, una estrella"
  })
  void starsAreCountedAsTheLanguageDoes(String locale, double stars, String sentence) {
    assertThat(phrases(Locale.forLanguageTag(locale)).stars(stars)).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, comedies from the nineties",
    "de-DE, Komödien aus den neunzigern",
    "fr-FR, comédies des années quatre-vingt-dix",
    "es-ES, comedias de los noventa"
  })
  void aDecadeIsNamedAsTheLanguageDoes(String locale, String words) {
    Phrases phrases = phrases(Locale.forLanguageTag(locale));

    assertThat(Years.ofDecade(1990).words(phrases.genreOfMany("Comedy"), phrases)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, 'romances and comedies in one after 2000, but no westerns'",
    "de-DE, 'Liebesfilme und Komödien in einem nach 2000, aber keine Western'",
    "fr-FR, 'films romantiques et comédies à la fois d''après 2000, mais pas de westerns'",
    "es-ES, 'películas románticas y comedias a la vez posteriores a 2000, pero nada de westerns'"
  })
  void aWishIsSaidBack(String locale, String words) {
    Selection wish =
        new Selection(List.of("Romance", "Comedy"), List.of("Western"), Years.after(2000));

    assertThat(new SpokenSelection(wish).words(phrases(Locale.forLanguageTag(locale))))
        .isEqualTo(words);
  }

  @Test
  void theMarksOfProposalsAreNotSpoken() {
    assertThat(phrases(Locale.US).say(Phrase.WELCOME_MORE))
        .isEqualTo("You can say: recommend me five movies. What can I do for you?");
  }

  @Test
  void aListOfOneIsNoListOfMany() {
    assertThat(phrases(Locale.GERMANY).say(Phrase.LIST, 1, "7"))
        .isEqualTo("Hier ist ein Film für Nutzer 7:");
    assertThat(phrases(Locale.FRANCE).say(Phrase.LIST_FEWER, 5, 1))
        .isEqualTo("Vous en vouliez 5, mais la liste n'en contient qu’un.");
    assertThat(phrases(SPAIN).say(Phrase.NEWS, 2, 3))
        .isEqualTo("2 películas son nuevas entre tus primeras 3:");
  }

  private static Phrases phrases(Locale locale) {
    return Phrases.of(locale, Wording.USUAL, 0);
  }
}
