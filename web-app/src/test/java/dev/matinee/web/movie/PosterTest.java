package dev.matinee.web.movie;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.data.Item;
import dev.matinee.web.http.ClassPathFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PosterTest {
  private static final String STYLE =
      new String(ClassPathFile.read("/assets/posters.css"), StandardCharsets.UTF_8);

  @ParameterizedTest
  @CsvSource({
    "Action|Sci-Fi|Thriller, Sci-Fi, Action",
    "Adventure|Animation|Children|Comedy|Fantasy, Animation, Fantasy",
    "Crime|Drama, Crime, Drama",
    "Drama, Drama, Drama",
    "IMAX, none, none",
    "Drama|IMAX, Drama, Drama",
    "'', none, none"
  })
  void lookIsThatOfTheGenresThatTellMost(String genres, String tone, String shade) {
    PosterLook look = poster("A film", genres).look();

    assertThat(look.tone()).isEqualTo(tone);
    assertThat(look.shade()).isEqualTo(shade);
  }

  @Test
  void everyGenreHasAMotifAndAShade() {
    assertThat(PosterLook.GENRES)
        .hasSize(18)
        .allSatisfy(
            genre -> {
              assertThat(STYLE).contains(".poster[data-tone=\"" + genre + "\"] {");
              assertThat(STYLE).contains(".poster[data-shade=\"" + genre + "\"] {");
              assertThat(STYLE).contains(".poster[data-second=\"" + genre + "\"] {");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "Heat, 13",
    "The Usual Suspects, 13",
    "Interstellar, 11",
    "The Shawshank Redemption, 11",
    "'Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb', 9",
    "Supercalifragilistic, 7",
    "'', 13"
  })
  void longTitlesAndLongWordsAreSetSmaller(String title, int size) {
    assertThat(poster(title, "Drama").titleSize()).isEqualTo(size);
  }

  @Test
  void everySizeIsKnownToTheStyle() {
    for (int words = 1; words < 60; words++) {
      int size = poster("Window ".repeat(words), "Drama").titleSize();
      assertThat(size == 13 || STYLE.contains("data-size=\"" + size + "\"")).isTrue();
    }
  }

  @Test
  void movieAlwaysLooksTheSame() {
    assertThat(poster("Heat", "Crime").look()).isEqualTo(poster("Heat", "Crime").look());
  }

  /** The worst case: all of one genre and one year, on as large a screen as there is. */
  @Test
  void ofTwentyFourOfOneKindNoTwoLookAlike() {
    assertThat(IntStream.range(0, 24).mapToObj(number -> poster("Part " + number, "Crime").look()))
        .doesNotHaveDuplicates();
  }

  /** A number of the style for every value but the first, which is the plain poster. */
  @Test
  void everyVariantIsKnownToTheStyle() {
    isKnown("layout", PosterLook.LAYOUTS);
    isKnown("turn", PosterLook.TURNS);
    isKnown("pattern", PosterLook.PATTERNS);
    isKnown("hue", PosterLook.HUES);
  }

  private static void isKnown(String attribute, int count) {
    assertThat(IntStream.range(1, count + 1).filter(value -> hasRule(attribute, value)).boxed())
        .containsExactlyElementsOf(IntStream.range(1, count).boxed().toList());
  }

  private static boolean hasRule(String attribute, int value) {
    return STYLE.contains(".poster[data-" + attribute + "=\"" + value + "\"]");
  }

  @ParameterizedTest
  @CsvSource({"1895, 1920", "1929, 1920", "1999, 1990", "2000, 2000", "2031, 2020"})
  void everyYearHasADecadeOfTheStyle(int year, int decade) {
    assertThat(PosterLook.of("A film", OptionalInt.of(year), List.of()).decade()).isEqualTo(decade);
    assertThat(STYLE).contains(".poster[data-decade=\"" + decade + "\"] {");
  }

  @Test
  void withoutAYearNoDecadeIsMadeUp() {
    assertThat(PosterLook.of("A film", OptionalInt.empty(), List.of()).decade()).isZero();
  }

  @Test
  void styleLoadsNothingFromAnywhere() {
    assertThat(Pattern.compile("url\\(\"(?!data:image/svg\\+xml,)").matcher(STYLE).find())
        .isFalse();
  }

  @Test
  void yearStandsAloneOnThePoster() {
    assertThat(poster("Heat", "Crime").released()).isEqualTo("1999");
    Item undated = new Item(1, "Heat", OptionalInt.empty(), List.of());
    assertThat(Poster.of(undated, Pictures.none()).released()).isEmpty();
  }

  private static Poster poster(String title, String genres) {
    Item movie = new Item(1, title, OptionalInt.of(1999), List.of(genres.split("\\|", -1)));
    return Poster.of(movie, Pictures.none());
  }
}
