package dev.matinee.web.browse;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.data.ReadOptions;
import dev.matinee.serving.model.FileModelSource;
import dev.matinee.serving.model.SmallData;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.web.poster.LocalTmdb;
import dev.matinee.web.site.WebSettings;
import dev.matinee.web.testsite.Chromium;
import dev.matinee.web.testsite.Person;
import dev.matinee.web.testsite.RunningSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Movies are found by who plays in them or directs them, as TMDB says. */
class PeopleSearchTest {
  private static final LocalTmdb.Reply FOUND =
      new LocalTmdb.Reply(
          200,
          """
          {"results":[{"id":1,"name":"Anna Deere"},{"id":42,"name":"Ann D\u00e9e"}]}
          """,
          "");
  private static final LocalTmdb.Reply CREDITS =
      new LocalTmdb.Reply(
          200,
          """
          {"cast":[{"id":107},{"id":999},{"id":107}],
           "crew":[{"id":108,"job":"Director"},{"id":109,"job":"Writer"}]}
          """,
          "");

  @AutoClose private final OpenedResources opened = new OpenedResources();
  private final LocalTmdb tmdb = opened.add(LocalTmdb.start());
  private RunningSite site;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    Path data = SmallData.write(folder.resolve("data"));
    Files.writeString(
        data.resolve("links.csv"),
        "movieId,imdbId,tmdbId\n7,0000077,107\n8,0000088,108\n9,0000099,109\n");
    site =
        opened.add(
            RunningSite.start(
                new WebSettings("127.0.0.1", 0, Optional.empty(), Optional.of(tmdb.access())),
                new FileModelSource(data, ReadOptions.STRICT, Algorithms.USER_KNN),
                SqliteStores.open(folder.resolve("matinee.db"))));
    tmdb.know(FOUND, CREDITS);
  }

  @Test
  void whereNoTitleIsMeantThePageLoadsTheMoviesOfThePersonAfterItself() {
    Chromium chromium = opened.add(Chromium.open());
    BrowserContext context = opened.add(chromium.context(360, ColorScheme.LIGHT, true));
    Person person = Person.at(site, context, true, "people");
    person.goTo("/search?query=ann+dee");

    assertThat(person.page().locator("#people h2")).hasText("Films with Ann Dée");
    assertThat(person.page().locator("#people .wall-film")).hasCount(2);
    person.picture("people");
    assertThat(tmdb.peopleQueries())
        .containsExactly("search/person?query=ann+dee", "person/42/movie_credits");
  }

  @Test
  void thePartIsOnThePageWithoutScriptAndTmdbIsAskedOnceADay() {
    String page = site.get("/search?query=Ann+Dee&people=now").body();
    site.get("/search?query=dee+ann&people=now");
    String again = site.get("/search/people?query=ANN%20d%C3%A9e", "Accept-Language", "de").body();

    assertThat(page).contains("Films with <bdi>Ann Dée</bdi>", "/movies/7", "/movies/8");
    assertThat(page).doesNotContain("/movies/9\"");
    assertThat(again).contains("Filme mit <bdi>Ann Dée</bdi>");
    assertThat(tmdb.peopleQueries())
        .containsExactly(
            "search/person?query=ann+dee",
            "person/42/movie_credits",
            "search/person?query=dee+ann",
            "person/42/movie_credits");
  }

  @Test
  void whatATitleIsFoundByIsNotToldToTmdbUnlessThePersonWantsIt() {
    String page = site.get("/search?query=film").body();

    assertThat(page)
        .contains("people=now", "Films with a person of this name", "hx-trigger=\"click\"");
    assertThat(tmdb.peopleQueries()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "tt0000077", "2001", "blade 2049", "..."})
  void whatIsNoNameIsNotAskedFor(String query) {
    assertThat(site.get("/search?query=" + query.replace(' ', '+') + "&people=now").body())
        .doesNotContain("id=\"people\"");
    assertThat(tmdb.peopleQueries()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "404, {}",
    "500, {}",
    "429, {}",
    "200, []",
    "200, 'no json'",
    "200, '{\"results\":[{\"id\":0}]}'"
  })
  void withoutAnAnswerThePageSaysThatThereIsNoSuchFilm(int status, String body) {
    tmdb.know(new LocalTmdb.Reply(status, body, ""), CREDITS);

    assertThat(site.get("/search?query=ann+dee&people=now").body())
        .contains("No film here is with a person of that name.");
  }
}
