package dev.matinee.web.picks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import dev.matinee.testkit.FaultProxy;
import dev.matinee.testkit.FaultProxy.Fault;
import dev.matinee.web.testsite.Chromium;
import dev.matinee.web.testsite.InBrowser;
import dev.matinee.web.testsite.Person;
import dev.matinee.web.testsite.ShownCards;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The list that is kept on a device for who asks for it, and read without the network. */
class OfflineCopyTest extends InBrowser {
  private static final String CACHES = "caches.keys().then(names => names.length)";
  private static final String WORKERS =
      "navigator.serviceWorker.getRegistrations().then(workers => workers.length)";
  private static final String IN_CHARGE = "() => navigator.serviceWorker.controller !== null";
  private static final String KEEP = "Keep this list on this device, to read it offline";
  private static final String KEEP_NONE = "Keep no list on this device";

  @AutoClose private final FaultProxy network = FaultProxy.before(site.uri());
  @AutoClose private BrowserContext context;
  private Person person;
  private Page page;
  private String name;

  @BeforeEach
  void open(TestInfo test) {
    name = "copy-" + test.getDisplayName().substring(0, 12);
    context = chromium.context(360, ColorScheme.LIGHT, true);
    person = Person.at(site, context, true, "offline-copy");
    page = person.page();
    goTo("/signup");
    page.getByLabel("User name").fill(name);
    page.getByLabel("Password").fill("four quiet words here");
    page.locator("form.ask button").click();
    person.sees(name);
    goTo("/recommendations");
  }

  private void goTo(String path) {
    page.navigate(network.endpoint() + path);
  }

  private void keep() {
    person.press(KEEP);
    page.getByText(KEEP_NONE).waitFor();
    page.waitForFunction(IN_CHARGE);
  }

  private int count(String what) {
    return ((Number) page.evaluate(what)).intValue();
  }

  @Test
  void theLastListIsReadWithoutTheNetworkAndRatingsWait() {
    keep();
    goTo("/recommendations");
    List<String> list = new ShownCards(page).titles();
    network.become(Fault.REFUSING);

    goTo("/");

    assertThat(new ShownCards(page).titles()).isEqualTo(list);
    assertThat(page.locator(".offline-note")).isVisible();
    assertThat(page.evaluate("getComputedStyle(document.querySelector('.film')).display"))
        .isEqualTo("grid");
    assertThat(Chromium.violations(page)).isEmpty();
    ShownCards cards = new ShownCards(page);
    String movie = cards.at(0).getAttribute("data-movie");
    cards.click(ShownCards.star(cards.at(0), 9));
    page.waitForFunction("() => document.querySelectorAll('.waiting').length === 1");

    network.become(Fault.WELL);
    page.waitForFunction("() => !document.querySelector('.waiting')");
    goTo("/recommendations");
    assertThat(page.locator(".offline-note")).isHidden();
    assertThat(page.locator("[data-movie='" + movie + "']")).hasCount(0);
  }

  @Test
  void theCopyIsTheListAsItWasLastTurned() {
    keep();
    goTo("/recommendations?discover=2");
    List<String> turned = new ShownCards(page).titles();
    network.become(Fault.REFUSING);

    goTo("/");

    assertThat(new ShownCards(page).titles()).isEqualTo(turned);
    assertThat(page.locator("input[name=discover]:checked")).hasValue("2");
  }

  @Test
  void nothingIsKeptWithoutAskingForIt() {
    assertThat(page.locator(".offline-note")).isHidden();
    assertThat(count(CACHES)).isZero();
    assertThat(count(WORKERS)).isZero();

    network.become(Fault.REFUSING);

    assertThatThrownBy(() -> goTo("/recommendations")).isInstanceOf(PlaywrightException.class);
  }

  @Test
  void nothingIsLeftAfterLogOut() {
    keep();

    person.press("Log out");
    person.sees("You are logged out.");

    page.waitForFunction("() => localStorage.length === 0");
    page.waitForFunction("() => " + CACHES.replace("length", "length === 0"));
    page.waitForFunction("() => " + WORKERS.replace("length", "length === 0"));
    assertThat(page.evaluate("sessionStorage['matinee.outbox'] ?? '[]'")).isEqualTo("[]");
    network.become(Fault.REFUSING);
    assertThatThrownBy(() -> goTo("/recommendations")).isInstanceOf(PlaywrightException.class);
  }

  @Test
  void theNextPersonAtTheDeviceFindsNothing() {
    keep();
    context.clearCookies();

    goTo("/about");

    page.waitForFunction("() => caches.keys().then(names => names.length === 0)");
    page.waitForFunction("() => localStorage.length === 0");
  }

  @Test
  void whoWantsNoCopyAnyMoreHasNone() {
    keep();

    person.press(KEEP_NONE);
    page.getByText(KEEP).waitFor();

    assertThat(count(CACHES)).isZero();
    assertThat(count(WORKERS)).isZero();
  }
}
