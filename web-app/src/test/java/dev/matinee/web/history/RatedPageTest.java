package dev.matinee.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.SmallData;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.web.site.WebSettings;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * "Your films": which of them are shown, in the address. Even movies are comedies, others horror.
 */
class RatedPageTest {
  private static final LiveModel MODEL =
      SmallData.modelWithTitles(
          List.of("Amélie", "M*A*S*H", "The Matrix", "The Matrix Reloaded", "...", "Heat"));

  private static final Pattern MOVIE = Pattern.compile("film-title\"><a href=\"/movies/([0-9]+)\"");
  private static final Pattern MORE = Pattern.compile("btn-lg\" href=\"([^\"]+)\">Show ");
  private static final Pattern FROM = Pattern.compile("name=\"from\" value=\"([^\"]+)\"");

  @TempDir private Path folder;
  @AutoClose private RunningSite site;
  private SiteClient ann;

  /** Movies 1 to 6 have the titles from the second on, and the sixth has the first. */
  @BeforeEach
  void start() {
    site =
        RunningSite.start(
            WebSettings.loopback(0), () -> MODEL, SqliteStores.open(folder.resolve("matinee.db")));
    ann = SiteClient.of(site).signUp("ann");
    mark(1, "4.0");
    mark(2, "2.0");
    mark(3, "watched");
    mark(4, "hidden");
    mark(5, "5.0");
    mark(6, "watched");
  }

  private String mark(long movie, String mark) {
    return mark(movie, mark, "/rated");
  }

  private String mark(long movie, String mark, String from) {
    HttpResponse<String> answer =
        ann.send("/movies/" + movie + "/mark", "mark", mark, "from", from);
    assertThat(answer.statusCode()).isEqualTo(303);
    return SiteClient.location(answer);
  }

  private List<Long> movies(String path) {
    return MOVIE
        .matcher(ann.get(path).body())
        .results()
        .map(movie -> Long.parseLong(movie.group(1)))
        .toList();
  }

  private static String first(Pattern pattern, String page) {
    return pattern.matcher(page).results().findFirst().orElseThrow().group(1).replace("&amp;", "&");
  }

  @ParameterizedTest
  @CsvSource({
    "AMELIE, 6",
    "am%C3%A9, 6",
    "matrix, 2 3",
    "+reload+the+, 3",
    "m*a*s, 1",
    "..., 4",
    "eat, ''",
  })
  void aTitleIsFoundByTheBeginningsOfItsWordsInAnyOrderWithoutAccents(String typed, String found) {
    assertThat(movies("/rated?sort=title&title=" + typed))
        .extracting(String::valueOf)
        .containsExactlyInAnyOrder(found.isEmpty() ? new String[0] : found.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "rated, '', 1 2 5",
    "watched, '', 3 6",
    "hidden, '', 4",
    "nothing-known, '', 1 2 3 4 5 6",
    "'', Comedy, 2 4 6",
    "rated, Comedy, 2",
    "'', Drama, 1 2 3 4 5 6",
  })
  void filmsAreFoundByWhatWasSaidOfThemAndByGenre(String kind, String genre, String found) {
    assertThat(movies("/rated?kind=" + kind + "&genre=" + genre))
        .extracting(String::valueOf)
        .containsExactlyInAnyOrder(found.split(" "));
  }

  @Test
  void whatIsChosenIsShownWithTheNumberOfFilmsAndAWayToAllInTheSameOrder() {
    String page = ann.get("/rated?sort=best&title=the&kind=watched&genre=Horror").body();

    assertThat(page)
        .contains("name=\"title\"", "value=\"the\"")
        .contains("<option value=\"watched\" selected>", "<option value=\"Horror\" selected>")
        .contains("<option value=\"best\" selected>")
        .contains("1 of 6 films. <a href=\"/rated?sort=best\">Show all of them</a>");
    assertThat(ann.get("/rated?sort=best").body()).doesNotContain("Show all of them");
  }

  @Test
  void whereNothingIsFoundThePageSaysSoAndOffersAll() {
    String page = ann.get("/rated?title=solaris&genre=Western").body();

    assertThat(page)
        .contains("None of your films is like that. <a href=\"/rated\">Show all of them</a>")
        .contains("<option value=\"Western\" selected>", "3 rated · 2 watched")
        .doesNotContain("Nothing here yet.");
  }

  @Test
  void moreFilmsMarksAndUndoKeepWhatIsChosen() {
    for (long movie = 7; movie <= 60; movie += 1) {
      mark(movie, "3.5");
    }
    String chosen = "/rated?sort=year&kind=rated&genre=Horror";
    String page = ann.get(chosen).body();
    assertThat(page).contains("Show 5 more (29 of 29)");
    assertThat(first(FROM, page)).isEqualTo(chosen);

    String more = first(MORE, page);
    assertThat(more).isEqualTo(chosen + "&shown=29#film-25");
    assertThat(movies(more)).hasSize(29).allMatch(movie -> movie % 2 == 1);

    String after = mark(59, "watched", chosen + "&shown=29");
    assertThat(after).startsWith(chosen + "&shown=29&");
    assertThat(movies(after)).hasSize(28).doesNotContain(59L);
    assertThat(ann.get(after).body()).contains("name=\"undo\"", "28 of 60 films.");
    assertThat(first(FROM, ann.get(after).body())).isEqualTo(chosen + "&shown=28");
  }

  /** A form leads to addresses without stars alone. */
  @Test
  void theWayBackFromAMarkKeepsATitleWithStars() {
    String from = first(FROM, ann.get("/rated?title=M*A*S*H").body());

    assertThat(mark(1, "1.0", from)).startsWith("/rated?title=M%2AA%2AS%2AH&");
    assertThat(movies(from)).containsExactly(1L);
  }

  @Test
  void whoSaidNothingYetHasNothingToChooseFrom() {
    assertThat(SiteClient.of(site).get("/rated?title=heat").body())
        .contains("Nothing here yet.")
        .doesNotContain("name=\"title\"", "None of your films");
  }
}
