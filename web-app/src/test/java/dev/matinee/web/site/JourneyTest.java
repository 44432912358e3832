package dev.matinee.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.matinee.web.testsite.InBrowser;
import dev.matinee.web.testsite.InWindows;
import dev.matinee.web.testsite.Person;
import java.util.List;

/** What people come for, from the first visit on, in Chromium. */
class JourneyTest extends InBrowser {
  @InWindows
  void aGuestRatesFiveMoviesSeesWhatIsPickedSignsUpAndRatesOn(
      boolean javaScript, int width, ColorScheme scheme) {
    try (BrowserContext context = chromium.context(width, scheme, javaScript)) {
      Person person = Person.at(site, context, javaScript, width + "-" + scheme);
      chooseGenresAndRateFive(person);
      seePicks(person);
      signUp(person, "Film.Fan-" + width + javaScript);
      rateOneMoreAndUndo(person);
      hideOneUndoAndHideAgain(person);
      lookAtYourMovies(person);
      person.hasNothingToComplain();
    }
  }

  private static void chooseGenresAndRateFive(Person person) {
    person.goTo("/");
    person.picture("home");
    person.follow("Start rating");
    person.page().getByText("Drama", new Page.GetByTextOptions().setExact(true)).click();
    person.picture("genres");
    person.press("Next: rate some films");
    for (int movie = 0; movie < 5; movie++) {
      person.sees(movie + " of 5 films rated");
      person.rate(person.page().locator(".film").first(), movie == 4 ? 3 : 9);
    }
    person.sees("See your picks");
    person.page().locator(".film").nth(7).waitFor();
    assertThat(person.page().locator(".film").count()).isEqualTo(8);
    person.picture("rate");
  }

  private static void seePicks(Person person) {
    person.follow("See your picks");
    person.sees("Based on 5 ratings");
    assertThat(person.page().locator(".pick").count()).isEqualTo(24);
    assertThat(person.page().locator(".pick .reason").first().innerText())
        .startsWith("Because you liked Film <");
    person.picture("picks");
    person.page().getByText("Show 24 more (48 of 55)").click();
    person.page().waitForURL("**shown=48#film-25");
    assertThat(person.page().locator(".pick").count()).isEqualTo(48);
    assertThat(person.page().evaluate("document.activeElement.id")).isEqualTo("film-25");
  }

  private static void signUp(Person person, String name) {
    person.goTo("/signup");
    person.page().getByLabel("User name").fill("x");
    person.page().getByLabel("Password").fill("password");
    person.page().locator("form.ask button").click();
    person.sees("A user name has 3 to 32 characters.");
    person.wasRefused();
    person.picture("signup-refused");
    person.page().getByLabel("User name").fill(name);
    person.page().getByLabel("Password").fill("four quiet words here");
    person.page().locator("form.ask button").click();
    person.sees("Based on 5 ratings");
    person.sees(name);
  }

  private static void rateOneMoreAndUndo(Person person) {
    Locator best = person.page().locator(".pick").first();
    String title = best.locator(".film-title").innerText();
    person.rate(best, 10);
    person.sees("Based on 6 ratings");
    assertThat(titles(person)).doesNotContain(title);
    undo(person);
    person.sees("Based on 5 ratings");
    assertThat(titles(person)).contains(title);
  }

  private static void hideOneUndoAndHideAgain(Person person) {
    String title = hideBest(person);
    undo(person);
    person.sees("no longer marked");
    assertThat(titles(person)).contains(title);
    assertThat(hideBest(person)).isEqualTo(title);
    person.picture("picks-hidden");
  }

  private static String hideBest(Person person) {
    Locator best = person.page().locator(".pick").first();
    String title = best.locator(".film-title").innerText();
    best.locator("button[name=mark][value=hidden]").click();
    person.sees("hidden: it will not be recommended");
    assertThat(titles(person)).doesNotContain(title);
    return title;
  }

  private static void undo(Person person) {
    person.page().locator("[data-toast] button").click();
  }

  private static List<String> titles(Person person) {
    return person.page().locator(".pick .film-title").allInnerTexts();
  }

  private static void lookAtYourMovies(Person person) {
    person.follow("Your films");
    person.sees("5 rated · 1 hidden");
    assertThat(person.page().locator(".film").count()).isEqualTo(6);
    person.picture("rated");
    person.page().locator(".film-title a").first().click();
    person.sees("Liked by the same people");
    person.picture("film");
    person.goTo("/recommendations?view=genres");
    person.picture("picks-by-genre");
    person.goTo("/search?query=film 12");
    person.picture("search");
    person.press("Log out");
    person.sees("Log in");
  }
}
