package dev.matinee.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.matinee.serving.model.ModelSource;
import dev.matinee.serving.model.SmallData;
import dev.matinee.web.testsite.Chromium;
import dev.matinee.web.testsite.InBrowser;
import dev.matinee.web.testsite.RunningSite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in Chromium. */
class BrowserTest extends InBrowser {
  private static final String COLUMNS =
      "getComputedStyle(document.querySelector('.wall')).gridTemplateColumns.split(' ').length";
  private static final String BROKEN_WORDS =
      """
      () => {
        const broken = [];
        for (const title of document.querySelectorAll('.poster-title')) {
          const text = title.firstChild;
          for (const word of text.data.matchAll(/[^\\s-]+/g)) {
            const range = document.createRange();
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            if (range.getClientRects().length > 1) broken.push(word[0]);
          }
        }
        return broken;
      }
      """;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void formLeadsToTheMoviesWithAndWithoutJavaScript(boolean javaScript) {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT, javaScript)) {
      Page page = context.newPage();
      page.navigate(site.uri() + "/movies");
      page.getByLabel("User ID").fill("3");
      page.getByLabel("Number of films").fill("4");
      page.keyboard().press("Enter");
      page.waitForURL("**/result?userId=3&count=4&algorithm=user-knn");

      page.getByRole(com.microsoft.playwright.options.AriaRole.HEADING).first().waitFor();
      assertThat(page.title()).startsWith("Films for user 3");
      assertThat(page.locator(".result").count()).isEqualTo(4);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void errorKeepsTheInputAndLeadsBack(boolean javaScript) {
    try (BrowserContext context = context(360, ColorScheme.DARK, javaScript)) {
      Page page = context.newPage();
      page.navigate(site.uri() + "/movies");
      page.getByLabel("User ID").fill("abc");
      page.keyboard().press("Enter");
      page.getByText("Back to the form").click();

      page.getByLabel("User ID").waitFor();
      assertThat(page.getByLabel("User ID").inputValue()).isEqualTo("abc");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/movies",
        "/result?userId=1&count=12",
        "/about",
        "/privacy",
        "/terms",
        "/result?userId=x&count=1"
      })
  void pagesAreAccessibleInBothSchemesAndFitSmallScreens(String path) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (BrowserContext context = context(320, scheme, true)) {
        Page page = context.newPage();
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.navigate(site.uri() + path);

        assertThat(Chromium.violations(page)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        assertThat(complaints).noneMatch(text -> text.contains("Content Security Policy"));
      }
    }
  }

  @Test
  void firstTabStopLeadsPastTheNavigation() {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      page.navigate(site.uri() + "/");
      page.keyboard().press("Tab");

      assertThat(page.evaluate("document.activeElement.getAttribute('href')")).isEqualTo("#main");
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, 6", "768, 4", "412, 3", "320, 2"})
  void frontPageHasNoOrphanRow(int width, int columns) {
    try (BrowserContext context = context(width, ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      page.navigate(site.uri() + "/");

      assertThat(page.evaluate(COLUMNS)).isEqualTo(columns);
      assertThat(page.locator(".wall li").count() % columns).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 768, 360})
  void noWordOfAPosterBreaks(int width, @TempDir Path empty) {
    List<String> titles =
        List.of("Interstellar", "The Shawshank Redemption", "Spider-Man", "A Misunderstanding");
    ModelSource source = () -> SmallData.modelWithTitles(titles);
    try (RunningSite other = RunningSite.startWithoutModel(empty, source);
        BrowserContext context = context(width, ColorScheme.LIGHT, true)) {
      other.awaitModel();
      Page page = context.newPage();
      for (String path : List.of("/", "/result?userId=1&count=12")) {
        page.navigate(other.uri() + path);

        assertThat(page.locator(".poster-title").count()).isEqualTo(12);
        assertThat((List<?>) page.evaluate(BROKEN_WORDS)).isEmpty();
      }
    }
  }

  private static BrowserContext context(int width, ColorScheme scheme, boolean javaScript) {
    return chromium.context(width, scheme, javaScript);
  }
}
