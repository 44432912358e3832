package dev.matinee.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.Eventually;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.web.testsite.ApiClient;
import dev.matinee.web.testsite.RawHttp;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.Scrape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dashboard of a running node, as programs see it. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DashboardTest {
  private static final int MOST_SCRIPT_BYTES = 30_000;

  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;

  @BeforeAll
  static void start() {
    site = start(folder.resolve("matinee.db"), Optional.empty());
  }

  private static RunningSite start(Path store, Optional<Path> history) {
    return RunningSite.start(
        RunningSite.withMetrics(0).withDashboard(history), SqliteStores.open(store), List.of());
  }

  private static URI at(String path) {
    return site.metricsUri().resolve(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/dashboard.css",
        "/dashboard.js",
        "/chart.js",
        "/table.js",
        "/uPlot.js",
        "/uPlot.css",
        "/favicon.svg"
      })
  void thePageAndItsFilesHaveTheHeadersOfTheSite(String path) {
    HttpResponse<String> answer = Scrape.send("GET", at(path));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).contains("utf-8");
    assertThat(Scrape.send("POST", at(path)).statusCode()).isEqualTo(405);
  }

  @Test
  void thePortOfTheSiteHasNoneOfIt() {
    assertThat(site.get("/").body()).doesNotContain("dashboard.js");
    for (String path : List.of("/events?range=hour", "/dashboard.js", "/dashboard", "/uPlot.js")) {
      assertThat(site.get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(site.routes()).noneMatch(route -> route.contains("events"));
  }

  @Test
  void aNameOfAnotherSiteThatLeadsToThisMachineIsRefused() {
    String request = "GET /events?range=hour HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n";

    assertThat(RawHttp.send(at("/"), request.formatted("evil.example")).status()).isEqualTo(421);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/events", "/events?range=", "/events?range=year"})
  void aRangeThatThereIsNotIsRefused(String path) {
    assertThat(Scrape.send("GET", at(path)).statusCode()).isEqualTo(400);
  }

  /** The skill is reached by routes that commands add. */
  @Test
  void whatIsCountedByItsRouteIsARouteOfTheSite() {
    assertThat(
            MeterSampler.SURFACES.entrySet().stream().filter(it -> !it.getValue().equals("Voice")))
        .extracting(surface -> "GET " + surface.getKey())
        .isSubsetOf(site.routes());
    assertThat(List.of(MeterSampler.SIGNED_UP, MeterSampler.SIGNED_UP_BY_API))
        .extracting(answered -> answered.substring(0, answered.lastIndexOf(' ')))
        .isSubsetOf(site.routes());
  }

  @Test
  void whatPeopleDoIsToldAsItHappens() {
    try (BoardListener listener = BoardListener.to(at("/"), "day")) {
      assertThat(listener.response().headers().firstValue("Content-Type").orElseThrow())
          .startsWith("text/event-stream");
      JsonNode before = listener.next();
      ApiClient ann = ApiClient.signUp(site, "ann");
      ann.rate(6, 4.5);
      ann.rate(12, 3);
      ann.put("/me/hidden/7", "");
      ann.get("/me/recommendations");
      ann.get("/me/recommendations");
      ann.get("/movies?query=nothing+like+it+xyzzy");

      JsonNode after =
          listener.until(
              view ->
                  grown(before, view, "Ratings") == 2
                      && grown(before, view, "Hides") == 1
                      && grown(before, view, "Sign-ups") == 1
                      && grown(before, view, "Requests for lists") == 2
                      && grown(before, view, "Empty searches") == 1);

      assertThat(after.get("top").toString()).contains("Film <6>", "Film <12>");
      assertThat(after.get("listed")).isNotEmpty();
      assertThat(BoardListener.fact(after.get("node"), "Model")).startsWith("user-knn ");
      assertThat(after.toString()).doesNotContain("ann", "account-");
    }
  }

  private static long grown(JsonNode before, JsonNode after, String total) {
    return total(after, total) - total(before, total);
  }

  private static long total(JsonNode view, String name) {
    return Long.parseLong(BoardListener.fact(view.get("totals"), name));
  }

  @Test
  void aBrowserThatGoesAwayLeavesItsPlaceToAnother() {
    try (OpenedResources listeners = new OpenedResources()) {
      for (int i = 0; i < EventStreams.MOST; i++) {
        listeners.add(BoardListener.to(at("/"), "hour")).next();
      }
      try (BoardListener more = BoardListener.to(at("/"), "hour")) {
        assertThat(more.response().statusCode()).isEqualTo(503);
      }
    }
    assertThat(Eventually.comesTrue(DashboardTest::hasRoom)).isTrue();
  }

  private static boolean hasRoom() {
    try (BoardListener next = BoardListener.to(at("/"), "hour")) {
      return next.response().statusCode() == 200;
    }
  }

  @Test
  void countsSurviveARestartAndSoDoThoseOfTheTimeBetween() {
    Path store = folder.resolve("restarted.db");
    Optional<Path> history = Optional.of(folder.resolve("history/dashboard.json"));
    try (RunningSite first = start(store, history)) {
      ApiClient bea = ApiClient.signUp(first, "bea");
      bea.rate(1, 4);
      bea.rate(2, 4);
    }
    try (RunningSite without = RunningSite.start(SqliteStores.open(store), List.of())) {
      ApiClient.signUp(without, "cleo").rate(3, 2);
    }
    try (RunningSite second = start(store, history);
        BoardListener listener = BoardListener.to(second.metricsUri(), "month")) {
      ApiClient.signUp(second, "dora").rate(4, 5);

      JsonNode view = listener.until(it -> total(it, "Ratings") >= 4);

      assertThat(total(view, "Ratings")).isEqualTo(4);
      assertThat(total(listener.until(it -> total(it, "Sign-ups") > 1), "Sign-ups")).isEqualTo(2);
      assertThat(view.get("top")).hasSize(4);
      assertThat(BoardListener.fact(view.get("node"), "History")).isEmpty();
    }
  }

  @Test
  void theScriptOfThePageIsSmall() throws IOException {
    int bytes = 0;
    for (String script : List.of("/dashboard.js", "/chart.js", "/table.js", "/uPlot.js")) {
      bytes += compressed(Scrape.send("GET", at(script)).body());
    }
    assertThat(bytes).isLessThanOrEqualTo(MOST_SCRIPT_BYTES);
  }

  private static int compressed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }
}
