package dev.matinee.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The description of the API in Chromium. */
class ApiDocsPageTest {
  @TempDir private static Path folder;
  private static RunningSite site;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = Chromium.open();
    site = RunningSite.start(folder);
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
      site.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, LIGHT", "320, DARK"})
  void everyCallIsShownUnderThePolicyOfAllPages(int width, ColorScheme scheme) {
    try (BrowserContext context = chromium.context(width, scheme, true)) {
      Page page = context.newPage();
      List<String> complaints = new ArrayList<>();
      List<String> addresses = new ArrayList<>();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.onPageError(complaints::add);
      page.onRequest(request -> addresses.add(request.url()));
      page.navigate(site.uri() + "/api/docs");
      page.locator("#operations-Films-movie").click();
      page.getByText("Try it out").waitFor();

      assertThat(page.locator(".opblock").count()).isEqualTo(20);
      assertThat(Chromium.violations(page)).isEmpty();
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
      assertThat(complaints).isEmpty();
      assertThat(addresses)
          .allMatch(url -> url.startsWith(site.uri().toString()) || url.startsWith("data:"));
    }
  }

  @Test
  void callCanBeTriedOut() {
    try (BrowserContext context = chromium.context(1280, ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      page.navigate(site.uri() + "/api/docs");
      page.locator("#operations-Films-movie").click();
      page.getByText("Try it out").click();
      page.locator("#operations-Films-movie input").fill("7");
      page.getByText("Execute").click();

      page.locator(".live-responses-table").getByText("Film <7>").first().waitFor();
    }
  }
}
