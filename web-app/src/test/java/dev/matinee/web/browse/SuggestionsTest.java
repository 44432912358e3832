package dev.matinee.web.browse;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.web.testsite.Chromium;
import dev.matinee.web.testsite.Person;
import dev.matinee.web.testsite.RunningSite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Suggestions while typing, by ARIA's pattern of a combobox with a list. */
class SuggestionsTest {
  @TempDir private static Path folder;
  @AutoClose private static final OpenedResources opened = new OpenedResources();
  private static RunningSite site;
  private static Chromium chromium;

  @AutoClose private BrowserContext context;
  private Person person;
  private Locator field;
  private Locator options;

  @BeforeAll
  static void start() {
    chromium = opened.add(Chromium.open());
    site = opened.add(TaggedMovies.start(folder));
  }

  @BeforeEach
  void type() {
    context = chromium.context(360, ColorScheme.LIGHT, true);
    person = Person.at(site, context, true, "suggestions");
    person.goTo("/about");
    field = page().getByRole(AriaRole.COMBOBOX);
    options = page().locator("#query-suggestions [role=option]");
    field.pressSequentially("film 4");
    assertThat(options).hasCount(6);
  }

  @AfterEach
  void hasNothingToComplain() {
    person.hasNothingToComplain();
  }

  private Page page() {
    return person.page();
  }

  @Test
  void arrowsGoThroughTheOptionsAndEnterOpensOne() {
    assertThat(field).hasAttribute("aria-expanded", "true");
    assertThat(page().locator("[aria-selected=true]")).hasCount(0);

    field.press("ArrowDown");
    field.press("ArrowDown");

    assertThat(options.nth(1)).hasAttribute("aria-selected", "true");
    assertThat(field).hasAttribute("aria-activedescendant", "query-suggestions-1");
    assertThat(field).hasValue("film 4");
    assertThat(field).isFocused();
    person.picture("suggestions-open");

    String movie = options.nth(1).getAttribute("data-href");
    field.press("Enter");
    page().waitForURL("**" + movie);
  }

  @Test
  void enterWithoutAChoiceSearches() {
    field.press("Enter");

    page().waitForURL("**/search?query=film+4");
    assertThat(page().locator("h1")).hasText("Results for “film 4”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Escape", "Tab"})
  void escapeAndLeavingCloseTheListAndKeepTheText(String key) {
    field.press("ArrowDown");
    field.press(key);

    assertThat(page().locator("#query-suggestions")).isHidden();
    assertThat(field).hasAttribute("aria-expanded", "false");
    assertThat(field).hasValue("film 4");
    assertThat(field.getAttribute("aria-activedescendant")).isNull();
  }

  @Test
  void aPointerOpensAKindOfFilms() {
    field.fill("dream");
    Locator dreams = options.filter(new Locator.FilterOptions().setHasText("dreams"));
    dreams.click();

    page().waitForURL("**/browse?tag=dreams");
    assertThat(page().locator("h1")).hasText("dreams");
  }

  @Test
  void anAnswerThatComesLateIsNotShown() {
    List<Route> late = new ArrayList<>();
    context.route("**/suggestions?query=horror", late::add);
    page().waitForRequest("**/suggestions?query=horror", () -> field.fill("horror"));
    field.fill("dream");
    assertThat(options).containsText(new String[] {"dreams"});

    late.get(0)
        .fulfill(new Route.FulfillOptions().setBody("<li role=option data-href=/>late</li>"));
    page().evaluate("fetch('/about').then(answer => answer.text())"); // comes after it

    assertThat(options).containsText(new String[] {"dreams"});
    assertThat(page().getByText("late", new Page.GetByTextOptions().setExact(true))).hasCount(0);
  }

  @Test
  void withoutTheNetworkTheFieldStaysAField() {
    context.route("**/suggestions?*", Route::abort);
    page().waitForRequest("**/suggestions?*", () -> field.fill("heat"));

    assertThat(page().locator("#query-suggestions")).isHidden();
    assertThat(field).hasValue("heat");
    assertThat(person.complaints()).allMatch(complaint -> complaint.contains("net::ERR_FAILED"));
    person.complaints().clear();
  }
}
