package dev.matinee.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.HoldingProxy;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.web.testsite.Chromium;
import dev.matinee.web.testsite.LocalDynamoDb;
import dev.matinee.web.testsite.Person;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing that people say is lost silently, and what they read goes on, while the store hangs. */
@Tag("faults")
class RatingWithoutStoreTest {
  private static final Pattern HIDDEN_FIELD =
      Pattern.compile("<input type=\"hidden\" name=\"(from|mark)\" value=\"([^\"]*)\">");

  @AutoClose private static final OpenedResources opened = new OpenedResources();

  private static Dynalite dynalite;
  private static HoldingProxy proxy;
  private static DynamoDbStores stores;
  private static RunningSite site;

  @BeforeAll
  static void start() {
    dynalite = opened.add(Dynalite.start());
    proxy = opened.add(HoldingProxy.before(dynalite.endpoint()));
    stores = opened.add(DynamoDbStores.open(LocalDynamoDb.at(proxy.endpoint())));
    stores.createTables();
    site = opened.add(RunningSite.start(stores, List.of()));
  }

  @AfterEach
  void release() {
    proxy.release();
    LocalDynamoDb.awaitAnswer(stores);
  }

  private static UserId owner(String name) {
    return stores.accounts().find(new Username(name)).orElseThrow().userId();
  }

  @Test
  void aRatingThatWasNotKeptIsSentAgainByAButton() {
    SiteClient ann = SiteClient.of(site).signUp("ann");
    proxy.hold();

    HttpResponse<String> refused = ann.send("/movies/6/mark", "mark", "4.5", "from", "/rate");

    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).contains("5");
    assertThat(refused.body()).contains("Send it again", "action=\"/movies/6/mark\"");

    proxy.release();
    LocalDynamoDb.awaitAnswer(stores);
    HttpResponse<String> taken = ann.send("/movies/6/mark", hiddenFields(refused.body()));

    assertThat(SiteClient.location(taken)).isEqualTo("/rate?done=6:none");
    assertThat(stores.histories().read(owner("ann")).ratings().get(6L).halfStars()).isEqualTo(9);
  }

  private static String[] hiddenFields(String page) {
    Matcher field = HIDDEN_FIELD.matcher(page.substring(page.indexOf("action=\"/movies/6/mark\"")));
    return field
        .results()
        .flatMap(one -> List.of(one.group(1), one.group(2)).stream())
        .toArray(String[]::new);
  }

  @Test
  void listsAndMoviesCanBeReadMeanwhileAndSaySo() {
    SiteClient ben = SiteClient.of(site).signUp("ben");
    ben.send("/movies/6/mark", "mark", "4.5", "from", "/rate");
    proxy.hold();

    HttpResponse<String> picks = ben.get("/recommendations");

    assertThat(picks.statusCode()).isEqualTo(200);
    assertThat(picks.body()).contains("This may not be the latest.").doesNotContain("/movies/6\"");
    assertThat(ben.get("/movies/7").statusCode()).isEqualTo(200);
    assertThat(ben.get("/rated").statusCode()).isEqualTo(200);
  }

  @Test
  void thePageOfTheTasteSaysThatRatingsMayBeMissing() {
    SiteClient zoe = SiteClient.of(site).signUp("zoe");
    zoe.send("/movies/6/mark", "mark", "4.5", "from", "/rate");
    proxy.hold();

    assertThat(zoe.get("/taste").body())
        .contains("This may not be the latest.")
        .doesNotContain("needs five rated films");
  }

  /** It asks for the session, the history and the list: one after the other, that were 4.5 s. */
  @Test
  void aPageWaitsForTheStoreOnce() {
    SiteClient eve = SiteClient.of(site).signUp("eve");
    eve.get("/recommendations");
    proxy.hold();
    long start = System.nanoTime();

    assertThat(eve.get("/recommendations").statusCode()).isEqualTo(200);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void withScriptTheCardShowsWhatIsStoredAndThePageSaysWhatWasNot() {
    try (Chromium chromium = Chromium.open();
        BrowserContext context = chromium.context(1280, ColorScheme.LIGHT, true)) {
      Person person = Person.at(site, context, true, "without-store");
      person.goTo("/search?query=film 12");
      Locator card = person.page().locator(".film").first();
      String title = person.page().title();
      proxy.hold();

      person.rate(card, 9);

      person.sees("was not saved: the site does not answer properly");
      assertThat(card.locator("input:checked").inputValue()).isEqualTo("none");
      assertThat(person.page().title()).isEqualTo(title);

      proxy.release();
      LocalDynamoDb.awaitAnswer(stores);
      person.rate(card, 8);

      person.sees("is rated 4 stars");
    }
  }
}
