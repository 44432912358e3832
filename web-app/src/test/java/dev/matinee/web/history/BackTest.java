package dev.matinee.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import dev.matinee.testkit.Eventually;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.web.testsite.Chromium;
import dev.matinee.web.testsite.Person;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.ShownCards;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Back" to a page that the browser kept in memory shows what is true now. */
class BackTest {
  @TempDir private static Path folder;
  @AutoClose private static final OpenedResources opened = new OpenedResources();

  private static RunningSite site;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = opened.add(Chromium.keepingPages());
    site = opened.add(RunningSite.start(folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/recommendations", "/rate?step=films"})
  void backFromAFilmThatWasRatedShowsTheListWithoutIt(String path) {
    try (BrowserContext context = chromium.context(1280, ColorScheme.LIGHT, true)) {
      Person person = Person.at(site, context, true, "back");
      Page page = person.page();
      ShownCards cards = new ShownCards(page);
      becomeGuest(person, cards);
      person.goTo(path);
      cards.scrollTo(path.startsWith("/rate") ? 0 : 200);
      double scrolled = cards.scrolled();
      String title = cards.titles().get(5);
      page.evaluate("addEventListener('pageshow', event => (window.wasKept = event.persisted))");

      cards.at(5).locator(".film-title a").click();
      page.waitForURL("**/movies/*");
      cards.click(ShownCards.star(page.locator("#film"), 9));
      person.sees("is rated 4.5 stars");
      page.evaluate("() => void setTimeout(() => history.back())");
      assertThat(Eventually.comesTrue(() -> isTrue(page, "window.wasKept === true"))).isTrue();

      assertThat(Eventually.comesTrue(() -> !cards.titles().contains(title))).isTrue();
      cards.isScrolledTo(scrolled);
      assertThat(cards.titles()).doesNotContain(title).hasSize(path.startsWith("/rate") ? 8 : 24);
      assertThat(cards.toast().count()).isZero();
      person.hasNothingToComplain();
    }
  }

  /** A page from before a session began is not kept: its cookies are others. */
  private static void becomeGuest(Person person, ShownCards cards) {
    person.goTo("/rate?step=films");
    cards.click(ShownCards.star(cards.at(0), 9));
    person.sees("1 of 5 films rated");
  }

  private static boolean isTrue(Page page, String expression) {
    try {
      return page.evaluate(expression).equals(true);
    } catch (PlaywrightException e) {
      return false; // between two pages there is none to ask
    }
  }
}
