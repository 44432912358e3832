package dev.matinee.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.web.testsite.RawHttp;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which language the site answers, and how a reader chooses another. */
class RequestLanguageTest {
  private static final String ACCEPT = "Accept-Language";

  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;

  @BeforeAll
  static void start() {
    site = RunningSite.start(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de-AT, en;q=0.5|de|Datenschutz",
        "fr|fr|Confidentialité",
        "ja, es;q=0.1|es|Privacidad",
        "*|en|Privacy",
        "ja|en|Privacy",
        "de;q=nonsense|en|Privacy"
      })
  void aPageIsInTheLanguageThatTheBrowserAsksFor(String header, String language, String heading) {
    HttpResponse<String> page = browser(ACCEPT, header).get("/privacy");

    requireLanguage(page, language);
    assertThat(page.body()).contains("<h1>" + heading + "</h1>");
    assertThat(page.headers().firstValue("Vary")).contains("Accept-Language, Cookie");
  }

  @Test
  void withoutAWishItIsEnglish() {
    requireLanguage(browser().get("/"), "en");
  }

  @Test
  void aChoiceLeadsBackToThePageAndHoldsAgainstTheBrowser() {
    SiteClient browser = browser(ACCEPT, "de");

    HttpResponse<String> chosen = browser.get("/search?query=heat&lang=fr&shown=48");

    assertThat(chosen.statusCode()).isEqualTo(303);
    assertThat(SiteClient.location(chosen)).isEqualTo("/search?query=heat&shown=48");
    assertThat(chosen.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("language=fr", "Max-Age=31536000", "HttpOnly", "SameSite=Lax");
    requireLanguage(browser.get("/privacy"), "fr");
  }

  @Test
  void eachPageLeadsToItselfInTheOtherLanguages() {
    assertThat(browser().get("/search?query=heat&lang=nonsense").body())
        .contains(
            "href=\"/search?query=heat&amp;lang=de\" lang=\"de\"", "aria-current=\"true\">English");
    assertThat(browser().get("/about").body()).contains("href=\"/about?lang=es\"");
  }

  @Test
  void anAnswerToAFormLeadsToThePageThatItWasOn() {
    SiteClient browser = browser("Referer", site.uri() + "/login?next=%2Frated");

    assertThat(browser.send("/login", "username", "nobody").body())
        .contains("href=\"/login?next=%2Frated&amp;lang=de\"");
    assertThat(browser("Referer", "mailto:x@y").send("/login", "username", "nobody").body())
        .contains("href=\"/?lang=de\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "", "DE", "de%0d%0aSet-Cookie:%20a=b"})
  void aChoiceThatIsNoneIsDropped(String choice) {
    HttpResponse<String> page = browser(ACCEPT, "fr").get("/privacy?lang=" + choice);

    requireLanguage(page, "fr");
    assertThat(page.headers().allValues("Set-Cookie")).noneMatch(it -> it.startsWith("language="));
  }

  @Test
  void aCookieThatNamesNoLanguageIsDropped() {
    SiteClient browser = browser(ACCEPT, "es");
    browser.keepCookie("language", "tlh");

    requireLanguage(browser.get("/privacy"), "es");
  }

  @ParameterizedTest
  @ValueSource(strings = {"//elsewhere.example/?lang=de", "/\\elsewhere.example?lang=de"})
  void aChoiceNeverLeadsToAnotherSite(String path) {
    HttpResponse<String> answer =
        site.get(site.uri().resolve("/") + path.substring(1).replace("\\", "%5C"));

    assertThat(SiteClient.location(answer)).isIn("", "/", "/%5Celsewhere.example");
  }

  @Test
  void anErrorIsSaidInTheLanguageOfThePage() {
    HttpResponse<String> error = browser(ACCEPT, "de").get("/movies/1x");

    requireLanguage(error, "de", 400);
    assertThat(error.body())
        .contains(
            "Das ist keine gültige Anfrage",
            "Die Nummer eines Films: Erlaubt ist eine ganze Zahl wie 1, nicht „1x“.",
            "Zur Startseite");
  }

  @Test
  void whatTheServerRefusesIsSaidInTheLanguageOfTheBrowser() {
    String request =
        "GET /x/%2e%2e;x/users HTTP/1.1\r\nHost: localhost\r\nAccept-Language: de\r\nConnection: close\r\n\r\n";

    assertThat(RawHttp.send(site.uri(), request).body())
        .contains("Die Anfrage kann nicht beantwortet werden.");
  }

  @Test
  void programsAreToldInEnglish() {
    SiteClient program = browser(ACCEPT, "de");
    program.keepCookie("language", "fr");

    HttpResponse<String> problem = program.get("/api/v1/movies/nonsense?lang=de");

    assertThat(problem.body()).contains("The number of a film must be a whole number, such as 1");
    assertThat(problem.headers().allValues("Set-Cookie")).isEmpty();
  }

  private static SiteClient browser(String... headers) {
    return SiteClient.of(site, headers);
  }

  private static void requireLanguage(HttpResponse<String> page, String language) {
    requireLanguage(page, language, 200);
  }

  private static void requireLanguage(HttpResponse<String> page, String language, int status) {
    assertThat(page.statusCode()).isEqualTo(status);
    assertThat(page.body()).contains("<html lang=\"" + language + "\">");
    assertThat(page.headers().firstValue("Content-Language")).contains(language);
  }
}
