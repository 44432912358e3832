package dev.matinee.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import dev.matinee.web.testsite.InBrowser;
import dev.matinee.web.testsite.Person;
import dev.matinee.web.testsite.ShownCards;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A browser makes a click of a press only where it ends on what it began on. Answers that come
 * between the two must not take the pressed button away.
 */
class HeldPressTest extends InBrowser {
  @AutoClose private BrowserContext context;
  private Person person;
  private Page page;
  private ShownCards cards;
  private final List<Route> held = new ArrayList<>();

  @BeforeEach
  void open() {
    context = chromium.context(1280, ColorScheme.LIGHT, true);
    person = Person.at(site, context, true, "held-press");
    page = person.page();
    cards = new ShownCards(page);
    person.goTo("/recommendations");
  }

  @AfterEach
  void hasNothingToComplain() {
    person.hasNothingToComplain();
  }

  @Test
  void anAnswerForAnotherCardDoesNotMoveThePressedOne() {
    String first = title(0);
    String pressed = title(3);
    page.route("**/mark", held::add);
    cards.click(hide(0));
    awaitHeld();

    press(hide(3));
    answerOneAndLook("**/mark");
    assertThat(title(3)).isEqualTo(pressed);
    page.mouse().up();

    person.sees(pressed.replaceAll(" \\(.*", "") + " is hidden");
    assertThat(cards.titles()).doesNotContain(first, pressed);
  }

  @Test
  void theFreshReadingAfterAnUndoDoesNotReplaceThePressedCard() {
    String title = title(0);
    List<String> before = cards.titles();
    cards.click(hide(0));
    cards.awaitAnother(before);
    page.route("**/recommendations", held::add);
    cards.undo().click();
    person.sees("no longer marked");
    awaitHeld();

    press(hide(0));
    answerOneAndLook("**/recommendations");
    page.mouse().up();

    person.sees("hidden: it will not be recommended");
    assertThat(cards.titles()).doesNotContain(title);
  }

  private String title(int card) {
    return cards.titles().get(card);
  }

  private Locator hide(int card) {
    return cards.at(card).locator("button[name=mark][value=hidden]");
  }

  private void awaitHeld() {
    page.waitForCondition(() -> !held.isEmpty());
  }

  private void press(Locator button) {
    BoundingBox box = ShownCards.box(button);
    page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
    page.mouse().down();
  }

  /** Lets the answer that was held come, and gives the page time to use it. */
  private void answerOneAndLook(String address) {
    page.waitForResponse(
        address,
        () -> {
          held.remove(0).resume();
          page.unroute(address);
        });
    page.evaluate("() => new Promise(done => setTimeout(done, 300))");
  }
}
