package dev.matinee.web.evening;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.matinee.store.Evening;
import dev.matinee.store.EveningMember;
import dev.matinee.store.JoinCode;
import dev.matinee.store.Samples;
import dev.matinee.web.testsite.InBrowser;
import dev.matinee.web.testsite.InWindows;
import dev.matinee.web.testsite.Person;
import dev.matinee.web.testsite.RunningSite;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two on a sofa: one with an account and one without, each with their own browser, in Chromium. */
class EveningJourneyTest extends InBrowser {
  private static final String PASSWORD = "four quiet words here";

  @TempDir private Path folder;
  @AutoClose private RunningSite sofa;

  /** One of its own for each test, since wrong codes are counted. */
  @BeforeEach
  void startSite() {
    sofa = RunningSite.start(folder);
  }

  @InWindows
  void twoFindAFilmTogether(boolean javaScript, int width, ColorScheme scheme) {
    try (BrowserContext first = chromium.context(width, scheme, javaScript);
        BrowserContext second = chromium.context(width, scheme, javaScript)) {
      String pictures = "evening-" + width + "-" + scheme;
      String name = "Ada-" + width + javaScript;
      Person ada = Person.at(sofa, first, javaScript, pictures + "-ada");
      Person ben = Person.at(sofa, second, javaScript, pictures + "-ben");
      signUp(ada, name);
      rateOne(ada, 2);
      rateOne(ben, 1);
      start(ada, name);
      join(ben, ada.page().locator(".evening-code").innerText());
      bothSeeBothAndTheSameFilms(ada, ben, name);
      whatOneSawLeavesTheListOfBoth(ada, ben);
      chooseInTurn(ada, ben);
      theStarterLeavesAndTheOtherEndsIt(ada, ben);
      ada.hasNothingToComplain();
      ben.hasNothingToComplain();
    }
  }

  private static void signUp(Person person, String name) {
    person.goTo("/signup");
    person.fill("User name", name);
    person.fill("Password", PASSWORD);
    person.press("Sign up");
    person.sees("These are your recovery codes.");
  }

  private static void rateOne(Person person, long movie) {
    person.goTo("/search?query=film+" + movie);
    person.rate(person.page().locator("[data-movie='" + movie + "']"), 10);
    person.sees("rated 5");
  }

  private static void start(Person ada, String name) {
    ada.goTo("/recommendations");
    ada.follow("Choose together with others");
    ada.sees("Start one");
    ada.sees("The others see you as " + name);
    ada.picture("start");
    ada.press("Start an evening");
    ada.sees("Who is in");
    ada.picture("alone");
  }

  private static void join(Person ben, String code) {
    ben.goTo("/evenings");
    ben.fill("Code", "BCDFGH");
    ben.press("Go on");
    ben.sees("There is no evening with this code, or it has ended.");
    ben.wasRefused();
    ben.picture("wrong");
    ben.fill("Code", code.toLowerCase(Locale.ROOT));
    ben.press("Go on");
    ben.sees("1 person is in.");
    ben.sees("The others at this evening see your name");
    ben.picture("invitation");
    ben.fill("Your name", "Ben");
    ben.press("Join");
    ben.sees("Who is in");
    ben.picture("list");
  }

  private static void bothSeeBothAndTheSameFilms(Person ada, Person ben, String name) {
    if (ada.javaScript()) {
      ada.sees("Something changed here.");
      assertThat(people(ada)).containsExactly(name + " (you)", "Ben (guest)");
      ada.picture("news");
      ada.follow("Show the list as it is now");
      ada.page().waitForCondition(() -> !ada.page().content().contains("Something changed here"));
    } else {
      ada.page().reload();
    }
    ada.sees("Because they liked Film");
    assertThat(people(ada)).containsExactly(name + " (you)", "Ben (guest)");
    assertThat(people(ben)).containsExactly(name, "Ben (you)");
    assertThat(titles(ada)).hasSize(12).isEqualTo(titles(ben));
    ada.picture("list");
  }

  private static void whatOneSawLeavesTheListOfBoth(Person ada, Person ben) {
    String best = titles(ben).get(0);
    ben.page().locator(".film button[value=watched]").first().click();
    ben.sees("Undo");
    assertThat(titles(ben)).doesNotContain(best);
    ben.picture("seen");
    ada.page().reload();
    assertThat(titles(ada)).hasSize(12).doesNotContain(best);
  }

  private static void chooseInTurn(Person ada, Person ben) {
    ben.page().getByLabel("First come").selectOption("turns");
    ben.press("Use it");
    ben.page()
        .locator("option[value=turns][selected]")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    ada.page().reload();
    assertThat(ada.page().getByLabel("First come").inputValue()).isEqualTo("turns");
    assertThat(titles(ada)).isEqualTo(titles(ben));
  }

  private static void theStarterLeavesAndTheOtherEndsIt(Person ada, Person ben) {
    String evening = ada.page().url();
    ada.press("Leave");
    ada.sees("Start one");
    ben.page().reload();
    assertThat(people(ben)).containsExactly("Ben (you)");
    ben.press("End it for all");
    ben.sees("Start one");
    ben.page().navigate(evening);
    ben.sees("There is no evening with this code, or it has ended.");
    ben.complaints().clear();
    ben.picture("ended");
  }

  @ParameterizedTest
  @CsvSource({"1280, LIGHT", "320, DARK"})
  void aFullAndAnEndedEveningSayWhatToDo(int width, ColorScheme scheme) {
    try (BrowserContext context = chromium.context(width, scheme, true)) {
      Person ben = Person.at(sofa, context, true, "evening-full-" + width);
      Evening full = full(Instant.now());
      sofa.stores().evenings().create(full);
      ben.goTo("/evenings/" + full.code().value());
      ben.sees("This evening is full: at most 8 people can be in.");
      ben.picture("full");
      Evening over = full(Instant.now().minus(Duration.ofDays(1)));
      sofa.stores().evenings().create(over);
      ben.goTo("/evenings/" + over.code().value());
      ben.sees("There is no evening with this code, or it has ended.");
      ben.complaints().clear();
      ben.follow("Type another code");
      ben.sees("Start one");
    }
  }

  private static Evening full(Instant startedAt) {
    EveningMember first = new EveningMember(Samples.guest(), "guest 1");
    Evening evening = Evening.start(JoinCode.random(), "turns", first, startedAt);
    while (evening.members().size() < Evening.MAX_MEMBERS) {
      evening =
          evening.with(new EveningMember(Samples.guest(), "guest " + (evening.version() + 1)));
    }
    return evening;
  }

  private static List<String> people(Person person) {
    return person.page().locator(".people li").allInnerTexts();
  }

  private static List<String> titles(Person person) {
    return person.page().locator(".film .film-title").allInnerTexts();
  }
}
