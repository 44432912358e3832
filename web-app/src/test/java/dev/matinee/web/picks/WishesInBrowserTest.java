package dev.matinee.web.picks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.matinee.web.testsite.InBrowser;
import dev.matinee.web.testsite.Person;
import dev.matinee.web.testsite.ShownCards;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dials and filters change the list in its place: a pointer at once, keys when they are done. */
class WishesInBrowserTest extends InBrowser {
  private static final int LONG_MILLIS = 60_000;

  private final List<String> asked = new ArrayList<>();
  @AutoClose private BrowserContext context;
  private Person person;
  private ShownCards cards;
  private List<String> before;

  @BeforeEach
  void open() {
    context = chromium.context(1280, ColorScheme.LIGHT, true);
    context.clock().install();
    person = Person.at(site, context, true, "wishes");
    cards = new ShownCards(person.page());
    person.goTo("/recommendations");
    person.page().evaluate("window.isTheSamePage = true");
    person
        .page()
        .onRequest(
            request -> {
              if (request.url().contains("/recommendations")) {
                asked.add(request.url().replaceAll(".*[?]", ""));
              }
            });
    before = cards.titles();
  }

  private Locator at(String selector) {
    return person.page().locator(selector);
  }

  private void click(String id) {
    at("label[for=" + id + "]").click();
  }

  private void press(String... keys) {
    for (String key : keys) {
      person.page().keyboard().press(key);
    }
  }

  private void awaitAddress(String query) {
    person.page().waitForURL("**/recommendations?" + query);
  }

  private void awaitOtherTitles(List<String> titles) {
    person
        .page()
        .waitForFunction(
            "titles => [...document.querySelectorAll('[data-cards] .film-title')]"
                + ".map(title => title.innerText).join() !== titles.join()",
            titles);
  }

  private boolean isTheSamePage() {
    return (boolean) person.page().evaluate("window.isTheSamePage === true");
  }

  private String focused() {
    return (String) person.page().evaluate("document.activeElement.id");
  }

  @Test
  void aPointerTurnsADialAtOnceAndBackTurnsItBack() {
    click("newer2");
    awaitAddress("discover=0&newer=2");
    awaitOtherTitles(before);
    List<String> newer = cards.titles();
    assertThat(at("#newer2").isChecked()).isTrue();
    assertThat(focused()).isEqualTo("newer2");

    click("discover-2");
    awaitAddress("discover=-2&newer=2");
    awaitOtherTitles(newer);

    person.page().goBack();
    cards.awaitAgain(newer);
    person.page().goBack();
    cards.awaitAgain(before);
    assertThat(at("#newer0").isChecked()).isTrue();
    assertThat(isTheSamePage()).isTrue();
    person.hasNothingToComplain();
  }

