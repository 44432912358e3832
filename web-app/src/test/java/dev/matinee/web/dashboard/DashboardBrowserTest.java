package dev.matinee.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.web.testsite.ApiClient;
import dev.matinee.web.testsite.Chromium;
import dev.matinee.web.testsite.Person;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.ShownCards;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dashboard in Chromium, beside the site. */
class DashboardBrowserTest {
  private static final Duration SOON = Duration.ofSeconds(2);
  private static final String TOTAL = "#totals > div:first-child dd";
  private static final String SHOWS =
      "total => document.querySelector('" + TOTAL + "')?.textContent.replaceAll(',', '') === total";

  @TempDir private static Path folder;
  @AutoClose private static final OpenedResources opened = new OpenedResources();

  private static Chromium chromium;
  private static RunningSite site;

  @BeforeAll
  static void start() {
    chromium = opened.add(Chromium.open());
    Path history = folder.resolve("dashboard.json");
    MadeCounts.write(history, Instant.now());
    site =
        opened.add(
            RunningSite.start(
                RunningSite.withMetrics(0).withDashboard(Optional.of(history)),
                SqliteStores.open(folder.resolve("matinee.db")),
                List.of()));
  }

  private static URI dashboard() {
    return site.metricsUri().resolve("/");
  }

  private static Person operator(BrowserContext context, String pictures) {
    Person operator = Person.at(site, context, true, pictures);
    operator.page().navigate(dashboard().toString());
    operator.page().getByText("Live").waitFor();
    return operator;
  }

  private static long ratings(Page page) {
    return Long.parseLong(page.locator(TOTAL).textContent().replace(",", ""));
  }

  @Test
  void aRatingOnTheSiteIsOnTheDashboardWithinTwoSeconds() {
    try (BrowserContext theirs = chromium.context(1280, ColorScheme.LIGHT, true);
        BrowserContext ours = chromium.context(1280, ColorScheme.LIGHT, true)) {
      Person visitor = Person.at(site, theirs, true, "visitor");
      visitor.goTo("/rate?step=films");
      ShownCards cards = new ShownCards(visitor.page());
      Page board = operator(ours, "operator").page();
      List<Duration> waits = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        long before = ratings(board);
        List<String> shown = cards.titles();
        long start = System.nanoTime();
        ShownCards.star(cards.at(0), 8).click();
        board.waitForFunction(SHOWS, Long.toString(before + 1));
        waits.add(Duration.ofNanos(System.nanoTime() - start));
        cards.awaitAnother(shown);
      }
      Collections.sort(waits);
      assertThat(waits.get(1)).as("the middle of %s", waits).isLessThan(SOON);
    }
  }

  @ParameterizedTest
  @CsvSource({"390, LIGHT", "390, DARK", "1280, LIGHT", "1280, DARK"})
  void thePageFitsItsWindowAndIsAccessibleInBothSchemes(int width, ColorScheme scheme) {
    try (BrowserContext context = chromium.context(width, scheme, true)) {
      Person operator = operator(context, "dashboard-" + width + "-" + scheme);
      Page page = operator.page();
      assertThat(page.locator("canvas").count()).isEqualTo(page.locator("#charts .card").count());
      page.getByText("Table: Ratings by genre").click();
      operator.picture("hour");
      page.getByLabel("Show the last").selectOption("month");
      page.waitForURL("**/?range=month");
      page.getByText("Live").waitFor();
      operator.glance("month");
    }
  }

  @Test
  void eachChartHasATableWithTheSameNumbers() {
    try (BrowserContext context = chromium.context(1280, ColorScheme.LIGHT, true)) {
      Page page = operator(context, "tables").page();
      page.navigate(dashboard() + "?range=week");
      page.getByText("Live").waitFor();
      assertThat(page.getByLabel("Show the last").inputValue()).isEqualTo("week");
      page.getByText("Pause").click();
      for (Locator card : page.locator("#charts .card").all()) {
        card.locator("summary").click();
        card.locator("tbody tr").first().waitFor();
        assertThat(card.locator("tbody tr").count()).isEqualTo(Range.WEEK.steps());
        assertThat(card.locator("tbody tr").first().locator("td").allTextContents())
            .as("the numbers so far are those below the chart")
            .isEqualTo(card.locator(".keys li span").allTextContents());
      }
    }
  }

  @Test
  void aPageThatIsHeldStaysAsItIsUntilItGoesOn() {
    try (BrowserContext context = chromium.context(1280, ColorScheme.LIGHT, true);
        BoardListener listener = BoardListener.to(dashboard(), "hour")) {
      Person operator = operator(context, "pause");
      operator.press("Pause");
      operator.sees("Paused");
      long before = ratings(operator.page());
      ApiClient.signUp(site, "holly").rate(9, 4);
      listener.until(
          view -> Long.parseLong(BoardListener.fact(view.get("totals"), "Ratings")) > before);

      assertThat(ratings(operator.page())).isEqualTo(before);
      operator.press("Resume");
      operator.page().waitForFunction(SHOWS, Long.toString(before + 1));
      operator.hasNothingToComplain();
    }
  }
}
