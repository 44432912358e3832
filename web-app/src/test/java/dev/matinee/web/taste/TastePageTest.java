package dev.matinee.web.taste;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.RatedMovie;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.web.site.WebSettings;
import dev.matinee.web.testsite.Guests;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TastePageTest {
  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;
  private final SiteClient client = SiteClient.of(site);

  @BeforeAll
  static void start() {
    SqliteStores stores = SqliteStores.open(folder.resolve("matinee.db"));
    site = RunningSite.start(WebSettings.loopback(0), TasteData::model, stores);
  }

  @Test
  void aGuestSeesTheirTasteBesideThatOfAllPeople() {
    UserId guest = Guests.begin(site, client);
    Told.change(site.stores(), guest, TasteData::rate);

    assertThat(client.get("/taste").body())
        .contains("You give 3.6\u00a0★ on average.")
        .contains("For the 2 films of yours that ten people or more rated")
        .contains("<strong>3.5\u00a0★</strong>, and all people <strong>3.0\u00a0★</strong>")
        .contains("<th scope=\"row\">Drama</th><td>2</td><td>40%</td><td>38%</td>")
        .contains("<th scope=\"row\">1920s</th><td>1</td><td>20%</td><td>too few</td>")
        .contains("<th scope=\"row\">3.0</th><td>2</td>")
        .contains("You\u00a04.5\u00a0★, others\u00a02.0\u00a0★")
        .contains("You\u00a02.5\u00a0★, others\u00a04.0\u00a0★")
        .contains(
            "Your 2025", "You rated 4 films. The genre you rated most is Comedy, with 1 film.")
        .contains("href=\"/taste?year=2024#review\"");
  }

  @Test
  void aYearHasItsAddress() {
    UserId guest = Guests.begin(site, client);
    Told.change(site.stores(), guest, TasteData::rate);

    assertThat(client.get("/taste?year=2024").body())
        .contains("Your 2024", "You rated 1 film. The genre you rated most is Crime, with 1 film.");
    assertThat(client.get("/taste?year=2019").body()).contains("You rated 0 films.");
    assertThat(client.get("/taste?year=x").statusCode()).isEqualTo(400);
  }

  @Test
  void beforeFiveRatingsThePageSaysWhatItNeeds() {
    assertThat(client.get("/taste").body())
        .contains("you have rated 0 films so far. Rate 5 more", "href=\"/rate\"")
        .doesNotContain("How you rate");

    UserId guest = Guests.begin(site, client);
    RatedMovie rating = new RatedMovie(8, Instant.parse("2026-01-01T12:00:00Z"));
    Told.change(site.stores(), guest, history -> history.rate(TasteData.HEAT, rating));

    assertThat(client.get("/taste").body()).contains("you have rated 1 film so far. Rate 4 more");
  }

  @Test
  void accountAndListOfFilmsLeadToIt() {
    client.signUp("ann");
    client.send("/movies/1/mark", "mark", "4", "from", "/rated");

    assertThat(client.get("/account").body()).contains("href=\"/taste\"");
    assertThat(client.get("/rated").body()).contains("href=\"/taste\"");
  }
}
