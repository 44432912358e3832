package dev.matinee.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.matinee.recommender.data.Item;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.SmallData;
import dev.matinee.store.Evening;
import dev.matinee.store.EveningMember;
import dev.matinee.store.History;
import dev.matinee.store.JoinCode;
import dev.matinee.store.Stores;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.web.testsite.InBrowser;
import dev.matinee.web.testsite.Person;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.ShownCards;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One person brings sixty films, saves three, rates five, and chooses with another, in Chromium.
 */
class WholeEveningTest extends InBrowser {
  private static final int MOVIES = 120;
  private static final int IMPORTED = 60;
  private static final LiveModel MODEL = SmallData.model(MOVIES);

  @TempDir private Path folder;
  @AutoClose private RunningSite sofa;

  @BeforeEach
  void startSite() {
    Stores stores = SqliteStores.open(folder.resolve("matinee.db"));
    sofa = RunningSite.start(WebSettings.loopback(0), () -> MODEL, stores);
  }

  @Test
  void sixtyFilmsAreImportedThreeSavedFiveRatedAndAListForTwoMade() {
    try (BrowserContext first = chromium.context(1280, ColorScheme.LIGHT, true);
        BrowserContext second = chromium.context(360, ColorScheme.DARK, true)) {
      Person ada = Person.at(sofa, first, true, "whole-evening-ada");
      Person ben = Person.at(sofa, second, true, "whole-evening-ben");
      signUp(ada);
      importSixty(ada);
      List<Long> saved = saveThree(ada);
      rateFive(ada);
      rateThree(ben);
      String code = start(ada);
      join(ben, code);

      Evening evening = sofa.stores().evenings().find(new JoinCode(code)).orElseThrow();
      assertThat(evening.members()).extracting(EveningMember::name).containsExactly("ada", "Ben");
      History adas = history(evening, 0);
      History bens = history(evening, 1);
      assertThat(adas.ratings()).hasSize(IMPORTED + 5);
      assertThat(adas.saved().times().keySet()).containsExactlyInAnyOrderElementsOf(saved);
      assertThat(bens.ratings()).hasSize(3);
      for (Person person : List.of(ada, ben)) {
        person.goTo("/evenings/" + code + "?shown=" + MOVIES);
        allFilmsAreThereButWhatEitherRated(person, adas, bens);
      }
      eachFilmSaysForWhomItIs(ada, List.of("You:", "Ben:"));
      eachFilmSaysForWhomItIs(ben, List.of("ada:", "You:"));
      ada.picture("list");
      ada.hasNothingToComplain();
      ben.hasNothingToComplain();
    }
  }

  private static void signUp(Person person) {
    person.goTo("/signup");
    person.fill("User name", "ada");
    person.fill("Password", "four quiet words here");
    person.press("Sign up");
    person.sees("These are your recovery codes.");
  }

  private static void importSixty(Person person) {
    person.goTo("/import");
    person
        .page()
        .getByLabel("Your file")
        .setInputFiles(
            new FilePayload(
                "ratings.csv", "text/csv", letterboxd().getBytes(StandardCharsets.UTF_8)));
    person.press("Look what is in it");
    person.sees("It adds 60 new ratings.");
    person.picture("preview");
    person.press("Add to your films");
    person.sees("Your file is in: 60 new ratings.");
    person.sees("60 rated");
    person.picture("imported");
  }

  /** As Letterboxd exports it: the first sixty films, every other one liked. */
  private static String letterboxd() {
    String rows =
        MODEL.catalogue().items().stream()
            .filter(movie -> movie.id() <= IMPORTED)
            .map(WholeEveningTest::row)
            .collect(Collectors.joining("\n"));
    return "Date,Name,Year,Letterboxd URI,Rating\n" + rows + "\n";
  }

  private static String row(Item movie) {
    return String.format(
        "2024-03-01,%s,%d,https://boxd.it/%d,%s",
        movie.title(), movie.year().orElseThrow(), movie.id(), movie.id() % 2 == 0 ? "4.5" : "1.5");
  }

  /** The best ones; those and what is rated leave the list, and others come. */
  private static List<Long> saveThree(Person person) {
    person.goTo("/recommendations");
    person.sees("Based on 60 ratings");
    ShownCards cards = new ShownCards(person.page());
    List<Long> saved = new ArrayList<>();
    for (int film = 0; film < 3; film++) {
      List<String> before = cards.titles();
      saved.add(Long.parseLong(cards.at(0).getAttribute("data-movie")));
      cards.at(0).locator("button[value=saved]").click();
      cards.awaitAnother(before);
    }
    return saved;
  }

  private static void rateFive(Person person) {
    rateInTurn(person, 5);
    person.sees("Based on 65 ratings");
    person.picture("rated");
  }

  private static void rateThree(Person person) {
    person.goTo("/rate?step=films");
    rateInTurn(person, 3);
    person.sees("3 of 5 films rated");
  }

  private static void rateInTurn(Person person, int films) {
    ShownCards cards = new ShownCards(person.page());
    for (int film = 0; film < films; film++) {
      List<String> before = cards.titles();
      person.rate(cards.at(film), 6 + film);
      cards.awaitAnother(before);
    }
  }

  private static String start(Person person) {
    person.follow("Choose together with others");
    person.press("Start an evening");
    person.sees("Who is in");
    return person.page().locator(".evening-code").innerText().replace(" ", "");
  }

  private static void join(Person person, String code) {
    person.goTo("/evenings");
    person.fill("Code", code);
    person.press("Go on");
    person.sees("1 person is in.");
    person.fill("Your name", "Ben");
    person.press("Join");
    person.sees("Who is in");
  }

  private History history(Evening evening, int member) {
    return sofa.stores().histories().read(evening.members().get(member).userId());
  }

  private static void allFilmsAreThereButWhatEitherRated(
      Person person, History adas, History bens) {
    Set<Long> rated = new TreeSet<>(adas.ratings().keySet());
    rated.addAll(bens.ratings().keySet());
    List<Long> others =
        LongStream.rangeClosed(1, MOVIES).filter(movie -> !rated.contains(movie)).boxed().toList();

    assertThat(person.page().locator("[data-cards=evening] > .film").all())
        .extracting(card -> Long.parseLong(card.getAttribute("data-movie")))
        .containsExactlyInAnyOrderElementsOf(others);
  }

  /** How well it suits each of them and why, or that it does less likely. */
  private static void eachFilmSaysForWhomItIs(Person person, List<String> members) {
    for (Locator card : new ShownCards(person.page()).all().all()) {
      assertThat(card.locator(".suits strong").allInnerTexts()).isEqualTo(members);
      assertThat(card.locator(".suits li").allInnerTexts())
          .allMatch(said -> said.matches("(?s).+:\\s*(?:Less likely|.*(?:liked|rated|Liked).*)"));
    }
  }
}
