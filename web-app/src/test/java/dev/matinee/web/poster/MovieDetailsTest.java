package dev.matinee.web.poster;

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

/** Plot, people, length, trailer and where to watch, as TMDB says them. */
class MovieDetailsTest {
  private static final String ANSWER =
      """
      {"overview":"A <b>thief</b> and a detective.","runtime":170,
       "credits":{"crew":[{"job":"Director","name":"Ann Dee"},{"job":"Writer","name":"Bo"}],
                  "cast":[{"name":"Cy One"},{"name":"Di Two"}]},
       "videos":{"results":[{"site":"YouTube","type":"Clip","key":"clip123"},
                            {"site":"YouTube","type":"Trailer","key":"tra-iler_1"}]},
       "watch/providers":{"results":{
         "DE":{"link":"https://www.themoviedb.org/movie/1/watch?locale=DE",
               "flatrate":[{"provider_name":"Strom"}],"buy":[{"provider_name":"Laden"}]},
         "US":{"link":"javascript:alert(1)","rent":[{"provider_name":"Lender"}]}}}}
      """;

  @AutoClose private final OpenedResources opened = new OpenedResources();
  private final LocalTmdb tmdb = opened.add(LocalTmdb.start());
  private RunningSite site;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    Path data = SmallData.write(folder.resolve("data"));
    Files.writeString(data.resolve("links.csv"), "movieId,imdbId,tmdbId\n7,0000077,107\n");
    site =
        opened.add(
            RunningSite.start(
                new WebSettings("127.0.0.1", 0, Optional.empty(), Optional.of(tmdb.access())),
                new FileModelSource(data, ReadOptions.STRICT, Algorithms.USER_KNN),
                SqliteStores.open(folder.resolve("matinee.db"))));
    tmdb.tell(new LocalTmdb.Reply(200, ANSWER, ""));
  }

  @Test
  void thePageLoadsThemAfterItselfAndLaterHasThemAtOnce() {
    Chromium chromium = opened.add(Chromium.open());
    BrowserContext context = opened.add(chromium.context(360, ColorScheme.LIGHT, true));
    Person person = Person.at(site, context, true, "details");
    person.goTo("/movies/7");

    assertThat(person.page().locator(".overview")).hasText("A <b>thief</b> and a detective.");
    assertThat(person.page().locator("#details")).containsText("2 h 50 min");
    person.picture("film-details");
    assertThat(site.get("/movies/7").body())
        .contains(
            "A &lt;b&gt;thief&lt;/b&gt;",
            "Ann Dee",
            "Cy One, Di Two",
            "https://www.youtube.com/watch?v=tra-iler_1");
    assertThat(tmdb.detailQueries())
        .containsExactly("107?language=en&append_to_response=credits,videos,watch/providers");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', Lender, Strom",
    "'de-DE,de;q=0.9', '', Strom, Lender",
    "'de', '', Strom, Lender",
    "'de-DE', '&country=US', Lender, Strom",
    "'de-DE', '&country=x', Strom, Lender",
    "'q=;;', '', Lender, Strom"
  })
  void offersAreThoseOfTheCountryOfTheBrowserOrAChosenOne(
      String languages, String choice, String shown, String hidden) {
    String page =
        languages.isEmpty()
            ? site.get("/movies/7?details=now" + choice).body()
            : site.get("/movies/7?details=now" + choice, "Accept-Language", languages).body();

    assertThat(page).contains(shown, "JustWatch").doesNotContain(hidden, "javascript:");
  }

  @Test
  void theyAreInTheLanguageOfThePageAndKeptForEachLanguage() {
    String german = site.get("/movies/7?details=now", "Accept-Language", "de").body();
    String part = site.get("/movies/7/details", "Accept-Language", "fr").body();
    String known = site.get("/movies/7", "Accept-Language", "de").body();

    assertThat(german)
        .contains("<dt>Regie</dt>", "2 Std. 50 Min.", ">Deutschland</option>", "Im Abo");
    assertThat(part).contains("<dt>Réalisation</dt>", ">Allemagne</option>");
    assertThat(known).contains("<dt>Regie</dt>").doesNotContain("details-later");
    assertThat(tmdb.detailQueries())
        .extracting(query -> query.substring(0, query.indexOf('&')))
        .containsExactly("107?language=de", "107?language=fr");
  }

  @Test
  void countriesAreInTheOrderOfTheLanguage() {
    tmdb.tell(
        new LocalTmdb.Reply(
            200,
            """
            {"watch/providers":{"results":{
              "ZW":{"buy":[{"provider_name":"Laden"}]},"AT":{"buy":[{"provider_name":"Laden"}]},
              "PL":{"buy":[{"provider_name":"Laden"}]}}}}
            """,
            ""));

    assertThat(site.get("/movies/7?details=now", "Accept-Language", "de").body())
        .containsSubsequence(">Österreich<", ">Polen<", ">Simbabwe<");
  }

  @Test
  void whereThereAreNoOffersACountryCanBeChosen() {
    String page = site.get("/movies/7?details=now&country=SE").body();

    assertThat(page)
        .contains("No offers are known in your country.", "<option value=\"DE\"")
        .doesNotContain("Strom");
  }

  @ParameterizedTest
  @CsvSource({"404, {}", "500, {}", "200, []", "200, 'no json'", "429, {}"})
  void thePageIsWholeWithoutThem(int status, String body) {
    tmdb.tell(new LocalTmdb.Reply(status, body, ""));

    assertThat(site.get("/movies/7/details").statusCode()).isEqualTo(200);
    assertThat(site.get("/movies/7?details=now").body())
        .contains("Film &lt;7&gt;")
        .doesNotContain("class=\"overview\"");
  }

  @Test
  void ofAMovieThatTmdbDoesNotKnowNothingIsAsked() {
    assertThat(site.get("/movies/8").body()).doesNotContain("/movies/8/details");
    assertThat(site.get("/movies/8/details").body().strip()).isEmpty();
    assertThat(tmdb.detailQueries()).isEmpty();
  }
}
