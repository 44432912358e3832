package dev.matinee.web.taste;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import dev.matinee.serving.model.SmallData;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import dev.matinee.web.testsite.InBrowser;
import dev.matinee.web.testsite.InWindows;
import dev.matinee.web.testsite.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The taste of a person in Chromium. */
class TasteBrowserTest extends InBrowser {
  private static final Instant FIRST = Instant.parse("2024-03-01T20:00:00Z");

  @InWindows
  void tasteIsAccessibleFitsTheScreenAndLooksBackAtYears(
      boolean javaScript, int width, ColorScheme scheme) {
    try (BrowserContext context = chromium.context(width, scheme, javaScript)) {
      String name = "cleo-" + width + scheme.name().charAt(0);
      Person cleo = Person.at(site, context, javaScript, "taste-" + width + "-" + scheme);
      signUp(cleo, name);
      cleo.goTo("/taste");
      cleo.sees("needs five rated films");
      cleo.picture("empty");
      rateAboutAFilmAMonth(name);
      cleo.goTo("/rated");
      cleo.follow("Your taste in figures");
      cleo.sees("How you rate");
      cleo.picture("charts");
      for (String summary : new String[] {"your stars", "Genres", "Decades"}) {
        cleo.page().locator("summary:has-text(': " + summary + "')").click();
      }
      assertThat(cleo.page().locator("table:visible").count()).isEqualTo(3);
      cleo.picture("tables");
      cleo.follow("2024");
      cleo.sees("Your 2024");
      cleo.picture("year");
    }
  }

  private static void signUp(Person person, String name) {
    person.goTo("/signup");
    person.fill("User name", name);
    person.fill("Password", "four quiet words here");
    person.press("Sign up");
    person.sees("Log out");
  }

  private static void rateAboutAFilmAMonth(String name) {
    UserId user =
        site.stores()
            .accounts()
            .find(new Username(name.toLowerCase(Locale.ROOT)))
            .orElseThrow()
            .userId();
    Map<Long, RatedMovie> ratings = new TreeMap<>();
    for (long id = 1; id <= SmallData.MOVIES / 2; id++) {
      Instant time = FIRST.plus(Duration.ofDays(30 * id));
      ratings.put(id, new RatedMovie((int) (3 + 3 * id % 8), time));
    }
    Told.change(
        site.stores(), user, history -> history.merge(ratings, Set.of(), Set.of(), Set.of()));
  }
}
