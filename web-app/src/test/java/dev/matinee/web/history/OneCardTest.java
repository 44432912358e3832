package dev.matinee.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import dev.matinee.web.testsite.InBrowser;
import dev.matinee.web.testsite.Person;
import dev.matinee.web.testsite.ShownCards;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of one film changes one card; the page stays where it is, with all others. */
class OneCardTest extends InBrowser {
  @AutoClose private BrowserContext context;
  private Person person;
  private ShownCards cards;

  private void open(BrowserContext opened, String path) {
    context = opened;
    person = Person.at(site, context, true, "one-card");
    cards = new ShownCards(person.page());
    person.goTo(path);
  }

  private void openWide(String path) {
    open(chromium.context(1280, ColorScheme.LIGHT, true), path);
  }

  @AfterEach
  void hasNothingToComplain() {
    person.hasNothingToComplain();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hidden", "watched"})
  void aButtonTakesOneCardAwayAndBringsTheNextFilmAtTheEnd(String mark) {
    openWide("/recommendations");
    cards.scrollTo(500);
    List<String> before = cards.titles();
    double scrolled = cards.scrolled();
    BoundingBox place = ShownCards.box(cards.at(12));

    cards.click(cards.at(12).locator("button[value=" + mark + "]"));
    cards.awaitAnother(before);

    onlyOneCardWent(before, 12);
    cards.isScrolledTo(scrolled);
    ShownCards.isAt(cards.at(12), place);
    assertThat(cards.focused()).isEqualTo(before.get(13));
  }

  @Test
  void aTouchedStarDoesTheSameOnAPhone() {
    open(chromium.phone(), "/recommendations");
    person.page().evaluate("scrollTo(0, 900)");
    List<String> before = cards.titles();
    double scrolled = cards.scrolled();
    int card = firstInWindow();
    BoundingBox place = ShownCards.box(cards.at(card));

    cards.tap(ShownCards.star(cards.at(card), 7));
    cards.awaitAnother(before);

    onlyOneCardWent(before, card);
    cards.isScrolledTo(scrolled);
    ShownCards.isAt(cards.at(card), place);
    person.sees(before.get(card).replaceAll(" \\(.*", "") + " is rated 3.5 stars");
  }

  private int firstInWindow() {
    int card = 0;
    while (ShownCards.box(cards.at(card)).y < 0) {
      card++;
    }
    return card;
  }

  @Test
  void theLastCardGoesWithoutAJumpOfThePage() {
    openWide("/recommendations");
    person.page().evaluate("scrollTo(0, document.documentElement.scrollHeight)");
    List<String> before = cards.titles();
    double scrolled = cards.scrolled();

    cards.click(cards.at(23).locator("button[value=hidden]"));
    cards.awaitAnother(before);

    onlyOneCardWent(before, 23);
    cards.isScrolledTo(scrolled);
  }

  private void onlyOneCardWent(List<String> before, int card) {
    List<String> expected = new ArrayList<>(before);
    expected.remove(card);
    List<String> now = cards.titles();
    assertThat(now.subList(0, now.size() - 1)).isEqualTo(expected);
    assertThat(before).doesNotContain(now.get(now.size() - 1));
    assertThat(cards.at(23).getAttribute("id")).isEqualTo("film-24");
  }

  @Test
  void byKeysAFilmIsRatedAndTakenBackFromTheNextCard() {
    openWide("/recommendations");
    cards.scrollTo(600);
    List<String> before = cards.titles();
    double scrolled = cards.scrolled();
    cards.at(12).locator("input[value=none]").focus();
    double focusedAt = cards.scrolled();
    press("ArrowRight", "ArrowRight", "ArrowRight", "Enter");
    cards.awaitAnother(before);

    assertThat(focusedAt).isEqualTo(scrolled);
    assertThat(cards.focused()).isEqualTo(before.get(13));
    assertThat(person.page().locator("#said[role=status]").innerText())
        .endsWith("is rated 1.5 stars. Undo");
    press("Tab");
    assertThat(cards.undo().evaluate("each => each === document.activeElement")).isEqualTo(true);
    press("Enter");
    person.sees("no longer marked");

    cards.awaitAgain(before);
    assertThat(cards.focused()).isEqualTo(before.get(12));
    cards.isScrolledTo(scrolled);
  }

  private void press(String... keys) {
    for (String key : keys) {
      person.page().keyboard().press(key);
    }
  }

  @Test
  void undoStaysForEightSecondsAndForAsLongAsSomebodyIsAtIt() {
    context = chromium.context(1280, ColorScheme.LIGHT, true);
    context.clock().install();
    open(context, "/recommendations");
    long before = System.nanoTime();
    hideFirst();
    // The clock of the page goes on by itself meanwhile.
    long passed = Duration.ofNanos(System.nanoTime() - before).toMillis();
    context.clock().runFor(Math.max(0, 7_500 - passed));
    assertThat(cards.undo().isVisible()).isTrue();
    context.clock().runFor(1_000 + passed);
    assertThat(cards.toast().count()).isZero();

    hideFirst();
    cards.undo().focus();
    context.clock().runFor(60_000);
    assertThat(cards.undo().isVisible()).isTrue();
    cards.at(0).focus();
    cards.toast().hover();
    context.clock().runFor(60_000);
    assertThat(cards.undo().isVisible()).isTrue();
    person.page().mouse().move(5, 5);
    context.clock().runFor(8_100);
    assertThat(cards.toast().count()).isZero();
  }

  private void hideFirst() {
    List<String> before = cards.titles();
    cards.at(0).locator("button[value=hidden]").click();
    context.clock().runFor(100);
    cards.awaitAnother(before);
  }

  @ParameterizedTest
  @CsvSource({"1280", "360"})
  void theToastLiesAtTheFootOfTheWindow(int width) {
    open(chromium.context(width, ColorScheme.DARK, true), "/recommendations");
    List<String> before = cards.titles();
    cards.at(2).locator("button[value=hidden]").click();
    cards.awaitAnother(before);

    BoundingBox toast = ShownCards.box(cards.toast());
    assertThat(toast.y).isGreaterThan(600);
    assertThat(toast.y + toast.height).isLessThanOrEqualTo(800);
    assertThat(toast.x).isGreaterThanOrEqualTo(0);
    person.picture("toast-" + width);
  }

  @Test
  void aQuestionThatWasAnsweredMakesRoomForAnother() {
    openWide("/rate?step=films");
    List<String> before = cards.titles();
    double scrolled = cards.scrolled();
    BoundingBox place = ShownCards.box(cards.at(3));

    cards.click(ShownCards.star(cards.at(3), 9));
    cards.awaitAnother(before);

    assertThat(before).hasSize(8);
    assertThat(cards.titles()).hasSize(8).doesNotContain(before.get(3));
    assertThat(cards.focused()).isEqualTo(before.get(4));
    cards.isScrolledTo(scrolled);
    ShownCards.isAt(cards.at(3), place);
    person.sees("1 of 5 films rated");
  }

  @Test
  void aRowOfOneGenreIsFilledUpWithThatGenre() {
    openWide("/recommendations?view=genres");
    cards.scrollTo(300);
    Locator row = person.page().locator(".row-films").nth(1);
    List<String> before = row.locator(".film-title").allInnerTexts();

    cards.click(row.locator(".film").nth(1).locator("button[value=hidden]"));
    person.sees("hidden: it will not be recommended");
    person
        .page()
        .waitForFunction(
            "count => document.querySelectorAll('.row-films')[1].children.length === count",
            before.size());

    List<String> now = row.locator(".film-title").allInnerTexts();
    assertThat(now).doesNotContain(before.get(1));
    assertThat(now.subList(0, 2)).containsExactly(before.get(0), before.get(2));
  }

  @Test
  void yourFilmsChangeInTheirPlaceAndGoOnlyWhenTheyAreCleared() {
    openWide("/rate?step=films");
    for (int film = 0; film < 3; film++) {
      List<String> before = cards.titles();
      cards.click(ShownCards.star(cards.at(0), 6));
      cards.awaitAnother(before);
    }
    person.goTo("/rated");
    List<String> before = cards.titles();

    cards.click(ShownCards.star(cards.at(1), 10));
    person.sees("You gave it 5.0 ★");
    assertThat(cards.titles()).isEqualTo(before);

    cards.at(1).locator("button[value=none]").click();
    person.sees("2 rated");
    assertThat(cards.titles()).containsExactly(before.get(0), before.get(2));
    assertThat(cards.focused()).isEqualTo(before.get(2));
    cards.undo().click();
    person.sees("3 rated");
    cards.awaitAgain(before);
    assertThat(cards.at(1).locator(".own").innerText()).isEqualTo("You gave it 5.0 ★");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/recommendations", "/rate?step=films", "/recommendations?view=genres"})
  void starsAreAlwaysThereAndNothingMovesWhenTheyAreUsed(String path) {
    openWide(path);
    Object before = boxes();
    Locator card = cards.at(1);

    assertThat(person.page().locator("main details .stars").count()).isZero();
    ShownCards.star(card, 8).hover();
    assertThat(boxes()).isEqualTo(before);
    card.locator("input[value=none]").focus();
    press("ArrowRight", "5", "ArrowLeft");
    assertThat(boxes()).isEqualTo(before);
    press("Escape");
    BoundingBox poster = ShownCards.box(card.locator(".film-poster"));
    assertThat(ShownCards.box(ShownCards.star(card, 1)).y).isGreaterThan(poster.y + poster.height);
  }

  private Object boxes() {
    return person
        .page()
        .evaluate(
            "[...document.querySelectorAll('.film, .film-poster, .film form')].map(each =>"
                + " JSON.stringify(each.getBoundingClientRect())).join()");
  }

  @ParameterizedTest
  @CsvSource({"320", "360", "768", "1280"})
  void eachHalfOfAStarCanBeHit(int width) {
    open(chromium.context(width, ColorScheme.LIGHT, true), "/recommendations");
    for (int half = 1; half <= 10; half++) {
      BoundingBox star = ShownCards.box(ShownCards.star(cards.at(0), half));

      assertThat(star.width).isGreaterThanOrEqualTo(24);
      assertThat(star.height).isGreaterThanOrEqualTo(24);
      assertThat(star.x + star.width).isLessThanOrEqualTo(width);
    }
  }
}
