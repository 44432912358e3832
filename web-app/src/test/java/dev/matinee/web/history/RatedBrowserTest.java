package dev.matinee.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import dev.matinee.web.testsite.InBrowser;
import dev.matinee.web.testsite.Person;
import dev.matinee.web.testsite.ShownCards;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Your films", searched and narrowed, in Chromium. */
class RatedBrowserTest extends InBrowser {
  @ParameterizedTest
  @CsvSource({"320, LIGHT", "1280, DARK"})
  void filmsAreSearchedChangedInTheirPlaceAndShownAllAgain(int width, ColorScheme scheme) {
    try (BrowserContext context = chromium.context(width, scheme, true)) {
      Person person = Person.at(site, context, true, "rated-" + width);
      ShownCards cards = new ShownCards(person.page());
      rateSix(person, cards);
      search(person);
      List<String> rated = cards.titles();
      assertThat(rated).hasSize(6);

      aNewRatingLeavesTheCardWhereItIs(person, cards);
      assertThat(cards.titles()).isEqualTo(rated);
      aFilmThatFitsNoMoreLeavesAndUndoBringsItBack(person, cards, rated);
      nothingIsFound(person);
      person.follow("Show all of them");
      person.page().waitForURL("**/rated?sort=best");
      assertThat(cards.titles()).hasSize(6);
      person.hasNothingToComplain();
    }
  }

  private static void rateSix(Person person, ShownCards cards) {
    person.goTo("/rate?step=films");
    for (int film = 0; film < 6; film++) {
      List<String> before = cards.titles();
      ShownCards.star(cards.at(0), 4 + film).click();
      cards.awaitAnother(before);
    }
  }

  private static void search(Person person) {
    person.goTo("/rated");
    person.fill("Words of a title", "FILM");
    person.page().getByLabel("Which films").selectOption("rated");
    person.page().getByLabel("Genre").selectOption("Drama");
    person.page().getByLabel("Order").selectOption("best");
    person.press("Show");
    person.sees("6 of 6 films.");
    person.picture("found");
  }

  private static void aNewRatingLeavesTheCardWhereItIs(Person person, ShownCards cards) {
    cards.at(3).scrollIntoViewIfNeeded();
    double scrolled = cards.scrolled();
    BoundingBox place = ShownCards.box(cards.at(3));
    cards.click(ShownCards.star(cards.at(3), 10));
    person.sees("You gave it 5.0 ★");
    cards.isScrolledTo(scrolled);
    ShownCards.isAt(cards.at(3), place);
  }

  private static void aFilmThatFitsNoMoreLeavesAndUndoBringsItBack(
      Person person, ShownCards cards, List<String> rated) {
    cards.at(2).locator("button[value=watched]").click();
    person.sees("5 of 6 films.");
    assertThat(cards.titles()).hasSize(5).doesNotContain(rated.get(2));
    cards.undo().click();
    person.sees("6 of 6 films.");
    cards.awaitAgain(rated);
    person.picture("undone");
  }

  private static void nothingIsFound(Person person) {
    person.fill("Words of a title", "solaris");
    person.press("Show");
    person.sees("None of your films is like that.");
    person.picture("nothing");
  }
}
