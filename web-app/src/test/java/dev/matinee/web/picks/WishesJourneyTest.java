package dev.matinee.web.picks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.matinee.web.testsite.InBrowser;
import dev.matinee.web.testsite.InWindows;
import dev.matinee.web.testsite.Person;
import dev.matinee.web.testsite.ShownCards;
import java.util.List;

/** A list is turned, narrowed, put right and given up, on all widths, in light and dark. */
class WishesJourneyTest extends InBrowser {
  @InWindows
  void aListIsTurnedNarrowedAndGivenUp(boolean javaScript, int width, ColorScheme scheme) {
    try (BrowserContext context = chromium.context(width, scheme, javaScript)) {
      Person person = Person.at(site, context, javaScript, "my-list-" + width + "-" + scheme);
      ShownCards cards = new ShownCards(person.page());
      person.goTo("/recommendations");
      person.picture("usual");
      List<String> usual = cards.titles();
      turn(person);
      narrow(person);
      assertThat(cards.titles()).isNotEmpty().allMatch(title -> title.contains("(198"));
      person.follow("Usual list");
      person.page().locator("#usual").waitFor(gone());
      assertThat(cards.titles()).isEqualTo(usual);
      writeSomethingWrong(person);
      drawOne(person);
    }
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }

  private static void turn(Person person) {
    person.page().locator("label[for=newer2]").click();
    send(person, ".wishes-send");
    person.page().locator(".held").waitFor();
    assertThat(person.page().url()).contains("newer=2");
    person.picture("turned");
  }

  /** Without a script, the form is sent by its button. */
  private static void send(Person person, String button) {
    if (!person.javaScript()) {
      person.page().locator(button).click();
    }
  }

  private static void narrow(Person person) {
    person.page().locator("#filters").click();
    person.page().locator("label[for=genre0]").click();
    person.page().locator("label[for=without2]").click();
    send(person, "#show");
    person.page().locator(".held li").nth(2).waitFor();
    if (!person.javaScript()) {
      person.page().locator("#filters").click();
    }
    person.picture("chips");
    person.page().locator("#decade1980").click();
    person.page().locator(".held li").nth(3).waitFor();
    assertThat(person.page().locator(".held li").allInnerTexts())
        .extracting(text -> text.replaceAll("(?s).*:\\s*|\\s*×", ""))
        .containsExactly("Newest first", "Comedy", "No Horror", "1980–1989");
  }

  private static void writeSomethingWrong(Person person) {
    person.goTo("/recommendations?from=19x4&to=12&genre=Opera&discover=7&new=1");
    assertThat(person.page().locator(".field-error").count()).isEqualTo(5);
    person.complaints().clear();
    person.picture("wrong");
    person.goTo("/recommendations?discover=0");
  }

  private static void drawOne(Person person) {
    person.follow("Surprise me");
    person.sees("How about this one?");
    person.picture("surprise");
  }
}
