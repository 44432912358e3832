package dev.matinee.web.picks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * "Picked for you" as a person turns and narrows it, without a script. Movies of even numbers are
 * comedies, the others horror, all are drama, and movie 40 is of 1990.
 */
class PicksPageTest {
  private static final String PAGE = "/recommendations";
  private static final Pattern TITLE = Pattern.compile("film-title\"><a href=\"/movies/([0-9]+)\"");

  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;
  private final SiteClient guest = SiteClient.of(site);

  @BeforeAll
  static void start() {
    site = RunningSite.start(folder);
  }

  private List<Long> movies(String query) {
    HttpResponse<String> page = guest.get(PAGE + query);
    assertThat(page.statusCode()).as(query).isEqualTo(200);
    return movies(page);
  }

  private static List<Long> movies(HttpResponse<String> page) {
    return TITLE
        .matcher(page.body())
        .results()
        .map((MatchResult title) -> Long.parseLong(title.group(1)))
        .toList();
  }

  private String link(String page, String id) {
    return Pattern.compile("id=\"" + id + "\" href=\"([^\"]+)\"")
        .matcher(guest.get(page).body())
        .results()
        .findFirst()
        .orElseThrow(() -> new AssertionError("no link " + id + " on " + page))
        .group(1)
        .replace("&amp;", "&");
  }

  private static double meanYear(List<Long> movies) {
    return movies.stream().limit(10).mapToLong(movie -> 1950 + movie).average().orElseThrow();
  }

  @Test
  void dialsTurnTheListAndSayWhereTheyStand() {
    double usual = meanYear(movies(""));

    assertThat(meanYear(movies("?newer=2"))).isGreaterThan(usual);
    assertThat(meanYear(movies("?newer=-2"))).isLessThan(usual);
    assertThat(movies("?discover=2&shown=60")).isNotEqualTo(movies("?discover=-2&shown=60"));
    assertThat(guest.get(PAGE + "?newer=-2").body())
        .contains("name=\"newer\" value=\"-2\" checked", "name=\"discover\" value=\"0\" checked")
        .contains("Oldest first <span aria-hidden=\"true\">×</span>");
  }

  @Test
  void genresAreWantedOrExcludedSeveralAtOnce() {
    List<Long> all = movies("?discover=0&shown=60");

    assertThat(movies("?genre=Comedy&shown=60")).isEqualTo(even(all));
    assertThat(movies("?genre=Comedy&genre=Horror&shown=60")).isEqualTo(all);
    assertThat(movies("?genre=Drama&without=Horror&shown=60")).isEqualTo(even(all));
    assertThat(movies("?without=Horror&without=Comedy")).isEmpty();
    assertThat(movies("?genre=Comedy&genre=Horror&without=Horror&shown=60")).isEqualTo(even(all));
    assertThat(guest.get(PAGE + "?genre=Comedy&without=Horror").body())
        .contains("name=\"genre\" value=\"Comedy\" checked")
        .contains("name=\"without\" value=\"Horror\" checked")
        .doesNotContain("name=\"genre\" value=\"Horror\" checked");
  }

  private static List<Long> even(List<Long> movies) {
    return movies.stream().filter(movie -> movie % 2 == 0).toList();
  }

  @Test
  void aDecadeIsChosenAndGivenUpByOneLink() {
    String nineties = link(PAGE + "?without=Horror", "decade1990");

    assertThat(nineties).isEqualTo(PAGE + "?without=Horror&from=1990&to=1999&discover=0");
    assertThat(movies(nineties.substring(PAGE.length())))
        .containsExactlyInAnyOrder(40L, 42L, 44L, 46L, 48L);
    assertThat(link(nineties, "decade1990")).isEqualTo(PAGE + "?without=Horror&discover=0");
    assertThat(movies(link(PAGE + "?discover=0", "decade1950").substring(PAGE.length())))
        .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    assertThat(guest.get(PAGE + "?discover=0").body())
        .contains("1950s or older", ">2010s<")
        .doesNotContain("2020s");
  }

