package dev.matinee.lists.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemNounTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "en => ARTIST => Rate a film, or two films. => Rate an artist, or two artists.",
        "en => ARTIST => Films => Artists",
        "en => PRODUCT => {0,choice,0#{0} films|1#1 film|1<{0} films} => {0,choice,0#{0} products|1#1 product|1<{0} products}",
        "de => ARTIST => Von Filmen mit {0} => Von Künstlern mit {0}",
        "fr => ARTIST => Le nombre de films de ce film => Le nombre d’artistes de cet artiste",
        "es => ARTIST => Todas las películas => Todos los artistas",
        "es => PRODUCT => ninguna película => ningún producto",
        "en => MOVIE => a film => a film",
        "it => ARTIST => un film => un film"
      })
  void aTextAboutFilmsIsSaidOfOtherItems(
      String language, ItemNoun noun, String text, String expected) {
    assertThat(noun.in(Locale.forLanguageTag(language), text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "movielens-ratings.csv",
    "watched.csv",
    "filming",
    "film-noir",
    "/films/film",
    "Film Noir",
    "Movie Matinee"
  })
  void nothingIsReplacedInOtherWordsNamesOfFilesAndPaths(String text) {
    assertThat(ItemNoun.ARTIST.in(Locale.ENGLISH, text)).isEqualTo(text);
  }

  @Test
  void theEnvironmentNamesOne() {
    assertThat(ItemNoun.of(Map.of())).isEqualTo(ItemNoun.MOVIE);
    assertThat(ItemNoun.of(Map.of(ItemNoun.VARIABLE, "artist"))).isEqualTo(ItemNoun.ARTIST);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ItemNoun.of(Map.of(ItemNoun.VARIABLE, "dog")))
        .withMessage("MATINEE_ITEM_NOUN must be one of movie, artist, product, got 'dog'");
  }
}
