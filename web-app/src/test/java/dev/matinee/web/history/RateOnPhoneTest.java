package dev.matinee.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.BoundingBox;
import dev.matinee.web.testsite.InBrowser;
import dev.matinee.web.testsite.Person;
import dev.matinee.web.testsite.ShownCards;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rating on a phone of 360 by 740 pixels, with a finger. */
class RateOnPhoneTest extends InBrowser {
  @Test
  void sixFilmsAreOnTheFirstScreenBeforeAndAfterAnswers() {
    try (BrowserContext context = chromium.phone()) {
      Person person = Person.at(site, context, true, "phone");
      ShownCards cards = new ShownCards(person.page());
      person.goTo("/rate?step=films");
      sixAreSeen(cards);
      for (int film = 0; film < 6; film++) {
        List<String> before = cards.titles();
        cards.tap(ShownCards.star(cards.at(film % 3), 4 + film));
        cards.awaitAnother(before);
        assertThat(cards.scrolled()).isZero();
      }
      person.sees("6 films rated");
      sixAreSeen(cards);
      person.picture("rate");
    }
  }

  private static void sixAreSeen(ShownCards cards) {
    BoundingBox sixth = ShownCards.box(ShownCards.star(cards.at(5), 10));
    assertThat(sixth.y + sixth.height).isLessThanOrEqualTo(740);
    assertThat(ShownCards.box(cards.at(0)).y).isGreaterThan(0);
  }
}
