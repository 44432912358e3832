package dev.matinee.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import dev.matinee.store.Evening;
import dev.matinee.store.EveningMember;
import dev.matinee.store.JoinCode;
import dev.matinee.store.Samples;
import dev.matinee.web.language.Language;
import dev.matinee.web.testsite.InBrowser;
import dev.matinee.web.testsite.Person;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages in each language, on the smallest phones. */
class LanguagesTest extends InBrowser {
  private static final List<String> BEFORE_LOGIN =
      List.of("/", "/login", "/signup", "/recover", "/rate?step=genres", "/movies");

  private static final List<String> AFTER_LOGIN =
      List.of(
          "/",
          "/rate?step=films",
          "/rated",
          "/rated?title=film&kind=rated",
          "/rated?title=solaris",
          "/saved",
          "/recommendations",
          "/recommendations?genre=Comedy&genre=Drama&without=Horror&from=1950&to=1959&discover=2"
              + "&newer=-2&new=true&saved=true",
          "/recommendations?discover=1&newer=1&view=genres",
          "/recommendations?discover=0&surprise=any",
          "/browse",
          "/browse?genre=Comedy&order=rated",
          "/browse?decade=1990s",
          "/search",
          "/search?query=film",
          "/search?query=horror",
          "/search?query=zzzz",
          "/movies/1",
          "/movies/2",
          "/taste",
          "/import",
          "/account",
          "/account/delete",
          "/result?userId=1&count=5",
          "/about",
          "/privacy",
          "/terms");

  private static final String WRONG_WISH =
      "/recommendations?genre=Opera&without=Polka&from=1999&to=1990&discover=7&saved=yes";

  private static final Pattern KEY =
      Pattern.compile(
          "\\b(?:account|browse|demo|error|evening|home|import|layout|mark|movie|oauth|picks|rate|taste)"
              + "\\.[a-z]+(?:\\.[a-z]+)*\\b(?!\\()");

  @ParameterizedTest
  @EnumSource
  void eachPageIsInTheLanguageIsAccessibleAndFitsTheScreen(Language language) {
    try (BrowserContext context = chromium.context(320, ColorScheme.LIGHT, true)) {
      Person cleo = Person.at(site, context, true, "language-" + language.tag());
      cleo.goTo("/privacy?lang=" + language.tag());
      BEFORE_LOGIN.forEach(path -> look(cleo, path, language));
      signUp(cleo, "cleo-" + language.tag());
      look(cleo, "/taste", language);
      rateAFewAndSaveOne(cleo);
      AFTER_LOGIN.forEach(path -> look(cleo, path, language));
      look(cleo, WRONG_WISH, 400, language);
      lookAtEvenings(cleo, language);
    }
  }

  /** One where her taste is known and that of a guest is not, and one where she is not in. */
  private static void lookAtEvenings(Person cleo, Language language) {
    cleo.goTo("/evenings");
    cleo.page().locator("form[action='/evenings'] button").click();
    cleo.page().waitForURL("**/evenings/*");
    JoinCode own = new JoinCode(cleo.page().url().replaceAll(".*/", ""));
    EveningMember guest = new EveningMember(Samples.guest(), "נועה");
    site.stores().evenings().update(own, evening -> evening.with(guest));
    Evening other = Evening.start(JoinCode.random(), "turns", guest, Instant.now());
    site.stores().evenings().create(other);

    look(cleo, "/evenings", language);
    look(cleo, "/evenings/" + own.value(), "evening", language);
    look(cleo, "/evenings/" + other.code().value(), "invitation", language);
  }

  @Test
  void aLanguageIsChosenAtTheFootAndThePageStays() {
    try (BrowserContext context = chromium.context(360, ColorScheme.LIGHT, false)) {
      Person cleo = Person.at(site, context, false, "language-choice");
      cleo.goTo("/search?query=film");
      cleo.follow("Deutsch");

      assertThat(cleo.page().url()).endsWith("/search?query=film");
      assertThat(cleo.page().locator("html").getAttribute("lang")).isEqualTo("de");
      cleo.follow("So funktioniert es");
      cleo.sees("Über Matinee");
    }
  }

  private static void signUp(Person person, String name) {
    person.goTo("/signup");
    person.page().locator("[name=username]").fill(name);
    person.page().locator("[name=password]").fill("four quiet words here");
    person.page().locator("main form button").click();
    person.page().waitForURL("**/recommendations");
  }

  /** Marks are sent as a form sends them, since what is looked at is how pages say them. */
  private static void rateAFewAndSaveOne(Person person) {
    for (int movie = 1; movie <= 6; movie++) {
      mark(person, movie, movie % 2 == 0 ? "4.5" : "1.0");
    }
    mark(person, 7, "saved");
  }

  private static void mark(Person person, int movie, String mark) {
    person.goTo("/movies/" + movie);
    String token = person.page().locator("[name=_csrf]").first().inputValue();
    int status =
        person
            .page()
            .request()
            .post(
                person.site().uri() + "/movies/" + movie + "/mark",
                RequestOptions.create()
                    .setForm(
                        FormData.create()
                            .set("_csrf", token)
                            .set("from", "/rated")
                            .set("mark", mark)))
            .status();
    assertThat(status).isEqualTo(200);
  }

  private static void look(Person person, String path, Language language) {
    look(person, path, 200, pictureOf(path), language);
  }

  private static void look(Person person, String path, int status, Language language) {
    look(person, path, status, pictureOf(path), language);
  }

  private static void look(Person person, String path, String picture, Language language) {
    look(person, path, 200, picture, language);
  }

  private static String pictureOf(String path) {
    return path.replaceAll("[^a-z0-9]+", "-");
  }

  /** The browser itself notes that a page was refused. */
  private static void look(
      Person person, String path, int status, String picture, Language language) {
    assertThat(person.page().navigate(person.site().uri() + path).status()).isEqualTo(status);
    person.complaints().removeIf(it -> it.contains("status of 400"));
    assertThat(person.page().locator("html").getAttribute("lang")).isEqualTo(language.tag());
    assertThat(person.page().content()).as(path).doesNotContainPattern(KEY);
    if (language == Language.DE) { // whose words are the longest
      person.picture(picture);
    } else {
      person.glance(picture);
    }
  }
}
