package dev.matinee.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import dev.matinee.web.testsite.InBrowser;
import dev.matinee.web.testsite.Person;
import dev.matinee.web.testsite.ShownCards;
import dev.matinee.web.testsite.SiteClient;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The front page of a person who rated films is theirs. */
class OwnHomeTest extends InBrowser {
  private static final Pattern CARD =
      Pattern.compile("<li class=\"film pick\"[^>]*data-movie=\"(\\d+)\"");
  private static final Pattern WALL =
      Pattern.compile("class=\"wall-film\" href=\"/movies/(\\d+)\"");

  @AutoClose private BrowserContext context;

  private static SiteClient personWhoRated(int... movies) {
    SiteClient person = SiteClient.of(site);
    for (int movie : movies) {
      person.send("/movies/" + movie + "/mark", "mark", "5.0", "from", "/rate");
    }
    return person;
  }

  private static List<Long> ids(Pattern pattern, String page) {
    return pattern.matcher(page).results().map(found -> Long.parseLong(found.group(1))).toList();
  }

  @Test
  void itBeginsWithTheHeadOfTheListAndItsReason() {
    SiteClient person = personWhoRated(1, 3, 5);
    String home = person.get("/").body();
    List<Long> list = ids(CARD, person.get("/recommendations").body());

    assertThat(ids(CARD, home)).containsExactly(list.get(0));
    assertThat(home)
        .contains("Your next film", "class=\"reason\">Because you liked", "3 films rated")
        .doesNotContain("Start rating");
    assertThat(ids(WALL, home)).doesNotHaveDuplicates().doesNotContain(list.get(0), 1L, 3L, 5L);
  }

  @Test
  void theWatchlistIsShownWhereThereIsOne() {
    SiteClient person = personWhoRated(1, 3, 5);
    assertThat(person.get("/").body()).doesNotContain("From your watchlist");

    person.send("/movies/20/mark", "mark", "saved", "from", "/");

    assertThat(person.get("/").body()).contains("From your watchlist");
    assertThat(ids(WALL, person.get("/").body())).contains(20L);
  }

  @Test
  void whoRatedNothingIsToldWhatThisIs() {
    assertThat(SiteClient.of(site).get("/").body()).contains("Start rating");
    SiteClient signedUp = SiteClient.of(site).signUp("newcomer");
    assertThat(signedUp.get("/").body()).contains("Films worth your evening");
  }

  @ParameterizedTest
  @CsvSource({"360, LIGHT", "1280, DARK"})
  void anAnsweredFilmMakesRoomForTheNext(int width, ColorScheme scheme) {
    context = chromium.context(width, scheme, true);
    Person person = Person.at(site, context, true, "home-own-" + width);
    person.goTo("/movies/7");
    person.page().locator(".film-page .stars label:not(.stars-none)").nth(8).click();
    person.page().locator("[data-toast]").waitFor();
    person.goTo("/");
    person.picture("page");
    ShownCards cards = new ShownCards(person.page());
    List<String> before = cards.titles();

    cards.click(ShownCards.star(cards.at(0), 8));
    cards.awaitAnother(before);

    assertThat(cards.titles()).hasSize(1).doesNotContainAnyElementsOf(before);
    person.page().getByText("2 films rated").waitFor();
    person.hasNothingToComplain();
  }
}
