package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.testkit.Requirements;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page for talking to the skill, in Chromium. */
class VoicePageBrowserTest {
  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** A browser that hears what a test wants, and writes down what it reads aloud. */
  private static final String EARS_AND_VOICE =
      """
      window.spoken = [];
      window.SpeechRecognition = class {
        start() {
          setTimeout(() => {
            if (window.hears) this.onresult({results: [[{transcript: window.hears}]]});
            else this.onerror({error: window.hearingError});
            this.onend();
          });
        }
        stop() {}
      };
      window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
      Object.defineProperty(window, 'speechSynthesis', {value: {
        speak: (utterance) => window.spoken.push(utterance.text.trim()),
        cancel: () => { window.spoken = []; },
      }});
      """;

  private static final String NO_EARS_AND_NO_VOICE =
      """
      delete window.webkitSpeechRecognition;
      delete window.SpeechRecognition;
      Object.defineProperty(window, 'speechSynthesis', {value: undefined});
      """;

  /** For what comes after milliseconds where the machine has nothing else to do. */
  private static final int PATIENCE_MILLIS = 60_000;

  @TempDir private static Path folder;
  @AutoClose private static final OpenedResources opened = new OpenedResources();

  private static LocalSite site;
  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void start() {
    Path chromium = Requirements.program("chromium", "chromium-browser", "google-chrome");
    site = opened.add(LocalSite.start(folder));
    playwright =
        opened.add(
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(FLAGS));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void fiveMoviesForUserOneAreReadWithAndWithoutJavaScript(boolean javaScript) {
    Site other = site.visitor();
    other.askForMovies("1", "5");
    try (BrowserContext context = context(1280, ColorScheme.LIGHT, javaScript)) {
      Page page = open(context);
      say(page, "open movie matinee");
      say(page, "my ID is one and I want five movies");

      assertThat(other.spokenTitles(1, 5)).hasSize(5);
      assertThat(answer(page)).containsSubsequence(other.spokenTitles(1, 5));
      assertThat(page.locator(".voice-turns > li").count()).isEqualTo(2);
      assertThat(page.getByLabel("What do you say?").inputValue()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aClickSaysAnExampleAndStartsOver(boolean javaScript) {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT, javaScript)) {
      Page page = open(context);
      button(page, "recommend me five movies").click();
      page.getByText("what is your ID?").first().waitFor();
      button(page, "user 42").click();
      page.getByText("user 42 yet").first().waitFor();
      button(page, "Start over").click();
      page.locator("#latest").waitFor(detached());

      assertThat(page.locator(".voice-turns").count()).isZero();
    }
  }

  @Test
  void focusStaysInTheFieldAndTheAnswerIsAnnounced() {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT, true)) {
      Page page = open(context);
      page.evaluate("window.samePage = true");
      say(page, "open movie matinee");

      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("utterance");
      assertThat(page.locator("[aria-live=polite]").textContent())
          .isEqualTo(
              "Welcome to the movie recommendation system. This is Movie Matinee. You can say:"
                  + " recommend me five movies, or: surprise me. What can I do for you?");
      assertThat(page.evaluate("window.samePage")).isEqualTo(true);
      assertThat(page.url()).endsWith("/voice");
    }
  }

  @Test
  void anEmptyFieldIsRefusedBesideIt() {
    try (BrowserContext context = context(360, ColorScheme.LIGHT, true)) {
      Page page = open(context);
      page.getByLabel("What do you say?").focus();
      page.keyboard().press("Enter");
      page.locator("#utterance-problem").waitFor();

      assertThat(page.locator("#utterance-problem").textContent())
          .isEqualTo("Please type what you want to say.");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("utterance");
    }
  }

  @Test
  void aBrowserThatHearsAndSpeaksDoesBoth() {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT, true)) {
      context.addInitScript(EARS_AND_VOICE);
      Page page = open(context);
      page.evaluate("window.hears = 'open movie matinee'");
      button(page, "Speak").click();
      page.locator("#latest").waitFor();
      assertThat(page.evaluate("window.spoken")).isEqualTo(List.of());

      page.getByLabel("Read answers aloud").check();
      say(page, "stop");

      assertThat(page.locator(".voice-you").first().textContent()).contains("open movie matinee");
      assertThat(page.evaluate("window.spoken"))
          .isEqualTo(List.of("Thank you for using the movie skill.", "See you next time!"));
    }
  }

  @Test
  void whatKeepsABrowserFromHearingIsSaidInThePage() {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT, true)) {
      context.addInitScript(EARS_AND_VOICE);
      Page page = open(context);
      page.evaluate("window.hearingError = 'network'");
      button(page, "Speak").click();
      page.locator("#voice-problem:not(:empty)").waitFor();

      assertThat(page.getByRole(AriaRole.ALERT).textContent())
          .contains("cannot reach the service that understands speech", "type instead");
      assertThat(button(page, "Speak").isVisible()).isTrue();
    }
  }

  @Test
  void whatABrowserCannotDoIsNotOffered() {
    try (BrowserContext able = context(1280, ColorScheme.LIGHT, true);
        BrowserContext unable = context(1280, ColorScheme.LIGHT, true);
        BrowserContext scriptless = context(1280, ColorScheme.LIGHT, false)) {
      able.addInitScript(EARS_AND_VOICE);
      unable.addInitScript(NO_EARS_AND_NO_VOICE);

      assertThat(open(able).locator("#speak, #read-aloud").locator("visible=true").count())
          .isEqualTo(2);
      for (BrowserContext context : List.of(unable, scriptless)) {
        assertThat(open(context).locator("#speak, #read-aloud").locator("visible=true").count())
            .isZero();
      }
    }
  }

  @Test
  void anAnswerWithoutAConversationTakesThePlaceOfThePage() {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT, true)) {
      Page page = open(context);
      context.clearCookies();
      page.getByLabel("What do you say?").fill("stop");
      page.keyboard().press("Enter");

      page.getByText("Please send the form again").first().waitFor();
      assertThat(page.locator("main").count()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void itIsAccessibleAndFitsSmallScreens(ColorScheme scheme) {
    site.visitor().askForMovies("1", "5");
    try (BrowserContext context = context(320, scheme, true)) {
      context.addInitScript(EARS_AND_VOICE);
      List<String> complaints = new ArrayList<>();
      context.onConsoleMessage(message -> complaints.add(message.text()));
      context.onWebError(error -> complaints.add(error.error()));
      Page page = open(context);
      check(page);
      say(page, "my ID is one and I want five movies");
      check(page);
      say(page, "w".repeat(200));
      check(page);
      assertThat(complaints).isEmpty();
      say(page, "stop");
      page.getByLabel("What do you say?").press("Enter");
      page.locator("#utterance-problem").waitFor();
      check(page);
      assertThat(complaints).noneMatch(text -> text.contains("Content Security Policy"));
    }
  }

  private static void check(Page page) {
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
  }

  private static Page open(BrowserContext context) {
    Page page = context.newPage();
    page.navigate(site.uri() + "/voice");
    return page;
  }

  /** Types it and waits for the answer. */
  private static void say(Page page, String utterance) {
    page.getByLabel("What do you say?").fill(utterance);
    page.keyboard().press("Enter");
    page.locator("#latest .voice-you", new Page.LocatorOptions().setHasText(utterance)).waitFor();
  }

  private static String answer(Page page) {
    return page.locator("#latest .voice-words").allTextContents().stream()
        .collect(Collectors.joining());
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator.WaitForOptions detached() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }

  private static BrowserContext context(int width, ColorScheme scheme, boolean javaScript) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(javaScript));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return context;
  }
}
