package dev.matinee.lists.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.lists.titles.Title;
import dev.matinee.lists.titles.TitleIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleFinderTest {
  private static final List<Title> MOVIES = new ArrayList<>();

  static {
    add("The Matrix", 1999, 278);
    add("The Matrix Reloaded", 2003, 96);
    add("Alien", 1979, 146);
    add("Aliens", 1986, 126);
    add("Jaws", 1975, 91);
    add("Jaws 2", 1978, 20);
    add("The Godfather", 1972, 192);
    add("The Godfather: Part II", 1974, 129);
    add("The Sixth Sense", 1999, 179);
    add("Star Wars: Episode IV - A New Hope", 1977, 251);
    add("Star Wars: Episode V - The Empire Strikes Back", 1980, 211);
    add("Star Wars: The Clone Wars", 2008, 5);
    add("The Fly", 1958, 12);
    add("The Fly", 1986, 42);
    add("Cape Fear", 1962, 7);
    add("Cape Fear", 1991, 60);
    add("Amelie", 2001, 120, "Le Fabuleux destin d'Amélie Poulain");
    add("Seven", 1995, 203, "Se7en");
    add("M*A*S*H", 1970, 54, "MASH");
    add("E.T. the Extra-Terrestrial", 1982, 122);
    add("WALL·E", 2008, 104);
    add("Spider-Man", 2002, 122);
    add("101 Dalmatians", 1996, 47);
    add("2001: A Space Odyssey", 1968, 109);
    add("Blade Runner", 1982, 124);
    add("Blade Runner 2049", 2017, 18);
    add("Rocky", 1976, 64);
    add("Rocky II", 1979, 40);
    add("Kill Bill: Vol. 1", 2003, 131);
    add("Fast & Furious", 2009, 9);
    add("The Lord of the Rings", 1978, 12);
    add("The Lord of the Rings: The Fellowship of the Ring", 2001, 198);
    add("The Lord of the Rings: The Two Towers", 2002, 188);
    add("Das Boot", 1981, 48, "The Boat");
    add("Eternal Sunshine of the Spotless Mind", 2004, 131);
    add("Léon: The Professional", 1994, 133, "The Professional", "Léon");
    add("American History X", 1998, 129);
    add("It", 2017, 14);
    add("Ring", 1998, 20);
    add("The Ring", 2002, 52);
  }

  private static final TitleFinder FINDER = TitleFinder.of(TitleIndex.of(MOVIES));

  private static void add(String title, int year, int raters, String... others) {
    MOVIES.add(
        new Title(
            MOVIES.size() + 1,
            title,
            OptionalInt.of(year),
            List.of(),
            Title.renown(raters),
            List.of(others)));
  }

  private static String named(Title title) {
    return title.title() + " " + title.year().getAsInt();
  }

  private static List<String> found(String said) {
    return FINDER.find(said).movies().stream().map(TitleFinderTest::named).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the matrix | The Matrix 1999",
        "Matrix | The Matrix 1999",
        "MATRIX! | The Matrix 1999",
        "alien | Alien 1979",
        "aliens | Aliens 1986",
        "jaws | Jaws 1975",
        "jaws two | Jaws 2 1978",
        "the sixth sense | The Sixth Sense 1999",
        "godfather | The Godfather 1972",
        "the godfather part two | The Godfather: Part II 1974",
        "the godfather two | The Godfather: Part II 1974",
        "the godfather part II | The Godfather: Part II 1974",
        "amélie | Amelie 2001",
        "le fabuleux destin d amelie poulain | Amelie 2001",
        "fabuleux destin d'amélie poulain | Amelie 2001",
        "seven | Seven 1995",
        "se7en | Seven 1995",
        "mash | M*A*S*H 1970",
        "m. a. s. h. | M*A*S*H 1970",
        "e. t. | E.T. the Extra-Terrestrial 1982",
        "wall e | WALL·E 2008",
        "walle | WALL·E 2008",
        "spider man | Spider-Man 2002",
        "spiderman | Spider-Man 2002",
        "one hundred and one dalmatians | 101 Dalmatians 1996",
        "two thousand one a space odyssey | 2001: A Space Odyssey 1968",
        "blade runner | Blade Runner 1982",
        "blade runner twenty forty nine | Blade Runner 2049 2017",
        "blade runner from 1982 | Blade Runner 1982",
        "rocky | Rocky 1976",
        "rocky two | Rocky II 1979",
        "kill bill volume one | Kill Bill: Vol. 1 2003",
        "kill bill one | Kill Bill: Vol. 1 2003",
        "fast and furious | Fast & Furious 2009",
        "a new hope | Star Wars: Episode IV - A New Hope 1977",
        "star wars episode four | Star Wars: Episode IV - A New Hope 1977",
        "star wars a new hope | Star Wars: Episode IV - A New Hope 1977",
        "the empire strikes back | Star Wars: Episode V - The Empire Strikes Back 1980",
        "the fellowship of the ring | The Lord of the Rings: The Fellowship of the Ring 2001",
        "boot | Das Boot 1981",
        "the boat | Das Boot 1981",
        "eternal sunshine | Eternal Sunshine of the Spotless Mind 2004",
        "eternal sunshine spotless mind | Eternal Sunshine of the Spotless Mind 2004",
        "the godfahter | The Godfather 1972",
        "jurassic | ",
        "the matrx | The Matrix 1999",
        "leon | Léon: The Professional 1994",
        "the professional | Léon: The Professional 1994",
        "american history ten | American History X 1998",
        "it | It 2017",
        "the fly from 1986 | The Fly 1986",
        "the fly nineteen eighty six | The Fly 1986",
        "the fly of 1957 | The Fly 1958",
        "the ring | The Ring 2002",
        "ring | Ring 1998"
      })
  void aTitleIsFoundAsItIsSaid(String said, String movie) {
    assertThat(FINDER.find(said).meant().map(TitleFinderTest::named).orElse(null))
        .as(said)
        .isEqualTo(movie);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the fly | The Fly 1986, The Fly 1958",
        "the fly from 2010 | The Fly 1986, The Fly 1958",
        "star wars | Star Wars: Episode IV - A New Hope 1977, "
            + "Star Wars: Episode V - The Empire Strikes Back 1980, Star Wars: The Clone Wars 2008",
        "the lord of the rings | The Lord of the Rings 1978, "
            + "The Lord of the Rings: The Fellowship of the Ring 2001, "
            + "The Lord of the Rings: The Two Towers 2002",
        "the god | ",
        "kill | Kill Bill: Vol. 1 2003"
      })
  void ofSeveralTheBetterKnownComesFirst(String said, String movies) {
    assertThat(String.join(", ", found(said))).isEqualTo(movies == null ? "" : movies);
  }

  @Test
  void twoOfOneNameAreNotSureUnlessOneIsFarBetterKnown() {
    assertThat(FINDER.find("the fly").isAmbiguous()).isTrue();
    assertThat(FINDER.find("cape fear").meant().map(TitleFinderTest::named))
        .contains("Cape Fear 1991");
    assertThat(FINDER.find("the lord of the rings").isAmbiguous()).isTrue();
  }

  @Test
  void aYearThatIsGivenChooses() {
    assertThat(FINDER.find("cape fear", OptionalInt.of(1962)).meant().map(TitleFinderTest::named))
        .contains("Cape Fear 1962");
    assertThat(FINDER.find("the fly", OptionalInt.of(1985)).meant().map(TitleFinderTest::named))
        .contains("The Fly 1986");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "...", "no such movie", "the", "1986", "jews", "alian resurrection"})
  void whatNamesNoMovieFindsNone(String said) {
    assertThat(FINDER.find(said)).isEqualTo(FoundTitles.none());
  }

  @Test
  void anIndexWithoutMoviesFindsNone() {
    assertThat(TitleFinder.of(TitleIndex.of(List.of())).find("jaws").movies()).isEmpty();
  }

  @Test
  void aFinderIsMadeOnceForEachVersion() {
    TitleIndex index = TitleIndex.of(MOVIES);
    AtomicInteger asked = new AtomicInteger();
    TitleFinders finders =
        new TitleFinders(
            version -> {
              asked.incrementAndGet();
              return java.util.Optional.of(index);
            });

    assertThat(finders.find(index.version()).orElseThrow())
        .isSameAs(finders.find(index.version()).orElseThrow());
    assertThat(asked).hasValue(1);
  }
}
