package dev.matinee.skill.dialogue.spoken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.skill.dialogue.phrase.Phrases;
import dev.matinee.skill.dialogue.phrase.Wording;
import dev.matinee.skill.dialogue.title.TitleMarks;
import dev.matinee.store.MovieOrigin;
import dev.matinee.store.Reason;
import dev.matinee.store.RecommendedMovie;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenMovieTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en-US; Brazil, from 1985.; I think you would give it four and a half stars.",
        "en-GB; Brazil, from 1985.; I think you would give it four and a half stars.",
        "de-DE; Brazil, aus dem Jahr 1985.; Ich glaube, du würdest ihm viereinhalb Sterne geben.",
        "fr-FR; Brazil, de 1985.; Je pense que vous lui donneriez quatre étoiles et demie.",
        "es-ES; Brazil, de 1985.; Creo que le darías cuatro estrellas y media."
      })
  void nothingIsSaidOfARatingThatIsNotPredicted(String locale, String name, String stars) {
    assertThat(details(locale, OptionalDouble.of(4.4))).isEqualTo(name + " " + stars);
    assertThat(details(locale, OptionalDouble.empty())).isEqualTo(name);
  }

  private static String details(String locale, OptionalDouble predicted) {
    return heard(movie(predicted, MovieOrigin.LINEAR_MODEL).details(phrases(locale)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "en-GB", "de-DE", "fr-FR", "es-ES"})
  void aMovieOfTheLinearModelIsNotSaidToBePopular(String locale) {
    String linear = reasons(locale, MovieOrigin.LINEAR_MODEL);
    String popular = reasons(locale, MovieOrigin.POPULARITY);

    assertThat(linear).contains("Brazil").isNotEqualTo(popular);
    assertThat(reasons(locale, MovieOrigin.UNKNOWN)).isEqualTo(popular);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en-US; Brazil is new here, and its genres go with those of Heat.",
        "de-DE; Brazil ist hier neu, und die Genres passen zu denen von: Heat.",
        "es-ES; Brazil es nueva aquí, y sus géneros van con los de: Heat."
      })
  void ofAMovieThatFewRatedItIsSaidWhichMoviesShareItsGenres(String locale, String why) {
    List<Reason> heat = List.of(new Reason(2, "Heat", 5, 0.1));

    String reasons = movie(OptionalDouble.empty(), MovieOrigin.NEW, heat).reasons(phrases(locale));

    assertThat(heard(reasons)).isEqualTo(why);
    assertThat(reasons).contains("\uE000Brazil\uE001", "\uE000Heat\uE001");
    assertThat(reasons(locale, MovieOrigin.NEW))
        .isEqualTo(reasons(locale, MovieOrigin.LINEAR_MODEL));
  }

  private static String reasons(String locale, MovieOrigin origin) {
    return movie(OptionalDouble.empty(), origin).reasons(phrases(locale));
  }

  private static String heard(String speech) {
    return TitleMarks.removedFrom(speech);
  }

  private static Phrases phrases(String locale) {
    return Phrases.of(Locale.forLanguageTag(locale), Wording.USUAL, 0);
  }

  private static SpokenMovie movie(OptionalDouble predicted, MovieOrigin origin) {
    return movie(predicted, origin, List.of());
  }

  private static SpokenMovie movie(
      OptionalDouble predicted, MovieOrigin origin, List<Reason> because) {
    return new SpokenMovie(
        new RecommendedMovie(
            1,
            "Brazil",
            OptionalInt.of(1985),
            List.of(),
            1,
            predicted,
            OptionalInt.empty(),
            origin,
            because));
  }
}
