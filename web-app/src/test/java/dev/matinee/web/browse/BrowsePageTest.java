package dev.matinee.web.browse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.data.Item;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.SmallData;
import dev.matinee.web.testsite.RunningSite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowsePageTest {
  private static final Pattern CARD =
      Pattern.compile("<li class=\"film\"[^>]*data-movie=\"(\\d+)\"");

  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;
  private final LiveModel model = SmallData.model();

  @BeforeAll
  static void start() {
    site = TaggedMovies.start(folder);
  }

  private static List<Long> shown(String path) {
    return CARD.matcher(site.get(path).body())
        .results()
        .map(found -> Long.parseLong(found.group(1)))
        .toList();
  }

  private List<Long> best(ToDoubleFunction<Item> measure) {
    List<Item> movies = new ArrayList<>(model.popular());
    movies.removeIf(movie -> !movie.genres().contains("Comedy"));
    movies.sort(Comparator.comparingDouble(measure).reversed());
    return movies.stream().map(Item::id).limit(24).toList();
  }

  @Test
  void moviesOfAGenreAreThoseThatPeopleLikeFirst() {
    RatingMatrix matrix = model.matrix();
    double all = sumOfRatings(matrix) / matrix.ratings().size();
    List<Long> expected =
        best(
            movie -> {
              double raters = matrix.raterCount(movie.id());
              double mean = matrix.histogram(movie.id()).mean().orElseThrow();
              return (raters * mean + 50 * all) / (raters + 50);
            });

    assertThat(shown("/browse?genre=Comedy")).isEqualTo(expected);
    assertThat(shown("/browse?genre=Comedy&order=liked")).isEqualTo(expected);
  }

  /** All movies of the small data have enough ratings to be told. */
  private static double sumOfRatings(RatingMatrix matrix) {
    double sum = 0;
    for (int index = 0; index < matrix.ratings().size(); index++) {
      sum += matrix.ratings().rating(index);
    }
    return sum;
  }

  @Test
  void otherOrdersAreByNumberOfRatingsAndByYear() {
    assertThat(shown("/browse?genre=Comedy&order=rated"))
        .isEqualTo(best(movie -> model.matrix().raterCount(movie.id())));
    assertThat(shown("/browse?genre=Comedy&order=newest"))
        .isEqualTo(best(movie -> movie.year().orElseThrow()));
  }

  @Test
  void facetsNarrowEachOther() {
    assertThat(shown("/browse?tag=dreams")).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
    assertThat(shown("/browse?tag=dreams&genre=Comedy")).containsExactlyInAnyOrder(2L, 4L);
    assertThat(shown("/browse?tag=dreams&decade=1950s&genre=Horror"))
        .containsExactlyInAnyOrder(1L, 3L);
    assertThat(site.get("/browse?tag=dreams&genre=Comedy").body())
        .contains("href=\"/browse?genre=Comedy&amp;tag=dreams&amp;decade=1950s\"")
        .doesNotContain("decade=1990s");
  }

  @Test
  void theFirstPageLeadsToGenresDecadesAndTags() {
    String page = site.get("/browse").body();

    assertThat(page)
        .contains(
            "href=\"/browse?genre=Horror\"",
            "href=\"/browse?decade=2000s\"",
            "href=\"/browse?tag=dreams\"");
    assertThat(shown("/browse")).isEmpty();
    assertThat(site.get("/movies/1").body())
        .contains("href=\"/browse?genre=Horror\"", "href=\"/browse?tag=dreams\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"genre=Opera", "decade=1200s", "tag=%3Cb%3E", "genre=comedy"})
  void whatNoMovieHasIsNotFound(String query) {
    assertThat(site.get("/browse?" + query).statusCode()).isEqualTo(404);
  }

  @Test
  void genresAndDecadesHaveNamesInEachLanguageAndTagsAndAddressesStay() {
    String page = german("/browse?genre=Comedy");

    assertThat(page)
        .contains(
            "<title>Komödie · Matinee</title>",
            "<bdi class=\"facet\">Komödie</bdi>",
            "href=\"/browse?genre=Comedy&amp;decade=1950s\"><bdi>1950er</bdi>")
        .doesNotContain("1950s</bdi>");
    assertThat(german("/browse")).contains("<h1>In Filmen stöbern</h1>", "<bdi>dreams</bdi>");
    assertThat(german("/search?query=horror")).contains("Ergebnisse für „horror“");
    assertThat(german("/search/suggestions?query=comedy"))
        .contains("data-href=\"/browse?genre=Comedy\"><bdi>Komödie</bdi>", " Filme</span>");
    assertThat(german("/browse?genre=Opera")).contains("Hier gibt es keine Filme zu „Opera“.");
  }

  private static String german(String path) {
    return site.get(path, "Accept-Language", "de").body();
  }

  @Test
  void aSearchNamesTheKindsOfFilmsThatItMayMean() {
    String page = site.get("/search?query=horror").body();

    assertThat(page).contains("Results for “horror”", "href=\"/browse?genre=Horror\"");
    assertThat(shown("/search?query=tt0000077")).containsExactly(7L);
    assertThat(site.get("/api/v1/movies?query=tt0000077").body())
        .contains("\"total\":1", "\"movieId\":7,");
  }

  @Test
  void suggestionsAreMoviesAndFacets() {
    String options = site.get("/search/suggestions?query=dre").body();

    assertThat(options).contains("data-href=\"/browse?tag=dreams\"").doesNotContain("<html");
    assertThat(site.get("/search/suggestions?query=film+42").body())
        .contains("data-href=\"/movies/42\"", "Film &lt;42&gt;");
    assertThat(site.get("/search/suggestions?query=%20").body().strip()).isEmpty();
    assertThat(site.get("/search/suggestions").statusCode()).isEqualTo(200);
  }
}
