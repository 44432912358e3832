package dev.matinee.web.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
  private static final Texts ENGLISH = Texts.of(Language.EN);
  private static final Texts GERMAN = Texts.of(Language.DE);
  private static final Texts FRENCH = Texts.of(Language.FR);
  private static final Texts SPANISH = Texts.of(Language.ES);

  @Test
  void theSameIsSaidInEachLanguage() {
    assertThat(ENGLISH.of("rate.progress.of", 3, 5)).isEqualTo("3 of 5 films rated");
    assertThat(GERMAN.of("rate.progress.of", 3, 5)).isEqualTo("3 von 5 Filmen bewertet");
    assertThat(SPANISH.of("rate.progress.of", 3, 5)).isEqualTo("3 de 5 películas valoradas");
  }

  @ParameterizedTest
  @CsvSource({
    "EN, 1, 1 film",
    "EN, 0, 0 films",
    "EN, 1234, '1,234 films'",
    "DE, 1, 1 Film",
    "DE, 1234, 1.234 Filme",
    "FR, 0, 0 film",
    "FR, 2, 2 films",
    "ES, 1, 1 película",
    "ES, 2, 2 películas"
  })
  void aNumberChoosesItsForm(Language language, int films, String text) {
    assertThat(Texts.of(language).of("layout.films", films)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "EN, 9, 4.5 stars",
    "EN, 2, 1 star",
    "EN, 1, 0.5 stars",
    "EN, 10, 5 stars",
    "DE, 9, '4,5 Sterne'",
    "DE, 2, 1 Stern",
    "FR, 3, '1,5 étoile'",
    "FR, 4, 2 étoiles",
    "ES, 9, '4,5 estrellas'"
  })
  void starsAreCountedInHalves(Language language, int halfStars, String text) {
    assertThat(Texts.of(language).stars(halfStars)).isEqualTo(text);
  }

  @Test
  void numbersAreWrittenAsTheLanguageDoes() {
    assertThat(ENGLISH.decimal(4)).isEqualTo("4.0");
    assertThat(ENGLISH.decimal(4.25)).isEqualTo("4.3");
    assertThat(GERMAN.decimal(4.25)).isEqualTo("4,3");
    assertThat(ENGLISH.percent(93)).isEqualTo("93%");
    assertThat(GERMAN.percent(93)).isEqualTo("93\u00a0%");
    assertThat(ENGLISH.number(1234)).isEqualTo("1,234");
    assertThat(GERMAN.number(1234)).isEqualTo("1.234");
  }

  @ParameterizedTest
  @CsvSource({"EN, 9 March 2026", "DE, 9. März 2026", "FR, 9 mars 2026", "ES, 9 de marzo de 2026"})
  void aDayIsNamedInUtc(Language language, String date) {
    Instant late = Instant.parse("2026-03-09T23:59:59Z");

    assertThat(Texts.of(language).date(late)).isEqualTo(date);
  }

  @Test
  void aListEndsWithAnd() {
    assertThat(ENGLISH.list(List.of())).isEmpty();
    assertThat(ENGLISH.list(List.of("Heat"))).isEqualTo("Heat");
    assertThat(ENGLISH.list(List.of("Heat", "Ronin"))).isEqualTo("Heat and Ronin");
    assertThat(GERMAN.list(List.of("1", "2", "3"))).isEqualTo("1, 2 und 3");
  }

  @ParameterizedTest
  @CsvSource({
    "Ronin, Heat y Ronin",
    "Interstellar, Heat e Interstellar",
    "Hidalgo, Heat e Hidalgo",
    "Hierro, Heat y Hierro"
  })
  void theSpanishAndChangesBeforeI(String title, String list) {
    assertThat(SPANISH.list(List.of("Heat", title))).isEqualTo(list);
  }

  @ParameterizedTest
  @CsvSource({
    "EN, Sci-Fi, Sci-Fi",
    "DE, Sci-Fi, Science-Fiction",
    "FR, Children, Jeunesse",
    "DE, Children's, Kinderfilm",
    "ES, (no genres listed), (sin género)",
    "DE, Anime, Anime"
  })
  void aGenreIsNamedAndOneThatIsNotKnownStaysAsItIs(Language language, String genre, String name) {
    assertThat(Texts.of(language).genre(genre)).isEqualTo(name);
  }

  @Test
  void tagsAreThoseOfTheTextAndNeverOfAnArgument() {
    assertThat(html("error.report", "<b>\"&'")).endsWith("<code>&lt;b&gt;&#34;&amp;&#39;</code>");
  }

  @Test
  void aMessageInATextIsSaidInItsLanguage() {
    Message users = Message.of("layout.users", "1", "610");

    assertThat(GERMAN.of("demo.user.hint", users))
        .isEqualTo("Diese Daten enthalten die Nutzer 1 bis 610.");
    assertThat(users.english()).isEqualTo("users 1 to 610");
    assertThat(users).hasToString("users 1 to 610");
  }

  @Test
  void aTextThatIsMissingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FRENCH.of("layout.no-such-text"))
        .withMessage("key must be that of a text, got layout.no-such-text");
    assertThatIllegalArgumentException().isThrownBy(() -> FRENCH.of("nothing.of.this"));
    assertThatIllegalArgumentException().isThrownBy(() -> FRENCH.of("word"));
  }

  private static String html(String key, Object... arguments) {
    StringOutput output = new StringOutput();
    ENGLISH.html(key, arguments).writeTo(output);
    return output.toString();
  }
}