  @Test
  void arrowKeysChooseAndAPauseSendsNothing() {
    at("#newer0").focus();
    press("ArrowRight", "ArrowRight");
    context.clock().runFor(LONG_MILLIS);

    assertThat(at("#newer2").isChecked()).isTrue();
    assertThat(asked).isEmpty();
    assertThat(cards.titles()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Enter", "Tab", "Shift+Tab"})
  void enterAndLeavingTheDialSendOnce(String key) {
    at("#newer0").focus();
    press("ArrowRight", "ArrowRight", key);
    awaitAddress("discover=0&newer=2");
    awaitOtherTitles(before);

    assertThat(asked).containsExactly("discover=0&newer=2");
    assertThat(focused())
        .isEqualTo(key.equals("Enter") ? "newer2" : key.equals("Tab") ? "filters" : "discover0");
  }

  @Test
  void passingThroughTheDialsSendsNothing() {
    at("#discover0").focus();
    press("Tab", "Tab", "Shift+Tab", "Shift+Tab");

    assertThat(asked).isEmpty();
  }

  @Test
  void aGenreIsWantedOrExcludedAndTheChipsStayOpen() {
    at("#filters").click();
    click("genre2");
    awaitAddress("discover=0&newer=0&genre=Horror");
    awaitOtherTitles(before);
    List<String> horror = cards.titles();

    click("without2");
    awaitAddress("discover=0&newer=0&without=Horror");
    awaitOtherTitles(horror);
    assertThat(cards.titles()).doesNotContainAnyElementsOf(horror);
    assertThat(at("#genre2").isChecked()).isFalse();
    assertThat(at("details.filters").getAttribute("open")).isNotNull();
    person.picture("excluded");

    person.follow("Usual list");
    cards.awaitAgain(before);
    assertThat(at("#without2").isChecked()).isFalse();
    assertThat(isTheSamePage()).isTrue();
  }

  @Test
  void aDecadeIsOneClick() {
    at("#filters").click();
    at("#decade1990").click();
    awaitAddress("from=1990&to=1999&discover=0");
    awaitOtherTitles(before);

    assertThat(cards.titles()).hasSize(10).allMatch(title -> title.contains("(199"));
    assertThat(at("#from").inputValue()).isEqualTo("1990");
    assertThat(asked).containsExactly("from=1990&to=1999&discover=0");
  }

  @Test
  void aWrongYearIsSaidBesideItsFieldAndTheListStays() {
    at("#filters").click();
    at("#from").fill("19x4");
    press("Enter");
    at("#fromError").waitFor();

    assertThat(at("#from").inputValue()).isEqualTo("19x4");
    assertThat(at("#from").getAttribute("aria-invalid")).isEqualTo("true");
    assertThat(at("#from").getAttribute("aria-describedby")).isEqualTo("fromError");
    assertThat(focused()).isEqualTo("from");
    assertThat(cards.titles()).isEqualTo(before);
    assertThat(isTheSamePage()).isTrue();
    person.complaints().clear();
    person.picture("wrong-year");

    at("#from").fill("1990");
    press("Enter");
    awaitAddress("discover=0&newer=0&from=1990");
    at("#fromError").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  @Test
  void withoutANetworkTheListStaysAndTheDialGoesBack() {
    context.setOffline(true);
    click("newer2");
    person.sees("The list could not be changed");

    assertThat(at("#newer0").isChecked()).isTrue();
    assertThat(cards.titles()).isEqualTo(before);
  }

  @Test
  void theLastWishIsThereAgainOnAnotherDay() {
    click("newer-2");
    awaitAddress("discover=0&newer=-2");
    awaitOtherTitles(before);
    List<String> older = cards.titles();

    person.goTo("/about");
    person.follow("Picked for you");
    awaitAddress("newer=-2");

    assertThat(cards.titles()).isEqualTo(older);
    assertThat(at(".held").innerText()).contains("Oldest first", "Usual list");
  }

  @Test
  void afterAFilmIsHiddenInATurnedListTheNextComesFromThatList() {
    at("#filters").click();
    click("without2");
    awaitOtherTitles(before);
    List<String> comedies = cards.titles();

    cards.at(0).locator("button[value=hidden]").click();
    cards.awaitAnother(comedies);

    assertThat(cards.titles().subList(0, 23)).isEqualTo(comedies.subList(1, 24));
    assertThat(at("#without2").isChecked()).isTrue();
  }

  @Test
  void aSurpriseThatIsHiddenGivesWayToAnother() {
    person.follow("Surprise me");
    person.sees("How about this one?");
    String first = cards.titles().get(0);
    person.picture("surprise");

    cards.at(0).locator("button[value=hidden]").click();
    person.sees("hidden: it will not be recommended");
    awaitOtherTitles(List.of(first));
    person.page().waitForFunction("() => document.querySelectorAll('.pick').length === 1");
    String second = cards.titles().get(0);
    assertThat(second).isNotEqualTo(first);

    person.follow("Another one");
    awaitOtherTitles(List.of(second));
    assertThat(cards.titles()).hasSize(1).doesNotContain(first);
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 360})
  void eachStepOfADialCanBeHitOnAPhone(int width) {
    person.page().setViewportSize(width, 740);

    assertThat(at(".dial-steps label").all())
        .hasSize(10)
        .allSatisfy(
            step -> {
              BoundingBox box = ShownCards.box(step);
              assertThat(box.width).isGreaterThanOrEqualTo(24);
              assertThat(box.height).isGreaterThanOrEqualTo(24);
              assertThat(box.x + box.width).isLessThanOrEqualTo(width);
            });
  }
}
