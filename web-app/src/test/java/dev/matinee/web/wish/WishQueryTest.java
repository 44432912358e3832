package dev.matinee.web.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.matinee.recommender.Dials;
import dev.matinee.serving.list.ListWish;
import dev.matinee.serving.list.MovieFilter;
import dev.matinee.web.language.Language;
import dev.matinee.web.language.Texts;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WishQueryTest {
  private static final List<String> GENRES = List.of("Comedy", "Horror", "War");

  private static WishQuery of(String query) {
    return of(query, Language.EN);
  }

  private static WishQuery of(String query, Language language) {
    return WishQuery.of(WishCookie.values(query), GENRES, Texts.of(language));
  }

  @Test
  void aQueryWithoutParametersIsTheUsualList() {
    WishQuery usual = WishQuery.of(Map.of(), GENRES, Texts.of(Language.EN));

    assertThat(usual.ofAnyGenre()).isEqualTo(ListWish.USUAL);
    assertThat(usual.faults()).isEmpty();
    assertThat(of("discover=0&newer=0&new=false&saved=false").ofAnyGenre().isUsual()).isTrue();
  }

  @Test
  void allParametersMakeTheWish() {
    WishQuery query =
        of(
            "genre=Comedy&genre=War&without=Horror&from=1980&to=1999&discover=2&newer=-1"
                + "&new=true&saved=true");

    OptionalInt from = OptionalInt.of(1980);
    OptionalInt to = OptionalInt.of(1999);
    Dials dials = new Dials(2, -1, true);
    assertThat(query.faults()).isEmpty();
    assertThat(query.ofAnyGenre())
        .isEqualTo(
            new ListWish(
                new MovieFilter(Set.of(), Set.of("Comedy", "War"), Set.of("Horror"), from, to),
                dials,
                true));
    assertThat(query.ofAll(Set.of("War")))
        .isEqualTo(
            new ListWish(new MovieFilter(Set.of("War"), Set.of("Horror"), from, to), dials, true));
  }

  @Test
  void allFaultsAreNamedAtOnceAndTheRestHolds() {
    WishQuery query =
        of("genre=Opera&genre=War&without=Polka&from=19x4&to=1990&discover=7&newer=1&saved=yes");

    assertThat(query.faults())
        .containsExactly(
            entry("discover", "The dial discover must be a whole number from -2 to 2, not “7”."),
            entry("genre", "The genre must be one of Comedy, Horror, War."),
            entry("without", "The genre must be one of Comedy, Horror, War."),
            entry("from", "The year must be a year such as 1999, not “19x4”."),
            entry("saved", "saved must be true or false, not “yes”."));
    assertThat(query.genres()).containsExactly("War");
    assertThat(query.from()).isEmpty();
    assertThat(query.to()).hasValue(1990);
    assertThat(query.dials()).isEqualTo(new Dials(0, 1));
    assertThat(query.saved()).isFalse();
  }

  @Test
  void yearsInTheWrongOrderAreAFaultAndNoFilter() {
    WishQuery query = of("from=2000&to=1990");

    assertThat(query.faults())
        .containsExactly(
            entry("from", "The year from must not be later than the year to: 2000 and 1990."));
    assertThat(query.ofAnyGenre().isUsual()).isTrue();
    assertThat(of("from=1990&to=1990").faults()).isEmpty();
  }

  @Test
  void faultsAreInTheLanguageThatIsAskedForAndNamesOfParametersStay() {
    WishQuery query = of("genre=Opera&from=2000&to=1990&discover=7&saved=yes", Language.DE);

    assertThat(query.faults())
        .containsExactly(
            entry(
                "discover",
                "Der Regler discover: Erlaubt ist eine ganze Zahl von -2 bis 2, nicht „7“."),
            entry("genre", "Das Genre muss eines von diesen sein: Comedy, Horror, War."),
            entry("saved", "saved muss true oder false sein, nicht „yes“."),
            entry("from", "Das erste Jahr darf nicht nach dem letzten liegen: 2000 und 1990."));
  }

  @Test
  void aKeptQueryIsReadAsAnAddressIs() {
    assertThat(WishCookie.values("genre=Film-Noir&genre=%28none%29+at+all&x"))
        .containsExactly(
            entry("genre", List.of("Film-Noir", "(none) at all")), entry("x", List.of("")));
    assertThat(WishCookie.values("genre=%zz")).isEmpty();
  }
}
