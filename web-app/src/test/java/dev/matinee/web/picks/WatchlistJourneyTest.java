package dev.matinee.web.picks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import dev.matinee.web.testsite.InBrowser;
import dev.matinee.web.testsite.InWindows;
import dev.matinee.web.testsite.Person;
import java.util.List;

/** Films are saved, found again, removed, and one of them is picked, in Chromium. */
class WatchlistJourneyTest extends InBrowser {
  @InWindows
  void aGuestSavesFilmsRemovesOneTakesThatBackAndHasOnePicked(
      boolean javaScript, int width, ColorScheme scheme) {
    try (BrowserContext context = chromium.context(width, scheme, javaScript)) {
      Person person = Person.at(site, context, javaScript, "watchlist-" + width + "-" + scheme);
      seeTheEmptyWatchlist(person);
      String first = saveTheBestPick(person);
      String second = saveTheBestPick(person);
      String third = saveOnItsPage(person);
      seeTheWatchlist(person, first, second, third);
      removeTheFirstAndTakeThatBack(person, first);
      haveOnePicked(person);
      person.hasNothingToComplain();
    }
  }

  private static void seeTheEmptyWatchlist(Person person) {
    person.goTo("/saved");
    person.sees("Nothing saved yet.");
    person.picture("empty");
  }

  private static String saveTheBestPick(Person person) {
    person.goTo("/recommendations");
    Locator best = person.page().locator(".pick").first();
    String title = best.locator(".film-title").innerText();
    best.locator("button[name=mark][value=saved]").click();
    person.sees("saved for later.");
    assertThat(person.page().locator(".pick .film-title").allInnerTexts()).doesNotContain(title);
    person.picture("picks");
    return title;
  }

  private static String saveOnItsPage(Person person) {
    person.goTo("/movies/60");
    String title = person.page().locator("h1").innerText();
    person.page().locator("button[name=mark][value=saved]").click();
    person.sees("saved for later.");
    person.page().locator("button[name=mark][value=unsaved]").waitFor();
    person.picture("film");
    return title;
  }

  private static void seeTheWatchlist(Person person, String... titles) {
    person.follow("Watchlist");
    person.sees("3 films for later");
    assertThat(titles(person)).containsExactlyInAnyOrder(titles);
    person.picture("full");
    person.follow("Last saved first");
    person.page().waitForURL("**/saved?order=saved");
    assertThat(titles(person)).containsExactly(titles[2], titles[1], titles[0]);
  }

  private static void removeTheFirstAndTakeThatBack(Person person, String title) {
    Locator card =
        person.page().locator(".pick").filter(new Locator.FilterOptions().setHasText(title));
    card.locator("button[name=mark][value=unsaved]").click();
    person.sees("off your watchlist.");
    person.sees("2 films for later");
    assertThat(titles(person)).hasSize(2).doesNotContain(title);
    person.picture("removed");
    person.page().locator("[data-toast] button").click();
    person.sees("3 films for later");
    assertThat(titles(person)).hasSize(3).contains(title);
  }

  private static void haveOnePicked(Person person) {
    person.follow("Pick one for me");
    person.sees("How about this one?");
    String picked = titles(person).get(0);
    assertThat(titles(person)).hasSize(1);
    person.picture("one");
    person.follow("Another one");
    person
        .page()
        .locator(".pick")
        .filter(new Locator.FilterOptions().setHasNotText(picked))
        .waitFor();
    assertThat(titles(person)).hasSize(1).doesNotContain(picked);
  }

  private static List<String> titles(Person person) {
    return person.page().locator(".pick .film-title").allInnerTexts();
  }
}
