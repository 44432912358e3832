package dev.matinee.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys choose stars without sending them (WCAG 3.2.2); Enter, Space and leaving the group send. */
class StarKeysTest extends InBrowser {
  private static final int LONG_MILLIS = 60_000;

  private final List<String> sent = new ArrayList<>();
  @AutoClose private BrowserContext context;
  private Person person;
  private ShownCards cards;
  private List<String> before;

  @BeforeEach
  void open() {
    context = chromium.context(1280, ColorScheme.LIGHT, true);
    context.clock().install();
    person = Person.at(site, context, true, "keys");
    cards = new ShownCards(person.page());
    person.goTo("/rate?step=films");
    person
        .page()
        .onRequest(
            request -> {
              if (request.method().equals("POST")) {
                sent.add(request.postData().replaceAll(".*&mark=([^&]*).*", "$1"));
              }
            });
    before = cards.titles();
    cards.at(2).locator("input[value=none]").focus();
  }

  @AfterEach
  void hasNothingToComplain() {
    person.hasNothingToComplain();
  }

  private void press(String... keys) {
    for (String key : keys) {
      person.page().keyboard().press(key);
    }
  }

  private String chosen() {
    return cards.at(2).locator("input:checked").inputValue();
  }

  @Test
  void arrowsChooseAndAPauseSendsNothing() {
    press("ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft");
    context.clock().runFor(LONG_MILLIS);

    assertThat(chosen()).isEqualTo("1.0");
    assertThat(sent).isEmpty();
    assertThat(cards.titles()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Enter", " ", "Tab", "Shift+Tab"})
  void enterSpaceAndLeavingTheGroupSendOnce(String key) {
    press("ArrowRight", "ArrowRight", "ArrowRight", key);
    cards.awaitAnother(before);

    assertThat(sent).containsExactly("1.5");
    assertThat(cards.titles()).doesNotContain(before.get(2));
  }

  @Test
  void leavingByTheMouseSendsToo() {
    press("ArrowRight");
    person.page().mouse().click(5, 400);
    cards.awaitAnother(before);

    assertThat(sent).containsExactly("0.5");
  }

  @ParameterizedTest
  @CsvSource({"1, 1.0", "2, 2.0", "3, 3.0", "4, 4.0", "5, 5.0"})
  void numbersChooseSoManyStars(String key, String stars) {
    press(key);
    context.clock().runFor(LONG_MILLIS);
    assertThat(chosen()).isEqualTo(stars);
    assertThat(sent).isEmpty();

    press("Enter");
    cards.awaitAnother(before);
    assertThat(sent).containsExactly(stars);
  }

  /** So one film after the other is rated by a number and Enter. */
  @Test
  void numbersWorkOnTheCardThatGotTheFocus() {
    press("4", "Enter");
    cards.awaitAnother(before);
    List<String> then = cards.titles();

    press("2", "Enter");
    cards.awaitAnother(then);

    assertThat(sent).containsExactly("4.0", "2.0");
    assertThat(cards.titles()).doesNotContain(before.get(2), before.get(3));
  }

  @Test
  void escapeTakesTheChoiceBack() {
    press("ArrowRight", "ArrowRight", "Escape", "Tab");
    context.clock().runFor(LONG_MILLIS);

    assertThat(chosen()).isEqualTo("none");
    assertThat(sent).isEmpty();
  }

  @Test
  void passingThroughTheGroupSendsNothing() {
    press("Tab", "Tab", "Tab", "Shift+Tab", "Shift+Tab");
    context.clock().runFor(LONG_MILLIS);

    assertThat(sent).isEmpty();
  }

  @Test
  void aPointerSendsAtOnce() {
    cards.click(ShownCards.star(cards.at(2), 9));
    cards.awaitAnother(before);

    assertThat(sent).containsExactly("4.5");
  }
}
