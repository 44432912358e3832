package dev.matinee.web.browse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.data.Item;
import dev.matinee.recommender.data.TagCount;
import dev.matinee.recommender.data.TagCounts;
import dev.matinee.web.language.Language;
import dev.matinee.web.language.Texts;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacetsTest {
  private static final List<Item> MOVIES =
      List.of(
          movie(1, 1994, "Comedy"),
          movie(2, 1999, "Comedy", "Sci-Fi"),
          movie(3, 2001, "Comedy"),
          movie(4, 2001, "Chase", "Children"),
          new Item(5, "Of no year", OptionalInt.empty(), List.of()));

  private static final TagCounts TAGS =
      TagCounts.of(
          Map.of(
              1L, tags("time travel", "comedy"),
              2L, tags("time travel", "comedy", "rare"),
              3L, tags("time travel", "comedy", "rare"),
              4L, tags("time loop"),
              5L, tags("time loop")));

  private final Facets facets = Facets.over(MOVIES, TAGS);

  private static Item movie(long id, int year, String... genres) {
    return new Item(id, "Film " + id, OptionalInt.of(year), List.of(genres));
  }

  private static List<TagCount> tags(String... tags) {
    return List.of(tags).stream().map(tag -> new TagCount(tag, 1)).toList();
  }

  @Test
  void genresAndTagsWithMostMoviesComeFirstAndDecadesLatestFirst() {
    assertThat(facets.counts().all(FacetKind.GENRE))
        .containsExactly(
            new Facet(FacetKind.GENRE, "Comedy", 3),
            new Facet(FacetKind.GENRE, "Chase", 1),
            new Facet(FacetKind.GENRE, "Children", 1),
            new Facet(FacetKind.GENRE, "Sci-Fi", 1));
    assertThat(facets.counts().all(FacetKind.DECADE))
        .containsExactly(
            new Facet(FacetKind.DECADE, "2000s", 2), new Facet(FacetKind.DECADE, "1990s", 2));
    assertThat(facets.counts().all(FacetKind.TAG)).extracting(Facet::name).startsWith("comedy");
  }

  @Test
  void aTagOfTwoMoviesIsNoWayToBrowse() {
    assertThat(facets.find(FacetKind.TAG, "rare")).isEmpty();
    assertThat(facets.find(FacetKind.TAG, "time travel")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "comedy, Comedy",
    "COM, Comedy",
    "sci fi, Sci-Fi",
    "scifi, ''",
    "1990s, 1990s",
    "90s, 1990s",
    "200, 2000s",
    "time tr, time travel",
    "travel, ''",
    "c, ''",
    "'', ''"
  })
  void aFacetIsMeantByItsNameOrHowItBegins(String typed, String name) {
    List<String> meant =
        facets.meant(typed, 5, Texts.of(Language.EN)).stream().map(Facet::name).toList();

    assertThat(meant.stream().findFirst().orElse("")).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "DE, komö, Comedy",
    "DE, comedy, Comedy",
    "FR, comédie, Comedy",
    "ES, infantil, Children"
  })
  void aGenreIsMeantByItsNameInThePersonsLanguageToo(Language language, String typed, String name) {
    assertThat(facets.meant(typed, 1, Texts.of(language)))
        .extracting(Facet::name)
        .containsExactly(name);
  }

  @Test
  void noMoreAreMeantThanWanted() {
    assertThat(facets.meant("ch", 5, Texts.of(Language.EN)))
        .extracting(Facet::name)
        .containsExactly("Chase", "Children");
    assertThat(facets.meant("ch", 1, Texts.of(Language.EN)))
        .extracting(Facet::name)
        .containsExactly("Chase");
  }
}