  @Test
  void allThatIsWrongIsSaidBesideItsFieldAndTheRestHolds() {
    HttpResponse<String> page =
        guest.get(
            PAGE
                + "?from=19x4&to=1990&genre=Opera&genre=Comedy&discover=7&saved=yes&without=Polka"
                + "&shown=60");

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body())
        .contains("value=\"19x4\"", "id=\"fromError\">The year must be a year such as 1999")
        .contains("aria-describedby=\"fromError\"")
        .contains("id=\"discoverError\">The dial discover must be a whole number from -2 to 2")
        .contains("role=\"radiogroup\" aria-invalid=\"true\" aria-describedby=\"discoverError\"")
        .contains("id=\"genreError\">The genre must be one of Comedy, Drama, Horror.")
        .contains("id=\"withoutError\">The genre must be one of Comedy, Drama, Horror.")
        .contains("name=\"genre\" value=\"Opera\" checked aria-invalid=\"true\"")
        .contains("name=\"genre\" value=\"Comedy\" checked")
        .contains("id=\"savedError\">saved must be true or false, not “yes”.")
        .contains("<details class=\"filters\" open>")
        .contains("value=\"1990\"")
        .doesNotContain("id=\"toError\"", "id=\"newerError\"");
    assertThat(movies(page)).hasSize(20).allMatch(movie -> movie % 2 == 0 && movie <= 40);
    assertThat(guest.get(PAGE).statusCode()).as("nothing of it is remembered").isEqualTo(200);
  }

  @Test
  void dialsGenresAndFaultsAreInTheLanguageOfThePageAndValuesStay() {
    String page = PAGE + "?genre=Comedy&without=Horror&discover=1&from=19x4";

    assertThat(site.get(page, "Accept-Language", "fr").body())
        .contains("Quelques découvertes <span", "Comédie <span", "Sans Horreur <span")
        .contains("name=\"genre\" value=\"Comedy\" checked", "Années 1950 ou avant")
        .contains("id=\"fromError\">L’année doit être une année telle que 1999, et non");
  }

  @Test
  void yearsInTheWrongOrderAreKeptInTheirFields() {
    HttpResponse<String> page = guest.get(PAGE + "?from=2000&to=1990");

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body())
        .contains("The year from must not be later than the year to: 2000 and 1990.")
        .contains("value=\"2000\"", "value=\"1990\"");
    assertThat(movies(page)).isEqualTo(movies(""));
  }

  @Test
  void theLastWishComesBackUntilTheUsualListIsAskedFor() {
    movies("?without=Horror&newer=1&from=&to=&discover=0");

    HttpResponse<String> again = guest.get(PAGE + "?view=genres");
    assertThat(again.statusCode()).isEqualTo(303);
    assertThat(SiteClient.location(again)).isEqualTo(PAGE + "?view=genres&without=Horror&newer=1");
    String usual = link(SiteClient.location(again), "usual");
    assertThat(usual).isEqualTo(PAGE + "?view=genres&discover=0");

    guest.get(usual);
    assertThat(guest.get(PAGE).statusCode()).isEqualTo(200);
  }

  @Test
  void eachWishThatHoldsIsShownWithAWayOutOfIt() {
    String page = PAGE + "?genre=Comedy&genre=Drama&without=Horror&from=1990&discover=1&saved=true";

    assertThat(guest.get(page).body())
        .contains("Some discoveries <span", "Comedy <span", "No Horror <span", "1990– <span")
        .contains("Also from your watchlist <span");
    assertThat(link(page, "held0"))
        .isEqualTo(
            PAGE + "?genre=Comedy&genre=Drama&without=Horror&from=1990&discover=0&saved=true");
    assertThat(link(page, "held1"))
        .isEqualTo(PAGE + "?genre=Drama&without=Horror&from=1990&discover=1&saved=true");
    assertThat(link(page, "held4"))
        .isEqualTo(PAGE + "?genre=Comedy&genre=Drama&without=Horror&discover=1&saved=true");
  }

  @Test
  void theWishEndsWithTheLogOut() {
    guest.signUp("ann-of-the-dials");
    movies("?newer=2");
    assertThat(guest.get(PAGE).statusCode()).isEqualTo(303);

    guest.send("/logout");

    assertThat(guest.get(PAGE).statusCode()).isEqualTo(200);
  }

  @Test
  void whatABrowserKeepsIsCheckedLikeAnAddress() {
    for (String broken :
        List.of("from=19x4", "genre=Opera", "newer=%zz", "newer=0", "newer=1&x=2", "x")) {
      guest.keepCookie("wish", broken);
      HttpResponse<String> page = guest.get(PAGE);

      assertThat(page.statusCode()).as(broken).isEqualTo(200);
      assertThat(page.headers().allValues("Set-Cookie"))
          .as(broken)
          .anyMatch(cookie -> cookie.startsWith("wish=;"));
    }
  }

  @Test
  void aScriptThatReadsThePageAgainIsNotLedToTheWishOfAnotherWindow() {
    SiteClient script = SiteClient.of(site, "Sec-Fetch-Dest", "empty");
    script.keepCookie("wish", "without=Horror");

    HttpResponse<String> page = script.get(PAGE);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(movies(page)).isEqualTo(movies(""));
    assertThat(page.headers().allValues("Set-Cookie")).noneMatch(it -> it.startsWith("wish="));
  }

  @Test
  void marksAndMoreFilmsKeepTheWish() {
    String page = PAGE + "?without=Horror&newer=1";
    HttpResponse<String> shown = guest.get(page);
    String from = "name=\"from\" value=\"" + page.replace("&", "&amp;") + "\"";
    assertThat(shown.body())
        .contains(from)
        .contains("href=\"" + page.replace("&", "&amp;") + "&amp;shown=30#film-25\"");

    long best = movies(shown).get(0);
    HttpResponse<String> hidden =
        guest.send("/movies/" + best + "/mark", "mark", "hidden", "from", page);
    HttpResponse<String> after = guest.get(SiteClient.location(hidden));

    assertThat(SiteClient.location(hidden)).startsWith(page + "&done=" + best);
    assertThat(movies(after)).doesNotContain(best).allMatch(movie -> movie % 2 == 0);
    assertThat(after.body()).contains("Undo", from);
  }

  @Test
  void rowsComeInTheOrderOfWhatThePersonLikes() {
    for (long odd = 1; odd <= 5; odd += 2) {
      mark(odd, "5.0");
    }
    mark(2, "1.0");
    mark(4, "hidden");

    assertThat(rows(guest)).containsExactly("Horror", "Drama", "Comedy");

    SiteClient other = SiteClient.of(site);
    other.send("/movies/2/mark", "mark", "5.0", "from", "/rate");
    other.send("/movies/1/mark", "mark", "1.0", "from", "/rate");
    assertThat(rows(other)).containsExactly("Comedy", "Drama", "Horror");
    assertThat(movies(other.get(PAGE + "?view=genres")))
        .hasSizeGreaterThan(20)
        .doesNotHaveDuplicates();
  }

  private static List<String> rows(SiteClient person) {
    return Pattern.compile("<h2 class=\"h5\">([^<]+)</h2>")
        .matcher(person.get(PAGE + "?view=genres").body())
        .results()
        .map(row -> row.group(1))
        .toList();
  }

  private void mark(long movie, String mark) {
    assertThat(guest.send("/movies/" + movie + "/mark", "mark", mark, "from", PAGE).statusCode())
        .isEqualTo(303);
  }
}
