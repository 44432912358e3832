package dev.matinee.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import dev.matinee.testkit.NginxServer;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.testkit.Requirements;
import dev.matinee.testkit.ServerProcess;
import dev.matinee.web.testsite.Chromium;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.ShownCards;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where something is not saved the page stays, shows what is stored, and says what was lost. */
class HonestFailureTest {
  @TempDir private Path folder;
  @AutoClose private final OpenedResources opened = new OpenedResources();

  private RunningSite site;
  private URI address;
  private BrowserContext context;
  private Page page;
  private ShownCards cards;

  @BeforeEach
  void start() throws IOException {
    Requirements.program("nginx");
    Chromium chromium = opened.add(Chromium.open());
    site = opened.add(RunningSite.start(folder));
    int port = ServerProcess.freePort();
    Map<String, String> changes =
        Map.of(
            "127.0.0.1:8000",
            "127.0.0.1:" + port,
            "127.0.0.1:8080",
            site.uri().getAuthority(),
            "common/limits.conf",
            slowLimits());
    opened.add(NginxServer.start(folder.resolve("nginx"), "local.conf", changes, port));
    address = URI.create("http://127.0.0.1:" + port);
    context = opened.add(chromium.context(1280, ColorScheme.LIGHT, true));
    page = context.newPage();
    cards = new ShownCards(page);
  }

  /** The limits of production, whose places come free once in a minute instead of every 50 ms. */
  private String slowLimits() throws IOException {
    Path limits = Requirements.projectRoot().resolve("nginx/common/limits.conf");
    Path slow = folder.resolve("slow-limits.conf");
    Files.writeString(slow, Files.readString(limits).replace("rate=20r/s", "rate=1r/m"));
    return slow.toString();
  }

  private void open(String path) {
    page.navigate(address + path);
    cards.scrollTo(path.startsWith("/rate") ? 0 : 400);
  }

  /** Rates a film and sees that nothing of it is left but a sentence. */
  private void rateInVain(int card, String sentence) {
    List<String> before = cards.titles();
    cards.at(card).scrollIntoViewIfNeeded();
    double scrolled = cards.scrolled();
    String title = before.get(card).replaceAll(" \\(.*", "");
    cards.click(ShownCards.star(cards.at(card), 8));

    cards.toast().waitFor();
    String said = "“4 stars” for " + title + " was not saved: " + sentence;
    assertThat(cards.toast().innerText()).isEqualTo(said);
    page.waitForFunction(
        "said => document.getElementById('said').textContent.trim() === said", said);
    assertThat(cards.titles()).isEqualTo(before);
    assertThat(cards.at(card).locator("input:checked").inputValue()).isEqualTo("none");
    assertThat(cards.at(card).getAttribute("aria-busy")).isEqualTo("false");
    cards.isScrolledTo(scrolled);
    assertThat(cards.undo().count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/recommendations", "/rate?step=films"})
  void nginxRefusesWhoAsksTooMuch(String path) throws Exception {
    open(path);
    askTillRefused();

    rateInVain(5, "too much was asked at once, so please try again in a few seconds.");
  }

  private void askTillRefused() throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(address.resolve("/about")).build();
    int status = 200;
    while (status != 429) {
      status = client.send(request, BodyHandlers.discarding()).statusCode();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/recommendations", "/rate?step=films"})
  void nginxAnswersForANodeThatIsGone(String path) {
    open(path);
    site.close();

    rateInVain(
        5,
        "the site does not answer properly at the moment, so please try again in a few seconds.");
  }

  @Test
  void aNetworkThatAnswersWithItsOwnPageIsNotTakenForTheSite() {
    open("/recommendations");
    page.route(
        "**/mark",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html")
                    .setBody("<h1>Welcome to the train's network</h1>")));

    rateInVain(12, "the answer was not one of this site, so please load the page again.");
  }

  @Test
  void whatTheSiteItselfRefusesHasItsReason() {
    open("/recommendations");
    page.evaluate("for (const each of document.getElementsByName('_csrf')) each.value = 'old'");

    rateInVain(
        12,
        "The form did not come from a page of this site, or that page was too old. Nothing was"
            + " done.");
  }

  @Test
  void whatWasSavedIsSaidToBeSavedThoughTheListCannotBeReadThen() {
    open("/recommendations");
    List<String> before = cards.titles();
    page.route("**/recommendations", Route::abort);
    cards.at(12).scrollIntoViewIfNeeded();

    cards.click(ShownCards.star(cards.at(12), 8));

    cards.undo().waitFor();
    assertThat(cards.toast().innerText()).contains("is rated 4 stars");
    assertThat(cards.titles()).hasSize(23).doesNotContain(before.get(12));
    assertThat(cards.focused()).isEqualTo(before.get(13));
  }
}
