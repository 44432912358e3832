package dev.matinee.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import dev.matinee.store.History;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.Username;
import dev.matinee.testkit.Eventually;
import dev.matinee.web.testsite.Chromium;
import dev.matinee.web.testsite.InBrowser;
import dev.matinee.web.testsite.Person;
import dev.matinee.web.testsite.ShownCards;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What is said without a network waits, and is sent once and in its order when it is back. */
class OfflineTest extends InBrowser {
  private final List<String> sent = new ArrayList<>();
  @AutoClose private BrowserContext context;
  private Person person;
  private ShownCards cards;
  private String name;

  @BeforeEach
  void open(TestInfo test) {
    name = "person-" + test.getDisplayName().substring(0, 12);
    context = chromium.context(1280, ColorScheme.LIGHT, true);
    person = Person.at(site, context, true, "offline");
    cards = new ShownCards(person.page());
    person.goTo("/signup");
    person.page().getByLabel("User name").fill(name);
    person.page().getByLabel("Password").fill("four quiet words here");
    person.page().locator("form.ask button").click();
    person.sees(name);
    person.goTo("/recommendations");
    person
        .page()
        .onRequest(
            request -> {
              if (request.method().equals("POST")) {
                sent.add(request.url().replaceAll(".*/movies/(.*)/mark", "$1"));
              }
            });
  }

  private History history() {
    return site.stores()
        .histories()
        .read(site.stores().accounts().find(new Username(name)).orElseThrow().userId());
  }

  private long movie(int card) {
    return Long.parseLong(cards.at(card).getAttribute("data-movie"));
  }

  @Test
  void ratingsWaitAndAreSentInTheirOrderWhenTheNetworkIsBack() {
    List<String> before = cards.titles();
    long first = movie(0);
    long second = movie(1);
    context.setOffline(true);
    cards.click(ShownCards.star(cards.at(0), 9));
    cards.click(ShownCards.star(cards.at(1), 3));
    cards.click(ShownCards.star(cards.at(0), 4));

    person.page().waitForFunction("() => document.querySelectorAll('.waiting').length === 2");
    person.sees("waits for the network, and is sent when it is back.");
    assertThat(cards.titles()).isEqualTo(before);
    assertThat(cards.at(0).getAttribute("data-waiting")).isEqualTo("Waits for the network");
    assertThat(cards.at(0).locator("input:checked").inputValue()).isEqualTo("2.0");
    assertThat(Chromium.violations(person.page())).isEmpty();
    Chromium.picture(person.page(), "waiting");
    assertThat(history().version()).isZero();

    sent.clear();
    context.setOffline(false);
    person.page().waitForFunction("() => !document.querySelector('.waiting')");
    assertThat(Eventually.comesTrue(() -> history().version() == 3)).isTrue();
    assertThat(history().ratings().get(first).halfStars()).isEqualTo(4);
    assertThat(history().ratings().get(second).halfStars()).isEqualTo(3);
    assertThat(cards.titles()).doesNotContain(before.get(0), before.get(1)).hasSize(24);
    assertThat(sent).containsExactly(first + "", second + "", first + "");
  }

  @Test
  void aRatingWhoseAnswerWasLostIsStoredOnceAndTakenBackAsIfItHadBeenSentOnce() {
    long movie = movie(0);
    AtomicBoolean lost = new AtomicBoolean();
    person
        .page()
        .route(
            "**/mark",
            route -> {
              if (lost.getAndSet(true)) {
                route.resume();
              } else {
                route.fetch();
                route.abort();
              }
            });
    List<String> before = cards.titles();
    cards.click(ShownCards.star(cards.at(0), 9));
    cards.awaitAnother(before);

    RatedMovie stored = history().ratings().get(movie);
    assertThat(sent).hasSize(2);
    assertThat(history().version()).isEqualTo(1);
    assertThat(stored.halfStars()).isEqualTo(9);
    cards.undo().click();
    person.sees("no longer marked");
    assertThat(history().ratings()).isEmpty();
  }

  @Test
  void aPageThatIsLeftMeanwhileHandsOverToTheNext() {
    long movie = movie(0);
    person.page().route("**/mark", Route::abort);
    cards.click(ShownCards.star(cards.at(0), 7));
    person.page().locator(".waiting").waitFor();

    person.page().unroute("**/mark");
    person.goTo("/rated");
    person.sees("is rated 3.5 stars");
    assertThat(history().ratings().get(movie).halfStars()).isEqualTo(7);
  }

  /** Nobody rates for somebody else who logs in here. */
  @Test
  void whatWaitsIsNotSentForAnotherPerson() {
    person.page().route("**/mark", Route::abort);
    cards.click(ShownCards.star(cards.at(0), 7));
    person.page().locator(".waiting").waitFor();
    person.page().unroute("**/mark");
    sent.clear();

    person.press("Log out");
    person.goTo("/rate?step=films");

    person.sees("was not saved: another person is logged in here now.");
    assertThat(sent).noneMatch(path -> path.matches("-?[0-9]+"));
    assertThat(history().version()).isZero();
  }
}
